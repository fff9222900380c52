/** What one run of the page says, in the form the views read. */
import type { LineChartData } from '../chart/line-chart-data.ts'
import { formatQuantity } from '../chart/number-format.ts'
import type { ProofRequest } from './page-state.ts'
import type { SaidFigure, Sentence } from './sentence.ts'

export interface LimitNotice {
  readonly arrangement: string
  readonly limit: string
  readonly from: number
  readonly to: number
  /** Of what bound in the first of its years. */
  readonly proof: ProofRequest
}

export interface StrategyOutcome {
  readonly name: string
  readonly title: string
  readonly short: string
  readonly slot: number
  /** Total of a yearly record over the reported years; absent when the model does not compute it. */
  series(variable: string): ArrayLike<number> | undefined
  /** A result for the whole run; absent when the model does not compute it. */
  summary(variable: string): number | undefined
  /** What held back building, by arrangement. */
  readonly limits: readonly LimitNotice[]
}

export interface Notice {
  readonly kind: 'place' | 'stand-in' | 'note'
  readonly text: string
  /** Of the figure the notice speaks of. */
  readonly proof?: ProofRequest
}

export interface Outcome {
  readonly economy: string
  readonly economyName: string
  readonly years: readonly number[]
  readonly decisionYear: number
  readonly publishedUntil?: number
  /** Where levers stand when nobody moves them, where that differs from or confirms the parameter's default. */
  readonly standards: Readonly<Record<string, number>>
  readonly notices: readonly Notice[]
  readonly source: string
  readonly modelVersion: string
  /** Hash of the scenario and the model: two runs with the same hash have the same figures. */
  readonly hash: string
  /** First is the baseline. */
  readonly strategies: readonly StrategyOutcome[]
  /** Unit of a variable, from the model. */
  unit(variable: string): string | undefined
}

export interface ChartDefinition {
  readonly variable: string
  readonly title: string
  /** What is counted, for the line under the title. */
  readonly scope: string
  readonly top?: number
  readonly unitLabel?: string
}

export const charts: readonly ChartDefinition[] = [
  { variable: 'total_spend', title: 'Annual spend', scope: 'Caused by the perimeter, national account, real prices' },
  { variable: 'facility_power', title: 'Facility power', scope: 'Load at the meter, home and abroad' },
  { variable: 'electricity_use', title: 'Electricity', scope: 'Drawn by the data centres, home and abroad' },
  { variable: 'domestic_control', title: 'Domestic control', scope: 'Weighted mean over axes and layers of what the economy controls', unitLabel: 'score, 0 none to 1 full', top: 1 },
]

/** Lines of the charts as they once stood, by variable and strategy. */
export type HeldLines = ReadonlyMap<string, ReadonlyMap<string, ArrayLike<number>>>

export function holdLines(outcome: Outcome): HeldLines {
  const lines = ({ variable }: ChartDefinition) => outcome.strategies.flatMap((strategy) => {
    const values = strategy.series(variable)
    return values === undefined ? [] : [[strategy.name, values] as const]
  })
  return new Map(charts.map((chart) => [chart.variable, new Map(lines(chart))]))
}

/** Data of one chart; undefined where the model does not compute its variable. */
export function chartData(outcome: Outcome, chart: ChartDefinition, held?: HeldLines): LineChartData | undefined {
  const unit = outcome.unit(chart.variable)
  if (unit === undefined) return undefined
  const series = outcome.strategies.flatMap((strategy) => {
    const values = strategy.series(chart.variable)
    if (values === undefined) return []
    const before = held?.get(chart.variable)?.get(strategy.name)
    return [{ id: strategy.name, label: strategy.title, short: strategy.short, slot: strategy.slot, values, ...(before === undefined ? {} : { before }) }]
  })
  if (series.length === 0) return undefined
  return {
    title: chart.title,
    unit,
    years: outcome.years,
    series,
    decisionYear: outcome.decisionYear,
    ...(outcome.publishedUntil === undefined ? {} : { publishedUntil: outcome.publishedUntil }),
    ...(chart.unitLabel === undefined ? {} : { unitLabel: chart.unitLabel }),
    ...(chart.top === undefined ? {} : { top: chart.top }),
    source: outcome.source,
  }
}

export interface Headline {
  readonly variable: string
  readonly label: string
  readonly unit: string
  /** Absent where the model does not compute it or it has no value. */
  readonly value: number | undefined
  /** Against the baseline; absent for the baseline itself. */
  readonly change: number | undefined
  /** For the baseline: where the other strategies stand. */
  readonly others?: { readonly low: StandingOf; readonly high: StandingOf }
  /** Year the figure belongs to, or of the peak. */
  readonly year?: number
  readonly proof: ProofRequest
  /** Of the same figure of the baseline; absent for the baseline itself. */
  readonly baselineProof?: ProofRequest
  /** Of the year, where that is a result too. */
  readonly yearProof?: ProofRequest
}

interface StandingOf {
  readonly value: number
  readonly proof: ProofRequest
}

interface HeadlineDefinition {
  readonly variables: readonly string[]
  readonly label: string
  readonly from: 'summary' | 'last'
  /** Summary that gives the year of the figure. */
  readonly yearFrom?: string
}

