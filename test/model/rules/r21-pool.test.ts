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

describe('the key of cost', () => {
  type Key = 'demand' | 'gdp' | 'population' | 'equal'
  const members = ['EST', 'LVA', 'LTU', 'FIN'] as const
  const member = (economy: (typeof members)[number], key: Key, options: Parameters<typeof run>[1] = {}) =>
    run({ economy, strategies: [POOL], places: { pool: { host: 'EST', members: [...members], key } } }, options).strategy()
  const paid = (result: ReturnType<typeof member>) => inputOf(result.inputs, 'pool_paid_ratio')
  const part = (result: ReturnType<typeof member>) => paid(result) / inputOf(result.inputs, 'pool_load_ratio')

  test('shares the whole cost over the members, whichever it is', () => {
    for (const key of ['demand', 'gdp', 'population', 'equal'] as const) expectNear(members.reduce((sum, economy) => sum + part(member(economy, key)), 0), 1, 1e-12, key)
  })

  test('is our part of what all members have, by hand', () => {
    const [gdp, people] = [standIns(facts).economies, standIns(facts).economies].map((economies, at) => members.map((economy) => economies[economy]!.facts[at === 0 ? 'gdp' : 'population']!.value))
    expectNear(part(member('EST', 'gdp')), gdp![0]! / gdp!.reduce((sum, one) => sum + one, 0), 1e-12)
    expectNear(part(member('EST', 'population')), people![0]! / people!.reduce((sum, one) => sum + one, 0), 1e-12)
    expectNear(part(member('EST', 'equal')), 0.25, 1e-12)
  })

  test('buys access and no more: who pays for less than it would use is served less, who pays for more leaves some idle', () => {
    const [less, more] = [member('FIN', 'equal', { override: { limits_on: 0 } }), member('LVA', 'equal', { override: { limits_on: 0 } })]
    expect(paid(less)).toBeLessThan(1)
    expect(paid(more)).toBeGreaterThan(1)
    expectNear(value(less, 'served_part', pool, 2040), paid(less), 1e-6)
    expect(value(more, 'served_part', pool, 2040)).toBe(1)
    const needed = value(more, 'compute_needed', { ...pool, location: 'abroad' }, 2040)
    expectNear(value(more, 'compute_idle', pool, 2040), (paid(more) - 1) * needed, 1e-6)
  })

  test('leaves all together with the capacity the pool needs', () => {
    for (const key of ['gdp', 'population', 'equal'] as const) {
      const target = (by: Key) => members.reduce((sum, economy) => sum + value(member(economy, by), 'compute_target', { course: 'chosen', arrangement: 'pool', location: economy === 'EST' ? 'home' : 'abroad' }, 2040), 0)
      // Training ambition, income groups and the past are those of each member.
      expect(Math.abs(target(key) / target('demand') - 1)).toBeLessThan(0.05)
    }
  })

  test('asks nothing of a member without demand, and gives it nothing', () => {
    const iceland = facts.economies['ISL']!
    const silent = { ...facts, economies: { ...facts.economies, ISL: { ...iceland, facts: { ...iceland.facts, internet_use: { ...iceland.facts.internet_use!, value: 0 } } } } }
    for (const key of ['demand', 'gdp', 'population', 'equal'] as const) {
      const [without, with_] = [['EST', 'LVA'], ['EST', 'LVA', 'ISL']].map((names) =>
        runResolved(resolve({ ...defaultScenario('EST'), strategies: [POOL], places: { pool: { host: 'EST', members: names as ['EST'], key } } }, library, silent, program)).strategy())
      expect(with_!.out, key).toEqual(without!.out)
    }
  })
})

