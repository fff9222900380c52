/** Settings that move one after another, or many at once: each time what the scenario with them written in gives from nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import { RESOLVER_READS } from '../../scenarios/fact-parameters.ts'
import { prepare, resolve, resolvePrepared } from '../../scenarios/resolve.ts'
import type { Scenario, Setting, Settings } from '../../scenarios/schema.ts'
import { facts, library, program } from '../model/engine.ts'

// What the resolver itself reads, facts, and levers that nothing follows from; some of them by a factor of what stands there.
const MOVES: readonly (readonly [string, readonly Setting[]])[] = [
  ...[...RESOLVER_READS].map((name) => [name, [{ times: 0.9 }, { times: 1.01 }]] as const),
  ['electricity_price', [{ value: 120, unit: 'USD2025/MWh' }, { times: 1.5 }]],
  ['peak_load', [{ times: 0.5 }, { times: 2 }]],
  ['ambition', [0.5, 2, { plus: 0.25 }]],
  ['accelerator_life', [5, { plus: 1 }]],
]

const step = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...MOVES).chain(([name, settings]) => fc.record({ name: fc.constant(name), setting: fc.option(fc.constantFrom(...settings), { nil: undefined }) })).map((move) => [move]) },
  { weight: 1, arbitrary: fc.constant(MOVES.map(([name]) => ({ name, setting: undefined as Setting | undefined }))) },
  { weight: 1, arbitrary: fc.constant(MOVES.map(([name, settings]) => ({ name, setting: settings[0] }))) },
)

const scenarios: readonly Scenario[] = [
  { ...defaultScenario('EST'), set: { ambition: 1.5, electricity_price: { times: 1.2 }, path_growth_after: { plus: 0.01 } } },
  library.scenarios.get('rwanda-pool')!,
]

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
      const prepared = prepare(scenario, library, facts, program)
      let settings: Settings = {}
      const worlds = new Map<string, ReadonlyMap<string, Float64Array>>()
      for (const moves of steps) {
        const next = new Map(Object.entries(settings))
        for (const { name, setting } of moves) {
          if (setting === undefined) next.delete(name)
          else next.set(name, setting)
        }
        settings = Object.fromEntries(next)
        const moved = resolvePrepared(prepared, settings)
        const written = resolve({ ...scenario, set: { ...scenario.set, ...settings } }, library, facts, program)
        expect(moved.hash).toBe(written.hash)
        const world = new Map(written.world.values)
        expect(new Map(moved.world.values)).toEqual(world)
        expect(world).toEqual(worlds.get(moved.worldKey) ?? world)
        worlds.set(moved.worldKey, world)
        for (const [position, strategy] of moved.strategies.entries()) {
          const other = written.strategies[position]!
          expect(new Map(strategy.values), strategy.name).toEqual(new Map(other.values))
          expect(strategy.provenance, strategy.name).toEqual(other.provenance)
        }
      }
    }),
    { numRuns: 40, seed: 7 },
  )
})
