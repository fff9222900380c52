/** Dependence by layer: foreign shares, concentration, and three levers on them that cost and take time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { program, resolveScenario, run, runResolved, value } from './engine.ts'
import { expectNear } from './relative.ts'

const LAYERS = program.dimensions['layer']!
const OWN = 'extensive-domestic-ownership'

test('there are seven layers', () => {
  expect(LAYERS).toEqual(['chips', 'models', 'cloud_software', 'operators', 'energy', 'capital', 'cables'])
})

describe('dependence', () => {
  test('lies in 0..1 layer by layer, and its mean is the sum of what each layer adds', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const year of [2026, 2033, 2040]) {
          const shares = LAYERS.map((layer) => value(result, 'dependence', { layer }, year))
          for (const [index, layer] of LAYERS.entries()) {
            expect(shares[index]).toBeGreaterThanOrEqual(0)
            expect(shares[index]).toBeLessThanOrEqual(1 + 1e-12)
            const hands = value(result, 'concentration', { layer }, year)
            expect(hands).toBeGreaterThan(0)
            expect(hands).toBeLessThanOrEqual(1 + 1e-12)
          }
          const parts = LAYERS.map((layer, index) => value(result, 'layer_part', { layer }) * shares[index]!)
          expectNear(value(result, 'dependence', {}, year), parts.reduce((sum, part) => sum + part, 0))
        }
      }
    }), { numRuns: 20 })
  })

  test('of a fleet that stands at home, is owned and run at home is nil in operators, capital and cables', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const result = run({ economy, strategies: [OWN] }).strategy()
      for (const layer of ['operators', 'capital', 'cables']) expect(value(result, 'dependence', { layer }, 2040)).toBe(0)
    }), { numRuns: 30 })
  })

  test('of the world on itself is nil', () => {
    const result = run({ economy: 'WLD' }).strategy()
    for (const layer of LAYERS) expect(value(result, 'dependence', { layer }, 2040), layer).toBeLessThan(1e-12)
  })

  test('weighs layers as it is told', () => {
    const result = runResolved(resolveScenario({ economy: 'KEN', strategies: ['foreign-cloud-reliance'] }), { override: { layer_weight: Float64Array.of(1, 3, 0, 0, 0, 0, 0) } }).strategy()
    expectNear(value(result, 'dependence', {}, 2040), (value(result, 'dependence', { layer: 'chips' }, 2040) + 3 * value(result, 'dependence', { layer: 'models' }, 2040)) / 4)
  })

  test('of Kenya on its own fleet, worked by hand', () => {
    // No chip, model or cloud software of the world's comes from Kenya. Three tenths of work runs on open weights; the
    // fleet's drivers and schedulers are three tenths foreign; fuel by its part of generation.
    const { resolved, strategy } = run({ economy: 'KEN', strategies: [OWN] })
    const result = strategy()
    const mix = resolved.strategies[0]!.values.get('generation_mix')!.slice(0, 9)
    const fuel = [0.2, 0.3, 0.45, 0.7, 0, 0, 0, 0, 0].reduce((sum, imported, index) => sum + imported * mix[index]!, 0)
    for (const [layer, wanted] of Object.entries({ chips: 1, models: 0.7, cloud_software: 0.3, operators: 0, energy: fuel, capital: 0, cables: 0 })) {
      expectNear(value(result, 'dependence', { layer }, 2040), wanted, 1e-12, layer)
    }
    expectNear(value(result, 'dependence', {}, 2040), (2 + fuel) / 7)
  })

  test('falls as more of the stack is held: an own fleet depends less than a cloud of the same economy', () => {
    for (const economy of ['KEN', 'FRA', 'IND'] as const) {
      const { strategy } = run({ economy, strategies: [OWN, 'sovereign-operated-cloud', 'foreign-cloud-reliance'] })
      const [own, sovereign, foreign] = [OWN, 'sovereign-operated-cloud', 'foreign-cloud-reliance'].map((name) => value(strategy(name), 'dependence', {}, 2040))
      expect(own).toBeLessThan(sovereign!)
      expect(sovereign).toBeLessThan(foreign!)
    }
  })

  test('moves neither control nor trust, and no price moves it', () => {
    const base = run({ economy: 'KEN', strategies: [OWN] }).strategy()
    const open = run({ economy: 'KEN', strategies: [OWN], set: { open_weight_share: 1 } }).strategy()
    for (const name of ['domestic_control', 'trust', 'total_spend', 'compute_served']) expect(open.series(name)).toEqual(base.series(name))
    const dear = run({ economy: 'KEN', strategies: [OWN], set: { facility_cost: 1.19e7 } }).strategy()
    expect(dear.series('dependence')).toEqual(base.series('dependence'))
  })
})

describe('concentration', () => {
  test('of chips is the sum of squared shares: 0.65, 0.17, 0.06, 0.05 and 0.05', () => {
    const result = run({ economy: 'KEN', strategies: [OWN] }).strategy()
    expectNear(value(result, 'concentration', { layer: 'chips' }, 2040), 0.65 ** 2 + 0.17 ** 2 + 0.06 ** 2 + 2 * 0.05 ** 2)
    // 87, 39 and 6 of 132 regions.
    expectNear(value(result, 'concentration', { layer: 'cloud_software' }, 2040), (87 ** 2 + 39 ** 2 + 6 ** 2) / 132 ** 2, 1e-3)
    expect(value(result, 'concentration', { layer: 'operators' }, 2040)).toBe(1)
    expect(value(result, 'concentration', { layer: 'cables' }, 2040)).toBe(0.5)
  })

  test('falls by a second source as shares say: a fifth from outside leaves 0.64 of it, and adds 0.04', () => {
    const [one, two] = [0, 0.2].map((second_source_share) => value(run({ economy: 'KEN', strategies: [OWN], set: { second_source_share } }).strategy(), 'concentration', { layer: 'chips' }, 2040))
    expectNear(two!, 0.64 * one! + 0.04)
  })
})

describe('a supply of our choice', () => {
  const levers = { second_source_share: 0.2, local_assembly_share: 0.5 }
  const free = run({ economy: 'KEN', strategies: [OWN, 'foreign-cloud-reliance'] })
  const chosen = run({ economy: 'KEN', strategies: [OWN, 'foreign-cloud-reliance'], set: levers })

  test('costs its premium on accelerators, from the year each is ready', () => {
    const [before, after] = [free.strategy(OWN), chosen.strategy(OWN)]
    const ratio = (year: number) => value(after, 'accelerator_price', { arrangement: 'domestic' }, year) / value(before, 'accelerator_price', { arrangement: 'domestic' }, year)
    // A second source takes a year after 2027, an assembly line two.
    expect(ratio(2027)).toBe(1)
    expectNear(ratio(2028), 1 + 0.2 * 0.25)
    expectNear(ratio(2029), 1 + 0.2 * 0.25 + 0.5 * 0.05)
    expect(value(after, 'equal_service_cost')).toBeGreaterThan(value(before, 'equal_service_cost'))
    expectNear(value(after, 'dependence', { layer: 'chips' }, 2040), 1 - 0.5 * 0.08)
  })

  test('is not to be had from a provider, who buys as it does, nor does it touch the past', () => {
    const [before, after] = [free.strategy('foreign-cloud-reliance'), chosen.strategy('foreign-cloud-reliance')]
    expect(after.series('total_spend')).toEqual(before.series('total_spend'))
    expect(value(after, 'concentration', { layer: 'chips' }, 2040)).toBe(value(before, 'concentration', { layer: 'chips' }, 2040))
    for (const year of [2025, 2026]) expect(value(chosen.strategy(OWN), 'dependence', {}, year)).toBe(value(free.strategy(OWN), 'dependence', {}, year))
  })

  test('leaves demand and service as they were', () => {
    for (const name of ['compute_required', 'compute_served', 'domestic_control', 'trust']) expect(chosen.strategy(OWN).series(name)).toEqual(free.strategy(OWN).series(name))
  })
})
