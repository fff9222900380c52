/** A growth path is turned into capacity once, in the reference world; what a scenario changes later moves cost, not demand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gamma } from '../../../model/numeric/gamma.ts'
import { log } from '../../../model/numeric/logarithm.ts'
import { pow } from '../../../model/numeric/power.ts'
import type { StrategyResult } from '../../../model/run/result.ts'
import { indexOfYear } from '../../../model/run/axis.ts'
import { isPathParameter } from '../../../scenarios/fact-parameters.ts'
import { anyEconomy, anySettings, moveable } from '../admissible-draws.ts'
import { type Overrides, library, resolveScenario, run, runResolved, times, value } from '../engine.ts'

const DOMESTIC = 'extensive-domestic-ownership'
// Costs dear enough to meet the ceiling in GDP would change what is built.
const noBudget = { budget_share_cap: 1e6 }

/** All-in capital of the world in a year: what the investment of the path pays for. */
function capitalOf(world: StrategyResult, year: number): number {
  return value(world, 'resource_capital', { arrangement: 'domestic' }, year) - value(world, 'resource_capital', { arrangement: 'domestic', part: 'generation' }, year)
}

function yearsFrom2025(result: StrategyResult): number[] {
  return result.years.filter((year) => year >= 2025)
}

describe('prices move cost and never demand', () => {
  test('an accelerator price 20 % higher leaves compute_required identical and raises capital_spend_it by exactly 20 %', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const resolved = resolveScenario({ economy, strategies: [DOMESTIC] })
      const base = runResolved(resolved, { override: noBudget }).strategy()
      const dearer = runResolved(resolved, { override: { ...noBudget, accelerator_price_base: times(1.2) } }).strategy()
      expect(dearer.series('compute_required')).toEqual(base.series('compute_required'))
      for (const year of base.years) {
        const before = value(base, 'capital_spend_it', {}, year)
        expect(value(dearer, 'capital_spend_it', {}, year)).toBeCloseTo(1.2 * before, -Math.log10(before + 1) + 12)
      }
    }), { numRuns: 30 })
  })

  test('a life of four years in place of five leaves demand identical and raises cost', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const resolved = resolveScenario({ economy, strategies: [DOMESTIC] })
      const override = { limits_on: 0 }
      const base = runResolved(resolved, { override }).strategy()
      const shorter = runResolved(resolved, { override: { ...override, accelerator_life: 4 } }).strategy()
      expect(shorter.series('compute_required')).toEqual(base.series('compute_required'))
      expect(value(shorter, 'cumulative_capital')).toBeGreaterThan(value(base, 'cumulative_capital'))
      expect(value(shorter, 'equal_service_cost')).toBeGreaterThan(value(base, 'equal_service_cost'))
    }), { numRuns: 30 })
  })

  test('no setting but the path\'s own parameters, inference share and the demand levers reaches demand', () => {
    // R3's share and R4's and R5's levers are the demand levers.
    const demandLevers = ['ambition', 'training_ambition', 'consumption_elasticity', 'inference_share', 'demand_response', 'price_elasticity', 'demand_lag', 'endpoint_share', 'distributed_share']
    const keep = [...moveable.filter(({ name }) => isPathParameter(name)).map(({ name }) => name), ...demandLevers]
    fc.assert(fc.property(anyEconomy, anySettings(keep), (economy, set) => {
      const base = run({ economy, strategies: [DOMESTIC] })
      const changed = run({ economy, strategies: [DOMESTIC], set })
      expect(changed.resolved.worldKey).toBe(base.resolved.worldKey)
      expect(changed.strategy().series('compute_required')).toEqual(base.strategy().series('compute_required'))
    }), { numRuns: 50 })
  })

  test('what demand costs the world at a scenario\'s prices stands beside the path', () => {
    const base = run({ economy: 'FRA', strategies: [DOMESTIC] })
    const dearer = run({ economy: 'FRA', strategies: [DOMESTIC], set: { accelerator_price_base: { times: 1.2 } } })
    for (const year of base.strategy().years) {
      expect(value(dearer.strategy(), 'implied_global_spend', {}, year)).toBeGreaterThan(value(base.strategy(), 'implied_global_spend', {}, year))
    }
  })
})

