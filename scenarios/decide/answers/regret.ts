/** Regret and the order of strategies as they are told, over HTTP, in the terminal and on the page alike. */
import type { Comparison } from '../../../model/decide/rank.ts'
import type { DecisionParts } from '../decision-parts.ts'
import { type Pair, REGRET_PERCENTILES, type RegretRequest, type Regrets, regrets } from '../regrets.ts'
import { restingOn, said, saidOutcome, saidShare, shownKept, shownOutcome } from './stated.ts'

const RULE = 'All strategies are run on the same draws of the beliefs. The regret of a strategy in a draw is how much worse it is there than the best one. An order counts as known where it holds in nine of ten draws, the whole interval of its share (Wilson, 95 per cent) included.'

/** @throws ScenarioRefusal pointing into the request */
export function* answerRegret(parts: DecisionParts, request: RegretRequest) {
  const found = yield* regrets(parts, request)
  const { resolved, outcome, better, regret, pairs, standings } = found
  const names = resolved.strategies.map(({ name }) => name)
  const named = (places: readonly number[]): string[] => places.map((place) => names[place]!)
  return {
    outcome: shownOutcome(outcome),
    better,
    strategies: regret.options.map(({ mean, worst, worstDraw, quantiles }, at) => ({
      strategy: names[at]!, mean, worst, worst_member: worstDraw,
      percentiles: REGRET_PERCENTILES.map((probability, place) => ({ probability, regret: quantiles[place]! })),
      places: (standings?.[at]?.places ?? []).map((place) => ({ ...place })), mean_place: standings![at]!.meanPlace,
    })),
    minimax: named(regret.minimax),
    least_by_percentile: REGRET_PERCENTILES.map((probability, place) => ({ probability, strategies: named(regret.percentile[place]!) })),
    pairs: pairs.flatMap((pair) => (pair.comparison === undefined ? [] : [shownPair(pair, pair.comparison, found)])),
    draws: regret.draws,
    left_out: regret.leftOut,
    drawn: { members: found.members, seed: found.seed, sampler: found.sampler, inputs: found.drawn.length, failed: found.failed, kept: shownKept(found.kept) },
    says: saysOf(found, named(regret.minimax)),
    ...restingOn(RULE, parts, resolved),
  }
}

function shownPair({ first, second, knownUntil }: Pair, comparison: Comparison, found: Regrets) {
  const { order, ties } = comparison
  const ahead = comparison.second.share > comparison.first.share ? 'second' : 'first'
  const [leading, other] = ahead === 'first' ? [first, second] : [second, first]
  const { share, low, high } = comparison[ahead]
  const than = found.better === 'less' ? 'lower' : 'higher'
  const until = found.outcome.year === undefined ? '' : knownUntil === undefined ? ' The order is not known in the decision year.' : knownUntil < found.resolved.years[1] ? ` The order is unknown after ${knownUntil}.` : ''
  const level = order === 'unknown' ? ' The order is unknown.' : ''
  const says = order === 'tie'
    ? `${first} and ${second} tie in ${saidShare(ties.share)} of draws (${saidShare(ties.low)} to ${saidShare(ties.high)}).${until}`
    : `${leading} has the ${than} ${saidOutcome(found.outcome)} than ${other} in ${saidShare(share)} of draws (${saidShare(low)} to ${saidShare(high)}).${level}${until}`
  return { first, second, order, first_better: { ...comparison.first }, second_better: { ...comparison.second }, ties: { ...ties }, ...(knownUntil === undefined ? {} : { known_until: knownUntil }), says }
}

function saysOf({ outcome, regret }: Regrets, minimax: readonly string[]): string {
  const worst = regret.options[regret.minimax[0]!]!.worst
  return `${minimax.join(' and ')} can be regretted least: in ${said(regret.draws)} draws by at most ${said(worst, outcome.unit)} of ${saidOutcome(outcome)}.`
}
