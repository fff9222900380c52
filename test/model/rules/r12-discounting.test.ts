/** R12: one discount rate a perspective, the same for every strategy. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { npv } from '../../../model/finance/npv.ts'
import { nominalRate } from '../../../model/finance/real-nominal.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { run, value } from '../engine.ts'
import { noHaircuts } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const perspectives = ['social', 'public', 'investor'] as const
const probes = { three_percent: 0.03, five_percent: 0.05, eight_percent: 0.08 }

describe('in any admissible draw', () => {
  test('switching the arrangement leaves the discount rate of every perspective unchanged', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), fc.constantFrom(...perspectives), (economy, set, perspective) => {
      const [first, ...rest] = [...run({ economy, set, perspective }).strategies.values()]
      expectNear(value(first!, 'discount_rate_used'), value(first!, 'discount_rate', { perspective }), 1e-15)
      for (const other of rest) {
        expect(value(other, 'discount_rate_used')).toBe(value(first!, 'discount_rate_used'))
        for (const one of perspectives) expect(value(other, 'discount_rate', { perspective: one })).toBe(value(first!, 'discount_rate', { perspective: one }))
      }
    }), { numRuns: 40 })
  })

  test('what partners, providers and private capital ask discounts nothing', () => {
    const rates = fc.record({ partner_rate: fc.double({ min: 0.04, max: 0.14, noNaN: true }), provider_rate: fc.double({ min: 0.035, max: 0.08, noNaN: true }), real_core_wacc: fc.double({ min: 0.036, max: 0.065, noNaN: true }) })
    fc.assert(fc.property(anyEconomy, rates, (economy, override) => {
      const scenario = { economy, strategies: ['trusted-international-partnerships'] }
      for (const perspective of ['social', 'public'] as const) {
        expect(value(run({ ...scenario, perspective }, { override }).strategy(), 'discount_rate_used')).toBe(value(run({ ...scenario, perspective }).strategy(), 'discount_rate_used'))
      }
    }), { numRuns: 40 })
  })

  test('the cost shown at 3, 5 and 8 per cent is the cost of a run at that rate, and so is the ranking', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), fc.constantFrom(...Object.entries(probes)), fc.boolean(), (economy, set, [probe, rate], haircuts) => {
      const override = haircuts ? {} : noHaircuts
      const shown = run({ economy, set }, { override })
      const rerun = run({ economy, set }, { override: { ...override, social_rate: rate } })
      for (const [name, result] of shown.strategies) expectNear(value(result, 'equal_service_cost_at', { probe }), value(rerun.strategy(name), 'equal_service_cost'), 1e-9)
    }), { numRuns: 40 })
  })

  test('nominal flows at the nominal rate have the present value of real flows at the real rate', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), fc.double({ min: 0, max: 0.2, noNaN: true }), (economy, set, inflation) => {
      const decisionYear = 2027
      for (const result of run({ economy, set }).strategies.values()) {
        const rate = nominalRate(value(result, 'discount_rate_used'), inflation)
        // Prices of the decision year's first of January, met by flows in mid-year.
        const prices = (year: number) => (1 + inflation) ** (year - decisionYear + 0.5)
        const years = result.years.filter((year) => year >= decisionYear)
        const flows = years.map((year) => value(result, 'account_spend', {}, year) * prices(year))
        expectNear(npv(rate, flows, 'midyear'), value(result, 'discounted_cost'), 1e-9)
        const { last } = result.axis
        const held = value(result, 'account_residual', {}, last) * prices(last + 1)
        expectNear(held * (1 + rate) ** -(years.length + 0.5), value(result, 'residual_value'), 1e-9)
      }
    }), { numRuns: 40 })
  })

  test('peak funding is the largest national annual spend, in its earliest year', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        const spend = result.years.filter((year) => year >= 2027).map((year) => ({ year, spend: value(result, 'total_spend', {}, year) }))
        const peak = spend.reduce((best, one) => (one.spend > best.spend * (1 + 1e-12) ? one : best))
        expectNear(value(result, 'peak_funding'), peak.spend, 1e-12)
        expect(value(result, 'peak_funding_year')).toBe(peak.year)
      }
    }), { numRuns: 40 })
  })
})

test('the social rate is 5 per cent, and 8 in economies of low and lower-middle income; the public rate is what the government pays, the investor\'s the private cost of capital with the spread', () => {
  const rate = (economy: 'EST' | 'KEN', perspective: (typeof perspectives)[number]) => value(run({ economy, perspective, strategies: ['extensive-domestic-ownership'] }).strategy(), 'discount_rate_used')
  expect(rate('EST', 'social')).toBeCloseTo(0.05, 15)
  expect(rate('KEN', 'social')).toBeCloseTo(0.08, 15)
  const inputs = run({ economy: 'KEN' }).resolved.strategies[0]!.values
  expect(rate('KEN', 'public')).toBe(inputs.get('real_borrowing_cost')![0])
  expect(rate('KEN', 'investor')).toBeCloseTo(0.051 + inputs.get('country_spread')![0]!, 15)
})

test('flows fall in mid-year and are brought to the first of January of the decision year', () => {
  const result = run({ economy: 'EST', strategies: ['foreign-cloud-reliance'] }).strategy()
  const flows = result.years.filter((year) => year >= 2027).map((year) => value(result, 'total_spend', {}, year))
  expectNear(value(result, 'discounted_cost'), npv(0.05, flows, 'midyear'), 1e-12)
  expectNear(npv(0.05, [1], 'midyear'), 1 / Math.sqrt(1.05), 1e-15)
})
