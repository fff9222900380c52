/** Figures of the comparison that no single run has. Pressing one shows what it is made of: a row's by its working, a count by the rows that are counted. */
import { withView } from '../../state/page-state.ts'
import { page, show } from '../../state/store.ts'
import { realityText } from '../../text/reality-text.ts'
import { focusOn, goToWorking } from '../frame/working-part.tsx'
import { COUNTING, ROW_WORKING } from './working-heading.ts'

/** Key of the view that says which row is worked out. */
export const WORKED_ROW = 'worked-row'

export function WorkedRow({ id, text }: { readonly id: string; readonly text: string }) {
  return <button type="button" class="figure" dir="auto" title={realityText.value.working.open} data-worked={id} onClick={(event) => openRow(event.currentTarget, id)}>{text}</button>
}

export function Counted({ text }: { readonly text: string }) {
  return <button type="button" class="figure" dir="auto" title={realityText.value.counting.open} data-worked={COUNTING} onClick={openCounting}>{text}</button>
}

function openRow(figure: Element, id: string): void {
  show(withView(page.value, { [WORKED_ROW]: id }))
  goToWorking(figure, ROW_WORKING)
}

function openCounting(): void {
  const part = document.getElementById(COUNTING)?.closest('details')
  if (part instanceof HTMLDetailsElement) part.open = true
  focusOn(COUNTING)
}
