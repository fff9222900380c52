/** What a card needs to know about a form of chart over years, and the plainest of them. Other forms are fetched with what shows them. */
import type { JSX } from 'preact'
import type { Cursor, WalkOrder } from '../../chart/cursor.ts'
import { lineChart, lineChartDomain, lineChartGeometry, linePointAt } from '../../chart/line-chart.ts'
import type { LineChartData, LineSeries } from '../../chart/line-chart-data.ts'
import type { ChartOptions } from '../../chart/picture.ts'
import type { ChartWords, SummaryFigure } from '../../chart/summary.ts'

export type Domain = readonly [number, number]

/** In the chart's own pixels, with the ends of its value axis. */
export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly domain?: Domain
}

export interface ChartForm {
  draw(data: LineChartData, options: ChartOptions): SVGSVGElement
  /** Where years stand, where all of them share one axis: the readout stands beside the cursor's, and else under the chart. */
  geometry?(data: LineChartData, size: ChartSize): { readonly x: (year: number) => number }
  /** The point a pointer means; without it the chart is walked by keys alone. */
  pointAt?(data: LineChartData, size: ChartSize, x: number, y: number): Cursor | undefined
  /** Ends of the value axis, where they are to stand still while a lever is held. */
  domain?(data: LineChartData): Domain
  /** Height for a width, where the usual one does not do. */
  height?(data: LineChartData, width: number): number
  /** The sentence under the title, where it is not that of lines. */
  summary?(data: LineChartData, words: ChartWords): readonly (string | SummaryFigure)[]
  /** How up and down walk through the series; by value unless told. */
  readonly order?: WalkOrder
  /** Series add up: each point is said with its total. */
  readonly stacked?: boolean
  /** What its source line goes on with. */
  foot?(data: LineChartData): string
  /** What is said of a point after its value. */
  pointNote?(data: LineChartData, series: LineSeries, index: number): string
  /** Its table twin, where that has no row for each year. */
  readonly Table?: (props: TwinProps) => JSX.Element
}

export interface TwinProps {
  readonly data: LineChartData
  readonly perimeter: string
  /** Focus comes from the chart. */
  readonly focused: boolean
  readonly onChart: () => void
}

/** Of years that share one axis. */
export type AxisForm = ChartForm & Required<Pick<ChartForm, 'geometry'>>

export const lines: AxisForm = {
  draw: lineChart,
  geometry: (data, { width, height, domain }) => lineChartGeometry(data, width, height, domain),
  pointAt: (data, { width, height, domain }, x, y) => linePointAt(data, lineChartGeometry(data, width, height, domain), x, y),
  domain: lineChartDomain,
}

const HEIGHT_SHARE = 0.6
const SMALLEST_HEIGHT = 250
const LARGEST_HEIGHT = 380

export function heightOf(form: ChartForm, data: LineChartData, width: number): number {
  return form.height?.(data, width) ?? Math.round(Math.max(SMALLEST_HEIGHT, Math.min(LARGEST_HEIGHT, width * HEIGHT_SHARE)))
}
