/** One strategy of a resolved scenario, run with its beliefs at given places of their distributions. */
import { type Distribution, valueAt } from '../../model/ensemble/distribution.ts'
import { OverlaidMap } from '../../model/run/overlaid-map.ts'
import { overYears } from '../../model/run/over-years.ts'
import { RunFailure } from '../../model/run/run-failure.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import type { ResolvedScenario, ResolvedStrategy } from '../resolved-scenario.ts'
import type { Belief } from './beliefs.ts'
import { type ChosenOutcome, outcomeOf } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'

/** Probabilities at which a distribution without ends is cut for a range. */
const TAIL = 0.05

/**
 * Ends of a range: those cited where there are any, else the 5th and the 95th percentile. Where a normal is cut off says
 * what cannot be, which may lie far beyond what is held likely: that is no end of a range.
 */
export function endsOf(distribution: Distribution): readonly [number, number] {
  switch (distribution.kind) {
    case 'fixed':
      return [distribution.value, distribution.value]
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'loguniform':
    case 'cited_range':
      return [distribution.low, distribution.high]
    case 'discrete':
      return [distribution.values[0]!, distribution.values.at(-1)!]
    default:
      return [valueAt(distribution, TAIL), valueAt(distribution, 1 - TAIL)]
  }
}

export class SampledRuns {
  readonly #parts: DecisionParts
  readonly #resolved: ResolvedScenario
  readonly #strategy: ResolvedStrategy
  readonly #outcome: ChosenOutcome
  readonly #workspace = new Workspace()
  #runs = 0
  #failed = 0

  constructor(parts: DecisionParts, resolved: ResolvedScenario, strategy: ResolvedStrategy, outcome: ChosenOutcome) {
    this.#parts = parts
    this.#resolved = resolved
    this.#strategy = strategy
    this.#outcome = outcome
  }

  get runs(): number {
    return this.#runs
  }

  /** Runs without a finite result. */
  get failed(): number {
    return this.#failed
  }

  /** The outcome with the elements of some beliefs given, the others as the scenario has them; NaN for a gap and a run that fails. */
  at(elements: readonly (readonly [Belief, Float64Array])[]): number {
    const { name, title, axis, values, guests } = this.#strategy
    const moved = new Map(elements.map(([belief, given]): [string, Float64Array] => {
      const length = (values.get(belief.name) as Float64Array).length
      return [belief.name, length === given.length ? given : overYears(given, length / given.length)]
    }))
    this.#runs++
    try {
      const { kernel, program } = this.#parts
      const scenario = { world: this.#resolved.world, strategies: [{ name, title, axis, values: new OverlaidMap(values, moved), ...(guests === undefined ? {} : { guests }) }] }
      return outcomeOf(runScenario(kernel, program, scenario, this.#parts.world(this.#resolved), [this.#workspace]).strategies[0]!, this.#outcome)
    } catch (error) {
      if (!(error instanceof RunFailure)) throw error
      this.#failed++
      return NaN
    }
  }

  /** The outcome with beliefs at probabilities of their distributions, place by place. */
  atProbabilities(beliefs: readonly Belief[], point: Float64Array): number {
    return this.at(beliefs.map((belief, place) => [belief, Float64Array.from(belief.distributions, (distribution) => valueAt(distribution, point[place] as number))]))
  }
}
