/** Inputs to result: one strategy through the kernel. */
import type { Kernel } from '../compile/kernel.ts'
import { checkFinite } from './check-finite.ts'
import { noneDue, overlap, reachedBy, union, without } from './due.ts'
import { repackInputs } from './inputs.ts'
import type { StrategyInputs } from './inputs.ts'
import { PatientRun } from './patient-run.ts'
import type { Rest } from './patient-run.ts'
import { prepareProgram } from './prepared-program.ts'
import { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'
import { Workspace } from './workspace.ts'

/**
 * Runs one strategy. The result has a buffer of its own unless it is run in a workspace, whose buffer it then holds on to.
 * Throws a RunFailure where a value that may not be a gap is not a finite number; where the workspace is patient, what has
 * to wait is computed, and may throw, when it is first read.
 */
export function runStrategy(kernel: Kernel, program: ResultShape & { readonly hash: string }, inputs: StrategyInputs, workspace = new Workspace()): StrategyResult {
  if (kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the program is ${program.hash}.`)
  const prepared = prepareProgram(program)
  const { layout } = prepared
  const { axis } = inputs
  const { functions } = kernel
  const decisionYear = inputs.values.get('decision_year')?.[0] ?? axis.first
  const frame = { kernel, layout, axis, decisionYear }
  const { packed, out, turn, held, wanted } = workspace.open(frame)
  const compute = (due?: Uint8Array): void => kernel.run(packed.scalars, packed.series, axis.length, axis.start, axis.first, axis.last, decisionYear, out, due)
  const check = (computed?: Uint8Array, among?: ReadonlySet<string>): void => checkFinite(program, layout, axis, out, prepared.stretches(kernel, axis.length, computed, among))
  const fill = (rest?: Rest): StrategyResult => {
    const run: PatientRun = new PatientRun(frame, out, () => workspace.isTurn(turn), () => runStrategy(kernel, program, inputs).out, rest && {
      ...rest,
      // The buffers hold no result until all of it is there.
      finish: () => {
        workspace.fill(undefined)
        rest.finish()
        workspace.fill(run)
      },
    })
    workspace.fill(run)
    return new StrategyResult(program, layout, inputs, out, workspace.patient ? run : undefined)
  }

  const differing = repackInputs(program.parameters, layout, inputs, packed)
  if (functions === undefined || held === undefined) {
    compute()
    check()
    return fill()
  }
  const none = noneDue(functions)
  const reached = reachedBy(functions, differing, held.rest?.waiting ?? none)
  if (wanted === undefined) {
    compute(reached)
    check(union(reached, held.rest?.unchecked ?? none))
    return fill()
  }
  const due = overlap(reached, prepared.neededFor(functions, wanted))
  compute(due)
  // What readers are given is checked before they are; what it was made from, with the rest.
  check(due, wanted)
  const waiting = without(reached, due)
  const unchecked = union(reached, held.rest?.unchecked ?? none)
  if (!unchecked.includes(1)) return fill()
  return fill({
    waiting, unchecked,
    holds: (name) => !wanted.has(name) && prepared.isComputedBy(functions, name, unchecked),
    finish() {
      compute(waiting)
      check(unchecked)
    },
  })
}
