/** Year by year: which limit holds, and what the others still leave. */
import { formatYear, unitWords } from '../../chart/number-format.ts'
import { memberLabel } from '../../state/catalogue.ts'
import type { CalendarRow } from '../../state/resources.ts'
import { resourcesText } from '../../text/resources-text.ts'
import { Figure } from '../frame/figure.tsx'
import { ReadFigure } from '../frame/read-figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'

interface CalendarTableProps {
  readonly rows: readonly CalendarRow[]
  readonly year: number
  readonly economy: string
  readonly source: string
}

export function CalendarTable({ rows, year: current, economy, source }: CalendarTableProps) {
  const { calendar: words, none } = resourcesText.value
  // A limit that no year knows is not in force; one that starts later has its unit from then.
  const columns = (rows[0]?.cells ?? []).map(({ limit }, column) => ({ limit, unit: rows.flatMap(({ cells }) => cells[column]?.left ?? [])[0]?.unit }))
  const shown = (limit: string) => columns.some((column) => column.limit === limit && column.unit !== undefined)
  return (
    <ScreenPart id="resources-calendar" title={words.title} scope={words.scope(economy)} source={source}>
      <TableRegion label={words.region}>
        <table class="resources-table resources-calendar">
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.holdsHead}</th>
              {columns.map(({ limit, unit }) => unit !== undefined && (
                <th key={limit} scope="col">{words.head[limit] ?? memberLabel(limit)}<span class="spectrum-says">{unitWords(unit).long}</span></th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, holds, proof, cells }) => (
              <tr key={year} aria-current={year === current ? 'true' : undefined}>
                <th scope="row">{formatYear(year)}</th>
                <td class={holds === undefined ? 'resources-none' : 'resources-holds'}>
                  <Figure text={holds === undefined ? words.nothing : (words.limit[holds] ?? memberLabel(holds))} proof={proof} label={words.proof(year, holds === undefined ? words.nothing : (words.limit[holds] ?? memberLabel(holds)))} />
                </td>
                {cells.map(({ limit, left }) => shown(limit) && (
                  <td key={limit} class={limit === holds ? 'resources-holds' : undefined}>
                    <ReadFigure read={left} as="amount" absent={none} />
                    {limit === holds && <span class="spectrum-says">{words.holds}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p class="spectrum-note">{words.people}</p>
    </ScreenPart>
  )
}
