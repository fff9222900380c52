/** Strategies by equal-service cost, cheapest first, and between which discount rates the order turns. */
import type { ProgramOutline } from '../../model/compile/outline.ts'
import { finite, shortfall, type Outcome, type Shortfall, type StrategyOutcome } from './outcome.ts'

export const RANKED_ON = 'equal_service_cost'
export const RANKED_AT = 'equal_service_cost_at'
const PROBE = 'probe'

/** A rate at which the model shows the cost beside that at the perspective's own. */
export interface Probe {
  readonly member: string
  readonly rate: number
}

export interface Standing {
  readonly probe: Probe
  readonly cost: number
  /** 1 is the cheapest. */
  readonly place: number
}

export interface Ranked {
  readonly strategy: StrategyOutcome
  readonly cost: number
  readonly place: number
  /** Over the cheapest. */
  readonly excess: number
  /** Why it does not buy the same as the others. */
  readonly short: Shortfall | undefined
  /** The discount rate of its country, seen from the page's perspective. */
  readonly rate: number | undefined
  readonly at: readonly Standing[]
}

/** The rates of the model's probes, ascending. */
export function probesOf({ parameters, dimensions }: ProgramOutline): readonly Probe[] {
  const rates = parameters.find((parameter) => parameter.name === 'probe_rate')?.definition.central
  if (typeof rates !== 'object') return []
  const byMember = new Map(Object.entries(rates))
  return (dimensions[PROBE] ?? [])
    .flatMap((member): Probe[] => {
      const rate = byMember.get(member)
      return typeof rate === 'number' ? [{ member, rate }] : []
    })
    .sort((a, b) => a.rate - b.rate)
}

/** Strategies with a cost, cheapest first; equal costs keep the page's order. */
export function ranking(outcome: Outcome, probes: readonly Probe[]): readonly Ranked[] {
  const costed = outcome.strategies.flatMap((strategy) => {
    const cost = finite(strategy.summary(RANKED_ON))
    return cost === undefined ? [] : [{ strategy, cost, at: probes.map(({ member }) => finite(strategy.summary(RANKED_AT, { [PROBE]: member }))) }]
  })
  const lowest = Math.min(...costed.map(({ cost }) => cost))
  return costed
    .map(({ strategy, cost, at }) => ({
      strategy, cost,
      place: 1 + costed.filter((other) => other.cost < cost).length,
      excess: cost - lowest,
      short: shortfall(strategy),
      rate: finite(strategy.summary('discount_rate_used')),
      at: probes.flatMap((probe, which): Standing[] => {
        const own = at[which]
        return own === undefined ? [] : [{ probe, cost: own, place: 1 + costed.filter((other) => (other.at[which] ?? Infinity) < own).length }]
      }),
    }))
    .sort((a, b) => a.cost - b.cost)
}

/** Two strategies that change places between two of the rates shown. */
export interface Turn {
  /** Cheaper at lower rates. */
  readonly low: Ranked
  /** Cheaper at higher rates. */
  readonly high: Ranked
  readonly from: Standing['probe']
  readonly to: Standing['probe']
}

/** Every change of order between neighbouring rates, from the lowest rate up. */
export function turns(ranked: readonly Ranked[]): readonly Turn[] {
  const found: Turn[] = []
  ranked.forEach((one, place) => {
    for (const other of ranked.slice(place + 1)) {
      let before: { readonly probe: Probe; readonly gap: number } | undefined
      for (const { probe, cost } of one.at) {
        const against = other.at.find((standing) => standing.probe.member === probe.member)
        const gap = against === undefined ? 0 : cost - against.cost
        if (gap === 0) continue
        if (before !== undefined && before.gap > 0 !== gap > 0) {
          found.push(gap > 0 ? { low: one, high: other, from: before.probe, to: probe } : { low: other, high: one, from: before.probe, to: probe })
        }
        before = { probe, gap }
      }
    }
  })
  return found.sort((a, b) => a.from.rate - b.from.rate)
}
