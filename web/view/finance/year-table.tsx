/** Figures by year, in groups of rows: each with its total, and the sum over all years where there is one. A grid: one stop of the Tab key. */
import { useRef, useState } from 'preact/hooks'
import { formatYear } from '../../chart/number-format.ts'
import { moveInGrid } from '../../control/grid-cursor.ts'
import type { YearRow } from '../../state/finance.ts'
import type { Read } from '../../state/resources.ts'
import { financeText } from '../../text/finance-text.ts'
import { FinanceFigure } from './finance-figure.tsx'

/** Where it is said how a grid is walked. */
export const HOW = 'finance-how'

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
  const table = useRef<HTMLTableElement>(null)
  const [focus, setFocus] = useState({ row: 0, column: 0 })
  const heights = groups.map(({ rows }) => rows.length)
  const rows = heights.reduce((sum, height) => sum + height, 0)
  const columns = years.length + Number(inAll)
  // Rows come and go under the focus.
  const entry = { row: Math.min(focus.row, rows - 1), column: Math.min(focus.column, columns - 1) }

  function placeOf(event: Event): { readonly row: number; readonly column: number } | undefined {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-row]') : null
    return cell === null ? undefined : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const place = placeOf(event)
    if (place === undefined || table.current === null) return
    const next = moveInGrid(place, event, rows, columns, getComputedStyle(table.current).direction === 'rtl')
    if (next === undefined) return
    event.preventDefault()
    const cell = table.current.querySelector<HTMLElement>(`td[data-row="${next.row}"][data-column="${next.column}"]`)
    ;(cell?.querySelector<HTMLElement>('.figure') ?? cell)?.focus()
  }

  function onFocus(event: FocusEvent): void {
    const place = placeOf(event)
    if (place !== undefined) setFocus(place)
  }

  return (
    <div class="spectrum-scroll">
      <table ref={table} class={ledger ? 'resources-table finance-table finance-ledger' : 'resources-table finance-table'} role="grid" aria-label={words.region(label)} aria-describedby={HOW} onKeyDown={onKeyDown} onFocusIn={onFocus}>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            {inAll && <th scope="col">{words.allYears}</th>}
            {years.map((year) => <th key={year} scope="col">{formatYear(year)}</th>)}
          </tr>
        </thead>
        {groups.map(({ title, rows: own }, group) => {
          const above = heights.slice(0, group).reduce((sum, height) => sum + height, 0)
          return (
            <tbody key={title ?? ''}>
              {title !== undefined && <tr class="spectrum-block"><th scope="rowgroup" colSpan={columns + 1}>{title}</th></tr>}
              {own.map(({ label: name, says, total = false, cells, inAll: all, variable, member = '' }, place) => (
                <tr key={`${variable} ${member}`} class={total ? 'finance-total' : undefined}>
                  <th scope="row">{name}{says !== undefined && <span class="spectrum-says">{says}</span>}</th>
                  {(inAll ? [all, ...cells] : cells).map((read, column) => (
                    <Cell key={column} read={read} row={above + place} column={column} entry={entry.row === above + place && entry.column === column} />
                  ))}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

interface CellProps {
  readonly read: Read | undefined
  readonly row: number
  readonly column: number
  /** Where Tab enters the grid. */
  readonly entry: boolean
}

function Cell({ read, row, column, entry }: CellProps) {
  const place = { 'data-row': row, 'data-column': column }
  if (read === undefined) return <td {...place} tabIndex={entry ? 0 : -1}><FinanceFigure read={read} /></td>
  return <td {...place}><FinanceFigure read={read} stop={entry} /></td>
}
