/** The three ways in: where each reader begins. */
import { withProof, withView, type PageState } from './page-state.ts'

export const doors = ['ministry', 'investor', 'analyst'] as const
export type Door = (typeof doors)[number]

/** The same work, seen where the reader behind this door wants to begin. */
export function throughDoor(state: PageState, door: Door): PageState {
  const shut = withProof(state, undefined)
  if (door === 'ministry') return withView({ ...shut, screen: 'compare' }, { part: 'table' })
  if (door === 'investor') return { ...shut, screen: 'explore' }
  return withView({ ...shut, screen: 'compare' }, { part: undefined })
}
