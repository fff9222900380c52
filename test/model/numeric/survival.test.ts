import { expect, test } from 'vitest'
import { survival } from '../../../model/numeric/survival.ts'

test('everything is in service at age 0, whatever the life', () => {
  expect([survival(0, 5, 2, 0.1), survival(0, 0.1, 9, 3), survival(0, 0, 1, 0)]).toEqual([1, 1, 1])
})
test('with shape 1 and no hazard the survival is exponential', () => {
  expect(survival(10, 5, 1, 0)).toBe(0.1353352832366127)
  expect(survival(3, 4, 1, 0.25)).toBeCloseTo(Math.exp(-1.5), 15)
})
test('the mean life is the life asked for', () => {
  let area = 0
  const STEP = 1e-3
  for (let age = STEP / 2; age < 40; age += STEP) area += survival(age, 6, 2.5, 0) * STEP
  expect(area).toBeCloseTo(6, 8)
})
test('survival falls with age and with hazard', () => {
  for (let age = 1; age < 60; age++) {
    expect(survival(age, 15, 3, 0.02)).toBeLessThanOrEqual(survival(age - 1, 15, 3, 0.02))
    expect(survival(age, 15, 3, 0.03)).toBeLessThanOrEqual(survival(age, 15, 3, 0.02))
  }
})
test('a negative age, a negative life and a shape of 0 have no answer', () => {
  expect([survival(-1, 5, 2, 0), survival(1, -5, 2.5, 0), survival(1, 5, 0, 0), survival(NaN, 5, 2, 0)]).toEqual([NaN, NaN, NaN, NaN])
})
