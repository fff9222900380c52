/** Money of the day on the page: every figure of a year is real money times the price level of that year, with the addresses of both. */
import { expect, test } from 'vitest'
import { priceBaseOf } from '../../../model/run/price-base.ts'
import { exportDocument } from '../../../web/chart/export-document.ts'
import { seriesValue } from '../../../web/chart/line-chart-data.ts'
import { formatQuantity, unitWords } from '../../../web/chart/number-format.ts'
import { decidedYears, FISCAL, LEDGERS, ledgerRows, recordOf, yearRows } from '../../../web/state/finance.ts'
import { chartOfTheDay, rowsOfTheDay, unitOfTheDay } from '../../../web/state/money-of-the-day.ts'
import { strategyOf } from '../../../web/state/outcome.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import { stackOf } from '../../../web/state/stack-data.ts'
import { chart } from '../../../web/text/english/chart.ts'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const OWN = 'extensive-domestic-ownership'
const outcome = engine.run(defaultState)
const strategy = strategyOf(outcome, OWN)!
const years = decidedYears(outcome)
// The central inflation of the dollar, by hand.
const level = (year: number) => 1.023 ** (year - 2025)

test('rows of a ledger balance in money of the day, each cell with both addresses, and have no sum over years', () => {
  const [sources, uses] = (['sources', 'uses'] as const).map((side) => {
    const of = LEDGERS.nation[side]
    const real = ledgerRows(outcome, strategy, of, engine.catalogue.dimensions[of.dimension]!, years)
    const dated = rowsOfTheDay(real, outcome, strategy, years)
    dated.forEach((row, place) => {
      expect(row.inAll).toBeUndefined()
      row.cells.forEach((cell, at) => {
        expect(cell!.value).toBeCloseTo(real[place]!.cells[at]!.value * level(years[at]!), 3)
        expect([cell!.unit, cell!.proof, cell!.times]).toEqual(['USD/year', real[place]!.cells[at]!.proof, { strategy: OWN, variable: 'price_level', year: years[at] }])
      })
    })
    return dated.at(-1)!
  })
  sources!.cells.forEach((cell, at) => expect(Math.abs(cell!.value - uses!.cells[at]!.value)).toBeLessThan(1e-9 * cell!.value))
})

test('what is no money stays as it is', () => {
  const real = yearRows(outcome, strategy, FISCAL, years)
  const dated = rowsOfTheDay(real, outcome, strategy, years)
  for (const [place, { variable, cells }] of real.entries()) {
    if (recordOf(engine.model, variable).unit === '1') expect(dated[place]!.cells).toEqual(cells)
    else expect(dated[place]!.cells.at(-1)!.value).not.toBe(cells.at(-1)!.value)
  }
  expect(['USD2025', 'USD2025/year', '1', 'MW', 'USD2025/H100e/h'].map(unitOfTheDay)).toEqual(['USD', 'USD/year', '1', 'MW', 'USD/H100e/h'])
})

test('a chart of it says its unit, its layers add up to its total, and each carries the address of the price level', () => {
  const real = stackOf(outcome, strategy, recordOf(engine.model, 'paid_by'), 'funder', engine.catalogue.dimensions, { member: (_, name) => name, other: String })!
  const dated = chartOfTheDay(real, strategy)
  expect([dated.unit, unitWords(dated.unit).long, priceBaseOf(dated.unit)]).toEqual(['USD/year', 'US dollars of the day a year', 'US dollars of the day: real 2025 US dollars times price_level'])
  expect(formatQuantity(4.2e9, dated.unit)).toBe('$4.2 billion\u202fa year')
  const { facts, rows } = exportDocument(dated, { variable: 'paid_by', economy: 'KEN', economyName: 'Kenya', elsewhere: {}, perimeter: 'sovereign', modelVersion: '1', hash: 'h', words: chart })
  expect([facts.unit, facts.unitInWords, facts.priceBase]).toEqual([dated.unit, unitWords(dated.unit).long, priceBaseOf(dated.unit)])
  expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['USD/year']))
  dated.years.forEach((year, place) => {
    const sum = dated.series.reduce((all, series) => all + seriesValue(series, place), 0)
    expect(Math.abs(sum - seriesValue(dated.total!, place))).toBeLessThan(1e-9 * (Math.abs(sum) + 1))
    expect(seriesValue(dated.total!, place)).toBeCloseTo(seriesValue(real.total!, place) * level(year), 3)
  })
  for (const series of [...dated.series, dated.total!]) expect(series.times).toEqual({ strategy: OWN, variable: 'price_level' })
})
