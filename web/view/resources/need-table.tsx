/** Six resources: what the strategy takes at home and abroad, and what is still open at home. */
import { takenPart, type NeedRow } from '../../state/resources.ts'
import { resourcesText } from '../../text/resources-text.ts'
import { ReadFigure } from './read-figure.tsx'

interface NeedTableProps {
  readonly rows: readonly NeedRow[]
  readonly scope: string
  readonly source: string
}

export function NeedTable({ rows, scope, source }: NeedTableProps) {
  const words = resourcesText.value.needs
  return (
    <section class="spectrum-part" aria-labelledby="resources-needs">
      <header class="chart-head">
        <h2 id="resources-needs">{words.title}</h2>
        <p class="chart-scope">{scope}</p>
      </header>
      <div class="spectrum-scroll" role="region" aria-label={words.region} tabIndex={0}>
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
                  <td><ReadFigure read={row.home} as="quantity" /></td>
                  <td><ReadFigure read={row.abroad} as="quantity" /></td>
                  <td><ReadFigure read={row.open} as="quantity" /></td>
                  <td class="resources-bar">{taken !== undefined && <span class="resources-meter" aria-hidden="true" style={{ '--taken': taken }} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p class="spectrum-note">{words.takenPart}</p>
      <p class="chart-foot">{source}</p>
    </section>
  )
}
