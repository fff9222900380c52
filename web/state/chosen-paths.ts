/** Which growth paths stand side by side, as the page's address says it. */
import { DEFAULT_GROWTH_PATH } from '../../scenarios/default-scenario.ts'
import type { Library } from '../../scenarios/library.ts'

/** Both readings of the floor that most plans quote, and the page's own default. */
export const PATHS_SHOWN = ['wef-2026-floor-flat', 'wef-2026-floor-33', DEFAULT_GROWTH_PATH] as const

/** Three different paths of the library: what cannot be read is filled up with the usual ones. */
export function chosenPaths(text: string | undefined, library: Pick<Library, 'growthPaths'>): readonly string[] {
  const wanted = (text ?? '').split('~').filter((name) => library.growthPaths.has(name))
  return [...new Set([...wanted, ...PATHS_SHOWN])].slice(0, PATHS_SHOWN.length)
}

/** Text of the address with another path in one of the places; undefined for the usual three. */
export function withChosenPath(names: readonly string[], place: number, name: string): string | undefined {
  const next = names.map((known, other) => (other === place ? name : known)).join('~')
  return next === PATHS_SHOWN.join('~') ? undefined : next
}
