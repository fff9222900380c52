/** Columns of an ensemble in numbers a reader can use: quantiles, chances, and how far they can be trusted. */
import { QuantileWorkspace, quantiles } from '../numeric/quantiles.ts'
import type { Column, Columns } from './columns.ts'
import { shareInterval } from './share-interval.ts'

/** Median and the ends of bands of 50, 80, 90 and 95 per cent. */
export const QUANTILES = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975] as const

export interface ColumnSummary extends Column {
  /** Members with a number: gaps and failed runs have none. */
  readonly count: number
  /** At QUANTILES; absent where no member has a number. */
  readonly quantiles?: Float64Array
}

/** The numbers of the first `members` of a column, gaps left out. */
function numbersOf(column: Float64Array, members: number, into: Float64Array): Float64Array {
  let count = 0
  for (let member = 0; member < members; member++) {
    const value = column[member] as number
    if (value === value) into[count++] = value
  }
  return into.subarray(0, count)
}

/**
 * Nine quantiles of a column over its first `members`, and how many of them have a number.
 *
 * @param into memory for as many numbers, written over
 */
export function quantilesOf(column: Float64Array, members: number, into: Float64Array, workspace: QuantileWorkspace): { readonly count: number; readonly quantiles?: Float64Array } {
  const found = numbersOf(column, members, into)
  return { count: found.length, ...(found.length === 0 ? {} : { quantiles: quantiles(found, QUANTILES, workspace) }) }
}

/** Nine quantiles of every column over its first `members`, of all by default. */
export function summarise(columns: Columns, members: number = columns.members): ColumnSummary[] {
  const workspace = new QuantileWorkspace()
  const numbers = new Float64Array(members)
  return columns.columns.map((column, number) => ({ ...column, ...quantilesOf(columns.column(number), members, numbers, workspace) }))
}

export interface Exceedance {
  /** Share of members above the threshold; equal is not above. */
  readonly probability: number
  /** Interval that holds the true share in 95 of 100 ensembles of as many random members. */
  readonly low: number
  readonly high: number
  /** Members it was counted over. */
  readonly count: number
}

/**
 * Chance that a column is above a threshold, with the interval of `shareInterval`. Undefined where no member has a number.
 */
export function exceedance(column: Float64Array, threshold: number): Exceedance | undefined {
  let count = 0
  let above = 0
  for (const value of column) {
    if (value !== value) continue
    count++
    if (value > threshold) above++
  }
  if (count === 0) return undefined
  const { share, low, high } = shareInterval(above, count)
  return { probability: share, low, high, count }
}

/** Members at which a growing ensemble is looked at. */
export const STAGES = [500, 2000, 10_000] as const

export interface Stage {
  readonly members: number
  readonly summaries: readonly ColumnSummary[]
  /**
   * Largest shift of any quantile since the stage before, as a share of the width of the column's band of 95 per cent now;
   * absent at the first stage.
   */
  readonly shift?: number
}

/** Stages that an ensemble of so many members reaches, its end the last. */
export function stagesOf(members: number): number[] {
  return [...STAGES.filter((stage) => stage < members), members]
}

/** Quantiles at the stages the ensemble reaches, and at its end. */
export function convergence(columns: Columns): Stage[] {
  let before: readonly ColumnSummary[] | undefined
  return stagesOf(columns.members).map((members) => {
    const summaries = summarise(columns, members)
    const shift = before === undefined ? undefined : largestShift(before, summaries)
    before = summaries
    return { members, summaries, ...(shift === undefined ? {} : { shift }) }
  })
}

function largestShift(before: readonly ColumnSummary[], after: readonly ColumnSummary[]): number {
  return after.reduce((largest, { quantiles: now }, number) => Math.max(largest, shiftOf(before[number]?.quantiles, now) ?? 0), 0)
}

/**
 * Largest shift of a column's quantiles between two stages, as a share of the width of its band of 95 per cent now;
 * undefined where it has no band, or no width.
 */
export function shiftOf(before: Float64Array | undefined, now: Float64Array | undefined): number | undefined {
  if (now === undefined || before === undefined) return undefined
  const width = (now.at(-1) as number) - (now[0] as number)
  if (!(width > 0)) return undefined
  return now.reduce((largest, quantile, at) => Math.max(largest, Math.abs(quantile - (before[at] as number)) / width), 0)
}
