/** A figure that no single run has: a total, or an end of a range. Pressing it shows what it is made of. */
import { withView } from '../../state/page-state.ts'
import { encodeWorked, WORKED, type WorkedFigure } from '../../state/sizing-range.ts'
import { page, show } from '../../state/store.ts'
import { sizingText } from '../../text/sizing-text.ts'
import { goToWorking } from '../frame/working-part.tsx'
import { ENDS } from './working-heading.ts'

export function Worked({ text, of }: { readonly text: string; readonly of: WorkedFigure }) {
  return <button type="button" class="figure" dir="auto" title={sizingText.value.working.open} data-worked={encodeWorked(of)} onClick={(event) => openWorking(event.currentTarget, of)}>{text}</button>
}

function openWorking(figure: Element, of: WorkedFigure): void {
  show(withView(page.value, { [WORKED]: encodeWorked(of) }))
  goToWorking(figure, ENDS)
}
