/** Which key press of the whole page means what. */
import { screens, type Screen } from '../state/page-state.ts'

export type Shortcut = { readonly do: 'help' } | { readonly do: 'undo' } | { readonly do: 'redo' } | { readonly do: 'screen'; readonly screen: Screen }

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** `single` allows keys that are one character by themselves. Undefined for a press that means nothing here. */
export function shortcutOf(press: KeyPress, single: boolean): Shortcut | undefined {
  if (press.altKey) return undefined
  const key = press.key.toLowerCase()
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return { do: press.shiftKey ? 'redo' : 'undo' }
    // On a Mac, Cmd+Y is the browser's own history.
    return key === 'y' && press.ctrlKey && !press.shiftKey ? { do: 'redo' } : undefined
  }
  if (!single) return undefined
  if (key === '?') return { do: 'help' }
  if (press.shiftKey) return undefined
  if (key === 'u') return { do: 'undo' }
  if (key === 'r') return { do: 'redo' }
  const screen = /^[1-9]$/.test(key) ? screens[Number(key) - 1] : undefined
  return screen === undefined ? undefined : { do: 'screen', screen }
}

// Inputs that take no text: a letter pressed on them is free to mean something else.
const WORDLESS = ['range', 'checkbox', 'radio', 'button', 'submit', 'reset', 'color', 'file']

/** What a key press lands on, as far as it matters here. */
export interface KeyTarget {
  readonly tagName: string
  readonly type?: string
  readonly role?: string | null
  readonly isContentEditable?: boolean
}

/** Typing, or picking from a list by its first letters: keys there belong to the field. */
export function takesText({ tagName, type, role, isContentEditable }: KeyTarget): boolean {
  if (isContentEditable === true || role === 'textbox' || role === 'combobox' || role === 'searchbox' || role === 'listbox') return true
  const tag = tagName.toLowerCase()
  return tag === 'textarea' || tag === 'select' || (tag === 'input' && !WORDLESS.includes(type ?? 'text'))
}
