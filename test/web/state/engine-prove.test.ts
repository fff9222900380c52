/** Proofs of the page's figures: of the strategy and the economy the figure belongs to, with the page's own value. */
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../web/state/engine.ts'
import { defaultState, withLever, withoutStrategy, withStrategy } from '../../../web/state/page-state.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => {
  engine = pageEngine()
})

const CLOUD = 'foreign-cloud-reliance'
const state = withLever(withStrategy(withoutStrategy(defaultState, CLOUD), CLOUD, 'RWA'), 'ambition', 1.5)

test.each([
  [defaultState.selected, 'at home'],
  [`${CLOUD}--RWA`, 'of a guest'],
])('the proof of a figure ends in the figure of the page: %s, %s', async (strategy) => {
  const shown = engine.runBeside(state)
  const proof = await engine.prove(state, { strategy, variable: 'total_spend', year: 2033 })
  const top = proof.node(proof.root)!
  expect(top.value).toBe(shown.strategies.find(({ key }) => key === strategy)!.series('total_spend')![shown.years.indexOf(2033)])
  const reached = new Set([proof.root])
  for (const id of reached) for (const input of proof.node(id)!.inputs) reached.add(input)
  expect([...reached].map((id) => proof.node(id)!).some(({ name, value }) => name === 'ambition' && value === 1.5)).toBe(true)
})

test('a member of the run is read by the same address as its proof', () => {
  const [own] = engine.runBeside(state).strategies
  expect(engine.catalogue.dimensions['limit']).toContain(own!.member('binding_limit', { arrangement: 'domestic' }, 2033))
})

test('what cannot be proven is refused in words, and a page without strategies has nothing to prove', async () => {
  await expect(engine.prove(state, { strategy: defaultState.selected, variable: 'no_such_record', year: 2033 })).rejects.toThrow(/no_such_record/)
  await expect(engine.prove({ ...state, strategies: [] }, { strategy: 'nobody', variable: 'total_spend' })).rejects.toThrow('no strategy')
})
