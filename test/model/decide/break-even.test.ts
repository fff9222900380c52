import { describe, expect, test } from 'vitest'
import { breakEvenFrontier, breakEvens } from '../../../model/decide/break-even.ts'
import { atOnce } from '../../../model/run/steps.ts'

const search = (difference: (input: number) => number, from: number, to: number) => atOnce(breakEvens(difference, from, to))

describe('break-even', () => {
  test('of a straight line is its root', () => {
    const { found } = search((price) => 3 * price - 210, 0, 200)
    expect(found).toHaveLength(1)
    expect(found[0]!.input / 70).toBeCloseTo(1, 9)
    expect(found[0]!.kind).toBe('crossing')
  })

  test('lists both roots of a curve with two, also where they lie between two looks', () => {
    expect(search((x) => (x - 2) * (x - 7), 0, 10).found.map(({ input }) => Math.round(input * 1e9) / 1e9)).toEqual([2, 7])
    // A thousandth of the range apart.
    const near = search((x) => (x - 4.03) * (x - 4.04), 0, 10).found.map(({ input }) => input)
    expect(near.map((input) => Math.round(input * 1e6) / 1e6)).toEqual([4.03, 4.04])
  })

  test('says that there is none in range, with the ends of the search', () => {
    const { found, from, to, everywhere } = search((x) => x * x + 1, -1, 3)
    expect(found).toEqual([])
    expect([from, to]).toEqual([{ input: -1, difference: 2 }, { input: 3, difference: 10 }])
    expect(everywhere).toBe(false)
  })

  test('tells a touch from a crossing, and both from a jump', () => {
    const [touch] = search((x) => (x - 3.3) ** 2, 0, 10).found
    expect([touch!.kind, Math.round(touch!.input * 1000) / 1000]).toEqual(['touch', 3.3])
    const [jump] = search((x) => (x < 6.21 ? -1 : 1), 0, 10).found
    expect([jump!.kind, Math.round(jump!.input * 1e6) / 1e6]).toEqual(['jump', 6.21])
    expect(search((x) => x - 5, 0, 10).found).toEqual([{ input: 5, difference: 0, kind: 'crossing' }])
    expect(search(() => 0, 0, 1).everywhere).toBe(true)
  })

  test('passes over inputs without a number and counts them; ends that do not rise are refused', () => {
    const { found, gaps } = search((x) => (x < 1 ? NaN : x - 2), 0, 4)
    expect([found.length, gaps]).toEqual([1, 16])
    expect(found[0]!.input).toBeCloseTo(2, 9)
    expect(() => search((x) => x, 1, 1)).toThrow('wanted finite ends that rise')
  })
})

describe('the two-way frontier', () => {
  // Use times price pays for a cost of 12: price = 12 / use.
  const profit = (price: number, use: number): number => price * use - 12

  test('has at every value of the other input all that tie, within a thousandth, and each ties when run again', () => {
    const points = atOnce(breakEvenFrontier(profit, [1, 40], [0.4, 1], 13))
    expect(points).toHaveLength(13)
    for (const { input, other, difference } of points) {
      expect(Math.abs(input / (12 / other) - 1)).toBeLessThan(1e-3)
      expect(Math.abs(profit(input, other))).toBeLessThan(1e-6)
      expect(difference).toBe(profit(input, other))
    }
  })

  test('leaves rows without a root empty', () => {
    expect(atOnce(breakEvenFrontier(profit, [1, 20], [0.1, 1], 10)).map(({ other }) => Math.round(other * 10))).toEqual([6, 7, 8, 9, 10])
  })
})
