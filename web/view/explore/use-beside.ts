/** A run of the selected strategy with other levers, beside the page's own: made again only when something it rests on changes. */
import { useMemo, useRef } from 'preact/hooks'
import type { Workspace } from '../../../model/run/workspace.ts'
import type { Outcome } from '../../state/outcome.ts'
import { workOf, type Levers, type PageState } from '../../state/page-state.ts'
import { withOnlySelected } from '../../state/saved-comparison.ts'
import { engine, page } from '../../state/store.ts'

/** What such a run rests on, as text: all of the work, so that nothing of it can be forgotten. */
function workBeside(state: PageState, levers: Levers): string {
  return JSON.stringify(workOf(withOnlySelected(state, levers)))
}

/** Undefined without levers, and where the run is refused: the page then goes without the comparison. */
export function useBeside(levers: Levers | undefined): Outcome | undefined {
  // Read as it is drawn: whoever asks is drawn anew with every run of the page.
  const state = page.peek()
  const model = engine.value
  // Only the last of these runs is on show: a moving lever writes over the one before.
  const places = useRef<Workspace[]>([])
  return useMemo(() => {
    if (levers === undefined || model === undefined) return undefined
    try {
      return model.runBeside(withOnlySelected(state, levers), places.current)
    } catch {
      return undefined
    }
  }, [model, levers === undefined ? '' : workBeside(state, levers)])
}
