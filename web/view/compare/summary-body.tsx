/** Every figure of the comparison in one table. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { formatAmount, formatPercent, formatQuantity, formatYear, unitWords } from '../../chart/number-format.ts'
import { csvText } from '../../../model/run/csv.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { Swatch } from '../../control/swatch.tsx'
import { readIn, type Catalogue } from '../../state/catalogue.ts'
import { nameOf } from '../../state/chart-data.ts'
import { strategyOf, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { saveFile } from '../../state/save-file.ts'
import { page, showAs } from '../../state/store.ts'
import { bestOf, orderedBy, summaryRecords, summaryTable, type SummaryCell, type SummaryRow } from '../../state/summary-table.ts'
import { compareText } from '../../text/compare-text.ts'
import { Figure } from '../frame/figure.tsx'
import { useKept } from '../frame/on-screen.ts'
import { partId } from './part-heading.tsx'

interface SummaryBodyProps {
  readonly result: Outcome
  readonly catalogue: Catalogue
  /** False while what is off screen may rest. */
  readonly keepsUp: boolean
}

// Before the name of the row in the link: largest first.
const DESCENDING = '-'

export function SummaryBody({ result, catalogue, keepsUp }: SummaryBodyProps) {
  const words = compareText.value.table
  const table = useKept(keepsUp, () => ({ result, rows: summaryTable(result, catalogue, words.peakOfGdp) }), [result, catalogue, words])
  const sort = useComputed(() => page.value.view['sort']).value
  // The rows of a kept table are drawn once: a table that is off screen costs a moving lever nothing.
  const shown = useMemo(() => <Table {...table} sort={sort} />, [table, sort, compareText.value])
  const csv = (): string => {
    const [header = [], ...rows] = summaryRecords(result, summaryTable(result, catalogue, words.peakOfGdp))
    return csvText(header, rows)
  }
  return (
    <>
      {shown}
      <p class="chart-foot">
        <span class="chart-source">{result.source}</span>
        <span class="chart-actions">
          {sort !== undefined && <button type="button" class="link" onClick={() => { showAs({ sort: undefined }); document.getElementById(partId('table'))?.focus() }}>{words.pageOrder}</button>}
          <CopyButton label={words.copy} content={csv} />
          <button type="button" class="link" onClick={() => saveFile(csv(), words.file, 'text/csv;charset=utf-8')}>{words.download}</button>
        </span>
      </p>
    </>
  )
}

interface TableProps {
  readonly result: Outcome
  readonly rows: readonly SummaryRow[]
  readonly sort: string | undefined
}

function Table({ result, rows, sort }: TableProps) {
  const words = compareText.value.table
  const descending = sort?.startsWith(DESCENDING) ?? false
  const sorted = descending ? sort?.slice(DESCENDING.length) : sort
  const strategies = orderedBy(result, rows, sorted, descending).flatMap((key) => strategyOf(result, key) ?? [])
  const groups = [...new Set(rows.map((row) => row.group))]
  return (
    <div class="table-scroll summary-scroll" tabIndex={0} role="region" aria-label={words.caption}>
      <table class="figures summary-table">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            {strategies.map((strategy) => (
              <th key={strategy.key} scope="col"><Swatch slot={strategy.slot} /><span>{nameOf(result, strategy)}</span></th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr class="summary-group"><th scope="rowgroup" colSpan={strategies.length + 1}><span>{group}</span></th></tr>
            {rows.filter((row) => row.group === group).map((row) => (
              <Row key={`${row.variable} ${row.year ?? ''}`} row={row} strategies={strategies} order={row.variable === sorted ? (descending ? 'descending' : 'ascending') : undefined} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: SummaryRow
  readonly strategies: readonly StrategyOutcome[]
  readonly order: 'ascending' | 'descending' | undefined
}

function Row({ row, strategies, order }: RowProps) {
  const words = compareText.value.table
  const best = bestOf(row)
  const next = order === undefined ? row.variable : order === 'ascending' ? DESCENDING + row.variable : undefined
  const unit = row.unit === '1' || row.unit === 'year' ? undefined : unitWords(row.unit).long
  return (
    <tr>
      <th scope="row" {...(order === undefined ? {} : { 'aria-sort': order })}>
        <button type="button" class="summary-name" title={row.doc} aria-label={words.sort(row.label)} onClick={() => showAs({ sort: next })}>
          {row.label}{order !== undefined && <span aria-hidden="true">{order === 'ascending' ? ' →' : ' ←'}</span>}
        </button>
        <small class="row-unit">{[unit, row.year === undefined ? undefined : words.in(row.year), order === undefined ? undefined : order === 'ascending' ? words.sortedUp : words.sortedDown].filter((part) => part !== undefined).join(', ')}</small>
      </th>
      {strategies.map((strategy) => {
        const cell = row.cells.find((candidate) => candidate.strategy === strategy.key)
        return (
          <td key={strategy.key} class={best.has(strategy.key) ? 'best' : undefined}>
            {cell?.value === undefined ? <span class="gap">{words.none}</span> : <Cell row={row} cell={cell} value={cell.value} />}
            {best.has(strategy.key) && row.better !== undefined && <small class="best-word">{words[row.better]}</small>}
          </td>
        )
      })}
    </tr>
  )
}

function Cell({ row, cell, value }: { readonly row: SummaryRow; readonly cell: SummaryCell; readonly value: number }) {
  const words = compareText.value.table
  const said = saidOf(row, value)
  // A ratio of two records is proven by both.
  return (
    <>
      <Figure text={said} proof={cell.proof} over={cell.over} />
      {cell.over?.year !== undefined && <small><Figure text={words.gdp(formatYear(cell.over.year))} proof={cell.over} /></small>}
    </>
  )
}

/** Shares of something in per cent; control is no share of anything but a score out of one. No unit stands beside a number without one, or of years. */
function saidOf({ unit, group, readAs }: SummaryRow, value: number): string {
  if (readAs !== undefined) return formatQuantity(value, readIn({ unit, readAs }) ?? unit)
  if (unit === 'year') return formatQuantity(value, unit)
  if (unit === '1') return group === 'control' ? formatQuantity(value, unit, { digits: 2 }) : formatPercent(value)
  return formatAmount(value, unit)
}
