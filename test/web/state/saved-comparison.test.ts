/** What moving our choices since they were kept comes to, under the same world. */
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../web/state/engine.ts'
import { headlines } from '../../../web/state/headlines.ts'
import { defaultState, type PageState } from '../../../web/state/page-state.ts'
import { leversOf, sameLevers, savedChanges, savedLevers, withOnlySelected, withoutRounding } from '../../../web/state/saved-comparison.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => void (engine = pageEngine()))

// Ambition is ours to choose, the life of chips is the world's.
const moved: PageState = { ...defaultState, levers: { ambition: 2, accelerator_life: 4 }, saved: { ambition: 1.5 } }

test('levers fall to the side their record names; a name the rails do not know is the world\'s', () => {
  const levers = { ambition: 2, accelerator_life: 4, nobody: 1 }
  expect(leversOf('choice', levers, engine.catalogue.levers)).toEqual({ ambition: 2 })
  expect(leversOf('world', levers, engine.catalogue.levers)).toEqual({ accelerator_life: 4, nobody: 1 })
})

test('the run as kept has the kept choices and the world of now; there is none where only the world moved', () => {
  expect(savedLevers(moved, engine.catalogue.levers)).toEqual({ ambition: 1.5, accelerator_life: 4 })
  expect(savedLevers({ ...moved, levers: { ambition: 1.5, accelerator_life: 4 } }, engine.catalogue.levers)).toBeUndefined()
  expect(sameLevers({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(sameLevers({ a: 1 }, { b: 1 })).toBe(false)
})

test('changes are those of the same strategy under the same world', () => {
  const kept = savedLevers(moved, engine.catalogue.levers)!
  const now = headlines(engine.runBeside(moved), moved.selected)
  const saved = engine.runBeside(withOnlySelected(moved, kept))
  const changes = savedChanges(now, saved, moved.selected)
  expect([...changes.keys()]).toEqual(now.map(({ variable }) => variable))
  const strategy = engine.runBeside({ ...moved, levers: kept }).strategies[0]!
  expect(changes.get('equal_service_cost')).toBe(now[0]!.value! - strategy.summary('equal_service_cost')!)
  expect(changes.get('equal_service_cost')).toBeGreaterThan(0)
  // Control is a share of what is asked and does not grow with it.
  expect(changes.get('domestic_control')).toBeCloseTo(0, 3)
  expect(savedChanges(now, saved, 'nobody').size).toBe(0)
})

test('the last digits of two runs are no change, and a small change is one', () => {
  expect(withoutRounding(1e-4, 1e9, 1e9 + 1e-4)).toBe(0)
  expect(withoutRounding(1, 1e9, 1e9 + 1)).toBe(1)
})
