/** Electricity is average power over the year, and grows at every step from chip to power station. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { inputOf, program, resolveScenario, run, runResolved, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const everywhere = program.dimensions['arrangement']!.flatMap((arrangement) => program.dimensions['location']!.map((location) => ({ arrangement, location })))

describe('electricity', () => {
  test('is average megawatts times load times the hours of a year', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const { resolved, strategies } = run({ economy, set })
      const load = inputOf(resolved.strategies[0]!, 'load_factor')
      for (const result of strategies.values()) {
        for (const index of everywhere) {
          for (const year of result.years.slice(1)) {
            const average = (value(result, 'it_power', index, year) + value(result, 'it_power', index, year - 1)) / 2
            expectNear(value(result, 'it_energy', index, year), average * load * 8.76)
            expectNear(value(result, 'electricity_use', index, year), value(result, 'it_energy', index, year) * value(result, 'shell_pue', index, year))
          }
        }
      }
    }), { numRuns: 20 })
  })

  test('grows from computers to facility to power station, and PUE is at least 1', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const index of everywhere) {
          for (const year of result.years) {
            const it = value(result, 'it_energy', index, year)
            const facility = value(result, 'electricity_use', index, year)
            expect(value(result, 'shell_pue', index, year)).toBeGreaterThanOrEqual(1)
            expect(value(result, 'new_pue', index, year)).toBeGreaterThanOrEqual(1)
            expect(facility).toBeGreaterThanOrEqual(it)
            expect(value(result, 'generation_required', index, year)).toBeGreaterThanOrEqual(facility * (1 - 1e-12))
            expectNear(value(result, 'grid_energy', index, year) + value(result, 'captive_energy', index, year), facility, 1e-9)
            expect(value(result, 'facility_power', index, year)).toBeGreaterThanOrEqual(value(result, 'it_power', index, year))
            expect(value(result, 'grid_power', index, year)).toBeGreaterThanOrEqual(value(result, 'facility_power', index, year))
          }
        }
      }
    }), { numRuns: 20 })
  })

  test('doubles with capacity', () => {
    // At one occupancy whatever the size, twice the service needs twice of everything.
    fc.assert(fc.property(anyEconomy, anySettings(['ambition']), (economy, set) => {
      const resolved = resolveScenario({ economy, set, strategies: ['extensive-domestic-ownership', 'foreign-cloud-reliance', 'digital-embassy-guest'] })
      const still = { limits_on: 0, occupancy_floor: 0.6, occupancy_span: 0 }
      const once = runResolved(resolved, { override: { ...still, ambition: 1 } })
      const twice = runResolved(resolved, { override: { ...still, ambition: 2 } })
      for (const [name, single] of once.strategies) {
        const double = twice.strategy(name)
        for (const variable of ['compute_installed', 'facility_power', 'electricity_use', 'generation_required', 'emissions', 'water_consumption_onsite', 'land_use']) {
          for (const year of single.years) expectNear(value(double, variable, {}, year), 2 * value(single, variable, {}, year), 1e-9, `${variable} ${year}`)
        }
      }
    }), { numRuns: 20 })
  })
})
