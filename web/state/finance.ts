/** Sources and uses, build-up of costs, promises, renewal, debt and returns of a strategy, each figure with the record it is. */
import type { ProgramOutline } from '../../model/compile/outline.ts'
import { seriesValue, type LineChartData, type LineSeries } from '../chart/line-chart-data.ts'
import { readIn, type OutcomeEntry } from './catalogue.ts'
import { linesOf } from './chart-data.ts'
import { finite, type Index, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'
import { encodeProof } from './proof-address.ts'
import type { Read } from './resources.ts'

/** The two ledgers: the record of each side, the dimension it is taken apart by, and its sum over all years. */
export const LEDGERS = {
  nation: { sources: { variable: 'paid_by', dimension: 'funder', inAll: 'paid_in_all' }, uses: { variable: 'spent_on', dimension: 'outlay', inAll: 'spent_in_all' } },
  vehicle: { sources: { variable: 'cash_in', dimension: 'cash_source', inAll: 'cash_in_all' }, uses: { variable: 'cash_out', dimension: 'cash_use', inAll: 'cash_out_all' } },
} as const

export type Ledger = keyof typeof LEDGERS
export type Side = 'sources' | 'uses'
export const sides: readonly Side[] = ['sources', 'uses']

/** Records over all parties, as a ledger of one side that comes to nothing. */
export const TRANSFERS = { variable: 'transfer', dimension: 'party', inAll: 'transfer_in_all' } as const

/** What promises to a partner come to: by year, and over all of them. */
export const PROMISES = { yearly: ['guarantees_outstanding', 'committed_fee', 'shortfall_call', 'expected_call', 'guarantees_over_gdp'], whole: ['peak_guarantees', 'expected_calls_value'] } as const

export const RENEWALS = ['renewal_share', 'renewal_peak', 'renewal_peak_year'] as const

/** Returns, cover and the end of debt; the rates themselves are one row however many there are. */
export const RETURNS = ['rate_root', 'equity_rate_of_return', 'modified_rate_of_return', 'private_rate', 'project_value', 'payback_time', 'minimum_dscr', 'mean_dscr', 'loan_life_cover', 'cover_asked', 'debt_repaid_year'] as const
export type Return = (typeof RETURNS)[number]
/** Those that hang on debt, and on revenue. */
export const OF_DEBT: readonly Return[] = ['minimum_dscr', 'mean_dscr', 'loan_life_cover', 'debt_repaid_year']
export const OF_REVENUE: readonly Return[] = ['rate_root', 'equity_rate_of_return', 'modified_rate_of_return', 'project_value', 'payback_time', 'minimum_dscr', 'mean_dscr', 'loan_life_cover']

export const FISCAL = ['public_total', 'fiscal_year_spend', 'public_borrowed', 'public_debt_payment', 'treasury_cash', 'public_debt', 'public_spend_share_of_gdp', 'public_spend_share_of_revenue', 'debt_ratio_effect', 'guarantees_over_gdp'] as const

/** A record of the model as an outcome that a chart can show, whether or not Explore offers it. */
export function recordOf(model: Pick<ProgramOutline, 'variables'>, variable: string): OutcomeEntry {
  const found = model.variables.find(({ name }) => name === variable)
  const { label = variable, doc = '', total = 'none', account, readAs } = found?.definition ?? {}
  return {
    variable, label, doc, total, unit: found?.unit ?? '1', group: 'finance', kind: found?.stage === 'yearly' ? 'yearly' : 'summary', over: found?.over ?? [],
    ...(account === undefined ? {} : { account }),
    ...(readAs === undefined ? {} : { readAs }),
  }
}

export function decidedYears({ years, decisionYear }: Outcome): readonly number[] {
  return years.filter((year) => year >= decisionYear)
}

export function readYear({ years, unit }: Outcome, strategy: StrategyOutcome, variable: string, year: number, index: Index = {}): Read | undefined {
  const value = finite(strategy.series(variable, index)?.[years.indexOf(year)])
  return value === undefined ? undefined : { value, unit: unit(variable) ?? '', proof: proofOf(strategy, variable, index, year) }
}

export function readWhole({ unit }: Outcome, strategy: StrategyOutcome, variable: string, index: Index = {}): Read | undefined {
  const value = finite(strategy.summary(variable, index))
  return value === undefined ? undefined : { value, unit: unit(variable) ?? '', proof: proofOf(strategy, variable, index) }
}

function proofOf(strategy: StrategyOutcome, variable: string, index: Index, year?: number): ProofRequest {
  return { strategy: strategy.key, variable, ...(year === undefined ? {} : { year }), ...(Object.keys(index).length === 0 ? {} : { index }) }
}

export interface YearRow {
  /** Member of the dimension taken apart; absent for the total, and for a record without members. */
  readonly member?: string
  readonly variable: string
  /** In the order of the years shown; undefined where there is no value. */
  readonly cells: readonly (Read | undefined)[]
  readonly inAll?: Read | undefined
}

/** Members that are anything in any year or in all, and their total. */
export function ledgerRows(outcome: Outcome, strategy: StrategyOutcome, { variable, dimension, inAll }: { readonly variable: string; readonly dimension: string; readonly inAll: string }, members: readonly string[], shown: readonly number[]): readonly YearRow[] {
  const row = (index: Index): YearRow => ({ variable, cells: shown.map((year) => readYear(outcome, strategy, variable, year, index)), inAll: readWhole(outcome, strategy, inAll, index) })
  const parts = members.map((member) => ({ member, ...row({ [dimension]: member }) })).filter(({ cells, inAll: all }) => all?.value !== 0 || cells.some((cell) => cell !== undefined && cell.value !== 0))
  return [...parts, row({})]
}

export function yearRows(outcome: Outcome, strategy: StrategyOutcome, variables: readonly string[], shown: readonly number[]): readonly YearRow[] {
  return variables.map((variable) => ({ variable, cells: shown.map((year) => readYear(outcome, strategy, variable, year)) }))
}

/** What there is of a vehicle: nothing it owns, no revenue, no debt, or all of it. */
export type Standing = 'no_vehicle' | 'no_revenue' | 'no_debt' | 'debt'

export function standingOf(strategy: StrategyOutcome): Standing {
  if ((strategy.summary('cash_out_all') ?? 0) === 0) return 'no_vehicle'
  if (strategy.terms?.revenueBasis === undefined) return 'no_revenue'
  return finite(strategy.summary('debt_repaid_year')) === undefined ? 'no_debt' : 'debt'
}

/** All rates at which the project is worth nothing, lowest first. */
export function ratesOf(outcome: Outcome, strategy: StrategyOutcome, roots: readonly string[]): readonly Read[] {
  return roots.flatMap((root) => readWhole(outcome, strategy, 'rate_root', { root }) ?? [])
}

/** Whether any capacity of a partner is promised to be paid, used or not. */
export function promises(strategy: StrategyOutcome): boolean {
  return (strategy.summary('peak_guarantees') ?? 0) > 0
}

/** Whether a partner charges for anything that could be promised. */
export function couldPromise(strategy: StrategyOutcome): boolean {
  const full = strategy.series('promise_in_full')
  return full !== undefined && Array.prototype.some.call(full, (value: number) => value > 0)
}

export function anything(strategy: StrategyOutcome, variable: string, index?: Index): boolean {
  const values = strategy.series(variable, index)
  return values !== undefined && Array.prototype.some.call(values, (value: number) => value !== 0 && Number.isFinite(value))
}

// Less than a thousandth of the largest figure cannot be told from nothing in a picture.
const LEAST_PART = 0.001

/** A chart of what runs off, with the years after the last reported one as far as anything can be seen of it. */
export function withRunOff(data: LineChartData, strategy: StrategyOutcome): LineChartData {
  const tails = new Map([...data.series, ...(data.total === undefined ? [] : [data.total])].map((series) => [series, tailOf(series, strategy)]))
  let largest = 0
  for (const [series, tail] of tails) for (const value of [...Array.from(series.values), ...tail]) largest = Math.max(largest, Math.abs(value) || 0)
  let left = 0
  for (const tail of tails.values()) left = Math.max(left, tail.findLastIndex((value) => Math.abs(value) > LEAST_PART * largest) + 1)
  const last = data.years[data.years.length - 1] ?? 0
  const { publishedUntil: _until, publishedYears: _points, ...rest } = data
  const extended = (series: LineSeries): LineSeries => {
    const { before: _before, joined, ...own } = series
    return { ...own, values: [...Array.from(data.years, (_, index) => seriesValue(series, index)), ...(tails.get(series) ?? tailOf(series, strategy)).slice(0, left)], ...(joined === undefined ? {} : { joined: joined.map(extended) }) }
  }
  return {
    ...rest,
    years: [...data.years, ...Array.from({ length: left }, (_, index) => last + 1 + index)],
    series: data.series.map(extended),
    ...(data.total === undefined ? {} : { total: extended(data.total) }),
    ...(left === 0 ? {} : { lastReported: last }),
  }
}

function tailOf({ proof, joined }: LineSeries, strategy: StrategyOutcome): number[] {
  if (joined === undefined) return Array.from((proof === undefined ? undefined : strategy.runOff?.(proof.variable, proof.index)) ?? [])
  const tails = joined.map((series) => tailOf(series, strategy))
  return Array.from({ length: Math.max(0, ...tails.map((tail) => tail.length)) }, (_, index) => tails.reduce((sum, tail) => sum + (tail[index] ?? 0), 0))
}

// Where less of it falls due than this part of the most in a year, cover says nothing.
const LEAST_SERVICE = 0.05

/** Cover by year, beside what lenders ask of it; without years in which next to no debt is served. */
export function coverOf(outcome: Outcome, strategy: StrategyOutcome, entry: OutcomeEntry, asked: string, unitLabel: string): LineChartData | undefined {
  const lines = linesOf({ ...outcome, strategies: [strategy] }, entry)
  const [cover] = lines?.series ?? []
  if (lines === undefined || cover === undefined) return undefined
  const due = [...Array.from(strategy.series('debt_due') ?? []), ...Array.from(strategy.runOff?.('debt_due') ?? [])]
  const least = LEAST_SERVICE * Math.max(0, ...due)
  const whole = withRunOff({ ...lines, unitLabel, series: [{ ...cover, slot: 0 }] }, strategy)
  const shown = whole.years.map((_, index) => ((due[index] ?? 0) >= least && least > 0 ? index : -1))
  const end = Math.max(outcome.years.length, Math.max(...shown) + 1)
  const { lastReported, ...kept } = whole
  const data: LineChartData = { ...kept, ...(lastReported === undefined || end === outcome.years.length ? {} : { lastReported }), years: whole.years.slice(0, end), series: whole.series.map((series) => ({ ...series, values: shown.slice(0, end).map((index) => (index < 0 ? NaN : seriesValue(series, index))) })) }
  const level = finite(strategy.summary('cover_asked'))
  if (level === undefined) return data
  return { ...data, series: [...data.series, { id: 'cover_asked', label: asked, short: asked, slot: 1, values: data.years.map(() => level), proof: { strategy: strategy.key, variable: 'cover_asked', whole: true } }] }
}

/** Parts of a figure of the whole run and the figure itself, those that are nothing left out; undefined where it has no value. */
export function partsOfWhole(outcome: Outcome, strategy: StrategyOutcome, entry: OutcomeEntry, dimension: string, members: readonly { readonly name: string; readonly label: string }[], whole: string): LineChartData | undefined {
  const value = finite(strategy.summary(entry.variable))
  if (value === undefined) return undefined
  const read = readIn(entry)
  const series = (id: string, label: string, amount: number, index?: Index): LineSeries => {
    const proof = { strategy: strategy.key, variable: entry.variable, ...(index === undefined ? {} : { index }) }
    return { id, label, short: label, slot: 0, values: [amount], proof: { ...proof, whole: true }, address: encodeProof(proof) }
  }
  return {
    title: entry.label, unit: entry.unit, ...(read === undefined ? {} : { readIn: read }),
    years: [outcome.decisionYear], whole: [outcome.years[0] ?? 0, outcome.years[outcome.years.length - 1] ?? 0], source: outcome.source,
    series: members.flatMap(({ name, label }) => {
      const amount = finite(strategy.summary(entry.variable, { [dimension]: name }))
      return amount === undefined || amount === 0 ? [] : [series(name, label, amount, { [dimension]: name })]
    }),
    total: series('total', whole, value),
  }
}
