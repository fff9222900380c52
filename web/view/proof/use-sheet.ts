/** The proof as a sheet: on a narrow screen it covers the page, and nothing under it may take the focus. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const NARROW = '(max-width: 899px)'
const UNDER = '.masthead, .file-problem, .tour-bar, .screen, .page-foot, .skip'

/** The page is covered before a key can reach it, and uncovered before the focus is handed back: effects after the paint would be too late for both. */
export function useSheet(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const query = matchMedia(NARROW)
    const cover = (covered: boolean): void => {
      for (const part of document.querySelectorAll(UNDER)) part.toggleAttribute('inert', covered)
      document.documentElement.classList.toggle('covered', covered)
    }
    const follow = (): void => {
      cover(query.matches)
      // Focus that was under the sheet is lost to it.
      if (query.matches && panel.current?.contains(document.activeElement) === false) panel.current.querySelector('h2')?.focus()
    }
    follow()
    query.addEventListener('change', follow)
    return () => {
      query.removeEventListener('change', follow)
      cover(false)
    }
  }, [])
}
