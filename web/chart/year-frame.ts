/**
 * What stands around the marks of any chart over years: the value axis, the years with the published points of the
 * growth path, the years that continue it, and the first decision.
 */
import { hatchPath } from './hatch.ts'
import { unitRead, type LineChartData } from './line-chart-data.ts'
import type { LinearScale } from './linear-scale.ts'
import { axisScale, formatTick, formatYear } from './number-format.ts'
import type { Palette } from './palette.ts'
import { letterWidth } from './picture.ts'
import type { ChartWords } from './summary.ts'
import { svgElement, type Attributes } from './svg-element.ts'

export interface YearFrame {
  readonly document: Document
  readonly palette: Palette
  readonly data: LineChartData
  readonly geometry: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly x: LinearScale
    readonly y: LinearScale
  }
  readonly width: number
  readonly height: number
  readonly words: ChartWords
}

const SMALL_TEXT = 10.5
const SMALL_LETTER = letterWidth(SMALL_TEXT)
// Below this width full names do not fit beside the lines, so labels take the least room that still reads.
const NARROW = 460
const HATCH_GAP = 9
// Years closer than this cannot all be written.
const YEAR_ROOM = 52
const YEAR_GAP = 44

export function tickCount(height: number): number {
  return height < 240 ? 4 : 5
}

function label(document: Document, content: string, attributes: Attributes): SVGTextElement {
  return svgElement(document, 'text', attributes, [content])
}

/** What a plot needs to show which of its years the growth path was published for. */
type Plot = Pick<YearFrame, 'document' | 'palette' | 'data' | 'geometry'>

/** Where the years begin that continue the growth path, or in which what stands runs off; undefined where none do. */
function continuedFrom({ data, geometry: { x } }: Plot): number | undefined {
  const until = data.lastReported ?? data.publishedUntil
  const last = data.years[data.years.length - 1]
  const first = data.years[0]
  return until === undefined || last === undefined || first === undefined || until >= last ? undefined : x(Math.max(until, first))
}

/** Years beyond the growth path's last published point, and those of a run-off, stand on a hatched tint. */
export function continuedYears(plot: Plot): SVGGElement {
  const { document, palette, geometry: { right, top, bottom } } = plot
  const group = svgElement(document, 'g', { class: 'continued' })
  const start = continuedFrom(plot)
  if (start === undefined) return group
  group.append(
    svgElement(document, 'rect', { x: start, y: top, width: right - start, height: bottom - top, fill: palette.band }),
    svgElement(document, 'path', { d: hatchPath(start, top, right, bottom, HATCH_GAP), fill: 'none', stroke: palette.grid, 'stroke-width': 1 }),
  )
  return group
}

/** The same with a word over it that says what it is. */
export function continuedBand(frame: YearFrame): SVGGElement {
  const { document, palette, geometry: { right, top }, width, words } = frame
  const group = continuedYears(frame)
  const start = continuedFrom(frame)
  if (start === undefined) return group
  const runsOff = frame.data.lastReported !== undefined
  const said = width < NARROW ? (runsOff ? words.runOffMark : words.continuedShort) : runsOff ? words.runOff : words.continued
  // Above the plot, where no line runs through it, and clear of the decision's label on the same height.
  if (right - Math.max(start, decisionLabelEnd(frame)) > said.length * SMALL_LETTER) {
    group.append(label(document, said, { x: right, y: top - 1, 'text-anchor': 'end', 'font-size': SMALL_TEXT, fill: palette.quiet }))
  }
  return group
}

