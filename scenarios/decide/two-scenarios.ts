/** Two scenarios and everything between them: the first with some of the differences adopted. */
import type { StrategyResult } from '../../model/run/result.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { ScenarioRefusal } from '../refusal.ts'
import { resolve } from '../resolve.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import type { Scenario } from '../schema.ts'
import type { DecisionParts } from './decision-parts.ts'
import { inside } from './inside.ts'
import { withStrategies } from './moved-runs.ts'
import { type Difference, differencesOf } from './scenario-differences.ts'

export class TwoScenarios {
  readonly differences: readonly Difference[]
  /** Of the first scenario. */
  readonly resolved: ResolvedScenario
  readonly #first: Scenario
  readonly #parts: DecisionParts
  #runs = 0

  /**
   * @param names of the strategy in the first and in the second scenario
   * @param pointers of both scenarios in the request
   * @param secondStrategy pointer of the name of the second strategy
   * @throws ScenarioRefusal where either cannot be, or nothing that moves a number differs
   */
  constructor(parts: DecisionParts, written: readonly [unknown, unknown], names: readonly [string, string], pointers: readonly [string, string], secondStrategy: string) {
    const [first, second] = written.map((scenario, at) => withStrategies(scenario, [names[at]!], [at === 0 ? '/strategy' : secondStrategy], parts, pointers[at]!)) as [Scenario, Scenario]
    this.#parts = parts
    this.#first = first
    this.resolved = inside(pointers[0], () => resolve(first, parts.library, parts.facts, parts.program))
    inside(pointers[1], () => resolve(second, parts.library, parts.facts, parts.program))
    this.differences = differencesOf(first, second, parts.program)
    if (this.differences.length === 0) throw new ScenarioRefusal({ code: 'conflict', pointer: pointers[1], found: 'the same scenario', wanted: 'one that differs in what moves a number' })
  }

  get runs(): number {
    return this.#runs
  }

  /**
   * The run of the first scenario with the marked differences adopted.
   *
   * @throws ScenarioRefusal where those alone cannot be together, RunFailure where the run has no finite result
   */
  result(adopted: readonly boolean[]): StrategyResult {
    const mixed = this.differences.reduce((scenario, { adopt }, at) => (adopted[at] === true ? adopt(scenario) : scenario), this.#first)
    const { kernel, program, library, facts } = this.#parts
    const resolved = this.#resolved(mixed, adopted, () => resolve(mixed, library, facts, program))
    this.#runs++
    return runScenario(kernel, program, resolved, this.#parts.world(resolved)).strategies[0]!
  }

  #resolved(mixed: Scenario, adopted: readonly boolean[], make: () => ResolvedScenario): ResolvedScenario {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof ScenarioRefusal)) throw error
      const names = this.differences.flatMap(({ name }, at) => (adopted[at] === true ? [name] : []))
      throw new ScenarioRefusal({ code: 'conflict', pointer: error.pointer, found: `${mixed.name} with ${names.join(', ')} of the other alone, which cannot be (${error.message})`, wanted: 'differences that can be adopted one by one' })
    }
  }
}
