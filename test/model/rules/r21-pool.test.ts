/** R21: a pool is paid for by its members and its fund, and shared by what each would use. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demandWeights } from '../../../scenarios/demand-weight.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import { standIns } from '../../../scenarios/stand-ins.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { facts, inputOf, library, program, run, runResolved, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const POOL = 'regional-pooling'
const pool = { arrangement: 'pool' }

test('what members pay and what the fund grants is what the pool costs, coordination included', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['real_depreciation']), (economy, set) => {
    const result = run({ economy, set, strategies: [POOL] }).strategy()
    const coordination = inputOf(result.inputs, 'pool_coordination')
    for (const year of result.years) {
      // What other users of the grid pay, and the tax of a host abroad, are in our national account, but nobody's payment to the pool.
      const paid = value(result, 'total_spend', pool, year) - value(result, 'system_cost_socialised', pool, year) - value(result, 'foreign_property_tax', pool, year) + value(result, 'fund_capital_spend', pool, year)
      expectNear(paid, (1 + coordination) * value(result, 'resource_cost', pool, year), 1e-9)
    }
  }), { numRuns: 40 })
})

test('the grant is a share of capital less our own part of the fund, so a pool of one is granted nothing', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (economy, pool_grant) => {
    const result = run({ economy, set: { pool_grant }, strategies: [POOL] }).strategy()
    const ratio = inputOf(result.inputs, 'pool_load_ratio')
    for (const year of [2033, 2040]) {
      const capital = value(result, 'resource_capital', pool, year)
      expectNear(value(result, 'fund_capital_spend', pool, year), capital * pool_grant * (1 - 1 / ratio), 1e-9)
    }
    const alone = run({ economy, set: { pool_grant }, strategies: [POOL] }, { override: { pool_load_ratio: 1 } }).strategy()
    expect(value(alone, 'fund_capital_spend', pool, 2040)).toBe(0)
  }), { numRuns: 30 })
})

describe('members', () => {
  test('load a pool by their shares of demand: its load is our own times their sum over ours', () => {
    const members = ['EST', 'LVA', 'LTU', 'FIN'] as const
    const { resolved, strategy } = run({ economy: 'EST', strategies: [POOL], places: { pool: { host: 'EST', members: [...members] } } })
    const weights = demandWeights(standIns(facts), inputOf(resolved.strategies[0]!, 'consumption_elasticity'))
    const ratio = members.reduce((sum, member) => sum + weights.get(member)!, 0) / weights.get('EST')!
    expectNear(inputOf(resolved.strategies[0]!, 'pool_load_ratio'), ratio, 1e-12)
    const result = strategy()
    expectNear(value(result, 'shared_load', { course: 'chosen', ...pool }, 2040), ratio * value(result, 'placed_load', { course: 'chosen', ...pool }, 2040), 1e-12)
  })

  test('without demand change nothing', () => {
    const iceland = facts.economies['ISL']!
    const silent = { ...facts, economies: { ...facts.economies, ISL: { ...iceland, facts: { ...iceland.facts, internet_use: { ...iceland.facts.internet_use!, value: 0 } } } } }
    const [without, with_] = [['EST', 'LVA'], ['EST', 'LVA', 'ISL']].map((members) =>
      runResolved(resolve({ ...defaultScenario('EST'), strategies: [POOL], places: { pool: { host: 'EST', members: members as ['EST'] } } }, library, silent, program)).strategy())
    expect(with_!.out).toEqual(without!.out)
  })

  test('with demand make the pool larger, its occupancy higher and our hour cheaper', () => {
    const hour = (members: readonly string[]) => {
      const result = run({ economy: 'EST', strategies: [POOL], places: { pool: { host: 'EST', members: members as ['EST'] } } }).strategy()
      return [value(result, 'occupancy', { course: 'chosen', ...pool }, 2040), value(result, 'levelised_compute_cost')] as const
    }
    const [few, many] = [hour(['EST', 'LVA']), hour(['EST', 'LVA', 'LTU', 'FIN', 'SWE'])]
    expect(many[0]).toBeGreaterThan(few[0])
    expect(many[1]).toBeLessThan(few[1])
  })
})
