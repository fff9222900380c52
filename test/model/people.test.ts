/** Specialists at home: a stock with flows, a shortage that is shown, waited for or paid for; and what guards a fleet. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, type Override, run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'
const site = { arrangement: 'domestic', location: 'home' }

describe('specialists', () => {
  test('of all income groups come to the 2.3 million that Uptime forecast for 2025', () => {
    const world = run({ economy: 'WLD' }).strategy()
    const groups = ['low', 'lower_middle', 'upper_middle', 'high']
    const people = groups.map((income_group) => {
      const own = (world.inputs.values.get('economy_income_group')!)
      const population = world.inputs.values.get('economy_population')!
      const at = groups.indexOf(income_group)
      return population.reduce((sum, one, economy) => sum + one * own[economy * groups.length + at]!, 0)
    })
    const all = groups.reduce((sum, income_group, at) => sum + (people[at]! / 1e6) * inputOf(world.inputs, 'specialists', { income_group }), 0)
    expect(all).toBeGreaterThan(0.85 * 2.3e6)
    expect(all).toBeLessThan(1.15 * 2.3e6)
  })

  test('of a year are those of the year before less who leave, with who is trained and who moves in', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const result = run({ economy, set, strategies: [OWN] }).strategy()
      const first = value(result, 'specialists_at_first')
      let stock = first
      for (const year of result.years) {
        stock = stock * (1 - inputOf(result.inputs, 'talent_attrition')) + value(result, 'talent_trained', {}, year) + first * value(result, 'migration_rate')
        expectNear(value(result, 'talent_supply', {}, year), stock, 1e-9)
        expect(stock).toBeGreaterThan(0)
      }
    }), { numRuns: 30 })
  })

  test('of a high-income million: 45 at first, 45.9 a year on, by hand', () => {
    const result = run({ economy: 'EST', strategies: [OWN] }).strategy()
    const millions = value(result, 'specialists_at_first') / 45
    // 45 less 8 %, with 9.5 % trained and 1 % moved in.
    expectNear(value(result, 'talent_supply', {}, result.years[0]!) / millions, 45 * (1 - 0.08 + 0.095 + 0.01), 1e-9)
  })

  test('trained in addition come once the training has run its time, and cost what they cost', () => {
    const [usual, more] = [1, 2].map((talent_training) => run({ economy: 'RWA', strategies: [OWN], set: { talent_training } }).strategy())
    for (const year of [2026, 2028]) expect(value(more!, 'talent_trained', {}, year)).toBe(value(usual!, 'talent_trained', {}, year))
    expectNear(value(more!, 'talent_trained', {}, 2031), 2 * value(usual!, 'talent_trained', {}, 2031))
    expectNear(value(more!, 'training_spend', {}, 2031), value(usual!, 'talent_trained', {}, 2031) * 30000 * inputOf(more!.inputs, 'wage_index', site))
    expect(value(usual!, 'training_spend', {}, 2031)).toBe(0)
  })
})

describe('a shortage of staff', () => {
  test('is shown at the defaults and moves nothing', () => {
    const shown = run({ economy: 'RWA', strategies: [OWN] }).strategy()
    const plenty = run({ economy: 'RWA', strategies: [OWN] }, { override: { specialists: 1e5 } }).strategy()
    expect(value(shown, 'talent_gap', {}, 2035)).toBeGreaterThan(30)
    expect(value(plenty, 'talent_gap', {}, 2035)).toBe(0)
    expect(shown.series('total_spend')).toEqual(plenty.series('total_spend'))
  })

  test('raises wages at home by the part that is missing, and nothing abroad', () => {
    const result = run({ economy: 'RWA', strategies: [OWN], set: { scarcity_wages: 0.5 } }).strategy()
    const missing = value(result, 'talent_gap', {}, 2035) / value(result, 'talent_required_home', {}, 2035)
    expectNear(value(result, 'wage_premium', {}, 2035), 0.5 * missing)
    expectNear(value(result, 'staff_cost', site, 2035), value(result, 'talent_required', site, 2035) * inputOf(result.inputs, 'salary') * inputOf(result.inputs, 'wage_index', site) * (1 + 0.5 * missing))
    const abroad = { arrangement: 'embassy', location: 'abroad' }
    expect(value(result, 'wage_paid', abroad, 2035)).toBe(inputOf(result.inputs, 'wage_index', abroad))
  })

  test('or holds building back, and then wages stay: one answer, never both', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['people_limit', 'scarcity_wages']), (economy, set) => {
      const result = run({ economy, set: { ...set, people_limit: 1, scarcity_wages: 1 }, strategies: [OWN] }).strategy()
      for (const year of result.years) {
        expect(value(result, 'wage_premium', {}, year)).toBe(0)
        expect(value(result, 'buildable', {}, year)).toBeLessThanOrEqual(value(result, 'people_room', {}, year) * (1 + 1e-12))
      }
    }), { numRuns: 30 })
  })

  test('stops Rwanda from building alone, where its neighbours in a pool have the staff', () => {
    const { strategy } = run({ economy: 'RWA', strategies: [OWN, 'regional-pooling'], set: { people_limit: 1 } })
    expect(strategy(OWN).member('home_limit', {}, 2027)).toBe('people')
    expect(value(strategy('regional-pooling'), 'compute_served', {}, 2035)).toBeGreaterThan(value(strategy(OWN), 'compute_served', {}, 2035))
  })

  test('lifted never lowers what is served nor raises what is bridged and lost', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['people_limit', 'enforce_limits']), fc.double({ min: 1, max: 20, noNaN: true }), (economy, set, more) => {
      const at = (override: Readonly<Record<string, Override>>) => run({ economy, set: { ...set, people_limit: 1 }, strategies: [OWN] }, { override: { facility_life: 1e6, ...override } }).strategy()
      const [held, eased] = [at({}), at({ specialists: (values: Float64Array) => values.map((one) => one * more) })]
      const started = (result: typeof held) => result.years.reduce((sum, year) => sum + value(result, 'shell_starts', { location: 'home' }, year), 0)
      expect(started(eased)).toBeGreaterThanOrEqual(started(held) * (1 - 1e-9))
    }), { numRuns: 30 })
  })
})

describe('security', () => {
  const of = (set: Readonly<Record<string, number>>, override: Readonly<Record<string, Override>> = {}) => run({ economy: 'FRA', strategies: [OWN], set }, { override }).strategy()

  test('with automated monitoring turned 322 days into 214, as IBM reported for 2023', () => {
    const result = of({ automated_monitoring: 1 }, { monitoring_gain: 108 / 322 })
    for (const factor of ['detection_factor', 'recovery_factor_security']) expectNear(322 * value(result, factor, { arrangement: 'domestic' }), 214)
  })

  test('at the usual effort changes nothing, and a provider\'s is its own', () => {
    const [usual, more] = [of({}), of({ security_effort: 2, automated_monitoring: 0.5 })]
    for (const factor of ['detection_factor', 'recovery_factor_security', 'security_level', 'security_staffing']) {
      for (const arrangement of ['domestic', 'partnership', 'embassy', 'pool']) expect(value(usual, factor, { arrangement })).toBe(1)
      for (const arrangement of ['sovereign_cloud', 'foreign_cloud']) expect(value(more, factor, { arrangement })).toBe(1)
    }
  })

  test('finds faults sooner the more is spent, and costs more', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1.01, max: 1.5, noNaN: true }), (security_effort, automated_monitoring, times) => {
      const [less, more] = [of({ security_effort, automated_monitoring }), of({ automated_monitoring }, { security_effort: security_effort * times })]
      expect(value(more, 'detection_factor', { arrangement: 'domestic' })).toBeLessThan(value(less, 'detection_factor', { arrangement: 'domestic' }))
      expect(value(more, 'operating_spend_security', {}, 2035)).toBeGreaterThan(value(less, 'operating_spend_security', {}, 2035))
      expect(value(more, 'security_staff', {}, 2035)).toBeGreaterThan(value(less, 'security_staff', {}, 2035))
    }), { numRuns: 20 })
  })

  test('staff is part of the staff required: twice the effort adds a quarter of the fixed minimum', () => {
    const [usual, twice] = [of({}), of({ security_effort: 2 })]
    const added = value(twice, 'talent_required', site, 2035) - value(usual, 'talent_required', site, 2035)
    expectNear(added, 0.25 * value(usual, 'staff_fixed', site, 2035), 1e-9)
    expectNear(value(usual, 'security_staff', site, 2035), 0.25 * value(usual, 'staff_fixed', site, 2035), 1e-9)
    expectNear(value(twice, 'security_staff', site, 2035), 0.5 * value(usual, 'staff_fixed', site, 2035), 1e-9)
  })
})
