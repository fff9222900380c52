/**
 * Tornado: one bar an input, from the outcome at the low end of its range to that at its high end, around the outcome as it
 * stands; the widest first. The ends carry the input's value there. A pure function of data and options: no listeners, no
 * global document, literal colours.
 */
import { hatchPath } from './hatch.ts'
import { linearScale, roundEnds } from './linear-scale.ts'
import { axisScale, formatTick } from './number-format.ts'
import { emptyPicture, letterWidth, type ChartOptions, type PictureWords } from './picture.ts'
import { svgElement, type Attributes } from './svg-element.ts'
import { wrapText } from './wrap-text.ts'

export interface TornadoEnd {
  /** The outcome there. */
  readonly value: number
  /** The input there, in words; empty where several numbers move together. */
  readonly input: string
  /** What the half of the bar carries, such as the address of its proof. */
  readonly attributes?: Attributes
}

export interface TornadoChartBar {
  readonly id: string
  readonly label: string
  /** Without a value at an end there is no half of the bar. */
  readonly low?: TornadoEnd
  readonly high?: TornadoEnd
}

export interface TornadoData extends PictureWords {
  /** What the axis counts: the outcome and its unit. */
  readonly outcome: string
  readonly unit: string
  readonly central: number
  readonly bars: readonly TornadoChartBar[]
  readonly words: { readonly low: string; readonly high: string; readonly central: string }
}

const ROW = 40
const BAR = 14
const NAME_LINE = 13
const HEAD = 24
const AXIS = 22
const LINE = 14
const TICKS = 4
const LETTER = letterWidth(11)
const GAP = 5

export function tornadoChart(data: TornadoData, { document, palette, width = 720 }: Pick<ChartOptions, 'document' | 'palette' | 'width'>): SVGSVGElement {
  const values = data.bars.flatMap(({ low, high }) => [low?.value ?? data.central, high?.value ?? data.central])
  const sides = new Map(data.bars.map((bar) => [bar.id, sidesOf(bar, data.central)]))
  const longest = Math.max(0, ...[...sides.values()].flatMap(({ left, right }) => [left.length, right.length]))
  // Either end of an input may lie on either side, so both keep room for the longest.
  const room = Math.min(width * 0.28, longest * LETTER + GAP * 2)
  const ends = roundEnds([Math.min(data.central, ...values), Math.max(data.central, ...values)], TICKS)
  const x = linearScale(ends, [room, Math.max(room + 40, width - room)])
  const { divisor, label } = axisScale(Math.max(Math.abs(ends[0]), Math.abs(ends[1])), data.unit)
  const title = wrapText(`${data.outcome}, ${label}`, Math.floor(width / LETTER))
  const floor = HEAD + data.bars.length * ROW
  const svg = emptyPicture({ document, palette }, width, floor + AXIS + title.length * LINE, data)
  for (const tick of x.ticks(TICKS)) {
    const place = Math.round(x(tick)) + 0.5
    svg.append(
      svgElement(document, 'path', { d: `M${place},${HEAD}V${floor}`, stroke: palette.grid }),
      svgElement(document, 'text', { class: 'value-axis', x: place, y: floor + 14, 'text-anchor': 'middle', 'font-size': 10.5, fill: palette.quiet }, [formatTick(tick, divisor)]),
    )
  }
  title.forEach((line, at) => svg.append(svgElement(document, 'text', { class: 'value-axis', x: 0, y: floor + AXIS + 10 + at * LINE, 'font-size': 11, fill: palette.quiet }, [line])))
  svg.append(key())
  data.bars.forEach((bar, place) => svg.append(row(bar, HEAD + place * ROW)))
  return svg

  /** Filled and hatched, so that the sides are told apart in grey. */
  function half(from: number, to: number, top: number, high: boolean, attributes: Attributes = {}): SVGGElement {
    const [left, right] = [Math.min(from, to), Math.max(from, to)]
    const group = svgElement(document, 'g', attributes)
    group.append(
      svgElement(document, 'rect', { x: left, y: top, width: Math.max(1, right - left), height: BAR, fill: high ? palette.quiet : palette.paper, stroke: palette.quiet }),
      ...(high ? [] : [svgElement(document, 'path', { d: hatchPath(left, top, right, top + BAR, 6), stroke: palette.quiet, 'stroke-width': 1, fill: 'none' })]),
    )
    return group
  }

  function row({ id, label: name, low, high }: TornadoChartBar, top: number): SVGGElement {
    const bar = top + NAME_LINE + 5
    const group = svgElement(document, 'g', { class: 'tornado-bar', 'data-figure': id })
    group.append(svgElement(document, 'text', { class: 'moved-name', x: 0, y: top + NAME_LINE, 'font-weight': 600 }, [name]))
    // Where both ends lie on one side, the shorter lies over the longer.
    const halves = [{ end: low, high: false }, { end: high, high: true }]
      .flatMap(({ end, high: atHigh }) => (end === undefined ? [] : [{ end, atHigh }]))
      .sort((a, b) => Math.abs(b.end.value - data.central) - Math.abs(a.end.value - data.central))
    for (const { end, atHigh } of halves) group.append(half(x(data.central), x(end.value), bar, atHigh, end.attributes))
    // Beside the bars alone: names stay free of it.
    const middle = Math.round(x(data.central)) + 0.5
    group.append(svgElement(document, 'path', { class: 'tornado-middle', d: `M${middle},${bar - 4}V${bar + BAR + 4}`, stroke: palette.ink, 'stroke-width': 1.5 }))
    const reached = halves.map(({ end }) => x(end.value))
    const { left = '', right = '' } = sides.get(id) ?? {}
    const written = { y: bar + BAR / 2, dy: '0.34em', 'font-size': 11, fill: palette.quiet, class: 'moved-value' }
    group.append(
      svgElement(document, 'text', { ...written, x: Math.min(x(data.central), ...reached) - GAP, 'text-anchor': 'end' }, [left]),
      svgElement(document, 'text', { ...written, x: Math.max(x(data.central), ...reached) + GAP }, [right]),
    )
    return group
  }

  function key(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'tornado-key' })
    const second = 18 + data.words.low.length * LETTER + 20
    group.append(
      half(0, 12, 2, false), svgElement(document, 'text', { x: 18, y: 13, 'font-size': 11, fill: palette.quiet }, [data.words.low]),
      half(second, second + 12, 2, true), svgElement(document, 'text', { x: second + 18, y: 13, 'font-size': 11, fill: palette.quiet }, [data.words.high]),
    )
    return group
  }
}

/** What stands at either side of a bar; two ends on one side stand there together, the further first. */
function sidesOf({ low, high }: TornadoChartBar, central: number): { readonly left: string; readonly right: string } {
  const ends = [low, high].filter((end) => end !== undefined).sort((a, b) => Math.abs(b.value - central) - Math.abs(a.value - central))
  // An end that changes nothing stands on the side that the other leaves free.
  const isRight = (end: TornadoEnd): boolean => (end.value === central ? ends.every(({ value }) => value <= central) : end.value > central)
  const said = (right: boolean): string => [...new Set(ends.filter((end) => isRight(end) === right).map(({ input }) => input))].join(', ')
  return { left: said(false), right: said(true) }
}