test('the grant is net of our own contribution nationally and gross in the public account', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (economy, pool_grant) => {
    const result = run({ economy, set: { pool_grant }, strategies: [POOL] }).strategy()
    for (const year of [2030, 2035, 2040]) {
      const capital = value(result, 'resource_capital', pool, year)
      expectNear(value(result, 'fund_capital_spend', pool, year) + value(result, 'own_fund_contribution', {}, year), pool_grant * capital, 1e-9)
      const state = value(result, 'payer_part', { ...pool, payer: 'budget' }, year) + value(result, 'payer_part', { ...pool, payer: 'state_enterprise' }, year)
      const bill = value(result, 'capital_spend', pool, year) + value(result, 'operating_spend', pool, year) - value(result, 'own_fund_contribution', {}, year)
      const receipts = value(result, 'levy_receipts', pool, year) + value(result, 'property_tax_receipts', pool, year)
      expectNear(value(result, 'public_spend', pool, year), bill * state - receipts, 1e-9)
    }
  }), { numRuns: 20 })
})

describe('exclusion', () => {
  const run_ = (year: number | undefined) => run({ economy: 'CHE', strategies: [POOL], places: { pool: { host: 'FRA', members: ['CHE', 'FRA', 'DEU'] } }, ...(year === undefined ? {} : { set: { pool_exclusion_year: year } }) }).strategy()
  const [member, excluded] = [run_(undefined), run_(2035)]

  test('is no surprise before its year: everything until then is the same', () => {
    for (const name of ['total_spend', 'compute_installed', 'shell_starts', 'facility_power', 'compute_served', 'public_spend']) {
      for (let year = 2025; year < 2035; year++) expect(value(excluded, name, {}, year), `${name} ${year}`).toBe(value(member, name, {}, year))
    }
  })

  test('ends access, footprint and payment, and a foreign cloud serves in its place', () => {
    for (let year = 2035; year <= 2040; year++) {
      for (const name of ['compute_installed', 'compute_served', 'it_power', 'electricity_use', 'land_use', 'total_spend', 'accelerator_stock', 'resource_cost']) {
        if (name === 'electricity_use' && year === 2035) continue
        if ((name === 'total_spend' || name === 'resource_cost') && year === 2035) continue
        expect(value(excluded, name, pool, year), `${name} ${year}`).toBe(0)
      }
      expectNear(value(excluded, 'placed_compute', { arrangement: 'foreign_cloud' }, year), value(excluded, 'compute_required', {}, year), 1e-9)
      expect(value(excluded, 'operating_spend_fees', { arrangement: 'foreign_cloud' }, year)).toBeGreaterThan(0)
    }
  })

  test('leaves the share sunk: nothing is left at the horizon, and what is lost is shown', () => {
    expect(value(excluded, 'gross_worth', pool, 2040)).toBe(0)
    expect(value(excluded, 'stranded_worth', {}, 2034)).toBe(0)
    expect(value(excluded, 'stranded_worth', {}, 2035)).toBeGreaterThan(0)
    expect(value(member, 'stranded_worth', {}, 2035)).toBe(0)
    expect(value(excluded, 'equal_service_cost')).toBeGreaterThan(value(member, 'equal_service_cost'))
  })

  test('keeps the shares of a workload summing to one', () => {
    for (const workload of program.dimensions['workload']!) {
      for (let year = 2025; year <= 2040; year++) {
        const sum = program.dimensions['arrangement']!.reduce((total, arrangement) => total + value(excluded, 'effective_share', { course: 'chosen', arrangement, workload }, year), 0)
        expectNear(sum, 1, 1e-12)
      }
    }
  })
})

test('an accessible hour of a pool costs what the nation pays for it, residual taken off', () => {
  const result = run({ economy: 'EST', strategies: [POOL] }).strategy()
  const whole = value(result, 'levelised_compute_cost')
  // The past rented; what the pool alone costs is close to what all of it costs.
  expect(value(result, 'pool_hour_cost')).toBeGreaterThan(0.5 * whole)
  expect(value(result, 'pool_hour_cost')).toBeLessThan(1.5 * whole)
})
