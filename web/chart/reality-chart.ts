/**
 * The model over published figures: a dot a row on a logarithmic axis about 1, with the model's own band as a whisker, a
 * published range as a bar and the share that counts as near as a band. A pure function of data and options.
 */
import { elide } from './elide.ts'
import type { Palette } from './palette.ts'
import { emptyPicture, letterWidth } from './picture.ts'
import { svgElement } from './svg-element.ts'

export interface RealityDot {
  readonly id: string
  readonly label: string
  /** Model over published, as all that follows. */
  readonly ratio: number
  readonly band?: { readonly low: number; readonly high: number }
  /** Of the published range over the published figure. */
  readonly range?: { readonly low: number; readonly high: number }
  readonly agrees: boolean
  readonly said: string
}

export interface RealityChartData {
  readonly title: string
  readonly summary: string
  readonly source: string
  /** How far from the published figure still counts as near it. */
  readonly near: number
  readonly dots: readonly RealityDot[]
  readonly words: { readonly agrees: string; readonly differs: string; readonly published: string; readonly times: (factor: string) => string; readonly part: (factor: string) => string }
}

export interface RealityChartOptions {
  readonly document: Document
  readonly palette: Palette
  readonly width?: number
}

const ROW = 26
const HEAD = 34
const AXIS = 24
const TEXT = 12
// Below this width a label stands over its dot, not beside it.
const NARROW = 560
const LABEL_LINE = 16
const DOT = 5
const TICKS = [1.5, 2, 3, 5, 10, 20, 50]

export function realityChart(data: RealityChartData, { document, palette, width = 800 }: RealityChartOptions): SVGSVGElement {
  const narrow = width < NARROW
  const rowHeight = narrow ? ROW + LABEL_LINE : ROW
  const foot = HEAD + data.dots.length * rowHeight
  const start = narrow ? 10 : Math.min(300, Math.round(width * 0.36))
  const end = width - 22
  const svg = emptyPicture({ document, palette }, width, foot + AXIS, data)

  // The same distance on both sides: twice as much and half as much look alike.
  const reach = Math.max(...data.dots.flatMap(({ ratio, band, range }) => [ratio, band?.low ?? 1, band?.high ?? 1, range?.low ?? 1, range?.high ?? 1].map((value) => Math.abs(Math.log(value)))), Math.log(1.6)) * 1.06
  const x = (ratio: number): number => start + ((Math.log(ratio) / reach + 1) / 2) * (end - start)
  const add = (...nodes: SVGElement[]): void => svg.append(...nodes)

  const left = x(1 - data.near)
  add(
    svgElement(document, 'rect', { class: 'reality-near', x: left, y: HEAD - 6, width: x(1 + data.near) - left, height: foot - HEAD + 6, fill: palette.band, stroke: palette.grid }),
    svgElement(document, 'line', { x1: x(1), x2: x(1), y1: HEAD - 6, y2: foot, stroke: palette.baseline }),
    svgElement(document, 'text', { x: x(1), y: foot + 16, 'text-anchor': 'middle', 'font-weight': 600 }, [data.words.published]),
  )
  let beside = x(1) + letterWidth(TEXT) * data.words.published.length / 2 + 10
  for (const tick of TICKS) {
    if (Math.log(tick) > reach) break
    const half = (letterWidth(TEXT) * data.words.times(String(tick)).length) / 2
    if (x(tick) - half < beside) continue
    beside = x(tick) + half + 10
    for (const [at, said] of [[tick, data.words.times(String(tick))], [1 / tick, data.words.part(String(tick))]] as const) {
      add(
        svgElement(document, 'line', { x1: x(at), x2: x(at), y1: HEAD - 6, y2: foot, stroke: palette.grid }),
        svgElement(document, 'text', { class: 'value-axis', x: x(at), y: foot + 16, 'text-anchor': 'middle', fill: palette.quiet }, [said]),
      )
    }
  }

  key()
  data.dots.forEach((dot, place) => row(dot, HEAD + place * rowHeight))
  return svg

  function mark(at: number, middle: number, agrees: boolean): SVGElement {
    // Hollow and on its corner where it differs: colour never stands alone.
    return agrees
      ? svgElement(document, 'circle', { cx: at, cy: middle, r: DOT, fill: palette.strategies[0] })
      : svgElement(document, 'path', { d: `M${at},${middle - DOT - 1.5}l${DOT + 1.5},${DOT + 1.5}l${-DOT - 1.5},${DOT + 1.5}l${-DOT - 1.5},${-DOT - 1.5}Z`, fill: palette.paper, stroke: palette.strategies[1], 'stroke-width': 2 })
  }

  function key(): void {
    let at = start
    for (const [agrees, said] of [[true, data.words.agrees], [false, data.words.differs]] as const) {
      add(mark(at + DOT + 2, 11, agrees), svgElement(document, 'text', { x: at + 18, y: 15, fill: palette.quiet }, [said]))
      at += 18 + letterWidth(TEXT) * said.length + 18
    }
  }

  function row({ id, label, ratio, band, range, agrees, said }: RealityDot, top: number): void {
    const middle = top + (narrow ? LABEL_LINE + ROW / 2 - 2 : ROW / 2)
    const room = Math.floor(((narrow ? width - 2 * start : start - 16)) / letterWidth(TEXT))
    const group = svgElement(document, 'g', { class: 'reality-dot', 'data-worked': id, 'data-row': id }, [
      svgElement(document, 'title', {}, [said]),
      svgElement(document, 'text', narrow ? { x: start, y: top + 12 } : { x: start - 12, y: middle, dy: '0.35em', 'text-anchor': 'end' }, [elide(label, room)]),
    ])
    if (range !== undefined) group.append(svgElement(document, 'rect', { x: x(range.low), y: middle - 7, width: Math.max(1, x(range.high) - x(range.low)), height: 14, fill: palette.grid, stroke: palette.baseline, 'stroke-width': 0.5 }))
    if (band !== undefined) {
      for (const [x1, x2, y1, y2] of [[x(band.low), x(band.high), middle, middle], [x(band.low), x(band.low), middle - 4, middle + 4], [x(band.high), x(band.high), middle - 4, middle + 4]] as const) {
        group.append(svgElement(document, 'line', { class: 'reality-band', x1, x2, y1, y2, stroke: palette.ink }))
      }
    }
    group.append(mark(x(ratio), middle, agrees))
    add(group)
  }
}
