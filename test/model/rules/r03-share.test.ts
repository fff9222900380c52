/** What an economy consumes of world AI use, and where data centres stand: two different shares. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StrategyResult } from '../../../model/run/result.ts'
import { anySettings } from '../admissible-draws.ts'
import { type Override, type Overrides, at, economies, facts, program, resolveScenario, run, runResolved, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const YEARS = [2025, 2031, 2040]

/** One run for each economy: only the economy selected differs. */
function everyEconomy(override: Overrides = {}, set = {}): StrategyResult[] {
  const resolved = resolveScenario({ economy: 'FRA', strategies: [DOMESTIC], set })
  return economies.map((economy) => runResolved(resolved, {
    override: { ...override, economy_selected: (values) => values.fill(0).map((_, element) => (economies[element] === economy ? 1 : 0)) },
  }).strategy())
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the consumption share', () => {
  test('sums to 1 over all economies in every year, at any elasticity and growth', () => {
    fc.assert(fc.property(fc.double({ min: 0.9, max: 1.5, noNaN: true }), fc.double({ min: 0.02, max: 0.065, noNaN: true }), (elasticity, growth) => {
      const results = everyEconomy({ consumption_elasticity: elasticity, income_group_growth: at({ income_group: 'low' }, growth) })
      for (const year of YEARS) expectNear(sum(results.map((result) => value(result, 'consumption_share', {}, year))), 1)
    }), { numRuns: 5 })
  })

  test('is GDP tilted by income a head and by internet use', () => {
    const results = everyEconomy()
    const known = economies.map((economy, position) => ({ economy, weight: value(results[position]!, 'economy_weight', { economy }) }))
    const total = sum(known.map(({ weight }) => weight))
    // In 2024 no growth has moved the shares yet.
    const { strategy } = run({ economy: 'FRA', years: [2024, 2030], decision_year: 2027, strategies: [DOMESTIC] })
    expectNear(value(strategy(), 'consumption_share', {}, 2024), known.find(({ economy }) => economy === 'FRA')!.weight / total)
  })

  test('a country replaced by two identical halves leaves the sum unchanged, and its halves hold what it held', () => {
    // The row of Nauru is emptied, people and all, to make room for the second half.
    const empty = at({ economy: 'NRU' }, 1e-9)
    const spare = economies.indexOf('NRU')
    const halved = (whole: string, part: (value: number) => number): Override => (values: Float64Array) => {
      const half = part(values[economies.indexOf(whole as never)]!)
      values[economies.indexOf(whole as never)] = half
      values[spare] = half
      return values
    }
    const likeWhole = (whole: string): Override => (values: Float64Array) => {
      const groups = values.length / economies.length
      for (let group = 0; group < groups; group++) values[spare * groups + group] = values[economies.indexOf(whole as never) * groups + group]!
      return values
    }
    fc.assert(fc.property(fc.constantFrom('KEN', 'USA', 'IND', 'LUX', 'BRA'), anySettings(), (whole, set) => {
      const before = everyEconomy({ economy_gdp: empty, economy_population: at({ economy: 'NRU' }, 1e-9) }, set)
      const after = everyEconomy({
        economy_gdp: halved(whole, (number) => number / 2), economy_population: halved(whole, (number) => number / 2),
        economy_internet_use: halved(whole, (number) => number), economy_income_group: likeWhole(whole),
      }, set)
      const position = economies.indexOf(whole as never)
      for (const year of YEARS) {
        const share = (results: StrategyResult[], economy: number) => value(results[economy]!, 'consumption_share', {}, year)
        expectNear(share(after, position) + share(after, spare), share(before, position), 1e-9)
        expectNear(sum(after.map((_, economy) => share(after, economy))), 1)
      }
    }), { numRuns: 3 })
  })

  test('the sum of weights is exactly that of before the split', () => {
    // Nobody lives in the emptied row, so that world income a head is the same.
    const nobody = (values: Float64Array) => { values[economies.indexOf('NRU')] = 1e-9; return values }
    const resolved = resolveScenario({ economy: 'KEN', strategies: [DOMESTIC] })
    const kenya = economies.indexOf('KEN')
    const spare = economies.indexOf('NRU')
    const before = runResolved(resolved, { override: { economy_gdp: at({ economy: 'NRU' }, 0), economy_population: nobody } }).strategy()
    const halves = (values: Float64Array) => { values[kenya]! /= 2; values[spare] = values[kenya]!; return values }
    const after = runResolved(resolved, { override: {
      economy_gdp: halves, economy_population: halves,
      economy_internet_use: (values) => { values[spare] = values[kenya]!; return values },
    } }).strategy()
    expectNear(value(after, 'economy_weight'), value(before, 'economy_weight'), 1e-12)
    expectNear(2 * value(after, 'economy_weight', { economy: 'KEN' }), value(before, 'economy_weight', { economy: 'KEN' }), 1e-12)
  })

  test('national demands sum to the world\'s at full training ambition; otherwise what is left to others closes the sum', () => {
    for (const ambition of [1, 0.25]) {
      const results = everyEconomy({ training_ambition: ambition })
      for (const year of YEARS) {
        const national = sum(results.map((result) => value(result, 'national_service', {}, year)))
        const unplaced = sum(results.map((result) => value(result, 'training_unplaced', {}, year)))
        expectNear(national + unplaced, value(results[0]!, 'world_service', {}, year))
        if (ambition === 1) expect(unplaced).toBe(0)
      }
    }
  })

  test('moves by year with the growth of its income group', () => {
    const kenya = run({ economy: 'KEN', strategies: [DOMESTIC] }).strategy()
    const france = run({ economy: 'FRA', strategies: [DOMESTIC] }).strategy()
    expect(value(kenya, 'consumption_share', {}, 2040)).toBeGreaterThan(value(kenya, 'consumption_share', {}, 2025))
    expect(value(france, 'consumption_share', {}, 2040)).toBeLessThan(value(france, 'consumption_share', {}, 2025))
    const even = run({ economy: 'KEN', strategies: [DOMESTIC] }, { override: { income_group_growth: 0.03 } }).strategy()
    for (const year of even.years) expectNear(value(even, 'consumption_share', {}, year), value(even, 'consumption_share', {}, 2025))
  })
})

