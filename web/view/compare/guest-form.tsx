/** Which strategy of which country is to be added to the comparison. */
import { useState } from 'preact/hooks'
import { Choice } from '../../control/choice.tsx'
import { EconomyPicker } from '../../control/economy-picker.tsx'
import type { Catalogue } from '../../state/catalogue.ts'
import { keyOf, leavesForGuest, withoutStrategy, withStrategy } from '../../state/page-state.ts'
import { choose, page } from '../../state/store.ts'
import { compareText } from '../../text/compare-text.ts'
import { text } from '../../text/text.ts'

export interface GuestFormProps {
  readonly catalogue: Catalogue
}

export function GuestForm({ catalogue }: GuestFormProps) {
  const words = compareText.value.guest
  const { economy: home, strategies } = page.value
  const [economy, setEconomy] = useState('')
  const [preset, setPreset] = useState(catalogue.strategies[0]?.name ?? '')
  const economies = catalogue.economies.filter((entry) => entry.iso3 !== home)
  const name = economies.find((entry) => entry.iso3 === economy)?.name
  const title = catalogue.strategies.find((entry) => entry.name === preset)?.title ?? preset
  const there = strategies.some((choice) => choice.key === keyOf(preset, economy))
  const last = leavesForGuest(page.value)
  const leaving = last === undefined ? undefined : catalogue.strategies.find((entry) => entry.name === last.name)?.title ?? last.name
  const obstacle = name === undefined ? words.choose : there ? words.there : undefined
  return (
    <form
      class="add-guest-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (obstacle !== undefined || name === undefined) return
        choose(withStrategy(last === undefined ? page.value : withoutStrategy(page.value, last.key), preset, economy), text.value.frame.did.added(words.chosen(title, name)))
      }}
    >
      <EconomyPicker economies={economies} value={name === undefined ? '' : economy} onPick={setEconomy} />
      <Choice label={words.preset} value={preset} options={catalogue.strategies.map((entry) => ({ value: entry.name, title: entry.title }))} onPick={setPreset} />
      <button type="submit" class="button" disabled={obstacle !== undefined}>{words.add}</button>
      <p class="add-guest-note" role="status">{obstacle ?? words.size}{leaving !== undefined && ` ${words.full(leaving)}`}</p>
    </form>
  )
}
