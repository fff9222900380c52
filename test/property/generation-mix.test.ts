/** A mix is a mean: its shares sum to 1, and what it emits and drinks lies between its best and its worst source. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { facts, inputOf, parameterOf, program, run, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const TECHNOLOGIES = program.dimensions['technology']!
const places = program.dimensions['arrangement']!.flatMap((arrangement) => program.dimensions['location']!.map((location) => ({ arrangement, location })))

describe('the generation mix', () => {
  test('sums to 1 at every place', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      for (const strategy of run({ economy }).resolved.strategies) {
        for (const index of places) expectNear(TECHNOLOGIES.reduce((sum, technology) => sum + inputOf(strategy, 'generation_mix', { ...index, technology }), 0), 1, 1e-9)
      }
    }), { numRuns: 60 })
  })

  test('emissions lie between those of the cleanest and the dirtiest source, for what is generated', () => {
    const intensities = Object.values(facts.lifeCycleIntensity)
    const low = Math.min(...intensities.map((range) => range.low!)) / 1000
    const high = Math.max(...intensities.map((range) => range.high!)) / 1000
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const index of places) {
          for (const year of result.years) {
            const generated = value(result, 'generation_required', index, year)
            const emitted = value(result, 'emissions', index, year)
            expect(emitted).toBeGreaterThanOrEqual(low * generated * (1 - 1e-12))
            expect(emitted).toBeLessThanOrEqual(high * generated * (1 + 1e-12))
          }
        }
      }
    }), { numRuns: 25 })
  })

  test.each(['consumption', 'withdrawal'])('off-site %s of water lies between that of the thriftiest and the thirstiest source in the mix', (ledger) => {
    const factors = parameterOf(`generation_water_${ledger}`).definition.central as Record<string, number>
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const { resolved, strategies } = run({ economy, set })
      for (const inputs of resolved.strategies) {
        const result = strategies.get(inputs.name)!
        for (const index of places) {
          const used = TECHNOLOGIES.filter((technology) => inputOf(inputs, 'generation_mix', { ...index, technology }) > 0).map((technology) => factors[technology]!)
          for (const year of result.years) {
            const generated = value(result, 'generation_required', index, year) - value(result, 'captive_energy', index, year)
            const water = value(result, `water_${ledger}_offsite`, index, year)
            expect(water).toBeGreaterThanOrEqual(Math.min(...used) * generated * (1 - 1e-9))
            expect(water).toBeLessThanOrEqual(Math.max(...used) * generated * (1 + 1e-9))
          }
        }
      }
    }), { numRuns: 15 })
  })
})