describe('the hosting share', () => {
  test('reproduces the published electricity of data centres in 2024 by region: 183, 102, 68, 48 and 15 TWh', () => {
    const results = everyEconomy()
    const byRegion = new Map<string, number>()
    economies.forEach((economy, position) => {
      const { region } = facts.economies[economy]!
      byRegion.set(region, (byRegion.get(region) ?? 0) + value(results[position]!, 'hosted_use_2024'))
    })
    const published = { united_states: 183, china: 102, europe: 68, other_asia_pacific: 48, rest_of_world: 15 }
    expect([...byRegion.keys()].sort()).toEqual(Object.keys(published).sort())
    for (const [region, use] of Object.entries(published)) expectNear(byRegion.get(region)!, use, 1e-9, region)
    expectNear(sum(results.map((result) => value(result, 'hosting_share'))), 1)
  })

  test('is not the consumption share, and never reaches demand', () => {
    const base = run({ economy: 'IRL', strategies: [DOMESTIC] })
    expect(value(base.strategy(), 'hosting_share')).not.toBeCloseTo(value(base.strategy(), 'consumption_share', {}, 2025), 4)
    const moved = run({ economy: 'IRL', strategies: [DOMESTIC] }, { override: { region_datacentre_use: 1000 } })
    expect(moved.strategy().series('compute_required')).toEqual(base.strategy().series('compute_required'))
    expect(program.variables.find(({ name }) => name === 'hosting_share')!.exogenous).toBe(true)
  })
})
