import type { z } from '@hono/zod-openapi'
import type { Steps } from '../../model/run/steps.ts'
import { findReverseStress, type LimitState, type ReverseStressAnswer as Found } from '../../scenarios/decide/reverse-stresses.ts'
import type { Engine } from '../engine.ts'
import type { ReverseStressAnswer, ReverseStressRequest } from '../schemas/decisions/reverse-stress.ts'
import { restingOn, orNull, said, saidOutcome, shownInput, shownOutcome } from '../../scenarios/decide/answers/stated.ts'

const RULE = 'Each input moves between where it stands, 0, and the ends of its range, 1. The smallest shock is the shortest move of all together, the root of the sum of squares, that breaks a limit: looked for along rays spread evenly over all directions, the best of which are then turned until no turn brings the break nearer.'

/** @throws ScenarioRefusal pointing into the request */
export function* answerReverseStress(engine: Engine, request: z.infer<typeof ReverseStressRequest>): Steps<ReverseStressAnswer> {
  const found = yield* findReverseStress(engine, request)
  const { resolved, inputs, shock, parts, size, asWritten, atShock = [], justBelow = [], runs } = found
  const brokenAt = (states: readonly LimitState[]) => states.filter(({ broken }) => broken).map(({ outcome }) => outcome.variable)
  const already = brokenAt(asWritten)
  return {
    verdict: already.length > 0 ? 'broken_already' : shock === undefined ? 'none_in_range' : 'found',
    strategy: request.strategy,
    inputs: inputs.map((input, at) => ({ ...shownInput(input), at_shock: orNull(shock?.[at]), part: orNull(parts?.[at] === undefined ? undefined : signed(input, parts[at])) })),
    size: orNull(size),
    broken: already.length > 0 ? already : brokenAt(atShock),
    as_written: asWritten.map(shownState), at_shock: atShock.map(shownState), just_below: justBelow.map(shownState),
    runs,
    says: saysOf(found, already, brokenAt(atShock)),
    ...restingOn(RULE, engine, resolved),
  }
}

/** Where an input stands at its upper end, the only way is down. */
function signed({ asWritten, to }: Found['inputs'][number], part: number): number {
  return asWritten >= to ? -part : part
}

function shownState({ outcome, kind, bound, value, year, broken }: LimitState): ReverseStressAnswer['at_shock'][number] {
  return { outcome: { ...shownOutcome(outcome), ...(year === undefined ? {} : { year }) }, [kind]: bound, value: orNull(value), broken }
}

function saysOf({ inputs, shock, atShock = [] }: Found, already: readonly string[], broken: readonly string[]): string {
  if (already.length > 0) return `${already.join(' and ')} ${already.length === 1 ? 'is' : 'are'} beyond the limit in the scenario as written.`
  if (shock === undefined) return 'No move of the inputs within their ranges breaks a limit.'
  const moves = inputs.flatMap(({ parameter, asWritten, unit, form }, at) => (shock[at] === asWritten ? [] : [`${parameter.definition.label}${form === 'times' ? ', times,' : form === 'plus' ? ', plus,' : ''} from ${said(asWritten, unit)} to ${said(shock[at]!, unit)}`]))
  const limits = atShock.filter(({ outcome }) => broken.includes(outcome.variable)).map(({ outcome, kind, bound }) => `${saidOutcome(outcome)} ${kind === 'least' ? 'below' : 'above'} ${said(bound, outcome.unit)}`)
  return `The smallest shock that breaks a limit moves ${moves.join('; ')}: it takes ${limits.join(' and ')}.`
}
