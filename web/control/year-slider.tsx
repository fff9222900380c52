/** A year on a native slider: the figures follow while it moves, the address once it is let go. */
import { useId } from 'preact/hooks'
import { formatYear } from '../chart/number-format.ts'

/** What a year runs over, where it stands, and who is told of it. */
export interface SliderYear {
  readonly first: number
  readonly last: number
  readonly value: number
  readonly onSlide: (year: number) => void
  readonly onSettle: (year: number) => void
}

interface YearSliderProps extends SliderYear {
  readonly label: string
}

export function YearSlider({ label, first, last, value, onSlide, onSettle }: YearSliderProps) {
  const id = useId()
  return (
    <div class="year-slider">
      <label class="field-label" for={id}>{label}</label>
      <span class="year-end" aria-hidden="true">{formatYear(first)}</span>
      <span class="rail">
        <span class="rail-line" aria-hidden="true" />
        <input
          id={id} class="range" type="range" min={first} max={last} step={1} value={value}
          onInput={(event) => onSlide(Number(event.currentTarget.value))}
          onChange={(event) => onSettle(Number(event.currentTarget.value))}
        />
      </span>
      <span class="year-end" aria-hidden="true">{formatYear(last)}</span>
      <output class="year-now" for={id}>{formatYear(value)}</output>
    </div>
  )
}
