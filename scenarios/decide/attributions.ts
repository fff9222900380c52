/** What of the change between two scenarios is the world's, what ours, and what of both together. */
import { attribute, type Attribution, type FourRuns } from '../../model/decide/attribution.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import type { Steps } from '../../model/run/steps.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import { type ChosenOutcome, chooseOutcome, type OutcomeRequest, outcomeOf } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import type { Difference } from './scenario-differences.ts'
import { TwoScenarios } from './two-scenarios.ts'

export interface AttributionRequest {
  readonly before?: unknown
  readonly after?: unknown
  readonly strategy: string
  /** Its name afterwards, where it has another. */
  readonly after_strategy?: string | undefined
  readonly outcomes: readonly OutcomeRequest[]
}

export interface AttributionAnswer {
  readonly resolved: ResolvedScenario
  readonly differences: readonly Difference[]
  readonly outcomes: readonly (ChosenOutcome & { readonly runs: FourRuns; readonly parts: Attribution })[]
}

/** @throws ScenarioRefusal pointing into the request */
export function* attributeChange(parts: DecisionParts, request: AttributionRequest): Steps<AttributionAnswer> {
  const between = new TwoScenarios(parts, [request.before, request.after], [request.strategy, request.after_strategy ?? request.strategy], ['/before', '/after'], request.after_strategy === undefined ? '/strategy' : '/after_strategy')
  const { differences, resolved } = between
  const outcomes = request.outcomes.map((asked, at) => chooseOutcome(asked, parts.program, resolved.years, `/outcomes/${at}`))
  const four: StrategyResult[] = []
  for (const sides of [[], ['world'], ['choice'], ['world', 'choice']]) {
    four.push(between.result(differences.map(({ side }) => sides.includes(side))))
    yield
  }
  return {
    resolved, differences,
    outcomes: outcomes.map((outcome) => {
      const [before, worldAlone, choiceAlone, after] = four.map((result) => outcomeOf(result, outcome)) as [number, number, number, number]
      const runs = { before, worldAlone, choiceAlone, after }
      return { ...outcome, runs, parts: attribute(runs) }
    }),
  }
}