export function valueAxis({ document, palette, data, geometry: { left, right, y }, height }: YearFrame, unit: string): SVGGElement {
  const group = svgElement(document, 'g', { class: 'value-axis' })
  const [low, high] = y.domain
  const { divisor } = axisScale(Math.max(Math.abs(low), Math.abs(high)), unitRead(data))
  const ticks = y.ticks(tickCount(height)).map((value) => ({ value, place: Math.round(y(value)) + 0.5 }))
  const across = (at: typeof ticks): string => at.map(({ place }) => `M${left},${place}H${Math.round(right)}`).join('')
  group.append(
    svgElement(document, 'path', { d: across(ticks.filter(({ value }) => value !== 0)), stroke: palette.grid }),
    svgElement(document, 'path', { d: across(ticks.filter(({ value }) => value === 0)), stroke: palette.baseline }),
    ...ticks.map(({ value, place }) => label(document, formatTick(value, divisor), { x: left - 6, y: place, dy: '0.32em', 'text-anchor': 'end', fill: palette.quiet })),
  )
  group.append(label(document, unit, { x: 0, y: 12, fill: palette.quiet, class: 'unit' }))
  return group
}

/** A tick a year; a dot on those for which the growth path has a published point. */
export function yearAxis(frame: YearFrame): SVGGElement {
  const { document, palette, data, geometry: { left, right, bottom, x } } = frame
  const group = svgElement(document, 'g', { class: 'year-axis' })
  const first = data.years[0]
  const last = data.years[data.years.length - 1]
  if (first === undefined || last === undefined) return group
  const room = Math.max(2, Math.floor((right - left) / YEAR_ROOM))
  const step = [1, 5, 10, 20].find((candidate) => (last - first) / candidate <= room) ?? 20
  const minimum = (YEAR_GAP * (last - first)) / Math.max(1, right - left)
  const shown = new Set([first, last])
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    if (year - first >= minimum && last - year >= minimum) shown.add(year)
  }
  const place = pixelOf(x)
  group.append(svgElement(document, 'path', { d: data.years.map((year) => `M${place(year)},${bottom}v${shown.has(year) ? 6 : 3}`).join(''), stroke: palette.baseline }))
  for (const year of shown) group.append(label(document, data.steps?.[year] ?? formatYear(year), { x: place(year), y: bottom + 20, 'text-anchor': 'middle', fill: palette.quiet }))
  group.append(...publishedDots(frame))
  return group
}

/** A dot on the axis at each year for which the growth path has a published point. */
export function publishedDots({ document, palette, data, geometry: { bottom, x } }: Plot): readonly SVGCircleElement[] {
  const place = pixelOf(x)
  const shown = (data.publishedYears ?? []).filter((year) => year >= (data.years[0] ?? Infinity) && year <= (data.years[data.years.length - 1] ?? -Infinity))
  return shown.map((year) => svgElement(document, 'circle', { class: 'published', cx: place(year), cy: bottom, r: 3, fill: palette.quiet, stroke: palette.paper }))
}

/** A year's place, in the middle of a pixel. */
function pixelOf(x: YearFrame['geometry']['x']): (year: number) => number {
  return (year) => Math.round(x(year)) + 0.5
}

function decisionLabel({ width, words }: YearFrame, year: number): string {
  return width < NARROW ? words.decisionShort : words.decision(formatYear(year))
}

function decisionLabelEnd(frame: YearFrame): number {
  const { data, geometry: { left, right, x } } = frame
  const year = data.decisionYear
  if (year === undefined || year < (data.years[0] ?? Infinity)) return left
  const place = x(year)
  return place > (left + right) / 2 ? place : place + 5 + decisionLabel(frame, year).length * SMALL_LETTER
}

export function decisionLine(frame: YearFrame): SVGGElement {
  const { document, palette, data, geometry: { left, right, top, bottom, x } } = frame
  const group = svgElement(document, 'g', { class: 'decision' })
  const year = data.decisionYear
  if (year === undefined || year < (data.years[0] ?? Infinity) || year > (data.years[data.years.length - 1] ?? -Infinity)) return group
  const place = Math.round(x(year)) + 0.5
  const near = place > (left + right) / 2
  group.append(
    svgElement(document, 'line', { x1: place, x2: place, y1: top - 6, y2: bottom, stroke: palette.quiet, 'stroke-dasharray': '1 3' }),
    label(document, decisionLabel(frame, year), {
      x: near ? place - 5 : place + 5, y: top - 1, 'text-anchor': near ? 'end' : 'start', 'font-size': SMALL_TEXT, fill: palette.quiet,
    }),
  )
  return group
}
