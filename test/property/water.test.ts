/** Four ledgers of water that are never added. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { parameterOf, program, resolveScenario, run, runResolved, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const everywhere = program.dimensions['arrangement']!.flatMap((arrangement) => program.dimensions['location']!.map((location) => ({ arrangement, location })))

describe('water', () => {
  test('withdrawn is at least what is consumed, on site and off site', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const index of everywhere) {
          for (const year of result.years) {
            for (const ledger of ['onsite', 'offsite']) {
              expect(value(result, `water_withdrawal_${ledger}`, index, year)).toBeGreaterThanOrEqual(value(result, `water_consumption_${ledger}`, index, year))
              expect(value(result, `water_consumption_${ledger}`, index, year)).toBeGreaterThanOrEqual(0)
            }
          }
        }
      }
    }), { numRuns: 20 })
  })

  test('withdrawn by a technology is at least what it consumes', () => {
    const consumed = parameterOf('generation_water_consumption').definition.central as Record<string, number>
    const withdrawn = parameterOf('generation_water_withdrawal').definition.central as Record<string, number>
    for (const technology of program.dimensions['technology']!) expect(withdrawn[technology]!, technology).toBeGreaterThanOrEqual(consumed[technology]!)
  })

  test('on site is nothing where cooling takes none, and off site is what it was', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['dry_cooling', 'dry_cooling_pue', 'dry_cooling_water', 'liquid_cooling', 'tower_cooling']), (economy, set) => {
      const resolved = resolveScenario({ economy, set })
      // Cooling water could bind at home: both runs are without limits.
      const wet = runResolved(resolved, { override: { limits_on: 0 } })
      const without = runResolved(resolved, { override: { limits_on: 0, water_use_effectiveness: 0 } })
      for (const [name, base] of wet.strategies) {
        const result = without.strategy(name)
        for (const year of base.years) {
          expect(value(result, 'water_consumption_onsite', {}, year)).toBe(0)
          expect(value(result, 'water_withdrawal_onsite', {}, year)).toBe(0)
          expect(value(result, 'water_consumption_offsite', {}, year)).toBe(value(base, 'water_consumption_offsite', {}, year))
          expect(value(result, 'water_withdrawal_offsite', {}, year)).toBe(value(base, 'water_withdrawal_offsite', {}, year))
        }
      }
    }), { numRuns: 20 })
  })

  test('on site is consumption times C/(C-1) where it is withdrawn for towers', () => {
    fc.assert(fc.property(anyEconomy, fc.double({ min: 3, max: 7, noNaN: true }), (economy, cycles) => {
      const result = run({ economy, set: { cycles_of_concentration: cycles }, strategies: ['extensive-domestic-ownership'] }).strategy()
      for (const year of result.years) expectNear(value(result, 'water_withdrawal_onsite', {}, year), (value(result, 'water_consumption_onsite', {}, year) * cycles) / (cycles - 1))
    }), { numRuns: 20 })
  })

  test('on site stays below what evaporation can carry away: 1.5 L/kWh of facility electricity', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      for (const result of run({ economy }).strategies.values()) {
        for (const year of result.years) expect(value(result, 'water_consumption_onsite', {}, year)).toBeLessThanOrEqual(1.5 * value(result, 'electricity_use', {}, year))
      }
    }), { numRuns: 40 })
  })

  test('dry cooling saves water and costs electricity', () => {
    const dry = run({ economy: 'KEN', strategies: ['extensive-domestic-ownership'], set: { dry_cooling: 1 } }).strategy()
    const wet = run({ economy: 'KEN', strategies: ['extensive-domestic-ownership'], set: { dry_cooling: 0 } }).strategy()
    expect(value(dry, 'water_consumption_onsite', {}, 2038)).toBeLessThan(0.1 * value(wet, 'water_consumption_onsite', {}, 2038))
    expect(value(dry, 'electricity_use', {}, 2038)).toBeGreaterThan(value(wet, 'electricity_use', {}, 2038))
  })
})
