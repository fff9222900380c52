import { program as outline } from '#metadata'
import { beforeAll, expect, test } from 'vitest'
import { loadEngine, type Engine as ServerEngine } from '../../../api/engine.ts'
import { traceRun } from '../../../api/trace-run.ts'
import { recordsOf } from '../../../model/run/records.ts'
import { checkTraceTarget } from '../../../scenarios/trace-target.ts'
import { makeEngine, type Engine } from '../../../web/state/engine.ts'
import { defaultState, keyOf, withLever, withStrategy, type PageState, type ProofRequest } from '../../../web/state/page-state.ts'
import { traceOf } from '../../../web/state/prove.ts'
import { scenariosOf } from '../../../web/state/scenario.ts'
import { draws } from '../../model/numeric/draws.ts'

const FIGURES = 24
let server: ServerEngine
let page: Engine

beforeAll(async () => {
  server = await loadEngine()
  const { facts, library, program } = server
  // Through JSON, as the page receives it.
  page = makeEngine(JSON.parse(JSON.stringify({
    model: { version: program.version, hash: program.hash },
    facts,
    library: {
      strategies: [...library.strategies.values()], growthPaths: [...library.growthPaths.values()], shocks: [...library.shocks.values()], stressPacks: [...library.stressPacks.values()], scenarios: [...library.scenarios.values()],
    },
  })), outline)
})

const states: readonly PageState[] = [
  defaultState,
  withLever(withLever({ ...defaultState, economy: 'USA', perimeter: 'national' }, 'ambition', 2), 'captive_share', 0.3),
  { ...defaultState, economy: 'NRU', perspective: 'public' },
]

test(`${FIGURES} figures drawn at random have the same proof in the page, byte for byte, as the API gives`, async () => {
  const draw = draws(20310704)
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)]!
  for (let count = 0; count < FIGURES; count++) {
    const scenario = scenariosOf(one(states), page.library)[0]!.scenario
    const evaluation = server.evaluate(JSON.parse(JSON.stringify(scenario)))
    const { name, over, stage, definition } = one(recordsOf(server.program))
    const index = over.length > 0 && (definition?.total ?? 'none') !== 'none' && draw() < 0.5 ? {} : one(evaluation.world.indices(name))
    const strategy = draw() < 0.15 ? 'world' : one(defaultState.strategies).name
    const asked = { strategy, variable: name, index, ...(stage === 'yearly' ? { year: one([2025, 2029, 2034, 2040]) } : {}) }
    const made = await traceOf(scenario, asked, page)
    expect(JSON.stringify(made), JSON.stringify(asked)).toBe(JSON.stringify(traceRun(server, evaluation, checkTraceTarget(server.program, evaluation, asked))))
  }
})

test('the figure proved is the figure shown, of guests from other economies too', async () => {
  const state = withStrategy({ ...defaultState, strategies: defaultState.strategies.slice(0, 2) }, 'regional-pooling', 'UGA')
  const outcome = page.run(state)
  for (const key of ['extensive-domestic-ownership', keyOf('regional-pooling', 'UGA')]) {
    const request: ProofRequest = { strategy: key, variable: 'total_spend', year: 2035 }
    const proof = await page.prove(state, request)
    const strategy = outcome.strategies.find((found) => found.key === key)
    expect(proof.node(proof.root)?.value).toBe(strategy?.series('total_spend')?.[10])
  }
})

test('the calibration of the world is proved on its own', async () => {
  const proof = await page.prove(defaultState, { strategy: 'world', variable: 'total_spend', year: 2030 })
  expect(proof.node(proof.root)?.value).toBeGreaterThan(1e11)
})

test('a figure that the model lacks is refused by its name', async () => {
  await expect(page.prove(defaultState, { strategy: 'regional-pooling', variable: 'total_spent', year: 2030 })).rejects.toThrow('total_spend')
})

test('a proof nobody waits for any more is given up', async () => {
  const asking = new AbortController()
  const proof = page.prove(defaultState, { strategy: 'regional-pooling', variable: 'levelised_compute_cost' }, asking.signal)
  asking.abort()
  await expect(proof).rejects.toThrow('abort')
})
