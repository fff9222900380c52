/** Parts and their whole as text to paste. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import { seriesValue, type LineChartData } from './line-chart-data.ts'

/** Parts and their whole, a row each, in full precision. */
export function partsCsv({ series, total, unit }: LineChartData): string {
  const rows = [...series, ...(total === undefined ? [] : [total])]
  return csvText(['part', `value (${unit})`], rows.map((one): Cell[] => {
    const value = seriesValue(one, 0)
    return [one.label, Number.isFinite(value) ? value : null]
  }))
}
