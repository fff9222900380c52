/** One strategy of two members side by side: the same bits, and the same failures, as `runStrategy` of each. */
import { computeWanted, type PackedRun } from './compute-wanted.ts'
import type { StrategyInputs } from './inputs.ts'
import type { KeptFigures } from './kept-figures.ts'
import { openPair, type Pair, type PairEngine, type PairProgram } from './open-pair.ts'
import { PairWorkspace } from './pair-workspace.ts'
import { computePart, PartFigures, type Wanted } from './part-run.ts'
import type { StrategyResult } from './result.ts'
import type { RunFailure } from './run-failure.ts'
import { NOTHING_READ, type Held, type Opened } from './run-place.ts'

/**
 * A result stands in the workspace's buffers, a failed run is told as its RunFailure. Throws where the members cannot stand
 * side by side.
 *
 * @param wanted what alone is ever read of the results, where that is known
 * @param kept of the same two, where the results are parts
 */
export function runStrategyPair(engine: PairEngine, program: PairProgram, inputs: Pair<StrategyInputs>, workspace = new PairWorkspace(), wanted?: Wanted, kept?: KeptFigures): Pair<StrategyResult | RunFailure> {
  const { opened, prepared, functions, differing, compute, failures, result, figures } = openPair(engine, program, inputs, workspace)
  let failed: Pair<RunFailure | undefined> = [undefined, undefined]
  const run: PackedRun = { functions, prepared, differing, compute, check: (computed, among) => void (failed = failures(computed, among)) }
  const keeping = kept === undefined || wanted === undefined || functions === undefined
    ? undefined
    : { program, functions, layout: prepared.layout, inputs, out: opened.buffers.lanes.out, needed: prepared.neededFor(functions, wanted) }
  const left = wanted === undefined ? computeAll(opened, run) : computePart(opened, wanted, run, keeping && ((due) => (kept as KeptFigures).restore(keeping, due)))
  if (failed[0] === undefined && failed[1] === undefined) {
    workspace.fill(left)
    if (keeping !== undefined) kept?.keep(keeping)
  }
  const given = (lane: 0 | 1): StrategyResult => result(lane, wanted === undefined ? undefined : new PartFigures(wanted, figures(lane)))
  return [failed[0] ?? given(0), failed[1] ?? given(1)]
}

function computeAll(opened: Pick<Opened<unknown>, 'held'>, run: PackedRun): Held {
  computeWanted(opened, run)
  return NOTHING_READ
}
