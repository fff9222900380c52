/** Figures by year, in groups of rows: each with its total, and the sum over all years where there is one. */
import { formatYear } from '../../chart/number-format.ts'
import type { YearRow } from '../../state/finance.ts'
import { financeText } from '../../text/finance-text.ts'
import { FinanceFigure } from './finance-figure.tsx'

export interface RowGroup {
  readonly title?: string
  readonly rows: readonly (YearRow & { readonly label: string; readonly says?: string; readonly total?: boolean })[]
}

interface YearTableProps {
  readonly label: string
  readonly groups: readonly RowGroup[]
  readonly years: readonly number[]
  readonly inAll?: boolean
  readonly ledger?: boolean
}

export function YearTable({ label, groups, years, inAll = false, ledger = false }: YearTableProps) {
  const words = financeText.value
  return (
    <div class="spectrum-scroll" role="region" aria-label={words.region(label)} tabIndex={0}>
      <table class={ledger ? 'resources-table finance-table finance-ledger' : 'resources-table finance-table'}>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            {inAll && <th scope="col">{words.allYears}</th>}
            {years.map((year) => <th key={year} scope="col">{formatYear(year)}</th>)}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title ?? ''}>
            {title !== undefined && <tr class="spectrum-block"><th scope="rowgroup" colSpan={years.length + 1 + Number(inAll)}>{title}</th></tr>}
            {rows.map(({ label: name, says, total = false, cells, inAll: all, variable, member = '' }) => (
              <tr key={`${variable} ${member}`} class={total ? 'finance-total' : undefined}>
                <th scope="row">{name}{says !== undefined && <span class="spectrum-says">{says}</span>}</th>
                {inAll && <td><FinanceFigure read={all} /></td>}
                {cells.map((read, place) => <td key={years[place]}><FinanceFigure read={read} /></td>)}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
