import { expect, test } from 'vitest'
import { holm, signTest } from '../../../scenarios/reality/sign-test.ts'

test.each([[8, 0, 2 / 256], [9, 1, 22 / 1024], [1, 9, 22 / 1024], [5, 5, 1], [0, 0, 1]])('the sign test of %i above and %i below, by hand', (above, below, probability) => {
  expect(signTest(above, below)).toBeCloseTo(probability, 12)
})

test('Holm: the smallest counts as often as there are probabilities, none falls below one before it', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(holm([0.5, 0.9])).toEqual([1, 1])
})
