/** Every figure of a comparison in one table: the model's summaries, and where the yearly outcomes end. */
import type { ReadAs } from '../../model/equations/definition.ts'
import { priceBaseOf } from '../../model/run/price-base.ts'
import type { Catalogue, OutcomeEntry } from './catalogue.ts'
import { nameOf } from './chart-data.ts'
import { finite, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'

export interface SummaryCell {
  readonly strategy: string
  /** Absent for a gap. */
  readonly value: number | undefined
  readonly proof: ProofRequest
  /** Address of what the value was divided by, where it is a ratio of two records. */
  readonly over?: ProofRequest
}

export interface SummaryRow {
  /** The record, or a name of its own for a ratio of two. */
  readonly variable: string
  readonly label: string
  readonly doc: string
  readonly unit: string
  /** As a multiple or a year of the calendar, where its record says so. */
  readonly readAs?: ReadAs
  readonly group: string
  /** Whose money it counts, where its record says. */
  readonly account?: string
  /** Year of the figures of a yearly outcome. */
  readonly year?: number
  /** Which end a reader looks for; absent where neither is better. */
  readonly better?: 'low' | 'high'
  readonly cells: readonly SummaryCell[]
}

// Only where one end is better whoever reads it: the least cost, the most control. More power is more of a burden and
// more of a service at once.
const better: Readonly<Record<string, 'low' | 'high'>> = {
  equal_service_cost: 'low', discounted_cost: 'low', bridge_and_loss_value: 'low', levelised_compute_cost: 'low', cumulative_capital: 'low',
  peak_funding: 'low', peak_funding_of_gdp: 'low', unserved_share: 'low', gate_failed_share: 'low', idle_share: 'low',
  emissions: 'low', domestic_control: 'high', control_minimum: 'high',
}

// Yearly outcomes of which the table gives the last year.
const ends = ['total_spend', 'spend_share_of_gdp', 'public_spend', 'foreign_currency_spend', 'domestic_control', 'control_minimum', 'facility_power', 'electricity_use', 'emissions', 'water_withdrawal_onsite', 'water_share_of_renewable', 'land_use', 'talent_required', 'compute_per_head', 'grid_share_of_peak', 'electricity_share_of_supply']

// What a reader from a treasury looks for first.
const leading = 'equal_service_cost'

export const PEAK_OF_GDP = 'peak_funding_of_gdp'

interface RatioWords {
  readonly label: string
  readonly doc: string
}

export function summaryTable(outcome: Outcome, catalogue: Catalogue, peakOfGdp: RatioWords): readonly SummaryRow[] {
  const rows = [
    ...catalogue.outcomes.filter((entry) => entry.kind === 'summary').map((entry) => summaryRow(outcome, entry)),
    ...catalogue.outcomes.filter((entry) => entry.kind === 'yearly' && ends.includes(entry.variable)).map((entry) => lastYearRow(outcome, entry)),
  ].filter((row) => row.cells.some((cell) => cell.value !== undefined))
  const peak = rows.findIndex((row) => row.variable === 'peak_funding')
  const share = peakShare(outcome, peakOfGdp)
  if (peak >= 0 && share !== undefined) rows.splice(peak + 1, 0, share)
  const groups = [...new Set(rows.map((row) => row.group))]
  return groups.flatMap((group) => rows.filter((row) => row.group === group).sort((a, b) => Number(b.variable === leading) - Number(a.variable === leading)))
}

function row(entry: OutcomeEntry, cells: readonly SummaryCell[], year?: number): SummaryRow {
  const { variable, label, doc, unit, group, account, readAs } = entry
  const end = better[variable]
  return { variable, label, doc, unit, group, cells, ...(account === undefined ? {} : { account }), ...(year === undefined ? {} : { year }), ...(end === undefined ? {} : { better: end }), ...(readAs === undefined ? {} : { readAs }) }
}

function summaryRow(outcome: Outcome, entry: OutcomeEntry): SummaryRow {
  return row(entry, outcome.strategies.map((strategy) => ({
    strategy: strategy.key, value: finite(strategy.summary(entry.variable)), proof: { strategy: strategy.key, variable: entry.variable },
  })))
}

function lastYearRow(outcome: Outcome, entry: OutcomeEntry): SummaryRow {
  const end = outcome.years.length - 1
  const year = outcome.years[end] ?? 0
  return row(entry, outcome.strategies.map((strategy) => ({
    strategy: strategy.key, value: finite(strategy.series(entry.variable)?.[end]), proof: { strategy: strategy.key, variable: entry.variable, year },
  })), year)
}

/** The largest year's spend against what the economy makes in that year. */
function peakShare(outcome: Outcome, { label, doc }: RatioWords): SummaryRow | undefined {
  const cells = outcome.strategies.map((strategy): SummaryCell => {
    const year = finite(strategy.summary('peak_funding_year'))
    const gdp = year === undefined ? undefined : gdpIn(outcome, strategy, year)
    const peak = finite(strategy.summary('peak_funding'))
    return {
      strategy: strategy.key, proof: { strategy: strategy.key, variable: 'peak_funding' },
      value: peak === undefined || gdp === undefined ? undefined : peak / gdp,
      ...(year === undefined ? {} : { over: { strategy: strategy.key, variable: 'gdp', year } }),
    }
  })
  if (cells.every((cell) => cell.value === undefined)) return undefined
  return { variable: PEAK_OF_GDP, label, doc, unit: '1', group: 'money', better: 'low', cells }
}

function gdpIn(outcome: Outcome, strategy: StrategyOutcome, year: number): number | undefined {
  const gdp = finite(strategy.series('gdp')?.[outcome.years.indexOf(year)])
  return gdp === undefined || gdp === 0 ? undefined : gdp
}

/** Keys of the strategies that hold the end a reader looks for; none where most of them do, for then it tells none apart. */
export function bestOf({ better: end, cells }: SummaryRow): ReadonlySet<string> {
  const values = cells.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (end === undefined || values.length < 2) return new Set()
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const best = cells.filter(({ value }) => value === (end === 'low' ? low : high))
  return new Set(best.length > values.length / 2 ? [] : best.map((cell) => cell.strategy))
}

/** Keys in the order of a row's values, gaps last; in the page's order where the row is not in the table. */
export function orderedBy(outcome: Outcome, rows: readonly SummaryRow[], variable: string | undefined, descending: boolean): readonly string[] {
  const keys = outcome.strategies.map((strategy) => strategy.key)
  const cells = rows.find((row) => row.variable === variable)?.cells
  if (cells === undefined) return keys
  const values = new Map(cells.map((cell) => [cell.strategy, cell.value]))
  const sign = descending ? -1 : 1
  return [...keys].sort((a, b) => {
    const [x, y] = [values.get(a), values.get(b)]
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
    return sign * (x - y)
  })
}

const columns = ['economy', 'strategy', 'variable', 'label', 'year', 'value', 'unit', 'perimeter', 'perspective', 'account', 'price_base', 'source', 'hash']

/** One row a figure, each complete in itself, as the API's tables are. */
export function summaryRecords(outcome: Outcome, rows: readonly SummaryRow[]): readonly (readonly string[])[] {
  return [columns, ...rows.flatMap((row) => outcome.strategies.map((strategy) => {
    const value = row.cells.find((cell) => cell.strategy === strategy.key)?.value
    return [
      strategy.economy, nameOf(outcome, strategy), row.variable, row.label, row.year === undefined ? '' : String(row.year), value === undefined ? '' : String(value),
      row.unit, outcome.perimeter, outcome.perspective, row.account ?? '', priceBaseOf(row.unit) ?? '', outcome.source, outcome.hash,
    ]
  }))]
}
