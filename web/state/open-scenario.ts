/** A scenario, of the library or from a file, made into the page it describes. */
import { DEFAULT_PERIMETER, DEFAULT_PERSPECTIVE } from '../../scenarios/default-scenario.ts'
import type { Library } from '../../scenarios/library.ts'
import { mergeParents } from '../../scenarios/merge-parents.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import type { Base, PageState, StrategyChoice } from './page-state.ts'
import { nameOf } from './scenario.ts'

/**
 * The page that stands on `scenario` with nothing moved yet: its figures are those of the scenario itself. Screen and view
 * stay as they are on `current`; an open proof closes, since it was of other figures.
 *
 * @throws ScenarioRefusal where parents are missing or nothing names economy, growth path and strategies
 */
export function stateOfScenario(scenario: Scenario, base: Base, library: Library, current: PageState): PageState {
  const merged = mergeParents(scenario, library)
  const strategies = merged.strategies.map((entry, slot): StrategyChoice => ({ key: nameOf(entry), name: nameOf(entry), slot }))
  return {
    screen: current.screen,
    view: current.view,
    economy: merged.economy,
    growthPath: merged.growth_path,
    perimeter: merged.perimeter ?? DEFAULT_PERIMETER,
    perspective: merged.perspective ?? DEFAULT_PERSPECTIVE,
    strategies,
    selected: strategies[0]?.key ?? '',
    levers: {},
    saved: {},
    base,
  }
}
