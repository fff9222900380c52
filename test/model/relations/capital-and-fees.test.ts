/** Who holds capital, who pays fees, and what does not depend on either. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PURE_STRATEGIES } from '../../../scenarios/default-scenario.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { type Override, program, run, value } from '../engine.ts'
import { emptyPast, equalLeads, equalOperation, noHaircuts, noLimits, samePlace } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const OWN = 'extensive-domestic-ownership'
const PARTNER = 'trusted-international-partnerships'
const POOL = 'regional-pooling'
const SOVEREIGN = 'sovereign-operated-cloud'
const CLOUD = 'foreign-cloud-reliance'
const foreign = { arrangement: 'foreign_cloud' }

// Equal service: from the same year, in the same place, over as many lines, held back by nothing, and nothing left behind
// by those who move.
const sameService = { ...equalLeads(1), ...noLimits, ...emptyPast, ...samePlace, network_paths: 1 }
const leads = Object.keys(equalLeads(1))

test('1: domestic has the highest cumulative national capital of the pure strategies, and foreign cloud the lowest, without computers, buildings or connections', () => {
  fc.assert(fc.property(anyEconomy, anySettings(leads), (economy, set) => {
    const { strategies, strategy } = run({ economy, set, strategies: [...PURE_STRATEGIES] }, { override: sameService })
    const highest = value(strategy(OWN), 'cumulative_capital')
    expect(highest).toBeGreaterThan(0)
    for (const result of strategies.values()) {
      expect(value(result, 'cumulative_capital')).toBeLessThanOrEqual(highest * (1 + 1e-12))
      expect(value(result, 'cumulative_capital')).toBeGreaterThanOrEqual(value(strategy(CLOUD), 'cumulative_capital'))
    }
    for (const part of ['it', 'facility', 'grid']) for (const year of strategy(CLOUD).years) expect(value(strategy(CLOUD), `capital_spend_${part}`, foreign, year)).toBe(0)
  }), { numRuns: 60 })
})

test('2: foreign cloud pays fees, and leaving it costs', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    const result = run({ economy, set, strategies: [CLOUD] }).strategy()
    for (const year of result.years) {
      expect(value(result, 'operating_spend_fees', foreign, year)).toBeGreaterThan(0)
      expect(value(result, 'exit_cost', foreign, year)).toBeGreaterThan(0)
    }
  }), { numRuns: 40 })
})

test('3: a sovereign cloud is at least as dear as a foreign cloud of the same vendor, region and tenor', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), fc.double({ min: 0.1, max: 0.35, noNaN: true }), fc.integer({ min: 2029, max: 2040 }), (economy, set, premium, year) => {
    const sovereignOnly: Override = (values) => values.fill(0).fill(premium, 4, 5)
    const scenario = { economy, set, strategies: [SOVEREIGN] }
    const override = { ...samePlace, sovereign_premium: sovereignOnly }
    // One region is one size for whoever buys from it.
    const size = value(run(scenario, { override }).strategy(), 'shared_load', { course: 'chosen', arrangement: 'sovereign_cloud' }, year)
    const result = run(scenario, { override: { ...override, provider_region_power: size } }).strategy()
    for (const price of ['contract_price', 'on_demand_price']) {
      expect(value(result, price, { arrangement: 'sovereign_cloud' }, year)).toBeGreaterThanOrEqual(value(result, price, foreign, year))
    }
  }), { numRuns: 60 })
})

describe('4: resource cost does not depend', () => {
  const accounts = ['resource_cost', 'resource_capital', 'resource_operating', 'electricity_use', 'compute_served']

  test('on who owns or what owners ask', () => {
    const owners = fc.record({
      partner_share: fc.double({ min: 0, max: 1, noNaN: true }), partner_rate: fc.double({ min: 0.04, max: 0.14, noNaN: true }), partner_premium: fc.double({ min: 0, max: 0.2, noNaN: true }),
      provider_rate: fc.double({ min: 0.035, max: 0.08, noNaN: true }), host_margin: fc.double({ min: 0.05, max: 0.3, noNaN: true }), embassy_premium: fc.double({ min: 0.08, max: 0.4, noNaN: true }),
      pool_grant: fc.double({ min: 0, max: 0.5, noNaN: true }), pool_coordination: fc.double({ min: 0.02, max: 0.1, noNaN: true }), contract_margin: fc.double({ min: -0.15, max: 0.6, noNaN: true }),
      import_levy: fc.double({ min: 0, max: 0.25, noNaN: true }), provider_owned: fc.constantFrom(0, 1),
    })
    fc.assert(fc.property(anyEconomy, anySettings(), owners, (economy, set, override) => {
      const before = run({ economy, set })
      for (const [name, after] of run({ economy, set }, { override }).strategies) {
        for (const account of accounts) expect(after.series(account)).toEqual(before.strategy(name).series(account))
      }
    }), { numRuns: 40 })
  })

  test('on who pays', () => {
    const payers = program.dimensions['payer']!.length
    fc.assert(fc.property(anyEconomy, fc.integer({ min: 0, max: payers - 1 }), (economy, payer) => {
      const payer_share: Override = (values) => values.map((_, element) => (element % payers === payer ? 1 : 0))
      const before = run({ economy })
      for (const [name, after] of run({ economy }, { override: { payer_share } }).strategies) {
        for (const account of [...accounts, 'total_spend']) expect(after.series(account)).toEqual(before.strategy(name).series(account))
      }
    }), { numRuns: 20 })
  })
})

test('6: a pool\'s hour costs at most that of a build of one\'s own, without coordination or grant, at the same site and larger', () => {
  fc.assert(fc.property(anyEconomy, anySettings([...leads, 'enforce_gates', 'pool_grant', 'pool_coordination']), (economy, set) => {
    const override = { ...sameService, ...equalOperation, pool_coordination: 0, pool_grant: 0 }
    const { strategy } = run({ economy, set, strategies: [OWN, POOL], places: { pool: { host: economy as 'EST' } } }, { override })
    const cost = (name: string) => value(strategy(name), 'levelised_compute_cost')
    expect(value(strategy(POOL), 'shared_load', { course: 'chosen', arrangement: 'pool' }, 2040)).toBeGreaterThanOrEqual(value(strategy(OWN), 'shared_load', { course: 'chosen', arrangement: 'domestic' }, 2040))
    expect(cost(POOL)).toBeLessThanOrEqual(cost(OWN) * (1 + 1e-12))
  }), { numRuns: 60 })
})

test('9: a partnership at the public rate, without premium, tax, guarantee or haircuts, costs what domestic costs', () => {
  fc.assert(fc.property(anyEconomy, anySettings([...leads, 'enforce_gates', 'real_depreciation', ...Object.keys(noHaircuts)]), fc.double({ min: 0, max: 1, noNaN: true }), (economy, set, partner_share) => {
    const rate = value(run({ economy, strategies: [OWN] }).strategy(), 'discount_rate_used')
    const override = { ...sameService, ...equalOperation, ...noHaircuts, partner_share, partner_rate: rate, real_core_wacc: rate, country_spread: 0, partner_premium: 0 }
    const { strategy } = run({ economy, set, strategies: [OWN, PARTNER] }, { override })
    for (const cost of ['equal_service_cost', 'levelised_compute_cost']) expectNear(value(strategy(PARTNER), cost), value(strategy(OWN), cost), 1e-9)
  }), { numRuns: 60 })
})

describe('10: cutting a price never raises equal-service cost', () => {
  const prices = [
    'accelerator_price_base', 'facility_cost', 'grid_connection_cost', 'land_price', 'electricity_price_factor', 'long_run_marginal_cost', 'captive_capital_cost', 'captive_operating_cost', 'salary', 'water_price',
    'bandwidth_price', 'terrestrial_fibre_cost', 'cable_cost', 'flash_price', 'disk_price', 'contract_margin', 'on_demand_margin', 'ancillary', 'switching_cost', 'partner_rate', 'partner_premium', 'host_margin', 'embassy_premium', 'embassy_set_up', 'embassy_annual', 'pool_coordination',
  ]

  const unbudgeted = { budget_share_cap: 1 }

  test.each(prices)('%s', (price) => {
    const cut: (factor: number) => Override = (factor) => (values) => values.map((one) => one * factor)
    // Demand that answers to price buys more where compute is cheaper: another service, at another cost.
    fc.assert(fc.property(anyEconomy, anySettings([price, 'demand_response']), fc.double({ min: 0.2, max: 0.99, noNaN: true }), (economy, set, factor) => {
      // What a budget can pay for grows as prices fall: that is the lifting of a limit, and not looked at here.
      const before = run({ economy, set }, { override: unbudgeted })
      for (const [name, after] of run({ economy, set }, { override: { ...unbudgeted, [price]: cut(factor) } }).strategies) {
        expect(value(after, 'equal_service_cost')).toBeLessThanOrEqual(value(before.strategy(name), 'equal_service_cost') * (1 + 1e-12))
      }
    }), { numRuns: 15 })
  })
})
