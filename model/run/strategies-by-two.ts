/** The strategies of scenarios that follow one another, neighbours side by side in lanes: what `runScenario` gives of them. */
import type { StrategyInputs } from './inputs.ts'
import { standSideBySide, type PairEngine } from './open-pair.ts'
import { PairWorkspace } from './pair-workspace.ts'
import type { StrategyResult } from './result.ts'
import { runTwoStrategies } from './run-two.ts'
import { completeInputs, runAgainst, type ScenarioProgram, worldSeries } from './scenario.ts'
import { Workspace } from './workspace.ts'

/** Each run gives up the results of the one before, where it stands in the same place. */
export class StrategiesByTwo {
  readonly #engine: PairEngine
  readonly #program: ScenarioProgram
  readonly #patient: boolean
  /** By place of the first of the two. */
  readonly #pairs = new Map<number, PairWorkspace>()
  readonly #alone = new Map<number, Workspace>()

  constructor(engine: PairEngine, program: ScenarioProgram, { patient = false }: { readonly patient?: boolean } = {}) {
    this.#engine = engine
    this.#program = program
    this.#patient = patient
  }

  /**
   * Throws the RunFailure of the first strategy that fails.
   * @param from place of the first strategy, where those of several scenarios are run in turn
   */
  run(world: StrategyResult, strategies: readonly StrategyInputs[], from = 0): readonly StrategyResult[] {
    const results: StrategyResult[] = []
    while (results.length < strategies.length) {
      const place = from + results.length
      const one = strategies[results.length] as StrategyInputs
      const other = strategies[results.length + 1]
      results.push(...(other !== undefined && hasNoGuests(one) && hasNoGuests(other) && standSideBySide(one, other)
        ? this.#runBoth(world, one, other, place)
        : [runAgainst(this.#engine.kernel, this.#program, worldSeries(this.#program, world, one.axis), one, this.#placeOf(this.#alone, place, Workspace))]))
    }
    return results
  }

  #runBoth(world: StrategyResult, one: StrategyInputs, other: StrategyInputs, place: number): readonly StrategyResult[] {
    const complete = (strategy: StrategyInputs): StrategyInputs => completeInputs(this.#program, worldSeries(this.#program, world, strategy.axis), strategy, strategy, [])
    return runTwoStrategies(this.#engine, this.#program, [complete(one), complete(other)], this.#placeOf(this.#pairs, place, PairWorkspace))
  }

  #placeOf<Place>(places: Map<number, Place>, place: number, Kind: new (options: { readonly patient: boolean }) => Place): Place {
    let found = places.get(place)
    if (found === undefined) places.set(place, (found = new Kind({ patient: this.#patient })))
    return found
  }
}

function hasNoGuests({ guests }: StrategyInputs): boolean {
  return guests === undefined || guests.length === 0
}
