import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { defaultState, withLever, withView } from '../../../web/state/page-state.ts'
import { fakeCatalogue, fakeEngine, fakeOutcome } from '../fake-engine.ts'

type Rail = typeof import('../../../web/state/rail.ts') & Pick<typeof import('../../../web/state/store.ts'), 'engine' | 'outcome' | 'page'>
let rail: Rail

beforeAll(async () => {
  vi.stubGlobal('location', { origin: '', pathname: '/', hash: '' })
  const { engine, outcome, page } = await import('../../../web/state/store.ts')
  rail = { ...(await import('../../../web/state/rail.ts')), engine, outcome, page }
  engine.value = fakeEngine
})
afterAll(() => vi.unstubAllGlobals())

test('groups stand in the order of the records, and no lever is lost', () => {
  const groups = rail.groupsOf(fakeCatalogue.levers)
  expect(groups.map((group) => group.name)).toEqual(['ambition', 'world economy'])
  expect(groups.flatMap((group) => group.levers)).toEqual(fakeCatalogue.levers)
})

test('the default of a lever is that of the country and plans on the page', () => {
  rail.outcome.value = { ...fakeOutcome(defaultState.strategies), standards: { discount: 0.08 } }
  expect(rail.railLevers.value.find((lever) => lever.name === 'discount')?.standard).toBe(0.08)
  expect(rail.railLevers.value.find((lever) => lever.name === 'ambition')?.standard).toBe(1)
})

test('levers stay the same objects while a lever moves', () => {
  const { standards } = rail.outcome.value!
  const before = rail.railLevers.value
  rail.page.value = withLever(rail.page.value, 'ambition', 2)
  rail.outcome.value = { ...fakeOutcome(defaultState.strategies, 2), standards }
  expect(rail.railLevers.value).toBe(before)
})

test('a lever that is pointed to opens its tab; one that the page lacks does not', () => {
  rail.page.value = withView(defaultState, { lever: 'discount' })
  expect(rail.openSide.value).toBe('world')
  rail.page.value = withView(defaultState, { lever: 'no_such_lever' })
  expect(rail.openSide.value).toBe('choice')
  rail.page.value = withView(defaultState, { rail: 'world', lever: 'ambition' })
  expect(rail.openSide.value).toBe('choice')
})

test('a reset is offered where it would change something', () => {
  expect(rail.resetsOf(['a'], {}, {})).toEqual({ saved: false, default: false })
  expect(rail.resetsOf(['a', 'b'], { a: 1 }, { a: 1 })).toEqual({ saved: false, default: true })
  expect(rail.resetsOf(['a'], {}, { a: 1 })).toEqual({ saved: true, default: false })
  expect(rail.resetsOf(['b'], { a: 1 }, {})).toEqual({ saved: false, default: false })
})
