/** Outcomes set against the country they fall in: GDP, peak load, supply, water and people. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, run, value, WORLD } from './engine.ts'
import { expectNear } from './relative.ts'

// Of the tables, by hand: 56,432,944 people; 13,071 GWh a year, whose mean load of 1,492.1 MW is 0.6 of the peak; 30.7 billion cubic metres of water.
const KENYA = { people: 56_432_944, supply: 13_071, peak: 2_486.87, water: 30_700_000 }
const own = run({ economy: 'KEN' }).strategy('extensive-domestic-ownership')

describe('for Kenya on its own ground', () => {
  const year = 2035
  test('spend is over the GDP of the same year', () => {
    // 107.4 billion dollars of 2023 are 117.2 of 2025, grown by half to 2035.
    expectNear(value(own, 'gdp', {}, year), 176.8e9, 1e-3)
    expectNear(value(own, 'spend_share_of_gdp', {}, year), value(own, 'total_spend', {}, year) / value(own, 'gdp', {}, year))
  })

  test('power is over the peak, electricity over supply, water over what renews itself', () => {
    expectNear(value(own, 'grid_share_of_peak', {}, year), value(own, 'grid_power', { location: 'home' }, year) / KENYA.peak, 1e-4)
    expectNear(value(own, 'electricity_share_of_supply', {}, year), value(own, 'electricity_use', { location: 'home' }, year) / KENYA.supply)
    expectNear(value(own, 'water_share_of_renewable', {}, year), value(own, 'water_withdrawal_onsite', { location: 'home' }, year) / KENYA.water)
    expect(value(own, 'grid_share_of_peak', {}, year)).toBeGreaterThan(0)
    expect(value(own, 'water_share_of_renewable', {}, year)).toBeGreaterThan(0)
  })

  test('compute is by million people, and adds up over arrangements and places', () => {
    expectNear(value(own, 'compute_per_head', {}, year), value(own, 'compute_installed', {}, year) / (KENYA.people / 1e6))
    expectNear(value(own, 'compute_per_head', { location: 'home' }, year) + value(own, 'compute_per_head', { location: 'abroad' }, year), value(own, 'compute_per_head', {}, year))
  })
})

test('what stands abroad is no part of what the country has', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    for (const result of run({ economy, set }).strategies.values()) {
      for (const year of result.years) {
        expectNear(value(result, 'grid_share_of_peak', {}, year) * inputOf(result.inputs, 'peak_load'), value(result, 'grid_power', { location: 'home' }, year))
        expectNear(value(result, 'electricity_share_of_supply', {}, year) * inputOf(result.inputs, 'electricity_supply'), value(result, 'electricity_use', { location: 'home' }, year))
        expect(value(result, 'spend_share_of_gdp', {}, year) * value(result, 'gdp', {}, year)).toBeCloseTo(value(result, 'total_spend', {}, year), -1)
      }
    }
  }), { numRuns: 15 })
})

test('a country without renewable water has no share of it, rather than one without bounds', () => {
  const result = run({ economy: 'KEN' }, { override: { renewable_water: 0, limits_on: 0 } }).strategy()
  expect(result.value('water_share_of_renewable', {}, 2035)).toBeNaN()
})

test('the world has all its people', () => {
  const world = run({ economy: WORLD, strategies: ['world'] }).strategy()
  expect(value(world, 'own_population')).toBeGreaterThan(8e9)
  expectNear(value(world, 'compute_per_head', {}, 2030), value(world, 'compute_installed', {}, 2030) / (value(world, 'own_population') / 1e6))
})
