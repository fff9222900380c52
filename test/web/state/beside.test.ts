/** The run beside the page's own is made once for what it rests on, and may be made before a lever needs it. */
import { beforeAll, expect, test } from 'vitest'
import { attribute, attributionLevers } from '../../../web/state/attribution.ts'
import { Beside } from '../../../web/state/beside.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { headlines } from '../../../web/state/headlines.ts'
import { defaultState, withLever, type PageState } from '../../../web/state/page-state.ts'
import { keptLevers, savedLevers, withOnlySelected } from '../../../web/state/saved-comparison.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => void (engine = pageEngine()))

function counting(runBeside: Engine['runBeside'] = (...asked) => engine.runBeside(...asked)): Pick<Engine, 'runBeside'> & { runs: number } {
  const model = {
    runs: 0,
    runBeside(...asked: Parameters<Engine['runBeside']>) {
      model.runs++
      return runBeside(...asked)
    },
  }
  return model
}

test('what was made before any choice moved is what the first that moves is compared with', () => {
  const [model, beside, { levers: entries }] = [counting(), new Beside(), engine.catalogue]
  const begun: PageState = { ...defaultState, levers: { accelerator_life: 4, ambition: 1.5 }, saved: { ambition: 1.5 } }
  expect(beside.begun).toBe(false)
  const made = beside.run(model, begun, keptLevers(begun, entries))
  expect([beside.begun, model.runs]).toEqual([true, 1])
  const moved = withLever(begun, 'ambition', 2)
  expect(beside.run(model, moved, savedLevers(moved, entries)!)).toBe(made)
  expect(beside.run(model, withLever(moved, 'ambition', 3), savedLevers(moved, entries)!)).toBe(made)
  expect(model.runs).toBe(1)
})

test('it is made again for another world, with the figures of a run that is made alone', () => {
  const [model, beside, { levers: entries }] = [counting(), new Beside(), engine.catalogue]
  beside.run(model, defaultState, keptLevers(defaultState, entries))
  const moved: PageState = { ...defaultState, levers: { ambition: 2, accelerator_life: 4 } }
  const levers = savedLevers(moved, entries)!
  const made = beside.run(model, moved, levers)!
  expect(model.runs).toBe(2)
  const alone = pageEngine().runBeside(withOnlySelected(moved, levers))
  expect(headlines(made, moved.selected)).toEqual(headlines(alone, moved.selected))
  expect(headlines(made, moved.selected).length).toBeGreaterThan(0)
})

test('a change of the world moves both lines, one of a choice only the page\'s own; world, choices and both together sum to the change', () => {
  const { levers: entries } = engine.catalogue
  const costOf = (state: PageState, levers: PageState['levers']): number => engine.runBeside(withOnlySelected(state, levers)).strategies[0]!.summary('equal_service_cost')!
  const lines = (state: PageState) => ({ own: costOf(state, state.levers), kept: costOf(state, keptLevers(state, entries)) })
  const chosen: PageState = { ...defaultState, levers: { ambition: 2 }, saved: { ambition: 1.5 } }
  const [before, world, choice] = [chosen, withLever(chosen, 'accelerator_life', 4), withLever(chosen, 'ambition', 3)].map(lines) as [ReturnType<typeof lines>, ReturnType<typeof lines>, ReturnType<typeof lines>]
  expect(before.own).not.toBe(before.kept)
  expect(Math.abs(world.own / before.own - 1)).toBeGreaterThan(1e-3)
  expect(Math.abs(world.kept / before.kept - 1)).toBeGreaterThan(1e-3)
  expect(Math.abs(choice.own / before.own - 1)).toBeGreaterThan(1e-3)
  expect(choice.kept).toBe(before.kept)

  const both = withLever(withLever(chosen, 'accelerator_life', 4), 'ambition', 3)
  const asked = attributionLevers(both, entries)!
  const { choices, world: ofWorld, together, total } = attribute({ start: costOf(both, asked.start), choices: costOf(both, asked.choices), world: costOf(both, asked.world), end: costOf(both, both.levers) })
  for (const part of [choices, ofWorld, together]) expect(Math.abs(part)).toBeGreaterThan(0)
  expect(Math.abs((choices + ofWorld + together) / total - 1)).toBeLessThan(1e-9)
})

test('one that is refused is not tried again until something it rests on changes', () => {
  const beside = new Beside()
  const model = counting(() => {
    throw new Error('refused')
  })
  expect(beside.run(model, defaultState, {})).toBeUndefined()
  expect(beside.run(model, defaultState, {})).toBeUndefined()
  expect([beside.begun, model.runs]).toEqual([true, 1])
  expect(beside.run(model, defaultState, { ambition: 2 })).toBeUndefined()
  expect(beside.run(counting(), defaultState, { ambition: 2 })).toBeDefined()
  expect(model.runs).toBe(2)
})
