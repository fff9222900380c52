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

/** Nine quantiles of every column over its first `members`, of all by default. */
export function summarise(columns: Columns, members: number = columns.members): ColumnSummary[] {
  const workspace = new QuantileWorkspace()
  const numbers = new Float64Array(members)
  return columns.columns.map((column, number) => {
    const found = numbersOf(columns.column(number), members, numbers)
    return { ...column, count: found.length, ...(found.length === 0 ? {} : { quantiles: quantiles(found, QUANTILES, workspace) }) }
  })
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

/** Quantiles at the stages the ensemble reaches, and at its end. */
export function convergence(columns: Columns): Stage[] {
  const stages = [...STAGES.filter((stage) => stage < columns.members), columns.members]
  let before: readonly ColumnSummary[] | undefined
  return stages.map((members) => {
    const summaries = summarise(columns, members)
    const shift = before === undefined ? undefined : largestShift(before, summaries)
    before = summaries
    return { members, summaries, ...(shift === undefined ? {} : { shift }) }
  })
}

function largestShift(before: readonly ColumnSummary[], after: readonly ColumnSummary[]): number {
  let largest = 0
  for (const [number, { quantiles: now }] of after.entries()) {
    const earlier = before[number]?.quantiles
    if (now === undefined || earlier === undefined) continue
    const width = (now.at(-1) as number) - (now[0] as number)
    if (!(width > 0)) continue
    for (const [at, quantile] of now.entries()) largest = Math.max(largest, Math.abs(quantile - (earlier[at] as number)) / width)
  }
  return largest
}
