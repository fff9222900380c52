/** One lever: a native range with the cited range shaded and the default ticked, and a box for the exact number. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { LeverEntry } from '../state/catalogue.ts'
import { leverDisplay, leverSpoken, leverText, leverValue, leverWritten, railPlace } from './lever-display.ts'

interface LeverProps {
  readonly lever: LeverEntry
  /** Undefined at the default. */
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  /** The pointer has taken up the lever and may move it many times. */
  readonly onHold: () => void
}

const PAGE_STEPS = 10

export function Lever({ lever, value, onChange, onHold }: LeverProps) {
  const id = useId()
  const shown = value ?? lever.standard
  const display = leverDisplay(lever)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  // Where the lever stood when it was taken up: Escape brings it back.
  const held = useRef(shown)
  useEffect(() => setTyped(undefined), [value])

  function set(next: number): void {
    onChange(next === lever.standard ? undefined : next)
  }

  function onRangeKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') set(held.current)
    else if (event.key === 'Enter') held.current = shown
    else if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      const moved = shown + (event.key === 'PageUp' ? 1 : -1) * PAGE_STEPS * lever.step
      set(Number(Math.max(lever.minimum, Math.min(lever.maximum, moved)).toPrecision(12)))
    }
  }

  function commit(text: string): void {
    const next = leverValue(lever, text)
    if (next !== undefined) {
      set(next)
      held.current = next
    }
    setTyped(undefined)
  }

  const cited = lever.cited
  const low = cited === undefined ? 0 : railPlace(lever, cited.low)
  const high = cited === undefined ? 0 : railPlace(lever, cited.high)
  return (
    <div class={value === undefined ? 'lever' : 'lever lever-moved'}>
      <div class="lever-head">
        <label class="lever-label" for={`${id}-range`} title={lever.doc}>{lever.label}</label>
        {value !== undefined && (
          <button type="button" class="link lever-reset" aria-label={`Default ${leverWritten(lever, lever.standard)} for ${lever.label}`} onClick={() => onChange(undefined)}>Default {leverWritten(lever, lever.standard)}</button>
        )}
      </div>
      <div class="lever-body">
        <div class="rail">
          <span class="rail-line" aria-hidden="true" />
          {cited !== undefined && <span class="rail-cited" aria-hidden="true" style={{ '--from': low, '--to': high }} />}
          <span class="rail-default" aria-hidden="true" style={{ '--at': railPlace(lever, lever.standard) }} />
          <input
            id={`${id}-range`}
            class="range"
            type="range"
            min={lever.minimum}
            max={lever.maximum}
            step={lever.step}
            value={shown}
            aria-valuetext={leverSpoken(lever, shown)}
            aria-describedby={`${id}-note`}
            onFocus={() => (held.current = shown)}
            onPointerDown={() => {
              held.current = shown
              onHold()
            }}
            onInput={(event) => set(Number(event.currentTarget.value))}
            onKeyDown={onRangeKey}
          />
        </div>
        <div class={display.suffix.length <= 2 ? 'number number-inline' : 'number'}>
          <input
            class="box number-box"
            type="text"
            inputMode="decimal"
            aria-label={`${lever.label}, ${display.suffix === '' ? 'number' : display.suffix}`}
            value={typed ?? leverText(lever, shown)}
            onFocus={(event) => {
              held.current = shown
              event.currentTarget.select()
            }}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => typed !== undefined && commit(typed)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit(event.currentTarget.value)
              else if (event.key === 'Escape') setTyped(undefined)
            }}
          />
          {display.suffix !== '' && <span class="number-unit">{display.suffix}</span>}
        </div>
      </div>
      <p id={`${id}-note`} class="lever-note">
        Default {leverWritten(lever, lever.standard)}
        {cited !== undefined && `, cited range ${leverWritten(lever, cited.low)} to ${leverWritten(lever, cited.high)}`}
      </p>
    </div>
  )
}
