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

  const ranges = Object.values(facts.lifeCycleIntensity)
  const low = Math.min(...ranges.map((range) => range.low!))
  const high = Math.max(...ranges.map((range) => range.high!))

  test('of every economy has a carbon intensity that its sources can have, but for two gas systems published above any range', () => {
    const impossible = Object.values(facts.economies).filter(({ facts: { carbon_intensity: known } }) => known !== undefined && (known.value < low || known.value > high))
    expect(impossible.map(({ iso3 }) => iso3)).toEqual(['TKM', 'UZB'])
  })

  test('emissions lie between those of the cleanest and the dirtiest source, for what is generated', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const { resolved, strategies } = run({ economy, set })
      for (const inputs of resolved.strategies) {
        const result = strategies.get(inputs.name)!
        for (const index of places) {
          // A grid takes the intensity that is published for it.
          const published = inputOf(inputs, 'carbon_intensity', index)
          for (const year of result.years) {
            const generated = value(result, 'generation_required', index, year)
            const emitted = value(result, 'emissions', index, year) * 1000
            expect(emitted).toBeGreaterThanOrEqual(Math.min(low, published) * generated * (1 - 1e-12))
            expect(emitted).toBeLessThanOrEqual(Math.max(high, published) * generated * (1 + 1e-12))
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
          const own = (technology: string) => inputOf(inputs, 'captive_share') * inputOf(inputs, 'captive_mix', { technology })
          const used = TECHNOLOGIES.filter((technology) => inputOf(inputs, 'generation_mix', { ...index, technology }) + own(technology) > 0).map((technology) => factors[technology]!)
          for (const year of result.years) {
            const generated = value(result, 'generation_required', index, year)
            const water = value(result, `water_${ledger}_offsite`, index, year)
            expect(water).toBeGreaterThanOrEqual(Math.min(...used) * generated * (1 - 1e-9))
            expect(water).toBeLessThanOrEqual(Math.max(...used) * generated * (1 + 1e-9))
          }
        }
      }
    }), { numRuns: 15 })
  })
})
