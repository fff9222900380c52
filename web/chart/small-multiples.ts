/**
 * One panel a strategy over the same years, the baseline ghosted in each, on one scale or each on its own. A pure
 * function of data and options: no listeners, no global document, literal colours.
 */
import type { Cursor } from './cursor.ts'
import type { BandWords } from './bands.ts'
import { fan, FAN_LEGEND, fanLegend } from './fan.ts'
import { fanExtent } from './fan-chart.ts'
import { yearIndexAt, yearScale } from './line-chart.ts'
import { seriesValue, unitRead, type LineChartData, type LineSeries } from './line-chart-data.ts'
import { linePath } from './line-path.ts'
import { linearScale, roundEnds, type LinearScale } from './linear-scale.ts'
import { markerPath } from './marker.ts'
import { axisScale, formatTick, formatYear, unitWords, type AxisScale } from './number-format.ts'
import { strategyInk } from './palette.ts'
import { emptyPicture, letterWidth, type ChartOptions } from './picture.ts'
import { chartSummary } from './summary.ts'
import { svgElement } from './svg-element.ts'
import { continuedYears, publishedDots } from './year-frame.ts'

export type PanelScale = 'shared' | 'free'

export interface SmallMultiplesOptions extends Pick<ChartOptions, 'document' | 'palette' | 'selected' | 'cursor' | 'words'> {
  readonly width: number
  readonly scale: PanelScale
  /** Words for the ghost: "baseline". */
  readonly ghost: string
  readonly bandWords?: BandWords
}

export interface Panel {
  readonly series: LineSeries
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: LinearScale
  readonly y: LinearScale
  readonly axis: AxisScale
  /** Whether its own ticks carry numbers: on one scale the first of a row speaks for the others. */
  readonly numbered: boolean
}

export interface Panels {
  readonly panels: readonly Panel[]
  readonly height: number
}

const SMALL_TEXT = 10.5
const LETTER = letterWidth(12)
const GUTTER = 20
// Room over all panels for the unit, over each for the strategy's name, and for what its ticks count where each has its own.
const NAME = 24
const MAGNITUDE = 14
const YEARS = 22
const UNIT_LINE = 24
const LEGEND = 20
const ROW_GAP = 12
const TICKS = 3
const GHOST_WIDTH = 1

/** Panels in as many columns as stay wide enough to read a curve in. */
function columnsIn(width: number, count: number): number {
  const most = width >= 720 ? 3 : width >= 300 ? 2 : 1
  return Math.max(1, Math.min(most, count))
}

export function panelsOf(data: LineChartData, width: number, scale: PanelScale): Panels {
  const columns = columnsIn(width, data.series.length)
  const step = (width + GUTTER) / columns
  const plot = Math.round(Math.max(84, Math.min(150, step * 0.42)))
  const head = NAME + (scale === 'free' ? MAGNITUDE : 0)
  const first = UNIT_LINE
  const rowHeight = head + plot + YEARS + ROW_GAP
  const baseline = data.series[0]
  const all = fanExtent(data)
  const panels = data.series.map((series, place): Panel => {
    const column = place % columns
    const top = first + Math.floor(place / columns) * rowHeight + head
    const bottom = top + plot
    const extent = scale === 'shared' ? all : fanExtent(data, baseline === undefined ? [series] : [series, baseline])
    const y = linearScale(data.top === undefined ? roundEnds(extent, TICKS) : extent, [bottom, top])
    const axis = axisScale(Math.max(Math.abs(y.domain[0]), y.domain[1]), unitRead(data))
    const longest = Math.max(...y.ticks(TICKS).map((value) => formatTick(value, axis.divisor).length), 1)
    // On one scale all panels leave the same room, so that equal heights stay equal to the eye.
    const left = column * step + longest * LETTER + 8
    const right = column * step + step - GUTTER - 6
    return { series, left, right, top, bottom, x: yearScale(data, left, right), y, axis, numbered: scale === 'free' || column === 0 }
  })
  return { panels, height: first + Math.ceil(data.series.length / columns) * rowHeight - ROW_GAP + (data.series.length > 1 ? LEGEND : 2) + (data.bands === undefined ? 0 : FAN_LEGEND) }
}

