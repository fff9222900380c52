/** What is asked, what must stand for it, and what sharing gains. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { program, resolveScenario, run, runResolved, times, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const home = { arrangement: 'domestic', location: 'home' }
const chosen = { course: 'chosen', arrangement: 'domestic' }

describe('occupancy', () => {
  test('is .35 + .45 S / (S + 10 MW) of the load shared', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      for (const result of run({ economy }).strategies.values()) {
        for (const arrangement of program.dimensions['arrangement']!) {
          const index = { course: 'chosen', arrangement }
          const load = value(result, 'shared_load', index, 2036)
          expectNear(value(result, 'occupancy', index, 2036), 0.35 + (0.45 * load) / (load + 10))
        }
      }
    }), { numRuns: 20 })
  })

  test('falls to its floor as the load shared goes to nothing', () => {
    const resolved = resolveScenario({ economy: 'FRA', strategies: [DOMESTIC] })
    const occupancies = [1, 1e-2, 1e-4, 1e-6, 1e-9].map((ambition) => value(runResolved(resolved, { override: { ambition } }).strategy(), 'occupancy', chosen, 2036))
    for (const [position, occupancy] of occupancies.entries()) if (position > 0) expect(occupancy).toBeLessThan(occupancies[position - 1]!)
    expect(occupancies.at(-1)!).toBeCloseTo(0.35, 4)
  })

  test('rests on what is asked and on the world fleet, never on what stands', () => {
    // A ceiling of nothing on building leaves nothing standing and occupancy as it was.
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const resolved = resolveScenario({ economy, strategies: [DOMESTIC], set })
      const free = runResolved(resolved, { override: { limits_on: 0 } }).strategy()
      const tight = runResolved(resolved, { override: { limits_on: 1, budget_share_cap: 1e-9 } }).strategy()
      expect(tight.series('occupancy', chosen)).toEqual(free.series('occupancy', chosen))
    }), { numRuns: 30 })
    for (const name of ['shared_load', 'placed_load', 'occupancy', 'compute_target']) expect(program.variables.find((variable) => variable.name === name)!.exogenous, name).toBe(true)
  })

  test('a cloud is as full as its region, whoever rents, and a pool fills with the load of all its members', () => {
    const tiny = run({ economy: 'NRU' })
    const large = run({ economy: 'FRA' })
    const cloud = { course: 'chosen', arrangement: 'foreign_cloud' }
    expect(value(tiny.strategy('foreign-cloud-reliance'), 'occupancy', cloud, 2036)).toBe(value(large.strategy('foreign-cloud-reliance'), 'occupancy', cloud, 2036))
    const pool = { course: 'chosen', arrangement: 'pool' }
    const estonia = run({ economy: 'EST' })
    expect(value(estonia.strategy('regional-pooling'), 'occupancy', pool, 2036)).toBeGreaterThan(value(estonia.strategy(DOMESTIC), 'occupancy', chosen, 2036))
  })
})

describe('two half fleets', () => {
  test('never cost less per useful hour than one', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['ambition']), (economy, set) => {
      const resolved = resolveScenario({ economy, strategies: [DOMESTIC], set })
      const whole = runResolved(resolved, { override: { limits_on: 0 } }).strategy()
      const half = runResolved(resolved, { override: { limits_on: 0, ambition: times(0.5) } }).strategy()
      for (const year of whole.years) {
        const cost = value(whole, 'hour_cost', { arrangement: 'domestic' }, year)
        if (cost === 0) continue
        expect(value(half, 'hour_cost', { arrangement: 'domestic' }, year)).toBeGreaterThanOrEqual(cost * (1 - 1e-12))
      }
      expect(2 * value(half, 'equal_service_cost')).toBeGreaterThanOrEqual(value(whole, 'equal_service_cost') * (1 - 1e-9))
    }), { numRuns: 60 })
  })
})

describe('what must stand', () => {
  test('is what is required, at its own occupancy, with its reserve', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const { resolved, strategy } = run({ economy, strategies: [DOMESTIC], set })
      const result = strategy()
      const margin = resolved.strategies[0]!.values.get('reserve_margin')![0]!
      for (const year of [2033, 2040]) {
        let asked = 0
        for (const { workload = '', use = '' } of result.indices('compute_required')) {
          const spare = workload === 'state_critical' && use === 'inference' ? 0.5 : 0
          asked += value(result, 'compute_required', { workload, use }, year) * value(result, 'sized_share', { ...chosen, workload }, year) * (1 + margin + spare)
        }
        expectNear(value(result, 'compute_target', { ...chosen, location: 'home' }, year), (asked * 0.75) / value(result, 'occupancy', chosen, year))
      }
    }), { numRuns: 40 })
  })

  test('half again stands for state-critical inference: one site in three may fail', () => {
    const result = run({ economy: 'FRA' }).strategy()
    const extra = (workload: string, use: string) => value(result, 'reserve', { arrangement: 'domestic', workload, use }) - value(result, 'reserve', { arrangement: 'domestic', workload: 'research', use: 'training' })
    expectNear(extra('state_critical', 'inference'), 0.5)
    expect(extra('state_critical', 'training')).toBe(0)
    expect(extra('public_service', 'inference')).toBe(0)
  })

  test('a new fleet serves half, then eight tenths, then all, and is not sized up for it', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const result = run({ economy, strategies: [DOMESTIC] }).strategy()
      // A lead of four years from 2027: in service through 2031.
      expect([2031, 2032, 2033, 2040].map((year) => value(result, 'service_ramp', { arrangement: 'domestic' }, year))).toEqual([0.5, 0.8, 1, 1])
      const past = value(result, 'incumbent_domestic_share')
      for (const year of [2031, 2032, 2033]) {
        const ramp = value(result, 'service_ramp', { arrangement: 'domestic' }, year)
        const placed = value(result, 'arrangement_share', { arrangement: 'domestic' }, year)
        expectNear(placed, ramp + past * (1 - ramp))
        for (const { workload = '' } of result.indices('sized_share', ['workload'])) expectNear(value(result, 'sized_share', { ...chosen, workload }, year), 1)
      }
    }), { numRuns: 30 })
  })

  test('what stands beyond the need is shown as idle, and no less is required for it', () => {
    const result = run({ economy: 'FRA', strategies: [DOMESTIC] }).strategy()
    for (const year of [2031, 2032, 2036]) {
      const installed = value(result, 'compute_installed', home, year)
      expectNear(value(result, 'compute_idle', home, year), Math.max(0, installed - value(result, 'compute_needed', home, year)))
    }
    expect(value(result, 'compute_idle', home, 2031)).toBeGreaterThan(0)
    expect(value(result, 'idle_share')).toBeGreaterThan(0)
  })
})
