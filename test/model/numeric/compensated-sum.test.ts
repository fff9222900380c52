import { expect, test } from 'vitest'
import { CompensatedSum, compensatedSum } from '../../../model/numeric/compensated-sum.ts'

function streamed(values: readonly number[]): number {
  const sum = new CompensatedSum()
  for (const value of values) sum.add(value)
  return sum.value
}

test('what naive summation loses comes back', () => {
  // Neumaier's own example: Kahan's sum gives 0.
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2)
  expect(streamed([1, 1e100, 1, -1e100])).toBe(2)
})
test('a million tenths are a hundred thousand', () => {
  expect(compensatedSum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000)
})
test('a part of an array is summed from its first index to before its last', () => {
  expect([compensatedSum([1, 2, 4, 8], 1, 3), compensatedSum([]), compensatedSum([5], 1, 1)]).toEqual([6, 0, 0])
})
test('infinite and undefined sums stay what they are', () => {
  expect([compensatedSum([1, Infinity]), streamed([1, Infinity]), compensatedSum([Infinity, -Infinity]), streamed([NaN, 1])])
    .toEqual([Infinity, Infinity, NaN, NaN])
})
