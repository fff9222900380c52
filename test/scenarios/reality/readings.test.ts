/** Readings that need no run: arithmetic on published amounts, whatever units they are written in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Amount, Reading, RealityRow } from '../../../data/reality.ts'
import { Draws } from '../../../scenarios/reality/draws.ts'
import { seededRandom } from '../../../model/ensemble/shuffled-hypercube.ts'
import { type Ground, modelFigure, Runs } from '../../../scenarios/reality/readings.ts'
import { demandWeights } from '../../../scenarios/demand-weight.ts'
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

  test('a hub left out takes of its region, less its own, by its capacity over that of the others; computers are taken to the meter', () => {
    const members = complete.alliances['EU']!
    const supplyOf = (among: (iso3: string, region: string) => boolean) =>
      Object.values(complete.economies).reduce((sum, { iso3, region, facts: { electricity_supply: own } }) => sum + (among(iso3, region) ? own!.value : 0), 0)
    const capacity = (11.9 * supplyOf((_, region) => region === 'europe')) / supplyOf((iso3) => members.includes(iso3))
    const inputs = [{ value: 1.66, unit: 'GW' }, { value: 11.9, unit: 'GW' }]
    const ireland = { economy: 'IRL', value: 6969, unit: 'GWh/year' } as const
    expect(figure('hub_left_out', 'GWh/year', inputs, ireland)).toBeCloseTo(((68_000 - 6969) * 1.66) / (capacity - 1.66), 6)
    expect(figure('hub_computers_left_out', 'GWh/year', inputs, ireland)).toBeCloseTo(((68_000 - 6969) * 1.66 * 1.54) / (capacity - 1.66 * 1.54), 6)
  })

  test('a country left out takes of its region, less its own, by its part of supply for sites and of AI use for the rest', () => {
    const regional = Object.values(complete.economies).filter(({ region }) => region === 'europe')
    const weights = demandWeights(complete, 1.1)
    const supply = 34_771 / regional.reduce((sum, { facts: { electricity_supply: own } }) => sum + own!.value, 0)
    const use = weights.get('IRL')! / regional.reduce((sum, { iso3 }) => sum + weights.get(iso3)!, 0)
    const part = 0.63 * supply + 0.37 * use
    expect(figure('country_left_out', 'GWh/year', [], { economy: 'IRL', value: 6969, unit: 'GWh/year' })).toBeCloseTo(((68_000 - 6969) * part) / (1 - part), 6)
  })

  test('what an economy hosts beside the rule is drawn for countries, not for regions', () => {
    const spread = (member: number) => ground.draws.value('hosting_spread', member)
    const inputs = [{ value: 1.66, unit: 'GW' }, { value: 11.9, unit: 'GW' }]
    const ireland = { economy: 'IRL', value: 6969, unit: 'GWh/year' } as const
    for (const member of [0, 1, 2, 3]) {
      expect(figure('hub_left_out', 'GWh/year', inputs, ireland, member) / figure('hub_left_out', 'GWh/year', inputs, ireland)).toBeCloseTo(spread(member), 12)
    }
  })
})

describe('the water of fleets', () => {
  const halls = [{ value: 58, unit: 'TWh/year' }, { value: 126, unit: 'TWh/year' }]
  const row = { economy: 'USA', chip: 'h100', year: 2021, inputs: [{ value: 1000, unit: 'unit' }] } as const

  test('a fleet without halls of before 2015 is a new one', () => {
    const none = [{ value: 0.000001, unit: 'TWh/year' }, { value: 126, unit: 'TWh/year' }]
    const fresh = figure('water_use_effectiveness', 'L/kWh', row.inputs, row)
    expect(fresh).toBeCloseTo(0.2, 9)
    expect(figure('fleet_water_use_effectiveness', 'L/kWh', none, { ...row, inputs: none })).toBeCloseTo(fresh, 6)
  })

  test('older halls stand for thirteen twentieths of what they were, with towers at 1.8 L/kWh and a PUE of 1.65', () => {
    const legacy = (0.65 * 58) / 126
    const pue = 1 + 0.15 * 0.98 ** -5
    const computers = legacy / 1.65 + (1 - legacy) / pue
    expect(figure('fleet_onsite_consumption', 'L/kWh', halls, { ...row, inputs: halls })).toBeCloseTo((legacy * 1.8) / 1.65 + ((1 - legacy) * 0.2) / pue, 3)
    expect(figure('fleet_water_use_effectiveness', 'L/kWh', halls, { ...row, inputs: halls })).toBeCloseTo(((legacy * 1.8) / 1.65 + ((1 - legacy) * 0.2) / pue) / computers, 3)
  })

  test('an operator with most halls on towers uses three quarters of their water and a quarter of the usual', () => {
    const pue = 1 / (figure('onsite_consumption', 'L/kWh', row.inputs, row) / 0.2)
    expect(figure('tower_onsite_consumption', 'L/kWh', row.inputs, row)).toBeCloseTo((0.75 * 1.5 + 0.25 * 0.2) / pue, 6)
  })
})

describe('prices and paths by the boundary of their source', () => {
  test('a list price is above what a server sells for by one factor', () => {
    const server = [{ value: 8, unit: 'unit' }]
    const row = { economy: 'USA', chip: 'a100', year: 2020, inputs: server } as const
    expect(figure('capital_server_list', 'USD2025', server, row) / figure('capital_server', 'USD2025', server, row)).toBeCloseTo(1.55, 12)
  })

  test('a publisher that lets nothing refresh keeps what stood at the end of 2024', () => {
    const at = { year: 2030 }
    const stood = figure('path_capacity', 'GW', [], at) - figure('path_expansion', 'GW', [], at)
    expect(stood).toBeCloseTo(9, 1)
  })
})
