/** Inputs to result: one strategy through the kernel. */
import type { Kernel } from '../compile/kernel.ts'
import { checkFinite } from './check-finite.ts'
import { computeWanted, type PackedRun } from './compute-wanted.ts'
import { repackInputs } from './inputs.ts'
import type { StrategyInputs } from './inputs.ts'
import { computePart, PartFigures, type Wanted } from './part-run.ts'
import { PatientRun } from './patient-run.ts'
import { prepareProgram } from './prepared-program.ts'
import { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'
import { NOTHING_READ } from './run-place.ts'
import { Workspace } from './workspace.ts'

/**
 * Runs one strategy. The result has a buffer of its own unless it is run in a workspace, whose buffer it then holds on to.
 * Throws a RunFailure where a value that may not be a gap is not a finite number; where the workspace is patient, what has
 * to wait is computed, and may throw, when it is first read.
 *
 * @param wanted what alone is ever read of the result, where that is known
 */
export function runStrategy(kernel: Kernel, program: ResultShape & { readonly hash: string }, inputs: StrategyInputs, workspace = new Workspace(), wanted?: Wanted): StrategyResult {
  if (kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the program is ${program.hash}.`)
  const prepared = prepareProgram(program)
  const { layout } = prepared
  const { axis } = inputs
  const decisionYear = inputs.values.get('decision_year')?.[0] ?? axis.first
  const opened = workspace.open({ engine: kernel, layout, axis, decisionYear })
  const { packed, out } = opened.buffers
  const run: PackedRun = {
    functions: kernel.functions,
    prepared,
    differing: repackInputs(program.parameters, layout, inputs, packed),
    compute: (due) => kernel.run(packed.scalars, packed.series, axis.length, axis.start, axis.first, axis.last, decisionYear, out, due),
    check: (computed, among) => checkFinite(program, layout, axis, out, prepared.stretches(kernel, axis.length, computed, among)),
  }
  if (wanted !== undefined) {
    workspace.fill(computePart(opened, wanted, run))
    return new StrategyResult(program, layout, inputs, out, new PartFigures(wanted, out))
  }
  const rest = computeWanted(opened, run)
  if (workspace.patient) return new StrategyResult(program, layout, inputs, out, new PatientRun(workspace, opened, out, () => runStrategy(kernel, program, inputs).out, rest))
  workspace.fill(NOTHING_READ)
  return new StrategyResult(program, layout, inputs, out)
}
