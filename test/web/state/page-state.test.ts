import { expect, test } from 'vitest'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { defaultState, leavesForGuest, withBaseline, withEconomy, withLever, withLevers, withoutBase, withoutStrategy, withProof, withReset, withSaved, withStrategy, withView } from '../../../web/state/page-state.ts'

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
  expect(withStrategy(none, 'regional-pooling')).toMatchObject({ strategies: [{ key: 'regional-pooling', name: 'regional-pooling', slot: 0 }], selected: 'regional-pooling' })
})

test('removing the selected strategy selects the baseline and closes its proof', () => {
  const proven = withProof(defaultState, { strategy: defaultState.selected, variable: 'total_spend', year: 2030 })
  const less = withoutStrategy(proven, defaultState.selected)
  expect(less.selected).toBe('trusted-international-partnerships')
  expect(less.proof).toBeUndefined()
})

test('the baseline is the first, and colours do not move with it', () => {
  const moved = withBaseline(defaultState, 'regional-pooling')
  expect(moved.strategies[0]).toEqual({ key: 'regional-pooling', name: 'regional-pooling', slot: 3 })
  expect(moved.strategies).toHaveLength(6)
})

test('a lever put back leaves no trace', () => {
  expect(withLever(withLever(defaultState, 'ambition', 2), 'ambition', undefined).levers).toEqual({})
})

test('levers go back to where they were saved, or to their defaults: one, some, or all', () => {
  const saved = withSaved(withLevers(defaultState, { ambition: 2, dry_cooling: 0.5 }))
  const moved = withLevers(saved, { ambition: 3, own_generation: 0.1 })
  expect(withReset(moved, 'saved').levers).toEqual({ ambition: 2, dry_cooling: 0.5 })
  expect(withReset(moved, 'saved', ['own_generation']).levers).toEqual({ ambition: 3, dry_cooling: 0.5 })
  expect(withReset(moved, 'default', ['ambition']).levers).toEqual({ dry_cooling: 0.5, own_generation: 0.1 })
  expect(withReset(moved, 'default').levers).toEqual({})
  expect(withReset(withReset(moved, 'default'), 'saved').levers).toEqual(saved.levers)
})

test('a minus before a nought leaves no trace in the state', () => {
  expect(Object.is(withLever(defaultState, 'fall', -0).levers['fall'], 0)).toBe(true)
})

test('a strategy of another economy has a key of its own, and comes home with its economy', () => {
  const room = withoutStrategy(defaultState, 'foreign-cloud-reliance')
  const guest = withStrategy(room, 'regional-pooling', 'RWA')
  expect(guest.selected).toBe('regional-pooling--RWA')
  const home = withEconomy(guest, 'RWA')
  expect(home.strategies.filter((choice) => choice.name === 'regional-pooling')).toEqual([{ key: 'regional-pooling', name: 'regional-pooling', slot: 3 }])
  expect(home.selected).toBe('regional-pooling')
})

test('without its scenario a page keeps the strategies that others know', () => {
  const choice = (name: string, slot: number) => ({ key: name, name, slot })
  const based = { ...defaultState, base: { library: 'kenya-2040' }, strategies: [choice('regional-pooling', 3), choice('embassy-two-hosts', 2)], selected: 'embassy-two-hosts' }
  expect(withoutBase(based, ['regional-pooling'])).toEqual({ ...defaultState, strategies: [choice('regional-pooling', 3)], selected: 'regional-pooling' })
  expect(withoutBase({ ...based, strategies: [choice('embassy-two-hosts', 2)] }, ['regional-pooling']).strategies).toEqual(defaultState.strategies)
})

test('an empty view is the default view', () => {
  expect(withView(withView(defaultState, { rail: 'world', find: 'power' }), { find: '' }).view).toEqual({ rail: 'world' })
})

test('guests take the places of strategies at home, the baseline last, before they take one another\'s', () => {
  const guests = ['USA', 'FRA', 'IND', 'CHN', 'BRA', 'NRU']
  let state = defaultState
  for (const economy of guests) {
    const leaving = leavesForGuest(state)
    state = withStrategy(leaving === undefined ? state : withoutStrategy(state, leaving.key), 'foreign-cloud-reliance', economy)
    expect(state.strategies).toHaveLength(6)
  }
  expect(state.strategies.map(({ economy }) => economy)).toEqual([undefined, 'USA', 'FRA', 'IND', 'CHN', 'NRU'])
  expect(leavesForGuest(withoutStrategy(defaultState, 'regional-pooling'))).toBeUndefined()
})
