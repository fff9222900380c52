import { expect, test } from 'vitest'
import { ceil, clamp, floor, ratio, share, stepAfter } from '../../../model/compile/functions/arithmetic.ts'

test('counting forgives rounding and never gives minus zero', () => {
  expect(ceil(0.1 * 3 * 10)).toBe(3)
  expect(ceil(3.00001)).toBe(4)
  expect(floor(2.9999999999)).toBe(3)
  expect(Object.is(ceil(-0.5), 0)).toBe(true)
})

test('a gap in an argument stays a gap', () => {
  for (const value of [ratio(NaN, 1), share(NaN, 1), share(1, NaN), clamp(NaN, 0, 1), stepAfter(2030, NaN, 0), ceil(NaN)]) expect(value).toBeNaN()
})

test('bounds that cross give the low one', () => {
  expect(clamp(5, 3, 1)).toBe(3)
})
