/** R4: demand counted from tokens explains and drives nothing; where inference runs changes what centres have to hold. */
import { describe, expect, test } from 'vitest'
import { inputOf, run, value, WORLD } from './engine.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'

describe('tokens', () => {
  test('come to the compute that hand arithmetic gives: a million users of ten thousand tokens a day at 2e11 operations each', () => {
    const { strategy } = run({ economy: 'EST', strategies: [OWN] }, {
      override: {
        economy_population: 1e6, economy_internet_use: 1, economy_gdp: 1e10, adoption_ceiling: 1, adoption_speed: 100, adoption_midpoint: 2020, tokens_per_head: 3e5, token_scope: 1, token_growth: 0,
        flop_per_token: 2e11, context_overhead: 1, gain_absorbed: 1, inference_utilisation: 0.15, reference_occupancy: 0.75, inference_share: 0.5, training_ambition: 0,
      },
    })
    // 1e6 people x 3e5 tokens x 12 months x 2e11 FLOP over 0.15 x 0.75 x 8760 h x 3600 s x 989e12 FLOP/s.
    expectNear(value(strategy(), 'bottom_up_compute', {}, 2030), (1e6 * 3e5 * 12 * 2e11) / (0.15 * 0.75 * 8760 * 3600 * 989e12), 1e-9)
  })

  test('of the whole world in 2025 agree with the growth path within their own uncertainty', () => {
    const result = run({ economy: WORLD, strategies: ['world'] }).strategy()
    expect(value(result, 'tokens_used', {}, 2025)).toBeGreaterThan(1e16)
    const ratio = value(result, 'bottom_up_ratio', {}, 2025)
    expect(ratio).toBeGreaterThan(0.1)
    expect(ratio).toBeLessThan(10)
    expectNear(ratio, value(result, 'bottom_up_compute', {}, 2025) / value(result, 'national_compute', {}, 2025))
  })

  test('drive nothing, and the mode that asks for them says so', () => {
    const [share, explained] = [{ mode: 'share' }, { mode: 'bottom_up' }].map((demand) => run({ economy: 'KEN', strategies: [OWN], demand: demand as { mode: 'share' } }))
    expect(explained!.strategy().out).toEqual(share!.strategy().out)
    expect(share!.resolved.warnings.map(({ code }) => code)).not.toContain('explanatory')
    expect(explained!.resolved.warnings.find(({ code }) => code === 'explanatory')!.message).toMatch(/drives nothing/)
    const moved = run({ economy: 'KEN', strategies: [OWN], set: { tokens_per_head: 250000 } }).strategy()
    expectNear(value(moved, 'bottom_up_compute', {}, 2035), (250000 / 158500) * value(share!.strategy(), 'bottom_up_compute', {}, 2035))
    for (const name of ['compute_required', 'total_spend', 'facility_power']) expect(value(moved, name, {}, 2035)).toBe(value(share!.strategy(), name, {}, 2035))
  })

  test('are said with two orders of magnitude of uncertainty from end to end', () => {
    const result = run({ economy: 'FRA', strategies: [OWN] }).strategy()
    expectNear(value(result, 'bottom_up_high', {}, 2030) / value(result, 'bottom_up_low', {}, 2030), 100)
  })
})

describe('where inference runs', () => {
  const france = (set: Record<string, number>, strategy = OWN) => run({ economy: 'FRA', strategies: [strategy], set }).strategy()

  test('what devices of users do, no centre has to hold; training stays', () => {
    const [none, half] = [france({}), france({ endpoint_share: 0.5 })]
    for (const year of [2030, 2040]) {
      expectNear(value(half, 'compute_required', { use: 'inference' }, year), 0.5 * value(none, 'compute_required', { use: 'inference' }, year))
      expect(value(half, 'compute_required', { use: 'training' }, year)).toBe(value(none, 'compute_required', { use: 'training' }, year))
      expect(value(half, 'outside_perimeter_compute', {}, year)).toBe(value(none, 'outside_perimeter_compute', {}, year))
    }
  })

  test('distributed sites of our own need more for the same service, a provider\'s do not', () => {
    const [none, all] = [france({}), france({ distributed_share: 1 })]
    expect(value(all, 'compute_required', {}, 2035)).toBe(value(none, 'compute_required', {}, 2035))
    const inference = (result: typeof all) => value(result, 'reserve', { arrangement: 'domestic', workload: 'public_service', use: 'inference' })
    expectNear(inference(all), inference(none) + inputOf(all.inputs, 'distributed_spare'))
    expect(value(all, 'equal_service_cost')).toBeGreaterThan(value(none, 'equal_service_cost'))
    const cloud = (set: Record<string, number>) => value(france(set, 'foreign-cloud-reliance'), 'reserve', { arrangement: 'foreign_cloud', workload: 'public_service', use: 'inference' })
    expect(cloud({ distributed_share: 1 })).toBe(cloud({}))
  })
})

test('affordability is what an H100e costs in a year over income per head, by hand', () => {
  const result = run({ economy: 'KEN', strategies: ['foreign-cloud-reliance'] }).strategy()
  const price = value(result, 'contract_price', { arrangement: 'foreign_cloud' }, 2035)
  expectNear(value(result, 'hour_price', {}, 2035), price, 1e-9)
  const income = value(result, 'gdp', {}, 2035) / value(result, 'own_population')
  expectNear(value(result, 'compute_affordability', {}, 2035), (price * 8760) / income, 1e-9)
  const rich = run({ economy: 'NOR', strategies: ['foreign-cloud-reliance'] }).strategy()
  expect(value(rich, 'compute_affordability', {}, 2035)).toBeLessThan(value(result, 'compute_affordability', {}, 2035))
})
