import { expect, test } from 'vitest'
import type { Outcome, StrategyOutcome } from '../../../web/state/outcome.ts'
import { calendarOf, needsOf, stretchesOf, takenPart } from '../../../web/state/resources.ts'

const years = [2026, 2027, 2028, 2029, 2030]
const held = ['demand', 'land', 'land', 'demand', 'land']

/** Figures by `variable/member`, over the five years. */
const values: Readonly<Record<string, readonly number[]>> = {
  'land_use/home': [0, 1, 2, 3, 4], 'land_use/abroad': [0, 0, 0, 0, 9], land_headroom: [9, 8, 7, 6, 0],
  'facility_power/home': [0, 5, 5, 5, 5], power_headroom: [1, 1, 1, 1, 1],
  'limit_left/grid': [10, 11, 12, 13, 14], budget_headroom: [NaN, NaN, NaN, NaN, NaN],
}

const strategy: StrategyOutcome = {
  key: 'own', title: 'Own', short: 'Own', slot: 0, economy: 'KEN', economyName: 'Kenya', arrangements: [], limits: [],
  series: (variable, index = {}) => values[[variable, ...Object.values(index)].join('/')],
  summary: () => undefined,
  member: (variable, _, year) => (variable === 'home_limit' ? held[years.indexOf(year)] : undefined),
}

const outcome: Outcome = {
  economy: 'KEN', economyName: 'Kenya', years, decisionYear: 2027, perimeter: 'sovereign', perspective: 'social',
  standards: {}, notices: [], source: '', modelVersion: '', hash: '', strategies: [strategy], unit: (variable) => (variable.startsWith('land') ? 'ha' : 'MW'),
}

test('a need stands at home and abroad beside what is open, each with its proof', () => {
  const land = needsOf(outcome, strategy, 2030).find(({ resource }) => resource === 'land')!
  expect(land.home).toEqual({ value: 4, unit: 'ha', proof: { strategy: 'own', variable: 'land_use', year: 2030, index: { location: 'home' } } })
  expect(land.abroad?.value).toBe(9)
  expect(land.open).toEqual({ value: 0, unit: 'ha', proof: { strategy: 'own', variable: 'land_headroom', year: 2030, index: {} } })
})

test('the part taken is of what is taken and open; a stock of power has no part of a year\'s room, and what is missing has none', () => {
  const part = (resource: string, year: number) => takenPart(needsOf(outcome, strategy, year).find((row) => row.resource === resource)!)
  expect(part('land', 2028)).toBeCloseTo(2 / 9, 12)
  expect(part('land', 2030)).toBe(1)
  expect(part('power', 2028)).toBeUndefined()
  expect(part('people', 2028)).toBeUndefined()
})

test('the calendar begins with the decision, says what holds and leaves gaps empty', () => {
  const rows = calendarOf(outcome, strategy, ['demand', 'grid', 'land', 'budget'])
  expect(rows.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030])
  expect(rows.map(({ holds }) => holds)).toEqual(['land', 'land', undefined, 'land'])
  expect(rows[0]!.proof).toEqual({ strategy: 'own', variable: 'home_limit', year: 2027 })
  expect(rows[3]!.cells.map(({ limit, left }) => [limit, left?.value])).toEqual([['grid', 14], ['land', 0], ['budget', undefined]])
  expect(rows[3]!.cells[0]!.left?.proof).toEqual({ strategy: 'own', variable: 'limit_left', year: 2030, index: { limit: 'grid' } })
})

test('years that one limit holds run together, and a year between parts them', () => {
  expect(stretchesOf(calendarOf(outcome, strategy, ['demand', 'land']))).toEqual([{ limit: 'land', from: 2027, to: 2028 }, { limit: 'land', from: 2030, to: 2030 }])
})
