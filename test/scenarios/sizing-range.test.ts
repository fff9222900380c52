/** One-at-a-time deviations, combined. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combine, differs, type Swing } from '../../scenarios/sizing-range.ts'

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true })
const factor = fc.double({ min: 1 / 8, max: 8, noNaN: true })

describe('a range', () => {
  test('of one assumption is that assumption\'s own', () => {
    const { low, central, high } = combine(10, [{ atLow: 8, atHigh: 15 }])
    expect([low, central, high]).toEqual([expect.closeTo(8, 12), 10, expect.closeTo(15, 12)])
  })

  test('of two equal factors grows by the root of two in the logarithm', () => {
    const both = combine(1, [{ atLow: 0.5, atHigh: 2 }, { atLow: 2, atHigh: 0.5 }])
    expect(both.high).toBeCloseTo(2 ** Math.SQRT2, 12)
    expect(both.low).toBeCloseTo(2 ** -Math.SQRT2, 12)
  })

  test('of what moves nothing is the figure itself, to the bit', () => {
    expect(combine(0.1 + 0.2, [{ atLow: 0.1 + 0.2, atHigh: 0.1 + 0.2 }])).toEqual({ low: 0.1 + 0.2, central: 0.1 + 0.2, high: 0.1 + 0.2 })
    expect(combine(7, [])).toEqual({ low: 7, central: 7, high: 7 })
  })

  test('takes a difference of rounding for none', () => {
    expect(combine(1000, [{ atLow: 1000 * (1 - 1e-15), atHigh: 1000 * (1 + 1e-15) }])).toEqual({ low: 1000, central: 1000, high: 1000 })
    expect([differs(1000, 1000 * (1 + 1e-15)), differs(1000, 1000.1), differs(0, 1e-30), differs(0, 0)]).toEqual([false, true, true, false])
  })

  test('upward and downward are apart: an assumption that only raises leaves the low', () => {
    expect(combine(10, [{ atLow: 10, atHigh: 20 }])).toMatchObject({ low: 10, central: 10 })
    expect(combine(10, [{ atLow: 12, atHigh: 20 }]).low).toBe(10)
  })

  test('reaches nothing where an assumption can make the figure nothing, and takes plain deviations from nothing or below', () => {
    expect(combine(10, [{ atLow: 0, atHigh: 11 }]).low).toBe(0)
    expect(combine(0, [{ atLow: 0, atHigh: 3 }, { atLow: 0, atHigh: 4 }])).toEqual({ low: 0, central: 0, high: 5 })
    expect(combine(2, [{ atLow: -1, atHigh: 6 }])).toEqual({ low: -1, central: 2, high: 6 })
  })

  test('holds its centre, and no assumption widened or added narrows it', () => {
    fc.assert(fc.property(positive, fc.array(fc.tuple(factor, factor), { maxLength: 12 }), factor, fc.nat(), (central, factors, further, place) => {
      const swings: Swing[] = factors.map(([low, high]) => ({ atLow: central * low, atHigh: central * high }))
      const range = combine(central, swings)
      expect(range.low).toBeLessThanOrEqual(central)
      expect(range.high).toBeGreaterThanOrEqual(central)
      const added = combine(central, [...swings, { atLow: central / further, atHigh: central * further }])
      const slack = 1 + 1e-12
      expect(added.low).toBeLessThanOrEqual(range.low * slack)
      expect(added.high * slack).toBeGreaterThanOrEqual(range.high)
      if (swings.length === 0) return
      const widened = swings.map((swing, index) => (index === place % swings.length
        ? { atLow: Math.min(swing.atLow, swing.atHigh, central) / 2, atHigh: Math.max(swing.atLow, swing.atHigh, central) * 2 } : swing))
      const wider = combine(central, widened)
      expect(wider.low).toBeLessThanOrEqual(range.low * slack)
      expect(wider.high * slack).toBeGreaterThanOrEqual(range.high)
    }))
  })
})
