import type { z } from '@hono/zod-openapi'
import type { Steps } from '../../model/run/steps.ts'
import { attributeChange } from '../../scenarios/decide/attributions.ts'
import type { Engine } from '../engine.ts'
import type { AttributionAnswer, AttributionRequest } from '../schemas/decisions/attribution.ts'
import { restingOn, orNull, said, saidOutcome, shownOutcome } from '../../scenarios/decide/answers/stated.ts'

const RULE = 'Four runs: before, with the world\'s differences alone, with ours alone, and with both. Levers, demand, perimeter, places and strategies are ours; beliefs, facts, growth path and shocks are the world\'s. World, choice and interaction sum to the total.'

/** @throws ScenarioRefusal pointing into the request */
export function* answerAttribution(engine: Engine, request: z.infer<typeof AttributionRequest>): Steps<AttributionAnswer> {
  const { resolved, differences, outcomes } = yield* attributeChange(engine, request)
  const [first] = outcomes
  const { parts } = first!
  return {
    differences: differences.map(({ name, side }) => ({ name, side })),
    outcomes: outcomes.map(({ runs, parts: { world, choice, interaction, total }, ...outcome }) => ({
      outcome: shownOutcome(outcome),
      before: orNull(runs.before), world_alone: orNull(runs.worldAlone), choice_alone: orNull(runs.choiceAlone), after: orNull(runs.after),
      world: orNull(world), choice: orNull(choice), interaction: orNull(interaction), total: orNull(total),
    })),
    says: Number.isFinite(parts.total)
      ? `${saidOutcome(first!)} changes by ${said(parts.total, first!.unit)}: ${said(parts.world)} by the world, ${said(parts.choice)} by our choice, ${said(parts.interaction)} by both together.`
      : `${saidOutcome(first!)} has no value in one of the four runs.`,
    ...restingOn(RULE, engine, resolved),
  }
}
