/** Lines over the steps of a path, such as the moments after a strike: the chart over years, with its own steps and words. */
import type { LineChartData, LineSeries } from './line-chart-data.ts'
import { lineChart } from './line-chart.ts'
import { PER_CENT } from './number-format.ts'
import type { ChartOptions } from './picture.ts'

export interface PathSeries extends Pick<LineSeries, 'id' | 'label' | 'short' | 'slot'> {
  /** One a step; NaN is a gap. */
  readonly values: readonly number[]
}

export interface PathData {
  readonly title: string
  readonly summary: string
  /** What the axis counts. */
  readonly unitLabel: string
  readonly steps: readonly string[]
  readonly series: readonly PathSeries[]
  readonly source: string
}

/** The path as lines over the numbers of its steps: shares, with their axis to the whole. */
export function pathLines({ title, unitLabel, steps, series, source }: PathData): LineChartData {
  return { title, unit: '1', readIn: PER_CENT, unitLabel, years: steps.map((_, at) => at), steps, series, top: 1, source }
}

export function pathChart(path: PathData, options: ChartOptions): SVGSVGElement {
  const svg = lineChart(pathLines(path), options)
  svg.setAttribute('aria-label', `${path.title}. ${path.summary}`)
  for (const child of [...svg.children]) if (child.localName === 'desc') child.textContent = `${path.summary} ${path.source}`
  return svg
}
