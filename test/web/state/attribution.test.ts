import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute, attributionLevers } from '../../../web/state/attribution.ts'
import type { LeverEntry } from '../../../web/state/catalogue.ts'
import { savedLevers, withoutRounding, withOnlySelected } from '../../../web/state/saved-comparison.ts'
import { defaultState } from '../../../web/state/page-state.ts'

const lever = (name: string, side: LeverEntry['side']): LeverEntry => ({ name, side, label: name, doc: '', unit: '1', group: 'any', minimum: 0, maximum: 9, step: 1, standard: 1, source: { citation: 'A source' } })
const entries = [lever('ambition', 'choice'), lever('dry_cooling', 'choice'), lever('growth', 'world')]

test('choices, world and both together sum to the total change', () => {
  const figure = fc.double({ min: -1e13, max: 1e13, noNaN: true })
  fc.assert(fc.property(figure, figure, figure, figure, (start, choices, world, end) => {
    const parts = attribute({ start, choices, world, end })
    const scale = Math.max(1, ...[start, choices, world, end].map(Math.abs))
    expect(Math.abs(parts.choices + parts.world + parts.together - parts.total) / scale).toBeLessThan(1e-9)
  }))
})

test('where effects add up there is nothing left that both did together', () => {
  expect(attribute({ start: 10, choices: 13, world: 8, end: 11 })).toEqual({ start: 10, end: 11, total: 1, choices: 3, world: -2, together: 0 })
  expect(attribute({ start: 10, choices: 20, world: 5, end: 10 }).together).toBe(-5)
})

test('each run moves one side alone, from the choices as kept and the world as published', () => {
  const state = { ...defaultState, levers: { ambition: 2, growth: 0.3 }, saved: { dry_cooling: 1, growth: 0.1 } }
  expect(attributionLevers(state, entries)).toEqual({
    start: { dry_cooling: 1 }, choices: { ambition: 2 }, world: { dry_cooling: 1, growth: 0.3 }, choicesMoved: true, worldMoved: true,
  })
})

test('where nothing moved there is nothing to attribute, and one side alone is named', () => {
  expect(attributionLevers({ levers: {}, saved: {} }, entries)).toBeUndefined()
  expect(attributionLevers({ levers: { ambition: 2 }, saved: { ambition: 2, growth: 3 } }, entries)).toBeUndefined()
  expect(attributionLevers({ levers: { growth: 2 }, saved: {} }, entries)).toMatchObject({ choicesMoved: false, worldMoved: true })
})

test('the run as kept has the kept choices and the world of now', () => {
  const state = { ...defaultState, levers: { ambition: 2, growth: 0.3 }, saved: { dry_cooling: 1, growth: 0.1 } }
  expect(savedLevers(state, entries)).toEqual({ growth: 0.3, dry_cooling: 1 })
})

test('a change of the world alone is no change against the choices as kept', () => {
  expect(savedLevers({ ...defaultState, levers: { ambition: 2, growth: 5 }, saved: { ambition: 2 } }, entries)).toBeUndefined()
})

test('a run beside the page has the selected strategy only', () => {
  const { strategies, levers } = withOnlySelected({ ...defaultState, selected: 'regional-pooling' }, { ambition: 2 })
  expect(strategies.map(({ key }) => key)).toEqual(['regional-pooling'])
  expect(levers).toEqual({ ambition: 2 })
})

test('rounding of the runs is no change, a small change is', () => {
  expect(withoutRounding(-2.2e-16, 0.619, 0.619)).toBe(0)
  expect(withoutRounding(1e-6, 0.619, 0.619)).toBe(1e-6)
})
