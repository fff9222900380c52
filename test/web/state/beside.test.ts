/** The run beside the page's own is made once for what it rests on, and may be made before a lever needs it. */
import { beforeAll, expect, test } from 'vitest'
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
