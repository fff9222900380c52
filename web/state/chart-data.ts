/** Chart data from an outcome: one line a strategy, or one strategy taken apart by the members of a dimension. */
import type { LineChartData, LineSeries } from '../chart/line-chart-data.ts'
import { PER_CENT, POINTS, SCORE, SCORE_DIFFERENCE } from '../chart/number-format.ts'
import { readIn, type OutcomeEntry } from './catalogue.ts'
import type { Outcome, StrategyOutcome } from './outcome.ts'

/** Lines as they once stood, by variable and strategy. */
export type HeldLines = ReadonlyMap<string, ReadonlyMap<string, ArrayLike<number>>>

export function holdLines(outcome: Outcome, variables: readonly string[]): HeldLines {
  const lines = (variable: string) => outcome.strategies.flatMap((strategy) => {
    const values = strategy.series(variable)
    return values === undefined ? [] : [[strategy.key, values] as const]
  })
  return new Map(variables.map((variable) => [variable, new Map(lines(variable))]))
}

function frameOf(outcome: Outcome, entry: OutcomeEntry): Omit<LineChartData, 'series'> {
  const read = readIn(entry)
  const publishedUntil = outcome.publishedYears?.at(-1)
  return {
    title: entry.label,
    unit: entry.unit,
    ...(entry.group === 'control' && entry.unit === '1' ? { unitLabel: SCORE } : {}),
    ...(read === undefined ? {} : { readIn: read }),
    years: outcome.years,
    decisionYear: outcome.decisionYear,
    ...(publishedUntil === undefined ? {} : { publishedUntil }),
    ...(outcome.publishedYears === undefined ? {} : { publishedYears: outcome.publishedYears }),
    ...(entry.top === undefined ? {} : { top: entry.top }),
    source: outcome.source,
  }
}

/** One line for each strategy that has the variable; undefined where none has. */
export function linesOf(outcome: Outcome, entry: OutcomeEntry, held?: HeldLines): LineChartData | undefined {
  const series = outcome.strategies.flatMap((strategy): LineSeries[] => {
    const values = strategy.series(entry.variable)
    if (values === undefined) return []
    const before = held?.get(entry.variable)?.get(strategy.key)
    return [{
      id: strategy.key, label: nameOf(outcome, strategy), short: strategy.short, slot: strategy.slot, values,
      proof: { strategy: strategy.key, variable: entry.variable },
      ...(before === undefined ? {} : { before }),
    }]
  })
  return series.length === 0 ? undefined : { ...frameOf(outcome, entry), series }
}

/** Title of a strategy, with its economy where that is another than the page's. */
export function nameOf(outcome: Outcome, strategy: StrategyOutcome): string {
  return strategy.economy === outcome.economy ? strategy.title : `${strategy.title}, ${strategy.economyName}`
}

/**
 * One strategy by the members of a dimension of the record, those that are 0 throughout left out; undefined where the
 * record has no such dimension or no total over the others.
 */
export function partsOf(outcome: Outcome, strategy: StrategyOutcome, entry: OutcomeEntry, dimension: string, members: readonly { readonly name: string; readonly label: string }[]): LineChartData | undefined {
  if (!entry.over.includes(dimension) || entry.total !== 'sum') return undefined
  const parts = members.flatMap((member): Omit<LineSeries, 'slot'>[] => {
    const index = { [dimension]: member.name }
    const values = strategy.series(entry.variable, index)
    if (values === undefined || !some(values)) return []
    return [{ id: member.name, label: member.label, short: member.label, values, proof: { strategy: strategy.key, variable: entry.variable, index } }]
  })
  return { ...frameOf(outcome, entry), series: parts.map((part, slot) => ({ ...part, slot })) }
}

function some(values: ArrayLike<number>): boolean {
  for (let index = 0; index < values.length; index++) if (values[index] !== 0) return true
  return false
}

/** Each line less the line of the first strategy. */
export function differencesOf(data: LineChartData): LineChartData {
  const [baseline] = data.series
  if (baseline === undefined) return data
  const { top: _, ...frame } = data
  return {
    ...frame,
    ...(data.readIn === PER_CENT ? { readIn: POINTS } : {}),
    ...(data.unitLabel === SCORE ? { unitLabel: SCORE_DIFFERENCE } : {}),
    against: baseline.label,
    series: data.series.slice(1).map(({ before: _before, ...series }) => ({
      ...series,
      ...(baseline.proof === undefined ? {} : { less: baseline.proof }),
      values: Float64Array.from(data.years, (_, index) => (series.values[index] ?? NaN) - (baseline.values[index] ?? NaN)),
    })),
  }
}
