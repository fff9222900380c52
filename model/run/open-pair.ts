/** Two runs side by side in lanes: their inputs packed, their results read. */
import type { Kernel, KernelFunctions } from '../compile/kernel.ts'
import type { LaneKernel } from '../compile/lanes/lane-kernel.ts'
import { LANES } from '../compile/lanes/lane-memory.ts'
import type { Layout } from '../compile/layout.ts'
import { sameYears, type Axis } from './axis.ts'
import { checkFinite, type SolidStretches } from './check-finite.ts'
import { checkedRows } from './checked-rows.ts'
import { decisionYearOf, type StrategyInputs } from './inputs.ts'
import type { PairBuffers, PairWorkspace } from './pair-workspace.ts'
import { prepareProgram, type PreparedProgram } from './prepared-program.ts'
import { rememberedOfTwo } from './remembered.ts'
import { StrategyResult, type Figures, type ResultShape } from './result.ts'
import { RunFailure } from './run-failure.ts'
import type { Opened } from './run-place.ts'

/** A kernel in both forms. */
export interface PairEngine {
  readonly kernel: Kernel
  readonly lanes: LaneKernel
}

export type Pair<Value> = readonly [Value, Value]

export type PairProgram = ResultShape & { readonly hash: string }

/** Two runs whose inputs are packed. */
export interface OpenPair {
  readonly opened: Opened<PairBuffers>
  readonly prepared: PreparedProgram
  /** Of the lanes. */
  readonly functions: KernelFunctions | undefined
  /** Numbers of the parameters of which either differs from what stood in its lane, some of them twice. */
  readonly differing: readonly number[]
  /** As `Kernel.run` with `due`. */
  compute(due?: Uint8Array): void
  /** What fails of what these functions compute, of all of it where none are named; of the variables `among` alone where any are. */
  failures(computed?: Uint8Array, among?: ReadonlySet<string>): Pair<RunFailure | undefined>
  result(lane: 0 | 1, figures?: Figures): StrategyResult
  /** Where one lane's figures stand, two doubles apart. */
  figures(lane: 0 | 1): Float64Array
}

/** Whether two runs can stand side by side: they have the same years and one decision year. */
export function standSideBySide(one: StrategyInputs, other: StrategyInputs): boolean {
  return sameYears(one.axis, other.axis) && decisionYearOf(one) === decisionYearOf(other)
}

/** Throws where the runs cannot stand side by side, and as `PackedInputs.pack` does. */
export function openPair({ kernel, lanes }: PairEngine, program: PairProgram, inputs: Pair<StrategyInputs>, workspace: PairWorkspace): OpenPair {
  if (lanes.hash !== program.hash || kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the lanes from ${lanes.hash}, the program is ${program.hash}.`)
  const [one, other] = inputs
  const { axis } = one
  const decisionYear = decisionYearOf(one)
  if (!sameYears(axis, other.axis)) throw new Error('Runs side by side report the same years.')
  if (decisionYear !== decisionYearOf(other)) throw new Error(`Runs side by side have one decision year; found ${decisionYear} and ${decisionYearOf(other)}.`)
  const prepared = prepareProgram(program)
  const functions = lanes.functions ?? kernel.functions
  const { layout } = prepared
  const opened = workspace.open({ engine: lanes, layout, axis, decisionYear })
  const { lanes: buffers, packed } = opened.buffers
  const differing = ofEither(packed[0].pack(program.parameters, layout, one), packed[1].pack(program.parameters, layout, other))
  const figures: OpenPair['figures'] = (lane) => buffers.out.subarray(lane)
  const result: OpenPair['result'] = (lane, read) => new StrategyResult(program, layout, inputs[lane], figures(lane), read, LANES)
  return {
    opened, prepared, functions, differing, result, figures,
    compute: (due) => buffers.run(axis.length, axis.start, axis.first, axis.last, decisionYear, due),
    failures(computed, among) {
      const stretches = prepared.stretches(functions, axis.length, computed, among)
      const sums = buffers.sumOf(checkedRows(program, functions, layout, axis, stretches))
      // Sums of large numbers may overflow: only the search tells.
      const failure = (lane: 0 | 1): RunFailure | undefined => (Number.isFinite(sums[lane]) ? undefined : failureOf(program, layout, axis, result(lane), stretches))
      return [failure(0), failure(1)]
    },
  }
}

/** What differs in either lane: pairs one after another differ in the same. */
const ofEither = rememberedOfTwo((first: readonly number[], second: readonly number[]) => [...first, ...second])

function failureOf(program: ResultShape, layout: Layout, axis: Axis, result: StrategyResult, stretches: SolidStretches): RunFailure | undefined {
  try {
    checkFinite(program, layout, axis, result.out, stretches)
    return undefined
  } catch (error) {
    if (error instanceof RunFailure) return error
    throw error
  }
}
