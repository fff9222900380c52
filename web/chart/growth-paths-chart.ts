/**
 * Growth paths side by side on one scale: published points as marks, the years between and after as strokes, and the same
 * reported figures in every panel. A pure function of data and options, as every chart.
 */
import type { Boundary, PathKind } from '../../scenarios/growth-path.ts'
import { boxAround, placeBeside, type Box } from './label-box.ts'
import { linePath } from './line-path.ts'
import { linearScale, roundEnds } from './linear-scale.ts'
import { markerPath } from './marker.ts'
import { formatTick, formatYear } from './number-format.ts'
import type { MarkerShape, Palette } from './palette.ts'
import { emptyPicture, letterWidth } from './picture.ts'
import { svgElement, type Attributes } from './svg-element.ts'
import { wrapText } from './wrap-text.ts'

export interface PathPoint {
  readonly year: number
  /** Dollars a year. */
  readonly value: number
  readonly kind: PathKind
}

export interface PathPanel {
  readonly id: string
  readonly title: string
  /** From the path's first year to the last shown, ascending. */
  readonly points: readonly PathPoint[]
}

export interface ReportedPoint {
  readonly year: number
  /** Dollars a year. */
  readonly value: number
  readonly boundary: Boundary
  /** Not yet reported, but expected or estimated. */
  readonly expected: boolean
  /** What it says under the pointer. */
  readonly label?: string
}

export interface GrowthPathsData {
  readonly title: string
  readonly summary: string
  /** What the axis counts. */
  readonly unitLabel: string
  readonly panels: readonly PathPanel[]
  readonly reported: readonly ReportedPoint[]
  readonly years: { readonly first: number; readonly last: number }
  readonly words: {
    readonly stated: string
    readonly derived: string
    readonly between: string
    readonly continued: string
    readonly expected: string
    readonly boundary: Readonly<Record<Boundary, string>>
  }
  readonly source: string
}

export interface GrowthPathsOptions {
  readonly document: Document
  readonly palette: Palette
  readonly width?: number
}

const TEXT_SIZE = 12
const TITLE_SIZE = 13
const LETTER = letterWidth(TEXT_SIZE)
const TITLE_LETTER = letterWidth(TITLE_SIZE)
const TITLE_LINE = 17
const KEY_LINE = 20
/** Between a panel's title and its plot, where the unit stands. */
const HEAD = 32
const PLOT_HEIGHT = 250
const AXIS_HEIGHT = 28
const GAP = 28
const BILLION = 1e9
// A panel narrower than this has no room for the values beside its points.
const NARROWEST_PANEL = 250
/** Room that a mark takes, in pixels. */
const MARK = 11
const STROKE = 5

/** Panels beside one another where they have room, else under one another. */
function pathColumns(panels: number, width: number): number {
  return panels * NARROWEST_PANEL + (panels - 1) * GAP <= width ? panels : 1
}

