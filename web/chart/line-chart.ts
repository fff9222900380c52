/**
 * Lines over years, one a strategy: dash, marker and a label at the end of each line besides its colour. A pure
 * function of data and options: no listeners, no global document, literal colours, so that the picture stands alone.
 */
import type { Cursor } from './cursor.ts'
import { elide } from './elide.ts'
import { placeLabels } from './label-placement.ts'
import { seriesValue, unitRead, type LineChartData } from './line-chart-data.ts'
import { linePath } from './line-path.ts'
import { linearScale, roundEnds, type LinearScale } from './linear-scale.ts'
import { markersPath } from './marker.ts'
import { axisScale, formatTick } from './number-format.ts'
import { strategyInk } from './palette.ts'
import { emptyPicture, letterWidth, type ChartOptions } from './picture.ts'
import { chartSummary, chartTitle } from './summary.ts'
import { svgElement } from './svg-element.ts'
import { continuedBand, decisionLine, tickCount, valueAxis, yearAxis } from './year-frame.ts'
import { chart as english } from '../text/english/chart.ts'

export interface LineChartGeometry {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: LinearScale
  readonly y: LinearScale
}

const LETTER = letterWidth(12)
// Label lines closer than this touch at 12 px text.
const LABEL_GAP = 15
// From the plot to the first letter of a label, and a little air after the last.
const LABEL_LEAD = 28
const MOST_LABEL_SHARE = 0.44

/** Zero, and how far lines reach above and below it, or reached before; a fixed top stays. */
export function extentOf(data: LineChartData, lines = data.series): readonly [number, number] {
  let low = 0
  let high = 0
  for (const series of lines) {
    for (let index = 0; index < data.years.length; index++) {
      const value = seriesValue(series, index)
      const before = series.before?.[index] ?? 0
      if (Number.isFinite(value)) [low, high] = [Math.min(low, value), Math.max(high, value)]
      if (Number.isFinite(before)) [low, high] = [Math.min(low, before), Math.max(high, before)]
    }
  }
  return [low, data.top ?? (high > low ? high : low + 1)]
}

/** Ends of the value axis for these figures, at round numbers; a fixed top stays. */
export function lineChartDomain(data: LineChartData): readonly [number, number] {
  const extent = extentOf(data)
  if (data.top !== undefined) return extent
  return roundEnds(extent, 5)
}

/** The years from one place to another; a single year stands at the first. */
export function yearScale({ years }: Pick<LineChartData, 'years'>, from: number, to: number): LinearScale {
  const first = years[0] ?? 0
  return linearScale([first, Math.max(years[years.length - 1] ?? 1, first + 1)], [from, to])
}

/** Places of the axes, under so much more room than the unit takes; also used to find the year under a pointer. */
export function lineChartGeometry(data: LineChartData, width: number, height: number, domain: readonly [number, number] = lineChartDomain(data), room = 0): LineChartGeometry {
  const longest = Math.max(0, ...data.series.map((series) => series.short.length))
  const labels = Math.min(width * MOST_LABEL_SHARE, longest * LETTER + LABEL_LEAD)
  const top = 30 + room
  const bottom = height - 28
  const y = linearScale(domain, [bottom, top])
  const { divisor } = axisScale(largest(domain), unitRead(data))
  const ticks = y.ticks(tickCount(height)).map((value) => formatTick(value, divisor))
  const left = Math.max(...ticks.map((text) => text.length), 1) * 7 + 12
  const right = width - labels
  return { left, right, top, bottom, x: yearScale(data, left + 6, right), y }
}

function largest([low, high]: readonly [number, number]): number {
  return Math.max(Math.abs(low), Math.abs(high))
}

/** Index of the year nearest to a horizontal place in the chart's own pixels. */
export function yearIndexAt(data: LineChartData, geometry: Pick<LineChartGeometry, 'x'>, x: number): number {
  const year = Math.round(geometry.x.invert(x))
  return Math.max(0, Math.min(data.years.length - 1, year - (data.years[0] ?? 0)))
}

/** The point nearest to a place in the chart's own pixels: its year first, then the line next in height. */
export function linePointAt(data: LineChartData, geometry: LineChartGeometry, x: number, y: number): Cursor {
  const index = yearIndexAt(data, geometry, x)
  let nearest = 0
  let distance = Infinity
  data.series.forEach((series, place) => {
    const away = Math.abs(geometry.y(seriesValue(series, index)) - y)
    if (away < distance) [nearest, distance] = [place, away]
  })
  return { series: nearest, index }
}

export interface LineChartOptions extends ChartOptions {
  /** What lies behind the lines, and the room it takes above them. */
  readonly behind?: {
    readonly room: number
    readonly draw: (geometry: LineChartGeometry, width: number) => SVGElement
  }
}

