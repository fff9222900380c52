/** The calendar of limits: room, what is left of it, which holds, what it cost in service; and the prerequisites of each block. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, program, run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'
const LIMITS = program.dimensions['limit']!
const BLOCKS = program.dimensions['block']!
const PREREQUISITES = program.dimensions['prerequisite']!
const ARRANGEMENTS = program.dimensions['arrangement']!

describe('the calendar of limits', () => {
  test('holds what is built at home: the least room, which all arrangements share', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const year of result.years) {
          const built = value(result, 'built_at_home', {}, year)
          expectNear(value(result, 'buildable', {}, year), built, 1e-9)
          // No value: not in force.
          const left = LIMITS.map((limit) => result.value('limit_left', { limit }, year) ?? NaN)
          expect(Math.min(...left.filter((one) => !Number.isNaN(one)))).toBe(0)
          const holds = result.member('home_limit', {}, year)!
          expect(left[LIMITS.indexOf(holds)]).toBe(0)
          // One limit holds for all that ask.
          for (const arrangement of ARRANGEMENTS) {
            const asks = value(result, 'shells_asked', { arrangement, location: 'home' }, year) > 1e-6 * value(result, 'asked_at_home', {}, year)
            if (asks && left.filter((one) => one <= 1e-9 * built).length === 1) expect(result.member('binding_limit', { arrangement }, year)).toBe(holds)
          }
        }
      }
    }), { numRuns: 15 })
  })

  test('puts every bridged and lost unit of compute under a limit', () => {
    let bridged = 0
    fc.assert(fc.property(anyEconomy, anySettings(['enforce_gates', 'enforce_latency']), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const year of result.years) {
          const required = value(result, 'compute_required', {}, year)
          const off = (by: string, all: string) => Math.abs(value(result, by, {}, year) - value(result, all, {}, year))
          expect(off('bridged_by', 'compute_bridged')).toBeLessThanOrEqual(1e-9 * required)
          expect(off('lost_by', 'compute_unserved')).toBeLessThanOrEqual(1e-9 * required)
          for (const limit of LIMITS) expect(value(result, 'bridged_by', { limit }, year)).toBeGreaterThanOrEqual(0)
          for (const arrangement of ARRANGEMENTS) expectNear(LIMITS.reduce((sum, limit) => sum + value(result, 'limit_part', { arrangement, limit }, year), 0), 1, 1e-9)
          bridged += value(result, 'compute_bridged', {}, year) > 0 ? 1 : 0
        }
      }
    }), { numRuns: 15 })
    expect(bridged).toBeGreaterThan(0)
  })

  test('says in Singapore that land holds, and what land keeps from service', () => {
    const result = run({ economy: 'SGP', strategies: [OWN] }).strategy()
    expect(result.member('home_limit', {}, 2031)).toBe('land')
    expectNear(value(result, 'bridged_by', { limit: 'land' }, 2040), value(result, 'compute_bridged', {}, 2040), 1e-9)
    expect(value(result, 'bridged_by', { limit: 'land' }, 2040)).toBeGreaterThan(0)
    expect(value(result, 'limit_used', { limit: 'land' }, 2031)).toBe(1)
    expect(value(result, 'limit_used', { limit: 'grid' }, 2031)).toBeLessThan(0.01)
  })

  test('says in India, whose cap on chips is used up, that chips are short of an embassy and a pool abroad, where nothing is built at home', () => {
    const result = run({ economy: 'IND', strategies: ['balanced-portfolio'], shocks: [{ use: 'chip-cap', year: 2028 }] }).strategy()
    for (const arrangement of ['embassy', 'pool']) {
      expect(result.member('binding_limit', { arrangement }, 2033)).toBe('demand')
      expect(value(result, 'denied_by', { arrangement }, 2033)).toBe(0)
      expect(value(result, 'chips_denied', { arrangement }, 2033)).toBeGreaterThan(0)
      expect(value(result, 'limit_part', { arrangement, limit: 'chips' }, 2033)).toBe(1)
      expect(value(result, 'limit_part', { arrangement, limit: 'demand' }, 2033)).toBe(0)
    }
    expect(value(result, 'lost_by', { limit: 'demand' }, 2033) + value(result, 'bridged_by', { limit: 'demand' }, 2033)).toBe(0)
  })

  test('never says demand while a chip is wanted and not bought, whatever keeps it back', () => {
    let short = 0
    let shortAbroad = 0
    fc.assert(fc.property(anyEconomy, anySettings(['chip_cap_yearly']), fc.constantFrom('chip-cap', 'chip-licence', 'chip-controls', 'chip-embargo'), fc.integer({ min: 2027, max: 2036 }), (economy, set, use, from) => {
      for (const result of run({ economy, set, strategies: ['extensive-domestic-ownership', 'digital-embassy-guest', 'regional-pooling', 'balanced-portfolio'], shocks: [{ use, year: from }] }).strategies.values()) {
        for (const year of result.years) {
          for (const arrangement of ARRANGEMENTS) {
            const missing = value(result, 'chips_short', { arrangement }, year)
            expect(missing).toBeGreaterThanOrEqual(0)
            // The chips a cap denies, at the power each draws; supply that is short takes more.
            const denied = (value(result, 'chips_denied', { arrangement }, year) * value(result, 'accelerator_power', { arrangement }, year)) / value(result, 'accelerator_compute', { arrangement }, year) / 1000
            if (use === 'chip-cap' || use === 'chip-licence') expect(Math.abs(missing - denied)).toBeLessThanOrEqual(1e-9 * Math.max(denied, value(result, 'it_power', { arrangement }, year), 1e-9))
            if (missing === 0) continue
            expect(value(result, 'limit_part', { arrangement, limit: 'demand' }, year)).toBe(0)
            expect(value(result, 'limit_part', { arrangement, limit: 'chips' }, year)).toBeGreaterThan(0)
            short++
            if (value(result, 'shells_asked', { arrangement, location: 'home' }, year) === 0) shortAbroad++
          }
        }
      }
    }), { numRuns: 20 })
    expect(short).toBeGreaterThan(0)
    expect(shortAbroad).toBeGreaterThan(0)
  })

  test('leaves in megawatts, water, hectares, people and money what it leaves in building', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['people_limit', 'enforce_limits']), (economy, set) => {
      const result = run({ economy, set: { ...set, people_limit: 1 }, strategies: [OWN] }).strategy()
      for (const year of result.years) {
        const left = (limit: string) => value(result, 'limit_left', { limit }, year)
        const facility = value(result, 'home_pue', {}, year)
        expectNear(value(result, 'land_headroom', {}, year), (left('land') * facility * inputOf(result.inputs, 'campus_land')) / 1e4, 1e-9)
        expectNear(value(result, 'people_headroom', {}, year), left('people') * facility * inputOf(result.inputs, 'staff_density'), 1e-9)
        expectNear(value(result, 'budget_headroom', {}, year), left('budget') * value(result, 'all_in_cost', { arrangement: 'domestic', location: 'home' }, year), 1e-9)
        const thirst = value(result, 'withdrawal_intensity', {}, year)
        if (thirst > 0) expectNear(value(result, 'water_headroom', {}, year), left('water') * thirst, 1e-9)
        if (value(result, 'grid_counted') > 0) expectNear(value(result, 'power_headroom', {}, year), Math.min(left('grid'), left('ramp')) * facility, 1e-9)
        // At the limit that holds nothing is left, to the last digit.
        const holds = result.member('home_limit', {}, year)!
        const own = { land: 'land_headroom', people: 'people_headroom', water: 'water_headroom', budget: 'budget_headroom', grid: 'power_headroom', ramp: 'power_headroom' }[holds]
        if (own !== undefined) expect(value(result, own, {}, year)).toBe(0)
      }
    }), { numRuns: 25 })
  })
})

describe('the prerequisites of a block', () => {
  const of = (record: string, block: string, prerequisite: string, result: ReturnType<ReturnType<typeof run>['strategy']>, year?: number) => result.value(`prerequisite_${record}`, { block, prerequisite }, year)!

  test('are eight for each of three, with a gap between 0 and 1 and a cost that is nothing where there is no gap', () => {
    expect([BLOCKS.length, PREREQUISITES.length]).toEqual([3, 8])
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const result = run({ economy, set, strategies: [OWN] }).strategy()
      for (const block of BLOCKS) {
        for (const prerequisite of PREREQUISITES) {
          expect(of('lead', block, prerequisite, result)).toBeGreaterThanOrEqual(0)
          for (const year of [2027, 2030, 2040]) {
            const [gap, cost] = [of('gap', block, prerequisite, result, year), of('cost', block, prerequisite, result, year)]
            expect(gap).toBeGreaterThanOrEqual(0)
            expect(gap).toBeLessThanOrEqual(1)
            expect(cost).toBeGreaterThanOrEqual(0)
            if (gap === 0) expect(cost).toBe(0)
          }
        }
      }
    }), { numRuns: 20 })
  })

  test('add up over blocks to what is planned, over what the country has', () => {
    const result = run({ economy: 'EST', strategies: [OWN] }).strategy()
    const whole = (prerequisite: string) => BLOCKS.reduce((sum, block) => sum + of('need', block, prerequisite, result, 2035), 0)
    expectNear(whole('talent'), value(result, 'planned_staff', {}, 2035) / value(result, 'talent_supply', {}, 2035))
    expectNear(whole('land'), (value(result, 'planned_power', {}, 2035) * 3200) / 1e4 / (0.001 * inputOf(result.inputs, 'land_area')))
  })

  // Which record is the need of a prerequisite, and which what the country has for it.
  const PAIRS = {
    energy: ['electricity_needed', 'electricity_ceiling'], water: ['water_needed', 'water_ceiling'], land: ['land_needed', 'land_ceiling'],
    cybersecurity: ['security_needed', 'security_supply'], talent: ['staff_needed', 'talent_supply'], capital: ['asked_capital', 'capital_ceiling'],
  } as const

  test('have a need and what there is in one unit, and the gap is what of the one the other leaves open', () => {
    const unitOf = (name: string) => program.variables.find((variable) => variable.name === name)!.unit
    for (const [need, has] of Object.values(PAIRS)) expect(unitOf(need)).toBe(unitOf(has))
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const result = run({ economy, set, strategies: [OWN] }).strategy()
      for (const year of [2027, 2030, 2040]) {
        for (const [prerequisite, [need, has]] of Object.entries(PAIRS)) {
          const [asked, there] = [value(result, need, {}, year), value(result, has, {}, year)]
          expectNear(BLOCKS.reduce((sum, block) => sum + value(result, need, { block }, year), 0), asked, 1e-9)
          for (const block of BLOCKS) expect(Math.abs(of('gap', block, prerequisite, result, year) * asked - Math.max(0, asked - there))).toBeLessThanOrEqual(1e-9 * asked)
        }
        expectNear(value(result, 'home_hardware', {}, year), value(result, 'block_hardware', {}, year) * (1 - of('gap', 'compute', 'hardware', result, year)), 1e-9)
      }
    }), { numRuns: 15 })
  })

  test('lack no electricity where none is planned: Kenya in the year of the decision', () => {
    const result = run({ economy: 'KEN', strategies: [OWN] }).strategy()
    expect(value(result, 'electricity_needed', {}, 2027)).toBe(0)
    expect(of('gap', 'compute', 'energy', result, 2027)).toBe(0)
  })

  test('let AI take a thousandth of the 2,586 square kilometres of Luxembourg', () => {
    expectNear(value(run({ economy: 'LUX', strategies: [OWN] }).strategy(), 'land_ceiling', {}, 2030), 258.6)
  })

  test('show Rwanda short of seven eighths of its staff, who hired abroad cost 140,000 dollars each', () => {
    const result = run({ economy: 'RWA', strategies: [OWN] }).strategy()
    const missing = value(result, 'planned_staff', {}, 2035) - value(result, 'talent_supply', {}, 2035)
    expectNear(BLOCKS.reduce((sum, block) => sum + of('cost', block, 'talent', result, 2035), 0), missing * 140_000, 1e-9)
    expect(of('gap', 'compute', 'talent', result, 2035)).toBeGreaterThan(0.8)
    expect(of('gap', 'compute', 'talent', result, 2035)).toBeLessThan(0.95)
    expect(of('lead', 'compute', 'energy', result)).toBe(4)
  })
})
