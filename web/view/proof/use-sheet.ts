import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

const NARROW = '(max-width: 899px)'

/** On a narrow screen the panel covers the page, so nothing under it may take the focus. */
export function useSheet(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const query = matchMedia(NARROW)
    const cover = (covered: boolean): void => {
      for (const part of document.querySelectorAll('.masthead, .screen, .page-foot, .skip')) part.toggleAttribute('inert', covered)
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
