/** What can be built at home in a year is the least of what is asked and what each limit leaves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { inputOf, program, run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const LIMITS = program.dimensions['limit']!
const ARRANGEMENTS = program.dimensions['arrangement']!
const MIXED = {
  use: 'balanced-portfolio', as: 'halves',
  placement: { compute: { default: { domestic: 0.6, partnership: 0.4 } } },
} as const

describe('buildable capacity', () => {
  test('is the least over limits, the first of which is what is asked; the one that binds has no slack', () => {
    expect(LIMITS[0]).toBe('demand')
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const arrangement of ARRANGEMENTS) {
          for (const year of result.years) {
            const by = LIMITS.map((limit) => result.value('buildable_by', { arrangement, limit }, year)!)
            const buildable = value(result, 'buildable', { arrangement }, year)
            expect(buildable).toBe(Math.min(...by.filter((number) => !Number.isNaN(number))))
            const binding = result.member('binding_limit', { arrangement }, year)!
            expect(LIMITS).toContain(binding)
            expect(result.value('limit_slack', { arrangement, limit: binding }, year)).toBe(0)
            for (const limit of LIMITS) {
              const slack = result.value('limit_slack', { arrangement, limit }, year)!
              if (!Number.isNaN(slack)) expect(slack).toBeGreaterThanOrEqual(0)
            }
            expectNear(by[0]!, value(result, 'shells_asked', { arrangement, location: 'home' }, year))
          }
        }
      }
    }), { numRuns: 12 })
  })

  test('is never passed by what is started at home, and limits do not reach abroad', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const arrangement of ARRANGEMENTS) {
          for (const year of result.years) {
            expect(value(result, 'shell_starts', { arrangement, location: 'home' }, year)).toBe(value(result, 'buildable', { arrangement }, year))
            expect(value(result, 'shell_starts', { arrangement, location: 'abroad' }, year)).toBe(value(result, 'shells_asked', { arrangement, location: 'abroad' }, year))
          }
        }
      }
    }), { numRuns: 15 })
  })

  test('is shared between arrangements in proportion to what each asks', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const result = run({ economy, set: { ...set, people_limit: 1 }, strategies: [MIXED] }).strategy()
      for (const year of result.years) {
        const asked = value(result, 'asked_at_home', {}, year)
        if (asked === 0) continue
        for (const limit of ['grid', 'ramp', 'water', 'land', 'budget', 'people']) {
          const room = result.value(`${limit}_room`, {}, year)!
          if (Number.isNaN(room)) continue
          let sum = 0
          for (const arrangement of ARRANGEMENTS) {
            const part = value(result, 'shells_asked', { arrangement, location: 'home' }, year) / asked
            const share = value(result, 'buildable_by', { arrangement, limit }, year)
            expectNear(share, room * part)
            sum += share
          }
          expectNear(sum, room)
        }
      }
    }), { numRuns: 20 })
  })
})

describe('the ramp', () => {
  test('is the larger of the ramp rate on last year\'s home load, conventional load included, and a share of national peak', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const { resolved, strategy } = run({ economy, set, strategies: [DOMESTIC] })
      const result = strategy()
      const input = (name: string) => inputOf(resolved.strategies[0]!, name)
      for (const year of result.years.slice(1)) {
        // Nameplate, as what is built: of conventional load the mean is known.
        const load = value(result, 'facility_power', { location: 'home' }, year - 1) + value(result, 'conventional_load', {}, year - 1) / input('load_factor')
        const facility = Math.max(input('ramp_rate') * load, input('ramp_peak_share') * input('peak_load') / (1 - input('flexible_load')))
        expectNear(value(result, 'ramp_room', {}, year) * value(result, 'home_pue', {}, year), facility)
      }
    }), { numRuns: 30 })
  })

  test('lets Ireland and the Netherlands grow as they did', () => {
    // 1,238 to 6,969 GWh in nine years, and 1,600 to 5,100 GWh in six: the fastest sustained on record.
    const { central, high } = program.parameters.find(({ name }) => name === 'ramp_rate')!.definition as { central: number; high: number }
    expect(central).toBeGreaterThanOrEqual((6969 / 1238) ** (1 / 9) - 1)
    expect(high).toBeGreaterThanOrEqual((5100 / 1600) ** (1 / 6) - 1)
  })
})

test('the queue for a connection at home moves nothing of what stands abroad', () => {
  const figures = (grid_lead: number) => {
    const result = run({ economy: 'KEN', strategies: ['digital-embassy-guest'], set: { grid_lead } }).strategy()
    return result.years.map((year) => ['shells_standing', 'total_spend'].map((name) => value(result, name, { arrangement: 'embassy' }, year)))
  }
  expect(figures(10)).toEqual(figures(2))
})

describe('what was not built', () => {
  test('is asked again next year', () => {
    const scenario = { economy: 'KEN' as const, strategies: [DOMESTIC] }
    // Shells that never close, so that all that is asked is what is new.
    const free = run(scenario, { override: { facility_life: 1e6, limits_on: 0 } }).strategy()
    const held = run(scenario, { override: { facility_life: 1e6, ramp_rate: 0, ramp_peak_share: 1e-4 } }).strategy()
    expect(held.member('binding_limit', { arrangement: 'domestic' }, 2028)).toBe('ramp')
    let unbuilt = 0
    for (let year = 2027; year <= 2030; year++) {
      const asked = value(held, 'shells_asked', { arrangement: 'domestic', location: 'home' }, year)
      const wanted = value(free, 'shells_asked', { arrangement: 'domestic', location: 'home' }, year)
      // What the free plan asks this year, and all that the years before were denied.
      expectNear(asked, wanted + unbuilt, 1e-9, `${year}`)
      unbuilt += wanted - value(held, 'shell_starts', { arrangement: 'domestic', location: 'home' }, year)
    }
    expect(unbuilt).toBeGreaterThan(0)
  })

  test('is not service to be caught up with: required, served, bridged and lost balance in every year by itself', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        const required = run({ economy, set }, { override: { limits_on: 0 } }).strategy(result.name).series('compute_required')!
        for (const [position, year] of result.years.entries()) {
          expect(value(result, 'compute_required', {}, year)).toBe(required[position])
        }
      }
    }), { numRuns: 10 })
  })
})

describe('shells', () => {
  test('are planned on what the year they are ready will need, less what stands then and what is under way', () => {
    const result = run({ economy: 'KEN', strategies: [DOMESTIC] }, { override: { limits_on: 0 } }).strategy()
    const index = { arrangement: 'domestic', location: 'home' }
    expect(value(result, 'shell_lead', { arrangement: 'domestic' })).toBe(4)
    for (let year = 2027; year <= 2036; year++) {
      // Four years on, what was asked stands.
      expectNear(value(result, 'shells_commissioned', index, year + 4), value(result, 'shell_starts', index, year))
      const plan = value(result, 'shell_target', { course: 'chosen', ...index }, year + 4)
      const asked = Math.max(plan, value(result, 'power_wanted', index, year)) - value(result, 'surviving_at_delivery', index, year) - value(result, 'shells_underway', index, year)
      expectNear(value(result, 'shells_asked', index, year), Math.max(0, asked), 1e-9)
      expect(value(result, 'shells_standing', index, year + 4)).toBeGreaterThanOrEqual(plan * (1 - 1e-12))
    }
    for (const name of ['shell_target', 'chosen_plan', 'incumbent_plan']) expect(program.variables.find((variable) => variable.name === name)!.exogenous, name).toBe(true)
  })

  test('computers fill them and never stand without one', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const arrangement of ['domestic', 'partnership', 'embassy', 'pool']) {
          for (const location of ['home', 'abroad']) {
            const index = { arrangement, location }
            for (const year of result.years) {
              const added = value(result, 'accelerator_additions', index, year)
              if (added > 0) expect(value(result, 'it_power', index, year)).toBeLessThanOrEqual(value(result, 'shells_standing', index, year) * (1 + 1e-9))
            }
          }
        }
      }
    }), { numRuns: 15 })
  })

  test('are paid for from their start by the spend profile, and by the world when they are commissioned', () => {
    const result = run({ economy: 'KEN', strategies: [DOMESTIC] }).strategy()
    const index = { arrangement: 'domestic', location: 'home' }
    const profile = [0.3, 0.5, 0.2]
    for (let year = 2029; year <= 2040; year++) {
      const booked = profile.reduce((sum, part, age) => sum + part * value(result, 'shell_starts', index, year - age) * value(result, 'facility_unit_cost', { arrangement: 'domestic' }, year - age), 0)
      expectNear(value(result, 'resource_capital', { ...index, part: 'facility' }, year), booked)
    }
    const world = run({ economy: 'WLD' }).strategy()
    for (const year of world.years) {
      expectNear(value(world, 'resource_capital', { ...index, part: 'facility' }, year), value(world, 'shell_starts', index, year) * value(world, 'facility_unit_cost', { arrangement: 'domestic' }, year))
      expect(value(world, 'shells_commissioned', index, year)).toBe(value(world, 'shell_starts', index, year))
    }
  })

  test('the world has no limits', () => {
    const world = run({ economy: 'WLD' }).strategy()
    for (const year of world.years) expect(world.member('binding_limit', { arrangement: 'domestic' }, year)).toBe('demand')
  })
})
