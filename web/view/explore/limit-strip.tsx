/** What held back building, year by year under the axis of the chart: a row an arrangement in use, each cell a proof. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { stretches, stripCells, type StripCell } from '../../chart/limit-strip.ts'
import { moveInGrid } from '../../control/grid-cursor.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { exploreText } from '../../text/explore-text.ts'
import { useWidth } from '../chart/use-width.ts'
import { Figure } from '../frame/figure.tsx'

interface LimitStripProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  /** Place of a year along a chart of this width. */
  readonly axis: (width: number) => (year: number) => number
}

const RECORD = 'binding_limit'
const UNBOUND = 'demand'
/** Room that the longest word of an arrangement's name takes. */
const NAME_ROOM = 76
const LETTER = 6.4

interface Row {
  readonly arrangement: string
  /** Undefined where nothing binds. */
  readonly limits: readonly (string | undefined)[]
}

function rowsOf({ years }: Outcome, strategy: StrategyOutcome): readonly Row[] {
  return strategy.arrangements.map((arrangement) => ({
    arrangement,
    limits: years.map((year) => {
      const limit = strategy.member(RECORD, { arrangement }, year)
      return limit === UNBOUND ? undefined : limit
    }),
  }))
}

export function LimitStrip({ result, strategy, axis }: LimitStripProps) {
  const words = exploreText.value
  const [box, width] = useWidth()
  const [at, setAt] = useState({ row: 0, column: 0 })
  const rows = useMemo(() => rowsOf(result, strategy), [result, strategy])
  const cells = width === 0 ? [] : stripCells(result.years, axis(width), width)
  const seen = [...new Set(rows.flatMap(({ limits }) => limits.flatMap((limit) => limit ?? [])))]
  // Most moves of a lever leave the strip as it is, and then nothing of it is drawn again.
  const drawn = JSON.stringify([rows, cells, at, result.years, strategy.key])
  const table = useMemo(() => (cells.length === 0 ? null : <StripTable rows={rows} cells={cells} width={width} years={result.years} strategy={strategy.key} at={{ row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, cells.length - 1) }} onMove={setAt} />), [drawn, words])
  return (
    <section class="limit-strip" aria-label={words.limits.title}>
      <h3>{words.limits.title}</h3>
      <p class="limit-said">
        {strategy.limits.length === 0 ? words.limits.nothing : strategy.limits.map(({ arrangement, limit, from, to, proof }, place) => (
          <span key={`${arrangement} ${from}`}>
            {place > 0 && '; '}
            {words.members['arrangement']?.[arrangement] ?? arrangement}: {words.limits.names[limit] ?? limit}{' '}
            <Figure text={from === to ? String(from) : `${from}\u2013${to}`} proof={proof} />
          </span>
        ))}
      </p>
      <div ref={box} class="limit-box">{seen.length > 0 && table}</div>
      {seen.length > 0 && (
        <ul class="limit-legend">
          {seen.map((limit) => (
            <li key={limit}><span class={`limit-key limit-${limit}`} aria-hidden="true"><b>{code(words.limits.names[limit] ?? limit)}</b></span> {words.limits.names[limit] ?? limit}: {words.limits.meanings[limit] ?? limit}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function code(name: string): string {
  return name.slice(0, 1).toUpperCase()
}

interface StripTableProps {
  readonly rows: readonly Row[]
  readonly cells: readonly StripCell[]
  readonly width: number
  readonly years: readonly number[]
  readonly strategy: string
  /** The one cell that Tab leads to. */
  readonly at: { readonly row: number; readonly column: number }
  readonly onMove: (to: { readonly row: number; readonly column: number }) => void
}

function StripTable({ rows, cells, width, years, strategy, at, onMove }: StripTableProps): JSX.Element {
  const words = exploreText.value
  const table = useRef<HTMLTableElement>(null)
  const [first, last] = [cells[0], cells[cells.length - 1]]
  const beside = width - (last?.right ?? 0) >= NAME_ROOM

  function onKeyDown(event: KeyboardEvent): void {
    const to = moveInGrid(at, event, rows.length, cells.length)
    if (to === undefined) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-cell='${to.row}-${to.column}']`)?.focus()
  }

  return (
    <table ref={table} style={{ width: `${(beside ? width : (last?.right ?? 0)) - (first?.left ?? 0)}px`, marginInlineStart: `${first?.left ?? 0}px` }} aria-label={words.limits.caption} aria-description={words.limits.keys} onKeyDown={onKeyDown}>
      <colgroup>
        {cells.map((cell) => <col key={cell.left} style={{ width: `${cell.right - cell.left}px` }} />)}
        {beside && <col />}
      </colgroup>
      <thead class="unseen">
        <tr>{years.map((year) => <th key={year} scope="col">{year}</th>)}{beside && <td />}</tr>
      </thead>
      {rows.map(({ arrangement, limits }, row) => {
        const name = words.members['arrangement']?.[arrangement] ?? arrangement
        const runs = stretches(limits)
        return (
          <tbody key={arrangement}>
            {!beside && <tr><th scope="rowgroup" colSpan={years.length}>{name}</th></tr>}
            <tr>
              {years.map((year, place) => {
                const limit = limits[place]
                const said = limit === undefined ? words.limits.none : (words.limits.names[limit] ?? limit)
                const run = runs.find(({ from }) => from === place)
                const room = run === undefined ? 0 : (cells[run.to]?.right ?? 0) - (cells[run.from]?.left ?? 0)
                return (
                  <td key={year}>
                    <button
                      type="button"
                      class={limit === undefined ? 'limit-cell limit-none' : `limit-cell limit-${limit}`}
                      data-cell={`${row}-${place}`}
                      tabIndex={row === at.row && place === at.column ? 0 : -1}
                      aria-label={words.limits.cell(name, year, said)}
                      data-proof={encodeProof({ strategy, variable: RECORD, year, index: { arrangement } })}
                      onFocus={() => onMove({ row, column: place })}
                    >
                      {limit !== undefined && run !== undefined && <span class="limit-word" style={{ width: `${room}px` }} aria-hidden="true"><b>{room > said.length * LETTER + 16 ? said : code(said)}</b></span>}
                    </button>
                  </td>
                )
              })}
              {beside && <th scope="row">{name}</th>}
            </tr>
          </tbody>
        )
      })}
    </table>
  )
}
