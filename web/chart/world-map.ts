/**
 * A map of the world's economies in five classes, and the outline that marks one of them. Pure functions of data and
 * options, as every chart; the geometry is worked out once a width.
 */
import { geoEqualEarth, geoPath } from 'd3'
import { atlas } from './atlas.ts'
import { classColours } from './class-colours.ts'
import type { Palette } from './palette.ts'
import { svgElement } from './svg-element.ts'

/** Where an economy is, by its ISO numeric code and its capital. */
export interface MapPlace {
  readonly iso3: string
  /** ISO 3166-1 numeric; empty where ISO assigns none. */
  readonly numeric: string
  readonly latitude: number
  readonly longitude: number
}

export interface MapShape {
  /** Absent where the model has no facts. */
  readonly iso3?: string
  readonly path: string
}

export interface MapDot {
  readonly iso3: string
  readonly x: number
  readonly y: number
}

export interface MapGeometry {
  readonly width: number
  readonly height: number
  readonly shapes: readonly MapShape[]
  /** Economies too small to be seen as a shape. */
  readonly dots: readonly MapDot[]
  /** Capitals of all economies. */
  readonly capitals: readonly MapDot[]
}

// Shapes that cover less than a square of about five pixels get a dot besides.
const SMALLEST_SHAPE = 24
const DOT_RADIUS = 3
/** ISO assigns these no numeric code, so the atlas has them by name alone. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: 'XKX' }

/** Code of an outline of the atlas; undefined where it is no economy of ours. */
export function economyOfShape(shape: { readonly numeric?: string; readonly name: string }, byNumeric: ReadonlyMap<string, string>): string | undefined {
  return shape.numeric === undefined ? UNNUMBERED[shape.name] : byNumeric.get(shape.numeric)
}

export function mapGeometry(places: readonly MapPlace[], width: number): MapGeometry {
  const byNumeric = new Map(places.filter(({ numeric }) => numeric !== '').map(({ numeric, iso3 }) => [numeric, iso3]))
  const capitalPoints = { type: 'MultiPoint' as const, coordinates: places.map(({ latitude, longitude }) => [longitude, latitude]) }
  const world = { type: 'GeometryCollection' as const, geometries: [...atlas.map(({ outline }) => outline), capitalPoints] }
  // Turned a little, so that the edge of the map runs through the Bering Strait rather than through Russia.
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width - 2 * DOT_RADIUS, world)
  // Coordinates to a tenth of a pixel: a third of the text, and no eye sees more.
  const path = geoPath(projection).digits(1)
  const [[, top], [, bottom]] = path.bounds(world)
  projection.translate([projection.translate()[0] + DOT_RADIUS, projection.translate()[1] - top + DOT_RADIUS])
  const height = Math.ceil(bottom - top + 2 * DOT_RADIUS)
  const seen = new Set<string>()
  const shapes = atlas.flatMap((shape): MapShape[] => {
    const drawn = path(shape.outline)
    if (drawn === null) return []
    const iso3 = economyOfShape(shape, byNumeric)
    if (iso3 !== undefined && path.area(shape.outline) >= SMALLEST_SHAPE) seen.add(iso3)
    return [{ path: drawn, ...(iso3 === undefined ? {} : { iso3 }) }]
  })
  const capitals = places.flatMap(({ iso3, latitude, longitude }): MapDot[] => {
    const at = projection([longitude, latitude])
    return at === null ? [] : [{ iso3, x: at[0], y: at[1] }]
  })
  return { width, height, shapes, capitals, dots: capitals.filter(({ iso3 }) => !seen.has(iso3)) }
}

export interface WorldMapOptions {
  readonly document: Document
  readonly palette: Palette
  readonly title: string
  readonly summary: string
  /** Class of an economy, 0 to 4; undefined where there is no figure. */
  readonly classOf: (iso3: string) => number | undefined
}

const HATCH = 'map-hatch'

