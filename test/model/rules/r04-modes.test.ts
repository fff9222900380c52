/** How demand is set: by the share of the world, or by a programme of accelerators. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programmeOffer } from '../../../scenarios/programme-offer.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { all, at, economies, facts, inputOf, resolveScenario, run, runResolved, times, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const withoutClusters = economies.filter((economy) => (facts.economies[economy]!.facts.compute_clusters?.value ?? 0) === 0)

describe('demand by share', () => {
  test('is the default for every economy', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      expect(resolveScenario({ economy }).strategies.every((strategy) => strategy.values.get('programme_mode')![0] === 0)).toBe(true)
    }), { numRuns: 30 })
  })

  test('an ambition of 2 doubles the service asked for exactly', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['ambition']), (economy, set) => {
      const one = run({ economy, strategies: [DOMESTIC], set: { ...set, ambition: 1 } }).strategy()
      const two = run({ economy, strategies: [DOMESTIC], set: { ...set, ambition: 2 } }).strategy()
      for (const year of one.years) {
        expect(value(two, 'perimeter_service', {}, year)).toBe(2 * value(one, 'perimeter_service', {}, year))
        expect(value(two, 'compute_required', {}, year)).toBe(2 * value(one, 'compute_required', {}, year))
        // What the market supplies outside the perimeter is not ours to be ambitious about.
        expect(value(two, 'outside_perimeter_service', {}, year)).toBe(value(one, 'outside_perimeter_service', {}, year))
      }
    }), { numRuns: 50 })
  })

  test('training ambition multiplies training and leaves inference alone', () => {
    fc.assert(fc.property(anyEconomy, fc.double({ min: 0, max: 1, noNaN: true }), (economy, ambition) => {
      const full = run({ economy, strategies: [DOMESTIC], set: { training_ambition: 1 } }).strategy()
      const part = run({ economy, strategies: [DOMESTIC], set: { training_ambition: ambition } }).strategy()
      for (const year of full.years) {
        expectNear(value(part, 'national_service', { use: 'training' }, year), ambition * value(full, 'national_service', { use: 'training' }, year))
        expect(value(part, 'national_service', { use: 'inference' }, year)).toBe(value(full, 'national_service', { use: 'inference' }, year))
      }
    }), { numRuns: 30 })
  })

  test('the United States and China take on the whole of their training, others a quarter', () => {
    const ambitionOf = (economy: 'USA' | 'CHN' | 'FRA' | 'KEN') => resolveScenario({ economy }).strategies[0]!.values.get('training_ambition')![0]
    expect([ambitionOf('USA'), ambitionOf('CHN'), ambitionOf('FRA'), ambitionOf('KEN')]).toEqual([1, 1, 0.25, 0.25])
  })
})

describe('demand by programme', () => {
  const programme = (accelerators: number, by: number, arrangement?: 'domestic' | 'partnership' | 'embassy' | 'pool') => ({
    demand: { mode: 'programme' as const, accelerators, by, ...(arrangement === undefined ? {} : { arrangement }) },
  })

  test('a programme of N gives a stock of N in its year', () => {
    fc.assert(fc.property(fc.constantFrom(...withoutClusters), fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 2033, max: 2040 }), anySettings(), (economy, accelerators, by, set) => {
      const result = run({ economy, strategies: [DOMESTIC], ...programme(accelerators, by), set }, { override: { limits_on: 0 } }).strategy()
      // No fleet stands before its longest lead has passed; while a new one runs in, a cloud serves beside it.
      fc.pre(by >= 2027 + value(result, 'longest_lead', { arrangement: 'domestic' }))
      expectNear(value(result, 'accelerator_stock', { arrangement: 'domestic' }, by), accelerators, 1e-9)
    }), { numRuns: 100 })
  })

  test.each([
    ['extensive-domestic-ownership', 'domestic'], ['trusted-international-partnerships', 'partnership'], ['digital-embassy-guest', 'embassy'], ['regional-pooling', 'pool'],
  ] as const)('%s holds the N as well as any', (strategy, arrangement) => {
    const result = run({ economy: 'KEN', strategies: [strategy], ...programme(1000, 2034, arrangement) }).strategy()
    expectNear(value(result, 'accelerator_stock', { arrangement }, 2034), 1000, 1e-9)
  })

  test('its service is N times the compute of one, times occupancy, less the reserve it holds', () => {
    const result = run({ economy: 'KEN', strategies: [DOMESTIC], ...programme(1000, 2034) }).strategy()
    const installed = value(result, 'compute_installed', {}, 2034)
    expectNear(installed, 1000 * value(result, 'accelerator_compute', { arrangement: 'domestic' }, 2034))
    const occupancy = value(result, 'occupancy', { course: 'chosen', arrangement: 'domestic' }, 2034)
    const reserve = value(result, 'programme_reserve', {}, 2034)
    // Required compute is stated at reference occupancy, 0.75.
    expectNear(value(result, 'compute_required', {}, 2034) * 0.75, (installed * occupancy) / (1 + reserve), 1e-9)
  })

  test('named by IT power it fills that power, and named by money it spends that money, all in, in its year', () => {
    fc.assert(fc.property(fc.constantFrom(...withoutClusters), fc.double({ min: 0.5, max: 500, noNaN: true }), fc.integer({ min: 2033, max: 2040 }), (economy, size, by) => {
      const sized = (demand: object) => run({ economy, strategies: [DOMESTIC], demand: { mode: 'programme', by, ...demand } }, { override: { limits_on: 0 } }).strategy()
      const byPower = sized({ it_power_mw: size })
      fc.pre(by >= 2027 + value(byPower, 'longest_lead', { arrangement: 'domestic' }))
      expectNear(value(byPower, 'it_power', {}, by), size, 1e-9)
      const byMoney = sized({ money: size * 4e7 })
      const stock = value(byMoney, 'accelerator_stock', {}, by)
      const chip = value(byMoney, 'unit_it_cost', { arrangement: 'domestic' }, 2040)
      // In a programme the chips are those of its year, whatever the year they are bought in.
      const shell = (value(byMoney, 'it_power', {}, by) / stock) * inputOf(byMoney.inputs, 'construction_index', { arrangement: 'domestic', location: 'home' }) * 10.7e6 * 1.5 * 1.13 * 1.03 ** (by - 2025)
      expectNear(stock * (chip + shell), size * 4e7, 1e-9)
    }), { numRuns: 40 })
  })

  test('asks the same service of every strategy, whichever arrangement holds it', () => {
    fc.assert(fc.property(anyEconomy, fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 2033, max: 2040 }), fc.constantFrom(undefined, 'domestic', 'pool', 'sovereign_cloud', 'foreign_cloud'), (economy, accelerators, by, arrangement) => {
      const outcome = run({ economy, demand: { mode: 'programme', accelerators, by, ...(arrangement === undefined ? {} : { arrangement: arrangement as 'pool' }) } })
      const asked = [...outcome.strategies.values()].map((result) => value(result, 'compute_required', {}, by))
      for (const one of asked) expectNear(one, asked[0]!, 1e-12)
    }), { numRuns: 25 })
  })

  test.each([['sovereign-operated-cloud', 'sovereign_cloud'], ['foreign-cloud-reliance', 'foreign_cloud']] as const)('%s holds the compute of the N, on the provider\'s vintages', (strategy, arrangement) => {
    const result = run({ economy: 'KEN', strategies: [strategy], demand: { mode: 'programme', accelerators: 1000, by: 2034, arrangement } }).strategy()
    expectNear(value(result, 'compute_installed', { arrangement }, 2034), value(result, 'programme_compute', {}, 2034), 1e-9)
  })

  test('its fleet does not change with ambition, in a pool neither', () => {
    const sized = (ambition: number) => run({ economy: 'RWA', demand: { mode: 'programme', accelerators: 1000, by: 2034, ambition } })
    const ambitious = sized(4)
    for (const [name, result] of sized(1).strategies) {
      for (const figure of ['accelerator_stock', 'facility_power', 'total_spend']) expectNear(value(ambitious.strategy(name), figure, {}, 2036), value(result, figure, {}, 2036), 1e-12, `${name} ${figure}`)
    }
  })

  test('its service does not change with ambition or with the world', () => {
    const base = run({ economy: 'KEN', strategies: [DOMESTIC], ...programme(1000, 2034) }).strategy()
    const ambitious = run({ economy: 'KEN', strategies: [DOMESTIC], demand: { mode: 'programme', accelerators: 1000, by: 2034, ambition: 3 } }).strategy()
    const richer = run({ economy: 'KEN', strategies: [DOMESTIC], ...programme(1000, 2034), set: { consumption_elasticity: 1.4 } }).strategy()
    for (const year of base.years) {
      expectNear(value(ambitious, 'compute_required', {}, year), value(base, 'compute_required', {}, year))
      expectNear(value(richer, 'compute_required', {}, year), value(base, 'compute_required', {}, year))
    }
  })

  test('grows straight, or with an S that starts and ends gently and meets it half way', () => {
    const straight = run({ economy: 'KEN', decision_year: 2028, strategies: [DOMESTIC], demand: { mode: 'programme', accelerators: 1000, by: 2038 } }).strategy()
    const curved = run({ economy: 'KEN', decision_year: 2028, strategies: [DOMESTIC], demand: { mode: 'programme', accelerators: 1000, by: 2038, ramp: 's' } }).strategy()
    for (let year = 2028; year <= 2038; year++) expectNear(value(straight, 'programme_ramp', {}, year), (year - 2028) / 10, 1e-12)
    expect(value(curved, 'programme_ramp', {}, 2029)).toBeLessThan(0.1)
    expect(value(curved, 'programme_ramp', {}, 2033)).toBe(0.5)
    expect(value(curved, 'programme_ramp', {}, 2037)).toBeGreaterThan(0.9)
    expect(value(curved, 'programme_ramp', {}, 2038)).toBe(1)
  })

  test('is offered below 20 MW in 2030, prefilled with what the share comes to, and with pool and embassy below 2 MW of computers', () => {
    for (const economy of economies) {
      const result = run({ economy, strategies: [DOMESTIC] }).strategy()
      const power = ['domestic', 'partnership', 'embassy', 'pool', 'sovereign_cloud', 'foreign_cloud']
        .reduce((total, arrangement) => total + value(result, 'placed_load', { course: 'chosen', arrangement }, 2030), 0)
      const offer = programmeOffer(result)
      expect(offer !== undefined, economy).toBe(power < 20)
      if (offer === undefined) continue
      const stock = value(result, 'accelerator_stock', {}, 2030)
      expect(offer.programme!.by).toBe(2030)
      if (stock >= 10) expectNear(offer.programme!.accelerators, stock, 0.05)
      expect(offer.message.includes('pool')).toBe(value(result, 'it_power', {}, 2030) < 2)
    }
  })

  test('asks nothing where it asks for nothing, and twice the machines are twice the stock', () => {
    const resolved = resolveScenario({ economy: 'KEN', strategies: [DOMESTIC], ...programme(1000, 2034) })
    const none = runResolved(resolved, { override: { programme_accelerators: 0 } }).strategy()
    const twice = runResolved(resolved, { override: { programme_accelerators: all(times(2), at({}, (number) => number)) } }).strategy()
    expect(value(none, 'compute_required', {}, 2034)).toBe(0)
    expectNear(value(twice, 'accelerator_stock', {}, 2034), 2000, 1e-9)
  })
})