export function growthPathsChart(data: GrowthPathsData, { document, palette, width = 960 }: GrowthPathsOptions): SVGSVGElement {
  const { first, last } = data.years
  const pathInk = palette.strategies[0] ?? palette.ink
  const boundaries = [...new Set(data.reported.map(({ boundary }) => boundary))]
  const columns = pathColumns(data.panels.length, width)
  const highest = Math.max(BILLION, ...data.panels.flatMap(({ points }) => points.map(({ value }) => value)), ...data.reported.map(({ value }) => value))
  const heights = roundEnds([0, highest], 5)
  const ticks = linearScale(heights, [0, 1]).ticks(5)
  const left = Math.max(...ticks.map((tick) => formatTick(tick, BILLION).length)) * 7 + 12
  const panelWidth = (width - (columns - 1) * GAP) / columns
  const titles = data.panels.map(({ title }) => wrapText(title, panelWidth / TITLE_LETTER))
  const keyRows = keyRowsOf(width)
  const rowsOfPanels = Array.from({ length: Math.ceil(data.panels.length / columns) }, (_, row) => Math.max(1, ...titles.slice(row * columns, (row + 1) * columns).map(({ length }) => length)) * TITLE_LINE)
  const rowTops: number[] = []
  let height = keyRows.length * KEY_LINE + 8
  for (const titleHeight of rowsOfPanels) {
    rowTops.push(height)
    height += titleHeight + HEAD + PLOT_HEIGHT + AXIS_HEIGHT + (rowTops.length < rowsOfPanels.length ? GAP : 0)
  }

  const svg = emptyPicture({ document, palette }, width, height, data)
  svg.append(key())
  data.panels.forEach((panel, place) => {
    const row = Math.floor(place / columns)
    svg.append(panelGroup(panel, titles[place] ?? [], (place % columns) * (panelWidth + GAP), rowTops[row] ?? 0, rowsOfPanels[row] ?? 0))
  })
  return svg

  function text(content: string, attributes: Attributes): SVGTextElement {
    return svgElement(document, 'text', attributes, [content])
  }

  function panelGroup({ id, points }: PathPanel, title: readonly string[], edge: number, from: number, titleHeight: number): SVGGElement {
    const start = edge + left
    const end = edge + panelWidth
    const ceiling = from + titleHeight + HEAD
    const floor = ceiling + PLOT_HEIGHT
    const x = linearScale([first, last], [start + 22, end - 16])
    const height = linearScale(heights, [floor, ceiling])
    const group = svgElement(document, 'g', { class: 'path-panel', 'data-path': id })
    title.forEach((words, row) => group.append(text(words, { x: edge, y: from + (row + 1) * TITLE_LINE - 4, 'font-size': TITLE_SIZE, 'font-weight': 650 })))
    group.append(text(data.unitLabel, { x: edge, y: from + titleHeight + 16, fill: palette.quiet, class: 'unit' }))

    const axes = svgElement(document, 'g', { class: 'value-axis' })
    for (const tick of ticks) {
      const place = Math.round(height(tick)) + 0.5
      axes.append(svgElement(document, 'line', { x1: start, x2: end, y1: place, y2: place, stroke: tick === 0 ? palette.baseline : palette.grid }))
      axes.append(text(formatTick(tick, BILLION), { x: start - 6, y: place, dy: '0.32em', 'text-anchor': 'end', fill: palette.quiet }))
    }
    const yearAxis = svgElement(document, 'g', { class: 'year-axis' })
    for (let year = first; year <= last; year++) {
      const place = Math.round(x(year)) + 0.5
      const major = year % 5 === 0
      yearAxis.append(svgElement(document, 'line', { x1: place, x2: place, y1: floor, y2: floor + (major ? 6 : 3), stroke: palette.baseline }))
      if (major) yearAxis.append(text(formatYear(year), { x: place, y: floor + 20, 'text-anchor': 'middle', fill: palette.quiet }))
    }
    group.append(axes, yearAxis)

    const until = points.findIndex(({ kind }) => kind === 'continued')
    const stretches = until < 0 ? [{ part: points, after: false }] : [{ part: points.slice(0, until), after: false }, { part: points.slice(Math.max(0, until - 1)), after: true }]
    for (const { part, after } of stretches) {
      const shape = linePath(part.map(({ year, value }) => [x(year), height(value)]))
      if (shape !== '') group.append(svgElement(document, 'path', { class: after ? 'continued' : 'between', d: shape, fill: 'none', stroke: pathInk, ...strokeOf(after) }))
    }
    const taken: Box[] = [{ left: edge, top: floor - 2, width: panelWidth, height: AXIS_HEIGHT }]
    taken.push(...points.slice(1).flatMap(({ year, value }, place) => {
      const before = points[place]
      // The stroke from one year to the next, in steps about as long as a letter is wide.
      return before === undefined ? [] : [0, 0.25, 0.5, 0.75].map((share) => boxAround(x(before.year + share * (year - before.year)), height(before.value + share * (value - before.value)), STROKE))
    }))
    points.forEach(({ year, value, kind }) => {
      if (!isPublished(kind)) return
      group.append(pathMark(kind, x(year), height(value)))
      taken.push(boxAround(x(year), height(value), MARK))
    })
    for (const { year, value, boundary, expected, label } of data.reported) {
      if (year < first || year > last) continue
      group.append(reportMark(boundary, expected, x(year), height(value), label))
      taken.push(boxAround(x(year), height(value), MARK))
    }
    points.forEach(({ year, value, kind }, place) => {
      if (!isPublished(kind) || !isTold(points, place)) return
      const words = formatTick(Math.round(value / BILLION) * BILLION, BILLION)
      const box = placeBeside({ width: words.length * LETTER, height: TEXT_SIZE }, x(year), height(value), MARK, taken)
      taken.push(box)
      group.append(text(words, { class: 'point-value', x: box.left + box.width / 2, y: box.top + box.height / 2, dy: '0.35em', 'text-anchor': 'middle', 'font-weight': 650, fill: pathInk }))
    })
    return group
  }

  function strokeOf(after: boolean): Attributes {
    return after ? { 'stroke-width': 1.75, 'stroke-dasharray': '5 4' } : { 'stroke-width': 2.25 }
  }

  function pathMark(kind: PathKind, x: number, y: number): SVGCircleElement {
    return svgElement(document, 'circle', { class: 'path-mark', cx: x, cy: y, r: 4.5, fill: kind === 'derived' ? palette.paper : pathInk, stroke: kind === 'derived' ? pathInk : palette.paper, 'stroke-width': kind === 'derived' ? 2 : 1 })
  }

  /** Reports of one boundary share shape and colour; what is only expected is hollow. */
  function reportMark(boundary: Boundary, expected: boolean, x: number, y: number, label?: string): SVGPathElement {
    const { shape, colour } = reportStyle(boundary)
    return svgElement(document, 'path', {
      class: 'report-mark', d: markerPath(shape, 50), transform: `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`,
      fill: expected ? palette.paper : colour, stroke: expected ? colour : palette.paper, 'stroke-width': expected ? 1.75 : 1,
    }, label === undefined ? [] : [svgElement(document, 'title', {}, [label])])
  }

  function reportStyle(boundary: Boundary): { readonly shape: MarkerShape; readonly colour: string } {
    const place = Math.max(0, boundaries.indexOf(boundary))
    const shapes = ['triangle', 'diamond', 'circle'] as const
    return { shape: shapes[place % shapes.length] ?? 'triangle', colour: palette.strategies[[1, 2, 4][place % 3] ?? 1] ?? palette.quiet }
  }

  interface KeyEntry {
    readonly words: string
    readonly mark: (x: number, y: number) => readonly SVGElement[]
  }

  function keyEntries(): readonly KeyEntry[] {
    const forecast = data.reported.find(({ expected }) => expected)
    const stroke = (after: boolean) => (x: number, y: number) => [svgElement(document, 'path', { d: `M${x - 12},${y}h24`, stroke: pathInk, fill: 'none', ...strokeOf(after) })]
    return [
      { words: data.words.stated, mark: (x, y) => [pathMark('point', x, y)] },
      { words: data.words.derived, mark: (x, y) => [pathMark('derived', x, y)] },
      { words: data.words.between, mark: stroke(false) },
      { words: data.words.continued, mark: stroke(true) },
      ...boundaries.map((boundary): KeyEntry => ({ words: data.words.boundary[boundary], mark: (x, y) => [reportMark(boundary, false, x, y)] })),
      ...(forecast === undefined ? [] : [{ words: data.words.expected, mark: (x: number, y: number) => [reportMark(forecast.boundary, true, x, y)] }]),
    ]
  }

  function keyRowsOf(room: number): readonly (readonly KeyEntry[])[] {
    const rowsOfKey: KeyEntry[][] = [[]]
    let used = 0
    for (const entry of keyEntries()) {
      const wide = keyWidth(entry)
      if (used > 0 && used + wide > room) {
        rowsOfKey.push([])
        used = 0
      }
      rowsOfKey[rowsOfKey.length - 1]?.push(entry)
      used += wide
    }
    return rowsOfKey
  }

  function keyWidth({ words }: KeyEntry): number {
    return 32 + words.length * LETTER + 18
  }

  function key(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'key' })
    keyRows.forEach((entries, row) => {
      let start = 0
      for (const entry of entries) {
        const middle = row * KEY_LINE + 10
        group.append(...entry.mark(start + 13, middle), text(entry.words, { x: start + 32, y: middle, dy: '0.32em', fill: palette.quiet }))
        start += keyWidth(entry)
      }
    })
    return group
  }
}

/** In the publication, stated or derived; not filled in between or after. */
export function isPublished(kind: PathKind): boolean {
  return kind !== 'interpolated' && kind !== 'continued'
}

/** Points a year apart leave no room for the values of all: the first, the last and those where the path turns are told. */
function isTold(points: readonly PathPoint[], place: number): boolean {
  const [before, point, after] = [points[place - 1], points[place], points[place + 1]]
  if (point === undefined || before === undefined || after === undefined || after.kind === 'interpolated' || after.kind === 'continued') return true
  return Math.sign(point.value - before.value) !== Math.sign(after.value - point.value)
}
