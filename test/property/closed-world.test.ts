/** What all economies ask, trade and pay adds up to the world. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { economies, program, resolveScenario, run, runResolved, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the world', () => {
  const resolved = resolveScenario({ economy: 'FRA', strategies: ['extensive-domestic-ownership'] })
  const national = economies.map((economy) => runResolved(resolved, {
    override: { training_ambition: 1, economy_selected: (values) => values.map((_, element) => (economies[element] === economy ? 1 : 0)) },
  }).strategy())

  test('asks what its economies ask together', () => {
    for (const year of resolved.strategies[0]!.axis.last > 2035 ? [2025, 2030, 2040] : [2025]) {
      expectNear(sum(national.map((result) => value(result, 'national_service', {}, year))), value(national[0]!, 'world_service', {}, year))
      for (const use of ['training', 'inference']) {
        expectNear(sum(national.map((result) => value(result, 'national_service', { use }, year))), value(national[0]!, 'world_service', { use }, year))
      }
    }
  })

  test('is as large as the scenario of the whole world', () => {
    const world = run({ economy: 'WLD' }).strategy()
    for (const year of [2025, 2030, 2040]) expectNear(sum(national.map((result) => value(result, 'gdp', {}, year))), value(world, 'gdp', {}, year))
    for (const year of [2025, 2030, 2040]) expectNear(value(world, 'national_service', {}, year), value(world, 'world_service', {}, year))
  })

  test('hosts what it consumes: trade in compute sums to zero', () => {
    const trade = national.map((result) => value(result, 'hosting_share') - value(result, 'consumption_share', {}, 2025))
    expect(Math.abs(sum(trade))).toBeLessThan(1e-12)
    // And it is not zero for each: some host for others.
    expect(Math.max(...trade)).toBeGreaterThan(0.01)
  })
})

describe('payments', () => {
  test('of one party are receipts of another', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      for (const result of run({ economy, set }).strategies.values()) {
        for (const year of result.years) {
          const received = program.dimensions['party']!.map((party) => value(result, 'transfer', { party }, year))
          const largest = Math.max(...received.map(Math.abs))
          expect(Math.abs(sum(received))).toBeLessThanOrEqual(1e-9 * largest)
        }
      }
    }), { numRuns: 25 })
  })
})
