/** The heat table: rows by shocks, each cell what is left of the service, with its lowest and when it is back. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { formatNumber, formatPercent, formatYear } from '../../chart/number-format.ts'
import { moveInGrid } from '../../control/grid-cursor.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { levelOf, levels, type StruckCell, type StruckFigure } from '../../state/resilience.ts'
import { resilienceText } from '../../text/resilience-text.ts'

export interface HeatRow {
  readonly key: string
  readonly name: string
  readonly head: ComponentChildren
}

export interface HeatColumn {
  readonly use: string
  readonly title: string
}

export interface HeatEntry {
  readonly cell: StruckCell | undefined
  /** Of a run before: greyed until its turn comes. */
  readonly stale: boolean
}

interface HeatTableProps {
  readonly kind: 'strikes' | 'presses'
  /** Head of the first column. */
  readonly corner: string
  readonly rows: readonly HeatRow[]
  readonly columns: readonly HeatColumn[]
  readonly entryOf: (row: HeatRow, column: HeatColumn) => HeatEntry
  /** Whether there is nothing yet, or never. */
  readonly waiting: boolean
  readonly open: { readonly row: string; readonly use: string } | undefined
  readonly onOpen: (row: HeatRow, column: HeatColumn) => void
}

/** Id of a cell, which the panel gives the focus back to. */
export function cellId(use: string, row: string): string {
  return `heat-${use}-${row}`
}

export function HeatTable({ kind, corner, rows, columns, entryOf, waiting, open, onOpen }: HeatTableProps) {
  const words = resilienceText.value.heat
  const table = useRef<HTMLTableElement>(null)
  const [focus, setFocus] = useState({ row: 0, column: 0 })
  const entry = { row: Math.min(focus.row, rows.length - 1), column: Math.min(focus.column, columns.length - 1) }

  const cellAt = (event: Event): HTMLTableCellElement | undefined => (event.target instanceof Element ? (event.target.closest<HTMLTableCellElement>('td[data-row]') ?? undefined) : undefined)
  const placeOf = (cell: HTMLElement) => ({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })

  function press(cell: HTMLElement): void {
    const at = placeOf(cell)
    const [row, column] = [rows[at.row], columns[at.column]]
    if (row !== undefined && column !== undefined) onOpen(row, column)
  }

  function onClick(event: MouseEvent): void {
    const cell = cellAt(event)
    // The numbers open their proofs; the rest of the cell opens the strike.
    if (cell !== undefined && !(event.target instanceof Element && event.target.closest('button') !== null)) press(cell)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const cell = cellAt(event)
    if (cell === undefined || event.altKey || event.metaKey) return
    if ((event.key === 'Enter' || event.key === ' ') && event.target === cell) {
      event.preventDefault()
      return press(cell)
    }
    const next = moveInGrid(placeOf(cell), event, rows.length, columns.length, getComputedStyle(cell).direction === 'rtl')
    if (next === undefined) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`td[data-row="${next.row}"][data-column="${next.column}"]`)?.focus()
  }

  return (
    <div class="spectrum-scroll heat-scroll">
      <table
        ref={table} class="heat" role="grid" aria-label={words.region[kind]} aria-describedby="heat-how" aria-busy={waiting} onClick={onClick} onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const cell = cellAt(event)
          if (cell !== undefined) setFocus(placeOf(cell))
        }}
      >
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ use, title }) => <th key={use} scope="col" class={open?.use === use ? 'heat-open' : undefined}>{title}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {columns.map((column, place) => {
                const { cell, stale } = entryOf(row, column)
                const first = entry.row === at && entry.column === place
                const picked = open?.use === column.use && open.row === row.key
                const frame = { id: cellId(column.use, row.key), 'data-row': at, 'data-column': place, tabIndex: first ? 0 : -1, 'aria-selected': picked }
                return cell === undefined
                  ? <td key={column.use} {...frame} class="heat-untold">{waiting ? words.untold : words.unknown}</td>
                  : <td key={column.use} {...frame} class={`heat-left-${levelOf(cell.share.value)}${stale ? ' heat-stale' : ''}`}><Cell cell={cell} row={row.name} shock={column.title} entry={first} /></td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly cell: StruckCell
  readonly row: string
  readonly shock: string
  readonly entry: boolean
}

function Cell({ cell: { share, lowest, recovery, year }, row, shock, entry }: CellProps) {
  const words = resilienceText.value
  const figure = (of: StruckFigure, said: string, what: string) => (
    <button type="button" class="figure" tabIndex={entry ? 0 : -1} aria-label={words.heat.proof(row, shock, what, said)} data-proof={encodeProof(of.proof)}>{said}</button>
  )
  const holds = lowest !== undefined && levelOf(lowest.value) === 'whole'
  return (
    <>
      <span class="heat-share">{figure(share, formatPercent(share.value), words.heat.kept)}</span>
      {year !== undefined && <span class="heat-says" data-proof={encodeProof(share.proof)}>{words.heat.in(formatYear(year))}</span>}
      {holds && <span class="heat-says">{words.heat.steady}</span>}
      {!holds && lowest !== undefined && lowest !== share && <span class="heat-says">{words.heat.lowest} {figure(lowest, formatPercent(lowest.value), words.heat.lowest)}</span>}
      {!holds && recovery !== undefined && <span class="heat-says">{words.heat.back} {figure(recovery, words.days(recovery.value, formatNumber(recovery.value)), words.heat.back)}</span>}
    </>
  )
}

export function HeatKey() {
  const words = resilienceText.value.heat
  return (
    <dl class="heat-key" aria-label={words.key}>
      {levels.map((level) => (
        <div key={level}>
          <dt><span class={`heat-mark heat-left-${level}`} aria-hidden="true" /></dt>
          <dd>{words.level[level]}</dd>
        </div>
      ))}
    </dl>
  )
}
