import { describe, expect, test } from 'vitest'
import { compare, knownUntil, standings } from '../../../model/decide/rank.ts'
import { normalQuantile } from '../../../model/numeric/normal-quantile.ts'
import { makeSampler } from '../../../model/ensemble/sampler.ts'

/** Costs of two strategies whose difference is normal: the first is cheaper in 83 % of all draws. */
function costs(members: number, seed: number): [Float64Array, Float64Array] {
  const sample = makeSampler('random', ['one', 'other'], members, seed)
  const shift = normalQuantile(0.83) * Math.SQRT2
  return [0, 1].map((column) => Float64Array.from({ length: members }, (_, member) => 10 + column * shift + normalQuantile(sample(member, column)))) as [Float64Array, Float64Array]
}

describe('rank honesty', () => {
  test('the stated interval covers the value of a million draws in at least nine of ten of two hundred repeats', () => {
    const [one, other] = costs(1_000_000, 1)
    const truth = compare(one, other, 'less')!.first.share
    expect(truth).toBeCloseTo(0.83, 2)
    let covered = 0
    for (let repeat = 0; repeat < 200; repeat++) {
      const { first } = compare(...costs(1000, 1000 + repeat), 'less')!
      if (first.low <= truth && truth <= first.high) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(180)
  })

  test('calls an order known only where its whole interval is sure, and a tie a tie', () => {
    const of = (ahead: number, behind: number, ties: number) => {
      const first = new Float64Array(ahead + behind + ties)
      return compare(first, first.map((_, draw) => (draw < ahead ? 1 : draw < ahead + behind ? -1 : 0)), 'less')!
    }
    expect(of(950, 50, 0).order).toBe('first')
    expect(of(50, 950, 0).order).toBe('second')
    expect(of(905, 95, 0).order).toBe('unknown')
    expect(of(0, 0, 1000).order).toBe('tie')
    expect(of(0, 0, 3).order).toBe('tie')
    expect(of(10, 10, 980).order).toBe('tie')
    expect(of(10, 10, 980).ties.share).toBe(0.98)
    expect(compare(Float64Array.of(1, 1 + 1e-12), Float64Array.of(1, 1), 'less')!.order).toBe('tie')
    expect(compare(Float64Array.of(NaN), Float64Array.of(1), 'less')).toBeUndefined()
  })

  test('compares common draws alone, and is silent without any', () => {
    expect(() => compare(Float64Array.of(1), Float64Array.of(1, 2), 'less')).toThrow('common draws')
    expect(standings([Float64Array.of(NaN), Float64Array.of(1)], 'more')).toBeUndefined()
    expect(standings([], 'more')).toBeUndefined()
    expect(knownUntil([])).toBeUndefined()
    expect(knownUntil([{ year: 2030, comparison: undefined }])).toBeUndefined()
  })

  test('says until when the order is known', () => {
    const years = [[2030, 950], [2031, 940], [2032, 700], [2033, 950]].map(([year, ahead]) => ({
      year: year!, comparison: compare(new Float64Array(1000), Float64Array.from({ length: 1000 }, (_, draw) => (draw < ahead! ? 1 : -1)), 'less'),
    }))
    expect(knownUntil(years)).toBe(2031)
    expect(knownUntil(years.slice(2))).toBeUndefined()
  })

  test('shares of places by hand: those that tie share the better one', () => {
    const found = standings([Float64Array.of(1, 3, 2, NaN), Float64Array.of(2, 1, 2, 1), Float64Array.of(3, 2, 3, 1)], 'less')!
    expect(found.map(({ places }) => places.map(({ share }) => share * 3))).toEqual([[2, 0, 1], [2, 1, 0], [0, 1, 2]])
    expect(found[2]!.meanPlace).toBeCloseTo(8 / 3, 12)
  })
})
