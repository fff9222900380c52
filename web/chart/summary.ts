/** Sentences about a chart, made from the same numbers that are drawn: the summary under its title and the point under its cursor. */
import { chart as english } from '../text/english/chart.ts'
import { lastPlace, seriesValue, unitRead, type LineChartData, type LineSeries } from './line-chart-data.ts'
import { formatAmount, formatChange, formatQuantity, unitWords } from './number-format.ts'

export type ChartWords = typeof english

/** A figure of a summary, with the point of the chart it is. */
export interface SummaryFigure {
  readonly text: string
  readonly series: string
  readonly year: number
}

/** Of differences, with what they are taken against. */
export function chartTitle(data: LineChartData, words: ChartWords = english): string {
  return data.against === undefined ? data.title : words.differenceTitle(data.title, data.against)
}

/** A value of the chart in words: of differences with its direction. */
function say(data: LineChartData, value: number): string {
  if (data.against === undefined) return formatQuantity(value, unitRead(data))
  const change = formatChange(value, unitRead(data), { digits: 3 })
  const { after } = unitWords(unitRead(data))
  return after === undefined || !/\d/.test(change) ? change : `${change}\u202f${after}`
}

/** Highest and lowest in the last year that has values, a run-off left aside, in words: parts of text and the figures among them. */
export function summaryParts(data: LineChartData, words: ChartWords = english): readonly (string | SummaryFigure)[] {
  const { summary } = words
  const index = lastIndex(data)
  const year = data.years[index]
  const ends = data.series.flatMap((series) => {
    const value = seriesValue(series, index)
    return Number.isFinite(value) ? [{ series, value }] : []
  })
  const [first] = ends
  if (first === undefined || year === undefined) return [summary.none]
  const figure = ({ series, value }: typeof first, at = year): SummaryFigure => ({ text: say(data, value), series: series.id, year: at })
  const stop = data.against === undefined ? [summary.stop] : [summary.against(data.against), summary.stop]
  if (data.series.length === 1) {
    const start = seriesValue(first.series, 0)
    const begun = data.years[0]
    const from = index > 0 && Number.isFinite(start) && begun !== undefined ? summary.riseFrom(figure({ ...first, value: start }, begun), begun) : []
    return [...summary.rise(first.series.label, figure(first), year), ...from, ...stop]
  }
  let high = first
  let low = first
  for (const end of ends) {
    if (end.value > high.value) high = end
    if (end.value < low.value) low = end
  }
  if (say(data, high.value) === say(data, low.value)) return [...summary.level(year, figure(high)), ...stop]
  return [...summary.range(year, figure(low), low.series.label, figure(high), high.series.label), ...stop]
}

function lastIndex(data: LineChartData): number {
  for (let index = lastPlace(data); index >= 0; index--) {
    if (data.series.some((series) => Number.isFinite(seriesValue(series, index)))) return index
  }
  return -1
}

/** The same as one text. */
export function chartSummary(data: LineChartData, words: ChartWords = english): string {
  return summaryParts(data, words).map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** A value of the chart without its unit: of differences with its direction. */
export function amountText(data: LineChartData, value: number): string {
  return data.against === undefined ? formatAmount(value, unitRead(data)) : formatChange(value, unitRead(data), { digits: 3 })
}

/** Spoken when the point cursor moves: "2031, Own: $4.2 billion a year". */
export function pointSummary(data: LineChartData, series: LineSeries, index: number, words: ChartWords = english): string {
  const value = seriesValue(series, index)
  const amount = Number.isFinite(value) ? say(data, value) : words.noValue
  const said = data.whole === undefined ? words.point(data.years[index], series.label, amount) : words.pointWhole(series.label, amount)
  return data.against === undefined || !Number.isFinite(value) ? said : `${said}${words.summary.against(data.against)}`
}

/** Sum of a year over the layers that have a value. */
export function totalAt(data: LineChartData, index: number): number {
  let total = 0
  for (const series of data.series) {
    const value = seriesValue(series, index)
    if (Number.isFinite(value)) total += value
  }
  return total
}

/** In words, which years of the growth path were published, which lie between them and which come after; of a run-off, where it begins. */
export function pathSentence(data: LineChartData, words: ChartWords = english): string {
  if (data.lastReported !== undefined) return words.pathRunOff(data.lastReported)
  const [first] = data.years
  const last = data.years[data.years.length - 1]
  const points = data.publishedYears ?? []
  if (first === undefined || last === undefined || points.length === 0) return ''
  const until = data.publishedUntil ?? last
  const shown = points.filter((year) => year >= first && year <= last)
  const whole = data.years.every((year) => year > until || points.includes(year))
  const published = shown.length === 0 ? '' : whole ? words.pathWhole(Math.min(until, last)) : words.pathPoints(shown)
  return [published, ...(until < last ? [words.pathContinued(until)] : [])].filter((part) => part !== '').join(' ')
}
