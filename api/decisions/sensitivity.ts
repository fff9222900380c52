import type { z } from '@hono/zod-openapi'
import type { Steps } from '../../model/run/steps.ts'
import type { Belief } from '../../scenarios/decide/beliefs.ts'
import { endsOf } from '../../scenarios/decide/sampled-runs.ts'
import { type Sensitivity, sensitivity } from '../../scenarios/decide/sensitivities.ts'
import type { Engine } from '../engine.ts'
import type { Effect, SensitivityAnswer, SensitivityRequest } from '../schemas/decisions/sensitivity.ts'
import { restingOn, orNull, said, saidOutcome, saidShare, shownKept, shownOutcome } from '../../scenarios/decide/answers/stated.ts'

const RULES: Readonly<Record<Sensitivity['method'], string>> = {
  tornado: 'Each belief is moved from the low to the high end of its cited range, or from the 5th to the 95th percentile where it has no ends, the others as the scenario has them. All elements of a belief move together.',
  morris: 'Elementary effects on a grid of four levels between the 5th and the 95th percentile of each belief; effects are of that whole range. Beliefs move independently.',
  sobol: 'First-order and total indices by a radial design on scrambled Sobol points, with intervals of 95 per cent from four independent scramblings. Beliefs are drawn independently; those that are not moved stay as the scenario has them. A share a little below zero is chance: the belief by itself has no effect that so many runs can tell.',
  regional: 'Beliefs are drawn together, correlated as the model says. Draws above the threshold are held against the others: the largest distance between the two cumulative distributions of each belief (Kolmogorov and Smirnov), and the distance one in twenty idle beliefs would pass by chance.',
}

/** @throws ScenarioRefusal pointing into the request */
export function* answerSensitivity(engine: Engine, request: z.infer<typeof SensitivityRequest>): Steps<SensitivityAnswer> {
  const found = yield* sensitivity(engine, request)
  const { method, resolved, outcome, kept, asWritten, runs, failed } = found
  return {
    method,
    strategy: request.strategy,
    outcome: shownOutcome(outcome),
    as_written: orNull(asWritten),
    ...(found.method === 'sobol' ? { mean: found.mean, variance: found.variance } : {}),
    ...(found.method === 'regional' ? { threshold: found.threshold } : {}),
    effects: effectsOf(found),
    kept: shownKept(kept),
    runs, failed,
    says: saysOf(found),
    ...restingOn(RULES[method], engine, resolved),
  }
}

function effectsOf(found: Sensitivity): Effect[] {
  switch (found.method) {
    case 'tornado':
      return found.effects.map(({ belief, low, high }) => ({ ...named(belief), low: orNull(low), high: orNull(high) }))
    case 'morris':
      return found.effects.map(({ belief, mu, muStar, sigma, standardError }) => ({ ...named(belief), mean_effect: mu, mean_size: muStar, deviation: sigma, standard_error: standardError }))
    case 'sobol':
      return found.effects.map(({ belief, first, firstError, total, totalError, note }) => ({ ...named(belief), first, first_error: firstError, total, total_error: totalError, ...(note === undefined ? {} : { note }) }))
    case 'regional':
      return found.effects.map(({ belief, distance, at, byChance }) => ({ ...named(belief), distance, at, by_chance: byChance }))
  }
}

function named({ name, parameter: { definition, unit }, distributions }: Belief) {
  const { label, origin, grade } = definition
  const [low, high] = endsOf(distributions[0]!)
  return { parameter: name, label, unit, origin, ...(grade === undefined ? {} : { grade }), elements: distributions.length, range: distributions.length === 1 ? [low, high] as [number, number] : null }
}

function saysOf(found: Sensitivity): string {
  const what = saidOutcome(found.outcome)
  const { unit } = found.outcome
  switch (found.method) {
    case 'tornado': {
      const [first] = found.effects
      return first === undefined || first.least === first.greatest ? `No belief moves ${what}.` : `${first.belief.parameter.definition.label} moves ${what} most: from ${said(first.low, unit)} at its low end to ${said(first.high, unit)} at its high end.`
    }
    case 'morris': {
      const [first] = found.effects
      return first === undefined || first.muStar === 0 ? `No belief moves ${what}.` : `${first.belief.parameter.definition.label} moves ${what} most: by ${said(first.muStar, unit)} on the mean over its range.`
    }
    case 'sobol': {
      const [first] = found.effects
      return first === undefined || found.variance === 0 ? `No belief moves ${what}.` : `${first.belief.parameter.definition.label} explains ${saidShare(Math.max(0, first.first))} of the variance of ${what} alone, and ${saidShare(first.total)} with all it acts together with, give or take ${saidShare(first.totalError)}.`
    }
    case 'regional': {
      const telling = found.effects.filter(({ distance, byChance }) => distance > byChance)
      return telling.length === 0 ? `No belief stands elsewhere where ${what} is above ${said(found.threshold, unit)}.` : `Where ${what} is above ${said(found.threshold, unit)}, ${telling[0]!.belief.parameter.definition.label} stands elsewhere most; ${telling.length} beliefs do more than chance explains one time in twenty.`
    }
  }
}