/** The point of the panel under a place of the picture, or of the panel nearest to it. */
export function panelCursorAt(data: LineChartData, { panels }: Panels, x: number, y: number): Cursor | undefined {
  let found: Cursor | undefined
  let nearest = Infinity
  panels.forEach((panel, series) => {
    const away = Math.hypot(Math.max(panel.left - x, 0, x - panel.right), Math.max(panel.top - NAME - y, 0, y - panel.bottom - YEARS))
    if (away >= nearest) return
    nearest = away
    found = { series, index: yearIndexAt(data, panel, x) }
  })
  return found
}

export function smallMultiples(data: LineChartData, options: SmallMultiplesOptions): SVGSVGElement {
  const { document, palette, width, scale, ghost, selected, cursor } = options
  const { panels, height } = panelsOf(data, width, scale)
  const baseline = data.series[0]
  const firstYear = data.years[0] ?? 0
  const lastYear = data.years[data.years.length - 1] ?? 0

  const svg = emptyPicture(options, width, height, { title: data.title, summary: chartSummary(data, options.words), source: data.source })
  const unit = data.unitLabel ?? (scale === 'shared' ? panels[0]?.axis.label : undefined) ?? unitWords(unitRead(data)).long
  svg.append(text(unit, { x: 0, y: 12, fill: palette.quiet, class: 'unit' }))
  if (data.series.length > 1) svg.append(legend())
  if (data.bands !== undefined) svg.append(fanLegend({ document, palette, data, x: 0, y: height - 3 - (data.series.length > 1 ? LEGEND : 0), width, ...(options.bandWords === undefined ? {} : { words: options.bandWords }) }))
  panels.forEach((panel, place) => svg.append(draw(panel, place)))
  return svg

  function text(content: string, attributes: Record<string, string | number | undefined>): SVGTextElement {
    return svgElement(document, 'text', attributes, [content])
  }

  /** What the grey line in every panel is. */
  function legend(): SVGGElement {
    return svgElement(document, 'g', { class: 'legend' }, [
      svgElement(document, 'line', { x1: 0, x2: 18, y1: height - 6, y2: height - 6, stroke: palette.quiet, 'stroke-width': GHOST_WIDTH }),
      text(`${ghost}: ${baseline?.label ?? ''}`, { x: 24, y: height - 2, 'font-size': SMALL_TEXT, fill: palette.quiet }),
    ])
  }

  function draw(panel: Panel, place: number): SVGGElement {
    const { series } = panel
    const group = svgElement(document, 'g', { class: 'panel', 'data-strategy': series.id })
    group.append(heading(panel), axes(panel, place))
    const bands = fan({ document, palette, data, x: panel.x, y: panel.y }, series, strategyInk(palette, series.slot).colour)
    if (bands !== undefined) group.append(bands)
    if (baseline !== undefined && series !== baseline) group.append(curve(panel, baseline.values, { class: 'ghost', stroke: palette.quiet, 'stroke-width': GHOST_WIDTH }))
    if (series.before !== undefined) group.append(curve(panel, series.before, { class: 'before', stroke: strategyInk(palette, series.slot).colour, 'stroke-width': 1.25, 'stroke-opacity': 0.4 }))
    group.append(own(panel, place))
    return group
  }

  function heading({ series, left: start, right, top, axis }: Panel): SVGGElement {
    const { colour, marker } = strategyInk(palette, series.slot)
    const group = svgElement(document, 'g', { class: 'panel-head' })
    const at = top - 12 - (scale === 'free' ? MAGNITUDE : 0)
    // The full name where it fits, the short one where it does not.
    const room = right - start - 16
    const name = series.label.length * LETTER <= room ? series.label : series.short
    group.append(
      svgElement(document, 'path', { d: markerPath(marker, 50), transform: `translate(${round(start + 5)},${round(at - 4)})`, fill: colour }),
      text(name, { x: start + 16, y: at, fill: colour, 'font-weight': series.id === selected ? 700 : 600, 'data-strategy': series.id }),
    )
    // "million 2025 US dollars a year" less the unit, which stands once over all.
    const magnitude = axis.label.slice(0, -unitWords(unitRead(data)).long.length).trim()
    if (scale === 'free' && magnitude !== '') group.append(text(magnitude, { x: start, y: at + MAGNITUDE, 'font-size': SMALL_TEXT, fill: palette.quiet, class: 'unit' }))
    return group
  }

  function axes(panel: Panel, place: number): SVGGElement {
    const { left, right, top, bottom, x, y, axis, numbered } = panel
    const plot = { document, palette, data, geometry: panel }
    const group = svgElement(document, 'g', { class: 'axes' })
    group.append(continuedYears(plot))
    for (const value of y.ticks(TICKS)) {
      const at = Math.round(y(value)) + 0.5
      group.append(svgElement(document, 'line', { x1: left, x2: right, y1: at, y2: at, stroke: value === 0 ? palette.baseline : palette.grid }))
      if (numbered) group.append(text(formatTick(value, axis.divisor), { x: left - 6, y: at, dy: '0.32em', 'text-anchor': 'end', fill: palette.quiet, 'font-size': SMALL_TEXT }))
    }
    for (const [year, anchor] of [[firstYear, 'start'], [lastYear, 'end']] as const) {
      const at = Math.round(x(year)) + 0.5
      group.append(
        svgElement(document, 'line', { x1: at, x2: at, y1: bottom, y2: bottom + 4, stroke: palette.baseline }),
        text(formatYear(year), { x: at, y: bottom + 17, 'text-anchor': anchor, fill: palette.quiet, 'font-size': SMALL_TEXT }),
      )
    }
    group.append(...publishedDots(plot))
    const decision = data.decisionYear
    if (decision !== undefined && decision >= firstYear && decision <= lastYear) {
      const at = Math.round(x(decision)) + 0.5
      group.append(svgElement(document, 'line', { class: 'decision', x1: at, x2: at, y1: top, y2: bottom, stroke: palette.quiet, 'stroke-dasharray': '1 3' }))
    }
    const year = cursor === undefined ? undefined : data.years[cursor.index]
    if (year !== undefined) {
      const at = x(year)
      group.append(svgElement(document, 'line', { class: 'cursor', x1: at, x2: at, y1: top, y2: bottom, stroke: palette.ink, 'stroke-width': 1, 'stroke-opacity': cursor?.series === place ? 1 : 0.35 }))
    }
    return group
  }

  function curve({ x, y }: Panel, values: ArrayLike<number>, attributes: Record<string, string | number>): SVGPathElement {
    const path = linePath(data.years.map((year, index) => (Number.isFinite(values[index]) ? [x(year), y(values[index]!)] : undefined)))
    return svgElement(document, 'path', { d: path, fill: 'none', 'stroke-linejoin': 'round', ...attributes })
  }

  function own(panel: Panel, place: number): SVGGElement {
    const { series, x, y } = panel
    const { colour, dash, marker } = strategyInk(palette, series.slot)
    const heavy = series.id === selected
    const group = svgElement(document, 'g', { class: 'strategy' })
    group.append(
      curve(panel, series.values, { stroke: palette.paper, 'stroke-width': heavy ? 5 : 4 }),
      curve(panel, series.values, { stroke: colour, 'stroke-width': heavy ? 3 : 2, ...(dash === '' ? {} : { 'stroke-dasharray': dash }) }),
    )
    for (const [index, area] of [[data.years.length - 1, 44], ...(cursor?.series === place ? [[cursor.index, 110]] : [])] as const) {
      const value = seriesValue(series, index ?? -1)
      if (index === undefined || !Number.isFinite(value)) continue
      group.append(svgElement(document, 'path', { d: markerPath(marker, area), transform: `translate(${round(x(data.years[index] ?? 0))},${round(y(value))})`, fill: colour, stroke: palette.paper, 'stroke-width': 1 }))
    }
    return group
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
