/** Goes from the start screen to another; the reader's focus goes along, since what was pressed is gone. */
import type { PageState } from '../../state/page-state.ts'
import { choose, show } from '../../state/store.ts'

/** `label` names the change of work in the history; without one the work is the same and only the screen changes. */
export function leaveStart(next: PageState, label?: string): void {
  if (label === undefined) show(next)
  else choose(next, label)
  const content = document.getElementById('content')
  content?.focus({ preventScroll: true })
  scrollTo(0, 0)
}
