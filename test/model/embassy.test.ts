/** The ladder of a data embassy: what its rungs cost and give, and what leaving one leaves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from './admissible-draws.ts'
import { inputOf, program, run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const OWN = 'extensive-domestic-ownership'
const GUEST = 'digital-embassy-guest'
const abroad = { arrangement: 'embassy', location: 'abroad' }
const rungs = program.dimensions['rung']!
const LADDER = ['embassy_rung', 'embassy_term', 'embassy_set_up', 'embassy_annual', 'treaty_time']

describe('a storage rung', () => {
  test('costs its set-up and its fee, whatever is served and kept', () => {
    fc.assert(fc.property(anyEconomy, anySettings([...LADDER, 'ambition', 'state_data_per_user']), fc.integer({ min: 1, max: 4 }), (economy, set, embassy_rung) => {
      const of = (moved: object) => run({ economy, set: { ...set, embassy_rung, treaty_time: 2, ...moved }, strategies: [OWN] }).strategy()
      const [small, large] = [of({ ambition: 0.5, state_data_per_user: 0.05 }), of({ ambition: 2, state_data_per_user: 1 })]
      const factor = inputOf(small.inputs, 'rung_fixed_cost', { rung: rungs[embassy_rung - 1]! })
      const [setUp, fee] = [inputOf(small.inputs, 'embassy_set_up') * factor, inputOf(small.inputs, 'embassy_annual') * factor]
      for (const year of small.years) {
        const wanted = year < 2029 ? 0 : year === 2029 ? setUp + fee : fee
        expectNear(value(small, 'embassy_fixed', {}, year), wanted, 1e-12)
        expectNear(value(large, 'embassy_fixed', {}, year), wanted, 1e-12)
        expectNear(value(large, 'embassy_copy', {}, year), value(small, 'embassy_copy', {}, year) * 80, 1e-9)
      }
    }), { numRuns: 20 })
  })

  test('carries no IT, asks no building, and waits for its treaty alone', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['embassy_rung', 'embassy_term', 'treaty_time', 'build_time']), fc.integer({ min: 1, max: 4 }), (economy, set, embassy_rung) => {
      const of = (build_time: number) => run({ economy, set: { ...set, embassy_rung, treaty_time: 1.5, build_time }, strategies: [OWN] }).strategy()
      const [quick, slow] = [of(1.5), of(3)]
      for (const year of quick.years) {
        for (const name of ['compute_installed', 'it_power', 'facility_power', 'electricity_use', 'land_use', 'capital_spend_it', 'capital_spend_facility']) expect(value(quick, name, abroad, year)).toBe(0)
        expect(value(slow, 'embassy_copy', {}, year)).toBe(value(quick, 'embassy_copy', {}, year))
        const part = year < 2028 ? 0 : year === 2028 ? 0.5 : 1
        expectNear(value(quick, 'embassy_kept', {}, year), part, 1e-12)
      }
    }), { numRuns: 15 })
  })

  test('is in no hour of compute, and paid for by the state', () => {
    fc.assert(fc.property(anyEconomy, anySettings(['embassy_rung']), fc.integer({ min: 1, max: 4 }), fc.constantFrom('social', 'public', 'investor'), (economy, set, embassy_rung, perspective) => {
      const of = (rung: number) => run({ economy, set: { ...set, embassy_rung: rung }, perspective, strategies: [OWN] }).strategy()
      const [without, held] = [of(0), of(embassy_rung)]
      const [bare, cost] = [value(without, 'levelised_compute_cost'), value(held, 'levelised_compute_cost')]
      expect(Number.isNaN(cost)).toBe(Number.isNaN(bare))
      if (!Number.isNaN(bare)) expectNear(cost, bare, 1e-9)
      for (const year of held.years) if (value(held, 'embassy_fixed', {}, year) > 0 && value(held, 'standby_fee', { arrangement: 'embassy' }, year) === 0) expectNear(value(held, 'payer_part', { arrangement: 'embassy', payer: 'budget' }, year), 1, 1e-12)
    }), { numRuns: 20 })
  })

  test('sends what changes in a day or what a restore takes, the larger, over two paths', () => {
    const of = (data_change: number) => run({ economy: 'EST', strategies: [OWN], set: { embassy_rung: 3, data_change, restore_time: 30 } }).strategy()
    const perDay = (result: ReturnType<typeof of>) => (value(result, 'embassy_traffic', {}, 2035) * 86400) / 8e6 / value(result, 'embassy_copy', {}, 2035)
    expectNear(perDay(of(0.01)), 1 / 30, 1e-12)
    expectNear(perDay(of(0.1)), 0.1, 1e-12)
    expectNear(value(of(0.1), 'replication_lines', abroad, 2035), 2 * value(of(0.1), 'embassy_traffic', {}, 2035), 1e-12)
  })
})

describe('each rung above another', () => {
  test('costs no less, restores no less, no later, and loses no more', () => {
    fc.assert(fc.property(anyEconomy, anySettings(LADDER), (economy, set) => {
      const held = [1, 2, 3, 4].map((embassy_rung) => run({ economy, set: { ...set, embassy_rung }, strategies: [OWN] }).strategy())
      for (const [lower, higher] of held.slice(1).map((result, at) => [held[at]!, result] as const)) {
        expect(value(higher, 'data_cost')).toBeGreaterThanOrEqual(value(lower, 'data_cost'))
        expect(value(higher, 'embassy_data_lost')).toBeLessThanOrEqual(value(lower, 'embassy_data_lost'))
        for (const name of ['embassy_restores', 'embassy_recovery']) expect(value(higher, name, {}, 2035)).toBeGreaterThanOrEqual(value(lower, name, {}, 2035))
      }
    }), { numRuns: 15 })
  })

  test('of which the recovery after the fire in Korea is the first two: 63.5 % by day 26, 31 of 40 by day 17', () => {
    const back = (rung: string, days: number) => 1 - Math.exp(-days / inputOf(run({ economy: 'EST', strategies: [OWN] }).strategy().inputs, 'rung_recovery_time', { rung }))
    expect(back('protected_backup', 26)).toBeCloseTo(0.635, 1)
    expect(back('restore', 17)).toBeCloseTo(31 / 40, 1)
  })

  test('shares one treaty with compute: the dearest rung is paid, not the sum', () => {
    const fixed = (embassy_rung: number) => value(run({ economy: 'EST', strategies: [GUEST], set: { embassy_rung } }).strategy(), 'embassy_fixed', {}, 2035)
    expect(fixed(2)).toBe(fixed(0))
    expectNear(fixed(4), 4 * fixed(0), 1e-12)
    const held = run({ economy: 'EST', strategies: [GUEST], set: { embassy_rung: 2 } }).strategy()
    for (const year of held.years) expect(value(held, 'data_spend', {}, year)).toBeGreaterThanOrEqual(0)
    expect(rungs.map((rung) => value(held, 'rung_held', { rung }, 2035))).toEqual([0, 1, 0, 0, 1])
  })
})

describe('an embassy that is given up', () => {
  test('leaves its set-up sunk and an exit to pay, and then costs nothing', () => {
    fc.assert(fc.property(anyEconomy, anySettings(LADDER), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 6 }), (economy, set, embassy_rung, embassy_term) => {
      const result = run({ economy, set: { ...set, embassy_rung, embassy_term, treaty_time: 2 }, strategies: [OWN] }).strategy()
      const factor = inputOf(result.inputs, 'rung_fixed_cost', { rung: rungs[embassy_rung - 1]! })
      const [setUp, fee] = [inputOf(result.inputs, 'embassy_set_up') * factor, inputOf(result.inputs, 'embassy_annual') * factor]
      const exit = fee * (inputOf(result.inputs, 'switching_cost') + inputOf(result.inputs, 'embassy_notice') / 365)
      const left = 2029 + embassy_term
      expectNear(value(result, 'embassy_fixed', {}, left), exit, 1e-9)
      expectNear(result.years.reduce((sum, year) => sum + value(result, 'embassy_fixed', {}, year), 0), setUp + embassy_term * fee + exit, 1e-9)
      for (const year of result.years.filter((each) => each > left)) {
        expect(value(result, 'embassy_fixed', {}, year)).toBe(0)
        expect(value(result, 'embassy_copy', {}, year)).toBe(0)
        expect(value(result, 'embassy_exit', {}, year)).toBe(0)
        expect(value(result, 'embassy_restores', {}, year)).toBe(0)
      }
    }), { numRuns: 20 })
  })

  test('leaves the rent of its halls as well, where it carried compute', () => {
    const placement = { compute: { default: { embassy: { 2032: 1, 2033: 0 }, foreign_cloud: { 2032: 0, 2033: 1 } } } }
    const result = run({ economy: 'EST', strategies: [{ use: GUEST, placement }] }).strategy()
    const fee = inputOf(result.inputs, 'embassy_annual')
    expectNear(value(result, 'embassy_fixed', {}, 2033), fee * (inputOf(result.inputs, 'switching_cost') + inputOf(result.inputs, 'embassy_notice') / 365), 1e-9)
    for (const year of [2034, 2035, 2040]) {
      expect(value(result, 'embassy_fixed', {}, year)).toBe(0)
      expect(value(result, 'compute_served', { arrangement: 'embassy' }, year)).toBe(0)
      expect(value(result, 'host_rent', {}, year)).toBeGreaterThan(0)
    }
  })

  test('keeps its exit as a provision until then, which lowers what is left', () => {
    const of = (embassy_rung: number) => run({ economy: 'EST', strategies: [OWN], set: { embassy_rung } }).strategy()
    const [without, held] = [of(0), of(2)]
    const { last } = held.axis
    expectNear(value(held, 'embassy_exit', {}, last), 270000 * (0.6 + 120 / 365), 1e-9)
    expectNear(value(without, 'residual', {}, last) - value(held, 'residual', {}, last), value(held, 'embassy_exit', {}, last) + value(without, 'data_worth', {}, last) - value(held, 'data_worth', {}, last), 1e-6)
  })
})

test('a programme keeps no copies: it is its accelerators alone', () => {
  const result = run({ economy: 'KEN', strategies: [OWN], demand: { mode: 'programme', accelerators: 1000, by: 2034 }, set: { embassy_rung: 4 } }).strategy()
  for (const year of result.years) for (const name of ['embassy_fixed', 'embassy_copy']) expect(value(result, name, {}, year)).toBe(0)
})
