/** R10: strategies are ranked on what equal service costs. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { npv } from '../../../model/finance/npv.ts'
import type { StrategyResult } from '../../../model/run/result.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { at, type Overrides, program, run, value } from '../engine.ts'
import { emptyPast, equalLeads, noHaircuts, noLimits } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const OWN = 'extensive-domestic-ownership'
const decisionYear = 2027
const workloads = program.dimensions['workload']!

/** Present value, on 1 January of the decision year, of a yearly record from that year on. */
function presentValue(result: StrategyResult, name: string, rate: number): number {
  return npv(rate, result.years.filter((year) => year >= decisionYear).map((year) => value(result, name, {}, year)), 'midyear')
}

/** Present value of what is held one year after the last flow. */
function heldAtTheEnd(result: StrategyResult, name: string, rate: number): number {
  const { last } = result.axis
  return value(result, name, {}, last) * (1 + rate) ** -(last + 1 - decisionYear + 0.5)
}

test('equal-service cost is the account of the perspective, less what is left, plus the bridge and lost service, from the decision year on', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), fc.constantFrom('social', 'public', 'investor' as const), (economy, set, perspective) => {
    for (const result of run({ economy, set, perspective: perspective as 'social' }).strategies.values()) {
      const rate = value(result, 'discount_rate_used')
      const account = { social: 'spend_total', public: 'public_spend', investor: 'investor_spend' }[perspective as string]!
      const spend = presentValue(result, account, rate)
      const left = heldAtTheEnd(result, 'account_residual', rate)
      expectNear(value(result, 'equal_service_cost'), spend - left + presentValue(result, 'bridge_and_loss', rate), 1e-9)
    }
  }), { numRuns: 40 })
})

test('what is served, bridged and lost is what is required', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), fc.boolean(), (economy, set, gates) => {
    for (const result of run({ economy, set, strategies: [OWN, 'sovereign-operated-cloud', 'balanced-portfolio'] }, { override: { enforce_gates: gates ? 1 : 0 } }).strategies.values()) {
      for (const year of result.years) {
        for (const workload of workloads) {
          const part = (name: string) => value(result, name, { workload }, year)
          expectNear(part('compute_served') + part('compute_bridged') + part('compute_unserved'), part('compute_required'), 1e-9)
        }
      }
    }
  }), { numRuns: 40 })
})

test('only the bridge obeys gates: what its gate forbids to buy is lost, what it allows is bought, and a strategy\'s own arrangement delivers either way', () => {
  const tight = { budget_share_cap: 1e-5 }
  const own = run({ economy: 'EST', strategies: [OWN] }, { override: tight }).strategy()
  for (const [workload, allowed] of [['state_critical', 0], ['public_service', 0], ['regulated_industry', 0], ['research', 1]] as const) {
    expect(value(own, 'gate_passed', { arrangement: 'foreign_cloud', workload })).toBe(allowed)
    expect(value(own, allowed ? 'compute_bridged' : 'compute_unserved', { workload }, 2040)).toBeGreaterThan(0)
    expect(value(own, allowed ? 'compute_unserved' : 'compute_bridged', { workload }, 2040)).toBe(0)
  }
  const cloud = run({ economy: 'EST' }).strategy('foreign-cloud-reliance')
  expect(value(cloud, 'gate_failed_share')).toBeGreaterThan(0.9)
  expectNear(value(cloud, 'compute_served', {}, 2040), value(cloud, 'compute_required', {}, 2040), 1e-12)
  expect(value(cloud, 'bridge_and_loss_value')).toBe(0)
})

test('where gates are enforced, what an arrangement of ours may not serve is lost: the bridge is for what limits deny', () => {
  const weak = { enforce_gates: 1, control_base: at({ arrangement: 'domestic', axis: 'operational' }, 0.3) }
  const own = run({ economy: 'USA', strategies: [OWN] }, { override: weak }).strategy()
  for (const workload of ['state_critical', 'public_service']) {
    expect(value(own, 'gate_passed', { arrangement: 'domestic', workload })).toBe(0)
    expect(value(own, 'compute_bridged', { workload }, 2038)).toBe(0)
    expectNear(value(own, 'compute_unserved', { workload }, 2038), value(own, 'compute_required', { workload }, 2038), 1e-12)
  }
})

