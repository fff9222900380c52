/** Plant of our own: what each technology costs, what a mix of them costs, how long it takes and what it spares the grid. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, type Override, program, run, value } from './engine.ts'
import { emptyPast, noHaircuts, noLimits } from './level-field.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'
const TECHNOLOGIES = program.dimensions['technology']!
const domestic = { arrangement: 'domestic' }
const site = { ...domestic, location: 'home' }

const only = (technology: string) => Float64Array.from(TECHNOLOGIES, (one) => (one === technology ? 1 : 0))
const anyMix = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: TECHNOLOGIES.length, maxLength: TECHNOLOGIES.length })
  .map((parts) => Float64Array.from(parts, (part) => part / parts.reduce((sum, one) => sum + one, 0)))

test('costs what Lazard published in June 2025, at its cost of capital and without firming', () => {
  // Midpoints of its ranges; hydro of general literature.
  const published = { coal: 122, gas: 78, nuclear: 180, hydro: 70, solar: 58, wind: 61, other_renewable: 88 }
  const result = run({ economy: 'USA', strategies: [OWN] }, { override: { social_rate: 0.077, captive_firming: 0 } }).strategy()
  for (const [technology, cost] of Object.entries(published)) expect(Math.abs(value(result, 'generation_levelised_cost', { technology }) - cost), technology).toBeLessThan(1)
})

describe('a mix', () => {
  const FIGURES = { captive_factor: 'captive_capacity_factor', captive_unit_capital: 'captive_capital_cost', captive_mean_life: 'captive_life', captive_carbon: 'captive_carbon_intensity' }

  test('of one technology is that technology', () => {
    for (const technology of TECHNOLOGIES) {
      const result = run({ economy: 'KEN', strategies: [OWN] }, { override: { captive_mix: only(technology) } }).strategy()
      for (const [mixed, own] of Object.entries(FIGURES)) expectNear(value(result, mixed), inputOf(result.inputs, own, { technology }), 1e-12, technology)
      expectNear(value(result, 'captive_levelised_cost'), value(result, 'generation_levelised_cost', { technology }), 1e-12)
    }
  })

  test('lies between its extremes', () => {
    fc.assert(fc.property(anyEconomy, anyMix, (economy, captive_mix) => {
      const result = run({ economy, strategies: [OWN] }, { override: { captive_mix } }).strategy()
      for (const [mixed, own] of Object.entries(FIGURES)) {
        const values = TECHNOLOGIES.map((technology) => inputOf(result.inputs, own, { technology }))
        expect(value(result, mixed)).toBeGreaterThanOrEqual(Math.min(...values))
        expect(value(result, mixed)).toBeLessThanOrEqual(Math.max(...values))
      }
    }), { numRuns: 30 })
  })

  test('whose levelised cost is the tariff leaves the present value unchanged', () => {
    fc.assert(fc.property(anyEconomy, anyMix, fc.double({ min: 0.05, max: 1, noNaN: true }), (economy, captive_mix, captive_share) => {
      const scenario = { economy, strategies: [OWN] }
      // Whatever its lead: what is studied is cost.
      const plant = { ...noHaircuts, ...noLimits, ...emptyPast, captive_mix, captive_lead: 0 }
      const levelised = value(run(scenario, { override: plant }).strategy(), 'captive_levelised_cost')
      const [bought, own] = [0, captive_share].map((share) => run(scenario, { override: { ...plant, electricity_price: levelised, captive_share: share } }).strategy())
      const use = own!.years.filter((year) => year >= 2027).map((year) => value(own!, 'electricity_use', site, year))
      if (use.some((one, at) => at > 0 && one < use[at - 1]!)) return
      const national = (result: typeof own) => value(result!, 'discounted_cost') - value(result!, 'residual_value')
      expectNear(national(own), national(bought), 1e-9)
    }), { numRuns: 30 })
  })
})

test('the wait for a plant is that of its slowest technology, and nothing where there is none', () => {
  const lead = (override: Readonly<Record<string, Override>>) => value(run({ economy: 'KEN', strategies: [OWN] }, { override }).strategy(), 'longest_lead', domestic)
  expect(lead({ captive_mix: only('nuclear') })).toBe(4)
  expect(lead({ captive_mix: only('nuclear'), captive_share: 0.1 })).toBe(11)
  expect(lead({ captive_mix: only('solar'), captive_share: 1 })).toBe(4)
})

describe('room in the grid', () => {
  const room = (set: Readonly<Record<string, number>>) => run({ economy: 'IRL', strategies: [OWN], set }).strategy()

  test('is taken by what is neither firm of our own nor moved: a fifth of our own and a tenth moved leave 72 of 100', () => {
    expectNear(value(room({ captive_share: 0.2, flexible_load: 0.1 }), 'grid_counted'), 0.72, 1e-12)
    expectNear(value(room({ captive_share: 0.2, captive_firming: 0.5 }), 'grid_counted'), 0.9, 1e-12)
    expect(value(room({}), 'grid_counted')).toBe(1)
    expect(room({ captive_share: 1 }).value('grid_room', {}, 2030)).toBeNaN()
  })

  test('never shrinks with own plant or with load that can be moved', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['captive_share', 'flexible_load']), fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), (economy, set, captive_share, flexible_load) => {
      const at = (more: Readonly<Record<string, number>>) => run({ economy, set: { ...set, ...more }, strategies: [OWN], decision_year: 2027 }).strategy()
      const [before, after] = [at({ captive_share: 0, flexible_load: 0 }), at({ captive_share, flexible_load })]
      // Before anything is built on it.
      expect(value(after, 'grid_room', {}, 2026)).toBeGreaterThanOrEqual(value(before, 'grid_room', {}, 2026))
    }), { numRuns: 25 })
  })
})
