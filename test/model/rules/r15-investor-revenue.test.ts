/** R15: what an investor earns, by what it is paid. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainGap } from '../../../model/run/explain-gap.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { at, program, run, times, value } from '../engine.ts'
import { equalLeads, equalOperation, noLimits, samePlace } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const PARTNERSHIP = 'trusted-international-partnerships'
const RATES = ['internal_rate_of_return', 'equity_rate_of_return', 'minimum_dscr', 'loan_life_cover', 'payback_time'] as const

/** Chips and halls of one price for all time, so that every vintage costs the same. */
const still = { flop_growth: 0, flop_per_dollar_growth: 0, flop_per_watt_growth: 0, facility_cost_growth: 0, pue_improvement: 0, scale_exponent: 1 }
/** A vehicle that is a provider in all but name, of which only capital costs money. */
const asProvider = {
  ...still, ...noLimits, ...samePlace, ...equalLeads(0), ...equalOperation, shell_margin: 0, occupancy_span: 0, first_year_service: 1, second_year_service: 1,
  contract_margin: 0, ancillary: 0, partner_premium: 0, corporate_tax: 0, merchant_price_fall: 0, facility_life: 15,
  electricity_price: 0, salary: 0, access_length: 0, storage_by_share: 1, facility_maintenance: 0, it_maintenance: 0, insurance: 0, property_tax: 0, bandwidth_price: 0, water_price: 0,
}

describe('market revenue at provider parameters', () => {
  test.each([0.035, 0.05, 0.08])('with margin 0 gives the cost of capital: %d', (rate) => {
    for (const economy of ['FRA', 'KEN', 'JPN'] as const) {
      const result = run({ economy, perspective: 'investor', revenue_basis: 'market', strategies: [PARTNERSHIP] }, { world: still, override: { ...asProvider, partner_rate: rate, provider_rate: rate } }).strategy()
      expectNear(value(result, 'internal_rate_of_return'), rate, 1e-9)
    }
  })

  test('earns more with a margin, less where part of its hours stay unsold', () => {
    const rate = (more: object) => value(run({ economy: 'FRA', perspective: 'investor', revenue_basis: 'market', strategies: [PARTNERSHIP] }, { world: still, override: { ...asProvider, partner_rate: 0.05, ...more } }).strategy(), 'internal_rate_of_return')
    expect(rate({ contract_margin: 0.1 })).toBeGreaterThan(0.05)
    expect(rate({ take_up: 0.9 })).toBeLessThan(0.05)
    expectNear(rate({ contract_margin: 0.25, take_up: 0.8 }), 0.05, 1e-9)
    expectNear(rate({ market_price_factor: 1.25, take_up: 0.8 }), 0.05, 1e-9)
  })
})

describe('cost recovery', () => {
  test('earns the rate asked, run-off included, and its fees are the fees the country pays', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['facility_life', 'accelerator_life']), (economy, set) => {
      const result = run({ economy, set, strategies: [PARTNERSHIP] }, { override: { corporate_tax: 0, partner_premium: 0, facility_life: 15, captive_life: 15 } }).strategy()
      if (value(result, 'project_value') === 0) return
      expectNear(value(result, 'internal_rate_of_return'), value(result, 'partner_return'), 1e-9)
      for (const year of result.years) expectNear(value(result, 'charges', {}, year), value(result, 'partner_fee', {}, year), 1e-12)
    }), { numRuns: 30 })
  })

  test('the investor\'s present value is nil at the investor\'s own rate', () => {
    const result = run({ economy: 'FRA', perspective: 'investor', strategies: ['extensive-domestic-ownership'] }, { override: { corporate_tax: 0, facility_life: 15, captive_life: 15 } }).strategy()
    expectNear(value(result, 'internal_rate_of_return'), value(result, 'discount_rate', { perspective: 'investor' }), 1e-9)
    expect(Math.abs(value(result, 'project_value'))).toBeLessThan(1e-9 * value(result, 'discounted_cost'))
  })
})

test('without revenue there is no return and no cover, and it says why', () => {
  const result = run({ economy: 'KEN', revenue_basis: 'none', strategies: [PARTNERSHIP] }).strategy()
  for (const name of RATES) {
    expect(result.value(name), name).toBeNaN()
    expect(explainGap(program, result, name, {})?.reason, name).toContain('revenue_assumed > 0 does not hold')
  }
})

test('without a vehicle there is no return either', () => {
  const result = run({ economy: 'KEN', strategies: ['foreign-cloud-reliance'] }).strategy()
  for (const name of RATES) expect(result.value(name), name).toBeNaN()
  expect(explainGap(program, result, 'internal_rate_of_return', {})?.reason).toContain('no single rate balances')
})

test('scaling every flow leaves rates and cover, and scales values', () => {
  // Every price, but not income: what is asked for stays.
  const money = program.parameters.filter(({ name, unit, definition }) => unit.startsWith('USD2025') && definition.role !== 'world' && !/gdp|path|programme/.test(name)).map(({ name }) => name)
  for (const revenue_basis of ['cost_recovery', 'market', 'take_or_pay'] as const) {
    const scenario = { economy: 'KEN' as const, perspective: 'investor' as const, revenue_basis, strategies: [PARTNERSHIP], set: { take_or_pay_share: 0.7 } }
    const plain = run(scenario, { override: noLimits }).strategy()
    const scaled = run(scenario, { override: { ...noLimits, ...Object.fromEntries(money.map((name) => [name, times(3)])) } }).strategy()
    for (const name of [...RATES, 'modified_rate_of_return']) {
      if (Number.isNaN(plain.value(name))) expect(scaled.value(name), name).toBeNaN()
      else expectNear(scaled.value(name)!, plain.value(name)!, 1e-9, name)
    }
    expectNear(value(scaled, 'project_value'), 3 * value(plain, 'project_value'), 1e-9)
  }
})

test('take-or-pay is a floor: never less than the market, and with everything promised never less than cost in the years promised', () => {
  const scenario = { economy: 'KEN' as const, strategies: [PARTNERSHIP], set: { take_up: 0.5, take_or_pay_share: 1, take_or_pay_years: 15 } }
  const [market, floor, cost] = (['market', 'take_or_pay', 'cost_recovery'] as const).map((revenue_basis) => run({ ...scenario, revenue_basis }).strategy())
  for (const year of market!.years) {
    expect(value(floor!, 'vehicle_revenue', {}, year)).toBeGreaterThanOrEqual(value(market!, 'vehicle_revenue', {}, year))
    expectNear(value(floor!, 'vehicle_revenue', {}, year), value(cost!, 'vehicle_revenue', {}, year), 1e-12)
  }
})

test('a vehicle of an investor holds all that is built, a partner what it brings', () => {
  for (const [perspective, part] of [['investor', 1], ['social', 0.75]] as const) {
    const result = run({ economy: 'KEN', perspective, strategies: [PARTNERSHIP] }, { override: { partner_share: at({}, 0.75) } }).strategy()
    expect(value(result, 'vehicle_part', { arrangement: 'partnership', part: 'it' })).toBe(part)
  }
})
