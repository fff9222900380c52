/** Six resources: what the strategy takes at home and abroad, and what is still open at home. */
import { takenPart, type NeedRow } from '../../state/resources.ts'
import { resourcesText } from '../../text/resources-text.ts'
import { ReadFigure } from '../frame/read-figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'

interface NeedTableProps {
  readonly rows: readonly NeedRow[]
  readonly scope: string
  readonly source: string
}

export function NeedTable({ rows, scope, source }: NeedTableProps) {
  const { needs: words, none } = resourcesText.value
  return (
    <ScreenPart id="resources-needs" title={words.title} scope={scope} source={source}>
      <TableRegion label={words.region}>
        <table class="resources-table resources-needs">
          <thead>
            <tr>
              <th scope="col">{words.resource}</th>
              <th scope="col">{words.home}</th>
              <th scope="col">{words.abroad}</th>
              <th scope="col">{words.open}</th>
              <td class="resources-bar"><span aria-hidden="true">{words.taken}</span></td>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const taken = takenPart(row)
              return (
                <tr key={row.resource}>
                  <th scope="row">{words.name[row.resource]}<span class="spectrum-says">{words.says[row.resource]}</span></th>
                  <td><ReadFigure read={row.home} as="quantity" absent={none} /></td>
                  <td><ReadFigure read={row.abroad} as="quantity" absent={none} /></td>
                  <td><ReadFigure read={row.open} as="quantity" absent={none} /></td>
                  <td class="resources-bar">{taken !== undefined && <span class="resources-meter" aria-hidden="true" style={{ '--taken': taken }} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
      <p class="spectrum-note">{words.takenPart}</p>
    </ScreenPart>
  )
}
