/** The run with the choices as kept that the page's own is compared with. */
import { useEffect, useRef } from 'preact/hooks'
import { Beside } from '../../state/beside.ts'
import { idle } from '../../state/idle.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { Levers } from '../../state/page-state.ts'
import { keptLevers } from '../../state/saved-comparison.ts'
import { engine, page } from '../../state/store.ts'

/** Undefined without levers, and where the run is refused: the page then goes without the comparison. */
export function useBeside(levers: Levers | undefined): Outcome | undefined {
  const model = engine.value
  const beside = useRef(new Beside()).current
  const waits = levers === undefined && !beside.begun
  // The first choice that moves would find nothing made, in the frame in which the page's own run too meets it for the first time.
  useEffect(() => {
    if (model === undefined || !waits) return
    let left = false
    void idle().then(() => {
      if (!left && !beside.begun) beside.run(model, page.peek(), keptLevers(page.peek(), model.catalogue.levers))
    })
    return () => {
      left = true
    }
  }, [model, waits])
  // The page is read as it is drawn: whoever asks is drawn anew with every run of the page.
  return levers === undefined || model === undefined ? undefined : beside.run(model, page.peek(), levers)
}
