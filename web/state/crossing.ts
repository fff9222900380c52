/** Where exactly the order of two strategies turns with the discount rate, by runs at rates in between. */
import { bracketedRoot } from '../../model/finance/bracketed-root.ts'
import type { Workspace } from '../../model/run/workspace.ts'
import type { Engine } from './engine.ts'
import { withLever, type PageState, type Perspective } from './page-state.ts'
import { RANKED_ON, type Turn } from './ranking.ts'

/** Equal-service cost of each strategy, by its key, as if every country were discounted at this rate. */
export type CostsAt = (rate: number) => ReadonlyMap<string, number>

// What a perspective discounts at, where that is one number which nothing but the discounting reads. The investor's rate
// is the cost of private capital, which prices capital charges too: to move it is to change what is discounted.
const rateOf: Readonly<Partial<Record<Perspective, string>>> = { social: 'social_rate', public: 'real_borrowing_cost' }

/** Runs beside the page's at other rates, of the two strategies alone; undefined where no rate can be moved alone. */
export function costsAtRate(engine: Pick<Engine, 'runBeside'>, page: PageState, { low, high }: Turn): CostsAt | undefined {
  const parameter = rateOf[page.perspective]
  if (parameter === undefined) return undefined
  const state = { ...page, strategies: page.strategies.filter(({ key }) => key === low.strategy.key || key === high.strategy.key) }
  const known = new Map<number, ReadonlyMap<string, number>>()
  const places: Workspace[] = []
  return (rate) => {
    let costs = known.get(rate)
    if (costs === undefined) {
      const { strategies } = engine.runBeside(withLever(state, parameter, rate), places)
      costs = new Map(strategies.map((strategy) => [strategy.key, strategy.summary(RANKED_ON) ?? NaN]))
      known.set(rate, costs)
    }
    return costs
  }
}

// A run at a probe's rate must give the probe's figure, or the rate moved something else with it.
const SAME = 1e-6

/** The rate at which the two costs are equal, from runs at that very rate; undefined where such runs would not be of these figures. */
export function crossing({ low, high, from, to }: Turn, costsAt: CostsAt): number | undefined {
  const same = [low, high].every(({ strategy, at }) => [from, to].every((probe) => {
    const shown = at.find((standing) => standing.probe.member === probe.member)?.cost ?? NaN
    const again = costsAt(probe.rate).get(strategy.key) ?? NaN
    return Math.abs(again - shown) <= SAME * Math.abs(shown)
  }))
  if (!same) return undefined
  const gap = (rate: number): number => (costsAt(rate).get(low.strategy.key) ?? NaN) - (costsAt(rate).get(high.strategy.key) ?? NaN)
  return bracketedRoot(gap, from.rate, to.rate)
}
