/** What is sized: country, chip, year, size, and which capital counts. */
import { useEffect, useId, useState } from 'preact/hooks'
import { bases, FIRST_SIZED_YEAR, LAST_SIZED_YEAR } from '../../../scenarios/sizing-limits.ts'
import { Choice } from '../../control/choice.tsx'
import { EconomyPicker } from '../../control/economy-picker.tsx'
import { Segments } from '../../control/segments.tsx'
import type { Engine } from '../../state/engine.ts'
import { withEconomy } from '../../state/page-state.ts'
import { chipsInOrder, type Asked, type Measure } from '../../state/sizing-asked.ts'
import { choose, page } from '../../state/store.ts'
import { sizingText } from '../../text/sizing-text.ts'
import { text } from '../../text/text.ts'

interface SizingFormProps {
  readonly engine: Engine
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
}

const measures: readonly Measure[] = ['accelerators', 'it_power_mw']

export function SizingForm({ engine, asked, onAsk }: SizingFormProps) {
  const words = sizingText.value
  const { economies } = engine.catalogue
  const pick = (iso3: string): void => choose(withEconomy(page.value, iso3), text.value.frame.did.economy(economies.find((entry) => entry.iso3 === iso3)?.name ?? iso3))
  return (
    <form class="sizing-form" aria-label={words.form} onSubmit={(event) => event.preventDefault()}>
      <EconomyPicker economies={economies} value={asked.economy} onPick={pick} />
      <Choice
        label={words.chip} value={asked.chip} onPick={(chip) => onAsk({ ...asked, chip })}
        options={chipsInOrder(engine.facts).map(([id, { vendor, name, since }]) => ({ value: id, title: words.chipOption(vendor, name, since) }))}
      />
      <NumberField label={words.year} value={asked.year} least={FIRST_SIZED_YEAR} most={LAST_SIZED_YEAR} step="1" onSet={(year) => onAsk({ ...asked, year: Math.trunc(year) })} />
      <Segments label={words.measure} value={asked.measure} options={measures.map((value) => ({ value, title: words.measures[value] }))} onPick={(measure) => onAsk({ ...asked, measure })} />
      <NumberField label={words.amount[asked.measure]} value={asked.amount} least={0} step="any" onSet={(amount) => onAsk({ ...asked, amount })} />
      <Segments label={words.basis} value={asked.basis} options={bases.map((value) => ({ value, title: words.bases[value] }))} onPick={(basis) => onAsk({ ...asked, basis })} />
    </form>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most?: number
  readonly step: string
  readonly onSet: (value: number) => void
}

/** Takes what was typed when it is left or Enter is pressed; what is no number goes back to what stood there. */
function NumberField({ label, value, least, most, step, onSet }: NumberFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState(String(value))
  useEffect(() => setDraft(String(value)), [value])
  function set(typed: string): void {
    const next = typed.trim() === '' ? NaN : Number(typed)
    if (Number.isFinite(next) && next >= 0) onSet(next)
    else setDraft(String(value))
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <input
        id={id} class="box" type="number" inputMode="decimal" min={least} max={most} step={step} value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)} onChange={(event) => set(event.currentTarget.value)}
      />
    </div>
  )
}
