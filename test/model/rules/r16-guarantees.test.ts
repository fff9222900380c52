/** R16: what the state has promised, what is likely to be called, and what is left of it at the horizon. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recoveryFactor } from '../../../model/finance/recovery-factor.ts'
import { survival } from '../../../model/numeric/survival.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { run, value } from '../engine.ts'
import { equalLeads, noLimits } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const PARTNERSHIP = 'trusted-international-partnerships'

describe('a campus of 100 MW for a billion dollars, as the one in Kenya that stalled on yearly capacity payments', () => {
  // Reported in May 2026: 1 bn USD for 100 MW, the state asked to guarantee yearly capacity payments.
  const capital = 1e9
  const rate = 0.08
  const life = 20
  const shape = 8
  const years = 10
  const yearly = capital * recoveryFactor(rate, life, shape, 0)

  test('promises about 94 million dollars a year', () => {
    // The level payment in advance of 20 years at 8 %: 1e9 x 0.08 / 1.08 / (1 - 1.08^-20) = 94.3 million; lives that spread about 20 years cost a little less.
    expectNear(yearly, 94.3e6, 0.005)
  })

  test('guarantees outstanding are the payments still to come, at the rate of government borrowing', () => {
    const result = run({ economy: 'KEN', years: [2025, 2040], strategies: [PARTNERSHIP], set: { take_or_pay_share: 1, take_or_pay_years: years } }, { override: { ...noLimits, ...equalLeads(0), partner_rate: rate, partner_premium: 0, facility_life: life, facility_shape: shape } }).strategy()
    const government = value(result, 'discount_rate', { perspective: 'public' })
    const curve = { accelerators: [5, 4, 0.04], shell: [life, shape, 0], line: [22, shape, 0], data: [6, 4, 0] } as const
    for (const year of [2030, 2035, 2040]) {
      let wanted = 0
      for (const asset_class of ['accelerators', 'shell', 'line', 'data'] as const) {
        const [mean, form, hazard] = curve[asset_class]
        for (let bought = 2027; bought <= year; bought++) {
          for (let later = year + 1; later < bought + years; later++) {
            wanted += value(result, 'promise_start', { asset_class }, bought) * survival(later - bought, mean, form, hazard) * (1 + government) ** -(later - year - 0.5)
          }
        }
      }
      expectNear(value(result, 'guarantees_outstanding', {}, year), wanted, 1e-9)
    }
    // Of one billion alone, ten years promised, the first already paid: nine payments.
    const alone = Array.from({ length: years - 1 }, (_, age) => yearly * survival(age + 1, life, shape, 0) * (1 + government) ** -(age + 0.5)).reduce((sum, one) => sum + one, 0)
    expect(alone).toBeGreaterThan(0.4 * capital)
    expect(alone).toBeLessThan(yearly * 9)
  })
})

describe('in any admissible draw', () => {
  test('outstanding falls by what falls due and grows by what is promised, at the rate of government borrowing', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['take_or_pay_share']), (economy, set) => {
      const result = run({ economy, set: { ...set, take_or_pay_share: 0.6 }, strategies: [PARTNERSHIP] }).strategy()
      for (const year of result.years) {
        const due = value(result, 'committed_fee', {}, year)
        // Never more than the fee itself; what is promised never exceeds what is charged.
        expect(due).toBeLessThanOrEqual(value(result, 'partner_fee', { arrangement: 'partnership' }, year) * (1 + 1e-12))
        expect(value(result, 'guarantees_outstanding', {}, year)).toBeGreaterThanOrEqual(0)
        expectNear(value(result, 'expected_call', {}, year), result.inputs.values.get('shortfall_probability')![0]! * value(result, 'shortfall_call', {}, year), 1e-12)
      }
    }), { numRuns: 40 })
  })

  test('a promise lowers the residual by what is left of it, and moves nothing else', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['take_or_pay_share']), fc.constantFrom('social', 'public'), (economy, set, perspective) => {
      const scenario = { economy, strategies: [PARTNERSHIP] }
      const [none, all] = [0, 1].map((take_or_pay_share) => run({ ...scenario, perspective: perspective as 'social' | 'public', set: { ...set, take_or_pay_share } }).strategy())
      expectNear(value(all!, 'discounted_cost'), value(none!, 'discounted_cost'), 1e-12)
      const left = value(all!, 'promise_left', {}, 2040)
      expect(Math.abs(value(none!, 'residual', {}, 2040) - left - value(all!, 'residual', {}, 2040))).toBeLessThan(1e-9 * (Math.abs(left) + Math.abs(value(none!, 'residual', {}, 2040)) + 1))
      expect(value(all!, 'equal_service_cost')).toBeGreaterThanOrEqual(value(none!, 'equal_service_cost') - 1e-6)
    }), { numRuns: 40 })
  })

  test('nothing is promised unless it is set, nor in a strategy without a partner', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      for (const result of run({ economy }).strategies.values()) for (const year of result.years) expect(value(result, 'guarantees_outstanding', {}, year)).toBe(0)
    }), { numRuns: 5 })
    expect(value(run({ economy: 'KEN', set: { take_or_pay_share: 1 }, strategies: ['extensive-domestic-ownership'] }).strategy(), 'peak_guarantees')).toBe(0)
  })
})

test('the cost at other rates takes off the promise at those rates', () => {
  const scenario = { economy: 'KEN' as const, set: { take_or_pay_share: 1 }, strategies: [PARTNERSHIP] }
  const shown = run(scenario).strategy()
  const again = run(scenario, { override: { social_rate: 0.03 } }).strategy()
  expectNear(value(shown, 'equal_service_cost_at', { probe: 'three_percent' }), value(again, 'equal_service_cost'), 1e-9)
})
