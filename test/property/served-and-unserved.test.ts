/** What is required is served, bridged or lost; and more room never serves less. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StrategyResult } from '../../model/run/result.ts'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { program, resolveScenario, run, runResolved, times, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

// A need met but for one part in 1e9 counts as met, so that two runs on either side of that mark differ by as much.
const MET = 1.001e-9
const CAPS = ['datacentre_share_cap', 'ramp_rate', 'ramp_peak_share', 'water_share_cap', 'land_share_cap', 'budget_share_cap']

describe('service', () => {
  test('served, bridged and unserved are what is required, by class and use', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), fc.double({ min: 0, max: 1, noNaN: true }), (economy, set, tightness) => {
      const resolved = resolveScenario({ economy, set })
      for (const result of runResolved(resolved, { override: Object.fromEntries(CAPS.map((cap) => [cap, times(tightness)])) }).strategies.values()) {
        for (const index of result.indices('compute_required')) {
          for (const year of result.years) {
            const of = (name: string) => value(result, name, index, year)
            for (const name of ['compute_served', 'compute_bridged', 'compute_unserved']) expect(of(name)).toBeGreaterThanOrEqual(0)
            expectNear(of('compute_served') + of('compute_bridged') + of('compute_unserved'), of('compute_required'), 1e-9)
          }
        }
      }
    }), { numRuns: 15 })
  })

  test('served by an arrangement is at most what its capacity gives and what was placed with it', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const arrangement of program.dimensions['arrangement']!) {
          for (const year of result.years) {
            const served = value(result, 'compute_served', { arrangement }, year)
            const placed = value(result, 'arrangement_share', { arrangement }, year) * value(result, 'compute_required', {}, year)
            expect(served).toBeLessThanOrEqual(placed * (1 + 1e-9))
            const gives = (value(result, 'compute_installed', { arrangement }, year) * value(result, 'occupancy', { course: 'chosen', arrangement }, year)) / 0.75
            expect(served).toBeLessThanOrEqual(gives * (1 + 1e-9))
          }
        }
      }
    }), { numRuns: 25 })
  })

  test('more room under a limit that alone holds never serves less, nor bridges or loses more, in any year', () => {
    fc.assert(fc.property(
      anyEconomy, anySettings(CAPS), fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constantFrom(...CAPS), fc.double({ min: 1, max: 20, noNaN: true }),
      (economy, set, tightness, relaxed, factor) => {
        const resolved = resolveScenario({ economy, set })
        // With a second limit that holds later, building sooner means standing with older shells and chips at that ceiling.
        const caps = (extra: number) => Object.fromEntries(CAPS.map((cap) => [cap, cap === relaxed ? times(tightness * extra) : 1e9]))
        const tight = runResolved(resolved, { override: caps(1) })
        const loose = runResolved(resolved, { override: caps(factor) })
        for (const [name, before] of tight.strategies) {
          const after = loose.strategy(name)
          for (const year of before.years) {
            const required = value(before, 'compute_required', {}, year)
            expect(value(after, 'compute_served', {}, year) - value(before, 'compute_served', {}, year), `${name} ${year}`).toBeGreaterThanOrEqual(-MET * required)
            const missing = (result: typeof after) => value(result, 'compute_bridged', {}, year) + value(result, 'compute_unserved', {}, year)
            expect(missing(after) - missing(before)).toBeLessThanOrEqual(MET * required)
          }
        }
      },
    ), { numRuns: 60 })
  })

  test('more room under one limit among all never serves less, nor bridges or loses more, until another limit holds back too', () => {
    // Under a second ceiling, having built sooner means standing at it with older chips: Monaco, whose land is full.
    const limitOf: Readonly<Record<string, string>> = { datacentre_share_cap: 'grid', ramp_rate: 'ramp', ramp_peak_share: 'ramp', water_share_cap: 'water', land_share_cap: 'land', budget_share_cap: 'budget' }
    const arrangements = program.dimensions['arrangement']!
    const heldBy = (result: StrategyResult, arrangement: string, year: number) => result.member('binding_limit', { arrangement }, year)
    let relieved = 0
    fc.assert(fc.property(anyEconomy, anySettings(CAPS), fc.constantFrom(...CAPS), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (economy, set, relaxed, one, other) => {
      const { low, high } = program.parameters.find(({ name }) => name === relaxed)!.definition as { low: number; high: number }
      const cap = (part: number) => low + part * (high - low)
      const tight = run({ economy, set: { ...set, [relaxed]: cap(Math.min(one, other)) } })
      const loose = run({ economy, set: { ...set, [relaxed]: cap(Math.max(one, other)) } })
      for (const [name, before] of tight.strategies) {
        const after = loose.strategy(name)
        for (const year of before.years) {
          const others = [before, after].flatMap((result) => arrangements.map((arrangement) => heldBy(result, arrangement, year))).filter((limit) => limit !== 'demand' && limit !== limitOf[relaxed])
          if (others.length > 0) break
          const required = value(before, 'compute_required', {}, year)
          const more = value(after, 'compute_served', {}, year) - value(before, 'compute_served', {}, year)
          expect(more, `${name} ${year}`).toBeGreaterThanOrEqual(-MET * required)
          if (more > 1e-6 * required) relieved++
        }
      }
    }), { numRuns: 150 })
    expect(relieved).toBeGreaterThan(0)
  })
})
