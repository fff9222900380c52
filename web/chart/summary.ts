/** The sentence under a chart's title, made from the same numbers that are drawn. */
import { formatQuantity } from './number-format.ts'
import { seriesValue, type LineChartData, type LineSeries } from './line-chart-data.ts'

function lastIndex(data: LineChartData, series: LineSeries): number {
  for (let index = data.years.length - 1; index >= 0; index--) {
    if (Number.isFinite(seriesValue(series, index))) return index
  }
  return -1
}

/** A figure of a summary, with the point of the chart it is. */
export interface SummaryFigure {
  readonly text: string
  readonly series: string
  readonly year: number
}

/** Highest and lowest in the last year, in words: parts of text and the figures among them. */
export function summaryParts(data: LineChartData): readonly (string | SummaryFigure)[] {
  const ends = data.series
    .map((series) => ({ series, index: lastIndex(data, series) }))
    .filter(({ index }) => index >= 0)
    .map(({ series, index }) => ({ series, value: seriesValue(series, index), year: data.years[index] ?? NaN }))
  const [first] = ends
  if (first === undefined) return ['No values to show.']
  const say = (value: number): string => formatQuantity(value, data.unit)
  const figure = ({ series, value, year }: typeof first): SummaryFigure => ({ text: say(value), series: series.id, year })
  if (ends.length === 1) {
    const start = seriesValue(first.series, 0)
    const begun = data.years[0]
    const from = Number.isFinite(start) && begun !== undefined ? [' from ', figure({ ...first, value: start, year: begun }), ` in ${begun}`] : []
    return [`${first.series.label} reaches `, figure(first), ` in ${first.year}`, ...from, '.']
  }
  let high = first
  let low = first
  for (const end of ends) {
    if (end.value > high.value) high = end
    if (end.value < low.value) low = end
  }
  if (say(high.value) === say(low.value)) return [`In ${first.year} all strategies stand at `, figure(high), '.']
  return [`In ${high.year}, from `, figure(low), ` (${low.series.label}) to `, figure(high), ` (${high.series.label}).`]
}

/** The same as one text. */
export function chartSummary(data: LineChartData): string {
  return summaryParts(data).map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** Spoken when the point cursor moves: "2031, Own: $4.2 billion a year". */
export function pointSummary(data: LineChartData, series: LineSeries, index: number): string {
  const value = seriesValue(series, index)
  return `${data.years[index]}, ${series.label}: ${Number.isFinite(value) ? formatQuantity(value, data.unit) : 'no value'}`
}
