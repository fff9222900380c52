/** The forms a chart over years can take: one object a form, and all that a card needs to know about it. */
import type { Cursor, WalkOrder } from '../../chart/cursor.ts'
import { lineChart, lineChartDomain, lineChartGeometry, linePointAt, type LineChartOptions } from '../../chart/line-chart.ts'
import type { LineChartData } from '../../chart/line-chart-data.ts'

export type Domain = readonly [number, number]

/** In the chart's own pixels, with the ends of its value axis. */
export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly domain?: Domain
}

export interface ChartForm {
  draw(data: LineChartData, options: LineChartOptions): SVGSVGElement
  /** Where years stand, where all of them share one axis: the readout stands beside the cursor's, and else under the chart. */
  geometry?(data: LineChartData, size: ChartSize): { readonly x: (year: number) => number }
  /** The point a pointer means; without it the chart is walked by keys alone. */
  pointAt?(data: LineChartData, size: ChartSize, x: number, y: number): Cursor | undefined
  /** Ends of the value axis, where they are to stand still while a lever is held. */
  domain?(data: LineChartData): Domain
  /** Height for a width, where the usual one does not do. */
  height?(data: LineChartData, width: number): number
  /** How up and down walk through the series; by value unless told. */
  readonly order?: WalkOrder
  /** Series add up: each point is said with its total. */
  readonly stacked?: boolean
}

const lines: ChartForm = {
  draw: lineChart,
  geometry: (data, { width, height, domain }) => lineChartGeometry(data, width, height, domain),
  pointAt: (data, { width, height, domain }, x, y) => linePointAt(data, lineChartGeometry(data, width, height, domain), x, y),
  domain: lineChartDomain,
}

export const chartForms = { lines } satisfies Readonly<Record<string, ChartForm>>

export type FormName = keyof typeof chartForms

export function formOf(name: FormName): ChartForm {
  return chartForms[name]
}

const HEIGHT_SHARE = 0.6
const SMALLEST_HEIGHT = 250
const LARGEST_HEIGHT = 380

export function heightOf(form: ChartForm, data: LineChartData, width: number): number {
  return form.height?.(data, width) ?? Math.round(Math.max(SMALLEST_HEIGHT, Math.min(LARGEST_HEIGHT, width * HEIGHT_SHARE)))
}
