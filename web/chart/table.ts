/** The table twin of a chart: the same numbers, years down, series across; in any order, and as text to paste. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import { chart as english } from '../text/english/chart.ts'
import { seriesValue, type LineChartData } from './line-chart-data.ts'
import type { ChartWords } from './summary.ts'

/** Column that rows are sorted by: a series by its id, or the years. */
export interface TableOrder {
  readonly column: string | undefined
  readonly direction: 'ascending' | 'descending'
}

export const byYear: TableOrder = { column: undefined, direction: 'ascending' }

/** What pressing a column's button leads to: figures begin with the largest, years with the first. */
export function nextOrder(order: TableOrder, column: string | undefined): TableOrder {
  if (order.column !== column) return { column, direction: column === undefined ? 'ascending' : 'descending' }
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Places of the years in the order asked for; gaps come last, equal figures by year. */
export function tableRows(data: LineChartData, { column, direction }: TableOrder): readonly number[] {
  const rows = data.years.map((_, index) => index)
  const sign = direction === 'ascending' ? 1 : -1
  const series = data.series.find((candidate) => candidate.id === column)
  if (series === undefined) return sign === 1 ? rows : rows.reverse()
  const value = (index: number): number => seriesValue(series, index)
  return rows.sort((a, b) => Number(Number.isFinite(value(b))) - Number(Number.isFinite(value(a))) || (Number.isFinite(value(a)) ? sign * (value(a) - value(b)) : 0) || a - b)
}

/** Dot decimals and full precision; a gap is an empty cell. Of differences each column says what was taken off. */
export function tableCsv(data: LineChartData, order: TableOrder = byYear, words: ChartWords = english): string {
  const rows = tableRows(data, order).map((index): Cell[] => [
    data.years[index] ?? null,
    ...data.series.map((series) => {
      const value = seriesValue(series, index)
      return Number.isFinite(value) ? value : null
    }),
  ])
  const against = data.against === undefined ? '' : words.summary.against(data.against)
  return csvText(['year', ...data.series.map((series) => `${series.label}${against} (${data.unit})`)], rows)
}
