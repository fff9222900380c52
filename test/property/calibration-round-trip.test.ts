/** The world run on the demand its own calibration gave spends the path it was calibrated on. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { library, run, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const row = { arrangement: 'domestic', location: 'home' }

describe('calibrate, then run', () => {
  test.each([...library.growthPaths.keys()])('%s: investment, fleet and service come back', (growthPath) => {
    const { world, strategy } = run({ economy: 'WLD', growth_path: growthPath })
    const result = strategy()
    for (const year of result.years) {
      const investment = value(world, 'calibration_investment', {}, year)
      const capital = value(result, 'resource_capital', row, year) - value(result, 'resource_capital', { ...row, part: 'generation' }, year)
      expectNear(capital, investment, 1e-6, `capital ${year}`)
      for (const name of ['compute_installed', 'accelerator_stock', 'it_power', 'shells_standing']) expectNear(value(result, name, row, year), value(world, name, row, year), 1e-6, `${name} ${year}`)
      expectNear(value(result, 'service', {}, year), value(world, 'service', {}, year), 1e-6, `service ${year}`)
      expectNear(value(result, 'compute_served', {}, year), value(result, 'compute_required', {}, year), 1e-9)
    }
  })

  test('the path\'s own parameters move the world and its run together', () => {
    fc.assert(fc.property(fc.double({ min: -0.05, max: 0.15, noNaN: true }), fc.double({ min: 0.018, max: 0.03, noNaN: true }), (growth, inflation) => {
      const { world, strategy } = run({ economy: 'WLD', set: { path_growth_after: growth, general_inflation: inflation } })
      const result = strategy()
      for (const year of result.years) {
        const capital = value(result, 'resource_capital', row, year) - value(result, 'resource_capital', { ...row, part: 'generation' }, year)
        expectNear(capital, value(world, 'calibration_investment', {}, year), 1e-6, `${year}`)
      }
    }), { numRuns: 20 })
  })

  test('the same scenario twice gives the same bits', () => {
    const [one, two] = [run({ economy: 'KEN' }), run({ economy: 'KEN' })]
    for (const [name, result] of one.strategies) expect(two.strategy(name).out).toEqual(result.out)
  })
})
