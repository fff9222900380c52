/** What stands is what stood, with what came and without what went. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { program, resolveScenario, run, runResolved, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const ARRANGEMENTS = program.dimensions['arrangement']!
const LOCATIONS = program.dimensions['location']!
const everywhere = ARRANGEMENTS.flatMap((arrangement) => LOCATIONS.map((location) => ({ arrangement, location })))

describe('accelerators', () => {
  test('of a year are those of the year before, added, taken up or given back at a provider, less retired', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const index of everywhere) {
          for (const year of result.years.slice(1)) {
            const at = (name: string, when = year) => value(result, name, index, when)
            const stock = at('accelerator_stock', year - 1) + at('accelerator_additions') + at('accelerators_reassigned') - at('accelerator_retirements')
            // Small differences of large flows: relative to the largest term.
            const largest = Math.max(at('accelerator_stock', year - 1), at('accelerator_additions'), Math.abs(at('accelerators_reassigned')))
            expect(Math.abs(at('accelerator_stock') - stock)).toBeLessThanOrEqual(1e-9 * largest)
            for (const name of ['accelerator_stock', 'accelerator_additions', 'accelerator_retirements']) expect(at(name)).toBeGreaterThanOrEqual(0)
          }
        }
      }
    }), { numRuns: 20 })
  })

  test('of a fleet of our own are never reassigned', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const arrangement of ['domestic', 'partnership', 'embassy', 'pool']) for (const year of result.years) expect(value(result, 'accelerators_reassigned', { arrangement }, year)).toBe(0)
      }
    }), { numRuns: 20 })
  })

  test('never retire in greater number than were ever added', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const index of everywhere) {
          // What stood at the end of the first year was added by then.
          let balance = value(result, 'accelerator_stock', index, 2025)
          for (const year of result.years.slice(1)) {
            balance += value(result, 'accelerator_additions', index, year) + Math.max(0, value(result, 'accelerators_reassigned', index, year)) - value(result, 'accelerator_retirements', index, year)
            expect(balance).toBeGreaterThanOrEqual(-1e-6)
          }
        }
      }
    }), { numRuns: 20 })
  })

  test('to which nothing is added never grow', () => {
    const resolved = resolveScenario({ economy: 'NOR', strategies: ['extensive-domestic-ownership'] })
    fc.assert(fc.property(fc.integer({ min: 2026, max: 2036 }), (from) => {
      // Nothing more is asked from a year on: the programme of nothing.
      const result = runResolved(resolved, { override: { ambition: 1, reference_service_in_2025: (values) => values, programme_mode: 0, in_perimeter: 1, decision_year: from, placement_share: (values) => values.fill(0) } }).strategy()
      for (let year = from + 3; year <= 2040; year++) {
        for (const index of everywhere.filter(({ arrangement }) => arrangement === 'domestic')) {
          if (value(result, 'accelerator_additions', index, year) > 0) continue
          expect(value(result, 'accelerator_stock', index, year)).toBeLessThanOrEqual(value(result, 'accelerator_stock', index, year - 1))
          expect(value(result, 'compute_installed', index, year)).toBeLessThanOrEqual(value(result, 'compute_installed', index, year - 1))
        }
      }
    }), { numRuns: 10 })
  })
})

describe('compute and shells', () => {
  test('of a year are what survives and what was added', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const index of everywhere) {
          for (const year of result.years.slice(1)) {
            const at = (name: string, when = year) => value(result, name, index, when)
            expectNear(at('shells_standing'), at('surviving_shells') + at('shells_commissioned'), 1e-9)
            expect(at('surviving_shells')).toBeLessThanOrEqual(at('shells_standing', year - 1) * (1 + 1e-12))
            expect(at('surviving_compute')).toBeLessThanOrEqual(value(result, 'fleet_compute', index, year - 1) * (1 + 1e-12))
            expectNear(at('fleet_compute'), at('surviving_compute') + at('fleet_additions') * value(result, 'accelerator_compute', { arrangement: index.arrangement }, year), 1e-9)
            for (const name of ['shells_standing', 'shell_starts', 'compute_installed', 'it_power']) expect(at(name)).toBeGreaterThanOrEqual(0)
          }
        }
      }
    }), { numRuns: 15 })
  })

  test('every shell started is delivered once, after its lead', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const result = run({ economy, set, years: [2025, 2050], strategies: ['extensive-domestic-ownership'] }).strategy()
      const index = { arrangement: 'domestic', location: 'home' }
      const lead = value(result, 'shell_lead', { arrangement: 'domestic' })
      const whole = Math.floor(lead)
      for (let year = 2025 + whole + 1; year <= 2050; year++) {
        const part = lead - whole
        const wanted = (1 - part) * value(result, 'shell_starts', index, year - whole) + part * value(result, 'shell_starts', index, year - whole - 1)
        expectNear(value(result, 'shells_commissioned', index, year), wanted, 1e-9)
      }
    }), { numRuns: 30 })
  })
})
