/** Every dollar of capital is in service, worn out, or land. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { survival } from '../../model/numeric/survival.ts'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, run, value } from './engine.ts'
import { emptyPast } from './level-field.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'
const domestic = { arrangement: 'domestic' }

test('cumulative capital is what is in service at purchase price, what is worn out, lines, storage of the state and land', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['real_depreciation']), (economy, set) => {
    const result = run({ economy, set, strategies: [OWN] }, { override: emptyPast }).strategy()
    const { last } = result.axis
    const parameter = (name: string) => inputOf(result.inputs, name)
    const sum = (of: (year: number) => number) => result.years.reduce((total, year) => total + of(year), 0)
    const it = (year: number) => ['capital_spend_it', 'switch_capital', 'ai_storage_capital'].reduce((total, name) => total + value(result, name, domestic, year), 0)
    const left = (year: number) => survival(last - year, parameter('accelerator_life'), parameter('accelerator_shape'), parameter('accelerator_hazard'))
    const inService = value(result, 'fleet_capital', { ...domestic, location: 'home' }, last)
    expectNear(inService, sum((year) => it(year) * left(year)), 1e-9)
    const wornOut = sum((year) => it(year) * (1 - left(year)))
    const built = sum((year) => value(result, 'capital_spend_facility', domestic, year) + value(result, 'capital_spend_grid', domestic, year) + value(result, 'capital_spend_generation', domestic, year)
      + value(result, 'access_capital', domestic, year) + value(result, 'line_capital', domestic, year) + value(result, 'state_storage_capital', domestic, year))
    const land = value(result, 'land_worth', domestic, last)
    expectNear(value(result, 'cumulative_capital'), inService + wornOut + built + land, 1e-9)
    // No part of a network or of storage is left out or counted twice.
    for (const year of result.years) {
      expectNear(value(result, 'capital_spend_network', domestic, year), value(result, 'switch_capital', domestic, year) + value(result, 'access_capital', domestic, year) + value(result, 'line_capital', domestic, year), 1e-12)
      expectNear(value(result, 'capital_spend_storage', domestic, year), value(result, 'ai_storage_capital', domestic, year) + value(result, 'state_storage_capital', domestic, year), 1e-12)
    }
  }), { numRuns: 40 })
})

test('a shell is paid for in three years and in full', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['real_depreciation']), (economy, set) => {
    // Nothing is started before the decision where nothing stood, so every start is in the reported years.
    const result = run({ economy, set, strategies: [OWN] }, { override: emptyPast }).strategy()
    const first = inputOf(result.inputs, 'spend_first_year')
    const second = inputOf(result.inputs, 'spend_second_year')
    const cost = (year: number) => (year < result.axis.first ? 0 : value(result, 'shell_starts', domestic, year) * value(result, 'facility_unit_cost', domestic, year))
    for (const year of result.years) {
      expectNear(value(result, 'capital_spend_facility', domestic, year), cost(year) * first + cost(year - 1) * second + cost(year - 2) * (1 - first - second), 1e-9)
    }
  }), { numRuns: 40 })
})

test('a fleet that buys nothing does not grow', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    for (const result of run({ economy, set, strategies: [OWN, 'digital-embassy-guest', 'regional-pooling'] }).strategies.values()) {
      for (const year of result.years.slice(1)) {
        for (const arrangement of ['domestic', 'embassy', 'pool']) {
          const at = { arrangement, location: arrangement === 'domestic' ? 'home' : 'abroad' }
          const bought = value(result, 'resource_capital', { ...at, part: 'it' }, year)
          if (bought === 0) expect(value(result, 'fleet_capital', at, year)).toBeLessThanOrEqual(value(result, 'fleet_capital', at, year - 1))
        }
      }
    }
  }), { numRuns: 20 })
})
