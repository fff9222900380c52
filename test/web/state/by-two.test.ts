/** The page's strategies two by two in lanes: the figures they have one by one, whatever the page holds. */
import { program } from '#metadata'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runByTwo } from '../../../web/state/by-two.ts'
import { makeEngine, type Engine } from '../../../web/state/engine.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { defaultState, withHosting, withLever, withStrategy, type PageState } from '../../../web/state/page-state.ts'
import { pageAnswer } from '../page-engine.ts'

const lanes = readFileSync(new URL('../../../.build/lanes.wasm', import.meta.url))
const answer = pageAnswer()
let engine: Engine

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(lanes)))
  engine = makeEngine(answer, program)
})
afterEach(() => void vi.unstubAllGlobals())

function expectSame(found: Outcome, wanted: Outcome, variables: Iterable<string>): void {
  expect(found.hash).toBe(wanted.hash)
  expect(found.notices).toEqual(wanted.notices)
  for (const [place, strategy] of found.strategies.entries()) {
    const other = wanted.strategies[place]!
    for (const variable of variables) expect(strategy.series(variable) ?? strategy.summary(variable), `${strategy.key}: ${variable}`).toEqual(other.series(variable) ?? other.summary(variable))
  }
}

const everything = program.variables.map(({ name }) => name)

test('every figure is the same, of any number of strategies, of several economies and of hosts', async () => {
  await runByTwo(engine)
  const pages: readonly PageState[] = [
    ...[1, 2, 5, 6].map((count) => ({ ...defaultState, strategies: defaultState.strategies.slice(0, count) })),
    withStrategy({ ...defaultState, strategies: defaultState.strategies.slice(0, 3) }, 'regional-pooling', 'UGA'),
    withHosting(defaultState, 'extensive-domestic-ownership', true),
    withHosting(defaultState, 'international-partnership', true),
    { ...defaultState, economy: 'WLD', strategies: [{ key: 'world', name: 'world', slot: 0 }], selected: 'world', base: { library: 'world-to-2040' } },
  ]
  for (const state of pages) expectSame(engine.run(state), makeEngine(answer, program).run(state), everything)
})

test('levers that move one after another give what a page gives that opens with them, whatever is read meanwhile', async () => {
  await runByTwo(engine)
  const alone = makeEngine(answer, program)
  const levers = engine.catalogue.levers
  const move = fc.record({ lever: fc.constantFrom(...levers), share: fc.double({ min: 0, max: 1, noNaN: true }), read: fc.uniqueArray(fc.constantFrom(...everything), { maxLength: 6 }) })
  fc.assert(
    fc.property(fc.array(move, { minLength: 2, maxLength: 6 }), (moves) => {
      let state = defaultState
      for (const { lever, share, read } of moves) {
        state = withLever(state, lever.name, lever.minimum + (lever.maximum - lever.minimum) * share)
        expectSame(engine.run(state), alone.runBeside(state), ['facility_power', 'equal_service_cost', ...read])
      }
    }),
    { numRuns: 25, seed: 3 },
  )
})

test('a page that has begun one by one goes on two by two, and its figures stay readable', async () => {
  const before = engine.run(defaultState)
  await runByTwo(engine)
  engine.run(withLever(defaultState, 'ambition', 2))
  expectSame(before, makeEngine(answer, program).run(defaultState), everything)
})

test('where the lanes cannot be had the page goes on as it was', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(runByTwo(engine)).rejects.toThrow('The model for many runs at once could not be fetched')
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('not a module')))
  await expect(runByTwo(engine)).rejects.toThrow(WebAssembly.CompileError)
  expectSame(engine.run(defaultState), makeEngine(answer, program).run(defaultState), ['facility_power'])
})