const headlineDefinitions: readonly HeadlineDefinition[] = [
  { variables: ['equal_service_cost', 'discounted_cost'], label: 'Cost at equal service', from: 'summary' },
  { variables: ['peak_funding'], label: 'Peak funding', from: 'summary', yearFrom: 'peak_funding_year' },
  { variables: ['facility_power'], label: 'Facility power', from: 'last' },
  { variables: ['water_withdrawal_onsite', 'electricity_use'], label: 'Water withdrawn', from: 'last' },
  { variables: ['domestic_control'], label: 'Domestic control', from: 'last' },
]

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

/** The five figures of a strategy, each with its change against the baseline. */
export function headlines(outcome: Outcome, name: string): readonly Headline[] {
  const strategy = outcome.strategies.find((candidate) => candidate.name === name)
  const baseline = outcome.strategies[0]
  if (strategy === undefined || baseline === undefined) return []
  const end = outcome.years.length - 1
  const lastYear = outcome.years[end]
  return headlineDefinitions.map((definition) => {
    const read = (from: StrategyOutcome, variable: string): number | undefined =>
      finite(definition.from === 'summary' ? from.summary(variable) : from.series(variable)?.[end])
    const variable = definition.variables.find((candidate) => read(strategy, candidate) !== undefined) ?? definition.variables[0] ?? ''
    const value = read(strategy, variable)
    const reference = read(baseline, variable)
    const proofOf = (name: string): ProofRequest => ({ strategy: name, variable, ...(definition.from === 'last' && lastYear !== undefined ? { year: lastYear } : {}) })
    const others = outcome.strategies.slice(1).flatMap((other): StandingOf[] => {
      const found = read(other, variable)
      return found === undefined ? [] : [{ value: found, proof: proofOf(other.name) }]
    })
    const [someone] = others
    const year = definition.from === 'last' ? lastYear : definition.yearFrom === undefined ? undefined : finite(strategy.summary(definition.yearFrom))
    return {
      variable,
      label: variable === 'electricity_use' ? 'Electricity' : definition.label,
      unit: outcome.unit(variable) ?? '1',
      value,
      change: value === undefined || reference === undefined || strategy === baseline ? undefined : value - reference,
      ...(strategy === baseline && someone !== undefined ? { others: {
        low: others.reduce((low, other) => (other.value < low.value ? other : low), someone),
        high: others.reduce((high, other) => (other.value > high.value ? other : high), someone),
      } } : {}),
      ...(year === undefined ? {} : { year }),
      proof: proofOf(strategy.name),
      ...(strategy === baseline ? {} : { baselineProof: proofOf(baseline.name) }),
      ...(year === undefined || definition.yearFrom === undefined ? {} : { yearProof: { strategy: strategy.name, variable: definition.yearFrom } }),
    }
  })
}

// Below one per cent the shortfall is within what any plan leaves open; above it, strategies no longer buy the same thing.
const SAME_SERVICE = 0.01

export interface Shortfall {
  readonly unserved: number
  readonly gateFailed: number
}

/** Share of demand a strategy leaves unserved or serves behind a failed gate, when that makes it another service. */
export function shortfall(strategy: StrategyOutcome): Shortfall | undefined {
  const unserved = finite(strategy.summary('unserved_share')) ?? 0
  const gateFailed = finite(strategy.summary('gate_failed_share')) ?? 0
  return unserved > SAME_SERVICE || gateFailed > SAME_SERVICE ? { unserved, gateFailed } : undefined
}

/** Whether the strategy leaves demand unserved, which is graver than serving it behind a failed gate. */
export function leavesUnserved(strategy: StrategyOutcome): boolean {
  return (shortfall(strategy)?.unserved ?? 0) > SAME_SERVICE
}

/** One sentence over the page: cheapest and dearest, and what control each buys. Made from the figures it stands above. */
export function leadSentence(outcome: Outcome): Sentence {
  const last = outcome.years.length - 1
  const lastYear = outcome.years[last]
  const priced = outcome.strategies.flatMap((strategy) => {
    const variable = finite(strategy.summary('equal_service_cost')) === undefined ? 'discounted_cost' : 'equal_service_cost'
    const cost = finite(strategy.summary(variable))
    const control = finite(strategy.series('domestic_control')?.[last])
    return cost === undefined ? [] : [{ strategy, variable, cost, control }]
  })
  const [first] = priced
  if (first === undefined) return []
  const cost = ({ strategy, variable, cost }: typeof first): SaidFigure => ({ text: formatQuantity(cost, 'USD2025'), proof: { strategy: strategy.name, variable } })
  const control = ({ strategy, control }: typeof first): Sentence => control === undefined || lastYear === undefined ? [] : [
    ' and ends at control ',
    { text: formatQuantity(control, '1', { digits: 2 }), proof: { strategy: strategy.name, variable: 'domestic_control', year: lastYear } },
  ]
  if (priced.length === 1) return [`${first.strategy.title} costs `, cost(first), ' in present value', ...control(first), '.']
  let low = first
  let high = first
  for (const entry of priced) {
    if (entry.cost < low.cost) low = entry
    if (entry.cost > high.cost) high = entry
  }
  return [`Lowest cost: ${low.strategy.title}, `, cost(low), ' in present value', ...control(low), `. Highest: ${high.strategy.title}, `, cost(high), ...control(high), '.']
}
