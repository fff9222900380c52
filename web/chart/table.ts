/** The table twin of a chart: the same numbers, years down, strategies across; and its CSV. */
import { seriesValue, type LineChartData } from './line-chart-data.ts'

/** CSV always has dot decimals and full precision; a gap is an empty cell. */
export function tableCsv(data: LineChartData): string {
  const header = ['year', ...data.series.map((series) => `${series.label} (${data.unit})`)]
  const rows = data.years.map((year, index) => [
    String(year),
    ...data.series.map((series) => {
      const value = seriesValue(series, index)
      return Number.isFinite(value) ? String(value) : ''
    }),
  ])
  return csvText([header, ...rows])
}

/** Rows of cells as comma-separated text. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

/** Quotes what needs quotes; a leading =, +, - or @ of a name is disarmed for spreadsheets. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-[^\d.]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
