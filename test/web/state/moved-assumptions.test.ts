import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../web/state/engine.ts'
import { costsOf } from '../../../web/state/costs-of.ts'
import { byMateriality, effectOf, movedAssumptions } from '../../../web/state/moved-assumptions.ts'
import { defaultState, type PageState } from '../../../web/state/page-state.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => void (engine = pageEngine()))

const movedOf = (state: PageState) => movedAssumptions(state, engine.runBeside(state).standards, engine)

test('the page as it opens has moved nothing', () => {
  expect(movedOf(defaultState)).toEqual([])
})

test('each move is told with its default, and without it all the others stay', () => {
  const state: PageState = { ...defaultState, perimeter: 'national', levers: { ambition: 1.5, accelerator_life: 4 } }
  const moved = movedOf(state)
  expect(moved.map(({ id }) => id)).toEqual(['perimeter', 'lever ambition', 'lever accelerator_life'])
  expect(moved[1]?.what).toMatchObject({ now: 1.5, standard: 1 })
  expect(moved[1]?.without).toEqual({ ...state, levers: { accelerator_life: 4 } })
  expect(moved[0]?.without).toEqual({ ...state, perimeter: 'sovereign' })
})

test('what the scenario under the page sets is a move too, unless a lever of the page replaces it', () => {
  const file = { version: 1 as const, name: 'own', title: 'Our own', economy: 'KEN' as const, growth_path: defaultState.growthPath, strategies: ['regional-pooling'], set: { accelerator_life: 4, ambition: 2 } }
  const state: PageState = { ...defaultState, strategies: [{ key: 'regional-pooling', name: 'regional-pooling', slot: 0 }], selected: 'regional-pooling', base: { file }, levers: { ambition: 3 } }
  const moved = movedOf(state)
  expect(moved.map(({ id }) => id)).toEqual(['lever ambition', 'setting accelerator_life'])
  expect(moved[1]?.without.base).toEqual({ file: { ...file, set: { ambition: 2 } } })
})

test('a parameter that no rail shows is a move too, in the words of its record', () => {
  const state: PageState = { ...defaultState, levers: { social_rate: 0.2 } }
  expect(engine.catalogue.levers.map(({ name }) => name)).not.toContain('social_rate')
  const [moved, ...others] = movedOf(state)
  expect(others).toEqual([])
  expect(moved?.what).toEqual({ kind: 'parameter', label: 'Social discount rate', unit: '1', now: 0.2 })
  expect(moved?.without).toEqual(defaultState)
  const plain = engine.model.parameters.find(({ name, definition }) => definition.role === 'uncertainty' && typeof definition.central === 'number' && !engine.catalogue.levers.some((lever) => lever.name === name))!
  const [told] = movedOf({ ...defaultState, levers: { [plain.name]: plain.definition.central as number } })
  expect(told?.what).toMatchObject({ label: plain.definition.label, unit: plain.unit, standard: plain.definition.central })
})

test('what a scenario inherits is told as set by the parent, and without it the rest of both stays', () => {
  const file = { version: 1 as const, name: 'heir', title: 'Our own', extends: 'kenya-2040', set: { accelerator_life: 4 } }
  const state: PageState = { ...defaultState, base: { file } }
  const moved = movedOf(state)
  expect(moved.map(({ what }) => what)).toEqual([
    { kind: 'setting', parameter: 'electricity_price', scenario: 'Kenya, three ways to 2040' },
    { kind: 'setting', parameter: 'accelerator_life', scenario: 'Our own' },
  ])
  const price = costsOf(engine.runBeside(moved[0]!.without))
  expect(price).not.toEqual(costsOf(engine.runBeside(state)))
  expect(movedOf(moved[0]!.without).map(({ id }) => id)).toEqual(['setting accelerator_life'])
  const { set: _, ...bare } = file
  expect(costsOf(engine.runBeside(moved[1]!.without))).toEqual(costsOf(engine.runBeside({ ...state, base: { file: bare } })))
})

test('half as much again of the same demand adds about a third of what is then paid, and at the default nothing is added', () => {
  const state: PageState = { ...defaultState, levers: { ambition: 1.5 } }
  const now = costsOf(engine.runBeside(state))
  const [ambition] = movedOf(state)
  const without = costsOf(engine.runBeside(ambition!.without))
  expect(without).toEqual(costsOf(engine.runBeside(defaultState)))
  const effect = effectOf(now, without)
  // Less than a third, where part of the cost does not grow with demand.
  for (const [key, added] of effect) {
    expect(added / (now.get(key) ?? NaN)).toBeGreaterThan(0.25)
    expect(added / (now.get(key) ?? NaN)).toBeLessThan(0.35)
  }
  expect([...effectOf(now, now).values()].every((added) => added === 0)).toBe(true)
})

test('the largest effect on any strategy stands first, whatever its sign', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (rows) => {
    const moved = rows.map((_, place) => ({ id: String(place) }))
    const effects = new Map(rows.map((row, place) => [String(place), new Map(row.map((value, at) => [`s${at}`, value]))]))
    const sizes = byMateriality(moved, effects).map(({ id }) => Math.max(...(rows[Number(id)] ?? []).map(Math.abs)))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes).toHaveLength(rows.length)
  }))
})