export function worldMap({ width, height, shapes, dots }: MapGeometry, { document, palette, title, summary, classOf }: WorldMapOptions): SVGSVGElement {
  const colours = classColours(palette)
  const fill = (iso3: string | undefined): string => {
    const place = iso3 === undefined ? undefined : classOf(iso3)
    return (place === undefined ? undefined : colours[place]) ?? `url(#${HATCH})`
  }
  const svg = svgElement(document, 'svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `${title}. ${summary}` })
  const hatch = svgElement(document, 'pattern', { id: HATCH, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
    svgElement(document, 'rect', { width: 5, height: 5, fill: palette.paper }),
    svgElement(document, 'path', { d: 'M0,0V5', stroke: palette.baseline, 'stroke-width': 1.4 }),
  ])
  svg.append(
    svgElement(document, 'title', {}, [title]),
    svgElement(document, 'desc', {}, [summary]),
    svgElement(document, 'defs', {}, [hatch]),
    svgElement(document, 'g', { class: 'shapes', stroke: palette.paper, 'stroke-width': 0.6, 'stroke-linejoin': 'round' }, shapes.map(({ iso3, path }) =>
      svgElement(document, 'path', { d: path, fill: fill(iso3), 'data-economy': iso3 }))),
    svgElement(document, 'g', { class: 'dots', stroke: palette.quiet, 'stroke-width': 0.75 }, dots.map(({ iso3, x, y }) =>
      svgElement(document, 'circle', { cx: x, cy: y, r: DOT_RADIUS, fill: fill(iso3), 'data-economy': iso3 }))),
  )
  return svg
}

/** A sheet over the map that marks the economy picked, and the one under pointer or cursor. */
export function mapMarks(geometry: MapGeometry, { document, palette, picked, under }: { readonly document: Document; readonly palette: Palette; readonly picked: string; readonly under?: string }): SVGSVGElement {
  const { width, height, shapes, dots } = geometry
  const svg = svgElement(document, 'svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true', fill: 'none', 'stroke-linejoin': 'round' })
  const colour = palette.strategies[1] ?? palette.ink
  const mark = (iso3: string, stroke: string, dash?: string): void => {
    const dot = dots.find((candidate) => candidate.iso3 === iso3)
    for (const { path } of shapes.filter((shape) => shape.iso3 === iso3)) {
      svg.append(
        svgElement(document, 'path', { d: path, stroke: palette.paper, 'stroke-width': 4.5 }),
        svgElement(document, 'path', { d: path, stroke, 'stroke-width': 2.25, 'stroke-dasharray': dash }),
      )
    }
    if (dot === undefined) return
    for (const [ring, width] of [[palette.paper, 4.5], [stroke, 2.25]] as const) svg.append(svgElement(document, 'circle', { cx: dot.x, cy: dot.y, r: DOT_RADIUS + 4, stroke: ring, 'stroke-width': width }))
  }
  if (under !== undefined && under !== picked) mark(under, palette.ink, '3 2')
  mark(picked, colour)
  return svg
}

/** The smallest economies are found by nearness; how near, in pixels. */
const DOT_REACH = 8

/** Economy whose dot is near a place of the map. */
export function dotAt({ dots }: MapGeometry, x: number, y: number): string | undefined {
  let nearest: string | undefined
  let distance = DOT_REACH
  for (const dot of dots) {
    const away = Math.hypot(dot.x - x, dot.y - y)
    if (away < distance) [nearest, distance] = [dot.iso3, away]
  }
  return nearest
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const headings: Readonly<Record<Direction, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }
// How much a step may lean away from its direction: half a right angle and a little, so that every economy can be reached.
const LEAN = Math.cos((50 * Math.PI) / 180)

/** The next economy that way, capital to capital, the straighter the better; the same one at the map's edge. */
export function neighbourOf({ capitals }: MapGeometry, from: string, direction: Direction): string {
  const start = capitals.find(({ iso3 }) => iso3 === from)
  if (start === undefined) return capitals[0]?.iso3 ?? from
  const [right, down] = headings[direction]
  let best = from
  let least = Infinity
  for (const { iso3, x, y } of capitals) {
    const [across, along] = [x - start.x, y - start.y]
    const distance = Math.hypot(across, along)
    const straight = distance === 0 ? 0 : (across * right + along * down) / distance
    if (straight < LEAN || distance / straight >= least) continue
    best = iso3
    least = distance / straight
  }
  return best
}
