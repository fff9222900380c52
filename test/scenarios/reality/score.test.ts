import { describe, expect, test } from 'vitest'
import type { RealityGroup, RealityRow } from '../../../data/reality.ts'
import { bandOf, type ComparedRow, insideOf, isScored, scoreGroups } from '../../../scenarios/reality/score.ts'

const row = (changes: Partial<RealityRow> = {}): RealityRow => ({
  id: 'row', group: 'cost_by_basis', entity: 'somewhere', inputs: [], reading: 'capital_system', year: 2025, value: 100, unit: 'USD2025', basis: 'system',
  comparable: 'yes', independent: 'yes', grade: 'found', origins: [], ...changes,
})

function compared(ratio: number, changes: Partial<RealityRow> = {}, band = { low: 101, high: 111 }): ComparedRow {
  const own = row(changes)
  const published = { value: 100 }
  return { row: own, unit: 'USD2025', published, model: 100 * ratio, ratio, band, scored: isScored(own), inside: insideOf(own.group, published, 100 * ratio, band) }
}

describe('inside', () => {
  test('is first the published range, then nearness to a published point, then the band of the model', () => {
    expect(insideOf('cost_by_basis', { value: 100, low: 50, high: 150 }, 60, undefined)).toBe('range')
    expect(insideOf('cost_by_basis', { value: 100 }, 119, undefined)).toBe('point')
    expect(insideOf('cost_by_basis', { value: 100 }, 121, { low: 99, high: 130 })).toBe('band')
    expect(insideOf('cost_by_basis', { value: 100 }, 121, { low: 101, high: 130 })).toBe('outside')
  })

  test('near a published range is not within it', () => {
    expect(insideOf('cost_by_basis', { value: 100, low: 95, high: 105 }, 94, undefined)).toBe('outside')
  })

  test('is narrower for identities', () => {
    expect(insideOf('identities', { value: 100 }, 107, undefined)).toBe('point')
    expect(insideOf('identities', { value: 100 }, 108, undefined)).toBe('outside')
  })
})

describe('a row counts', () => {
  test.each<[boolean, Partial<RealityRow>]>([
    [true, {}], [false, { comparable: 'subsidy' }], [false, { independent: 'megawatts_from_chips' }], [false, { independent: 'chips_from_megawatts' }], [false, { independent: 'fitted' }], [false, { grade: 'recalled' }],
  ])('%s with %o', (scored, changes) => {
    expect(isScored(row(changes))).toBe(scored)
  })
})

describe('a group', () => {
  const groupOf = (rows: readonly ComparedRow[], group: RealityGroup = 'cost_by_basis') => scoreGroups(rows).find((each) => each.group === group)!

  test('reports the median of sizes, the mean with its sign, and the parts inside', () => {
    const score = groupOf([compared(Math.exp(0.1)), compared(Math.exp(-0.3)), compared(Math.exp(0.5), {}, { low: 90, high: 180 }), compared(Math.exp(0.9)), compared(1, { grade: 'recalled' })])
    expect(score).toMatchObject({ rows: 5, scored: 4, atPoint: 1, inBand: 1, inRange: 0, inside: 0.5, recalled: { rows: 1, inside: 1 } })
    expect(score.median).toBeCloseTo(0.4, 12)
    expect(score.mean).toBeCloseTo(0.3, 12)
    expect(score.missed).toEqual(['rows', 'inside', 'median', 'mean'])
  })

  test('is met where every mark is reached', () => {
    expect(groupOf(Array.from({ length: 10 }, (_, at) => compared(at % 2 === 0 ? 1.1 : 0.92)))).toMatchObject({ met: true, missed: [] })
  })

  test('is not met where all rows lie to one side, rows within 5 % left out', () => {
    expect(groupOf(Array.from({ length: 10 }, () => compared(1.1)))).toMatchObject({ met: false, missed: ['sign'] })
    expect(groupOf(Array.from({ length: 10 }, () => compared(1.04)))).toMatchObject({ met: true, sign: 1 })
  })

  test('is not met where the band of the model is wide', () => {
    expect(groupOf(Array.from({ length: 10 }, (_, at) => compared(at % 2 === 0 ? 1.1 : 0.92, {}, { low: 50, high: 150 }))).missed).toEqual(['band'])
  })
})

test('the band runs from the tenth to the ninetieth percentile', () => {
  expect(bandOf(Float64Array.from({ length: 101 }, (_, at) => 100 - at))).toEqual({ low: 10, high: 90 })
})
