/** The page's run without its stress packs: made again only when something it rests on changes. */
import { useMemo, useRef } from 'preact/hooks'
import type { Workspace } from '../../../model/run/workspace.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome } from '../../state/outcome.ts'
import { workOf } from '../../state/page-state.ts'
import { withStresses } from '../../state/with-stress.ts'
import { shownPage } from '../../state/store.ts'

/** Undefined where no pack is applied, and where the run is refused. */
export function useCalm(engine: Engine): Outcome | undefined {
  // Read as it is drawn: whoever asks is drawn anew with every run of the page.
  const state = shownPage.peek()
  const places = useRef<Workspace[]>([])
  return useMemo(() => {
    if (state.stresses === undefined) return undefined
    try {
      return engine.runBeside(withStresses(state, []), places.current)
    } catch {
      return undefined
    }
  }, [engine, state.stresses === undefined ? '' : JSON.stringify(workOf(withStresses(state, [])))])
}
