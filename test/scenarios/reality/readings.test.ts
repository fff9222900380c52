/** Readings that need no run: arithmetic on published amounts, whatever units they are written in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Amount, Reading, RealityRow } from '../../../data/reality.ts'
import { Draws } from '../../../scenarios/reality/draws.ts'
import { seededRandom } from '../../../model/ensemble/shuffled-hypercube.ts'
import { type Ground, modelFigure, Runs } from '../../../scenarios/reality/readings.ts'
import { inUnit, restated } from '../../../scenarios/reality/restate.ts'
import { standIns } from '../../../scenarios/stand-ins.ts'
import { facts, program } from '../../model/engine.ts'
import { sizingParts } from '../sized.ts'

const complete = standIns(facts)
const ground: Ground = { parts: sizingParts(complete), draws: new Draws(program, complete, 4, seededRandom(3)), runs: new Runs() }

function figure(reading: Reading, unit: string, inputs: readonly Amount[], changes: Partial<RealityRow> = {}, member?: number): number {
  return modelFigure({
    id: 'row', group: 'identities', entity: 'somewhere', inputs, reading, year: 2025, value: 1, unit, basis: 'none', comparable: 'yes', independent: 'yes', grade: 'found', origins: [], ...changes,
  }, ground, member)
}

const positive = fc.double({ min: 0.01, max: 1000, noNaN: true })

describe('arithmetic on published amounts', () => {
  test('a quotient times what it was divided by is what was divided', () => {
    fc.assert(fc.property(positive, positive, (energy, power) => {
      const load = figure('quotient', '1', [{ value: energy, unit: 'TWh/year' }, { value: power, unit: 'GW' }])
      expect(load * power * 8.76).toBeCloseTo(energy, 8)
      expect(figure('product', 'TWh/year', [{ value: power, unit: 'GW' }, { value: load, unit: '1' }])).toBeCloseTo(energy, 8)
    }))
  })

  test('a growth carried over its years leads from the first amount to the last', () => {
    fc.assert(fc.property(positive, positive, fc.integer({ min: 1, max: 30 }), (after, before, years) => {
      const rate = figure('growth', '1/year', [{ value: after, unit: 'GWh/year' }, { value: before, unit: 'GWh/year' }, { value: years, unit: 'year' }])
      expect((before * (1 + rate) ** years) / after).toBeCloseTo(1, 9)
    }))
  })

  test('sums and differences take amounts in any unit of the same kind', () => {
    fc.assert(fc.property(positive, positive, (first, second) => {
      const inputs = [{ value: first, unit: 'TWh/year' }, { value: second * 1000, unit: 'GWh/year' }]
      expect(figure('sum', 'TWh/year', inputs)).toBeCloseTo(first + second, 8)
      expect(figure('difference', 'TWh/year', inputs)).toBeCloseTo(first - second, 8)
    }))
  })

  test('water and carbon over electricity come in their own units', () => {
    expect(figure('quotient', 'L/kWh', [{ value: 800_000, unit: 'ML/year' }, { value: 176, unit: 'TWh/year' }])).toBeCloseTo(4.5454545, 6)
    expect(figure('quotient', 'g/kWh', [{ value: 61, unit: 'Mt/year' }, { value: 176, unit: 'TWh/year' }])).toBeCloseTo(346.590909, 5)
    expect(() => figure('sum', 'GW', [{ value: 1, unit: 'TWh' }])).toThrow()
  })
})

describe('published dollars', () => {
  test('become dollars of 2025 by the rise of prices after their year', () => {
    expect(restated({ value: 100, unit: 'USD2023/unit' }, facts)).toEqual({ value: 100 * 1.023 * 1.023, unit: 'USD2025/unit' })
    expect(restated({ value: 5, unit: 'USD2025/MW' }, facts)).toEqual({ value: 5, unit: 'USD2025/MW' })
    expect(restated({ value: 5, unit: 'MW' }, facts)).toEqual({ value: 5, unit: 'MW' })
    expect(() => restated({ value: 1, unit: 'USD2031' }, facts)).toThrow(RangeError)
  })

  test('stand by any power', () => {
    expect(inUnit({ value: 35, unit: 'USD2025/kW' }, 'USD2025/MW')).toBe(35_000)
  })
})

describe('readings of parameters and facts', () => {
  test('sold capacity draws between the load of conventional halls and that of AI, central or of a member', () => {
    const year = { year: 2026 }
    const central = figure('energy_of_capacity', 'TWh/year', [{ value: 100, unit: 'GW' }], year)
    expect(central).toBeGreaterThan(100 * 0.46 * 8.76)
    expect(central).toBeLessThan(100 * 0.65 * 8.76)
    // More of it is AI as the years go.
    expect(figure('energy_of_capacity', 'TWh/year', [{ value: 100, unit: 'GW' }], { year: 2035 })).toBeGreaterThan(central)
    expect(figure('energy_of_capacity', 'TWh/year', [{ value: 100, unit: 'GW' }], year, 2)).not.toBeCloseTo(central, 3)
  })

  test('a facility costs what it does in its country, elsewhere what it does in the world', () => {
    expect(figure('facility_cost', 'USD2025/MW', [], { economy: 'SGP' })).toBeCloseTo(14_500_000, 3)
    expect(figure('facility_cost', 'USD2025/MW', [], { economy: 'IND' })).toBeCloseTo(6_640_000, 3)
    expect(figure('facility_cost', 'USD2025/MW', [], { economy: 'KEN' })).toBeCloseTo(10_700_000, 3)
  })

  test('own accelerators and conventional halls bring more capacity for the same money', () => {
    const money = [{ value: 1e10, unit: 'USD2025' }]
    const bought = figure('capacity_of_spending', 'MW', money)
    expect(figure('capacity_of_own_chips', 'MW', money)).toBeGreaterThan(bought)
    expect(figure('capacity_of_it_spending', 'MW', money)).toBeGreaterThan(0)
    fc.assert(fc.property(fc.double({ min: 0.1, max: 50, noNaN: true }), (times) => {
      expect(figure('capacity_of_spending', 'MW', [{ value: times * 1e10, unit: 'USD2025' }])).toBeCloseTo(times * bought, 6)
    }))
  })

  test('a share of consumption leaves out the losses of the network', () => {
    expect(figure('share_of_consumption', '1', [{ value: 176, unit: 'TWh/year' }], { economy: 'USA' })).toBeCloseTo(176_000 / (4_276_100 * (1 - 0.0447)), 12)
  })

  test('regions left out one by one: what one takes of the rest grows with its weight alone', () => {
    const regions = ['united_states', 'china', 'europe', 'other_asia_pacific', 'rest_of_world']
    const predicted = regions.map((entity) => figure('region_left_out', 'TWh/year', [], { entity }))
    const published = [183, 102, 68, 48, 15]
    // Weight over all weights, from the figure itself: predicted / (predicted + the others' electricity).
    const shares = predicted.map((value, at) => value / (value + 416 - published[at]!))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  test('a hub left out takes of its region, less its own, by its capacity over that of the others', () => {
    const members = complete.alliances['EU']!
    const supplyOf = (among: (iso3: string, region: string) => boolean) =>
      Object.values(complete.economies).reduce((sum, { iso3, region, facts: { electricity_supply: own } }) => sum + (among(iso3, region) ? own!.value : 0), 0)
    const capacity = (11.9 * supplyOf((_, region) => region === 'europe')) / supplyOf((iso3) => members.includes(iso3))
    const inputs = [{ value: 1.66, unit: 'GW' }, { value: 11.9, unit: 'GW' }]
    expect(figure('hub_left_out', 'GWh/year', inputs, { economy: 'IRL', value: 6969, unit: 'GWh/year' })).toBeCloseTo(((68_000 - 6969) * 1.66) / (capacity - 1.66), 6)
  })

  test('a country left out takes of its region, less its own, by its supply over that of the others', () => {
    const others = Object.values(complete.economies).filter(({ region, iso3 }) => region === 'europe' && iso3 !== 'IRL')
    const supply = others.reduce((sum, { facts: { electricity_supply: own } }) => sum + own!.value, 0)
    expect(figure('country_left_out', 'GWh/year', [], { economy: 'IRL', value: 6969 })).toBeCloseTo(((68_000 - 6969) * 34_771) / supply, 6)
  })
})
