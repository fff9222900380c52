/** The table twin of a chart: the same numbers, years down, series across, each followed by its quantiles; in any order, and as text to paste. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import { chart as english } from '../text/english/chart.ts'
import { quantileOf, TABLE_QUANTILES } from './bands.ts'
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
}

export const byYear: TableOrder = { column: undefined, direction: 'ascending' }

/** What pressing a column's button leads to: figures begin with the largest, years with the first. */
export function nextOrder(order: TableOrder, column: string | undefined): TableOrder {
  if (order.column !== column) return { column, direction: column === undefined ? 'ascending' : 'descending' }
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Bands of figures that have moved on have no columns. */
export function tableColumns(data: LineChartData, words: ChartWords = english): readonly TableColumn[] {
  const banded = data.bands !== undefined && !data.bands.stale
  return data.series.flatMap((series): TableColumn[] => [
    { id: series.id, label: series.label, series },
    ...(banded && series.bands !== undefined ? TABLE_QUANTILES.map((probability) => ({ id: `${series.id} ${probability}`, label: words.bands.quantile(series.label, probability), series, probability })) : []),
  ])
}

export function columnValue({ series, probability }: TableColumn, index: number): number {
  return probability === undefined ? seriesValue(series, index) : (quantileOf(series, probability)?.[index] ?? NaN)
}

/** Places of the years in the order asked for; gaps come last, equal figures by year. */
export function tableRows(data: LineChartData, { column, direction }: TableOrder): readonly number[] {
  const rows = data.years.map((_, index) => index)
  const sign = direction === 'ascending' ? 1 : -1
  const sorted = tableColumns(data).find((candidate) => candidate.id === column)
  if (sorted === undefined) return sign === 1 ? rows : rows.reverse()
  const value = (index: number): number => columnValue(sorted, index)
  return rows.sort((a, b) => Number(Number.isFinite(value(b))) - Number(Number.isFinite(value(a))) || (Number.isFinite(value(a)) ? sign * (value(a) - value(b)) : 0) || a - b)
}

/** Dot decimals and full precision; a gap is an empty cell. Of differences each column says what was taken off. */
export function tableCsv(data: LineChartData, order: TableOrder = byYear, words: ChartWords = english): string {
  const columns = tableColumns(data, words)
  const rows = tableRows(data, order).map((index): Cell[] => [
    data.years[index] ?? null,
    ...columns.map((column) => {
      const value = columnValue(column, index)
      return Number.isFinite(value) ? value : null
    }),
  ])
  const against = data.against === undefined ? '' : words.summary.against(data.against)
  return csvText(['year', ...columns.map(({ label }) => `${label}${against} (${data.unit})`)], rows)
}
