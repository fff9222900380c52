import type { z } from '@hono/zod-openapi'
import type { Steps } from '../../model/run/steps.ts'
import { explainDisagreement } from '../../scenarios/decide/disagreements.ts'
import type { Engine } from '../engine.ts'
import type { DisagreementAnswer, DisagreementRequest } from '../schemas/decisions/disagreement.ts'
import { restingOn, said, saidOutcome, saidShare, shownOutcome } from '../../scenarios/decide/answers/stated.ts'

const RULE = 'Shapley values: what each difference moves the result by when it is adopted, averaged over the orders in which all can be; over every order up to six differences, else over drawn orders, each with its reverse. They sum to the gap.'

/** @throws ScenarioRefusal pointing into the request */
export function* answerDisagreement(engine: Engine, request: z.infer<typeof DisagreementRequest>): Steps<DisagreementAnswer> {
  const { resolved, outcome, disagreement, differences } = yield* explainDisagreement(engine, request)
  const { first, second, gap, contributions, enough, explained, exact, runs } = disagreement
  const few = contributions.slice(0, enough).map(({ name, amount }) => `${name} (${said(amount)})`)
  return {
    outcome: shownOutcome(outcome),
    first, second, gap,
    contributions: contributions.map(({ name, amount, standardError }) => ({ name, side: differences.get(name)!.side, amount, standard_error: standardError })),
    enough, explained, exact, runs,
    says: few.length === 0 ? `${saidOutcome(outcome)} is the same in both: ${said(first, outcome.unit)}.` : `${saidOutcome(outcome)} differs by ${said(gap, outcome.unit)}; ${few.join(', ')} alone close ${saidShare(explained / gap)} of it.`,
    ...restingOn(RULE, engine, resolved),
  }
}
