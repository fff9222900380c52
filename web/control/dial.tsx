/** A native range from nought up: arrows step, Page keys stride, Enter means the place, Escape brings back the one it was taken up at. */
import { useRef } from 'preact/hooks'
import { holdLever, settleSlide } from '../state/store.ts'

interface DialProps {
  readonly id: string
  readonly maximum: number
  readonly step: number
  /** What a Page key moves. */
  readonly stride: number
  readonly value: number
  /** The value in words. */
  readonly spoken: string
  /** Marked on the rail. */
  readonly standard?: number
  /** Id of what says more. */
  readonly describedBy?: string
  readonly onMove: (value: number) => void
}

export function Dial({ id, maximum, step, stride, value, spoken, standard, describedBy, onMove }: DialProps) {
  const taken = useRef(value)

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') return onMove(taken.current)
    if (event.key === 'Enter') {
      taken.current = value
      settleSlide()
    }
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    event.preventDefault()
    const next = value + (event.key === 'PageUp' ? stride : -stride)
    onMove(Number(Math.max(0, Math.min(maximum, next)).toPrecision(12)))
  }

  return (
    <span class="rail">
      <span class="rail-line" aria-hidden="true" />
      {standard !== undefined && <span class="rail-default" aria-hidden="true" style={{ '--at': standard / maximum }} />}
      <input
        id={id} class="range" type="range" min={0} max={maximum} step={step} value={value} aria-valuetext={spoken} {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        onFocus={() => (taken.current = value)}
        onPointerDown={() => {
          taken.current = value
          holdLever()
        }}
        onInput={(event) => onMove(Number(event.currentTarget.value))} onKeyDown={onKey}
      />
    </span>
  )
}
