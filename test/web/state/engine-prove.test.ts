/** Proofs that the page asks the server for: of the strategy and the economy the figure belongs to, with the page's own value. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Engine } from '../../../web/state/engine.ts'
import { defaultState, withLever, withoutStrategy, withStrategy } from '../../../web/state/page-state.ts'
import { app } from '../../api/sample-app.ts'
import { pageEngine } from './page-engine.ts'

let engine: Engine
beforeAll(() => {
  engine = pageEngine()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => app.request(path, init))
})
afterAll(() => void vi.unstubAllGlobals())

const CLOUD = 'foreign-cloud-reliance'
const state = withLever(withStrategy(withoutStrategy(defaultState, CLOUD), CLOUD, 'RWA'), 'ambition', 1.5)

test.each([
  [defaultState.selected, 'at home'],
  [`${CLOUD}--RWA`, 'of a guest'],
])('the proof of a figure ends in the figure of the page: %s, %s', async (strategy) => {
  const shown = engine.runBeside(state)
  const proof = await engine.prove(state, { strategy, variable: 'total_spend', year: 2033 })
  const top = proof.nodes.get(proof.root)!
  expect(top.value).toBe(shown.strategies.find(({ key }) => key === strategy)!.series('total_spend')![shown.years.indexOf(2033)])
  expect([...proof.nodes.values()].some(({ name, value }) => name === 'ambition' && value === 1.5)).toBe(true)
})

test('a member of the run is read by the same address as its proof', () => {
  const [own] = engine.runBeside(state).strategies
  expect(engine.catalogue.dimensions['limit']).toContain(own!.member('binding_limit', { arrangement: 'domestic' }, 2033))
})

test('what the server refuses is said in its words, and a page without strategies has nothing to prove', async () => {
  await expect(engine.prove(state, { strategy: defaultState.selected, variable: 'no_such_record', year: 2033 })).rejects.toThrow(/no_such_record/)
  await expect(engine.prove({ ...state, strategies: [] }, { strategy: 'nobody', variable: 'total_spend' })).rejects.toThrow('no strategy')
})
