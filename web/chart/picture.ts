/** The empty picture that a chart is drawn into: its size, its words for readers who do not see it, its type. */
import type { Cursor } from './cursor.ts'
import type { Palette } from './palette.ts'
import type { ChartWords } from './summary.ts'
import { svgElement } from './svg-element.ts'

export interface ChartOptions {
  readonly document: Document
  readonly palette: Palette
  readonly width?: number
  readonly height?: number
  /** Series drawn heavier than the rest. */
  readonly selected?: string
  readonly cursor?: Cursor
  /** Ends of the value axis, where they are held still; otherwise those of the data. */
  readonly domain?: readonly [number, number]
  readonly words?: ChartWords
}

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const TEXT_SIZE = 12

/** Room that a letter takes on average where names are bold and figures are tabular, the widest that charts write. */
export function letterWidth(size: number): number {
  return 0.575 * size
}

export interface PictureWords {
  readonly title: string
  readonly summary: string
  readonly source: string
}

export function emptyPicture({ document, palette }: Pick<ChartOptions, 'document' | 'palette'>, width: number, height: number, { title, summary, source }: PictureWords): SVGSVGElement {
  const svg = svgElement(document, 'svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': `${title}. ${summary}`,
    'font-family': FONT,
    'font-size': TEXT_SIZE,
    'font-variant-numeric': 'tabular-nums',
    fill: palette.ink,
  })
  svg.append(svgElement(document, 'title', {}, [title]), svgElement(document, 'desc', {}, [`${summary} ${source}`]))
  return svg
}
