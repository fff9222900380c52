/** Two ways back for a lever, a group of them or all: to where they were saved, and to their defaults. */
import { useComputed } from '@preact/signals'
import { resetsOf } from '../state/rail.ts'
import { page, resetLevers } from '../state/store.ts'
import { text } from '../text/text.ts'
import { focusNext } from './focus-next.ts'

interface ResetButtonsProps {
  readonly names: readonly string[]
  /** What is put back, as the history calls it. */
  readonly what: string
  /** The values it goes back to, where it is one lever. */
  readonly saved?: string
  readonly standard?: string
}

/** Absent while neither would change anything. */
export function ResetButtons({ names, what, saved, standard }: ResetButtonsProps) {
  const words = text.value.frame
  // As text, so that a lever that goes on moving changes nothing here.
  const able = useComputed(() => {
    const found = resetsOf(names, page.value.levers, page.value.saved)
    return `${found.saved ? 's' : ''}${found.default ? 'd' : ''}`
  }).value
  if (able === '') return null

  /** There is nothing more to put back then: the focus goes to the lever, the first of the group, or the tab of the rail. */
  function reset(event: MouseEvent, to: 'saved' | 'default', label: string): void {
    const scope = event.currentTarget instanceof Element ? event.currentTarget.closest('.lever, .lever-group, .levers') : null
    resetLevers(to, label, names)
    focusNext(() => scope?.querySelector('.range, [role="tab"][aria-selected="true"]'))
  }

  return (
    <span class="resets">
      <button type="button" class="reset" disabled={!able.includes('s')} aria-label={words.lever.toSavedOf(what, saved)} title={words.lever.toSavedOf(what, saved)} onClick={(event) => reset(event, 'saved', words.did.resetSaved(what))}>{words.lever.toSaved}</button>
      <button type="button" class="reset" disabled={!able.includes('d')} aria-label={words.lever.toDefaultOf(what, standard)} title={words.lever.toDefaultOf(what, standard)} onClick={(event) => reset(event, 'default', words.did.reset(what))}>{words.lever.toDefault}</button>
    </span>
  )
}
