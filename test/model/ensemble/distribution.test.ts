import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultDistribution } from '../../../model/ensemble/default-distribution.ts'
import { type Distribution, DistributionError, checkDistribution, discreteOf, lognormalOf, valueAt } from '../../../model/ensemble/distribution.ts'
import { type CaseParameters, cases } from '../../conformance/ensemble/cases.ts'

/** The distribution a case describes, in its own words. */
function described(family: string, params: CaseParameters): Distribution {
  const { min, mode, max, mean, sd, mu, sigma, alpha, beta, lambda_, shape, scale } = params as Record<string, number>
  const { kind, values, probabilities } = params as { kind: string, values: number[], probabilities: number[] }
  switch (family) {
    case 'uniform': return { kind: 'uniform', low: min!, high: max! }
    case 'triangular': return { kind: 'triangular', low: min!, mode: mode!, high: max! }
    case 'pert': return { kind: 'pert', low: min!, mode: mode!, high: max!, weight: lambda_! }
    case 'beta': return { kind: 'beta', alpha: alpha!, beta: beta! }
    case 'normal': return { kind: 'normal', mean: mean!, deviation: sd! }
    case 'lognormal': return mu === undefined ? lognormalOf(mean!, sd!) : { kind: 'lognormal', mean: mu, deviation: sigma! }
    case 'loguniform': return { kind: 'loguniform', low: min!, high: max! }
    case 'truncnormal': return { kind: 'truncated_normal', mean: mean!, deviation: sd!, low: min!, high: max! }
    case 'weibull': return { kind: 'weibull', shape: shape!, scale: scale! }
    case 'discrete': return discreteOf(values, probabilities)
    case 'degenerate': return described(kind, params)
    default: throw new Error(family)
  }
}

test.each(cases.distributions)('values at probabilities, worked out in forty digits: $id', ({ group, params, p, quantile, relTol }) => {
  const distribution = described(group, params)
  checkDistribution(distribution)
  for (const [at, probability] of p.entries()) {
    const wanted = Number(quantile[at])
    const found = valueAt(distribution, probability)
    // The case takes 0.999999 as a decimal. The nearest double is off by half an ulp, which moves the value by its slope.
    const slope = Math.abs(valueAt(distribution, probability + 2 ** -40) - valueAt(distribution, probability - 2 ** -40)) * 2 ** 39
    const rounding = probability > 0.5 ? slope * 2 ** -54 : 0
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relTol * Math.abs(wanted) + rounding)
  }
})

test.each(cases.refused)('parameters that describe no distribution are refused by field: $id', ({ family, params, field }) => {
  const numbers = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? Number(value) : value]))
  const refused = () => checkDistribution(described(family, numbers))
  expect(refused).toThrow(DistributionError)
  expect(refused).toThrow(expect.objectContaining({ field }))
})

test.each<[string, Distribution]>([
  ['high', { kind: 'loguniform', low: 2, high: 1 }],
  ['high', { kind: 'loguniform', low: 1e-300, high: 1e300 }],
  ['deviation', { kind: 'truncated_normal', mean: 0, deviation: 0, low: 0, high: 1 }],
  ['high', { kind: 'truncated_normal', mean: 0, deviation: 1, low: 1, high: 0 }],
  ['low', { kind: 'truncated_normal', mean: 0, deviation: 1, low: 40, high: 41 }],
  ['high', { kind: 'truncated_normal', mean: 0, deviation: 1, low: -41, high: -40 }],
  ['low', { kind: 'truncated_normal', mean: 0, deviation: 1, low: -Infinity, high: 1 }],
  ['shape', { kind: 'weibull', shape: 0, scale: 1 }],
  ['scale', { kind: 'weibull', shape: 1, scale: -1 }],
  ['values', { kind: 'discrete', values: [1, NaN], probabilities: [0.5, 0.5] }],
  ['values', { kind: 'discrete', values: [2, 1], probabilities: [0.5, 0.5] }],
  ['probabilities', { kind: 'discrete', values: [1, 2], probabilities: [1] }],
  ['probabilities', { kind: 'discrete', values: [1, 2], probabilities: [0.6, 0.5] }],
  ['probabilities', { kind: 'discrete', values: [1, 2], probabilities: [1.5, -0.5] }],
  ['probabilities', discreteOf([2, 1], [1])],
])('refused for its %s: %o', (field, distribution) => {
  expect(() => checkDistribution(distribution)).toThrow(expect.objectContaining({ name: 'DistributionError', kind: distribution.kind, field }))
})

