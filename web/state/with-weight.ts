/** The page with weights of the reader's own, or back at those that stand by default. */
import { workOf, withWork, type PageState } from './page-state.ts'
import { weightKey, type Weighing, type Weights } from './weights.ts'

/** Gives a weight, or leaves it as it is by default. */
export function withWeight(state: PageState, parameter: Weighing, member: string, weight: number | undefined): PageState {
  const key = weightKey(parameter, member)
  const { [key]: _, ...others } = state.weights ?? {}
  // A minus typed before a nought says nothing, and no link would keep it.
  return withWeights(state, weight === undefined ? others : { ...others, [key]: weight + 0 })
}

/** Leaves every weight of a parameter as it is by default. */
export function withoutWeights(state: PageState, parameter: Weighing): PageState {
  return withWeights(state, Object.fromEntries(Object.entries(state.weights ?? {}).filter(([key]) => !key.startsWith(`${parameter}.`))))
}

function withWeights(state: PageState, weights: Weights): PageState {
  const { weights: _, ...work } = workOf(state)
  return withWork(state, Object.keys(weights).length === 0 ? work : { ...work, weights })
}