describe('calibration', () => {
  test.each([...library.growthPaths.keys()])('the world built on %s spends the path to 1e-6', (growthPath) => {
    const { world } = run({ economy: 'FRA', growth_path: growthPath, strategies: [DOMESTIC] })
    const bridged = yearsFrom2025(world).map((year) => value(world, 'calibration_investment', {}, year))
    yearsFrom2025(world).forEach((year, at) => {
      // A path's first point may come after 2025.
      expect(capitalOf(world, year) / 1e9, `${year}`).toBeCloseTo(bridged[at]! / 1e9, 6)
    })
  })

  test('any path is spent to 1e-6, falls and collapses included', () => {
    const resolved = resolveScenario({ economy: 'FRA', strategies: [DOMESTIC] })
    const changes = fc.array(fc.double({ min: -0.6, max: 0.8, noNaN: true }), { minLength: 40, maxLength: 40 })
    fc.assert(fc.property(fc.double({ min: 1e10, max: 1e12, noNaN: true }), changes, (from, growth) => {
      const { world } = runResolved(resolved, { world: { path_investment: pathOf(resolved.world.axis, (year) => growth.slice(0, year - 2025).reduce((level, step) => level * (1 + step), from)) } })
      for (const year of yearsFrom2025(world)) {
        const investment = value(world, 'calibration_investment', {}, year)
        expect(Math.abs(capitalOf(world, year) - investment)).toBeLessThanOrEqual(1e-6 * investment)
      }
    }), { numRuns: 40 })
  })

  test('investment below the refresh due leaves refresh undone, and the fleet shrinks', () => {
    const resolved = resolveScenario({ economy: 'FRA', strategies: [DOMESTIC] })
    const { world } = runResolved(resolved, { world: { path_investment: pathOf(resolved.world.axis, (year) => (year < 2030 ? 8e11 : 5e10)) } })
    const index = { arrangement: 'domestic', location: 'home' }
    for (let year = 2032; year <= 2035; year++) {
      expect(value(world, 'calibration_investment', {}, year)).toBeLessThan(value(world, 'refresh_cost', index, year))
      expect(value(world, 'expansion_units', index, year)).toBe(0)
      expect(value(world, 'it_power', {}, year)).toBeLessThan(value(world, 'it_power', {}, year - 1))
    }
  })

  test('the cohorts of 2019 to 2024 leave 9.0 GW of facilities alive at the end of 2024', () => {
    const { world } = run({ economy: 'FRA', strategies: [DOMESTIC] })
    expect(value(world, 'facility_power', {}, 2024) / 1000).toBeCloseTo(9, 1)
  })

  test('only the path\'s own parameters bend the reference world', () => {
    const base = resolveScenario({ economy: 'KEN', strategies: [DOMESTIC] })
    for (const { name, definition } of moveable) {
      const moved = resolveScenario({ economy: 'KEN', strategies: [DOMESTIC], set: { [name]: definition.high as number } })
      const same = moved.worldKey === base.worldKey
      expect(same, name).toBe(!isPathParameter(name) || definition.high === definition.central)
    }
  })
})

/** Values of `path_investment` over an axis: 0 before 2025. */
function pathOf(axis: StrategyResult['axis'], investment: (year: number) => number): Float64Array {
  const from = indexOfYear(axis, 2025)
  return Float64Array.from({ length: axis.length }, (_, t) => (t < from ? 0 : investment(2025 + t - from)))
}

describe('the prototype world', () => {
  // 28 billion of IT and 14 billion of building for each facility gigawatt (PUE 1, so IT and facility power agree), flat.
  const SHAPE = 100
  // Half of a cohort gone at five years, all at six.
  const scale = 5 / pow(log(2), 1 / SHAPE)
  const prototype: Overrides = {
    accelerator_design_power: 1, server_overhead: 1, accelerator_price_base: 28_000, network_capital_ratio: 0, storage_capital_ratio: 0,
    flop_growth: 0, flop_per_dollar_growth: 0, flop_per_watt_growth: 0, technology_slowdown: 0,
    accelerator_life: scale * gamma(1 + 1 / SHAPE), accelerator_shape: SHAPE, accelerator_hazard: 0,
    facility_cost: 14e6, ai_premium: 0, soft_cost: 0, facility_cost_growth: 0, scale_exponent: 1, grid_connection_cost: 0, land_price: 0,
    // Buildings outlast the horizon.
    facility_life: 1000, new_build_pue: 1, pue_floor: 1, dry_cooling: 0,
  }
  const between = (from: number, to: number, share: number) => from * pow(to / from, share)
  const mckinsey = [0.5, 0.7, 0.95, 1.15, 1.3, 1.4].map((part) => (5200 / 6) * part)
  const paths = {
    'UBS 423, 571, then geometric to 1,300': (year: number) => (year === 2025 ? 423 : between(571, 1300, (Math.min(year, 2030) - 2026) / 4)),
    'McKinsey 5.2 trillion by its profile': (year: number) => mckinsey[Math.min(year, 2030) - 2025]!,
    'flat 400 a year': () => 400,
    '96 growing 33 % to 400': (year: number) => 400 / pow(1.33, 2030 - Math.min(year, 2030)),
  } satisfies Record<string, (year: number) => number>
  const expected = {
    'UBS 423, 571, then geometric to 1,300': { capital: 1300, gigawatts: 117, ai: 665, all: 1100 },
    'McKinsey 5.2 trillion by its profile': { capital: 1213, gigawatts: 124, ai: 703, all: 1140 },
    'flat 400 a year': { capital: 400, gigawatts: 57, ai: 325, all: 760 },
    '96 growing 33 % to 400': { capital: 400, gigawatts: 34, ai: 192, all: 630 },
  } satisfies Record<keyof typeof paths, unknown>

  test.each(Object.keys(paths) as (keyof typeof paths)[])('%s: gigawatts within 1 and terawatt-hours within a hundredth in 2030', (name) => {
    const resolved = resolveScenario({ economy: 'FRA', strategies: [DOMESTIC] })
    const { world } = runResolved(resolved, { world: { ...prototype, path_investment: pathOf(resolved.world.axis, (year) => paths[name](year) * 1e9) } })
    const gigawatts = value(world, 'facility_power', {}, 2030) / 1000
    // Year-end stock at 0.65 of nameplate, and conventional data centres beside it.
    const ai = gigawatts * 0.65 * 8.76
    const all = ai + 395 * pow(1.02, 5)
    const wanted = expected[name]
    expect(capitalOf(world, 2030) / 1e9).toBeCloseTo(wanted.capital, -0.5)
    expect(Math.abs(gigawatts - wanted.gigawatts)).toBeLessThanOrEqual(1)
    expect(Math.abs(ai / wanted.ai - 1)).toBeLessThanOrEqual(0.01)
    expect(Math.abs(all / wanted.all - 1)).toBeLessThanOrEqual(0.01)
  })
})
