/** The matrix: axes and workloads down, strategies across, each cell a stance with its score and proof. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { moveInGrid } from '../../control/grid-cursor.ts'
import type { Outcome } from '../../state/outcome.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { samePlace, stanceOf, type ControlScore, type Place, type SpectrumAxis, type SpectrumCell, type SpectrumRow } from '../../state/spectrum.ts'
import { spectrumText } from '../../text/spectrum-text.ts'
import { axisName, placeName, scoreText, workloadName } from './place-words.ts'
import { StanceMark } from './stance-mark.tsx'
import { StrategyColumns } from './strategy-columns.tsx'

interface SpectrumGridProps {
  readonly result: Outcome
  readonly axes: readonly SpectrumAxis[]
  /** Axes whose workloads are shown. */
  readonly open: readonly string[]
  readonly onOpen: (axis: string) => void
  readonly selected: string
  readonly place: Place
  readonly onPick: (strategy: string, place: Place) => void
}

export function SpectrumGrid({ result, axes, open, onOpen, selected, place, onPick }: SpectrumGridProps) {
  const words = spectrumText.value.matrix
  const table = useRef<HTMLTableElement>(null)
  const rows = useMemo(() => axes.flatMap(({ all, workloads }) => [all, ...(open.includes(all.axis) ? workloads : [])]), [axes, open])
  const [focus, setFocus] = useState({ row: 0, column: 0 })
  const columns = result.strategies.length
  // Rows and strategies come and go under the focus.
  const entry = { row: Math.min(focus.row, rows.length - 1), column: Math.min(focus.column, columns - 1) }

  function cellOf(event: Event): HTMLTableCellElement | undefined {
    const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td[data-row]') : null
    return cell ?? undefined
  }

  const placeOf = (cell: HTMLElement) => ({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })

  function pick(cell: HTMLElement): void {
    const at = placeOf(cell)
    const row = rows[at.row]
    const strategy = result.strategies[at.column]
    if (row !== undefined && strategy !== undefined) onPick(strategy.key, { axis: row.axis, ...(row.workload === undefined ? {} : { workload: row.workload }) })
  }

  function onClick(event: MouseEvent): void {
    const cell = cellOf(event)
    // The number opens its proof; the rest of the cell asks what a step from here costs.
    if (cell !== undefined && !(event.target instanceof Element && event.target.closest('button') !== null)) pick(cell)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const cell = cellOf(event)
    if (cell === undefined || event.altKey || event.metaKey) return
    if ((event.key === 'Enter' || event.key === ' ') && event.target === cell) {
      event.preventDefault()
      return pick(cell)
    }
    const next = moveInGrid(placeOf(cell), event, rows.length, columns, getComputedStyle(cell).direction === 'rtl')
    if (next === undefined) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`td[data-row="${next.row}"][data-column="${next.column}"]`)?.focus()
  }

  function onFocus(event: FocusEvent): void {
    const cell = cellOf(event)
    if (cell !== undefined) setFocus(placeOf(cell))
  }

  return (
    <div class="spectrum-scroll">
      <table ref={table} class="spectrum-grid" role="grid" aria-label={words.region} aria-describedby="spectrum-how" onClick={onClick} onKeyDown={onKeyDown} onFocusIn={onFocus}>
        <thead>
          <tr>
            <th scope="col">{words.axis}</th>
            <StrategyColumns result={result} selected={selected} />
          </tr>
        </thead>
        <tbody>
          <tr class="spectrum-block"><th scope="rowgroup" colSpan={columns + 1}>{words.block.compute}</th></tr>
          {rows.map((row, at) => (
            <tr key={`${row.axis} ${row.workload}`} class={row.workload === undefined ? 'spectrum-axis' : 'spectrum-workload'}>
              <RowHead row={row} open={open.includes(row.axis)} onOpen={onOpen} />
              {row.cells.map((cell, column) => (
                <Cell
                  key={cell.strategy}
                  cell={cell}
                  row={at}
                  column={column}
                  place={row}
                  entry={entry.row === at && entry.column === column}
                  picked={cell.strategy === selected && samePlace(row, place)}
                  strategy={result.strategies[column]?.short ?? cell.strategy}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tbody class="spectrum-missing">
          <tr><th scope="row">{words.block.storage}</th><td colSpan={columns}>{words.missing}</td></tr>
          <tr><th scope="row">{words.block.connectivity}</th><td colSpan={columns}>{words.missing}</td></tr>
        </tbody>
      </table>
    </div>
  )
}

interface RowHeadProps {
  readonly row: SpectrumRow
  readonly open: boolean
  readonly onOpen: (axis: string) => void
}

function RowHead({ row: { axis, workload }, open, onOpen }: RowHeadProps) {
  if (workload !== undefined) return <th scope="row">{workloadName(workload)}</th>
  return (
    <th scope="row">
      <button type="button" class="spectrum-open" aria-expanded={open} onClick={() => onOpen(axis)}>
        <span class="spectrum-open-mark" aria-hidden="true" />
        {axisName(axis)}
      </button>
      <span class="spectrum-says">{spectrumText.value.axis[axis]?.says}</span>
    </th>
  )
}

interface CellProps {
  readonly cell: SpectrumCell
  readonly row: number
  readonly column: number
  readonly place: Place
  /** Where Tab enters the grid. */
  readonly entry: boolean
  readonly picked: boolean
  readonly strategy: string
}

function Cell({ cell: { control, lowest }, row, column, place, entry, picked, strategy }: CellProps) {
  const words = spectrumText.value
  const frame = { 'data-row': row, 'data-column': column, tabIndex: entry ? 0 : -1, 'aria-selected': picked }
  if (control === undefined) return <td {...frame} class="spectrum-none">{words.matrix.none}</td>
  const stance = stanceOf(control.score)
  return (
    <td {...frame} class={`spectrum-cell spectrum-${stance}`}>
      <span class="spectrum-line">
        <StanceMark stance={stance} />
        <span class="spectrum-stance">{words.stance[stance]}</span>
        <Score control={control} entry={entry} label={words.matrix.proof(placeName(place), strategy, words.stance[stance], scoreText(control.score))} />
      </span>
      <span class="spectrum-meter" aria-hidden="true" style={{ '--score': control.score }} />
      {lowest !== undefined && (
        <span class="spectrum-lowest">
          {words.matrix.lowest(workloadName(lowest.workload))} {words.stance[stanceOf(lowest.score)]}{' '}
          <Score control={lowest} entry={entry} label={words.matrix.proof(placeName({ axis: place.axis, workload: lowest.workload }), strategy, words.stance[stanceOf(lowest.score)], scoreText(lowest.score))} />
        </span>
      )}
    </td>
  )
}

/** Of all the scores only those of the cell in focus are stops of the Tab key: a grid is one stop. */
function Score({ control: { score, proof }, entry, label }: { readonly control: ControlScore; readonly entry: boolean; readonly label: string }) {
  return <button type="button" class="figure" tabIndex={entry ? 0 : -1} aria-label={label} data-proof={encodeProof(proof)}>{scoreText(score)}</button>
}
