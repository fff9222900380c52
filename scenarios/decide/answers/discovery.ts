/** A scenario discovered as it is told, over HTTP, in the terminal and on the page alike. */
import { boxSentence } from '../../../model/decide/box-sentence.ts'
import type { DecisionParts } from '../decision-parts.ts'
import { type DiscoveryRequest, findDiscovery } from '../discoveries.ts'
import { restingOn, said, saidOutcome, shownKept, shownOutcome } from './stated.ts'

const RULE = 'The patient rule induction method (Friedman and Fisher 1999) peels draws of the beliefs down to a box; of the boxes passed, the one with the best balance of coverage and gain in density is taken, conditions that chance explains are dropped, and the ends are moved to where the balance is best, and rounded. Coverage and density are of the rounded box.'

/** @throws ScenarioRefusal pointing into the request */
export function* answerDiscovery(parts: DecisionParts, request: DiscoveryRequest) {
  const found = yield* findDiscovery(parts, request)
  const { resolved, outcome, discovery, beliefs } = found
  const conditions = discovery.conditions.map(({ name, from, to, chance }) => {
    const { parameter, distributions } = beliefs.get(name)!
    const place = distributions.length > 1
    const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    return { parameter: name, label: parameter.definition.label, unit: place ? '1' : parameter.unit, ...ends, ...(place ? { place } : {}), chance }
  })
  const { strategy, against, threshold, when } = request
  const event = `${saidOutcome(outcome)} of ${strategy} is ${when} ${against === undefined ? said(threshold!, outcome.unit) : `that of ${against}`}`
  return {
    outcome: shownOutcome(outcome),
    conditions,
    coverage: discovery.coverage, density: discovery.density, mass: discovery.mass,
    in_box: discovery.inBox, interest_in_box: discovery.interestInBox, interest: discovery.interest, draws: discovery.draws, left_out: found.leftOut,
    trajectory: discovery.trajectory.map((box) => ({ ...box })),
    drawn: { members: found.members, seed: found.seed, sampler: found.sampler, inputs: beliefs.size, failed: found.leftOut, kept: shownKept(found.kept) },
    says: boxSentence(event, conditions.map((condition) => ({ name: condition.parameter, ...condition, label: condition.place === true ? `the place of ${condition.label} in its ranges` : condition.label })), discovery),
    ...restingOn(RULE, parts, resolved),
  }
}
