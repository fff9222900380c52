/**
 * The range that sources give a parameter: a bar from low to high, a tick at the central value, and a diamond where the
 * parameter stands now if that is elsewhere. A pure function, small enough for a row; with labels for an entry of its own.
 */
import { scaleLinear, scaleLog } from 'd3'
import { placeLabels } from './label-placement.ts'
import { markerPath } from './marker.ts'
import type { Palette } from './palette.ts'
import { FONT, letterWidth } from './picture.ts'
import { svgElement } from './svg-element.ts'

export interface RangeData {
  /** What the picture says in words. */
  readonly summary: string
  readonly low?: number
  readonly central?: number
  readonly high?: number
  /** Where it stands now, if it was moved. */
  readonly value?: number
}

/** Words of a labelled picture. */
export interface RangeWords {
  readonly low: string
  readonly central: string
  readonly high: string
  readonly value: string
  readonly logarithmic: string
  /** A value as it is written. */
  write(value: number): string
}

export interface RangeOptions {
  readonly document: Document
  readonly palette: Palette
  readonly width?: number
  /** Left out, the picture has no labels. */
  readonly words?: RangeWords
  /** Ends of the scale, where several ranges are to be compared. */
  readonly domain?: readonly [number, number]
}

const BAR = 6
const TICK = 14
// Room for half a diamond at either end.
const MARGIN = 8
const LETTER = letterWidth(12)
const SMALL_LETTER = letterWidth(10.5)
const ROW_HEIGHT = 24
// Beyond this a linear scale shows the low end as nothing.
const WIDE = 20

/** Lowest and highest of what ranges hold. */
export function rangeDomain(ranges: readonly Omit<RangeData, 'summary'>[]): readonly [number, number] {
  const numbers = ranges.flatMap(({ low, central, high, value }) => [low, central, high, value].filter((number) => number !== undefined))
  return numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)]
}

/** Whether a range is so wide that only a logarithmic scale shows its low end. */
export function isLogarithmic([low, high]: readonly [number, number]): boolean {
  return low > 0 && high / low > WIDE
}

export function parameterRange(data: RangeData, { document, palette, width = 132, words, domain = rangeDomain([data]) }: RangeOptions): SVGSVGElement {
  const { low, central, high, value } = data
  const [least, most] = domain
  const logarithmic = isLogarithmic(domain)
  const ends = least === most ? [least - 1, most + 1] : [least, most]
  const labelled = words !== undefined
  const entries = words === undefined ? [] : labels(words)
  const room = Math.max(...entries.map(({ number, word }) => Math.max(number.length * LETTER, word.length * SMALL_LETTER)), 0)
  // Labels at the ends stand over them.
  const margin = Math.max(MARGIN, room / 2)
  const x = (logarithmic ? scaleLog() : scaleLinear()).domain(ends).range([margin, width - margin])
  const middle = labelled ? 56 : ROW_HEIGHT / 2
  const height = labelled ? (value === undefined ? 76 : 104) : ROW_HEIGHT

  const svg = svgElement(document, 'svg', {
    viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': data.summary, direction: 'ltr',
    'font-family': FONT, 'font-size': 12, 'font-variant-numeric': 'tabular-nums', fill: palette.ink,
  })
  svg.append(svgElement(document, 'line', { x1: margin, x2: width - margin, y1: middle, y2: middle, stroke: palette.grid }))
  if (low !== undefined && high !== undefined) {
    svg.append(svgElement(document, 'rect', {
      class: 'cited', x: x(low), width: Math.max(1, x(high) - x(low)), y: middle - BAR / 2, height: BAR, fill: palette.grid, stroke: palette.baseline,
    }))
  }
  if (central !== undefined) {
    svg.append(svgElement(document, 'line', { class: 'central', x1: x(central), x2: x(central), y1: middle - TICK / 2, y2: middle + TICK / 2, stroke: palette.ink, 'stroke-width': 2.5 }))
  }
  if (value !== undefined) {
    svg.append(svgElement(document, 'path', {
      class: 'value', d: markerPath('diamond', 70), transform: `translate(${Math.round(x(value) * 100) / 100},${middle})`, fill: palette.ink, stroke: palette.paper, 'stroke-width': 1.5,
    }))
  }
  if (words !== undefined) label(words)
  return svg

  /** Values that coincide share a label, so that none stands on another. */
  function labels(said: RangeWords): readonly { readonly at: number; readonly number: string; readonly word: string }[] {
    const marks = new Map<number, string[]>()
    for (const [at, word] of [[low, said.low], [central, said.central], [high, said.high]] as const) {
      if (at !== undefined) marks.set(at, [...(marks.get(at) ?? []), word])
    }
    return [...marks].map(([at, list]) => ({ at, number: said.write(at), word: list.join(', ') }))
  }

  function label(said: RangeWords): void {
    const places = placeLabels(entries.map(({ at }) => x(at)), room + 12, room / 2, width - room / 2)
    entries.forEach(({ at, number, word }, index) => {
      const place = places[index] ?? x(at)
      svg.append(
        svgElement(document, 'path', { d: `M${x(at)},${middle - TICK / 2 - 2}L${place},${middle - 20}`, fill: 'none', stroke: palette.baseline }),
        svgElement(document, 'text', { x: place, y: 14, 'text-anchor': 'middle', 'font-weight': at === central ? 650 : 400 }, [number]),
        svgElement(document, 'text', { x: place, y: 29, 'text-anchor': 'middle', 'font-size': 10.5, fill: palette.quiet }, [word]),
      )
    })
    if (value !== undefined) {
      const text = `${said.write(value)} ${said.value}`
      const half = (text.length * LETTER) / 2
      svg.append(svgElement(document, 'text', { x: Math.max(half, Math.min(width - half, x(value))), y: middle + 28, 'text-anchor': 'middle' }, [text]))
    }
    if (logarithmic) svg.append(svgElement(document, 'text', { x: width, y: height - 2, 'text-anchor': 'end', 'font-size': 10.5, fill: palette.quiet }, [said.logarithmic]))
  }
}
