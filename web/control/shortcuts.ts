/** The page's own keys: help, undo, redo and the screens. Single keys can be switched off, and that is remembered. */
import { signal } from '@preact/signals'
import { page, redo, redoable, show, undo, undoable } from '../state/store.ts'
import { withView } from '../state/page-state.ts'
import { shortcutOf, takesText, type KeyTarget, type Shortcut } from './shortcut-keys.ts'

const KEY = 'single-keys'
const OFF = 'off'

export const singleKeys = signal(remembered())

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF
  } catch {
    // Storage can be switched off; the keys then work until the page is left.
    return true
  }
}

export function chooseSingleKeys(on: boolean): void {
  singleKeys.value = on
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, OFF)
  } catch {
    // See above.
  }
}

/** Listens from now on, once for the whole page. */
export function followShortcuts(): void {
  addEventListener('keydown', onKeyDown)
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.target instanceof HTMLElement && takesText(targetOf(event.target))) return
  const shortcut = shortcutOf(event, singleKeys.value)
  if (shortcut === undefined) return
  event.preventDefault()
  perform(shortcut)
}

function targetOf(element: HTMLElement): KeyTarget {
  return {
    tagName: element.tagName, role: element.getAttribute('role'), isContentEditable: element.isContentEditable,
    ...(element instanceof HTMLInputElement ? { type: element.type } : {}),
  }
}

function perform(shortcut: Shortcut): void {
  if (shortcut.do === 'undo') {
    if (undoable.value) undo()
  } else if (shortcut.do === 'redo') {
    if (redoable.value) redo()
  } else {
    show(shortcut.do === 'help' ? { ...withView(page.value, { term: undefined }), screen: 'help' } : { ...page.value, screen: shortcut.screen })
    // Whatever had the focus may be gone with its screen; the tab says where the reader is now.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.screens [aria-current="page"]')?.focus())
  }
}
