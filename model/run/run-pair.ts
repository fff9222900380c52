/** One strategy of two members side by side: the same bits, and the same failures, as `runStrategy` of each. */
import { noneDue, reachedBy } from './due.ts'
import type { StrategyInputs } from './inputs.ts'
import { openPair, type Pair, type PairEngine, type PairProgram } from './open-pair.ts'
import { PairWorkspace } from './pair-workspace.ts'
import type { StrategyResult } from './result.ts'
import type { RunFailure } from './run-failure.ts'
import { NOTHING_READ } from './run-place.ts'

/**
 * A result stands in the workspace's buffers, a failed run is told as its RunFailure. Throws where the members cannot stand
 * side by side.
 */
export function runStrategyPair(engine: PairEngine, program: PairProgram, inputs: Pair<StrategyInputs>, workspace = new PairWorkspace()): Pair<StrategyResult | RunFailure> {
  const { kernel: { functions } } = engine
  const { opened, differing, compute, failures, result } = openPair(engine, program, inputs, workspace)
  const due = opened.held && functions !== undefined ? reachedBy(functions, differing, noneDue(functions)) : undefined
  compute(due)
  const [first, second] = failures(due)
  if (first === undefined && second === undefined) workspace.fill(NOTHING_READ)
  return [first ?? result(0), second ?? result(1)]
}
