/** Two strategies of a scenario side by side: the same bits as `runStrategy` of each. */
import { computeWanted } from './compute-wanted.ts'
import type { StrategyInputs } from './inputs.ts'
import { openPair, type OpenPair, type Pair, type PairEngine, type PairProgram } from './open-pair.ts'
import { PairWorkspace } from './pair-workspace.ts'
import { PatientRun } from './patient-run.ts'
import type { Figures, StrategyResult } from './result.ts'
import { NOTHING_READ } from './run-place.ts'

/**
 * They stand and fall together: throws the first one's RunFailure, or the other's. Where the workspace is patient, what has
 * to wait is computed of both, and may throw, when it is first read of either. Throws where they cannot stand side by side.
 */
export function runTwoStrategies(engine: PairEngine, program: PairProgram, inputs: Pair<StrategyInputs>, workspace = new PairWorkspace()): Pair<StrategyResult> {
  const pair = openPair(engine, program, inputs, workspace)
  const { opened, prepared, functions, differing, compute, result } = pair
  const rest = computeWanted(opened, { functions, prepared, differing, compute, check: (computed, among) => throwFirst(pair.failures(computed, among)) })
  if (!workspace.patient) {
    workspace.fill(NOTHING_READ)
    return [result(0), result(1)]
  }
  const run = new PatientRun(workspace, opened, outOf(pair), () => wholeRun(engine, program, inputs), rest)
  return [result(0, new LaneFigures(run, 0)), result(1, new LaneFigures(run, 1))]
}

/** Both results, whole and in buffers of their own. */
function wholeRun(engine: PairEngine, program: PairProgram, inputs: Pair<StrategyInputs>): Float64Array {
  const pair = openPair(engine, program, inputs, new PairWorkspace())
  pair.compute()
  throwFirst(pair.failures())
  return outOf(pair)
}

function outOf({ opened }: OpenPair): Float64Array {
  return opened.buffers.lanes.out
}

function throwFirst(failures: ReturnType<OpenPair['failures']>): void {
  for (const failure of failures) if (failure !== undefined) throw failure
}

/** One lane's part of what is read of both. */
class LaneFigures implements Figures {
  readonly #both: Figures
  readonly #lane: 0 | 1
  #whole: Float64Array | undefined
  #part: Float64Array = new Float64Array(0)

  constructor(both: Figures, lane: 0 | 1) {
    this.#both = both
    this.#lane = lane
  }

  reading(name: string): Float64Array {
    return this.#partOf(this.#both.reading(name))
  }

  finish(): Float64Array {
    return this.#partOf(this.#both.finish())
  }

  #partOf(whole: Float64Array): Float64Array {
    if (whole !== this.#whole) {
      this.#whole = whole
      this.#part = whole.subarray(this.#lane)
    }
    return this.#part
  }
}
