/** One strategy of two members through the lanes: the same bits, and the same failures, as `runStrategy` of each. */
import type { Kernel } from '../compile/kernel.ts'
import type { LaneKernel } from '../compile/lanes/lane-kernel.ts'
import { LANES } from '../compile/lanes/lane-memory.ts'
import type { Layout, Place } from '../compile/layout.ts'
import { RUN_OFF } from '../compile/time.ts'
import { indexOfYear, type Axis } from './axis.ts'
import { checkFinite, type SolidStretches } from './check-finite.ts'
import { noneDue, reachedBy } from './due.ts'
import { repackInputs, type StrategyInputs } from './inputs.ts'
import { PairWorkspace } from './pair-workspace.ts'
import { prepareProgram } from './prepared-program.ts'
import { StrategyResult, type ResultShape } from './result.ts'
import { RunFailure } from './run-failure.ts'

/** A kernel in both forms: the lanes compute, the plain one tells what its functions read. */
export interface PairEngine {
  readonly kernel: Kernel
  readonly lanes: LaneKernel
}

export type Pair<Value> = readonly [Value, Value]

/**
 * Runs one strategy of two members, on the same years and with the same decision year. A result stands in the workspace's
 * buffers, a failed run is told as its RunFailure. Throws where the members differ in their years or their decision year.
 */
export function runStrategyPair(
  { kernel, lanes }: PairEngine,
  program: ResultShape & { readonly hash: string },
  inputs: Pair<StrategyInputs>,
  workspace = new PairWorkspace(),
): Pair<StrategyResult | RunFailure> {
  if (lanes.hash !== program.hash || kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the lanes from ${lanes.hash}, the program is ${program.hash}.`)
  const [{ axis }, { axis: other }] = inputs
  const [decisionYear, otherYear] = inputs.map(({ values, axis: { first } }) => values.get('decision_year')?.[0] ?? first) as [number, number]
  if (axis.start !== other.start || axis.first !== other.first || axis.last !== other.last) throw new Error('Members side by side report the same years.')
  if (decisionYear !== otherYear) throw new Error(`Members side by side have one decision year; found ${decisionYear} and ${otherYear}.`)
  const known = prepareProgram(program)
  const { layout } = known
  const { lanes: buffers, packed, held } = workspace.open({ lanes, layout, axis, decisionYear })
  const changed = new Set<number>()
  try {
    inputs.forEach((each, lane) => {
      const into = packed[lane] as (typeof packed)[number]
      for (const number of repackInputs(program.parameters, layout, each, into)) {
        changed.add(number)
        const { yearly, name } = program.parameters[number] as ResultShape['parameters'][number]
        const place = layout.parameters.get(name) as Place
        const length = yearly ? axis.length : 1
        const [from, to] = [place.element * length, (place.element + place.size) * length]
        const [source, target] = yearly ? [into.series, buffers.series] : [into.scalars, buffers.scalars]
        for (let at = from; at < to; at++) target[at * LANES + lane] = source[at] as number
      }
    })
  } catch (error) {
    workspace.clear()
    throw error
  }
  const { functions } = kernel
  const due = held && functions !== undefined ? reachedBy(functions, [...changed], noneDue(functions)) : undefined
  buffers.run(axis.length, axis.start, axis.first, axis.last, decisionYear, due)
  const stretches = known.stretches(kernel, axis.length, due)
  const sums = buffers.sumOf(stretchesOverYears(stretches, layout, axis))
  const results = inputs.map((each, lane) => {
    const result = new StrategyResult(program, layout, each, buffers.out.subarray(lane), undefined, LANES)
    // Sums of large numbers may overflow: only the search tells.
    return Number.isFinite(sums[lane]) ? result : failureOf(program, layout, axis, result, stretches)
  }) as [StrategyResult | RunFailure, StrategyResult | RunFailure]
  if (results.every((result) => result instanceof StrategyResult)) workspace.fill()
  return results
}

function failureOf(program: ResultShape, layout: Layout, axis: Axis, result: StrategyResult, stretches: SolidStretches): StrategyResult | RunFailure {
  try {
    checkFinite(program, layout, axis, result.out, stretches)
    return result
  } catch (error) {
    if (error instanceof RunFailure) return error
    throw error
  }
}

/** Every stretch in every year in which it is computed, as start and end in the result buffer. */
function* stretchesOverYears({ single, ahead, reported, runningOff }: SolidStretches, { yearly }: Layout, axis: Axis): Iterable<readonly [from: number, to: number]> {
  const last = indexOfYear(axis, axis.last)
  const parts = [[single, 1], [ahead, axis.length], [reported, last + 1], [runningOff, last + 1 + RUN_OFF]] as const
  for (const [pairs, rows] of parts) {
    for (let t = 0; t < rows; t++) {
      for (let at = 0; at < pairs.length; at += 2) yield [(pairs[at] as number) + t * yearly, (pairs[at + 1] as number) + t * yearly]
    }
  }
}
