/**
 * At which share of the cost of its pool a strategy stops being cheaper than another: the same run with the share moved,
 * until both cost the same for the same service.
 */
import type { Kernel } from '../model/compile/kernel.ts'
import { bracketedRoot } from '../model/finance/bracketed-root.ts'
import { OverlaidMap } from '../model/run/overlaid-map.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { runScenario, type ScenarioProgram } from '../model/run/scenario.ts'
import { Workspace } from '../model/run/workspace.ts'
import { quote, ScenarioRefusal } from './refusal.ts'
import type { ResolvedScenario, ResolvedStrategy } from './resolved-scenario.ts'

/** What both strategies are held to: present value of the same service, USD2025. */
export const POOL_SHARE_COST = 'equal_service_cost'
const PAID = 'pool_paid_ratio'
const LOAD = 'pool_load_ratio'

/** `crossing`: dearer above the share found. `dearer` and `cheaper`: at every share searched. */
export type PoolShareVerdict = 'crossing' | 'dearer' | 'cheaper'

export interface PoolShareEnd {
  /** Part of the pool's cost that the strategy's country pays. */
  readonly share: number
  /** Of the pooling strategy at that share, USD2025. */
  readonly cost: number
}

export interface PoolShare {
  readonly verdict: PoolShareVerdict
  /** Where both cost the same; absent without a crossing. */
  readonly share?: number
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

/**
 * @param strategy the one that pools, @param against the other, by their names in the scenario
 * @throws ScenarioRefusal where the scenario has no such strategies, the first does not pool, or what it is to serve is a programme, which is bought whole
 */
export function poolShare({ kernel, program, resolved, world }: PoolShareParts, strategy: string, against: string): PoolShare {
  const pooling = named(resolved, strategy, '/strategy')
  const other = named(resolved, against, '/against')
  if (pooling === other) throw new ScenarioRefusal({ code: 'conflict', pointer: '/against', found: quote(against), wanted: 'another strategy than the one that pools' })
  if (!poolsWithOthers(pooling, program.dimensions['arrangement'] ?? [])) {
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/strategy', found: quote(strategy), wanted: 'a strategy that places something in a pool with other members' })
  }
  if ((pooling.values.get('programme_mode')?.[0] ?? 0) > 0) {
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/scenario/demand', found: 'a programme', wanted: 'demand by share: a programme pays for all it buys, whatever its share of a pool' })
  }
  const workspace = new Workspace()
  const costOf = (inputs: ResolvedStrategy, paid?: number): number => {
    const { name, title, axis, guests } = inputs
    const values = paid === undefined ? inputs.values : new OverlaidMap(inputs.values, new Map([[PAID, Float64Array.of(paid)]]))
    const run = runScenario(kernel, program, { world: resolved.world, strategies: [{ name, title, axis, values, ...(guests === undefined ? {} : { guests }) }] }, world, [workspace])
    return run.strategies[0]!.value(POOL_SHARE_COST)!
  }
  const load = pooling.values.get(LOAD)![0]!
  const cost = costOf(other)
  const end = (paid: number): PoolShareEnd => ({ share: paid / load, cost: costOf(pooling, paid) })
  const [from, to] = [end(1), end(load)]
  const found = { from, to, asWritten: pooling.values.get(PAID)![0]! / load, against: cost }
  if (!(from.cost < cost)) return { verdict: 'dearer', ...found }
  if (!(to.cost > cost)) return { verdict: 'cheaper', ...found }
  return { verdict: 'crossing', share: bracketedRoot((paid) => costOf(pooling, paid) - cost, 1, load) / load, ...found }
}

function named({ strategies }: ResolvedScenario, name: string, pointer: string): ResolvedStrategy {
  const found = strategies.find((strategy) => strategy.name === name)
  if (found === undefined) throw new ScenarioRefusal({ code: 'unknown_name', pointer, found: quote(name), wanted: `one of ${strategies.map((strategy) => strategy.name).join(', ')}` })
  return found
}
