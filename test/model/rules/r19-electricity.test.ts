/** R19: electricity has one price a site, which rises where a load is large for its system. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recoveryFactor } from '../../../model/finance/recovery-factor.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { facts, inputOf, run, value } from '../engine.ts'
import { emptyPast, noHaircuts, noLimits } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const OWN = 'extensive-domestic-ownership'
const site = { arrangement: 'domestic', location: 'home' }

describe('the tariff of a site', () => {
  test('is the large-user price where one is cited', () => {
    for (const economy of ['EST', 'FRA', 'KEN', 'USA', 'DEU', 'NOR'] as const) {
      const cited = facts.economies[economy]!.facts.large_user_electricity_price
      if (cited === undefined) continue
      const { resolved } = run({ economy, strategies: [OWN] })
      expect(inputOf(resolved.strategies[0]!, 'electricity_price', site)).toBe(cited.value)
    }
    expect(Object.values(facts.economies).some((economy) => economy.facts.large_user_electricity_price !== undefined)).toBe(true)
  })

  test('is else the national business tariff times the tariff ratio, marked derived', () => {
    fc.assert(fc.property(anyEconomy, fc.double({ min: 0.45, max: 0.9, noNaN: true }), (economy, tariff_ratio) => {
      const known = facts.economies[economy]!.facts
      if (known.large_user_electricity_price !== undefined || known.electricity_price === undefined) return
      const { resolved } = run({ economy, strategies: [OWN], set: { tariff_ratio } })
      expectNear(inputOf(resolved.strategies[0]!, 'electricity_price', site), known.electricity_price.value * tariff_ratio, 1e-12)
      expect(resolved.strategies[0]!.provenance.get('electricity_price')![0]!.grade).toBe('derived')
    }), { numRuns: 60 })
  })
})

test('what a site uses is bought or of its own, in the share chosen', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['captive_share']), fc.double({ min: 0.01, max: 1, noNaN: true }), (economy, set, captive_share) => {
    const result = run({ economy, set: { ...set, captive_share }, strategies: [OWN] }).strategy()
    let used = 0
    for (const year of result.years) {
      const own = value(result, 'captive_energy', site, year)
      expectNear(own + value(result, 'grid_energy', site, year), value(result, 'electricity_use', site, year), 1e-12)
      // Plant that was built for more load than there is now still runs.
      if (value(result, 'electricity_use', site, year) >= used) expect(own).toBeGreaterThanOrEqual(captive_share * value(result, 'electricity_use', site, year) * (1 - 1e-12))
      used = Math.max(used, value(result, 'electricity_use', site, year))
    }
  }), { numRuns: 40 })
})

test('own plant whose levelised cost is the tariff leaves the present value unchanged', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 0.05, max: 1, noNaN: true }), fc.double({ min: 850, max: 1400, noNaN: true }), fc.double({ min: 0.12, max: 0.3, noNaN: true }), (economy, captive_share, cost, factor) => {
    const scenario = { economy, strategies: [OWN], set: { captive_capital_cost: cost, captive_capacity_factor: factor } }
    const rate = value(run(scenario).strategy(), 'discount_rate_used')
    const levelised = (cost * 1000 * recoveryFactor(rate, 25, 8, 0)) / (factor * 8760) + 7 + 40
    // What stood before the decision is sunk, its plant included.
    const bent = { ...noHaircuts, ...noLimits, ...emptyPast, electricity_price: levelised }
    const bought = run(scenario, { override: { ...bent, captive_share: 0 } }).strategy()
    const own = run(scenario, { override: { ...bent, captive_share } }).strategy()
    expectNear(value(own, 'captive_levelised_cost'), levelised, 1e-12)
    // Only a load that falls leaves plant idle, which is a cost of the fall.
    const use = own.years.filter((year) => year >= 2027).map((year) => value(own, 'electricity_use', site, year))
    if (use.some((one, at) => at > 0 && one < use[at - 1]!)) return
    const national = (result: typeof own) => value(result, 'discounted_cost') - value(result, 'residual_value')
    expectNear(national(own), national(bought), 1e-9)
    expect(value(own, 'cumulative_capital')).toBeGreaterThan(value(bought, 'cumulative_capital'))
  }), { numRuns: 40 })
})

describe('ten times the load', () => {
  const programme = (economy: 'KEN' | 'USA', accelerators: number) =>
    run({ economy, strategies: [OWN], demand: { mode: 'programme', accelerators, by: 2032 } }, { override: { datacentre_share_cap: 1, ramp_rate: 100, ramp_peak_share: 1, budget_share_cap: 1 } }).strategy()

  test('raises the price of electricity and of connection in Kenya, whose system must build for it', () => {
    const [one, ten] = [programme('KEN', 20_000), programme('KEN', 200_000)]
    expect(value(ten, 'price_paid', site, 2034)).toBeGreaterThan(1.05 * value(one, 'price_paid', site, 2034))
    expect(value(ten, 'grid_unit_cost', { location: 'home' }, 2034)).toBeGreaterThan(1.5 * value(one, 'grid_unit_cost', { location: 'home' }, 2034))
  })

  test('raises neither in the United States', () => {
    const [one, ten] = [programme('USA', 20_000), programme('USA', 200_000)]
    expect(value(ten, 'facility_power', site, 2034)).toBeGreaterThan(5 * value(one, 'facility_power', site, 2034))
    expect(value(ten, 'price_paid', site, 2034)).toBe(value(one, 'price_paid', site, 2034))
    expect(value(ten, 'grid_unit_cost', { location: 'home' }, 2034)).toBe(value(one, 'grid_unit_cost', { location: 'home' }, 2034))
  })
})

test('a connection costs the shallow price, and twice as much again for each ten per cent of peak load beyond three', () => {
  const result = run({ economy: 'IRL', strategies: [OWN] }).strategy()
  const peak = inputOf(result.inputs, 'peak_load')
  for (const year of result.years.slice(1)) {
    const beyond = Math.max(0, value(result, 'home_datacentre_load', {}, year - 1) / peak - 0.03)
    expectNear(value(result, 'grid_unit_cost', { location: 'home' }, year), 3.5e5 * (1 + (2 * beyond) / 0.1), 1e-12)
    expect(value(result, 'grid_unit_cost', { location: 'abroad' }, year)).toBe(3.5e5)
  }
})

test('deep cost the load does not pay is spread over all users: the nation pays it, the load and the public purse do not', () => {
  const paying = run({ economy: 'IRL', strategies: [OWN] }).strategy()
  const spread = run({ economy: 'IRL', strategies: [OWN], set: { deep_cost_paid: 0 } }).strategy()
  let moved = 0
  for (const year of paying.years) {
    expect(value(paying, 'system_cost_socialised', {}, year)).toBe(0)
    expect(value(spread, 'grid_unit_cost', { location: 'home' }, year)).toBe(3.5e5)
    const deep = value(paying, 'capital_spend_grid', {}, year) - value(spread, 'capital_spend_grid', {}, year)
    expectNear(value(spread, 'system_cost_socialised', {}, year), deep, 1e-9)
    expectNear(value(spread, 'total_spend', { arrangement: 'domestic' }, year), value(paying, 'total_spend', { arrangement: 'domestic' }, year), 1e-12)
    const spared = value(paying, 'public_spend', { arrangement: 'domestic' }, year) - value(spread, 'public_spend', { arrangement: 'domestic' }, year)
    expect(spared).toBeGreaterThanOrEqual(0)
    moved = Math.max(moved, deep)
  }
  expect(moved).toBeGreaterThan(0)
})

test('load beyond five per cent of supply pays long-run marginal cost, or the tariff with its premium where that is more', () => {
  const result = run({ economy: 'RWA', strategies: [OWN] }, { override: { datacentre_share_cap: 1, ambition: 4, ramp_peak_share: 1 } }).strategy()
  const tariff = inputOf(result.inputs, 'electricity_price', site)
  const supply = inputOf(result.inputs, 'electricity_supply')
  const load = value(result, 'home_energy', {}, 2040)
  expect(load).toBeGreaterThan(0.05 * supply)
  const beyond = 1 - (0.05 * supply) / load
  expectNear(value(result, 'price_paid', site, 2040), tariff * (1 - beyond) + Math.max(100, 1.2 * tariff) * beyond, 1e-12)
})
