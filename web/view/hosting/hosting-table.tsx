/** One part of hosting, year by year. */
import { formatYear, unitWords } from '../../chart/number-format.ts'
import { outcomeOf } from '../../state/catalogue.ts'
import type { HostingPart, HostingRow } from '../../state/hosting.ts'
import { catalogue } from '../../state/store.ts'
import { hostingText } from '../../text/hosting-text.ts'
import { ReadFigure } from '../frame/read-figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'

interface HostingTableProps {
  readonly part: HostingPart
  readonly rows: readonly HostingRow[]
  readonly years: readonly number[]
  readonly source: string
}

export function labelOf(variable: string): string {
  return (catalogue.value === undefined ? undefined : outcomeOf(catalogue.value, variable)?.label) ?? variable
}

export function HostingTable({ part, rows, years, source }: HostingTableProps) {
  const words = hostingText.value
  const id = `hosting-${part}`
  return (
    <ScreenPart id={id} title={words.part[part]} scope={words.scope[part]} source={source}>
      <TableRegion label={words.region(words.part[part])}>
        <table class="resources-table hosting-table">
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              {years.map((year) => <th key={year} scope="col">{formatYear(year)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ variable, unit, cells }) => (
              <tr key={variable}>
                <th scope="row">{labelOf(variable)}{unit !== '1' && <span class="spectrum-says">{unitWords(unit).long}</span>}</th>
                {cells.map((read, place) => <td key={years[place]}><ReadFigure read={read} as="amount" absent={words.noValue} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </ScreenPart>
  )
}
