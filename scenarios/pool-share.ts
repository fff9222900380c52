/**
 * At which shares of the cost of its pool a strategy stops or begins to be cheaper than another: the same run with the
 * share moved, until both cost the same for the same service.
 */
import type { Kernel } from '../model/compile/kernel.ts'
import { bracketedRoot } from '../model/finance/bracketed-root.ts'
import { pow } from '../model/numeric/power.ts'
import { OverlaidMap } from '../model/run/overlaid-map.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { runScenario, type ScenarioProgram } from '../model/run/scenario.ts'
import type { Steps } from '../model/run/steps.ts'
import { Workspace } from '../model/run/workspace.ts'
import { quote, ScenarioRefusal } from './refusal.ts'
import type { ResolvedScenario, ResolvedStrategy } from './resolved-scenario.ts'

/** What both strategies are held to: present value of the same service, USD2025. */
export const POOL_SHARE_COST = 'equal_service_cost'
const PAID = 'pool_paid_ratio'
const LOAD = 'pool_load_ratio'

// Cost mostly rises with the share, but not always: where limits stop the fleet, a larger share brings no more of it, but more
// of what the fund granted, which a budget then holds without having paid for it. So every crossing is looked for. The shares
// are in proportion, as a fleet mostly meets its limits not far above what is used.
const TRIED = 25

/** `crossing`: cheaper at some shares and dearer at others. `dearer` and `cheaper`: no less, and no more, at every share tried. */
export type PoolShareVerdict = 'crossing' | 'dearer' | 'cheaper'

export interface PoolShareCrossing {
  /** Part of the pool's cost at which both cost the same. */
  readonly share: number
  /** What pooling is at shares just above. */
  readonly above: 'dearer' | 'cheaper'
}

export interface PoolShareEnd {
  /** Part of the pool's cost that the strategy's country pays. */
  readonly share: number
  /** Of the pooling strategy at that share, USD2025. */
  readonly cost: number
}

export interface PoolShare {
  readonly verdict: PoolShareVerdict
  /** From the lowest share up: where the order turns between two of the shares tried, to the last digit. */
  readonly crossings: readonly PoolShareCrossing[]
  /** Shares tried, ends included: an order that turns and turns back between two of them is not seen. */
  readonly tried: number
  /** Ends of the search: the share that the country uses of the pool, and all of it. Below the first it would have less access than it uses. */
  readonly from: PoolShareEnd
  readonly to: PoolShareEnd
  /** Share it pays in the scenario as written. */
  readonly asWritten: number
  /** Of the strategy it is held against, USD2025. */
  readonly against: number
}

export interface PoolShareParts {
  readonly kernel: Kernel
  readonly program: ScenarioProgram
  readonly resolved: ResolvedScenario
  /** The calibration run of the scenario. */
  readonly world: StrategyResult
}

/** Whether a strategy serves or stores anything in a pool with other members, in any year. */
export function poolsWithOthers({ values, places }: Pick<ResolvedStrategy, 'values' | 'places'>, arrangements: readonly string[]): boolean {
  const row = arrangements.indexOf('pool')
  const used = ['placement_share', 'storage_share'].some((block) => {
    const shares = values.get(block) ?? new Float64Array(0)
    const stretch = shares.length / arrangements.length
    return shares.subarray(row * stretch, (row + 1) * stretch).some((share) => share > 0)
  })
  return used && places.pool.members.length > 1 && (values.get(LOAD)?.[0] ?? 1) > 1
}

/** Pairs of strategies of one scenario: what a strategy costs at a share is computed once for all pairs it is in. */
export interface PoolShareSearch {
  /**
   * Gives way after each run.
   *
   * @param strategy the one that pools, @param against the other, by their names in the scenario
   * @throws ScenarioRefusal where the scenario has no such strategies, the first does not pool, or what it is to serve is a programme, which is bought whole
   */
  between(strategy: string, against: string): Steps<PoolShare>
}

