/** The sentence under the title of a stack: what it adds up to in the last year, and what most of that is. */
import { formatQuantity } from './number-format.ts'
import { lastPlace, seriesValue, unitRead, type LineChartData, type LineSeries } from './line-chart-data.ts'
import { chart as english } from '../text/english/chart.ts'
import { summaryParts, type ChartWords, type SummaryFigure } from './summary.ts'

export function stackSummaryParts(data: LineChartData, words: ChartWords = english): readonly (string | SummaryFigure)[] {
  const last = lastPlace(data)
  const year = data.years[last]
  const { total } = data
  const ranked = data.series.filter((series) => Number.isFinite(seriesValue(series, last))).sort((a, b) => Math.abs(seriesValue(b, last)) - Math.abs(seriesValue(a, last)))
  const [most, ...rest] = ranked
  if (year === undefined || total === undefined || most === undefined || !Number.isFinite(seriesValue(total, last))) return summaryParts(data, words)
  const figure = (series: LineSeries): SummaryFigure => ({ text: formatQuantity(seriesValue(series, last), unitRead(data)), series: series.id, year })
  if (rest.length === 0) return words.summary.only(year, figure(total), most.label)
  if (data.whole !== undefined) return words.summary.steps(figure(total), most.label, figure(most))
  return words.summary.parts(year, figure(total), most.label, figure(most))
}

/** The same as one text. */
export function stackSummary(data: LineChartData, words: ChartWords = english): string {
  return stackSummaryParts(data, words).map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
