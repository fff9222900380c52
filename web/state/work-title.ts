/** What a page's work is called: the scenario it stands on. */
import type { Library } from '../../scenarios/library.ts'
import type { PageState } from './page-state.ts'
import { baseOf } from './scenario.ts'

/** Undefined where the page stands on no scenario, and where a file of the reader's own has no title one could show. */
export function scenarioTitle(state: PageState, library: Library): string | undefined {
  const scenario = baseOf(state, library)
  const title: unknown = scenario?.title ?? scenario?.name
  return typeof title === 'string' ? title : undefined
}
