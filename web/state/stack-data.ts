/** One strategy's outcome whole, or taken apart into layers: by a dimension of its record, or by what the money is spent on. */
import { seriesValue, type LineChartData, type LineSeries } from '../chart/line-chart-data.ts'
import { SLOTS } from '../chart/palette.ts'
import type { OutcomeEntry } from './catalogue.ts'
import { linesOf, partsOf } from './chart-data.ts'
import type { Outcome, StrategyOutcome } from './outcome.ts'

export const WHOLE = 'none'
/** What money is spent on: no dimension of the outcome itself, but of the records it is the sum of. */
const PART = 'part'

interface SpendingRecord {
  readonly variable: string
  /** Absent for a record that is one part by itself. */
  readonly dimension?: string
}

const spending: Readonly<Record<string, readonly SpendingRecord[]>> = {
  capital_spend: [{ variable: 'capital_by_part', dimension: 'part' }],
  operating_spend: [{ variable: 'operating_by_expense', dimension: 'expense' }],
  total_spend: [{ variable: 'capital_by_part', dimension: 'part' }, { variable: 'operating_by_expense', dimension: 'expense' }, { variable: 'system_cost_socialised' }, { variable: 'matching_spend' }],
  resource_cost: [{ variable: 'resource_capital', dimension: 'part' }, { variable: 'resource_operating', dimension: 'expense' }],
}

/** Ways a yearly outcome can be shown, whole first. */
export function stacksOf(entry: OutcomeEntry): readonly string[] {
  if (entry.total !== 'sum') return [WHOLE]
  return [WHOLE, ...(spending[entry.variable] === undefined ? [] : [PART]), ...entry.over]
}

/** The way asked for where the outcome has it; else what its money is spent on, or the whole. */
export function stackOr(entry: OutcomeEntry, asked: string | undefined): string {
  const offered = stacksOf(entry)
  return offered.find((stack) => stack === asked) ?? offered.find((stack) => stack === PART) ?? WHOLE
}

export interface StackWords {
  /** A member of a dimension, or a record that is one part by itself. */
  member(dimension: string, member: string): string
  /** What the smallest members are called when they are joined. */
  other(count: number): string
}

/** One line, with the values it is held against; undefined where the strategy has no such record. */
export function wholeOf(outcome: Outcome, strategy: StrategyOutcome, entry: OutcomeEntry, before?: ArrayLike<number>): LineChartData | undefined {
  const held = before === undefined ? undefined : new Map([[entry.variable, new Map([[strategy.key, before]])]])
  return linesOf({ ...outcome, strategies: [strategy] }, entry, held)
}

/** Layers, at most as many as can be told apart, with the total they add up to; undefined where the strategy has no such record. */
export function stackOf(
  outcome: Outcome, strategy: StrategyOutcome, entry: OutcomeEntry, stack: string, dimensions: Readonly<Record<string, readonly string[]>>, words: StackWords, before?: ArrayLike<number>,
): LineChartData | undefined {
  const whole = wholeOf(outcome, strategy, entry, before)
  const total = whole?.series[0]
  if (whole === undefined || total === undefined) return undefined
  const records = stack === PART ? (spending[entry.variable] ?? []) : [{ variable: entry.variable, dimension: stack }]
  const order: string[] = []
  const layers = records.flatMap(({ variable, dimension }): LineSeries[] => {
    const prefix = stack === PART ? `${variable}.` : ''
    if (dimension === undefined) {
      order.push(prefix)
      const [alone] = wholeOf(outcome, strategy, { ...entry, variable })?.series ?? []
      const label = words.member(variable, '')
      return alone === undefined || isNothing(alone, outcome.years.length) ? [] : [{ ...alone, id: prefix, label, short: label }]
    }
    const members = dimensions[dimension] ?? []
    order.push(...members.map((member) => prefix + member))
    const labelled = members.map((name) => ({ name, label: words.member(dimension, name) }))
    return (partsOf(outcome, strategy, { ...entry, variable, over: [dimension] }, dimension, labelled)?.series ?? []).map((series) => ({ ...series, id: prefix + series.id }))
  })
  // Where every member has a slot of its own it keeps it, whichever others come and go.
  const slotted = (series: LineSeries, place: number): LineSeries => ({ ...series, slot: order.length <= SLOTS ? order.indexOf(series.id) : place })
  return { ...whole, series: joinSmall(layers, total, outcome.years.length, words).map(slotted), total: { ...total, label: entry.label } }
}

/** The smallest of too many layers become one, whose proof is that of the total. */
function joinSmall(layers: readonly LineSeries[], total: LineSeries, years: number, words: StackWords): readonly LineSeries[] {
  if (layers.length <= SLOTS) return layers
  const ranked = layers.map((series) => ({ series, size: sizeOf(series, years) })).sort((a, b) => b.size - a.size)
  const large = new Set(ranked.slice(0, SLOTS - 1).map(({ series }) => series))
  const small = layers.filter((series) => !large.has(series))
  const label = words.other(small.length)
  return [
    ...layers.filter((series) => large.has(series)),
    {
      id: 'other', label, short: label, slot: 0,
      values: Float64Array.from({ length: years }, (_, index) => small.reduce((sum, series) => sum + (seriesValue(series, index) || 0), 0)),
      ...(total.proof === undefined ? {} : { proof: total.proof }),
      joined: small,
    },
  ]
}

function sizeOf(series: LineSeries, years: number): number {
  let size = 0
  for (let index = 0; index < years; index++) size += Math.abs(seriesValue(series, index) || 0)
  return size
}

function isNothing(series: LineSeries, years: number): boolean {
  return sizeOf(series, years) === 0
}
