/** One strategy of a scenario for two members, each against a calibration of its own: what `runScenario` gives of each. */
import type { StrategyInputs } from './inputs.ts'
import type { KeptFigures } from './kept-figures.ts'
import { PairWorkspace } from './pair-workspace.ts'
import type { ScenarioWanted } from './part-run.ts'
import { StrategyResult } from './result.ts'
import { RunFailure } from './run-failure.ts'
import type { Pair, PairEngine } from './open-pair.ts'
import { runStrategyPair } from './run-pair.ts'
import { completeInputs, worldInputs, type ScenarioProgram, type WorldSeries } from './scenario.ts'

type Outcome = StrategyResult | RunFailure

/** Buffers of a strategy and of its guests. */
export class ScenarioPairWorkspace {
  readonly host = new PairWorkspace()
  readonly #guests: PairWorkspace[] = []

  guest(place: number): PairWorkspace {
    return (this.#guests[place] ??= new PairWorkspace())
  }
}

/** As `runWorld` for each. */
export function runWorldPair(engine: PairEngine, program: ScenarioProgram, inputs: Pair<StrategyInputs>, workspace?: PairWorkspace, wanted?: ScenarioWanted): Pair<Outcome> {
  return runStrategyPair(engine, program, [worldInputs(program, inputs[0]), worldInputs(program, inputs[1])], workspace, wanted?.world)
}

/** Members whose guest fails fail with it. Both have as many guests. @param kept of the same two members in this strategy */
export function runScenarioPair(engine: PairEngine, program: ScenarioProgram, strategies: Pair<StrategyInputs>, worlds: Pair<WorldSeries>, workspace: ScenarioPairWorkspace, wanted?: ScenarioWanted, kept?: KeptFigures): Pair<Outcome> {
  const guests: [StrategyResult[], StrategyResult[]] = [[], []]
  const failures: [RunFailure?, RunFailure?] = []
  const [first, second] = strategies
  const [hosted = [], othersHosted = []] = [first.guests, second.guests]
  if (hosted.length !== othersHosted.length) throw new Error(`'${first.name}' has ${hosted.length} guests for one member and ${othersHosted.length} for the other.`)
  for (const [place, guest] of hosted.entries()) {
    const other = othersHosted[place] as StrategyInputs
    const inputs = [completeInputs(program, worlds[0], first, guest, []), completeInputs(program, worlds[1], second, other, [])] as const
    for (const [lane, outcome] of runStrategyPair(engine, program, inputs, workspace.guest(place), wanted?.guests).entries()) {
      if (outcome instanceof StrategyResult) guests[lane as 0 | 1].push(outcome)
      else failures[lane] ??= outcome
    }
  }
  if (failures[0] !== undefined && failures[1] !== undefined) return [failures[0], failures[1]]
  const complete = (lane: 0 | 1): StrategyInputs => completeInputs(program, worlds[lane], strategies[lane], strategies[lane], guests[lane])
  // A member that has failed leaves its lane to the other's numbers.
  const inputs = failures[0] !== undefined ? ([complete(1), complete(1)] as const) : failures[1] !== undefined ? ([complete(0), complete(0)] as const) : ([complete(0), complete(1)] as const)
  const outcomes = runStrategyPair(engine, program, inputs, workspace.host, wanted?.strategies, kept)
  return [failures[0] ?? outcomes[0], failures[1] ?? outcomes[1]]
}
