/** Columns of a table with bands: each series is followed by its quantiles. */
import { bandsOfChart as english } from '../text/english/bands-of-chart.ts'
import { quantileOf, TABLE_QUANTILES, type BandWords } from './bands.ts'
import type { LineChartData } from './line-chart-data.ts'
import { seriesColumns, type TableColumn } from './table.ts'

/** Bands of figures that have moved on have none. */
export function bandColumns(data: LineChartData, words: BandWords = english): readonly TableColumn[] {
  const columns = seriesColumns(data)
  if (data.bands === undefined || data.bands.stale) return columns
  return columns.flatMap((column) => [column, ...(column.series.bands === undefined ? [] : TABLE_QUANTILES.map((probability): TableColumn => ({
    id: `${column.id} ${probability}`, label: words.quantile(column.label, probability), series: column.series, probability,
    value: (index) => quantileOf(column.series, probability)?.[index] ?? NaN,
  })))])
}
