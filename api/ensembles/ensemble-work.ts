/** What a thread does for an ensemble: blocks of members, and the figures of whole columns. */
import { createHash } from 'node:crypto'
import type { Block } from '../../model/ensemble/columns.ts'
import { columnBytes } from '../../model/ensemble/result-hash.ts'
import { MemberRunner } from '../../model/ensemble/run-members.ts'
import { exceedance, type Exceedance, quantilesOf } from '../../model/ensemble/summary.ts'
import { QuantileWorkspace } from '../../model/numeric/quantiles.ts'
import { type EnsembleRequest, ensembleOfScenario } from '../../scenarios/ensemble-of-scenario.ts'
import type { TaskRunner, ThreadParts } from '../threads/work.ts'

export type EnsembleTask =
  | { readonly kind: 'members'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'figures'
      /** Columns one after another. */
      readonly values: Float64Array<ArrayBuffer>
      readonly members: number
      /** Counts of first members whose quantiles are wanted, rising; the last is `members`. */
      readonly stages: readonly number[]
      /** Of each column. */
      readonly thresholds: readonly (readonly number[])[]
    }

/** A column in numbers. */
export interface ColumnFigures {
  /** By stage; undefined where no member has a number. */
  readonly quantiles: readonly (Float64Array | undefined)[]
  /** Of all members, of those that have a number. */
  readonly count: number
  /** By threshold; undefined where no member has a number. */
  readonly exceedances: readonly (Exceedance | undefined)[]
  readonly digest: string
}

export type MembersAnswer = Block
export type FiguresAnswer = readonly ColumnFigures[]

export function ensembleWork({ engine, lanes }: ThreadParts, opening: unknown): TaskRunner {
  let runner: MemberRunner | undefined
  return (given, stopped) => {
    const task = given as EnsembleTask
    if (task.kind === 'figures') return { answer: figuresOf(task) }
    runner ??= new MemberRunner({ ...ensembleOfScenario(engine, opening as EnsembleRequest).ensemble, lanes })
    const block = runner.runUnless(stopped, task.from, task.to)
    return block === undefined ? undefined : { answer: block, transfer: [block.values.buffer as ArrayBuffer] }
  }
}

function figuresOf({ values, members, stages, thresholds }: Extract<EnsembleTask, { kind: 'figures' }>): FiguresAnswer {
  const workspace = new QuantileWorkspace()
  const numbers = new Float64Array(members)
  return thresholds.map((limits, number): ColumnFigures => {
    const column = values.subarray(number * members, (number + 1) * members)
    const found = stages.map((stage) => quantilesOf(column, stage, numbers, workspace))
    return {
      quantiles: found.map((one) => one.quantiles),
      count: found.at(-1)!.count,
      exceedances: limits.map((limit) => exceedance(column, limit)),
      digest: createHash('sha256').update(columnBytes(column)).digest('hex'),
    }
  })
}
