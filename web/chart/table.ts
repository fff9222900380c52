/** The table twin of a chart: the same numbers, years down, series across; in any order, and as text to paste. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import { chart as english } from '../text/english/chart.ts'
import { seriesValue, type LineChartData, type LineSeries } from './line-chart-data.ts'
import type { ChartWords } from './summary.ts'

/** Column that rows are sorted by: a series by its id, or the years. */
export interface TableOrder {
  readonly column: string | undefined
  readonly direction: 'ascending' | 'descending'
}

export interface TableColumn {
  /** That of the series; of a quantile, with its probability. */
  readonly id: string
  readonly label: string
  readonly series: LineSeries
  /** Absent for the values of the series. */
  readonly probability?: number
  /** By place of the year; NaN for a gap. */
  readonly value: (index: number) => number
}

export const byYear: TableOrder = { column: undefined, direction: 'ascending' }

/** What pressing a column's button leads to: figures begin with the largest, years with the first. */
export function nextOrder(order: TableOrder, column: string | undefined): TableOrder {
  if (order.column !== column) return { column, direction: column === undefined ? 'ascending' : 'descending' }
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
}

export function seriesColumns(data: LineChartData): readonly TableColumn[] {
  return data.series.map((series) => ({ id: series.id, label: series.label, series, value: (index) => seriesValue(series, index) }))
}

/** Places of the years in the order asked for; gaps come last, equal figures by year. */
export function tableRows(data: LineChartData, { column, direction }: TableOrder, columns = seriesColumns(data)): readonly number[] {
  const rows = data.years.map((_, index) => index)
  const sign = direction === 'ascending' ? 1 : -1
  const sorted = columns.find((candidate) => candidate.id === column)
  if (sorted === undefined) return sign === 1 ? rows : rows.reverse()
  const { value } = sorted
  return rows.sort((a, b) => Number(Number.isFinite(value(b))) - Number(Number.isFinite(value(a))) || (Number.isFinite(value(a)) ? sign * (value(a) - value(b)) : 0) || a - b)
}

/** Dot decimals and full precision; a gap is an empty cell. Of differences each column says what was taken off. */
export function tableCsv(data: LineChartData, order: TableOrder = byYear, words: ChartWords = english, columns = seriesColumns(data)): string {
  const rows = tableRows(data, order, columns).map((index): Cell[] => [
    data.years[index] ?? null,
    ...columns.map((column) => {
      const value = column.value(index)
      return Number.isFinite(value) ? value : null
    }),
  ])
  const against = data.against === undefined ? '' : words.summary.against(data.against)
  return csvText(['year', ...columns.map(({ label }) => `${label}${against} (${data.unit})`)], rows)
}