describe('values between ends', () => {
  // Elementary functions are right to a few ulps, which neighbouring probabilities and ends may show.
  const ULPS = 1e-14
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const ends = (least: number, most: number) => fc.tuple(number(least, most), number(least, most)).map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }))
  const families: Readonly<Record<string, fc.Arbitrary<readonly [Distribution, low: number, high: number]>>> = {
    loguniform: ends(1e-100, 1e100).map(({ low, high }) => [{ kind: 'loguniform', low, high }, low, high]),
    truncated_normal: fc.tuple(ends(-37, 37), number(-1e3, 1e3), number(1e-3, 1e3)).map(([{ low: from, high: to }, mean, deviation]) => {
      const [low, high] = [mean + from * deviation * 0.999, mean + to * deviation * 0.999]
      return [{ kind: 'truncated_normal', mean, deviation, low, high }, low, high]
    }),
    weibull: fc.tuple(number(0.2, 20), number(1e-6, 1e6)).map(([shape, scale]) => [{ kind: 'weibull', shape, scale }, 0, Infinity]),
    discrete: fc.array(fc.tuple(number(-1e6, 1e6), fc.integer({ min: 0, max: 50 })), { minLength: 1, maxLength: 100 }).filter((pairs) => pairs.some(([, weight]) => weight > 0)).map((pairs) => {
      const sum = pairs.reduce((all, [, weight]) => all + weight, 0)
      const values = pairs.map(([value]) => value)
      return [discreteOf(values, pairs.map(([, weight]) => weight / sum)), Math.min(...values), Math.max(...values)]
    }),
  }
  const probability = fc.oneof(number(1e-12, 1 - 1e-12), fc.constantFrom(1e-300, 1e-9, 0.5, 1 - 2 ** -53))

  test.each(Object.entries(families))('rise with the probability and pass no end: %s', (_, family) => {
    fc.assert(fc.property(family, probability, probability, ([distribution, low, high], one, other) => {
      checkDistribution(distribution)
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((at) => valueAt(distribution, at)) as [number, number]
      expect(less).toBeLessThanOrEqual(more + ULPS * Math.abs(more))
      expect(less).toBeGreaterThanOrEqual(low)
      expect(more).toBeLessThanOrEqual(high)
    }), { numRuns: 1000 })
  })

  test.each(Object.entries(families))('and are in order on a fine grid: %s', (_, family) => {
    fc.assert(fc.property(family, ([distribution]) => {
      const values = Array.from({ length: 999 }, (_one, at) => valueAt(distribution, (at + 1) / 1000))
      expect(values.findIndex((value, at) => at > 0 && value < values[at - 1]! - ULPS * Math.abs(value))).toBe(-1)
    }), { numRuns: 50 })
  })
})

test('a normal cut off in its far tail falls off like an exponential, on either side alike', () => {
  // Beyond a, a normal tail is passed as e^(-a x) to first order: the median of what lies beyond 30 is 30 + ln 2 / 30 less terms of 1 / 30^3.
  const above: Distribution = { kind: 'truncated_normal', mean: 0, deviation: 1, low: 30, high: 40 }
  const below: Distribution = { kind: 'truncated_normal', mean: 0, deviation: 1, low: -40, high: -30 }
  checkDistribution(above)
  checkDistribution(below)
  expect(Math.abs(valueAt(above, 0.5) - (30 + Math.LN2 / 30))).toBeLessThan(2 / 30 ** 3)
  for (const at of [0.1, 0.25, 0.5]) expect(valueAt(below, 1 - at)).toBeCloseTo(-valueAt(above, at), 12)
})

test('a cut so far out that nothing is cut off leaves the normal', () => {
  for (const at of [1e-9, 0.02, 0.5, 0.7, 0.999]) {
    expect(valueAt({ kind: 'truncated_normal', mean: 5, deviation: 2, low: -1e3, high: 1e3 }, at)).toBeCloseTo(valueAt({ kind: 'normal', mean: 5, deviation: 2 }, at), 12)
  }
})

test('a discrete step stands where its probabilities sum to as decimals, not as they round', () => {
  // 0.1 + 0.7 is 0.7999999999999999.
  const steps = discreteOf([30, 10, 20], [0.2, 0.1, 0.7])
  checkDistribution(steps)
  expect(steps).toEqual({ kind: 'discrete', values: [10, 20, 30], probabilities: [0.1, 0.7, 0.2] })
  expect([0.05, 0.1, 0.1000001, 0.8, 0.8000001, 1 - 2 ** -53].map((at) => valueAt(steps, at))).toEqual([10, 10, 20, 20, 30, 30])
  const thirds = discreteOf([1, 2, 3, 9], [0.3333333333, 0.3333333333, 0.3333333333, 0])
  checkDistribution(thirds)
  expect(valueAt(thirds, 1 - 2 ** -53)).toBe(3)
})

