/** R14: size counts once: one exponent on facility cost and a fixed minimum of staff. */
import fc from 'fast-check'
import { test } from 'vitest'
import { anyEconomy } from '../admissible-draws.ts'
import { inputOf, run, value } from '../engine.ts'
import { emptyPast, noLimits } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const domestic = { arrangement: 'domestic' }

test('facility cost per megawatt follows size to the power of one exponent, between the smallest campus and the largest', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 0.85, max: 0.97, noNaN: true }), fc.double({ min: 0.25, max: 4, noNaN: true }), (economy, scale_exponent, ambition) => {
    const result = run({ economy, strategies: ['extensive-domestic-ownership'], set: { scale_exponent, ambition } }).strategy()
    for (const year of [2032, 2036, 2040]) {
      const size = Math.min(300, Math.max(3, value(result, 'shared_load', { course: 'chosen', ...domestic }, year)))
      const wanted = inputOf(result.inputs, 'construction_index', { ...domestic, location: 'home' }) * 10.7e6 * 1.5 * 1.13 * 1.03 ** (year - 2025) * (size / 60) ** (scale_exponent - 1)
      expectNear(value(result, 'facility_unit_cost', { ...domestic, location: 'home' }, year), wanted, 1e-12)
    }
  }), { numRuns: 40 })
})

test('a fleet twice as large costs two to the exponent as much to build, and keeps the same fixed staff', () => {
  const fleet = (ambition: number) => run({ economy: 'FRA', strategies: ['extensive-domestic-ownership'], set: { ambition } }, { override: { ...noLimits, scale_largest: 1e6 } }).strategy()
  const [small, large] = [fleet(0.25), fleet(0.5)]
  expectNear(2 * value(large, 'facility_unit_cost', { ...domestic, location: 'home' }, 2038), 2 ** 0.9 * value(small, 'facility_unit_cost', { ...domestic, location: 'home' }, 2038), 1e-12)
  for (const result of [small, large]) {
    expectNear(value(result, 'staff_fixed', domestic, 2038), 60, 1e-12)
    expectNear(value(result, 'talent_required', domestic, 2038), 60 + 0.6 * value(result, 'facility_power', domestic, 2038), 1e-12)
  }
})

test('with exponent 1, no fixed staff and one occupancy, a fleet of any size costs in proportion: nothing else charges a small site', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 0.25, max: 4, noNaN: true }), (economy, ambition) => {
    const flat = { ...noLimits, ...emptyPast, scale_exponent: 1, staff_minimum: 0, occupancy_span: 0, embassy_set_up: 0, embassy_annual: 0 }
    const one = run({ economy, set: { ambition: 1 } }, { override: flat })
    for (const [name, other] of run({ economy, set: { ambition } }, { override: flat }).strategies) {
      for (const year of [2030, 2035, 2040]) {
        expectNear(value(other, 'resource_cost', {}, year), ambition * value(one.strategy(name), 'resource_cost', {}, year), 1e-9)
        expectNear(value(other, 'total_spend', {}, year), ambition * value(one.strategy(name), 'total_spend', {}, year), 1e-9)
      }
    }
  }), { numRuns: 30 })
})
