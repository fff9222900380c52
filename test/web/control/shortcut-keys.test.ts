import { expect, test } from 'vitest'
import { shortcutOf, takesText, type KeyPress } from '../../../web/control/shortcut-keys.ts'
import { screens } from '../../../web/state/page-state.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('single keys do what the help says', () => {
  expect(shortcutOf(press('?', { shiftKey: true }), true)).toEqual({ do: 'help' })
  expect(shortcutOf(press('u'), true)).toEqual({ do: 'undo' })
  expect(shortcutOf(press('r'), true)).toEqual({ do: 'redo' })
  const numbered = screens.slice(0, 9)
  expect(numbered.map((_, place) => shortcutOf(press(String(place + 1)), true))).toEqual(numbered.map((screen) => ({ do: 'screen', screen })))
  expect(shortcutOf(press('0'), true)).toBeUndefined()
})

test('switched off, single keys do nothing, and Ctrl keys go on', () => {
  for (const key of ['?', 'u', 'r', '1', '6']) expect(shortcutOf(press(key), false)).toBeUndefined()
  expect(shortcutOf(press('z', { ctrlKey: true }), false)).toEqual({ do: 'undo' })
  expect(shortcutOf(press('y', { ctrlKey: true }), false)).toEqual({ do: 'redo' })
})

test('Ctrl or Cmd with Z undoes, with Shift redoes', () => {
  expect(shortcutOf(press('z', { metaKey: true }), true)).toEqual({ do: 'undo' })
  expect(shortcutOf(press('Z', { metaKey: true, shiftKey: true }), true)).toEqual({ do: 'redo' })
  expect(shortcutOf(press('Z', { ctrlKey: true, shiftKey: true }), true)).toEqual({ do: 'redo' })
})

test('keys of the browser and of other alphabets are left to them', () => {
  expect(shortcutOf(press('r', { ctrlKey: true }), true)).toBeUndefined()
  expect(shortcutOf(press('1', { ctrlKey: true }), true)).toBeUndefined()
  expect(shortcutOf(press('u', { altKey: true }), true)).toBeUndefined()
  expect(shortcutOf(press('z', { ctrlKey: true, altKey: true }), true)).toBeUndefined()
  expect(shortcutOf(press('U', { shiftKey: true }), true)).toBeUndefined()
  expect(shortcutOf(press('y', { metaKey: true }), true)).toBeUndefined()
})

test('keys belong to the field where text is typed or a list is searched by its letters', () => {
  for (const type of ['text', 'search', 'number', 'email']) expect(takesText({ tagName: 'INPUT', type })).toBe(true)
  expect(takesText({ tagName: 'TEXTAREA' })).toBe(true)
  expect(takesText({ tagName: 'SELECT' })).toBe(true)
  expect(takesText({ tagName: 'DIV', role: 'combobox' })).toBe(true)
  expect(takesText({ tagName: 'P', isContentEditable: true })).toBe(true)
})

test('sliders, ticks and buttons type nothing', () => {
  for (const type of ['range', 'checkbox', 'radio']) expect(takesText({ tagName: 'INPUT', type })).toBe(false)
  expect(takesText({ tagName: 'BUTTON' })).toBe(false)
  expect(takesText({ tagName: 'DIV', role: 'application' })).toBe(false)
})
