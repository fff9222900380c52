import fc from 'fast-check'
import { sampleVariance } from 'simple-statistics'
import { expect, test } from 'vitest'
import { lagOneAutocorrelation } from '../../../model/numeric/autocorrelation.ts'
import { BLOCK, mergeMoments, momentsOf, momentsOfBlock, skewnessOf, varianceOf } from '../../../model/numeric/moments.ts'
import { cases } from '../../conformance/ensemble/cases.ts'
import { draws } from './draws.ts'

/** NIST's score: digits agreed with the certified value. */
function digits(found: number, certified: string): number {
  const value = Number(certified)
  return found === value ? 15 : -Math.log10(Math.abs(found - value) / Math.abs(value))
}

function dataOf({ data, generate }: (typeof cases.nist)[number]): Float64Array {
  if (data !== undefined) return Float64Array.from(data)
  const [first, low, high] = [...generate!.matchAll(/\d+\.\d+/g)].map(Number) as [number, number, number]
  return Float64Array.from({ length: 1001 }, (_, i) => (i === 0 ? first : i % 2 === 1 ? low : high))
}

test.each(cases.nist)('NIST certifies $dataset to as many digits as doubles can give', (dataset) => {
  const data = dataOf(dataset)
  const moments = momentsOf(data)
  expect(digits(moments.mean, dataset.certified['mean']!)).toBeGreaterThanOrEqual(dataset.minDigitsAgreed['mean']!)
  expect(digits(Math.sqrt(varianceOf(moments)), dataset.certified['sdSample']!)).toBeGreaterThanOrEqual(dataset.minDigitsAgreed['sd']!)
  expect(digits(lagOneAutocorrelation(data), dataset.certified['lag1Autocorrelation']!)).toBeGreaterThanOrEqual(dataset.minDigitsAgreed['lag1']!)
})

test('mean, variance and skewness of twelve prices, by definition', () => {
  const { data, mean, varianceSample, skewnessBiased } = cases.summary['moments-capex']!
  const moments = momentsOf(Float64Array.from(data as number[]))
  expect(moments.mean).toBeCloseTo(Number(mean), 12)
  expect(varianceOf(moments)).toBeCloseTo(Number(varianceSample), 10)
  expect(skewnessOf(moments)).toBeCloseTo(Number(skewnessBiased), 12)
})

test('blocks summed by anyone and merged in order give the same bytes as the whole', () => {
  const random = draws(21)
  const column = Float64Array.from({ length: 3 * BLOCK + 17 }, () => Math.exp(9 * random()))
  const parts = [0, 1, 2, 3].reverse().map((block) => [block, momentsOfBlock(column.slice(block * BLOCK, (block + 1) * BLOCK))] as const)
  const merged = parts.sort(([left], [right]) => left - right).map(([, moments]) => moments).reduce(mergeMoments)
  expect(merged).toEqual(momentsOf(column))
})

test('merging agrees with one pass, and gaps are left out', () => {
  fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: -100, max: 100 }), { minLength: 3, maxLength: 60 }), fc.nat(60), (list, cut) => {
    const column = Float64Array.from([...list.slice(0, cut), NaN, ...list.slice(cut)])
    const merged = mergeMoments(momentsOfBlock(column, 0, Math.min(cut, list.length)), momentsOfBlock(column, Math.min(cut, list.length)))
    expect(merged.count).toBe(list.length)
    expect(merged.mean).toBeCloseTo(momentsOf(column).mean, 10)
    expect(varianceOf(merged)).toBeCloseTo(sampleVariance(list), 8)
    expect(merged.cubes).toBeCloseTo(momentsOf(column).cubes, 3)
  }))
})

test('values all alike have no variance and no skew; without values there is neither', () => {
  const alike = momentsOf(new Float64Array(10).fill(0.1))
  expect([alike.mean, varianceOf(alike), skewnessOf(alike)]).toEqual([0.1, 0, 0])
  expect(lagOneAutocorrelation(new Float64Array(10).fill(0.1))).toBeNaN()
  const none = momentsOf(Float64Array.of(NaN))
  expect([none.count, varianceOf(none), skewnessOf(none)]).toEqual([0, NaN, NaN])
})
