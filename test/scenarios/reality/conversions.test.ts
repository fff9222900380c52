import { expect, test } from 'vitest'
import { conversions, HYPERSCALE } from '../../../scenarios/reality/conversions.ts'
import { facts } from '../../model/engine.ts'

test.each(Object.entries(conversions))('%s has an origin and a range about its central value', (_, { low, central, high, origin }) => {
  expect(low).toBeLessThan(central)
  expect(central).toBeLessThan(high)
  expect(facts.origins).toHaveProperty(origin)
})

test('conventional halls draw what is left of the published total once AI has drawn its part', () => {
  // Gartner for 2025: 447 TWh on 104 GW, 93 TWh of it AI servers at 65 %.
  const conventional = (447 - 93) / 8.76 / (104 - 93 / 8.76 / 0.65)
  expect(conversions.sold_load.central).toBeCloseTo(conventional, 2)
})

test('regions hold all hyperscale capacity', () => {
  expect(Object.values(HYPERSCALE).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12)
})

test('list prices stand over what servers sell for by two published pairs', () => {
  const { low, central, high } = conversions.list_price
  // DGX H100: 356,000 over 270,000 dollars. DGX A100 of 640 GB: 300,000 over 167,000 for its like.
  expect(low).toBeCloseTo(356 / 270, 2)
  expect(high).toBeCloseTo(300 / 167, 2)
  expect(central).toBeCloseTo((low + high) / 2, 1)
})
