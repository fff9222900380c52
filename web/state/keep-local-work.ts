/** Binds the kept pages to the page: what the reader works on is kept as soon as it rests. */
import { effect, signal } from '@preact/signals'
import { forgetPages, isWorkplace, keepPage, readPages, type LocalPage, type PageStorage } from './local-work.ts'
import type { PageState } from './page-state.ts'
import { page } from './store.ts'

// Long enough that a slide is kept once, short enough that nothing is lost to a closed tab.
const REST = 700

function storage(): PageStorage {
  try {
    return localStorage
  } catch {
    // Storage can be switched off; the list then lasts until the page is left.
    return undefined
  }
}

export const localPages = signal<readonly LocalPage[]>(readPages(storage()))

export function forgetLocalWork(): void {
  forgetPages(storage())
  localPages.value = []
}

export function keepLocalWork(): void {
  let resting: ReturnType<typeof setTimeout> | undefined
  let unkept: PageState | undefined
  const keep = (): void => {
    clearTimeout(resting)
    if (unkept !== undefined) localPages.value = keepPage(storage(), localPages.peek(), unkept, Date.now())
    unkept = undefined
  }
  effect(() => {
    const state = page.value
    // Who leaves for a screen without work has finished with the page for now.
    if (!isWorkplace(state)) return keep()
    unkept = state
    clearTimeout(resting)
    resting = setTimeout(keep, REST)
  })
  addEventListener('pagehide', keep)
  addEventListener('storage', () => (localPages.value = readPages(storage())))
}
