import { beforeAll, expect, test } from 'vitest'
import { csvText } from '../../../model/run/csv.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { defaultState, withStrategy, withoutStrategy } from '../../../web/state/page-state.ts'
import { bestOf, orderedBy, PEAK_OF_GDP, summaryRecords, summaryTable, type SummaryRow } from '../../../web/state/summary-table.ts'
import { madeUpOutcome } from './made-up-outcome.ts'
import { pageEngine } from '../page-engine.ts'

const words = { label: 'Peak of GDP', doc: '' }

function row(values: readonly (number | undefined)[], better?: 'low' | 'high'): SummaryRow {
  return {
    variable: 'v', label: 'V', doc: '', unit: 'MW', group: 'g', ...(better === undefined ? {} : { better }),
    cells: values.map((value, place) => ({ strategy: `s${place}`, value, proof: { strategy: `s${place}`, variable: 'v' } })),
  }
}

function withHeader([header = [], ...rows]: readonly (readonly string[])[]): [readonly string[], readonly (readonly string[])[]] {
  return [header, rows]
}

test('the better end is outlined where it tells some apart from others', () => {
  expect([...bestOf(row([3, 1, 2], 'low'))]).toEqual(['s1'])
  expect([...bestOf(row([3, 1, 3, 2], 'high'))]).toEqual(['s0', 's2'])
  expect(bestOf(row([3, 1, 2])).size).toBe(0)
  expect(bestOf(row([1, 1, 1, 2], 'low')).size).toBe(0)
  expect(bestOf(row([1], 'low')).size).toBe(0)
  expect([...bestOf(row([undefined, 1, 2], 'low'))]).toEqual(['s1'])
})

test('strategies stand in the order of a row, gaps last either way; without one in the order of the page', () => {
  const outcome = madeUpOutcome(['s0', 's1', 's2', 's3'].map((key) => ({ key })))
  const rows = [row([3, undefined, 1, 2])]
  expect(orderedBy(outcome, rows, 'v', false)).toEqual(['s2', 's3', 's0', 's1'])
  expect(orderedBy(outcome, rows, 'v', true)).toEqual(['s0', 's3', 's2', 's1'])
  expect(orderedBy(outcome, rows, undefined, false)).toEqual(['s0', 's1', 's2', 's3'])
  expect(orderedBy(outcome, rows, 'gone', true)).toEqual(['s0', 's1', 's2', 's3'])
})

test('as CSV each figure stands with its unit, perimeter, perspective, account, price base, source and hash', () => {
  const outcome = madeUpOutcome([{ key: 's0' }, { key: 's1', economy: 'EST' }])
  const cost = { ...row([1234.5, undefined]), variable: 'total_spend', unit: 'USD2025/year', account: 'national' }
  const lines = csvText(...withHeader(summaryRecords(outcome, [cost]))).trimEnd().split('\r\n')
  expect(lines).toEqual([
    'economy,strategy,variable,label,year,value,unit,perimeter,perspective,account,price_base,source,hash',
    'KEN,Title of s0,total_spend,V,,1234.5,USD2025/year,sovereign,social,national,real 2025 US dollars,"Source, with a comma.",hash',
    'EST,"Title of s1, EST",total_spend,V,,,USD2025/year,sovereign,social,national,real 2025 US dollars,"Source, with a comma.",hash',
  ])
})

let engine: Engine
beforeAll(() => void (engine = pageEngine()))

test('every summary of the model that has a value is in the table, for every strategy, with its address', () => {
  const state = withStrategy(withoutStrategy(defaultState, 'regional-pooling'), 'regional-pooling', 'EST')
  const outcome = engine.runBeside(state)
  const rows = summaryTable(outcome, engine.catalogue, words)
  const summaries = engine.catalogue.outcomes.filter((entry) => entry.kind === 'summary').map((entry) => entry.variable)
  // One that none of the strategies has, such as the break-even of halls where nobody is hosted, is no row of gaps.
  const told = summaries.filter((variable) => outcome.strategies.some((strategy) => Number.isFinite(strategy.summary(variable))))
  expect(told).toContain('equal_service_cost')
  expect(rows.map((one) => one.variable).filter((variable) => summaries.includes(variable)).toSorted()).toEqual(told.toSorted())
  for (const { cells, variable } of rows) {
    expect(cells.map((cell) => cell.strategy)).toEqual(state.strategies.map((choice) => choice.key))
    for (const { value, proof } of cells) {
      if (variable === PEAK_OF_GDP) continue
      const strategy = outcome.strategies.find((one) => one.key === proof.strategy)
      const shown = proof.year === undefined ? strategy?.summary(proof.variable) : strategy?.series(proof.variable)?.[outcome.years.indexOf(proof.year)]
      // A gap of a record is no value of the table.
      expect(value).toBe(Number.isNaN(shown) ? undefined : shown)
    }
  }
})

test('the account of each figure is that of its record, as in the tables of the API', () => {
  const outcome = engine.runBeside(defaultState)
  const [header = [], ...records] = summaryRecords(outcome, summaryTable(outcome, engine.catalogue, words))
  const at = (name: string): number => header.indexOf(name)
  for (const record of records) {
    const definition = engine.model.variables.find(({ name }) => name === record[at('variable')])?.definition
    expect(record[at('account')], record[at('variable')]).toBe(definition?.account ?? '')
    expect(record[at('perspective')]).toBe('social')
  }
  expect(records.find((record) => record[at('variable')] === 'spend_share_of_gdp')?.[at('account')]).toBe('national')
})

test('the cost that strategies are ranked on leads the money, and the peak stands beside its share of GDP', () => {
  const outcome = engine.runBeside(defaultState)
  const rows = summaryTable(outcome, engine.catalogue, words)
  expect(rows[0]?.variable).toBe('equal_service_cost')
  const peak = rows.findIndex((one) => one.variable === 'peak_funding')
  const share = rows[peak + 1]
  expect(share?.variable).toBe(PEAK_OF_GDP)
  const [first] = outcome.strategies
  const year = first?.summary('peak_funding_year') ?? NaN
  expect(share?.cells[0]?.value).toBeCloseTo((first?.summary('peak_funding') ?? NaN) / (first?.series('gdp')?.[outcome.years.indexOf(year)] ?? NaN), 15)
  expect(share?.cells[0]?.over).toEqual({ strategy: first?.key, variable: 'gdp', year })
})
