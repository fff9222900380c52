import { describe, expect, test } from 'vitest'
import { smallestEigenvalue } from '../../../model/numeric/smallest-eigenvalue.ts'

const of = (...rows: number[][]): number => smallestEigenvalue(Float64Array.from(rows.flat()), rows.length)

describe('the smallest eigenvalue of a symmetric matrix', () => {
  test('is 1 less the correlation for a pair, and 1 less it for any number of equal positive ones', () => {
    expect(of([1, 0.6], [0.6, 1])).toBeCloseTo(0.4, 14)
    expect(of([1, 0.5, 0.5, 0.5], [0.5, 1, 0.5, 0.5], [0.5, 0.5, 1, 0.5], [0.5, 0.5, 0.5, 1])).toBeCloseTo(0.5, 14)
  })

  test('is below 0 where correlations cannot be together', () => {
    // Three equal correlations r have the eigenvalues 1 - r, twice, and 1 + 2r.
    expect(of([1, -0.9, -0.9], [-0.9, 1, -0.9], [-0.9, -0.9, 1])).toBeCloseTo(-0.8, 14)
    expect(of([1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1])).toBeCloseTo(-0.8, 14)
  })

  test('of the second difference matrix of size n is 2 - 2 cos(pi / (n + 1))', () => {
    const size = 30
    const matrix = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => (row === column ? 2 : Math.abs(row - column) === 1 ? -1 : 0)))
    expect(of(...matrix)).toBeCloseTo(2 - 2 * Math.cos(Math.PI / (size + 1)), 13)
  })

  test('of a diagonal is its least, and there is none without rows', () => {
    expect(of([3, 0], [0, -2])).toBe(-2)
    expect(of()).toBeNaN()
  })
})
