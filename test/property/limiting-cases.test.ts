/** Where the answer is known without a model. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { program, resolveScenario, run, runResolved, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const home = { arrangement: 'domestic', location: 'home' }

describe('no demand', () => {
  test('is no fleet, no footprint and no money, in every strategy', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      for (const result of run({ economy }, { override: { in_perimeter: 0 } }).strategies.values()) {
        for (const name of ['compute_required', 'compute_served', 'compute_installed', 'accelerator_stock', 'shells_standing', 'facility_power', 'electricity_use', 'emissions', 'water_withdrawal_onsite', 'land_use', 'talent_required', 'total_spend', 'resource_cost']) {
          for (const year of result.years) expect(value(result, name, {}, year), `${result.name} ${name}`).toBe(0)
        }
        expect(value(result, 'equal_service_cost')).toBe(0)
      }
    }), { numRuns: 20 })
  })

  test('of a fleet after the decision lets it run off: nothing is added, and its stocks fall to nothing', () => {
    const result = run({ economy: 'NOR', years: [2025, 2060], strategies: ['foreign-cloud-reliance'] }).strategy()
    for (let year = 2029; year <= 2060; year++) {
      for (const name of ['accelerator_additions', 'shell_starts']) expect(value(result, name, home, year), name).toBe(0)
      expect(value(result, 'accelerator_stock', home, year)).toBeLessThanOrEqual(value(result, 'accelerator_stock', home, year - 1))
      // Shells started before the decision are delivered four years on.
      if (year > 2030) expect(value(result, 'shells_standing', home, year)).toBeLessThanOrEqual(value(result, 'shells_standing', home, year - 1))
    }
    expect(value(result, 'accelerator_stock', home, 2028)).toBeGreaterThan(0)
    expect(value(result, 'accelerator_stock', home, 2060)).toBeLessThan(1e-6 * value(result, 'accelerator_stock', home, 2028))
    for (const name of ['electricity_use', 'emissions', 'total_spend']) expect(value(result, name, home, 2060), name).toBeLessThan(1e-3 * value(result, name, home, 2028))
  })
})

describe('a life without end and without failure', () => {
  test('is no refresh: nothing retires, and what is added is what the target grows by', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['accelerator_life', 'accelerator_hazard', 'accelerator_shape', 'facility_life']), (economy, set) => {
      const resolved = resolveScenario({ economy, set, strategies: [DOMESTIC] })
      const result = runResolved(resolved, { override: { accelerator_life: 1e6, accelerator_hazard: 0, facility_life: 1e6 } }).strategy()
      for (const year of result.years.slice(1)) {
        expect(value(result, 'accelerator_retirements', home, year)).toBeLessThanOrEqual(1e-12 * value(result, 'accelerator_stock', home, year))
        expectNear(value(result, 'accelerator_stock', home, year), value(result, 'accelerator_stock', home, year - 1) + value(result, 'accelerator_additions', home, year))
        expectNear(value(result, 'shells_standing', home, year), value(result, 'shells_standing', home, year - 1) + value(result, 'shells_commissioned', home, year))
      }
    }), { numRuns: 25 })
  })
})

describe('full load and a facility that loses nothing', () => {
  test('use 8.76 TWh a year for each gigawatt', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      for (const result of run({ economy }, { override: { load_factor: 1, new_build_pue: 1, pue_floor: 1, dry_cooling: 0, limits_on: 0 } }).strategies.values()) {
        for (const year of result.years.slice(1)) {
          const gigawatts = (value(result, 'facility_power', {}, year) + value(result, 'facility_power', {}, year - 1)) / 2 / 1000
          expectNear(value(result, 'electricity_use', {}, year) / 1000, gigawatts * 8.76)
          expectNear(value(result, 'facility_power', {}, year), value(result, 'it_power', {}, year))
        }
      }
    }), { numRuns: 20 })
  })
})

describe('hardware that does not improve', () => {
  test('has one price, one power and one compute in every year', () => {
    const result = run({ economy: 'FRA', strategies: [DOMESTIC] }, { override: { flop_growth: 0, flop_per_dollar_growth: 0, flop_per_watt_growth: 0 } }).strategy()
    for (const name of ['accelerator_compute', 'accelerator_power', 'accelerator_price']) {
      for (const arrangement of program.dimensions['arrangement']!) {
        for (const year of result.years) expect(value(result, name, { arrangement }, year)).toBe(value(result, name, { arrangement }, 2025))
      }
    }
  })
})
