/** The seed under which beliefs are drawn: the same seed gives the same numbers. */
import { useId } from 'preact/hooks'
import { decideText } from '../../text/decide-text.ts'

interface SeedFieldProps {
  readonly seed: number
  readonly onPick: (seed: string) => void
}

export function SeedField({ seed, onPick }: SeedFieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>{decideText.value.seed}</label>
      <input id={id} class="box decide-seed" type="number" inputMode="numeric" min={0} max={999999999} step={1} value={seed} onChange={(event) => {
        const written = event.currentTarget
        // A seed that is none goes back to the one that holds.
        if (/^\d{1,9}$/.test(written.value)) onPick(written.value)
        else written.value = String(seed)
      }} />
    </div>
  )
}
