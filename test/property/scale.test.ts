/** Capital grows with size to one exponent. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEconomy } from '../model/admissible-draws.ts'
import { resolveScenario, runResolved, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const chosen = { course: 'chosen', arrangement: 'domestic' }
const unbounded = { scale_smallest: 1e-12, scale_largest: 1e12, limits_on: 0 }

test('twice the size costs 2^n as much', () => {
  fc.assert(fc.property(anyEconomy, fc.double({ min: 0.5, max: 1.2, noNaN: true }), (economy, exponent) => {
    const resolved = resolveScenario({ economy, strategies: ['extensive-domestic-ownership'] })
    const one = runResolved(resolved, { override: { ...unbounded, scale_exponent: exponent, ambition: 1 } }).strategy()
    const two = runResolved(resolved, { override: { ...unbounded, scale_exponent: exponent, ambition: 2 } }).strategy()
    const cost = (result: typeof one) => value(result, 'facility_unit_cost', { arrangement: 'domestic', location: 'home' }, 2036) * value(result, 'shared_load', chosen, 2036)
    expectNear(value(two, 'shared_load', chosen, 2036), 2 * value(one, 'shared_load', chosen, 2036))
    expectNear(cost(two), 2 ** exponent * cost(one), 1e-9)
  }), { numRuns: 40 })
})

test('the unit cost falls with size if and only if the exponent is below 1', () => {
  const resolved = resolveScenario({ economy: 'KEN', strategies: ['extensive-domestic-ownership'] })
  const change = (exponent: number) => {
    const unit = (ambition: number) => value(runResolved(resolved, { override: { ...unbounded, scale_exponent: exponent, ambition } }).strategy(), 'facility_unit_cost', { arrangement: 'domestic', location: 'home' }, 2036)
    return Math.sign(unit(2) - unit(1))
  }
  expect([0.85, 0.97, 1, 1.1].map(change)).toEqual([-1, -1, 0, 1])
})

test('size below the smallest and above the largest campus changes nothing', () => {
  fc.assert(fc.property(anyEconomy, (economy) => {
    const resolved = resolveScenario({ economy, strategies: ['extensive-domestic-ownership'] })
    const result = runResolved(resolved).strategy()
    for (const year of [2032, 2040]) {
      const size = Math.min(300, Math.max(3, value(result, 'shared_load', chosen, year)))
      expectNear(value(result, 'capital_scale', { arrangement: 'domestic' }, year), (size / 60) ** (0.9 - 1), 1e-12)
    }
  }), { numRuns: 40 })
})
