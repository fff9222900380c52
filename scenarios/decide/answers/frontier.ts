/** Mixes of arrangements as they are told, over HTTP, in the terminal and on the page alike. */
import { priceBaseOf } from '../../../model/run/price-base.ts'
import type { DecisionParts } from '../decision-parts.ts'
import { BASE, COST, findPortfolios, type PortfolioAnswer, type PortfolioOption, type PortfolioRequest } from '../portfolios.ts'
import { restingOn, orNull, said } from './stated.ts'

const RULE = 'Each workload of the perimeter is given to arrangements, and the levers named are set, from every arrangement alone by steps that miss less of the requirements, or cost less: a local search, the best of what was tried. Gates are looked at in the last year. Service is that of the worst served critical class at the moment named after each shock, which strikes by itself. '
  + 'A shadow price is what the search finds cheaper with a requirement relaxed by its step, over the step: a finite difference. The price of a point is the cost between two whole options of the frontier over the points between them; what lies between was not run.'

/** @throws ScenarioRefusal pointing into the request */
export function* answerFrontier(parts: DecisionParts, request: PortfolioRequest) {
  return frontierAnswer(parts, yield* findPortfolios(parts, request))
}

export function frontierAnswer(parts: Pick<DecisionParts, 'program'>, found: PortfolioAnswer) {
  const { search, optionOf, requirements } = found
  const { cheapest, runnerUp, nearest, bindings } = search
  const { unit } = parts.program.variables.find(({ name }) => name === COST)!
  return {
    verdict: cheapest === undefined ? 'none' as const : 'found' as const,
    cheapest: cheapest === undefined ? null : shown(optionOf(cheapest)),
    runner_up: runnerUp === undefined ? null : shown(optionOf(runnerUp)),
    nearest: nearest === undefined ? null : { ...shown(optionOf(nearest)), missed: [...nearest.missed] },
    requirements: requirements.map(({ name, least, step }, at) => {
      const binding = bindings[at]
      return { name, least, step, score: orNull(binding?.score), binding: binding === undefined ? null : binding.shadowPrice > 0, shadow_price: orNull(binding?.shadowPrice) }
    }),
    frontier: found.frontier.map(shown),
    control_prices: found.controlPrices.map((price) => ({ ...price })), resilience_prices: found.resiliencePrices.map((price) => ({ ...price })),
    shocks: [...found.shocks], year: found.year, moment: found.moment,
    cost: { variable: COST, unit, price_base: priceBaseOf(unit)! },
    base: BASE,
    tried: search.tried.length, finished: search.finished,
    says: saysOf(found, unit),
    ...restingOn(RULE, parts, found.resolved),
  }
}

function shown({ placement, set, cost, control, resilience, gatesFailed, service }: PortfolioOption) {
  return { placement: placement as Readonly<Record<string, Record<string, number>>>, set: { ...set }, cost: orNull(cost), control: orNull(control), resilience: orNull(resilience), gates_failed: orNull(gatesFailed), service: service.map(orNull) }
}

function saysOf({ search, optionOf, shocks }: PortfolioAnswer, unit: string): string {
  const survives = `keeps to its gates and survives ${shocks.join(', ')}`
  const tried = `${search.tried.length} mixes were tried${search.finished ? '' : ' before the search was cut short'}.`
  if (search.cheapest === undefined) return `No mix that was tried ${survives}; the nearest misses ${search.nearest?.missed.join(', ') ?? 'all'}. ${tried}`
  const binding = search.bindings.filter(({ shadowPrice }) => shadowPrice > 0).map(({ name }) => name)
  const placed = Object.entries(optionOf(search.cheapest).placement).filter(([workload]) => workload !== 'default').map(([workload, mix]) => `${workload} to ${Object.keys(mix ?? {}).join(' and ')}`)
  return `The cheapest mix that ${survives} gives ${placed.join(', ')}, for ${said(search.cheapest.trial.cost, unit)}. ${binding.length === 0 ? 'A step less of any one requirement would save nothing.' : `What binds: ${binding.join(', ')}.`} ${tried}`
}
