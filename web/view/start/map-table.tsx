/** The table twin of the map: every economy with a published figure, highest first; pressing one picks it. */
import { formatAmount, unitWords } from '../../chart/number-format.ts'
import type { MapMeasure } from '../../state/map-measures.ts'
import { startText } from '../../text/start-text.ts'

interface MapTableProps {
  readonly measure: MapMeasure
  readonly title: string
  readonly picked: string
  readonly onPick: (iso3: string) => void
}

export function MapTable({ measure: { economies, unit }, title, picked, onPick }: MapTableProps) {
  const words = startText.value.map
  const caption = `${title}, ${unitWords(unit).long}`
  return (
    <div class="table-scroll map-table" tabIndex={0} role="region" aria-label={caption}>
      <table class="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.economy}</th>
            <th scope="col">{title}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.publisher}</th>
          </tr>
        </thead>
        <tbody>
          {economies.map(({ iso3, name, value, year, producer }) => (
            <tr key={iso3}>
              <th scope="row"><button type="button" class="link" aria-pressed={iso3 === picked} onClick={() => onPick(iso3)}>{name}</button></th>
              <td>{formatAmount(value, unit)}</td>
              <td>{year}</td>
              <td>{producer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
