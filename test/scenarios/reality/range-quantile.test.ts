import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeQuantile } from '../../../scenarios/reality/range-quantile.ts'

describe('the value of a range at a probability', () => {
  test('triangular: an eighth of the way is a quarter of a symmetric range, half is its middle', () => {
    const unit = { low: 0, central: 0.5, high: 1 }
    expect(rangeQuantile(0.125, unit, 'triangular')).toBeCloseTo(0.25, 12)
    expect(rangeQuantile(0.5, unit, 'triangular')).toBeCloseTo(0.5, 12)
    expect(rangeQuantile(0.2, { low: 0, central: 0, high: 1 }, 'triangular')).toBeCloseTo(1 - Math.sqrt(0.8), 12)
  })

  test('uniform goes straight from end to end', () => {
    expect(rangeQuantile(0.25, { low: 30, central: 60, high: 100 }, 'uniform')).toBe(47.5)
  })

  test('normal and lognormal: median at the central value, ends at the 5th and 95th percentile, nothing beyond', () => {
    for (const distribution of ['normal', 'lognormal'] as const) {
      const range = { low: 1, central: 10, high: 40 }
      expect(rangeQuantile(0.5, range, distribution)).toBeCloseTo(10, 6)
      expect(rangeQuantile(0.05, range, distribution)).toBeCloseTo(1, 6)
      expect(rangeQuantile(0.95, range, distribution)).toBeCloseTo(40, 6)
      expect(rangeQuantile(0.999, range, distribution)).toBeCloseTo(40, 12)
    }
    expect(rangeQuantile(0.9, { low: 1, central: 10, high: 100 }, 'lognormal')).toBeCloseTo(10 * 10 ** (1.2815515655 / 1.6448536269), 2)
  })

  test('rises with the probability and stays in the range', () => {
    const ends = fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }))
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(fc.property(ends, probability, probability, fc.constantFrom('triangular', 'normal', 'lognormal', 'uniform', undefined), ([low, up, further], one, other, distribution) => {
      const range = { low, central: low + up, high: low + up + further }
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((at) => rangeQuantile(at, range, distribution)) as [number, number]
      expect(less).toBeLessThanOrEqual(more * (1 + 1e-12))
      expect(less).toBeGreaterThanOrEqual(low * (1 - 1e-12))
      expect(more).toBeLessThanOrEqual(range.high * (1 + 1e-12))
    }))
  })
})
