/**
 * Points between two measured axes, some of them joined, some dimmed. A pure function of data and options: no listeners,
 * no global document, literal colours.
 */
import { extent } from 'd3'
import { linearScale, roundEnds, type Ends } from './linear-scale.ts'
import { axisScale, formatTick } from './number-format.ts'
import { emptyPicture, letterWidth, type ChartOptions, type PictureWords } from './picture.ts'
import { svgElement } from './svg-element.ts'

/** `dimmed` points are small and hollow, the `chosen` one is ringed; shape and size say it beside the colour. */
export type PointKind = 'plain' | 'dimmed' | 'chosen'

export interface PlottedPoint {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly kind: PointKind
  /** The point in words, for a pointer that rests on it. */
  readonly said: string
  /** Stands beside it. */
  readonly label?: string
}

export interface PointAxis {
  readonly title: string
  readonly unit: string
  /** Ends to show at least, such as those of a search. */
  readonly ends?: Ends
}

export interface PointChartData extends PictureWords {
  readonly x: PointAxis
  readonly y: PointAxis
  readonly points: readonly PlottedPoint[]
  /** Names of points joined by a line, each list in the order of the line. */
  readonly lines: readonly (readonly string[])[]
}

const TOP = 34
const FOOT = 44
const LEFT = 52
const RIGHT = 16
const TICKS = 5
// Of the range of the points.
const MARGIN = 0.03
const RADIUS = { plain: 4.5, dimmed: 2.75, chosen: 6 } as const
const LETTER = letterWidth(11)

export function pointChart(data: PointChartData, { document, palette, width = 640, height = 340 }: Pick<ChartOptions, 'document' | 'palette' | 'width' | 'height'>): SVGSVGElement {
  const svg = emptyPicture({ document, palette }, width, height, data)
  const ends = (values: readonly number[], least: Ends | undefined): Ends => {
    const [low = 0, high = 1] = extent([...values, ...(least ?? [])])
    // A point at an end does not stand on the axis, unless that end is the one of what was searched.
    const margin = least === undefined ? (high - low) * MARGIN : 0
    return roundEnds([low - margin, high + margin], TICKS)
  }
  const across = ends(data.points.map(({ x }) => x), data.x.ends)
  const up = ends(data.points.map(({ y }) => y), data.y.ends)
  const floor = height - FOOT
  const x = linearScale(across, [LEFT, width - RIGHT])
  const y = linearScale(up, [floor, TOP])
  const [onX, onY] = [axisScale(largest(across), data.x.unit), axisScale(largest(up), data.y.unit)]
  const ticks = svgElement(document, 'g', { class: 'value-axis' })
  svg.append(ticks)
  // Labels of ticks need room beside one another.
  for (const tick of x.ticks(Math.max(2, Math.min(TICKS, Math.floor(width / 90))))) {
    const place = Math.round(x(tick)) + 0.5
    ticks.append(
      svgElement(document, 'path', { d: `M${place},${TOP}V${floor}`, stroke: palette.grid }),
      svgElement(document, 'text', { x: place, y: floor + 15, 'text-anchor': 'middle', 'font-size': 10.5, fill: palette.quiet }, [formatTick(tick, onX.divisor)]),
    )
  }
  for (const tick of y.ticks(TICKS)) {
    const place = Math.round(y(tick)) + 0.5
    ticks.append(
      svgElement(document, 'path', { d: `M${LEFT},${place}H${width - RIGHT}`, stroke: palette.grid }),
      svgElement(document, 'text', { x: LEFT - 6, y: place, dy: '0.34em', 'text-anchor': 'end', 'font-size': 10.5, fill: palette.quiet }, [formatTick(tick, onY.divisor)]),
    )
  }
  svg.append(
    svgElement(document, 'path', { d: `M${LEFT},${TOP}V${floor}H${width - RIGHT}`, stroke: palette.baseline, fill: 'none' }),
    svgElement(document, 'text', { x: 0, y: 14, 'font-size': 11, fill: palette.quiet, class: 'unit' }, [`${data.y.title}, ${onY.label}`]),
    svgElement(document, 'text', { x: width - RIGHT, y: height - 8, 'text-anchor': 'end', 'font-size': 11, fill: palette.quiet }, [`${data.x.title}, ${onX.label}`]),
  )
  const known = new Map(data.points.map((point) => [point.id, point]))
  for (const line of data.lines) {
    const places = line.flatMap((id) => known.get(id) ?? [])
    if (places.length > 1) svg.append(svgElement(document, 'path', { d: `M${places.map((point) => `${round(x(point.x))},${round(y(point.y))}`).join('L')}`, stroke: palette.ink, 'stroke-width': 1.5, fill: 'none' }))
  }
  // What matters lies on top.
  for (const kind of ['dimmed', 'plain', 'chosen'] as const) {
    for (const point of data.points.filter((each) => each.kind === kind)) svg.append(dot(point))
  }
  return svg

  function dot({ id, x: across, y: up, kind, said, label }: PlottedPoint): SVGGElement {
    const [left, top] = [x(across), y(up)]
    const group = svgElement(document, 'g', { class: `point-${kind}`, 'data-figure': id }, [svgElement(document, 'title', {}, [said])])
    group.append(svgElement(document, 'circle', { cx: left, cy: top, r: RADIUS[kind], fill: kind === 'plain' ? palette.ink : palette.paper, stroke: kind === 'dimmed' ? palette.baseline : palette.ink, 'stroke-width': kind === 'chosen' ? 2 : 1 }))
    if (kind === 'chosen') group.append(svgElement(document, 'circle', { cx: left, cy: top, r: RADIUS.chosen / 2, fill: palette.ink }))
    if (label !== undefined) {
      const fits = left + RADIUS.chosen + 4 + label.length * LETTER < width
      group.append(svgElement(document, 'text', { x: fits ? left + 10 : left - 10, y: top - 8, 'text-anchor': fits ? 'start' : 'end', 'font-size': 11, 'font-weight': 600, stroke: palette.paper, 'stroke-width': 3, 'paint-order': 'stroke' }, [label]))
    }
    return group
  }
}

function largest([low, high]: Ends): number {
  return Math.max(Math.abs(low), Math.abs(high))
}

function round(place: number): number {
  return Math.round(place * 100) / 100
}
