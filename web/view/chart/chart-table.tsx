/** The table twin: years down, series across, each figure a button that opens its proof; columns sort. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { seriesValue, unitRead, type LineChartData, type LineSeries } from '../../chart/line-chart-data.ts'
import { unitWords } from '../../chart/number-format.ts'
import { amountText, chartTitle } from '../../chart/summary.ts'
import { byYear, nextOrder, seriesColumns, tableCsv, tableRows, type TableColumn, type TableOrder } from '../../chart/table.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { Swatch } from '../../control/swatch.tsx'
import { text } from '../../text/text.ts'
import type { TwinProps } from './chart-forms.ts'
import { proofAttributes, quantileAttributes } from './series-proof.ts'

/** @param columns of the series alone unless told */
export function ChartTable({ data, perimeter, focused, onChart, columns = seriesColumns(data) }: TwinProps & { readonly columns?: readonly TableColumn[] }) {
  const words = text.value.chart
  const region = useRef<HTMLDivElement>(null)
  const [order, setOrder] = useState(byYear)
  useLayoutEffect(() => {
    if (focused) region.current?.focus()
  }, [])
  const unit = data.unitLabel ?? unitWords(unitRead(data)).long
  const title = chartTitle(data, words)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 't' || event.key === 'Escape') onChart()
  }

  const head = { order, onOrder: setOrder }

  return (
    <div class="chart-twin">
      <div ref={region} class="table-scroll" tabIndex={0} role="region" aria-label={words.tableLabel(title)} onKeyDown={onKeyDown}>
        <table class="figures">
          <caption>{words.tableCaption(title, unit, perimeter)}</caption>
          <thead>
            <tr>
              <Column {...head} column={undefined} label={words.year} />
              {columns.map(({ id, label, series, probability }) => <Column key={id} {...head} column={id} label={label} {...(probability === undefined ? { slot: series.slot } : {})} />)}
            </tr>
          </thead>
          <tbody>
            {tableRows(data, order, columns).map((index) => (
              <tr key={data.years[index]} class={yearKind(data, index)}>
                <th scope="row">{data.years[index]}<YearMark data={data} index={index} /></th>
                {columns.map((column) => <td key={column.id} class={column.probability === undefined ? undefined : 'quantile'}><Value data={data} {...column} at={index} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="table-tools"><CopyButton label={words.copyCsv} content={() => tableCsv(data, order, words, columns)} /></p>
    </div>
  )
}

interface ColumnProps {
  readonly order: TableOrder
  readonly onOrder: (order: TableOrder) => void
  /** Absent for the years. */
  readonly column: string | undefined
  readonly label: string
  readonly slot?: number
}

/** Head of a column: pressing it sorts by the column, pressing again the other way. */
function Column({ order, onOrder, column, label, slot }: ColumnProps) {
  const sorted = order.column === column
  return (
    <th scope="col" aria-sort={sorted ? order.direction : 'none'}>
      {slot !== undefined && <Swatch slot={slot} />}
      <button type="button" class="sort" title={text.value.chart.sortBy(label)} onClick={() => onOrder(nextOrder(order, column))}>
        {label}<span class="sort-mark" aria-hidden="true">{!sorted ? '' : order.direction === 'ascending' ? '\u2191' : '\u2193'}</span>
      </button>
    </th>
  )
}

function yearKind(data: LineChartData, index: number): string | undefined {
  const year = data.years[index] ?? NaN
  if (data.lastReported !== undefined) return year > data.lastReported ? 'year-continued' : undefined
  if (data.publishedUntil !== undefined && year > data.publishedUntil) return 'year-continued'
  return data.publishedYears === undefined || data.publishedYears.includes(year) ? undefined : 'year-interpolated'
}

/** How the growth path came by the year, where nobody published it. */
function YearMark({ data, index }: { readonly data: LineChartData; readonly index: number }) {
  const words = text.value.chart
  const kind = yearKind(data, index)
  return kind === undefined ? null : <small class="year-mark"> {data.lastReported !== undefined ? words.runOffMark : kind === 'year-continued' ? words.continuedMark : words.interpolatedMark}</small>
}

/** A figure, or a difference of two: pressing it opens the proof of what it is made of. */
export function Amount({ data, series, index }: { readonly data: LineChartData; readonly series: LineSeries; readonly index: number }) {
  return <Value data={data} series={series} value={(place) => seriesValue(series, place)} at={index} />
}

function Value({ data, series, probability, value: valueAt, at }: Pick<TableColumn, 'series' | 'probability' | 'value'> & { readonly data: LineChartData; readonly at: number }) {
  const words = text.value.chart
  const value = valueAt(at)
  if (!Number.isFinite(value)) return <span class="gap">{words.noValue}</span>
  const said = amountText(data, value)
  if (series.proof === undefined) return <>{said}</>
  const year = data.years[at] ?? 0
  return <button type="button" class="figure" title={words.proofHint} {...(probability === undefined ? proofAttributes(series, year) : quantileAttributes(series, year, probability))}>{said}</button>
}
