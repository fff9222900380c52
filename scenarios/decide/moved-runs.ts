/** A scenario run again and again with a few settings moved. */
import type { StrategyResult } from '../../model/run/result.ts'
import { RunFailure } from '../../model/run/run-failure.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import { changesOf, mergeParents, withoutParents } from '../merge-parents.ts'
import { parseScenario } from '../parse-scenario.ts'
import { type Prepared, prepare, resolvePrepared } from '../resolve.ts'
import { ScenarioRefusal, quote } from '../refusal.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import type { ChosenStrategy, Scenario, Setting, Settings } from '../schema.ts'
import { type ChosenOutcome, outcomeOf } from './chosen-outcome.ts'
import { inside } from './inside.ts'
import type { DecisionParts } from './decision-parts.ts'

/** Where a request holds its scenario. */
export const SCENARIO = '/scenario'

export function nameOfStrategy(chosen: ChosenStrategy): string {
  return typeof chosen === 'string' ? chosen : (chosen.as ?? chosen.use)
}

/** The scenario on no parent, with the named strategies of its own alone. @param pointer of the scenario in the request, @throws ScenarioRefusal where it has none of such a name */
export function withStrategies(written: unknown, names: readonly string[], pointers: readonly string[], { library }: Pick<DecisionParts, 'library'>, pointer: string = SCENARIO): Scenario {
  const scenario = inside(pointer, () => withoutParents(mergeParents(parseScenario(written), library)))
  const own = scenario.strategies ?? []
  const strategies = names.map((name, at) => {
    const found = own.find((chosen) => nameOfStrategy(chosen) === name)
    if (found === undefined) throw new ScenarioRefusal({ code: 'unknown_name', pointer: pointers[at] ?? '', found: quote(name), wanted: `one of ${own.map(nameOfStrategy).join(', ')}` })
    return found
  })
  return { ...scenario, strategies }
}

export class MovedRuns {
  /** As written. */
  readonly resolved: ResolvedScenario
  readonly #parts: DecisionParts
  readonly #prepared: Prepared
  readonly #own: Settings
  readonly #workspaces: readonly Workspace[]
  #runs = 0

  /** @throws ScenarioRefusal where the scenario asks for what cannot be */
  constructor(parts: DecisionParts, scenario: Scenario) {
    this.#parts = parts
    this.#own = scenario.set ?? {}
    this.#prepared = inside(SCENARIO, () => prepare(scenario, parts.library, parts.facts, parts.program))
    this.resolved = inside(SCENARIO, () => resolvePrepared(this.#prepared))
    this.#workspaces = this.resolved.strategies.map(() => new Workspace())
  }

  /** Runs of one strategy that were made. */
  get runs(): number {
    return this.#runs
  }

  /**
   * Results with settings moved, by strategy; each holds until the next call.
   *
   * @throws ScenarioRefusal where a setting leaves what its parameter can mean, RunFailure where a run has no finite result
   */
  results(moved: Settings = {}): readonly StrategyResult[] {
    const { kernel, program } = this.#parts
    // A move comes after what the scenario sets of the same parameter, so that it may modify it.
    const after = Object.fromEntries(Object.entries(moved).map(([name, setting]): [string, Setting] => [name, this.#own[name] === undefined ? setting : [...changesOf(this.#own[name]), ...changesOf(setting)]]))
    const resolved = inside(SCENARIO, () => resolvePrepared(this.#prepared, after))
    this.#runs += resolved.strategies.length
    return runScenario(kernel, program, resolved, this.#parts.world(resolved), this.#workspaces).strategies
  }

  /** The outcome by strategy; NaN for a gap and in a run that fails. */
  outcomes(moved: Settings, outcome: ChosenOutcome): readonly number[] {
    try {
      return this.results(moved).map((result) => outcomeOf(result, outcome))
    } catch (error) {
      if (error instanceof RunFailure) return this.resolved.strategies.map(() => NaN)
      throw error
    }
  }
}
