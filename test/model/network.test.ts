/** Lines against cables and faults that are published, and what must hold of them whatever the numbers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, program, run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const EMBASSY = 'digital-embassy-guest'
const CLOUD = 'foreign-cloud-reliance'
const OWN = 'extensive-domestic-ownership'
const abroad = { arrangement: 'embassy', location: 'abroad' }
const central = (name: string) => program.parameters.find((parameter) => parameter.name === name)!.definition.central as number

// MAREA, Virginia Beach to Bilbao: 6,600 km, eight fibre pairs, 160 Tbit/s (origin marea-2017).
const MAREA = { kilometres: 6600, pairs: 8, capacity: 160 }
const acrossTheAtlantic = { place_distance: 6000, route_factor: 1.1 }

describe('an Atlantic cable', () => {
  test('costs 264 million dollars, inside the 250 to 300 recalled for one', () => {
    expect(MAREA.kilometres * central('cable_cost')).toBe(264e6)
  })

  test('carries by pair what MAREA does, within a fifth', () => {
    expect(central('cable_capacity') / central('cable_pairs') / (MAREA.capacity / MAREA.pairs)).toBeGreaterThan(0.8)
    expect(central('cable_capacity') / central('cable_pairs') / (MAREA.capacity / MAREA.pairs)).toBeLessThan(1.2)
  })

  test('breaks as often as 150 to 200 faults a year on 1.4 million km say', () => {
    expect(central('cable_faults')).toBeGreaterThan(150 / 1.4e6)
    expect(central('cable_faults')).toBeLessThan(200 / 1.4e6)
  })

  test('is up 0.9566 of the time; two that are independent 0.9981, two that share a landing no more than one', () => {
    // 0.12 faults a year and thousand kilometres, 6.6 thousand, twenty days of a year of 365.
    const single = 1 - (0.12 * 6.6 * 20) / 365
    expect(single).toBeCloseTo(0.9566, 4)
    const of = (shared_landing: number) => value(run({ economy: 'EST', strategies: [EMBASSY] }, { override: { ...acrossTheAtlantic, shared_landing } }).strategy(), 'route_availability', abroad)
    expectNear(of(0), 1 - (1 - single) ** 2, 1e-12)
    expect(of(0)).toBeCloseTo(0.9981, 4)
    expectNear(of(1), single, 1e-12)
  })

  test('has a round trip of 66 milliseconds', () => {
    expectNear(value(run({ economy: 'EST', strategies: [EMBASSY] }, { override: acrossTheAtlantic }).strategy(), 'round_trip', abroad), 0.066, 1e-12)
  })

  test('is owned by the pair: two paths take two of twenty, 26.4 million dollars, three years after the decision', () => {
    const result = run({ economy: 'EST', strategies: [EMBASSY] }, { override: { ...acrossTheAtlantic, own_lines: 1 } }).strategy()
    const spent = (until: number) => result.years.filter((year) => year <= until).reduce((sum, year) => sum + value(result, 'line_capital', abroad, year), 0)
    expect(spent(2029)).toBe(0)
    expectNear(spent(2030), 2 * 264e6 / 20, 1e-9)
    // The upkeep of what is owned; leased are only the lines between copies.
    expectNear(value(result, 'network_cost', abroad, 2031) - value(result, 'replication_cost', abroad, 2031), 0.03 * 2 * 264e6 / 20, 1e-9)
  })
})

test('the great circle to the place is the distance that counts', () => {
  const { strategy } = run({ economy: 'KEN', strategies: [CLOUD, OWN] })
  const cloud = strategy(CLOUD)
  const kilometres = inputOf(cloud.inputs, 'place_distance', { arrangement: 'foreign_cloud' })
  // Nairobi and Pretoria lie 2,900 km apart; the tables place a country by its middle.
  expect(kilometres).toBeGreaterThan(2500)
  expect(kilometres).toBeLessThan(4000)
  expectNear(value(cloud, 'route_length', { arrangement: 'foreign_cloud', location: 'abroad' }), 1.2 * kilometres, 1e-12)
  expect(inputOf(cloud.inputs, 'place_distance', { arrangement: 'domestic' })).toBe(0)
  // A disc of 569,140 square kilometres has a radius of 425.6 km.
  expect(value(cloud, 'country_radius')).toBeCloseTo(425.6, 0)
})

test('network capacity is what the fleet, its users and copies ask, once for each path', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    for (const result of run({ economy, set }).strategies.values()) {
      for (const year of [2025, 2030, 2040]) {
        for (const arrangement of program.dimensions['arrangement']!) {
          for (const location of ['home', 'abroad']) {
            const at = { arrangement, location }
            const asked = value(result, 'it_power', at, year) * inputOf(result.inputs, 'bandwidth_per_power') + value(result, 'user_traffic', at, year) + value(result, 'replication_traffic', at, year)
            expectNear(value(result, 'network_capacity', at, year), asked * value(result, 'paths_held', { arrangement }), 1e-12)
          }
          expectNear(value(result, 'international_capacity', { arrangement }, year), value(result, 'network_capacity', { arrangement, location: 'abroad' }, year), 1e-12)
        }
      }
    }
  }), { numRuns: 20 })
})

test('a route is up part of the time, more of it with each path, less where they share a landing', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['added_paths', 'shared_landing']), fc.integer({ min: 0, max: 2 }), fc.double({ min: 0, max: 1, noNaN: true }), (economy, set, added_paths, shared_landing) => {
    const up = (moved: object) => value(run({ economy, set: { ...set, added_paths, shared_landing, ...moved }, strategies: ['balanced-portfolio'] }).strategy(), 'network_availability', {}, 2035)
    const base = up({})
    expect(base).toBeGreaterThanOrEqual(0)
    expect(base).toBeLessThanOrEqual(1 + 1e-12)
    expect(up({ added_paths: added_paths + 1 })).toBeGreaterThanOrEqual(base - 1e-15)
    expect(up({ shared_landing: 1 })).toBeLessThanOrEqual(base + 1e-15)
  }), { numRuns: 20 })
})

test('a route of independent paths is cut only when all are: one less the product of what each is cut', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['added_paths', 'shared_landing']), fc.integer({ min: 0, max: 3 }), (economy, set, added_paths) => {
    const result = run({ economy, set: { ...set, added_paths, shared_landing: 0 }, strategies: ['balanced-portfolio'] }).strategy()
    for (const arrangement of program.dimensions['arrangement']!) {
      for (const location of ['home', 'abroad']) {
        const up = value(result, 'path_availability', { arrangement, location })
        const paths = Array.from({ length: value(result, 'paths_held', { arrangement }) }, () => 1 - up)
        expectNear(value(result, 'route_availability', { arrangement, location }), 1 - paths.reduce((product, cut) => product * cut, 1), 1e-12)
      }
    }
  }), { numRuns: 25 })
})

test('a path more is paid for by whoever serves: in our own lines, or in the price of the cloud', () => {
  fc.assert(fc.property(anyEconomy, fc.constantFrom(CLOUD, OWN, EMBASSY), fc.integer({ min: 0, max: 2 }), (economy, strategy, added_paths) => {
    const cost = (paths: number) => value(run({ economy, set: { added_paths: paths }, strategies: [strategy] }).strategy(), 'levelised_compute_cost')
    expect(cost(added_paths + 1)).toBeGreaterThan(cost(added_paths))
  }), { numRuns: 15 })
})

test('own lines cost what their kilometres do, and twice as much at twice the price of one', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['own_lines', 'cable_cost', 'terrestrial_fibre_cost']), (economy, set) => {
    const of = (times: number) => run({ economy, set: { ...set, own_lines: 1 }, strategies: [EMBASSY] }, { override: { cable_cost: 40000 * times, terrestrial_fibre_cost: 45000 * times, budget_share_cap: 1 } }).strategy()
    const [once, twice] = [of(1), of(2)]
    const pair = 40000 / inputOf(once.inputs, 'cable_pairs')
    for (const year of once.years) {
      expectNear(value(once, 'line_capital', abroad, year), value(once, 'line_additions', abroad, year) * pair, 1e-12)
      expectNear(value(twice, 'line_capital', {}, year), 2 * value(once, 'line_capital', {}, year), 1e-9)
    }
  }), { numRuns: 15 })
})

describe('a latency bound', () => {
  test('reports what is placed too far, and changes nothing else unless it is enforced', () => {
    const far = run({ economy: 'KEN', strategies: [EMBASSY], set: { latency_bound: 0.02 } }).strategy()
    const near = run({ economy: 'KEN', strategies: [EMBASSY] }).strategy()
    expect(value(far, 'late_inference_share', {}, 2035)).toBe(1)
    expect(value(near, 'late_inference_share', {}, 2035)).toBe(0)
    for (const name of ['compute_served', 'compute_unserved', 'total_spend']) expect(value(far, name, {}, 2035)).toBe(value(near, name, {}, 2035))
  })

  test('once enforced, cuts inference beyond it and no training; what is required stays accounted for', () => {
    const cut = run({ economy: 'KEN', strategies: [EMBASSY], set: { latency_bound: 0.02, enforce_latency: 1 } }).strategy()
    const base = run({ economy: 'KEN', strategies: [EMBASSY] }).strategy()
    for (const workload of program.dimensions['workload']!) {
      expect(value(cut, 'compute_served', { workload, use: 'inference' }, 2035)).toBe(0)
      expect(value(cut, 'compute_served', { workload, use: 'training' }, 2035)).toBe(value(base, 'compute_served', { workload, use: 'training' }, 2035))
    }
    expectNear(value(cut, 'compute_served', {}, 2035) + value(cut, 'compute_bridged', {}, 2035) + value(cut, 'compute_unserved', {}, 2035), value(cut, 'compute_required', {}, 2035), 1e-12)
    // The cloud that would bridge it stands too far as well.
    expect(value(cut, 'compute_bridged', {}, 2035)).toBe(0)
  })
})