test('the investor\'s cost does not depend on who brings the capital: the vehicle keeps what it builds', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 0, max: 1, noNaN: true }), (economy, partner_share) => {
    const cost = (share: number) => value(run({ economy, perspective: 'investor', strategies: ['trusted-international-partnerships'], set: { partner_share: share } }, { override: { limits_on: 0 } }).strategy(), 'equal_service_cost')
    expectNear(cost(partner_share), cost(0), 1e-9)
  }), { numRuns: 20 })
})

test('the bridge costs the on-demand price, or our own hour where that is dearer', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    const result = run({ economy, set, strategies: [OWN] }, { override: { budget_share_cap: 1e-5 } }).strategy()
    for (const year of result.years) {
      for (const workload of workloads) {
        const onDemand = value(result, 'on_demand_price', { arrangement: 'foreign_cloud' }, year)
        expect(value(result, 'bridge_price', { workload }, year)).toBe(Math.max(onDemand, value(result, 'own_price', { workload }, year)))
      }
    }
  }), { numRuns: 40 })
})

test('a strategy that delivers nothing costs the present value of lost service, not nothing', () => {
  const nothing: Overrides = { ...equalLeads(0), ...emptyPast, first_year_service: 1, second_year_service: 1, gate: 1, datacentre_share_cap: 0, decision_year: 2025, state_data_per_user: 0 }
  const result = run({ economy: 'EST', strategies: [OWN], decision_year: 2025 }, { override: nothing }).strategy()
  expect(value(result, 'discounted_cost')).toBe(0)
  expect(value(result, 'residual_value')).toBe(0)
  const flows = result.years.map((year) => {
    const hours = (workload: string) => value(result, 'compute_required', { workload }, year) * 0.75 * 8760
    const price = value(result, 'hour_cost', { arrangement: 'foreign_cloud' }, year)
    return (3 * (hours('state_critical') + hours('public_service')) + 1.5 * hours('regulated_industry') + hours('research')) * price
  })
  const lost = npv(0.05, flows, 'midyear')
  expect(lost).toBeGreaterThan(0)
  expectNear(value(result, 'equal_service_cost'), lost, 1e-12)
})

test('levelised cost divides by the service delivered, without the bridge and without the data of the state', () => {
  const result = run({ economy: 'EST', strategies: [OWN] }, { override: { budget_share_cap: 2e-3 } }).strategy()
  const delivered = result.years.filter((year) => year >= decisionYear).map((year) => value(result, 'compute_served', {}, year) * 0.75 * 8760)
  const hours = npv(0.05, delivered, 'midyear')
  expectNear(value(result, 'levelised_compute_cost'), (value(result, 'discounted_cost') - value(result, 'residual_value') - value(result, 'data_cost')) / hours, 1e-12)
})

describe('lifting the limits', () => {
  // A limit can only save money where it keeps something back that would have stood idle. So that it holds back service
  // alone: chips of every year draw the same power and serve at once, shells last and are planned without margin, every
  // class may use the bridge, and the bridge is dearer than any capacity of one's own.
  const world = { flop_per_watt_growth: 0 }
  const held: Overrides = { ...noHaircuts, ...world, gate: 0, first_year_service: 1, second_year_service: 1, shell_margin: 0, facility_life: 1000, on_demand_margin: 1000, contract_part: 1 }

  test('never lowers what is served, nor raises what is bridged and lost, nor equal-service cost', () => {
    let raised = 0
    fc.assert(fc.property(anyEconomy, (economy) => {
      const limited = run({ economy }, { override: held, world })
      const free = run({ economy }, { override: { ...held, ...noLimits }, world })
      for (const [name, before] of limited.strategies) {
        const after = free.strategy(name)
        for (const year of before.years) {
          const required = value(before, 'compute_required', {}, year)
          expect(value(after, 'compute_served', {}, year)).toBeGreaterThanOrEqual(value(before, 'compute_served', {}, year) - 1e-12 * required)
          const missing = (result: StrategyResult) => value(result, 'compute_bridged', {}, year) + value(result, 'compute_unserved', {}, year)
          expect(missing(after)).toBeLessThanOrEqual(missing(before) + 1e-12 * required)
          if (missing(before) > 1e-3 * required) raised++
        }
        expect(value(after, 'equal_service_cost')).toBeLessThanOrEqual(value(before, 'equal_service_cost') * (1 + 1e-12))
      }
    }), { numRuns: 60 })
    expect(raised).toBeGreaterThan(50)
  })
})
