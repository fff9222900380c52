import { describe, expect, test } from 'vitest'
import { nonDominated, pointPrices } from '../../../model/decide/frontier.ts'

const OBJECTIVES = [{ name: 'cost', better: 'less' }, { name: 'control', better: 'more' }, { name: 'resilience', better: 'more' }] as const

describe('the frontier', () => {
  test('keeps what no other betters in everything', () => {
    const options = [[100, 0.2, 0.5], [150, 0.6, 0.5], [160, 0.5, 0.5], [120, 0.2, 0.9], [100, 0.2, 0.5], [90, NaN, 0.9]]
    expect(nonDominated(options, OBJECTIVES)).toEqual([0, 1, 3, 4])
  })

  test('prices one more point between the options that are cheapest for their score', () => {
    const prices = pointPrices([100, 150, 160, 400], [0.2, 0.6, 0.5, 0.7])
    expect(prices.map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 3]])
    expect(prices.map(({ points, price }) => [points, price])).toEqual([[expect.closeTo(40, 9), expect.closeTo(1.25, 9)], [expect.closeTo(10, 9), expect.closeTo(25, 9)]])
    expect(pointPrices([1, 1], [0.5, 0.5])).toEqual([])
    // Stepping up the frontier by its prices comes to the stated cost.
    expect(100 + prices.reduce((sum, { points, price }) => sum + points * price, 0)).toBeCloseTo(400, 9)
  })
})
