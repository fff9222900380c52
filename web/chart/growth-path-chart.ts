/**
 * World investment on a growth path: a line that is dashed where the path is continued, a marker for each kind of point,
 * and reported spending beside it as crosses. A pure function.
 */
import { line, scaleLinear } from 'd3'
import { formatTick, formatYear } from './number-format.ts'
import type { Palette } from './palette.ts'
import { svgElement } from './svg-element.ts'

export type PointKind = 'actual' | 'point' | 'derived' | 'interpolated' | 'continued'

export interface GrowthPathData {
  /** What the picture says in words. */
  readonly summary: string
  /** Consecutive, billion dollars. */
  readonly years: readonly { readonly year: number; readonly value: number; readonly kind: PointKind }[]
  readonly reported: readonly { readonly year: number; readonly value: number; readonly label: string }[]
}

export interface GrowthPathWords extends Readonly<Record<PointKind, string>> {
  readonly reported: string
  readonly unit: string
}

export interface GrowthPathOptions {
  readonly document: Document
  readonly palette: Palette
  readonly words: GrowthPathWords
  readonly width?: number
}

const TOP = 30
const PLOT = 190
const YEARS = 26
const LEGEND_LINE = 20
const LETTER = 6.3
const SIZE = 4

export function growthPathChart({ summary, years, reported }: GrowthPathData, { document, palette, words, width = 560 }: GrowthPathOptions): SVGSVGElement {
  const every = [...years, ...reported]
  const [first, last] = [Math.min(...every.map(({ year }) => year)), Math.max(...every.map(({ year }) => year))]
  const bottom = TOP + PLOT
  const y = scaleLinear().domain([0, Math.max(...every.map(({ value }) => value), 1)]).nice(4).range([bottom, TOP])
  const ticks = y.ticks(4)
  const left = Math.max(...ticks.map((value) => formatTick(value, 1).length)) * 7 + 10
  const x = scaleLinear().domain([first, Math.max(last, first + 1)]).range([left + SIZE * 2, width - SIZE * 2])
  const kinds = new Set(years.map(({ kind }) => kind))
  const svg = svgElement(document, 'svg', {
    width, role: 'img', 'aria-label': summary, direction: 'ltr',
    'font-family': 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif', 'font-size': 12, 'font-variant-numeric': 'tabular-nums', fill: palette.ink,
  })
  axes()
  lines()
  for (const { year, value, kind } of years) svg.append(...marker(kind, x(year), y(value)))
  for (const { year, value, label } of reported) svg.append(cross(x(year), y(value), label))
  const height = legend()
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  return svg

  function axes(): void {
    svg.append(svgElement(document, 'text', { x: 0, y: 12, fill: palette.quiet }, [words.unit]))
    for (const value of ticks) {
      const place = Math.round(y(value)) + 0.5
      svg.append(
        svgElement(document, 'line', { x1: left, x2: width, y1: place, y2: place, stroke: value === 0 ? palette.baseline : palette.grid }),
        svgElement(document, 'text', { x: left - 6, y: place, dy: '0.32em', 'text-anchor': 'end', fill: palette.quiet }, [formatTick(value, 1)]),
      )
    }
    for (let year = Math.ceil(first / 5) * 5; year <= last; year += 5) {
      svg.append(svgElement(document, 'text', { x: Math.min(x(year), width - 15), y: bottom + 18, 'text-anchor': 'middle', fill: palette.quiet }, [formatYear(year)]))
    }
  }

  function lines(): void {
    const path = line<(typeof years)[number]>().x(({ year }) => x(year)).y(({ value }) => y(value))
    const known = years.filter(({ kind }) => kind !== 'continued')
    const after = years.slice(Math.max(0, known.length - 1))
    for (const [part, dash] of [[known, undefined], [after, '5 4']] as const) {
      const shape = part.length < 2 ? null : path([...part])
      if (shape !== null) svg.append(svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.ink, 'stroke-width': 1.75, 'stroke-dasharray': dash }))
    }
  }

  /** Years that nobody states have none. */
  function marker(kind: PointKind, at: number, height: number): readonly SVGElement[] {
    switch (kind) {
      case 'actual':
        return [svgElement(document, 'rect', { x: at - SIZE, y: height - SIZE, width: 2 * SIZE, height: 2 * SIZE, fill: palette.ink })]
      case 'point':
        return [svgElement(document, 'circle', { cx: at, cy: height, r: SIZE + 0.5, fill: palette.ink })]
      case 'derived':
        return [svgElement(document, 'circle', { cx: at, cy: height, r: SIZE, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.75 })]
      default:
        return []
    }
  }

  function cross(at: number, height: number, label?: string): SVGElement {
    const shape = svgElement(document, 'path', {
      class: 'reported', d: `M${at - SIZE},${height - SIZE}l${2 * SIZE},${2 * SIZE}m0,${-2 * SIZE}l${-2 * SIZE},${2 * SIZE}`, fill: 'none', stroke: palette.quiet, 'stroke-width': 1.5,
    })
    if (label !== undefined) shape.append(svgElement(document, 'title', {}, [label]))
    return shape
  }

  /** What stands for what, in as many lines as it takes; returns where it ends. */
  function legend(): number {
    let at = 0
    let row = bottom + YEARS + 14
    const entries: [string, (place: number, height: number) => readonly SVGElement[]][] = (['actual', 'point', 'derived'] as const)
      .filter((kind) => kinds.has(kind)).map((kind) => [words[kind], (place, height) => marker(kind, place, height)])
    for (const [kind, dash] of [['interpolated', undefined], ['continued', '5 4']] as const) {
      if (kinds.has(kind)) entries.push([words[kind], (place, height) => [svgElement(document, 'line', { x1: place - 10, x2: place + 10, y1: height, y2: height, stroke: palette.ink, 'stroke-width': 1.75, 'stroke-dasharray': dash })]])
    }
    if (reported.length > 0) entries.push([words.reported, (place, height) => [cross(place, height)]])
    for (const [word, draw] of entries) {
      const wide = 28 + word.length * LETTER + 18
      if (at > 0 && at + wide > width) {
        at = 0
        row += LEGEND_LINE
      }
      svg.append(...draw(at + 10, row), svgElement(document, 'text', { x: at + 28, y: row, dy: '0.32em', fill: palette.quiet }, [word]))
      at += wide
    }
    return row + 10
  }
}
