import { expect, test } from 'vitest'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { defaultState, withBaseline, withLever, withoutStrategy, withProof, withStrategy } from '../../../web/state/page-state.ts'

test('a strategy keeps its colour when another leaves, and a newcomer takes the free one', () => {
  const less = withoutStrategy(defaultState, 'digital-embassy-guest')
  expect(less.strategies.find((choice) => choice.name === 'foreign-cloud-reliance')?.slot).toBe(5)
  const more = withStrategy(less, 'balanced-portfolio')
  expect(more.strategies.find((choice) => choice.name === 'balanced-portfolio')?.slot).toBe(2)
  expect(more.selected).toBe('balanced-portfolio')
})

test('a seventh strategy, and one that is there already, change nothing', () => {
  expect(withStrategy(defaultState, 'balanced-portfolio')).toBe(defaultState)
  expect(withStrategy(defaultState, 'regional-pooling')).toBe(defaultState)
})

test('the page opens on the central growth path with the six pure strategies', () => {
  expect(defaultState.growthPath).toBe('multi-source-central')
  expect(defaultState.strategies.map((choice) => choice.name)).toEqual(defaultScenario('KEN').strategies)
})

test('the last strategy can go too, and whichever comes next is the one shown', () => {
  const one = { ...defaultState, strategies: defaultState.strategies.slice(0, 1) }
  const none = withoutStrategy(one, one.selected)
  expect(none).toMatchObject({ strategies: [], selected: '' })
  expect(withStrategy(none, 'regional-pooling')).toMatchObject({ strategies: [{ name: 'regional-pooling', slot: 0 }], selected: 'regional-pooling' })
})

test('removing the selected strategy selects the baseline and closes its proof', () => {
  const proven = withProof(defaultState, { strategy: defaultState.selected, variable: 'total_spend', year: 2030 })
  const less = withoutStrategy(proven, defaultState.selected)
  expect(less.selected).toBe('trusted-international-partnerships')
  expect(less.proof).toBeUndefined()
})

test('the baseline is the first, and colours do not move with it', () => {
  const moved = withBaseline(defaultState, 'regional-pooling')
  expect(moved.strategies[0]).toEqual({ name: 'regional-pooling', slot: 3 })
  expect(moved.strategies).toHaveLength(6)
})

test('a lever put back leaves no trace', () => {
  expect(withLever(withLever(defaultState, 'ambition', 2), 'ambition', undefined).levers).toEqual({})
})
