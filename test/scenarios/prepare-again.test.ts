/** A scenario prepared from what another left is the scenario prepared from the start. */
import { expect, test } from 'vitest'
import { PreparedAgain } from '../../scenarios/prepare-again.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import { resolve, resolvePrepared } from '../../scenarios/resolve.ts'
import type { ResolvedScenario } from '../../scenarios/resolved-scenario.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { facts, library, program } from '../model/engine.ts'

const told = ({ pathKinds, strategies, world, ...others }: ResolvedScenario) => ({
  ...others, pathKinds: [...pathKinds], world: new Map(world.values),
  strategies: strategies.map(({ values, provenance, guests, ...own }) => ({ ...own, values: new Map(values), provenance, guests: guests?.map((guest) => new Map(guest.values)) })),
})
const refusal = (make: () => unknown): string => {
  try {
    make()
  } catch (error) {
    if (error instanceof ScenarioRefusal) return `${error.code} ${error.pointer} ${error.message}`
    throw error
  }
  return 'It was not refused.'
}

test('whatever was set in those before it', () => {
  const again = new PreparedAgain({ library, facts, program })
  const scenarios = [...library.scenarios.values()]
  expect(scenarios.length).toBeGreaterThan(10)
  for (const scenario of scenarios) {
    const moved: readonly Scenario[] = [scenario, { ...scenario, set: { ...scenario.set, reserve_margin: 0.4, electricity_price: { times: 1.2 } } }, { ...scenario, set: {} }, { ...scenario, set: { tariff_ratio: 0.8, flop_growth: { times: 1.01 } } }, scenario]
    for (const each of moved) expect(told(resolvePrepared(again.prepare(each)))).toEqual(told(resolve(each, library, facts, program)))
  }
})

test('and is refused for the same', () => {
  const again = new PreparedAgain({ library, facts, program })
  const [scenario] = library.scenarios.values()
  const faulty: readonly Scenario[] = [
    { ...scenario!, set: { reserve_margine: 1 } }, { ...scenario!, set: { wage_index: 1 }, growth_path: 'none' }, { ...scenario!, set: { electricity_price: { value: 1, unit: 'kg' } } }, { ...scenario!, set: { reserve_margin: -7 } },
  ]
  again.prepare(scenario!)
  for (const each of faulty) {
    const wanted = refusal(() => resolve(each, library, facts, program))
    expect(wanted).not.toBe('It was not refused.')
    expect(refusal(() => resolvePrepared(again.prepare(each)))).toBe(wanted)
  }
})
