/** What the Hosting screen reads. */
import { expect, test } from 'vitest'
import { HOSTING_ROWS, HOSTING_SUMMARIES, hostingParts, hostingRows, hostingYears, hosts } from '../../../web/state/hosting.ts'
import type { Outcome, StrategyOutcome } from '../../../web/state/outcome.ts'
import { readWhole } from '../../../web/state/resources.ts'
import { program, run } from '../../model/engine.ts'

const { strategies } = run({ economy: 'LUX', strategies: ['extensive-domestic-ownership', { use: 'extensive-domestic-ownership', as: 'host', overlay: 'digital-embassy-host' }] })

function strategyOutcome(name: string): StrategyOutcome {
  const result = strategies.get(name)!
  return {
    key: name, title: name, short: name, slot: 0, economy: 'LUX', economyName: 'Luxembourg', arrangements: [], limits: [],
    series: (variable, index = {}) => result.series(variable, index), summary: (variable, index = {}) => result.value(variable, index), member: (variable, index, year) => result.member(variable, index, year),
  }
}

const host = strategyOutcome('host')
const units = new Map(program.variables.map(({ name, unit }) => [name, unit]))
const outcome: Pick<Outcome, 'years' | 'decisionYear' | 'unit'> = { years: strategies.get('host')!.years, decisionYear: 2027, unit: (variable) => units.get(variable) }

test('a strategy hosts where halls stand in any year', () => {
  expect(hosts(host)).toBe(true)
  expect(hosts(strategyOutcome('extensive-domestic-ownership'))).toBe(false)
})

test('every row has a value or a gap for each year from the decision on, with its own proof', () => {
  const years = hostingYears(outcome as Outcome)
  expect([years[0], years.at(-1)]).toEqual([2027, 2040])
  for (const part of hostingParts) {
    const rows = hostingRows(outcome as Outcome, host, part, years)
    expect(rows.map(({ variable }) => variable)).toEqual(HOSTING_ROWS[part])
    for (const { variable, cells } of rows) {
      expect(cells).toHaveLength(years.length)
      expect(cells.at(-1)?.proof).toEqual({ strategy: 'host', variable, year: 2040, index: {} })
      expect(cells.at(-1)?.value).toBe(strategies.get('host')!.value(variable, {}, 2040))
    }
  }
  // Before the first hall there is no occupancy.
  expect(hostingRows(outcome as Outcome, host, 'halls', years).find(({ variable }) => variable === 'hosting_occupancy')?.cells[0]).toBeUndefined()
})

test('figures over all years carry their proofs', () => {
  for (const variable of HOSTING_SUMMARIES) expect(readWhole(outcome as Outcome, host, variable)).toEqual({ value: strategies.get('host')!.value(variable), unit: outcome.unit(variable), proof: { strategy: 'host', variable } })
})
