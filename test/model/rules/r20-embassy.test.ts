/** R20: an embassy is guest-owned computers in a rented hall, on top of a storage rung that does not grow with power. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recoveryFactor } from '../../../model/finance/recovery-factor.ts'
import { survival } from '../../../model/numeric/survival.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { at, inputOf, run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const EMBASSY = 'digital-embassy-guest'
const embassy = { arrangement: 'embassy' }
const abroad = { arrangement: 'embassy', location: 'abroad' }

test('the guest buys computers and nothing of the building, its connection or its land', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    const result = run({ economy, set, strategies: [EMBASSY] }).strategy()
    for (const year of result.years) {
      for (const part of ['facility', 'grid', 'land', 'generation']) expect(value(result, `capital_spend_${part}`, embassy, year)).toBe(0)
      expectNear(value(result, 'capital_spend_it', embassy, year), value(result, 'resource_capital', { ...embassy, part: 'it' }, year) * (1 + 0.95 * (value(result, 'currency_factor', {}, year) - 1)), 1e-12)
    }
    expect(value(result, 'capital_spend_it', embassy, 2040)).toBeGreaterThan(0)
  }), { numRuns: 40 })
})

test('the guest pays for its power at the price of the host', () => {
  const result = run({ economy: 'KEN', strategies: [EMBASSY] }).strategy()
  for (const year of [2030, 2035, 2040]) {
    expectNear(value(result, 'operating_spend_energy', embassy, year), value(result, 'electricity_use', abroad, year) * 1000 * inputOf(result.inputs, 'electricity_price', abroad), 1e-12)
    expect(value(result, 'electricity_use', { ...embassy, location: 'home' }, year)).toBe(0)
  }
})

test('the storage rung costs its set-up once and its fee every year, whatever the power', () => {
  for (const ambition of [0.25, 1, 4]) {
    const result = run({ economy: 'EST', strategies: [EMBASSY], set: { ambition } }).strategy()
    const fixed = result.years.map((year) => value(result, 'embassy_fixed', embassy, year))
    const years = result.years.reduce((sum, year) => sum + value(result, 'ready', embassy, year), 0)
    expectNear(fixed.reduce((sum, one) => sum + one, 0), 1.15e6 + 2.7e5 * years, 1e-12)
    expectNear(fixed.at(-1)!, 2.7e5, 1e-12)
  }
})

describe('the premium', () => {
  test('is applied once, to the rent, and to nothing else', () => {
    fc.assert(fc.property(anyEconomy, fc.double({ min: 0.08, max: 0.4, noNaN: true }), (economy, embassy_premium) => {
      const [low, high] = [0, embassy_premium].map((premium) => run({ economy, strategies: [EMBASSY] }, { override: { embassy_premium: premium } }).strategy())
      for (const year of [2030, 2040]) {
        const rent = value(low!, 'host_rent', embassy, year)
        expectNear(value(high!, 'host_rent', embassy, year), rent * (1 + embassy_premium), 1e-12)
        expectNear(value(high!, 'total_spend', embassy, year) - value(low!, 'total_spend', embassy, year), rent * embassy_premium, 1e-9)
      }
    }), { numRuns: 30 })
  })

  test('and the margin of the host lie on a rent that repays the hall, keeps it up and pays its tax', () => {
    const result = run({ economy: 'EST', strategies: [EMBASSY] }).strategy()
    const charge = recoveryFactor(0.05, 20, 8, 0)
    const held = result.years.filter((year) => year <= 2040).reduce((sum, year) => sum + value(result, 'provider_capital_spend', embassy, year) * survival(2040 - year, 20, 8, 0), 0)
    expectNear(value(result, 'host_rent', embassy, 2040), (held * charge + value(result, 'maintenance_facility', embassy, 2040) + 0.005 * value(result, 'shell_capital_standing', { ...embassy, location: 'abroad' }, 2040)) * 1.15 * 1.2, 1e-9)
  })
})

test('staff are kept twice in part, two paths are paid for, and leaving costs moving the rent and the fee, and the notice', () => {
  const result = run({ economy: 'EST', strategies: [EMBASSY] }).strategy()
  const single = run({ economy: 'EST', strategies: [EMBASSY] }, { override: { staff_duplication: 0, network_paths: 1 } }).strategy()
  expectNear(value(result, 'operating_spend_staff', embassy, 2038), 1.3 * value(single, 'operating_spend_staff', embassy, 2038), 1e-12)
  expectNear(value(result, 'operating_spend_network', embassy, 2038), 2 * value(single, 'operating_spend_network', embassy, 2038), 1e-12)
  expectNear(value(result, 'exit_cost', embassy, 2040), 0.6 * value(result, 'host_rent', embassy, 2040) + 270000 * (0.6 + 120 / 365), 1e-12)
  expect(value(result, 'exit_cost', embassy, 2040)).toBeGreaterThan(0)
})

test('no embassy serves before its treaty', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 1, max: 4, noNaN: true }), (economy, treaty_time) => {
    const result = run({ economy, set: { treaty_time }, strategies: [EMBASSY] }).strategy()
    for (const year of result.years) if (year + 1 <= 2027 + treaty_time) expect(value(result, 'compute_served', embassy, year)).toBe(0)
  }), { numRuns: 30 })
})

test('reserved in whole from the host, an embassy is no capital of the guest and paid for at the contract price', () => {
  const reserved = { provider: at(embassy, 1), provider_owned: at(embassy, 1), contract_part: 1 }
  const result = run({ economy: 'EST', strategies: [EMBASSY] }, { override: reserved }).strategy()
  for (const year of [2033, 2040]) {
    expect(value(result, 'capital_spend', embassy, year)).toBe(0)
    expect(value(result, 'host_rent', embassy, year)).toBe(0)
    expect(value(result, 'operating_spend_energy', embassy, year)).toBe(0)
    expect(value(result, 'cloud_fee', embassy, year)).toBeGreaterThan(value(result, 'compute_served', embassy, year) * 0.75 * 8760 * value(result, 'contract_price', embassy, year))
  }
})
