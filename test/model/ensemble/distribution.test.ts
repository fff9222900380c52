import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultDistribution } from '../../../model/ensemble/default-distribution.ts'
import { type Distribution, DistributionError, checkDistribution, lognormalOf, valueAt } from '../../../model/ensemble/distribution.ts'
import { cases } from '../../conformance/ensemble/cases.ts'

/** The distribution a case describes, in its own words. */
function described(family: string, params: Readonly<Record<string, number>>): Distribution {
  const { min, mode, max, mean, sd, mu, sigma, alpha, beta, lambda_ } = params as Record<string, number>
  switch (family) {
    case 'uniform': return { kind: 'uniform', low: min!, high: max! }
    case 'triangular': return { kind: 'triangular', low: min!, mode: mode!, high: max! }
    case 'pert': return { kind: 'pert', low: min!, mode: mode!, high: max!, weight: lambda_! }
    case 'beta': return { kind: 'beta', alpha: alpha!, beta: beta! }
    case 'normal': return { kind: 'normal', mean: mean!, deviation: sd! }
    case 'lognormal': return mu === undefined ? lognormalOf(mean!, sd!) : { kind: 'lognormal', mean: mu, deviation: sigma! }
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
  const numbers = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Number(value)]))
  const refused = () => checkDistribution(described(family, numbers))
  expect(refused).toThrow(DistributionError)
  expect(refused).toThrow(expect.objectContaining({ field }))
})

test('equal ends give the constant', () => {
  const constant: Distribution[] = [{ kind: 'uniform', low: 5, high: 5 }, { kind: 'triangular', low: 5, mode: 5, high: 5 }, { kind: 'pert', low: 5, mode: 5, high: 5 }, { kind: 'fixed', value: 5 }, { kind: 'beta', alpha: 2, beta: 2, low: 5, high: 5 }]
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
