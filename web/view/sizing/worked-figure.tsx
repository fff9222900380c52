/** A figure that no single run has: a total, or an end of a range. Pressing it shows what it is made of. */
import { withView } from '../../state/page-state.ts'
import { encodeWorked, WORKED, type WorkedFigure } from '../../state/sizing-range.ts'
import { page, show } from '../../state/store.ts'
import { sizingText } from '../../text/sizing-text.ts'
import { ENDS } from './working-heading.ts'

export function Worked({ text, of }: { readonly text: string; readonly of: WorkedFigure }) {
  return <button type="button" class="figure" dir="auto" title={sizingText.value.working.open} data-worked={encodeWorked(of)} onClick={() => openWorking(of)}>{text}</button>
}

function openWorking(of: WorkedFigure): void {
  show(withView(page.value, { [WORKED]: encodeWorked(of) }))
  // It is drawn with the next frame where it was not open yet.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const heading = document.getElementById(ENDS)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
  }))
}
