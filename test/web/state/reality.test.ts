/** The comparison as a reader meets it: which rows count, which stand apart, and what a group was to reach. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RealityAnswer } from '../../../api/schemas/reality.ts'
import { groupOf, insideCount, leanOf, overall, rowsOf, shareOf, wantedInside, type Group, type Row } from '../../../web/state/reality.ts'

const group = (changes: Partial<Group> = {}): Group => ({
  group: 'cost_by_basis', label: 'Cost', counted: true, rows: 4, scored: 2, in_range: 1, at_point: 0, in_band: 0, inside: 0.5, median_absolute_log_ratio: 0.2, mean_log_ratio: -0.1,
  recalled: { rows: 1, inside: 0 }, marks: { rows: 10, inside: 0.8, near: 0.2, median_absolute_log_ratio: 0.25, mean_log_ratio: 0.15, median_band: 2.4 }, missed: ['rows', 'inside'], met: false, ...changes,
})
const row = (id: string, changes: Partial<Row> = {}): Row => ({
  id, group: 'cost_by_basis', entity: id, inputs: [], reading: 'capital_system', year: 2025, basis: 'system', unit: 'USD2025', as_published: { value: 1, unit: 'USD2025' },
  published: 1, model: 1, ratio: 1, inside: 'point', comparable: 'yes', independent: 'yes', grade: 'found', scored: true, origins: [], ...changes,
})
const answer = (groups: readonly Group[], rows: readonly Row[] = []): RealityAnswer => ({
  method: { rule: '', members: 3, seed: 1, price_base: '', model: { version: '0', hash: '' } }, counted: 2, fewest: 60, enough: false, groups: [...groups], rows: [...rows],
})

test('rows that count, recalled rows and the rest are told apart, and none is lost', () => {
  const rows = [row('counts'), row('recalled', { scored: false, grade: 'recalled' }), row('fitted', { scored: false, independent: 'fitted' }), row('both', { scored: false, grade: 'recalled', comparable: 'forecast' }), row('elsewhere', { group: 'countries' })]
  const { scored, apart, recalled } = rowsOf(answer([group()], rows), group())
  expect([scored, recalled, apart].map((each) => each.map(({ id }) => id))).toEqual([['counts'], ['recalled'], ['fitted', 'both']])
})

test('a group is the one named, else the first that counts, else none', () => {
  const found = answer([group({ group: 'identities', counted: false }), group(), group({ group: 'countries' })])
  expect(groupOf(found, 'countries')?.group).toBe('countries')
  expect(groupOf(found, 'nations')?.group).toBe('cost_by_basis')
  expect(groupOf(answer([]), undefined)).toBeUndefined()
})

test('as many rows are wanted inside as reach the part, of as many as must count', () => {
  expect(wantedInside(group({ scored: 20, marks: { ...group().marks, inside: 0.85 } }))).toBe(17)
  expect(wantedInside(group({ scored: 11 }))).toBe(9)
  expect(wantedInside(group({ scored: 4 }))).toBe(8)
  fc.assert(fc.property(fc.integer({ min: 10, max: 200 }), fc.double({ min: 0.1, max: 1, noNaN: true }), (scored, inside) => {
    const wanted = wantedInside(group({ scored, marks: { ...group().marks, inside } }))
    expect(wanted / scored).toBeGreaterThanOrEqual(inside - 1e-9)
    expect((wanted - 1) / scored).toBeLessThan(inside)
  }))
})

test('a lean is to the side of the mean, and a small one is none', () => {
  expect([0.1, -0.1, 0.01].map((mean) => leanOf(group({ mean_log_ratio: mean })))).toEqual(['high', 'low', undefined])
  expect(shareOf(Math.log(1.25))).toBeCloseTo(0.25, 12)
  expect(shareOf(-Math.log(1.25))).toBeCloseTo(0.25, 12)
})

test('the whole leaves out what is not counted', () => {
  expect(overall(answer([group({ group: 'identities', counted: false, scored: 40, in_range: 40 }), group(), group({ group: 'back_casts', met: true, scored: 11, in_range: 2, at_point: 6, in_band: 2 })]))).toEqual({ met: 1, groups: 2, inside: 11, scored: 13 })
  expect(insideCount(group({ in_range: 1, at_point: 2, in_band: 3 }))).toBe(6)
})
