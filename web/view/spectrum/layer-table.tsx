/** What of each layer of the stack others supply or hold, by strategy. */
import { memberLabel } from '../../state/catalogue.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { LayerRow } from '../../state/spectrum.ts'
import { capital } from '../../text/capital.ts'
import { spectrumText } from '../../text/spectrum-text.ts'
import { Figure } from '../frame/figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { scoreText } from './place-words.ts'
import { StrategyColumns } from './strategy-columns.tsx'

interface LayerTableProps {
  readonly result: Outcome
  readonly rows: readonly LayerRow[]
  readonly year: number
  readonly selected: string
}

export function LayerTable({ result, rows, year, selected }: LayerTableProps) {
  const words = spectrumText.value.layers
  return (
    <ScreenPart id="spectrum-layers" title={words.title} scope={words.scope(year)} source={result.source}>
      <TableRegion label={words.region}>
        <table class="spectrum-gates">
          <thead>
            <tr>
              <th scope="col">{words.layer}</th>
              <StrategyColumns result={result} selected={selected} />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ layer, cells }) => (
              <tr key={layer ?? ''}>
                <th scope="row">{layer === undefined ? words.mean : capital(memberLabel(layer))}</th>
                {cells.map(({ strategy, share, proof }) => (
                  <td key={strategy}>{share === undefined ? spectrumText.value.matrix.none : <Figure text={scoreText(share)} proof={proof} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </ScreenPart>
  )
}
