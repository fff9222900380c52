import { expect, test } from 'vitest'
import { throughDoor } from '../../../web/state/doors.ts'
import { roles } from '../../../web/state/tour.ts'
import { withPreset } from '../../../web/state/open-preset.ts'
import { defaultState, withEconomy, withoutStrategy, withView, workOf } from '../../../web/state/page-state.ts'

test.each([
  ['ministry', 'compare', { part: 'table' }],
  ['investor', 'explore', {}],
  ['analyst', 'compare', {}],
] as const)('the door of the %s leads to %s', (door, screen, view) => {
  expect(throughDoor(defaultState, door)).toMatchObject({ screen, view })
})

test('the country picked goes along, and whatever else was worked out', () => {
  const state = withEconomy(defaultState, 'RWA')
  for (const door of roles) expect(workOf(throughDoor(state, door))).toEqual(workOf(state))
})

test('an analyst who came as a ministry before sees charts, and other views stay', () => {
  expect(throughDoor(withView(defaultState, { part: 'table', outcome: 'facility_power' }), 'analyst').view).toEqual({ outcome: 'facility_power' })
})

test('a preset on the page is looked at, one that is not comes onto it, in place of the last where there is no room', () => {
  expect(withPreset(defaultState, 'regional-pooling').selected).toBe('regional-pooling')
  expect(withPreset(defaultState, 'regional-pooling').strategies).toEqual(defaultState.strategies)
  const full = withPreset(defaultState, 'balanced-portfolio')
  expect(full.selected).toBe('balanced-portfolio')
  expect(full.strategies.map((choice) => choice.name)).toEqual([...defaultState.strategies.slice(0, 5).map((choice) => choice.name), 'balanced-portfolio'])
  expect(withPreset(withoutStrategy(defaultState, 'regional-pooling'), 'balanced-portfolio').strategies).toHaveLength(6)
})

test('who leaves the world for a country finds the six strategies of a country', () => {
  const world = { ...defaultState, economy: 'WLD', strategies: [{ key: 'world', name: 'world', slot: 0 }], selected: 'world', base: { library: 'world-to-2040' } }
  const state = withEconomy(world, 'KEN')
  expect(state).toEqual(defaultState)
})
