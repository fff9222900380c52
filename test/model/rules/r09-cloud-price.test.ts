/** R9: the price of a cloud comes from the cost function every fleet has. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Override, program, run, value } from '../engine.ts'
import { emptyPast, equalLeads, noLimits } from '../level-field.ts'
import { anyEconomy } from '../admissible-draws.ts'

const arrangements = program.dimensions['arrangement']!
const CLOUD = 'foreign-cloud-reliance'

/** Every parameter over arrangements, but for what is placed where: each row becomes that of the arrangement named. */
function rowsOf(arrangement: string): Readonly<Record<string, Override>> {
  const chosen = arrangements.indexOf(arrangement)
  return Object.fromEntries(program.parameters.filter(({ name, over }) => over[0] === 'arrangement' && name !== 'placement_share' && name !== 'struck_site').map(({ name }): [string, Override] => [
    name,
    (values) => {
      const size = values.length / arrangements.length
      const row = values.slice(chosen * size, (chosen + 1) * size)
      for (let at = 0; at < arrangements.length; at++) values.set(row, at * size)
      return values
    },
  ]))
}

const sixths = { compute: { default: Object.fromEntries(arrangements.map((arrangement) => [arrangement, 1 / 6])) } }

function expectEqual(got: number, wanted: number): void {
  expect(got).toBeGreaterThan(0)
  expect(Math.abs(got / wanted - 1), `got ${got}, wanted ${wanted}`).toBeLessThanOrEqual(1e-12)
}

describe('equal parameters and vintages give equal cost', () => {
  test('of fleets of our own, a partner\'s, an embassy\'s and a pool\'s, in every year', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const override = { ...rowsOf('domestic'), ...equalLeads(2), ...noLimits, ...emptyPast, pool_load_ratio: 1, real_core_wacc: 0.05, country_spread: 0.01, partner_rate: 0.06 }
      const result = run({ economy, strategies: [{ use: CLOUD, placement: sixths }] }, { override }).strategy()
      for (const year of result.years.filter((year) => year >= 2030)) {
        const own = value(result, 'hour_cost', { arrangement: 'domestic' }, year)
        for (const arrangement of ['partnership', 'embassy', 'pool']) expectEqual(value(result, 'hour_cost', { arrangement }, year), own)
      }
    }), { numRuns: 40 })
  })

  test('of our own fleet, a sovereign and a foreign cloud, each a slice of the world\'s, in the year their shared load is equal', () => {
    fc.assert(fc.property(anyEconomy, fc.integer({ min: 2030, max: 2040 }), (economy, year) => {
      const scenario = { economy, strategies: [{ use: CLOUD, placement: sixths }] }
      const override = { ...rowsOf('foreign_cloud'), ...equalLeads(2), ...noLimits, ...emptyPast, sovereign_region_floor: 0 }
      const load = value(run(scenario, { override }).strategy(), 'placed_load', { course: 'chosen', arrangement: 'domestic' }, year)
      const result = run(scenario, { override: { ...override, provider_region_power: load } }).strategy()
      const foreign = value(result, 'hour_cost', { arrangement: 'foreign_cloud' }, year)
      for (const arrangement of ['domestic', 'sovereign_cloud']) expectEqual(value(result, 'hour_cost', { arrangement }, year), foreign)
    }), { numRuns: 40 })
  })
})

test.each(['USA', 'EST'] as const)('a contract hour of an H100 costs 1.7 to 3.0 dollars in the mean of 2025 and 2026 in %s', (economy) => {
  const result = run({ economy, strategies: [CLOUD] }).strategy()
  const mean = (value(result, 'contract_price', { arrangement: 'foreign_cloud' }, 2025) + value(result, 'contract_price', { arrangement: 'foreign_cloud' }, 2026)) / 2
  expect(mean).toBeGreaterThanOrEqual(1.7)
  expect(mean).toBeLessThanOrEqual(3)
})

test('the price of a cloud over our own cost in 2040 is within 15 % of that in 2026 at equal size and vintages', () => {
  fc.assert(fc.property(anyEconomy, (economy) => {
    const scenario = { economy, strategies: ['extensive-domestic-ownership'] }
    // A fleet of our own that stood before, held as a provider holds its own: the same mix of vintages.
    const override = { ...noLimits, known_cluster_compute: 1e12, incumbent_domestic_cap: 1, provider: 1 }
    const first = run(scenario, { override }).strategy()
    const size = 300
    const [early, late] = [2026, 2040].map((year) => {
      const ambition = size / value(first, 'placed_load', { course: 'chosen', arrangement: 'domestic' }, year)
      const result = run(scenario, { override: { ...override, ambition, provider_region_power: size } }).strategy()
      return value(result, 'contract_price', { arrangement: 'foreign_cloud' }, year) / value(result, 'hour_cost', { arrangement: 'domestic' }, year)
    })
    expect(Math.abs(late! / early! - 1)).toBeLessThanOrEqual(0.15)
  }), { numRuns: 40 })
})

describe('a cloud is priced', () => {
  const foreign = { arrangement: 'foreign_cloud' }
  const sovereign = { arrangement: 'sovereign_cloud' }
  const result = run({ economy: 'EST' }).strategy(CLOUD)

  test('at provider cost times margin, sovereign premium and ancillary, once each', () => {
    for (const year of result.years) {
      expect(value(result, 'contract_price', foreign, year) / value(result, 'hour_cost', foreign, year)).toBeCloseTo(1.25 * 1.05, 12)
      expect(value(result, 'on_demand_price', foreign, year) / value(result, 'hour_cost', foreign, year)).toBeCloseTo(2.2 * 1.05, 12)
    }
    const own = run({ economy: 'EST' }).strategy('sovereign-operated-cloud')
    expect(value(own, 'contract_price', sovereign, 2035) / value(own, 'hour_cost', sovereign, 2035)).toBeCloseTo(1.25 * 1.15 * 1.05, 12)
  })

  test('so that a contract pays for the hours required and the reserve, and on-demand use for the hours required', () => {
    const reserved = (workload: string, use: string) => value(result, 'compute_served', { ...foreign, workload, use }, 2035) * (1 + value(result, 'reserve', { ...foreign, workload, use }))
    const hours = 0.75 * 8760
    const required = value(result, 'compute_served', foreign, 2035) * hours
    const held = program.dimensions['workload']!.reduce((sum, workload) => sum + reserved(workload, 'training') + reserved(workload, 'inference'), 0) * hours
    const fee = 0.8 * held * value(result, 'contract_price', foreign, 2035) + 0.2 * required * value(result, 'on_demand_price', foreign, 2035)
    expect(value(result, 'cloud_fee', foreign, 2035) / fee).toBeCloseTo(1, 12)
  })
})
