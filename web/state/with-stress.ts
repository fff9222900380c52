/** The page with other stress packs over it. */
import { withWork, workOf, type PageState, type Stress } from './page-state.ts'

/** Adds a stress pack, changes the one there is, or takes it away. */
export function withStress(state: PageState, use: string, stress: Omit<Stress, 'use'> | undefined): PageState {
  const { stresses = [] } = state
  const others = stresses.filter((each) => each.use !== use)
  if (stress === undefined) return withStresses(state, others)
  const changed: Stress = { use, ...stress }
  return withStresses(state, others.length === stresses.length ? [...stresses, changed] : stresses.map((each) => (each.use === use ? changed : each)))
}

export function withStresses(state: PageState, stresses: readonly Stress[]): PageState {
  const { stresses: _, ...work } = workOf(state)
  return withWork(state, stresses.length === 0 ? work : { ...work, stresses })
}
