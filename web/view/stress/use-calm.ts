/** The page's run without its stress packs: made again only when something it rests on changes. */
import { useMemo, useRef } from 'preact/hooks'
import type { Workspace } from '../../../model/run/workspace.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome } from '../../state/outcome.ts'
import { workOf } from '../../state/page-state.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { withStresses } from '../../state/with-stress.ts'
import { shownPage } from '../../state/store.ts'

export interface Calm {
  /** Absent where no pack is applied, and where the run is refused. */
  readonly outcome?: Outcome
  readonly problem?: Problem
}

/** What is refused is said under the title. */
export function useCalm(engine: Engine, title: string): Calm {
  // Read as it is drawn: whoever asks is drawn anew with every run of the page.
  const state = shownPage.peek()
  const places = useRef<Workspace[]>([])
  return useMemo((): Calm => {
    if (state.stresses === undefined) return {}
    try {
      return { outcome: engine.runBeside(withStresses(state, []), places.current) }
    } catch (error) {
      return { problem: problemFrom(error, title) }
    }
  }, [engine, state.stresses === undefined ? '' : JSON.stringify(workOf(withStresses(state, [])))])
}
