import * as kernel from '#kernel'
import { program } from '#metadata'
import { beforeAll, expect, test } from 'vitest'
import { readSources } from '../../../api/library.ts'
import type { Facts } from '../../../data/facts.ts'
import type { Program } from '../../../model/compile/program.ts'
import { runScenario, runWorld } from '../../../model/run/scenario.ts'
import type { Library } from '../../../scenarios/library.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { stateOfScenario } from '../../../web/state/open-scenario.ts'
import { defaultState, type PageState } from '../../../web/state/page-state.ts'
import { pageEngine } from '../page-engine.ts'

const { facts, library }: { facts: Facts; library: Library } = readSources()
const model = program as Program
const names = [...library.scenarios.keys()]
let engine: Engine

beforeAll(() => {
  engine = pageEngine()
})

const opened = (name: string, current = defaultState): PageState => stateOfScenario(library.scenarios.get(name)!, { library: name }, library, current)

test('the library is there', () => expect(names.length).toBeGreaterThanOrEqual(26))

test.each(names)('%s opens with the figures of its file', (name) => {
  const outcome = engine.run(opened(name))
  const resolved = resolve(library.scenarios.get(name)!, library, facts, model)
  const { strategies } = runScenario(kernel, model, resolved, runWorld(kernel, model, resolved.world))
  expect(outcome.economy).toBe(resolved.economy)
  expect([outcome.years[0], outcome.years.at(-1)]).toEqual(resolved.years)
  expect(outcome.strategies.map((strategy) => strategy.key)).toEqual(resolved.strategies.map((strategy) => strategy.name))
  expect(outcome.strategies.map((strategy) => strategy.title)).toHaveLength(strategies.length)
  outcome.strategies.forEach((strategy, place) => {
    for (const { variable, kind } of engine.catalogue.outcomes) {
      const direct = strategies[place]!
      if (kind === 'yearly') expect(Array.from(strategy.series(variable) ?? [])).toEqual(Array.from(direct.series(variable, {}) ?? []))
      else expect(strategy.summary(variable)).toEqual(direct.value(variable, {}))
    }
  })
})

test.each(names)('%s comes back from its link', (name) => {
  const state = opened(name)
  expect(decodeAddress(encodeAddress(state))).toEqual(state)
})

test('what a scenario leaves unsaid is what the resolver takes, not what the page had', () => {
  const current: PageState = { ...defaultState, perimeter: 'national', perspective: 'investor', levers: { ambition: 3 }, saved: { ambition: 2 } }
  expect(opened('rwanda-pool', current)).toMatchObject({ perimeter: 'sovereign', perspective: 'social', levers: {}, saved: {} })
})

test('screen and view stay, an open proof closes', () => {
  const current: PageState = { ...defaultState, screen: 'compare', view: { part: 'table' }, proof: { strategy: 'extensive-domestic-ownership', variable: 'total_spend', year: 2030 } }
  const next = opened('kenya-2040', current)
  expect(next).toMatchObject({ screen: 'compare', view: { part: 'table' } })
  expect(next.proof).toBeUndefined()
})

test('a scenario takes what it leaves out from its parents', () => {
  const child = { version: 1 as const, name: 'child', extends: 'kenya-2040', perspective: 'public' as const }
  const state = stateOfScenario(child, { file: child }, library, defaultState)
  expect(state).toMatchObject({ economy: 'KEN', growthPath: 'multi-source-central', perspective: 'public', base: { file: child } })
  expect(state.strategies.map((choice) => choice.name)).toEqual(['extensive-domestic-ownership', 'regional-pooling', 'embassy-two-hosts'])
  const parent = engine.runBeside(opened('kenya-2040'))
  const outcome = engine.runBeside(state)
  expect(outcome.strategies.map((strategy) => Array.from(strategy.series('total_spend') ?? []))).toEqual(parent.strategies.map((strategy) => Array.from(strategy.series('total_spend') ?? [])))
})

test('a parent that is not in the library is refused by its name', () => {
  const orphan = { version: 1 as const, name: 'orphan', extends: 'no-such-parent' }
  expect(() => stateOfScenario(orphan, { file: orphan }, library, defaultState)).toThrow('no-such-parent')
})
