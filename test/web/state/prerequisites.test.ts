/** How a prerequisite of a block stands, and which levers close it. */
import { describe, expect, test } from 'vitest'
import type { Outcome, StrategyOutcome } from '../../../web/state/outcome.ts'
import { CLOSING_LEVERS, prerequisiteRows, prerequisiteYears, standingOf, yearsRecord } from '../../../web/state/prerequisites.ts'
import { program, run } from '../../model/engine.ts'

const years = [2027, 2028, 2029, 2030, 2031, 2032]
const BLOCKS = ['compute', 'storage']

/** Figures by `variable/member`, over the years. */
const values: Readonly<Record<string, readonly number[]>> = {
  'land_needed/compute': [0, 5, 5, 5, 5, 5], 'land_needed/storage': [0, 0, 0, 0, 0, 0], land_needed: [0, 5, 5, 5, 5, 5], land_ceiling: [4, 4, 4, 4, 5, 5],
  'prerequisite_gap/compute/land': [0, 0.2, 0, 0.2, 0, 0], 'prerequisite_gap/storage/land': [0, 0.2, 0, 0.2, 0, 0],
  'staff_needed/compute': [9, 9, 9, 9, 9, 9], 'prerequisite_gap/compute/talent': [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 'prerequisite_cost/compute/talent': [7, 7, 7, 7, 7, 7],
  'prerequisite_need/compute/policy': [1, 1, 1, 1, 1, 1], 'prerequisite_gap/compute/policy': [1, 1, 1, 1, 0.5, 0.5], 'prerequisite_met/policy': [0, 0, 0, 0, 0.5, 0.5],
}
const leads: Readonly<Record<string, number>> = { land: 1.5, talent: 2.5, policy: 1 }

const strategy: StrategyOutcome = {
  key: 'own', title: 'Own', short: 'Own', slot: 0, economy: 'LUX', economyName: 'Luxembourg', arrangements: [], limits: [],
  series: (variable, index = {}) => values[[variable, ...Object.values(index)].join('/')],
  summary: (variable, index = {}) => (variable === 'prerequisite_lead' ? leads[index['prerequisite'] ?? ''] : undefined),
  member: () => undefined,
}

const outcome: Outcome = {
  economy: 'LUX', economyName: 'Luxembourg', years, decisionYear: 2027, perimeter: 'sovereign', perspective: 'social',
  standards: {}, notices: [], source: '', modelVersion: '', hash: '', strategies: [strategy], unit: (variable) => (variable.startsWith('prerequisite_lead') ? 'year' : variable.startsWith('land') ? 'ha' : '1'),
}

const rows = (prerequisite: string, year: number) => prerequisiteRows(outcome, strategy, [prerequisite], BLOCKS, year)[0]!
const stateOf = (prerequisite: string, year: number) => {
  const { state, from } = rows(prerequisite, year).cells[0]!
  return from === undefined ? state : `${state} ${from}`
}

test('enough is met; enough from a year to the end is met later, even where one year between was enough', () => {
  expect(years.map((year) => stateOf('land', year))).toEqual(['unasked', 'later 2031', 'met', 'later 2031', 'met', 'met'])
})

test('what never closes is missing until the way round is ready, and bridged from then on', () => {
  expect(years.map((year) => stateOf('talent', year))).toEqual(['missing 2030', 'missing 2030', 'missing 2030', 'bridged', 'bridged', 'bridged'])
})

test('no money gets a permit: what time has not closed is missing, and has no cost', () => {
  expect(stateOf('policy', 2032)).toBe('missing')
  expect(rows('policy', 2032).cells[0]!.cost).toBeUndefined()
})

test('a block that asks for nothing says so, and one without a figure is outside', () => {
  expect(rows('land', 2030).cells[1]!.state).toBe('unasked')
  expect(rows('talent', 2030).cells[1]!.state).toBe('outside')
  expect(rows('water', 2030).cells.map(({ state }) => state)).toEqual(['outside', 'outside'])
})

test('every figure carries the address of its record', () => {
  const { has, lead, cells } = rows('land', 2030)
  expect(has).toEqual({ value: 4, unit: 'ha', proof: { strategy: 'own', variable: 'land_ceiling', year: 2030, index: {} } })
  expect(lead).toEqual({ value: 1.5, unit: 'year', proof: { strategy: 'own', variable: 'prerequisite_lead', index: { block: 'compute', prerequisite: 'land' } } })
  expect(cells[0]!.need?.proof).toEqual({ strategy: 'own', variable: 'land_needed', year: 2030, index: { block: 'compute' } })
  expect(cells[0]!.shownBy?.proof).toEqual({ strategy: 'own', variable: 'prerequisite_gap', year: 2031, index: { block: 'compute', prerequisite: 'land' } })
})

test('a prerequisite stands as the gravest of its blocks, the gravest first', () => {
  const standing = standingOf(prerequisiteRows(outcome, strategy, ['land', 'talent', 'policy'], ['compute'], 2031))
  expect([...standing]).toEqual([['missing', ['policy']], ['bridged', ['talent']], ['met', ['land']]])
})

test('the years hold the need of all blocks against what is available, in one unit', () => {
  const data = prerequisiteYears(outcome, strategy, 'land', BLOCKS, { title: 'Land', need: 'Need', has: 'Available' })!
  expect(data.series.map(({ id, proof, values: line }) => [id, proof?.variable, line])).toEqual([['need', 'land_needed', values['land_needed']], ['has', 'land_ceiling', values['land_ceiling']]])
  expect(data.unit).toBe('ha')
  expect(yearsRecord('policy')).toBe('prerequisite_need')
  expect(prerequisiteYears(outcome, strategy, 'water', BLOCKS, { title: '', need: '', has: '' })).toBeUndefined()
})

describe('a lever that is said to close a prerequisite does so', () => {
  const PARTNER = 'trusted-international-partnerships'
  const BLOCK = { block: 'compute' }
  const settings = (lever: string, end: 'low' | 'high') => {
    const { low, high, rail } = program.parameters.find(({ name }) => name === lever)!.definition
    return { [lever]: (end === 'low' ? (rail?.min ?? low) : (rail?.max ?? high)) as number }
  }
  const ran = (set: Readonly<Record<string, number>>) => run({ economy: 'LUX', strategies: [PARTNER], set }).strategy()
  const over = (read: (year: number) => number | undefined): number => [2028, 2030, 2032, 2035, 2040].reduce((sum, year) => sum + read(year)!, 0)

  test.each(Object.entries(CLOSING_LEVERS).flatMap(([prerequisite, levers]) => levers.map((closing) => ({ prerequisite, ...closing }))))('$prerequisite: $lever', ({ prerequisite, lever, raise, by }) => {
    const read = (set: Readonly<Record<string, number>>): number => {
      const result = ran(set)
      if (by === 'lead') return result.value('prerequisite_lead', { ...BLOCK, prerequisite })!
      const record = yearsRecord(prerequisite)
      if (by === 'need') return over((year) => result.value(record, BLOCK, year))
      return -over((year) => result.value('prerequisite_met', { prerequisite }, year))
    }
    const [at, from] = raise ? (['high', 'low'] as const) : (['low', 'high'] as const)
    expect(read(settings(lever, at))).toBeLessThan(read(settings(lever, from)))
  })
})
