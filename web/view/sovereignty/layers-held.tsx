/** Of each layer of the stack: how much lies in foreign hands, and in how few hands at all. */
import { memberLabel } from '../../state/catalogue.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { yearly } from '../../state/sovereignty.ts'
import { capital } from '../../text/capital.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { Score } from './score.tsx'

interface LayersHeldProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly layers: readonly string[]
  readonly year: number
}

export function LayersHeld({ result, strategy, layers, year }: LayersHeldProps) {
  const words = sovereigntyText.value.layers
  return (
    <ScreenPart id="sovereignty-layers" title={words.title} scope={words.scope(year)} source={result.source}>
      <TableRegion label={words.region}>
        <table class="spectrum-gates">
          <thead><tr><th scope="col">{words.layer}</th><th scope="col">{words.foreign}</th><th scope="col">{words.hands}</th></tr></thead>
          <tbody>
            {[undefined, ...layers].map((layer) => {
              const name = layer === undefined ? words.mean : capital(memberLabel(layer))
              return (
                <tr key={layer ?? ''}>
                  <th scope="row">{name}</th>
                  {([['dependence', words.foreign], ['concentration', words.hands]] as const).map(([variable, label]) => {
                    const share = yearly(strategy, result, variable, year, layer === undefined ? {} : { layer })
                    return (
                      <td key={variable}>
                        <Score of={share} label={`${name}, ${label}`} />
                        <span class="spectrum-meter spectrum-meter-plain" aria-hidden="true" style={{ '--score': share.value ?? 0 }} />
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
    </ScreenPart>
  )
}
