/** Why two people's scenarios give different results. */
import { type Disagreement, findDisagreement, ORDER_PAIRS } from '../../model/decide/disagreement.ts'
import type { Steps } from '../../model/run/steps.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import { ScenarioRefusal } from '../refusal.ts'
import { type ChosenOutcome, chooseOutcome, type OutcomeRequest, outcomeOf } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import { DEFAULT_SEED } from './draw-request.ts'
import type { Difference } from './scenario-differences.ts'
import { TwoScenarios } from './two-scenarios.ts'

export interface DisagreementRequest {
  readonly first?: unknown
  readonly second?: unknown
  readonly strategy: string
  /** Its name in the second scenario, where it has another. */
  readonly second_strategy?: string | undefined
  readonly outcome: OutcomeRequest
  readonly seed?: number | undefined
}

/** Each is a run of its own in every order: more would take longer than an answer at once may. */
export const MOST_DIFFERENCES = 30

export interface DisagreementAnswer {
  readonly resolved: ResolvedScenario
  readonly outcome: ChosenOutcome
  readonly disagreement: Disagreement
  readonly differences: ReadonlyMap<string, Difference>
}

/** @throws ScenarioRefusal pointing into the request */
export function* explainDisagreement(parts: DecisionParts, request: DisagreementRequest): Steps<DisagreementAnswer> {
  const between = new TwoScenarios(parts, [request.first, request.second], [request.strategy, request.second_strategy ?? request.strategy], ['/first', '/second'], request.second_strategy === undefined ? '/strategy' : '/second_strategy')
  const { differences, resolved } = between
  if (differences.length > MOST_DIFFERENCES) throw new ScenarioRefusal({ code: 'too_large', pointer: '/second', found: `${differences.length} differences`, wanted: `at most ${MOST_DIFFERENCES}` })
  const outcome = chooseOutcome(request.outcome, parts.program, resolved.years, '/outcome')
  // A scenario is resolved anew for each run, which takes longer than the run: many differences are looked at in fewer orders.
  const pairs = Math.max(2, Math.min(ORDER_PAIRS, Math.floor(160 / differences.length)))
  const disagreement = yield* findDisagreement(differences.map(({ name }) => name), (adopted) => {
    const value = outcomeOf(between.result(adopted), outcome)
    if (Number.isFinite(value)) return value
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/outcome', found: `${outcome.variable} without a value in a run between the two`, wanted: 'an outcome that has one whichever differences are adopted' })
  }, request.seed ?? DEFAULT_SEED, pairs)
  return { resolved, outcome, disagreement, differences: new Map(differences.map((difference) => [difference.name, difference])) }
}
