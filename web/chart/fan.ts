/**
 * The bands of a series behind its line, the median dotted, and the row of words that says what is what. The innermost band
 * is hatched, so that it also stands out on paper without colour.
 */
import { area, line } from 'd3'
import { bandOf, MEDIAN, quantileOf, type BandWords } from './bands.ts'
import type { LineChartData, LineSeries } from './line-chart-data.ts'
import type { LinearScale } from './linear-scale.ts'
import type { Palette } from './palette.ts'
import { letterWidth } from './picture.ts'
import { svgElement } from './svg-element.ts'
import { bandsOfChart as english } from '../text/english/bands-of-chart.ts'

interface FanFrame {
  readonly document: Document
  readonly palette: Palette
  readonly data: LineChartData
  readonly x: LinearScale
  readonly y: LinearScale
}

/** Room that the row of words takes. */
export const FAN_LEGEND = 18

const SMALL_TEXT = 10.5
const LETTER = letterWidth(SMALL_TEXT)
// One over the other they add up: each band is told from the next in grey as well.
const BAND_OPACITY = 0.13
const STALE_OPACITY = 0.07
// Of a band that stands beside those of another series.
const ALONE_OPACITY = 0.07
const HATCH_STEP = 6
const MEDIAN_DASH = '1 3'
const SWATCH = { width: 16, height: 9 }
// Below this width the row has room for its numbers only.
const NARROW = 520

/** Undefined for a series without bands. */
export function fan({ document, palette, data, x, y }: FanFrame, series: LineSeries, colour: string): SVGGElement | undefined {
  if (series.bands === undefined) return undefined
  const stale = data.bands?.stale === true
  const ink = stale ? palette.quiet : colour
  const { shares } = series.bands
  const alone = shares.length === 1
  const opacity = stale ? STALE_OPACITY : alone ? ALONE_OPACITY : BAND_OPACITY
  const group = svgElement(document, 'g', { class: stale ? 'fan fan-stale' : 'fan', 'data-strategy': series.id })
  const places = Array.from(data.years, (_, index) => index)
  const across = (index: number): number => x(data.years[index] ?? 0)
  for (const share of shares) {
    const ends = bandOf(series, share)
    if (ends === undefined) continue
    const known = (index: number): boolean => Number.isFinite(ends.low[index]) && Number.isFinite(ends.high[index])
    const shape = area<number>().defined(known).x(across).y0((index) => y(ends.low[index] ?? NaN)).y1((index) => y(ends.high[index] ?? NaN))(places)
    if (shape === null) continue
    group.append(svgElement(document, 'path', { d: shape, fill: ink, 'fill-opacity': opacity, 'data-share': share, ...(alone ? { stroke: ink, 'stroke-opacity': 0.35, 'stroke-width': 0.75 } : {}) }))
    if (share === shares.at(-1) && !alone) group.append(svgElement(document, 'path', { class: 'fan-hatch', d: strokesBetween(ends.low, ends.high), stroke: ink, 'stroke-opacity': stale ? 0.2 : 0.35, 'stroke-width': 0.75 }))
  }
  const median = alone ? undefined : quantileOf(series, MEDIAN)
  const path = median === undefined ? null : line<number>().defined((index) => Number.isFinite(median[index])).x(across).y((index) => y(median[index] ?? NaN))(places)
  if (path !== null) group.append(svgElement(document, 'path', { class: 'fan-median', d: path, fill: 'none', stroke: ink, 'stroke-width': 1.5, 'stroke-dasharray': MEDIAN_DASH, ...(stale ? { 'stroke-opacity': 0.5 } : {}) }))
  return group

  /** Upright strokes from one edge to the other, at places of the picture and not of the years. */
  function strokesBetween(low: ArrayLike<number>, high: ArrayLike<number>): string {
    const strokes: string[] = []
    for (let place = 0; place + 1 < data.years.length; place++) {
      const [from, to] = [across(place), across(place + 1)]
      for (let at = Math.ceil(from / HATCH_STEP) * HATCH_STEP; at < to; at += HATCH_STEP) {
        const share = (at - from) / (to - from)
        const between = (values: ArrayLike<number>): number => y((values[place] ?? NaN) * (1 - share) + (values[place + 1] ?? NaN) * share)
        const [bottom, top] = [between(low), between(high)]
        if (Number.isFinite(bottom) && Number.isFinite(top)) strokes.push(`M${tenth(at)},${tenth(bottom)}V${tenth(top)}`)
      }
    }
    return strokes.join('')
  }
}

interface FanLegendFrame extends Pick<FanFrame, 'document' | 'palette' | 'data'> {
  readonly x: number
  /** Foot of the letters. */
  readonly y: number
  readonly width: number
  readonly words?: BandWords
}

/** One row that names the bands, the median and the line; empty without bands. */
export function fanLegend({ document, palette, data, x, y, width, words: said = english }: FanLegendFrame): SVGGElement {
  const group = svgElement(document, 'g', { class: 'fan-legend', 'font-size': SMALL_TEXT, fill: palette.quiet })
  const shown = data.series.flatMap(({ bands }) => (bands === undefined ? [] : [bands.shares]))
  const whole = shown.find((shares) => shares.length > 1) ?? shown[0]
  if (data.bands === undefined || whole === undefined) return group
  let at = x
  if (data.bands.stale) {
    group.append(svgElement(document, 'text', { x, y }, [said.stale]))
    return group
  }
  whole.forEach((_, place) => {
    swatch(place + 1)
    // The widest first, as they lie: the last takes the words of all.
    write(said.share(whole[place] ?? 0) + (place === whole.length - 1 && width >= NARROW ? ` ${said.ofMembers}` : ''))
  })
  if (whole.length > 1) {
    group.append(svgElement(document, 'path', { d: `M${at},${y - 3.5}h${SWATCH.width}`, stroke: palette.quiet, 'stroke-width': 1.5, 'stroke-dasharray': MEDIAN_DASH }))
    write(said.median)
  }
  group.append(svgElement(document, 'path', { d: `M${at},${y - 3.5}h${SWATCH.width}`, stroke: palette.quiet, 'stroke-width': 2 }))
  write(said.central)
  const other = shown.find((shares) => shares.length === 1)?.[0]
  if (whole.length > 1 && other !== undefined && width >= NARROW) write(said.others(other), false)
  return group

  /** As dark as so many bands one over the other. */
  function swatch(layers: number): void {
    const box = { x: at, y: y - SWATCH.height + 1, width: SWATCH.width, height: SWATCH.height }
    for (let layer = 0; layer < layers; layer++) group.append(svgElement(document, 'rect', { ...box, fill: palette.quiet, 'fill-opacity': whole!.length === 1 ? ALONE_OPACITY * 2 : BAND_OPACITY }))
    if (layers === whole!.length && layers > 1) {
      const strokes = [2, 6, 10, 14].map((shift) => `M${box.x + shift},${box.y}v${box.height}`).join('')
      group.append(svgElement(document, 'path', { d: strokes, stroke: palette.quiet, 'stroke-opacity': 0.5, 'stroke-width': 0.75 }))
    }
    group.append(svgElement(document, 'rect', { ...box, fill: 'none', stroke: palette.quiet, 'stroke-opacity': 0.5, 'stroke-width': 0.5 }))
  }

  function write(content: string, sampled = true): void {
    const start = sampled ? at + SWATCH.width + 4 : at
    group.append(svgElement(document, 'text', { x: start, y }, [content]))
    at = start + content.length * LETTER + 10
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
