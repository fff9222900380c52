/** What charts over years share: room for labels, the scales, axes, and the marks of the decision and of continued years. */
import { scaleLinear, type ScaleLinear } from 'd3'
import type { Cursor } from './cursor.ts'
import type { LineChartData } from './line-chart-data.ts'
import { axisScale, formatTick, formatYear } from './number-format.ts'
import type { Palette } from './palette.ts'
import { svgElement } from './svg-element.ts'

export interface ChartOptions {
  readonly document: Document
  readonly palette: Palette
  readonly width?: number
  readonly height?: number
  /** Strategy drawn heavier than the rest. */
  readonly selected?: string
  readonly cursor?: Cursor
}

export interface PlotGeometry {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** What a drawing of the series adds: where they lie. */
export interface ChartGeometry extends PlotGeometry {
  /** Series that a height points at in a year. */
  seriesAt(index: number, height: number): number
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const TEXT_SIZE = 12
const SMALL_TEXT = 10.5
// Widest that a letter of small text is on average.
const SMALL_LETTER = 5.9
// Below this width full names do not fit beside the lines, so labels take the least room that still reads.
const NARROW = 460

/** Places of the axes for values from `lowest` to `highest`. */
export function plotGeometry(data: LineChartData, [lowest, highest]: readonly [number, number], width: number, height: number): PlotGeometry {
  const longest = Math.max(0, ...data.series.map((series) => series.short.length))
  const labels = Math.min(width * 0.44, longest * 6.9 + 28)
  const top = 30
  const bottom = height - 28
  const high = data.top ?? highest
  const y = scaleLinear().domain([Math.min(0, lowest), high > 0 ? high : 1]).range([bottom, top])
  if (data.top === undefined) y.nice(5)
  const { divisor } = axisScale(y.domain()[1] ?? 1, data.unit)
  const ticks = y.ticks(tickCount(height)).map((value) => formatTick(value, divisor))
  const left = Math.max(...ticks.map((text) => text.length), 1) * 7 + 12
  const x = scaleLinear().domain([data.years[0] ?? 0, Math.max(data.years[data.years.length - 1] ?? 1, (data.years[0] ?? 0) + 1)]).range([left + 6, width - labels])
  return { left, right: width - labels, top, bottom, x, y }
}

function tickCount(height: number): number {
  return height < 240 ? 4 : 5
}

/** Index of the year nearest to a horizontal place in the chart's own pixels. */
export function yearIndexAt(data: LineChartData, geometry: PlotGeometry, x: number): number {
  const year = Math.round(geometry.x.invert(x))
  return Math.max(0, Math.min(data.years.length - 1, year - (data.years[0] ?? 0)))
}

/** Picture of a chart with nothing in it but its words. */
export function emptyPicture(data: LineChartData, summary: string, { document, palette }: ChartOptions, width: number, height: number): SVGSVGElement {
  const svg = svgElement(document, 'svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': `${data.title}. ${summary}`,
    'font-family': FONT,
    'font-size': TEXT_SIZE,
    'font-variant-numeric': 'tabular-nums',
    fill: palette.ink,
  })
  svg.append(svgElement(document, 'title', {}, [data.title]), svgElement(document, 'desc', {}, [`${summary} ${data.source}`]))
  return svg
}

/** Everything behind the series, from the back to the front. */
export function plotFrame(data: LineChartData, geometry: PlotGeometry, { document, palette, cursor }: ChartOptions, width: number, height: number): readonly SVGElement[] {
  const { left, right, top, bottom, x, y } = geometry
  const narrow = width < NARROW
  const axis = axisScale(y.domain()[1] ?? 1, data.unit)
  return [continuedBand(), yearAxis(), valueAxis(), decisionLine(), ...(cursor === undefined ? [] : [cursorLine(cursor)])]

  function text(content: string, attributes: Record<string, string | number | undefined>): SVGTextElement {
    return svgElement(document, 'text', attributes, [content])
  }

  /** Years beyond the growth path's last published point stand on a tint. */
  function continuedBand(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'continued' })
    const until = data.publishedUntil
    const last = data.years[data.years.length - 1]
    const first = data.years[0]
    if (until === undefined || last === undefined || first === undefined || until >= last) return group
    const start = x(Math.max(until, first))
    group.append(svgElement(document, 'rect', { x: start, y: top, width: right - start, height: bottom - top, fill: palette.band }))
    const label = narrow ? 'continued' : 'growth path continued'
    // Above the plot, where no line runs through it, and clear of the decision's label on the same height.
    if (right - Math.max(start, decisionLabelEnd()) > label.length * SMALL_LETTER) {
      group.append(text(label, { x: right, y: top - 1, 'text-anchor': 'end', 'font-size': SMALL_TEXT, fill: palette.quiet }))
    }
    return group
  }

  function valueAxis(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'value-axis' })
    for (const value of y.ticks(tickCount(height))) {
      const place = Math.round(y(value)) + 0.5
      group.append(
        svgElement(document, 'line', { x1: left, x2: right, y1: place, y2: place, stroke: value === 0 ? palette.baseline : palette.grid }),
        text(formatTick(value, axis.divisor), { x: left - 6, y: place, dy: '0.32em', 'text-anchor': 'end', fill: palette.quiet }),
      )
    }
    group.append(text(data.unitLabel ?? axis.label, { x: 0, y: 12, fill: palette.quiet, class: 'unit' }))
    return group
  }

  function yearAxis(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'year-axis' })
    const first = data.years[0]
    const last = data.years[data.years.length - 1]
    if (first === undefined || last === undefined) return group
    const room = Math.max(2, Math.floor((right - left) / 52))
    const step = [1, 5, 10, 20].find((candidate) => (last - first) / candidate <= room) ?? 20
    const minimum = (44 * (last - first)) / Math.max(1, right - left)
    const shown = new Set([first, last])
    for (let year = Math.ceil(first / step) * step; year < last; year += step) {
      if (year - first >= minimum && last - year >= minimum) shown.add(year)
    }
    for (const year of data.years) {
      const place = Math.round(x(year)) + 0.5
      group.append(svgElement(document, 'line', { x1: place, x2: place, y1: bottom, y2: bottom + (shown.has(year) ? 6 : 3), stroke: palette.baseline }))
      if (shown.has(year)) group.append(text(formatYear(year), { x: place, y: bottom + 20, 'text-anchor': 'middle', fill: palette.quiet }))
    }
    return group
  }

  function decisionLabel(year: number): string {
    return narrow ? 'decision' : `first decision ${formatYear(year)}`
  }

  function decisionLabelEnd(): number {
    const year = data.decisionYear
    if (year === undefined || year < (data.years[0] ?? Infinity)) return left
    const place = x(year)
    return place > (left + right) / 2 ? place : place + 5 + decisionLabel(year).length * SMALL_LETTER
  }

  function decisionLine(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'decision' })
    const year = data.decisionYear
    if (year === undefined || year < (data.years[0] ?? Infinity) || year > (data.years[data.years.length - 1] ?? -Infinity)) return group
    const place = Math.round(x(year)) + 0.5
    const near = place > (left + right) / 2
    group.append(
      svgElement(document, 'line', { x1: place, x2: place, y1: top - 6, y2: bottom, stroke: palette.quiet, 'stroke-dasharray': '1 3' }),
      text(decisionLabel(year), {
        x: near ? place - 5 : place + 5, y: top - 1, 'text-anchor': near ? 'end' : 'start', 'font-size': SMALL_TEXT, fill: palette.quiet,
      }),
    )
    return group
  }

  function cursorLine(at: Cursor): SVGLineElement {
    const place = x(data.years[at.index] ?? 0)
    return svgElement(document, 'line', { class: 'cursor', x1: place, x2: place, y1: top, y2: bottom, stroke: palette.ink, 'stroke-width': 1 })
  }
}