export function lineChart(data: LineChartData, options: LineChartOptions): SVGSVGElement {
  const { document, palette, width = 560, height = 320, selected, cursor, domain, words = english, behind } = options
  const geometry = lineChartGeometry(data, width, height, domain, behind?.room)
  const { right, top, bottom, x, y } = geometry
  const frame = { document, palette, data, geometry, width, height, words }
  const title = chartTitle(data, words)
  const summary = chartSummary(data, words)

  const svg = emptyPicture(options, width, height, { title, summary, source: data.source })

  const path = (values: ArrayLike<number>): string => linePath(data.years.map((year, index) => (Number.isFinite(values[index]) ? [x(year), y(values[index]!)] : undefined)))

  svg.append(continuedBand(frame), yearAxis(frame), valueAxis(frame, data.unitLabel ?? axisScale(largest(y.domain), unitRead(data)).label), decisionLine(frame))
  if (cursor !== undefined) svg.append(cursorLine(cursor))
  if (behind !== undefined) svg.append(behind.draw(geometry, width))
  svg.append(ghosts(), lines(), endLabels())
  return svg

  function cursorLine(at: Cursor): SVGLineElement {
    const place = x(data.years[at.index] ?? 0)
    return svgElement(document, 'line', { class: 'cursor', x1: place, x2: place, y1: top, y2: bottom, stroke: palette.ink, 'stroke-width': 1 })
  }

  /** Where the lines stood before the change under way. */
  function ghosts(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'ghosts' })
    for (const { before, slot } of data.series) {
      const shape = before === undefined ? '' : path(before)
      if (shape !== '') group.append(svgElement(document, 'path', { d: shape, fill: 'none', stroke: strategyInk(palette, slot).colour, 'stroke-width': 1.25, 'stroke-opacity': 0.4 }))
    }
    return group
  }

  function lines(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'lines' })
    const every = Math.max(1, Math.ceil(data.years.length / 6))
    // The selected line is drawn last, so that no other hides it.
    const ordered = data.series.map((series, place) => ({ series, place })).sort((a, b) => Number(a.series.id === selected) - Number(b.series.id === selected))
    for (const { series, place } of ordered) {
      const { colour, dash, marker } = strategyInk(palette, series.slot)
      const heavy = series.id === selected
      const values = Array.from({ length: data.years.length }, (_, index) => seriesValue(series, index))
      const strategy = svgElement(document, 'g', { class: 'strategy', 'data-strategy': series.id })
      const shape = path(values)
      if (shape !== '') {
        strategy.append(
          svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.paper, 'stroke-width': heavy ? 6 : 4, 'stroke-linejoin': 'round' }),
          svgElement(document, 'path', {
            d: shape, fill: 'none', stroke: colour, 'stroke-width': heavy ? 3 : 1.75, 'stroke-dasharray': dash === '' ? undefined : dash, 'stroke-linejoin': 'round',
          }),
        )
      }
      const spot = (index: number): readonly [number, number] => [x(data.years[index] ?? 0), y(values[index] ?? NaN)]
      // Markers of different strategies fall in different years, so that lines that run together can be told apart.
      const marked = values.flatMap((value, index) => Number.isFinite(value) && (index === data.years.length - 1 || (index > 0 && (index - place) % every === 0)) ? [spot(index)] : [])
      const under = cursor?.series === place && Number.isFinite(values[cursor.index]) ? [spot(cursor.index)] : []
      for (const [spots, area] of [[marked, heavy ? 56 : 38], [under, 110]] as const) {
        if (spots.length > 0) strategy.append(svgElement(document, 'path', { d: markersPath(marker, spots, area), fill: colour, stroke: palette.paper, 'stroke-width': 1 }))
      }
      group.append(strategy)
    }
    return group
  }

  function endLabels(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'end-labels' })
    const ends = data.series.flatMap((series) => {
      // A line that ends early is named beside the height it ends at.
      const value = Array.from(series.values).findLast(Number.isFinite)
      return value === undefined ? [] : [{ series, at: y(value) }]
    })
    const letters = round((width - right - LABEL_LEAD) / LETTER)
    const placed = placeLabels(ends.map(({ at }) => at), LABEL_GAP, top, bottom - 2)
    ends.forEach(({ series, at }, index) => {
      const place = placed[index] ?? at
      const { colour } = strategyInk(palette, series.slot)
      const start = right + 6
      const shown = elide(series.short, letters)
      group.append(
        svgElement(document, 'path', { d: `M${round(start)},${round(at)}L${round(start + 5)},${round(place)}h4`, fill: 'none', stroke: colour, 'stroke-width': 1 }),
        svgElement(document, 'text', { x: start + 12, y: place, dy: '0.32em', fill: colour, 'font-weight': series.id === selected ? 700 : 500, 'data-strategy': series.id }, [
          shown,
          ...(shown === series.short ? [] : [svgElement(document, 'title', {}, [series.label])]),
        ]),
      )
    })
    return group
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
