/** Inputs to result: one strategy through the kernel. */
import type { Kernel } from '../compile/kernel.ts'
import type { Layout } from '../compile/layout.ts'
import { checkFinite } from './check-finite.ts'
import { computeWanted, type PackedRun } from './compute-wanted.ts'
import { decisionYearOf, type StrategyInputs } from './inputs.ts'
import { PatientRun } from './patient-run.ts'
import { prepareProgram } from './prepared-program.ts'
import { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'
import { NOTHING_READ, type Opened } from './run-place.ts'
import { type Buffers, Workspace } from './workspace.ts'

type RunProgram = ResultShape & { readonly hash: string }

/** A run that has taken its place. */
export interface OpenRun {
  readonly opened: Opened<Buffers>
  readonly packed: PackedRun
  readonly layout: Layout
}

/** Packs the inputs of a run. */
export function openRun(kernel: Kernel, program: RunProgram, inputs: StrategyInputs, workspace: Workspace): OpenRun {
  if (kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the program is ${program.hash}.`)
  const prepared = prepareProgram(program)
  const { layout } = prepared
  const { axis } = inputs
  const decisionYear = decisionYearOf(inputs)
  const opened = workspace.open({ engine: kernel, layout, axis, decisionYear })
  const { packed, out } = opened.buffers
  return {
    opened, layout,
    packed: {
      functions: kernel.functions,
      prepared,
      differing: packed.pack(program.parameters, layout, inputs),
      compute: (due) => kernel.run(packed.scalars, packed.series, axis.length, axis.start, axis.first, axis.last, decisionYear, out, due),
      check: (computed, among) => checkFinite(program, layout, axis, out, prepared.stretches(kernel.functions, axis.length, computed, among)),
    },
  }
}

/**
 * Runs one strategy. The result has a buffer of its own unless it is run in a workspace, whose buffer it then holds on to.
 * Throws a RunFailure where a value that may not be a gap is not a finite number; where the workspace is patient, what has
 * to wait is computed, and may throw, when it is first read.
 */
export function runStrategy(kernel: Kernel, program: RunProgram, inputs: StrategyInputs, workspace = new Workspace()): StrategyResult {
  const { opened, packed, layout } = openRun(kernel, program, inputs, workspace)
  const { out } = opened.buffers
  const rest = computeWanted(opened, packed)
  if (workspace.patient) return new StrategyResult(program, layout, inputs, out, new PatientRun(workspace, opened, out, () => runStrategy(kernel, program, inputs).out, rest))
  workspace.fill(NOTHING_READ)
  return new StrategyResult(program, layout, inputs, out)
}
