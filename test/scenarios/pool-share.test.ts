/** Break-even shares of a pool: what the search says of any share is what a run at that share costs, and no run is made twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kernel } from '../../model/compile/kernel.ts'
import { atOnce } from '../../model/run/steps.ts'
import { cheaperStretches } from '../../scenarios/cheaper-stretches.ts'
import { poolShareSearch, poolsWithOthers, type PoolShare, type PoolShareParts } from '../../scenarios/pool-share.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { kernel, program, resolveScenario, runResolved, value } from '../model/engine.ts'

const POOL = 'regional-pooling'
const OTHERS = ['extensive-domestic-ownership', 'trusted-international-partnerships', 'foreign-cloud-reliance'] as const

/** Undefined where the economy has nobody to pool with. */
function groundOf(scenario: Partial<Scenario> & { readonly economy: NonNullable<Scenario['economy']> }): PoolShareParts | undefined {
  const resolved = resolveScenario({ strategies: [POOL, ...OTHERS], ...scenario })
  if (!poolsWithOthers(resolved.strategies[0]!, program.dimensions['arrangement']!)) return undefined
  return { kernel: kernel as Kernel, program, resolved, world: runResolved(resolved).world }
}

/** By a run of its own, at a share of the pool's cost. */
function costAt({ resolved }: PoolShareParts, strategy: string, share?: number): number {
  const one = { ...resolved, strategies: resolved.strategies.filter(({ name }) => name === strategy) }
  const load = one.strategies[0]!.values.get('pool_load_ratio')![0]!
  return value(runResolved(one, share === undefined ? {} : { override: { pool_paid_ratio: share * load } }).strategy(), 'equal_service_cost')
}

const isCheaper = (found: PoolShare, share: number): boolean =>
  found.verdict === 'crossing' ? cheaperStretches(found).some(({ above = 0, below = Infinity }) => share > above && share < below) : found.verdict === 'cheaper'

test('what it says of a share tried is what a run at that share says, whoever looks and whatever is set', () => {
  const turned = { crossing: 0, cheaper: 0, dearer: 0 }
  fc.assert(fc.property(anyEconomy, anySettings(), fc.constantFrom('social', 'public', 'investor'), fc.constantFrom(...OTHERS), fc.nat({ max: 24 }), (economy, set, perspective, against, step) => {
    const ground = groundOf({ economy, set, perspective })
    if (ground === undefined) return
    const found = atOnce(poolShareSearch(ground).between(POOL, against))
    turned[found.verdict]++
    expect(found.tried).toBe(25)
    const share = found.from.share ** (1 - step / 24)
    const [pooling, other] = [costAt(ground, POOL, share), costAt(ground, against)]
    expect(other).toBe(found.against)
    if (Math.abs(pooling - other) > 1e-9 * Math.abs(other)) expect(pooling < other).toBe(isCheaper(found, share))
    // The order turns at each share found, from what stands on the one side to what stands on the other.
    found.crossings.forEach((crossing, at) => {
      expect(Math.abs(costAt(ground, POOL, crossing.share) - other)).toBeLessThanOrEqual(1e-9 * Math.abs(other))
      if (at > 0) expect(crossing.above).not.toBe(found.crossings[at - 1]!.above)
      if (at > 0) expect(crossing.share).toBeGreaterThan(found.crossings[at - 1]!.share)
    })
  }), { numRuns: 25 })
  expect(turned.dearer + turned.cheaper).toBeGreaterThan(0)
})

test('at what is assumed, the whole cost to a nation never falls as its share rises; the cost to its budget may', () => {
  const turns = (economy: NonNullable<Scenario['economy']>, perspective: 'social' | 'public', strategy: typeof POOL | 'balanced-portfolio'): boolean => {
    const ground = groundOf({ economy, perspective, strategies: [strategy] })
    if (ground === undefined) return false
    const from = 1 / ground.resolved.strategies[0]!.values.get('pool_load_ratio')![0]!
    const costs = [0, 0.2, 0.4, 0.6, 0.8, 1].map((step) => costAt(ground, strategy, from ** (1 - step)))
    return costs.some((cost, at) => at > 0 && cost < costs[at - 1]! * (1 - 1e-12))
  }
  fc.assert(fc.property(anyEconomy, fc.constantFrom(POOL, 'balanced-portfolio' as const), (economy, strategy) => {
    expect(turns(economy, 'social', strategy)).toBe(false)
  }), { numRuns: 25 })
  expect(turns('KWT', 'public', POOL)).toBe(true)
})

test('makes a run that two pairs share once', () => {
  let runs = 0
  const ground = groundOf({ economy: 'RWA' })!
  const counted: Kernel = { ...(kernel as Kernel), run: (...given) => { runs++; (kernel as Kernel).run(...given) } }
  const search = poolShareSearch({ ...ground, kernel: counted })
  const first = atOnce(search.between(POOL, OTHERS[0]))
  const before = runs
  expect(atOnce(search.between(POOL, OTHERS[0]))).toEqual(first)
  expect(runs).toBe(before)
  const second = atOnce(search.between(POOL, OTHERS[1]))
  // Of another pair only the other strategy, and what narrows its own crossings down, is run.
  expect(runs - before).toBeLessThanOrEqual(1 + 20 * second.crossings.length)
})
