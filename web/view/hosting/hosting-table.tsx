/** One part of hosting, year by year. */
import { formatYear, unitWords } from '../../chart/number-format.ts'
import { outcomeOf } from '../../state/catalogue.ts'
import type { HostingPart, HostingRow } from '../../state/hosting.ts'
import { catalogue } from '../../state/store.ts'
import { hostingText } from '../../text/hosting-text.ts'
import { HostingFigure } from './hosting-figure.tsx'

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
    <section class="spectrum-part" aria-labelledby={id}>
      <header class="chart-head">
        <h2 id={id}>{words.part[part]}</h2>
        <p class="chart-scope">{words.scope[part]}</p>
      </header>
      <div class="spectrum-scroll" role="region" aria-label={words.region(words.part[part])} tabIndex={0}>
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
                {cells.map((read, place) => <td key={years[place]}><HostingFigure read={read} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="chart-foot">{source}</p>
    </section>
  )
}
