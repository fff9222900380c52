/** The page's state as a scenario, the same form that files and the API take. */
import type { Scenario } from '../../scenarios/schema.ts'
import type { PageState } from './page-state.ts'

export function scenarioOf(state: PageState): Scenario {
  return {
    version: 1,
    name: 'page',
    economy: state.economy as Scenario['economy'],
    growth_path: state.growthPath,
    perimeter: state.perimeter,
    perspective: state.perspective,
    strategies: state.strategies.map((choice) => choice.name),
    ...(Object.keys(state.levers).length === 0 ? {} : { set: { ...state.levers } }),
  }
}
