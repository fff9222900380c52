import { describe, expect, test } from 'vitest'
import { findDisagreement } from '../../../model/decide/disagreement.ts'
import { atOnce } from '../../../model/run/steps.ts'

const NAMES = Array.from({ length: 20 }, (_, place) => `assumption_${place}`)

describe('the disagreement finder', () => {
  test('ranks first exactly the three of twenty differences that matter, and contributions sum to the gap', () => {
    // Two that multiply, one that adds; the others move the last digits.
    const outcome = (adopted: readonly boolean[]): number => {
      const noise = adopted.reduce((sum, each, place) => sum + (each ? 1e-4 * (place + 1) * (place % 2 === 0 ? 1 : -1) : 0), 0)
      return 100 * (adopted[4] === true ? 1.5 : 1) * (adopted[11] === true ? 0.8 : 1) + (adopted[17] === true ? 30 : 0) + noise
    }
    const found = atOnce(findDisagreement(NAMES, outcome, 3))
    expect(found.contributions.slice(0, 3).map(({ name }) => name).sort()).toEqual(['assumption_11', 'assumption_17', 'assumption_4'])
    expect(found.enough).toBeLessThanOrEqual(3)
    const sum = found.contributions.reduce((total, { amount }) => total + amount, 0)
    expect(Math.abs(sum - found.gap)).toBeLessThan(1e-9 * Math.abs(found.gap))
    expect(found.gap).toBeCloseTo(50, 1)
    // Alone 50 and -20, together 20: each has half of the -10 that they share.
    const amount = (name: string) => found.contributions.find((one) => one.name === name)!.amount
    expect([amount('assumption_4'), amount('assumption_11'), amount('assumption_17')]).toEqual([expect.closeTo(45, 1), expect.closeTo(-25, 1), expect.closeTo(30, 1)])
    expect([found.exact, found.runs < 2 + 16 * 20 + 20]).toEqual([false, true])
  })

  test('of few differences is exact: a product of three shared out by hand', () => {
    const { contributions, gap, exact, runs } = atOnce(findDisagreement(['double', 'triple', 'idle'], ([double, triple]) => (double === true ? 2 : 1) * (triple === true ? 3 : 1), 1))
    // (1 + 3) / 2 and (2 + 4) / 2.
    expect(contributions).toEqual([{ name: 'triple', amount: 3, standardError: 0 }, { name: 'double', amount: 2, standardError: 0 }, { name: 'idle', amount: 0, standardError: 0 }])
    expect([gap, exact, runs]).toEqual([5, true, 8])
  })

  test('stops at as few as explain, and refuses a run without a number', () => {
    const { enough, explained } = atOnce(findDisagreement(['great', 'small'], ([great, small]) => (great === true ? 100 : 0) + (small === true ? 1 : 0), 1))
    expect([enough, explained]).toEqual([1, 100])
    expect(() => atOnce(findDisagreement(['one', 'other'], ([one]) => (one === true ? NaN : 0), 1))).toThrow('no number with one, other adopted')
  })
})
