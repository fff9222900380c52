/** R1's switch: demand that answers to price. Off, nothing moves; on, elasticity, lag and the surplus behave as they must. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp } from '../../../model/numeric/exponential.ts'
import { log } from '../../../model/numeric/logarithm.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const factor = fc.double({ min: 0.4, max: 2.5, noNaN: true })
const switches = ['demand_response', 'price_elasticity', 'demand_lag', 'accelerator_price_base', 'programme_mode']

function answered(economy: Parameters<typeof run>[0]['economy'], dearer: number, set: Record<string, number>) {
  return run({ economy, strategies: [DOMESTIC], set: { demand_response: 1, demand_lag: 0, ...set, accelerator_price_base: { times: dearer } } }).strategy()
}

describe('demand that answers to price', () => {
  test('asks for as much as before at the prices of the reference world', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const still = run({ economy, strategies: [DOMESTIC] }).strategy()
      const answering = run({ economy, strategies: [DOMESTIC], set: { demand_response: 1 } }).strategy()
      expect(answering.series('compute_required')).toEqual(still.series('compute_required'))
      for (const year of still.years) expect(Math.abs(value(answering, 'consumer_surplus_change', {}, year))).toBe(0)
    }), { numRuns: 20 })
  })

  test('does not move with an elasticity of 0', () => {
    fc.assert(fc.property(anyEconomy, factor, (economy, dearer) => {
      const still = run({ economy, strategies: [DOMESTIC] }).strategy()
      const answering = run({ economy, strategies: [DOMESTIC], set: { demand_response: 1, accelerator_price_base: { times: dearer } } }, { override: { price_elasticity: 0 } }).strategy()
      expect(answering.series('compute_required')).toEqual(still.series('compute_required'))
    }), { numRuns: 20 })
  })

  test('spends the same on compute whatever its price with an elasticity of -1, once adjusted', () => {
    fc.assert(fc.property(anyEconomy, factor, anySettings(switches), (economy, dearer, set) => {
      const base = run({ economy, strategies: [DOMESTIC], set: { ...set, demand_response: 0 } }).strategy()
      const answering = answered(economy, dearer, { ...set, price_elasticity: -1 })
      for (const year of base.years.filter((candidate) => candidate >= 2027)) {
        const spend = value(answering, 'compute_required', {}, year) * value(answering, 'relative_price', {}, year)
        expectNear(spend, value(base, 'compute_required', {}, year), 1e-12)
      }
    }), { numRuns: 40 })
  })

  test('falls as compute grows dearer, more so the larger the elasticity, and never before the decision year', () => {
    fc.assert(fc.property(anyEconomy, fc.double({ min: 1.05, max: 2.5, noNaN: true }), (economy, dearer) => {
      const [little, much] = [-0.6, -1.8].map((price_elasticity) => answered(economy, dearer, { price_elasticity }))
      const still = run({ economy, strategies: [DOMESTIC] }).strategy()
      for (const year of still.years) {
        const asked = [much!, little!, still].map((result) => value(result, 'compute_required', {}, year))
        if (year < 2027) expect(asked[0]).toBe(asked[2])
        else expect(asked[0]! < asked[1]! && asked[1]! < asked[2]!).toBe(true)
      }
    }), { numRuns: 20 })
  })

  test('adjusts by the same part of what is left each year, half of it a year after a lag of one year', () => {
    const full = answered('FRA', 2, { price_elasticity: -1.11 })
    const slow = answered('FRA', 2, { price_elasticity: -1.11, demand_lag: 1 })
    for (const year of full.years.filter((candidate) => candidate >= 2027)) {
      expectNear(value(slow, 'demand_log', {}, year), value(full, 'demand_log', {}, year) * (1 - 0.5 ** (year - 2026)), 1e-12)
    }
  })

  test('reports the area left of the demand curve as the change in consumer surplus', () => {
    fc.assert(fc.property(anyEconomy, factor, fc.double({ min: -1.8, max: -0.6, noNaN: true }), (economy, dearer, elasticity) => {
      const result = answered(economy, dearer, { price_elasticity: elasticity })
      for (const year of [2030, 2040]) {
        const price = value(result, 'contract_price', { arrangement: 'foreign_cloud' }, year)
        const relative = value(result, 'relative_price', {}, year)
        const hours = (value(result, 'required_total', {}, year) * 0.75 * 8760) / value(result, 'demand_factor', {}, year)
        // Simpson's rule on the curve, in the logarithm of price: an independent way to the same area.
        const steps = 400
        const width = log(relative) / steps
        let area = 0
        for (let step = 0; step <= steps; step++) {
          const at = exp((1 + elasticity) * step * width)
          area += at * (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2)
        }
        const change = (-hours * price / relative) * (area * width) / 3
        expectNear(value(result, 'consumer_surplus_change', {}, year), change, 1e-9)
        expect(value(result, 'consumer_surplus_change', {}, year) < 0).toBe(relative > 1)
      }
    }), { numRuns: 20 })
  })
})
