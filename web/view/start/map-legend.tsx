/** The five classes of the map in words, lowest first, and what the hatching means. */
import { formatAmount, unitWords } from '../../chart/number-format.ts'
import { classColours } from '../../chart/class-colours.ts'
import type { MapMeasure } from '../../state/map-measures.ts'
import { palette } from '../../state/theme.ts'
import { startText } from '../../text/start-text.ts'

export function MapLegend({ measure: { bounds, unit }, title }: { readonly measure: MapMeasure; readonly title: string }) {
  const words = startText.value.map
  const said = bounds.map((bound) => formatAmount(bound, unit))
  const classes = [words.below(said[0] ?? ''), ...said.slice(1).map((next, place) => words.from(said[place] ?? '', next)), words.above(said[said.length - 1] ?? '')]
  const { before, long } = unitWords(unit)
  return (
    <ul class="map-legend" aria-label={before === undefined ? `${title}, ${long}` : title}>
      {classes.map((range, place) => (
        <li key={place}><span class="map-class" style={{ background: classColours(palette.value)[place] }} />{range}</li>
      ))}
      <li><span class="map-class map-class-none" />{words.none}</li>
    </ul>
  )
}
