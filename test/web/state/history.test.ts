import { expect, test } from 'vitest'
import { beginHistory, canRedo, canUndo, currentEntry, jump, MOST_ENTRIES, placeOf, record, settle } from '../../../web/state/history.ts'
import { defaultState, withLever, workOf, type Work } from '../../../web/state/page-state.ts'

const opened = workOf(defaultState)
const at = (value: number | undefined): Work => workOf(withLever(defaultState, 'ambition', value))
const life = (value: number, ambition?: number): Work => workOf(withLever(withLever(defaultState, 'ambition', ambition), 'accelerator_life', value))
const entry = (work: Work, label = 'moved') => ({ work, label })

test('the many places of one slide are one entry, which keeps the last', () => {
  let history = beginHistory(opened)
  for (const value of [1.1, 1.2, 1.3]) history = record(history, entry(at(value), `Ambition: ${value}`), 'ambition')
  expect(history.entries.map(({ label }) => label)).toEqual(['', 'Ambition: 1.3'])
})

test('a slide that was settled is not added to', () => {
  let history = record(beginHistory(opened), entry(at(1.1)), 'ambition')
  history = record(settle(history), entry(at(1.2)), 'ambition')
  expect(history.entries).toHaveLength(3)
})

test('another lever ends the slide of the first, also when the first moves on after it', () => {
  let history = record(beginHistory(opened), entry(at(1.1)), 'ambition')
  history = record(history, entry(life(6, 1.1)), 'accelerator_life')
  history = record(history, entry(life(6, 1.2)), 'ambition')
  expect(history.entries).toHaveLength(4)
})

test('a slide that returns to where it set out from leaves nothing to undo, and the next move is a slide of its own', () => {
  let history = record(settle(record(beginHistory(opened), entry(at(2)), 'ambition')), entry(at(3)), 'ambition')
  history = record(history, entry(at(2)), 'ambition')
  expect(history.entries).toHaveLength(2)
  history = record(history, entry(at(2.5)), 'ambition')
  expect(history.entries.map(({ work }) => work.levers['ambition'])).toEqual([undefined, 2, 2.5])
})

test('what was undone is given up by the next move, and only by one that changes something', () => {
  const back = jump(record(record(beginHistory(opened), entry(at(2))), entry(at(3))), 1)
  expect(canRedo(record(back, entry(at(2))))).toBe(true)
  expect(canRedo(record(back, entry(at(4))))).toBe(false)
})

test('jumps are held to the ends', () => {
  const history = record(beginHistory(opened), entry(at(2)))
  expect(currentEntry(jump(history, -5)).work).toBe(opened)
  expect(jump(history, 50).at).toBe(1)
  expect(jump(history, NaN).at).toBe(1)
  expect(canUndo(jump(history, 0))).toBe(false)
})

test('a long past is forgotten from its far end', () => {
  let history = beginHistory(opened)
  for (let value = 0; value < MOST_ENTRIES + 20; value++) history = record(history, entry(at(value), String(value)))
  expect(history.entries).toHaveLength(MOST_ENTRIES)
  expect(history.at).toBe(MOST_ENTRIES - 1)
  expect(history.entries[0]?.label).toBe('20')
})

test('of several entries with one state the nearest is found', () => {
  let history = beginHistory(opened)
  for (const value of [2, 3, 2, 3, 4]) history = record(history, entry(at(value)))
  expect(placeOf(history, at(2))).toBe(3)
  expect(placeOf(jump(history, 0), at(2))).toBe(1)
  expect(placeOf(history, at(9))).toBeUndefined()
})