export function poolShareSearch({ kernel, program, resolved, world }: PoolShareParts): PoolShareSearch {
  const costs = new Map<ResolvedStrategy, (paid?: number) => number>()

  /** Equal-service cost by what is paid over what is used of the pool; as written where that is not given. */
  function costOf(inputs: ResolvedStrategy): (paid?: number) => number {
    const known = costs.get(inputs)
    if (known !== undefined) return known
    const { name, title, axis, guests } = inputs
    const workspace = new Workspace()
    const found = new Map<number | undefined, number>()
    const cost = (paid?: number): number => {
      const before = found.get(paid)
      if (before !== undefined) return before
      const values = paid === undefined ? inputs.values : new OverlaidMap(inputs.values, new Map([[PAID, Float64Array.of(paid)]]))
      const run = runScenario(kernel, program, { world: resolved.world, strategies: [{ name, title, axis, values, ...(guests === undefined ? {} : { guests }) }] }, world, [workspace])
      const now = run.strategies[0]!.value(POOL_SHARE_COST)!
      found.set(paid, now)
      return now
    }
    costs.set(inputs, cost)
    return cost
  }

  return {
    *between(strategy, against) {
      const pooling = named(resolved, strategy, '/strategy')
      const other = named(resolved, against, '/against')
      if (pooling === other) throw new ScenarioRefusal({ code: 'conflict', pointer: '/against', found: quote(against), wanted: 'another strategy than the one that pools' })
      if (!poolsWithOthers(pooling, program.dimensions['arrangement'] ?? [])) {
        throw new ScenarioRefusal({ code: 'conflict', pointer: '/strategy', found: quote(strategy), wanted: 'a strategy that places something in a pool with other members' })
      }
      if ((pooling.values.get('programme_mode')?.[0] ?? 0) > 0) {
        throw new ScenarioRefusal({ code: 'conflict', pointer: '/scenario/demand', found: 'a programme', wanted: 'demand by share: a programme pays for all it buys, whatever its share of a pool' })
      }
      const load = pooling.values.get(LOAD)![0]!
      const cost = costOf(other)()
      const gap = (paid: number): number => costOf(pooling)(paid) - cost
      const crossings: PoolShareCrossing[] = []
      let last: { readonly paid: number; readonly gap: number } | undefined
      for (const paid of paidRatios(load)) {
        yield
        const now = { paid, gap: gap(paid) }
        // Where both cost the same to the last digit, the shares on either side say whether the order turns.
        if (now.gap === 0) continue
        if (last !== undefined && now.gap > 0 !== last.gap > 0) {
          yield
          crossings.push({ share: bracketedRoot(gap, last.paid, paid) / load, above: now.gap > 0 ? 'dearer' : 'cheaper' })
        }
        last = now
      }
      const end = (paid: number): PoolShareEnd => ({ share: paid / load, cost: costOf(pooling)(paid) })
      return {
        verdict: crossings.length > 0 ? 'crossing' : last === undefined || last.gap > 0 ? 'dearer' : 'cheaper',
        crossings, from: end(1), to: end(load), tried: TRIED, asWritten: pooling.values.get(PAID)![0]! / load, against: cost,
      }
    },
  }
}

/** From what is used to the whole of the pool, each the same factor above the last. */
function paidRatios(load: number): readonly number[] {
  return Array.from({ length: TRIED }, (_, at) => (at === 0 ? 1 : at === TRIED - 1 ? load : pow(load, at / (TRIED - 1))))
}

function named({ strategies }: ResolvedScenario, name: string, pointer: string): ResolvedStrategy {
  const found = strategies.find((strategy) => strategy.name === name)
  if (found === undefined) throw new ScenarioRefusal({ code: 'unknown_name', pointer, found: quote(name), wanted: `one of ${strategies.map((strategy) => strategy.name).join(', ')}` })
  return found
}