test('equal ends give the constant', () => {
  const constant: Distribution[] = [{ kind: 'loguniform', low: 5, high: 5 }, { kind: 'truncated_normal', mean: 4, deviation: 1, low: 5, high: 5 }, { kind: 'discrete', values: [5], probabilities: [1] }, { kind: 'uniform', low: 5, high: 5 }, { kind: 'triangular', low: 5, mode: 5, high: 5 }, { kind: 'pert', low: 5, mode: 5, high: 5 }, { kind: 'fixed', value: 5 }, { kind: 'beta', alpha: 2, beta: 2, low: 5, high: 5 }]
  for (const distribution of constant) {
    checkDistribution(distribution)
    expect([valueAt(distribution, 1e-9), valueAt(distribution, 0.7)]).toEqual([5, 5])
  }
})

describe('the distribution of a cited range', () => {
  const range = { low: 2, central: 5, high: 12 }

  test('what the record says, between its ends; PERT where an expert says nothing; the central value where it is fixed', () => {
    expect(defaultDistribution(range, { distribution: 'uniform' })).toEqual({ kind: 'uniform', low: 2, high: 12 })
    expect(defaultDistribution(range, { distribution: 'triangular', grade: 'found' })).toEqual({ kind: 'triangular', low: 2, mode: 5, high: 12 })
    expect(defaultDistribution(range, { distribution: 'beta' })).toEqual({ kind: 'pert', low: 2, mode: 5, high: 12 })
    expect(defaultDistribution(range, { grade: 'judgement' }).kind).toBe('pert')
    expect(defaultDistribution(range, { grade: 'found' }).kind).toBe('cited_range')
    expect(defaultDistribution(range, { distribution: 'fixed' })).toEqual({ kind: 'fixed', value: 5 })
    expect(defaultDistribution({ low: 3, central: 3, high: 3 }, { distribution: 'normal' })).toEqual({ kind: 'fixed', value: 3 })
    expect(defaultDistribution({ low: 0, central: 3, high: 4 }, { distribution: 'lognormal' }).kind).toBe('triangular')
  })

  test('a statistical range goes on beyond its ends, a twentieth on either side; an expert range ends there', () => {
    const found = defaultDistribution(range, { distribution: 'lognormal', grade: 'found' })
    expect([0.05, 0.5, 0.95].map((probability) => valueAt(found, probability))).toEqual([expect.closeTo(2, 12), expect.closeTo(5, 12), expect.closeTo(12, 12)])
    expect(valueAt(found, 0.99)).toBeGreaterThan(12)
    const judged = defaultDistribution(range, { distribution: 'lognormal', grade: 'judgement' })
    expect([valueAt(judged, 1e-12), valueAt(judged, 0.5), valueAt(judged, 1 - 1e-12)]).toEqual([expect.closeTo(2, 8), expect.closeTo(5, 12), expect.closeTo(12, 8)])
  })

  test('what a number cannot mean is not drawn, and does not heap up at the bound', () => {
    const share = defaultDistribution({ low: 0.1, central: 0.5, high: 0.95 }, { distribution: 'normal', grade: 'found', maximum: 1 })
    expect(valueAt(share, 1 - 1e-9)).toBeLessThanOrEqual(1 + 1e-12)
    expect(valueAt(share, 1e-9)).toBeGreaterThanOrEqual(-1e-12)
    expect(valueAt(share, 0.999)).toBeLessThan(1)
  })

  test('rises with the probability and stays within what an expert gave', () => {
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
    const ends = fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }))
    const forms = fc.constantFrom('triangular', 'normal', 'lognormal', 'uniform', 'beta', undefined)
    fc.assert(fc.property(ends, probability, probability, forms, fc.constantFrom('found', 'derived', 'recalled', 'judgement'), ([low, up, further], one, other, distribution, grade) => {
      const drawn = defaultDistribution({ low, central: low + up, high: low + up + further }, { ...(distribution === undefined ? {} : { distribution }), grade })
      checkDistribution(drawn)
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((at) => valueAt(drawn, at)) as [number, number]
      expect(less).toBeLessThanOrEqual(more + 1e-9)
      expect(less).toBeGreaterThanOrEqual(-1e-9)
      if (grade === 'recalled' || grade === 'judgement') {
        expect(less).toBeGreaterThanOrEqual(low * (1 - 1e-9))
        expect(more).toBeLessThanOrEqual((low + up + further) * (1 + 1e-9))
      }
    }))
  })
})
