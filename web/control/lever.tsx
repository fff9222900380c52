/**
 * One lever: a native range with the cited range shaded, ticks where it stands by default and as saved, a box for the exact
 * number, and the two ways back; a switch where it is off or on.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { LeverEntry } from '../state/catalogue.ts'
import { text } from '../text/text.ts'
import { LeverAbout } from './lever-about.tsx'
import { isSwitch, leverChange, leverDisplay, leverSpoken, leverText, leverValue, leverWritten, railPlace } from './lever-display.ts'
import { NumberBox } from './number-box.tsx'
import { ResetButtons } from './reset-buttons.tsx'

interface LeverProps {
  readonly lever: LeverEntry
  /** Undefined at the default. */
  readonly value: number | undefined
  /** Undefined where the default was saved. */
  readonly saved: number | undefined
  /** A link or the history leads to it. */
  readonly pointed: boolean
  /** One of the many places of a slide. */
  readonly onSlide: (value: number | undefined) => void
  /** A number of its own. */
  readonly onSet: (value: number | undefined) => void
  /** The pointer has taken up the lever and may move it many times. */
  readonly onHold: () => void
  /** The place it has come to is meant. */
  readonly onCommit: () => void
}

const PAGE_STEPS = 10

export function Lever({ lever, value, saved, pointed, onSlide, onSet, onHold, onCommit }: LeverProps) {
  const words = text.value.frame.lever
  const id = useId()
  const shown = value ?? lever.standard
  const kept = saved ?? lever.standard
  const display = leverDisplay(lever)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  // Where the lever stood when it was taken up: Escape brings it back.
  const taken = useRef(shown)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => setTyped(undefined), [value])
  useEffect(() => {
    if (pointed) whole.current?.scrollIntoView({ block: 'center' })
  }, [pointed])

  const asValue = (next: number): number | undefined => (next === lever.standard ? undefined : next)
  const slideTo = (next: number): void => onSlide(asValue(next))

  function onRangeKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') slideTo(taken.current)
    else if (event.key === 'Enter') {
      taken.current = shown
      onCommit()
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      const moved = shown + (event.key === 'PageUp' ? 1 : -1) * PAGE_STEPS * lever.step
      slideTo(Number(Math.max(lever.minimum, Math.min(lever.maximum, moved)).toPrecision(12)))
    }
  }

  function commit(written: string): void {
    const next = leverValue(lever, written)
    if (next !== undefined && next !== shown) onSet(asValue(next))
    if (next !== undefined) taken.current = next
    setTyped(undefined)
  }

  const { cited } = lever
  const change = leverChange(lever, shown, kept)
  return (
    <div ref={whole} class={`lever${value === undefined ? '' : ' lever-moved'}${pointed ? ' lever-pointed' : ''}`}>
      <LeverAbout lever={lever}>
        <label class="lever-label" dir="auto" for={`${id}-range`}>
          {lever.label}{display.suffix !== '' && <span class="lever-unit">{`, ${display.suffix}`}</span>}
        </label>
      </LeverAbout>
      {isSwitch(lever) ? (
        <div class="lever-switch">
          <input
            id={`${id}-range`}
            type="checkbox"
            role="switch"
            checked={shown !== lever.minimum}
            aria-describedby={`${id}-note`}
            onChange={(event) => onSet(asValue(event.currentTarget.checked ? lever.maximum : lever.minimum))}
          />
          <span aria-hidden="true">{leverWritten(lever, shown)}</span>
        </div>
      ) : (
        <div class="lever-body">
          <div class="rail">
            <span class="rail-line" aria-hidden="true" />
            {cited !== undefined && <span class="rail-cited" aria-hidden="true" style={{ '--from': railPlace(lever, cited.low), '--to': railPlace(lever, cited.high) }} />}
            <span class="rail-default" aria-hidden="true" style={{ '--at': railPlace(lever, lever.standard) }} />
            {saved !== undefined && <span class="rail-saved" aria-hidden="true" style={{ '--at': railPlace(lever, kept) }} />}
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
              onFocus={() => (taken.current = shown)}
              onPointerDown={() => {
                taken.current = shown
                onHold()
              }}
              onInput={(event) => slideTo(Number(event.currentTarget.value))}
              onKeyDown={onRangeKey}
            />
          </div>
          <NumberBox label={`${lever.label}, ${display.suffix === '' ? words.number : display.suffix}`} shown={leverText(lever, shown)} typed={typed} onType={setTyped} onCommit={commit} />
        </div>
      )}
      <div class="lever-foot">
        <p id={`${id}-note`} class="lever-note" dir="auto">
          {change !== undefined ? (saved === undefined ? words.against.default(change) : words.against.saved(change))
          : cited === undefined || isSwitch(lever) ? words.defaultIs(leverWritten(lever, lever.standard))
          : words.defaultCited(leverWritten(lever, lever.standard), leverWritten(lever, cited.low), leverWritten(lever, cited.high))}
        </p>
        <ResetButtons names={[lever.name]} what={lever.label} saved={leverWritten(lever, kept)} standard={leverWritten(lever, lever.standard)} />
      </div>
    </div>
  )
}
