/**
 * Horizontal bars, shortest first: one a strategy, with its value, what it costs over the first, and a mark where it is
 * not the same service. A pure function of data and options: no listeners, no global document, literal colours.
 */
import { linearScale } from './linear-scale.ts'
import { max, min } from 'd3'
import { markerPath } from './marker.ts'
import { strategyInk, type Palette } from './palette.ts'
import { FONT } from './picture.ts'
import { svgElement } from './svg-element.ts'

export interface RankingBar {
  readonly id: string
  readonly label: string
  readonly slot: number
  readonly value: number
  /** The value and its difference to the first, in words. */
  readonly said: string
  readonly difference?: string
  /** Why it is not the same service; none where it is. */
  readonly marks: readonly { readonly said: string; readonly attributes: Readonly<Record<string, string>> }[]
  /** Attributes that the figures carry, such as the addresses of their proofs. */
  readonly valueAttributes: Readonly<Record<string, string>>
  readonly differenceAttributes?: Readonly<Record<string, string>>
}

export interface RankingData {
  readonly title: string
  readonly summary: string
  readonly source: string
  /** In the order they are drawn. */
  readonly bars: readonly RankingBar[]
}

export interface RankingOptions {
  readonly document: Document
  readonly palette: Palette
  readonly width: number
  readonly selected?: string
}

const LETTER = 7.6
const BAR = 14
const ROW = 46
const NAME_LINE = 14
// Below this width what follows the name stands under it, on a line of its own.
const NARROW = 460
const SECOND_LINE = 17

export function rankingChart(data: RankingData, { document, palette, width, selected }: RankingOptions): SVGSVGElement {
  const narrow = width < NARROW
  const rowHeight = narrow ? ROW + SECOND_LINE : ROW
  const height = Math.max(1, data.bars.length) * rowHeight
  const values = data.bars.map((bar) => bar.value)
  // The words stand after the bar, so the longest of them keeps its room.
  const words = Math.min(width * 0.5, 12 + LETTER * Math.max(0, ...data.bars.map((bar) => bar.said.length)))
  const start = 26
  const x = linearScale([Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0) || 1], [start, Math.max(start + 40, width - words)])
  const svg = svgElement(document, 'svg', {
    viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `${data.title}. ${data.summary}`,
    'font-family': FONT, 'font-size': 13, 'font-variant-numeric': 'tabular-nums', fill: palette.ink,
  })
  svg.append(svgElement(document, 'title', {}, [data.title]), svgElement(document, 'desc', {}, [`${data.summary} ${data.source}`]))
  data.bars.forEach((bar, place) => svg.append(row(bar, place)))
  return svg

  function row(bar: RankingBar, place: number): SVGGElement {
    const { colour, marker } = strategyInk(palette, bar.slot)
    const top = place * rowHeight
    const [from, to] = [Math.min(x(0), x(bar.value)), Math.max(x(0), x(bar.value))]
    const zero = Math.round(x(0)) + 0.5
    const barTop = top + NAME_LINE + 7 + (narrow ? SECOND_LINE : 0)
    const hollow = bar.marks.length > 0
    const group = svgElement(document, 'g', { class: 'bar', 'data-strategy': bar.id })
    const name = svgElement(document, 'text', { x: start + 16, y: top + NAME_LINE, 'font-weight': bar.id === selected ? 700 : 500 }, [bar.label])
    // The difference and the marks follow the name, so that a long bar never runs into them.
    const said = [
      ...(bar.difference === undefined ? [] : [{ said: bar.difference, attributes: bar.differenceAttributes ?? {} }]),
      ...bar.marks.map((mark) => ({ said: `\u2260\u202f${mark.said}`, attributes: { class: 'bar-mark', ...mark.attributes } })),
    ]
    said.forEach(({ said: words, attributes }, position) => {
      const own = narrow && position === 0 ? { x: start + 16, dy: SECOND_LINE } : { dx: 10 }
      name.append(svgElement(document, 'tspan', { ...own, fill: palette.quiet, 'font-weight': 400, 'font-size': 12, ...attributes }, [words]))
    })
    group.append(
      svgElement(document, 'text', { class: 'rank', x: 14, y: top + NAME_LINE, 'text-anchor': 'end', fill: palette.quiet, 'font-weight': 600 }, [String(place + 1)]),
      svgElement(document, 'path', { d: markerPath(marker, 50), transform: `translate(${start + 5},${top + NAME_LINE - 4})`, fill: colour }),
      name,
      // Hollow where the service is another: the eye should not compare such a bar as it does the rest.
      svgElement(document, 'rect', {
        x: from, y: barTop, width: Math.max(1, to - from), height: BAR, stroke: colour, 'stroke-width': 1.5,
        fill: colour, 'fill-opacity': hollow ? 0.18 : 1, ...(hollow ? { 'stroke-dasharray': '3 2' } : {}),
      }),
      svgElement(document, 'line', { class: 'zero', x1: zero, x2: zero, y1: barTop - 4, y2: barTop + BAR + 4, stroke: palette.quiet }),
      svgElement(document, 'text', { x: to + 8, y: barTop + BAR / 2, dy: '0.35em', 'font-weight': bar.id === selected ? 700 : 600, ...bar.valueAttributes }, [bar.said]),
    )
    return group
  }
}
