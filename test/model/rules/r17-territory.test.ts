/** Every physical quantity stands somewhere: at home or abroad, with the factors of the place. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { economies, inputOf, program, run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const PHYSICAL = [
  'compute_installed', 'accelerator_stock', 'accelerator_additions', 'shells_standing', 'it_power', 'facility_power', 'grid_power', 'it_energy', 'electricity_use', 'generation_required', 'emissions',
  'water_consumption_onsite', 'water_withdrawal_onsite', 'water_consumption_offsite', 'water_withdrawal_offsite', 'land_use', 'network_capacity', 'storage_capacity', 'talent_required',
]
// A cloud region abroad, by the rule of the nearest listed region.
const withoutRegion = economies.filter((economy) => run({ economy, strategies: ['foreign-cloud-reliance'] }).resolved.strategies[0]!.places.foreign_cloud.region !== economy)

describe('location', () => {
  test('is a dimension of every physical variable', () => {
    for (const name of PHYSICAL) expect(program.variables.find((variable) => variable.name === name)!.over, name).toContain('location')
  })

  test('what is caused is what stands at home and what stands abroad', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const name of PHYSICAL) {
          for (const year of [2025, 2033, 2040]) {
            expectNear(value(result, name, { location: 'home' }, year) + value(result, name, { location: 'abroad' }, year), value(result, name, {}, year), 1e-12, name)
          }
        }
      }
    }), { numRuns: 20 })
  })

  test('a foreign cloud without a local region has nothing at home and something abroad', () => {
    fc.assert(fc.property(fc.constantFrom(...withoutRegion), anySettings(), (economy, set) => {
      const result = run({ economy, set, strategies: ['foreign-cloud-reliance'] }).strategy()
      const arrangement = 'foreign_cloud'
      for (const name of PHYSICAL) {
        for (const year of [2028, 2040]) {
          expect(value(result, name, { arrangement, location: 'home' }, year), name).toBe(0)
          if (name.startsWith('water_consumption_onsite') || name.startsWith('water_withdrawal_onsite') || name === 'accelerator_additions') continue
          expect(value(result, name, { arrangement, location: 'abroad' }, year), name).toBeGreaterThan(0)
        }
      }
    }), { numRuns: 30 })
  })

  test('a cloud with a local region stands at home', () => {
    const { resolved, strategy } = run({ economy: 'FRA', strategies: ['foreign-cloud-reliance'] })
    expect(resolved.strategies[0]!.places.foreign_cloud.region).toBe('FRA')
    expect(value(strategy(), 'facility_power', { arrangement: 'foreign_cloud', location: 'abroad' }, 2036)).toBe(0)
    expect(value(strategy(), 'facility_power', { arrangement: 'foreign_cloud', location: 'home' }, 2036)).toBeGreaterThan(0)
  })

  test('shares of an arrangement over locations sum to 1', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      for (const strategy of run({ economy }).resolved.strategies) {
        for (const arrangement of program.dimensions['arrangement']!) {
          expect(inputOf(strategy, 'location_share', { arrangement, location: 'home' }) + inputOf(strategy, 'location_share', { arrangement, location: 'abroad' })).toBe(1)
        }
      }
    }), { numRuns: 30 })
  })
})

describe('factors of the place', () => {
  test('carbon abroad is that of the region, at home that of home', () => {
    const { resolved, strategy } = run({ economy: 'KEN', strategies: ['digital-embassy-guest', 'extensive-domestic-ownership'] })
    for (const [position, [name, arrangement, location]] of ([['digital-embassy-guest', 'embassy', 'abroad'], ['extensive-domestic-ownership', 'domestic', 'home']] as const).entries()) {
      const result = strategy(name)
      const index = { arrangement, location }
      expectNear(
        value(result, 'emissions', index, 2038) / value(result, 'generation_required', index, 2038),
        // g/kWh over GWh gives tonnes; kilotonnes here.
        inputOf(resolved.strategies[position]!, 'carbon_intensity', index) / 1000,
      )
    }
  })

  test('water of power stations follows the mix of the place', () => {
    const { strategy } = run({ economy: 'KEN', strategies: ['digital-embassy-guest'] })
    const index = { arrangement: 'embassy', location: 'abroad' }
    const result = strategy()
    expectNear(value(result, 'water_consumption_offsite', index, 2038) / value(result, 'generation_required', index, 2038), value(result, 'generation_consumption_factor', index))
  })

  test('several hosts count by their shares, and price follows the electricity each of them needs', () => {
    const embassy = (hosts: readonly { host: 'ISL' | 'SGP'; share?: number }[]) =>
      run({ economy: 'EST', strategies: ['digital-embassy-guest'], places: { embassy: hosts.map((host) => ({ ...host })) } }).resolved.strategies[0]!
    const [iceland, singapore, both] = [embassy([{ host: 'ISL' }]), embassy([{ host: 'SGP' }]), embassy([{ host: 'ISL', share: 0.25 }, { host: 'SGP', share: 0.75 }])]
    const of = (strategy: typeof iceland, name: string) => inputOf(strategy!, name, { arrangement: 'embassy', location: 'abroad' })
    const pue = 0.25 * of(iceland, 'new_build_pue') + 0.75 * of(singapore, 'new_build_pue')
    expectNear(of(both, 'new_build_pue'), pue)
    const bill = 0.25 * of(iceland, 'new_build_pue') * of(iceland, 'electricity_price') + 0.75 * of(singapore, 'new_build_pue') * of(singapore, 'electricity_price')
    expectNear(of(both, 'electricity_price'), bill / pue)
  })
})

describe('footprint at home', () => {
  const atHome = program.variables.filter(({ name }) => name.endsWith('_home') && PHYSICAL.includes(name.slice(0, -'_home'.length))).map(({ name }) => name)

  test('has a variable of its own for power, electricity, emissions, water and land', () => {
    for (const name of ['it_power', 'facility_power', 'grid_power', 'electricity_use', 'emissions', 'water_consumption_onsite', 'water_withdrawal_onsite', 'water_consumption_offsite', 'water_withdrawal_offsite', 'land_use']) {
      expect(atHome).toContain(`${name}_home`)
    }
  })

  test('is what is caused less what stands abroad', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const name of atHome) {
          const caused = name.slice(0, -'_home'.length)
          for (const year of [2026, 2035, 2040]) expectNear(value(result, name, {}, year) + value(result, caused, { location: 'abroad' }, year), value(result, caused, {}, year), 1e-12, name)
        }
      }
    }), { numRuns: 20 })
  })

  test('is nothing for a foreign cloud without a local region, which causes something all the same', () => {
    fc.assert(fc.property(fc.constantFrom(...withoutRegion), anySettings(), (economy, set) => {
      const result = run({ economy, set, strategies: ['foreign-cloud-reliance'] }).strategy()
      for (const name of atHome) expect(value(result, name, { arrangement: 'foreign_cloud' }, 2036), name).toBe(0)
      for (const caused of ['facility_power', 'electricity_use', 'emissions', 'land_use']) expect(value(result, caused, { arrangement: 'foreign_cloud' }, 2036), caused).toBeGreaterThan(0)
    }), { numRuns: 30 })
  })

  test('is what limits see, and nothing that stands abroad', () => {
    const abroad = run({ economy: 'KEN' }).strategy('digital-embassy-guest')
    const home = run({ economy: 'KEN' }).strategy('extensive-domestic-ownership')
    for (let year = 2032; year <= 2040; year++) {
      expectNear(value(abroad, 'home_datacentre_load', {}, year), value(abroad, 'conventional_load', {}, year))
      expectNear(value(home, 'home_datacentre_load', {}, year), value(home, 'conventional_load', {}, year) + 0.65 * value(home, 'facility_power_home', {}, year))
    }
  })
})
