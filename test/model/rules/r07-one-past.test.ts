/** Before the decision year every strategy shares one past; after it shares follow the leads. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offsetOf, strideOf } from '../../../model/compile/layout.ts'
import { indexOfYear } from '../../../model/run/axis.ts'
import { PURE_STRATEGIES } from '../../../scenarios/default-scenario.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { economies, facts, resolveScenario, run, runResolved, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const CLOUD = 'foreign-cloud-reliance'
const PURE = [
  ['extensive-domestic-ownership', 'domestic'], ['trusted-international-partnerships', 'partnership'], ['digital-embassy-guest', 'embassy'],
  ['regional-pooling', 'pool'], ['sovereign-operated-cloud', 'sovereign_cloud'], ['foreign-cloud-reliance', 'foreign_cloud'],
] as const
// What is asked, served, built, used and paid.
const SHARED = [
  'effective_share', 'compute_required', 'compute_served', 'compute_bridged', 'compute_unserved', 'compute_installed', 'compute_idle', 'accelerator_stock', 'accelerator_additions', 'shells_standing',
  'shell_starts', 'it_power', 'facility_power', 'electricity_use', 'emissions', 'water_consumption_onsite', 'water_withdrawal_offsite', 'land_use', 'talent_required', 'capital_by_part',
  'operating_by_expense', 'total_spend', 'public_spend', 'resource_cost', 'cloud_fee', 'foreign_currency_spend', 'class_control', 'contract_price',
]

describe('before the decision year', () => {
  test('all strategies are equal: service, mix, footprint and spend', () => {
    fc.assert(fc.property(anyEconomy, fc.integer({ min: 2026, max: 2033 }), anySettings(), (economy, decision, set) => {
      const { strategies } = run({ economy, decision_year: decision, set, strategies: [...PURE_STRATEGIES.slice(1), 'balanced-portfolio'] })
      const [first, ...others] = [...strategies.values()]
      for (const other of others) {
        for (const name of SHARED) {
          for (const index of name === 'effective_share' ? first!.indices(name).filter(({ course }) => course === 'chosen') : first!.indices(name)) {
            for (let year = 2025; year < decision; year++) {
              const found = other.value(name, index, year)
              const wanted = first!.value(name, index, year)
              // A sum over what a strategy does not use may round elsewhere.
              expectNear(found!, wanted!, 1e-12, `${name} ${JSON.stringify(index)} in ${year}, ${other.name} beside ${first!.name}`)
            }
          }
        }
      }
    }), { numRuns: 25 })
  })

  test('the mix is the observed domestic share, at most .9 of the cap, and foreign cloud for the rest', () => {
    for (const economy of economies) {
      const result = run({ economy, strategies: [CLOUD] }).strategy()
      const known = facts.economies[economy]!.facts.compute_clusters?.value ?? 0
      const asked = value(result, 'national_compute_in_2025')
      const domestic = Math.min(0.9, known / asked)
      const mix = (arrangement: string) => value(result, 'effective_share', { course: 'chosen', arrangement, workload: 'research' }, 2025)
      expectNear(mix('domestic'), domestic, 1e-12, economy)
      expectNear(mix('foreign_cloud'), 1 - domestic, 1e-12, economy)
      for (const arrangement of ['partnership', 'embassy', 'pool', 'sovereign_cloud']) expect(mix(arrangement)).toBe(0)
    }
  })

  test('the compute asked for in 2025 is the same number in its own record and in the series of years', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const result = run({ economy, strategies: [CLOUD] }).strategy()
      expectNear(value(result, 'national_compute_in_2025'), value(result, 'national_compute', {}, 2025), 1e-9)
    }), { numRuns: 30 })
  })

  test('every cohort of the past is the cohort the world installed that year, times the part that stood here', () => {
    const outcome = run({ economy: 'FRA', strategies: [CLOUD] })
    const result = outcome.strategy()
    const at = result.layout.variables.get('fleet_additions')!
    const part = result.layout.variables.get('incumbent_part')!
    const { axis } = result
    for (let year = 2019; year < 2025; year++) {
      const t = indexOfYear(axis, year)
      const share = result.out[offsetOf(result.layout, part, 0, axis.length) + t * strideOf(result.layout, part)]!
      expect(share).toBeGreaterThan(0)
      expectNear(result.out[offsetOf(result.layout, at, 0, axis.length) + t * strideOf(result.layout, at)]!, value(outcome.world, 'accelerator_additions', {}, year) * share)
    }
  })

  test('what was spent then is sunk: only flows from the decision year on are charged, and only assets bought since are worth something', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        const rate = value(result, 'discount_rate_used')
        let present = 0
        for (let year = 2027; year <= 2040; year++) present += value(result, 'total_spend', {}, year) / (1 + rate) ** (year - 2027 + 0.5)
        expectNear(value(result, 'discounted_cost'), present, 1e-9)
        let capital = 0
        for (let year = 2027; year <= 2040; year++) capital += value(result, 'capital_spend', {}, year)
        expectNear(value(result, 'cumulative_capital'), capital, 1e-9)
        for (const year of [2025, 2026]) expect(value(result, 'gross_worth', {}, year)).toBe(0)
      }
    }), { numRuns: 20 })
  })
})

describe('after the decision', () => {
  test('no target is reached before its longest lead', () => {
    fc.assert(fc.property(anyEconomy, fc.integer({ min: 2025, max: 2032 }), anySettings(), (economy, decision, set) => {
      const { strategies } = run({ economy, decision_year: decision, set })
      for (const [name, arrangement] of PURE) {
        const result = strategies.get(name)!
        const lead = value(result, 'longest_lead', { arrangement })
        for (const year of result.years) {
          const part = Math.min(1, Math.max(0, year + 1 - (decision + lead)))
          for (const { workload = '' } of result.indices('class_control', ['workload'])) {
            const now = value(result, 'effective_share', { course: 'chosen', arrangement, workload }, year)
            const past = value(result, 'effective_share', { course: 'incumbent', arrangement, workload }, year)
            expect(now).toBeGreaterThanOrEqual(past - 1e-12)
            expect(now).toBeLessThanOrEqual(past + part * (1 - past) + 1e-12)
          }
          if (part === 0 && value(result, 'effective_share', { course: 'incumbent', arrangement, workload: 'research' }, year) === 0) {
            expect(value(result, 'compute_served', { arrangement }, year)).toBe(0)
            expect(value(result, 'accelerator_additions', { arrangement }, year)).toBe(0)
          }
        }
      }
    }), { numRuns: 25 })
  })

  test('leads of permit, grid and shell run in parallel: the longest holds, and shortening another changes nothing', () => {
    const resolved = resolveScenario({ economy: 'FRA', strategies: [DOMESTIC] })
    const lead = (override = {}) => value(runResolved(resolved, { override }).strategy(), 'longest_lead', { arrangement: 'domestic' })
    expect(lead()).toBe(4)
    expect(lead({ permit_time: 0.5, build_time: 1.5 })).toBe(4)
    expect(lead({ permit_time: 6 })).toBe(6)
    expect(lead({ permit_time: 1, grid_lead: 2, build_time: 3 })).toBe(3)
  })

  test('until then the incumbent mix serves at its own price', () => {
    const { strategies } = run({ economy: 'KEN' })
    const waiting = strategies.get(DOMESTIC)!
    const cloud = strategies.get(CLOUD)!
    for (let year = 2027; year <= 2030; year++) {
      expectNear(value(waiting, 'compute_served', { arrangement: 'foreign_cloud' }, year), value(waiting, 'compute_required', {}, year))
      expect(value(waiting, 'cloud_fee', {}, year)).toBe(value(cloud, 'cloud_fee', {}, year))
    }
  })

  test('shares sum to 1 in every year, whatever is waiting', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const year of result.years) {
          let sum = 0
          for (const { arrangement = '' } of result.indices('effective_share', ['arrangement'])) sum += value(result, 'effective_share', { course: 'chosen', arrangement, workload: 'public_service' }, year)
          expectNear(sum, 1)
        }
      }
    }), { numRuns: 20 })
  })

  test('leaving a cloud costs years of the spend that moves, as it moves', () => {
    const result = run({ economy: 'KEN', strategies: [DOMESTIC], set: { switching_cost: 0.5 } }).strategy()
    let moved = 0
    for (const year of result.years.slice(1)) {
      const share = (at: number) => value(result, 'arrangement_share', { arrangement: 'foreign_cloud' }, at)
      const part = share(year - 1) > 0 ? Math.max(0, share(year - 1) - share(year)) / share(year - 1) : 0
      const migration = value(result, 'migration_spend', {}, year)
      expectNear(migration, 0.5 * value(result, 'cloud_fee', { arrangement: 'foreign_cloud' }, year - 1) * part, 1e-9, `${year}`)
      moved += migration
    }
    expect(moved).toBeGreaterThan(0)
    const stays = run({ economy: 'KEN', strategies: [CLOUD], set: { switching_cost: 0.5 } }).strategy()
    for (const year of stays.years) expect(value(stays, 'migration_spend', {}, year)).toBe(0)
  })

  test('a later decision leaves the years between as they were', () => {
    const early = run({ economy: 'FRA', decision_year: 2027, strategies: [CLOUD] }).strategy()
    const late = run({ economy: 'FRA', decision_year: 2031, strategies: [CLOUD] }).strategy()
    for (const year of [2025, 2026]) expect(value(late, 'total_spend', {}, year)).toBe(value(early, 'total_spend', {}, year))
  })

  test('a home fleet that is left is not bought again', () => {
    const result = run({ economy: 'NOR', strategies: [CLOUD] }).strategy()
    expect(value(result, 'accelerator_stock', { arrangement: 'domestic' }, 2026)).toBeGreaterThan(0)
    for (let year = 2029; year <= 2040; year++) expect(value(result, 'accelerator_additions', { arrangement: 'domestic' }, year)).toBe(0)
  })
})
