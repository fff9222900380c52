/** A page that stands on a scenario: of the library, or of a file the reader brought. */
import type { Library } from '../../scenarios/library.ts'
import { mergeParents } from '../../scenarios/merge-parents.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { SLOTS } from '../chart/palette.ts'
import { keyOf, type Base, type PageState } from './page-state.ts'
import { nameOf } from './scenario.ts'

/** @throws ScenarioRefusal where its parents are unknown or leave out what a scenario needs */
export function stateOfScenario(scenario: Scenario, base: Base, library: Library, current: PageState): PageState {
  const merged = mergeParents(scenario, library)
  const strategies = merged.strategies.slice(0, SLOTS).map((entry, slot) => ({ key: keyOf(nameOf(entry)), name: nameOf(entry), slot }))
  return {
    screen: 'explore',
    economy: merged.economy,
    growthPath: merged.growth_path,
    perimeter: merged.perimeter ?? 'sovereign',
    perspective: merged.perspective ?? 'social',
    strategies,
    selected: strategies[0]?.key ?? '',
    levers: {},
    saved: {},
    view: current.view,
    base,
  }
}
