/** The three ways in: where each reader begins. */
import { withProof, withView, type PageState } from './page-state.ts'
import type { Role } from './tour.ts'

/** The same work, seen where the reader behind this door wants to begin. */
export function throughDoor(state: PageState, door: Role): PageState {
  const shut = withProof(state, undefined)
  if (door === 'ministry') return withView({ ...shut, screen: 'compare' }, { part: 'table' })
  if (door === 'investor') return { ...shut, screen: 'explore' }
  return withView({ ...shut, screen: 'compare' }, { part: undefined })
}
