/** The sentence under a chart's title, made from the same numbers that are drawn. */
import { formatQuantity } from './number-format.ts'
import { seriesValue, type LineChartData, type LineSeries } from './line-chart-data.ts'

function lastIndex(data: LineChartData, series: LineSeries): number {
  for (let index = data.years.length - 1; index >= 0; index--) {
    if (Number.isFinite(seriesValue(series, index))) return index
  }
  return -1
}

/** Highest and lowest in the last year, and who leads in the first where that changes. One or two sentences. */
export function chartSummary(data: LineChartData): string {
  const ends = data.series
    .map((series) => ({ series, index: lastIndex(data, series) }))
    .filter(({ index }) => index >= 0)
    .map(({ series, index }) => ({ series, value: seriesValue(series, index), year: data.years[index] ?? NaN }))
  const [first] = ends
  if (first === undefined) return 'No values to show.'
  const say = (value: number): string => formatQuantity(value, data.unit)
  if (ends.length === 1) {
    const start = seriesValue(first.series, 0)
    const from = Number.isFinite(start) ? ` from ${say(start)} in ${data.years[0]}` : ''
    return `${first.series.label} reaches ${say(first.value)} in ${first.year}${from}.`
  }
  let high = first
  let low = first
  for (const end of ends) {
    if (end.value > high.value) high = end
    if (end.value < low.value) low = end
  }
  if (say(high.value) === say(low.value)) return `In ${first.year} all ${ends.length} strategies stand at ${say(high.value)}.`
  return `In ${high.year}, from ${say(low.value)} (${low.series.label}) to ${say(high.value)} (${high.series.label}).`
}

/** Spoken when the point cursor moves: "2031, Own: $4.2 billion a year". */
export function pointSummary(data: LineChartData, series: LineSeries, index: number): string {
  const value = seriesValue(series, index)
  return `${data.years[index]}, ${series.label}: ${Number.isFinite(value) ? formatQuantity(value, data.unit) : 'no value'}`
}
