/** Cooling, water and land of a site, and what it waits for. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, type Override, program, run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'
const site = { arrangement: 'domestic', location: 'home' }
const everywhere = program.dimensions['arrangement']!.flatMap((arrangement) => program.dimensions['location']!.map((location) => ({ arrangement, location })))

describe('water', () => {
  test('of 720,000 litres a day for 10 MW is more than heat can evaporate, and the share says so', () => {
    // 3 litres a kWh of IT, at a PUE of 1.15: 3,600 kJ of heat over 2,450 kJ a litre, 1.15 times, is 1.69 litres.
    const claimed = 720_000 / (10_000 * 24)
    const result = run({ economy: 'FRA', strategies: [OWN] }, { override: { water_use_effectiveness: claimed, new_build_pue: 1.15, pue_improvement: 0 } }).strategy()
    expectNear(value(result, 'evaporation_share', site, 2030), claimed / ((3600 / 2450) * 1.15), 1e-3)
    expect(value(result, 'evaporation_share', site, 2030)).toBeGreaterThan(1.7)
  })

  test('of every cooling the model offers stays under that ceiling', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['tower_cooling_pue', 'liquid_cooling_pue', 'pue_improvement', 'liquid_cooling_water']), (economy, set) => {
      const result = run({ economy, set: { ...set, tower_cooling_water: 1.5 }, strategies: [OWN] }).strategy()
      for (const index of everywhere) expect(value(result, 'evaporation_share', index, 2028)).toBeLessThanOrEqual(1)
    }), { numRuns: 40 })
  })

  test('of cooling is shared between the kinds chosen, scaled where they come to more than the whole', () => {
    const of = (override: Readonly<Record<string, Override>>) => value(run({ economy: 'KEN', strategies: [OWN] }, { override: { water_use_effectiveness: 0.4, ...override } }).strategy(), 'cooling_water', site)
    expectNear(of({}), 0.4)
    expectNear(of({ tower_cooling: 1 }), 1.5)
    expectNear(of({ liquid_cooling: 0.5 }), 0.5 * 0.4 + 0.5 * 0.6)
    expectNear(of({ tower_cooling: 1, liquid_cooling: 1, dry_cooling: 1 }), (1.5 + 0.6 + 0.01) / 3)
  })

  test('off site is shown with reservoirs and without: in a country of dams nearly all of it evaporates from them', () => {
    const brazil = run({ economy: 'BRA', strategies: [OWN] }).strategy()
    const [all, dry] = ['water_consumption_offsite', 'water_consumption_offsite_without_reservoirs'].map((name) => value(brazil, name, { location: 'home' }, 2035))
    expect(dry!).toBeGreaterThan(0)
    expect(all! / dry!).toBeGreaterThan(10)
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const result = run({ economy, set, strategies: [OWN] }).strategy()
      for (const ledger of ['consumption', 'withdrawal']) {
        const hydro = inputOf(result.inputs, `generation_water_${ledger}`, { technology: 'hydro' })
        for (const index of everywhere) {
          const own = value(result, 'captive_energy', index, 2035)
          const reservoirs = (value(result, 'generation_required', index, 2035) - own) * inputOf(result.inputs, 'generation_mix', { ...index, technology: 'hydro' }) * hydro
          expectNear(value(result, `water_${ledger}_offsite_without_reservoirs`, index, 2035) + reservoirs, value(result, `water_${ledger}_offsite`, index, 2035), 1e-9)
        }
      }
    }), { numRuns: 20 })
  })

  test('recycled spares the basin by its share and pays its electricity', () => {
    fc.assert(fc.property(anyEconomy, fc.double({ min: 0, max: 0.9, noNaN: true }), (economy, recycled_water) => {
      const [plain, recycled] = [0, recycled_water].map((share) => run({ economy, set: { recycled_water: share }, strategies: [OWN] }, { override: { limits_on: 0 } }).strategy())
      for (const year of [2030, 2040]) {
        expectNear(value(recycled!, 'freshwater_withdrawal_onsite', site, year), (1 - recycled_water) * value(plain!, 'water_withdrawal_onsite', site, year), 1e-12)
        expectNear(value(recycled!, 'water_withdrawal_onsite', site, year), value(plain!, 'water_withdrawal_onsite', site, year))
        // 1 kWh a cubic metre, at the tariff.
        const extra = value(plain!, 'water_withdrawal_onsite', site, year) * recycled_water * value(plain!, 'price_paid', site, year)
        expectNear(value(recycled!, 'water_cost', site, year), value(plain!, 'water_cost', site, year) + extra, 1e-12)
      }
    }), { numRuns: 20 })
  })

  test('is short in a basin before it is short in a country', () => {
    const [country, basin] = [1, 0.05].map((share) => run({ economy: 'KEN', strategies: [OWN] }, { override: { basin_share: share } }).strategy())
    expectNear(value(basin!, 'water_share_of_basin', {}, 2035), 20 * value(country!, 'water_share_of_renewable', {}, 2035))
    expect(value(basin!, 'water_left', {}, 2035)).toBeLessThan(0.051 * value(country!, 'water_left', {}, 2035))
  })
})

describe('land', () => {
  test('built in the Netherlands was 239 ha for 3.2 TWh: 6,540 square metres an average megawatt', () => {
    const result = run({ economy: 'NLD', strategies: [OWN] }, { override: { built_land: 6540 } }).strategy()
    expectNear(value(result, 'land_built', site, 2035) / value(result, 'electricity_use', site, 2035), 239 / 3200, 1e-3)
  })

  test('of campus and of own generation are apart: a solar megawatt takes 2.5 ha, and the limit looks at the campus', () => {
    const [none, own] = [0, 0.5].map((captive_share) => run({ economy: 'KEN', strategies: [OWN], set: { captive_share } }).strategy())
    expectNear(value(own!, 'land_generation', site, 2035), 2.5 * value(own!, 'captive_capacity', site, 2035))
    expect(value(none!, 'land_generation', site, 2035)).toBe(0)
    expect(value(own!, 'land_use', site, 2035)).toBe(value(none!, 'land_use', site, 2035))
  })
})

describe('a site waits', () => {
  const lead = (arrangement: string, override: Readonly<Record<string, Override>>) => value(run({ economy: 'KEN', strategies: [OWN] }, { override }).strategy(), 'longest_lead', { arrangement })

  test('for the longest of permits, connection, building and deliveries', () => {
    // 4 years to connect; 2.77 for a transformer once half of that is over; 2.25 to build.
    expect(lead('domestic', {})).toBe(4)
    expect(lead('domestic', { prepared_sites: 0.5 })).toBe(2.77)
    expect(lead('domestic', { prepared_sites: 1, transformer_lead: 1 })).toBe(2.25)
    expect(lead('domestic', { hardware_lead: 5 })).toBe(5)
    expect(lead('embassy', { hardware_lead: 3 })).toBe(3)
    expect(lead('foreign_cloud', { hardware_lead: 5, transformer_lead: 5 })).toBe(0.25)
  })

  test('and then for ratification, where another state has to agree', () => {
    for (const arrangement of ['partnership', 'embassy', 'pool']) expectNear(lead(arrangement, { agreement_slip: 1.5 }), lead(arrangement, {}) + 1.5)
    for (const arrangement of ['domestic', 'sovereign_cloud', 'foreign_cloud']) {
      expect(lead(arrangement, { agreement_slip: 1.5 })).toBe(lead(arrangement, {}))
      expectNear(lead(arrangement, { policy_slip: 2 }), lead(arrangement, {}) + 2)
    }
  })

  test('less where land comes prepared, and such land is half as dear again', () => {
    const [plain, prepared] = [0, 1].map((prepared_sites) => run({ economy: 'KEN', strategies: [OWN] }, { override: { prepared_sites } }).strategy())
    expectNear(value(prepared!, 'land_price_paid', { location: 'home' }), 1.5 * value(plain!, 'land_price_paid', { location: 'home' }))
    expect(value(prepared!, 'land_price_paid', { location: 'abroad' })).toBe(value(plain!, 'land_price_paid', { location: 'abroad' }))
  })
})
