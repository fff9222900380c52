/** Storage against states that have counted theirs, and what must hold of it whatever the numbers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { survival } from '../../model/numeric/survival.ts'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, program, run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'
const CLOUD = 'foreign-cloud-reliance'
const domestic = { arrangement: 'domestic', location: 'home' }

describe('known states', () => {
  test('Ukraine moved ten petabytes by the end of 2022', () => {
    const result = run({ economy: 'UKR', strategies: [OWN] }).strategy()
    expect(Math.abs(value(result, 'state_data', {}, 2025) / 1.192 ** 3 / 10 - 1)).toBeLessThan(0.01)
  })

  test('Korea lost 858 TB of one system: less than its state is taken to hold', () => {
    const result = run({ economy: 'KOR', strategies: [OWN], set: { state_data_per_user: 0.02 } }).strategy()
    expect(value(result, 'state_data', {}, 2025) / 1.192 ** 3).toBeGreaterThan(0.858)
  })

  test('a copy of ten petabytes is restored in thirty days over 30.9 Gbit/s', () => {
    // 10e15 bytes of 8 bits over 30 x 86,400 seconds; two sites, for one has nothing to copy to.
    const { strategy } = run({ economy: 'UKR', strategies: [OWN], set: { storage_sites: 2 } })
    const result = strategy()
    expectNear(value(result, 'replication_traffic', domestic, 2035), (value(result, 'state_data', {}, 2035) * value(result, 'data_share', { arrangement: 'domestic' }, 2035) * 8e15) / (30 * 86400) / 1e9, 1e-12)
    expect((10 * 8e15) / (30 * 86400) / 1e9).toBeCloseTo(30.9, 1)
  })

  test('a second site costs in five years what Estonia pays for its data embassy: 2.5 million dollars', () => {
    // 1.0 million euro to set up and 0.236 million a year for five years: 2.2 million euro.
    const cost = (storage_sites: number) => {
      const result = run({ economy: 'EST', strategies: [OWN] }, { override: { storage_sites, storage_life: 5 } }).strategy()
      return [2033, 2034, 2035, 2036, 2037].reduce((sum, year) => sum + value(result, 'storage_upkeep', domestic, year), 0)
    }
    expect(cost(2) - cost(1)).toBeCloseTo(2.5e6, 3)
  })
})

describe('storage beside accelerators', () => {
  const result = run({ economy: 'FRA', strategies: [OWN] }).strategy()

  test('costs 2,025 dollars an accelerator in 2025, 0.045 of its price: between the shares in print', () => {
    // Fifteen terabytes, a quarter on flash at 300 dollars, the rest on disk at 80.
    expectNear(value(result, 'accelerator_storage_cost', { arrangement: 'domestic' }, 2025), 15 * 135, 1e-12)
    const ratio = value(result, 'storage_ratio', { arrangement: 'domestic' }, 2025)
    expect(ratio).toBeCloseTo(0.045, 12)
    // Bernstein: 1 to 5 % of all-in capital, of which servers are 42 %.
    expect(ratio).toBeGreaterThan(0.024)
    expect(ratio).toBeLessThan(0.12)
  })

  test('keeps its weight as chips grow dearer and storage cheaper: from 0.036 to 0.05 until 2040', () => {
    for (const year of result.years) {
      expect(value(result, 'storage_ratio', { arrangement: 'domestic' }, year)).toBeGreaterThan(0.036)
      expect(value(result, 'storage_ratio', { arrangement: 'domestic' }, year)).toBeLessThan(0.05)
    }
  })

  test('is at its cited share on that cost basis, and not added again', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['storage_by_share', 'real_depreciation']), (economy, set) => {
      const shared = run({ economy, set: { ...set, storage_by_share: 1 }, strategies: [OWN] }).strategy()
      for (const year of [2026, 2033, 2040]) {
        const servers = value(shared, 'capital_spend_it', { arrangement: 'domestic' }, year)
        const state = value(shared, 'state_storage_capital', { arrangement: 'domestic' }, year)
        expectNear(value(shared, 'capital_spend_storage', { arrangement: 'domestic' }, year), servers * inputOf(shared.inputs, 'storage_capital_ratio') + state, 1e-9)
        const unit = value(shared, 'accelerator_price', { arrangement: 'domestic' }, year)
        expectNear(value(shared, 'unit_it_cost', { arrangement: 'domestic' }, year), unit * (1 + inputOf(shared.inputs, 'network_capital_ratio') + inputOf(shared.inputs, 'storage_capital_ratio')), 1e-12)
      }
    }), { numRuns: 20 })
  })

  test('moves no demand, whatever it costs and on either basis', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['storage_by_share']), (economy, set) => {
      const required = (storage_by_share: number, flash_share: number) => run({ economy, set: { ...set, storage_by_share, flash_share }, strategies: [OWN] }).strategy()
      const [base, others] = [required(0, 0.25), [required(1, 0.25), required(0, 1)]]
      fc.pre(inputOf(base.inputs, 'demand_response') === 0)
      for (const other of others) for (const year of base.years) expect(value(other, 'compute_required', {}, year)).toBe(value(base, 'compute_required', {}, year))
    }), { numRuns: 20 })
  })
})

describe('the data of the state', () => {
  test('is kept by someone, every copy, in every year', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const year of result.years) {
          const kept = program.dimensions['arrangement']!.reduce((sum, arrangement) => sum + value(result, 'data_share', { arrangement }, year), 0)
          expectNear(kept, 1, 1e-12)
          expectNear(value(result, 'state_storage', {}, year), value(result, 'state_data', {}, year) * inputOf(result.inputs, 'storage_replicas') + value(result, 'embassy_copy', {}, year), 1e-12)
          expectNear(value(result, 'storage_capacity', {}, year), value(result, 'ai_storage', {}, year) + value(result, 'state_storage', {}, year), 1e-12)
        }
      }
    }), { numRuns: 15 })
  })

  test('grows by its rate alone, and each copy more is as large as the first', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['storage_replicas', 'ambition', 'embassy_rung']), fc.integer({ min: 2, max: 3 }), (economy, set, storage_replicas) => {
      const of = (copies: number) => run({ economy, set: { ...set, storage_replicas: copies }, strategies: [OWN] }).strategy()
      const [fewer, more] = [of(storage_replicas), of(storage_replicas + 1)]
      const growth = inputOf(fewer.inputs, 'state_data_growth')
      for (const year of fewer.years) {
        expectNear(value(more, 'state_storage', {}, year) - value(fewer, 'state_storage', {}, year), value(fewer, 'state_data', {}, year), 1e-9)
        if (year > fewer.years[0]!) expectNear(value(fewer, 'state_data', {}, year), value(fewer, 'state_data', {}, year - 1) * (1 + growth), 1e-12)
      }
    }), { numRuns: 15 })
  })

  test('stands on storage that was bought and has not worn out', () => {
    // No past purchases: only those of the reported years are summed here.
    const result = run({ economy: 'EST', strategies: [OWN] }, { override: { incumbent_domestic_cap: 0, known_cluster_compute: 0 } }).strategy()
    for (const year of result.years.filter((each) => each >= 2031)) {
      const bought = result.years.filter((each) => each <= year).reduce((sum, each) => sum + value(result, 'state_storage_additions', domestic, each) * survival(year - each, 6, 4, 0), 0)
      expectNear(bought, value(result, 'state_storage', domestic, year), 1e-9)
    }
  })

  test('goes where compute goes, or where a strategy says', () => {
    const { strategy } = run({
      economy: 'EST',
      strategies: [CLOUD, { use: CLOUD, as: 'kept-at-home', placement: { compute: { default: { foreign_cloud: 1 } }, storage: { default: { domestic: { 2027: 1 }, foreign_cloud: { 2027: 0 } } } } }],
    })
    expectNear(value(strategy(CLOUD), 'data_share', { arrangement: 'foreign_cloud' }, 2035), 1, 1e-12)
    expectNear(value(strategy('kept-at-home'), 'data_share', { arrangement: 'domestic' }, 2035), 1, 1e-12)
    expect(value(strategy('kept-at-home'), 'storage_bill', {}, 2035)).toBe(0)
    expect(value(strategy('kept-at-home'), 'capital_spend_storage', {}, 2035)).toBeGreaterThan(0)
    for (const year of [2025, 2026]) expect(value(strategy('kept-at-home'), 'total_spend', {}, year)).toBe(value(strategy(CLOUD), 'total_spend', {}, year))
  })

  test('is in equal-service cost and in no hour of compute, whoever looks', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['state_data_per_user', 'storage_replicas', 'storage_sites']), fc.constantFrom('social', 'public', 'investor'), (economy, set, perspective) => {
      const without = run({ economy, set, perspective }, { override: { state_data_per_user: 0, storage_sites: 1 } })
      const with_ = run({ economy, set, perspective }, { override: { state_data_per_user: 2, storage_replicas: 4, storage_sites: 3 } })
      for (const [name, result] of with_.strategies) {
        const bare = without.strategy(name)
        const [cost, bareCost] = [value(result, 'levelised_compute_cost'), value(bare, 'levelised_compute_cost')]
        // The digits left after what data cost is taken away again.
        const scale = (Math.abs(value(result, 'discounted_cost')) + Math.abs(value(result, 'residual_value'))) / Math.abs(value(bare, 'discounted_cost') - value(bare, 'residual_value'))
        expect(Number.isNaN(cost)).toBe(Number.isNaN(bareCost))
        if (!Number.isNaN(cost)) expect(Math.abs(cost / bareCost - 1)).toBeLessThan(1e-12 * (10 + scale))
        const apart = value(result, 'equal_service_cost') - value(bare, 'equal_service_cost') - value(result, 'data_cost') + value(bare, 'data_cost')
        expect(Math.abs(apart)).toBeLessThan(1e-9 * (Math.abs(value(result, 'discounted_cost')) + Math.abs(value(result, 'residual_value'))))
      }
    }), { numRuns: 30 })
  })

  test('costs the same wherever compute stands, if it is kept in the same place', () => {
    const storage = { default: { domestic: 1 } }
    const { strategy } = run({ economy: 'KEN', strategies: [
      { use: OWN, placement: { compute: { default: { domestic: 1 } }, storage } },
      { use: CLOUD, placement: { compute: { default: { foreign_cloud: 1 } }, storage } },
    ] })
    expectNear(value(strategy(OWN), 'data_cost'), value(strategy(CLOUD), 'data_cost'), 1e-9)
  })

  test('is no part of a programme, which is its accelerators alone', () => {
    const result = run({ economy: 'KEN', strategies: [OWN], demand: { mode: 'programme', accelerators: 1000, by: 2034 } }).strategy()
    for (const year of result.years) expect(value(result, 'state_storage', {}, year)).toBe(0)
  })

  test('all goes with a single site, a third with one of three', () => {
    const lost = (storage_sites: number) => value(run({ economy: 'EST', strategies: [OWN], set: { storage_sites } }).strategy(), 'lost_with_a_site')
    expect(lost(1)).toBe(1)
    expect(lost(3)).toBeCloseTo(1 / 3, 12)
  })
})
