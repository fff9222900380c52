import { expect, test } from 'vitest'
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

test('the last strategy stays', () => {
  const one = { ...defaultState, strategies: defaultState.strategies.slice(0, 1) }
  expect(withoutStrategy(one, one.selected)).toBe(one)
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
