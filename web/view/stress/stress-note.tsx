/** The stress packs that every figure of the page is under, and the way out. */
import { useComputed } from '@preact/signals'
import { formatPercent } from '../../chart/number-format.ts'
import { focusNext } from '../../control/focus-next.ts'
import { choose, engine, page } from '../../state/store.ts'
import { withStresses } from '../../state/with-stress.ts'
import { stressText } from '../../text/stress-text.ts'

export function StressNote() {
  const words = stressText.value
  const packs = engine.value?.library.stressPacks
  const stresses = useComputed(() => page.value.stresses).value ?? []
  function leave(): void {
    choose(withStresses(page.value, []), words.note.leave)
    focusNext(() => document.querySelector('.setup [role="combobox"]'))
  }
  return (
    <p class="setup-base">
      {words.note.under(stresses.map(({ use, year, strength }) => words.packs.did(packs?.get(use)?.title ?? use, year, formatPercent(strength))))}{' '}
      <button type="button" class="link" onClick={leave}>{words.note.leave}</button>
    </p>
  )
}
