/**
 * A chart as a picture that stands alone: its title, what it counts, its sentence, the drawing, and at its foot where it
 * comes from. The metadata hold the same facts and every value. Text stays text, and no font is asked for by name.
 */
import type { ExportDocument, ExportFacts } from './export-document.ts'
import { metadataText } from './export-metadata.ts'
import { spanOf, type LineChartData } from './line-chart-data.ts'
import type { ChartOptions } from './picture.ts'
import type { Palette } from './palette.ts'
import type { ChartWords } from './summary.ts'
import { svgElement } from './svg-element.ts'
import { wrapText } from './wrap-text.ts'

export interface ExportSvgOptions {
  readonly document: Document
  readonly palette: Palette
  readonly words: ChartWords
  /** Draws the chart itself. */
  readonly draw: (data: LineChartData, options: ChartOptions) => SVGSVGElement
  readonly selected?: string
  readonly height?: number
}

const FONT = 'sans-serif'
const WIDTH = 960
const CHART_HEIGHT = 430
const MARGIN = 32
// Widest that a letter of a plain font is on average, as a share of its size.
const LETTER = 0.54
const LEADING = 1.4
// A longer link would be most of the picture; the metadata have it whole.
const MOST_LINK_LINES = 4

export function exportSvg(data: LineChartData, exported: ExportDocument, options: ExportSvgOptions): SVGSVGElement {
  const { document, palette, words, draw, selected, height: chartHeight = CHART_HEIGHT } = options
  const { facts } = exported
  const inner = WIDTH - 2 * MARGIN
  const svg = svgElement(document, 'svg', { role: 'img', 'aria-labelledby': 'chart-title chart-description', 'font-family': FONT, fill: palette.ink })
  const metadata = svgElement(document, 'metadata', { id: 'sovereign-compute' }, [metadataText(exported)])
  const body = svgElement(document, 'g')
  let y = MARGIN - 4

  function paragraph(content: string, size: number, attributes: Readonly<Record<string, string | number>> = {}, lines = wrapText(content, inner / (size * LETTER))): SVGTextElement[] {
    return lines.map((line) => {
      y += size * LEADING
      return svgElement(document, 'text', { x: MARGIN, y, 'font-size': size, ...attributes }, [line])
    })
  }

  body.append(
    ...paragraph(facts.title, 22, { 'font-weight': 700 }),
    ...paragraph(`${facts.economyName}, ${words.years(...spanOf(data))}. ${measureOf(facts, words)}`, 12, { fill: palette.quiet }),
  )
  y += 6
  body.append(...paragraph(facts.summary, 15))
  y += 14
  const drawing = draw(data, { document, palette, words, width: inner, height: chartHeight, ...(selected === undefined ? {} : { selected }) })
  for (const [name, value] of Object.entries({ x: MARGIN, y: Math.round(y), 'font-family': FONT, role: 'presentation' })) drawing.setAttribute(name, String(value))
  // The picture has these words once, over the drawing.
  for (const name of ['aria-label', 'aria-labelledby']) drawing.removeAttribute(name)
  for (const child of [...drawing.children]) if (child.localName === 'title' || child.localName === 'desc') child.remove()
  body.append(drawing)
  y += Number(drawing.getAttribute('height') ?? chartHeight) + 14
  body.append(svgElement(document, 'path', { d: `M${MARGIN},${Math.round(y)}H${WIDTH - MARGIN}`, stroke: palette.grid }))
  y += 4
  const small = { fill: palette.quiet }
  for (const line of footOf(facts, words)) body.append(...paragraph(line, 11, small))
  body.append(...linkLines())
  const height = Math.ceil(y + MARGIN - 10)

  for (const [name, value] of Object.entries({ viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height })) svg.setAttribute(name, String(value))
  svg.append(
    svgElement(document, 'title', { id: 'chart-title' }, [facts.title]),
    svgElement(document, 'desc', { id: 'chart-description' }, [[facts.summary, measureOf(facts, words), ...footOf(facts, words)].join(' ')]),
    metadata,
    svgElement(document, 'rect', { width: WIDTH, height, fill: palette.paper }),
    body,
  )
  return svg

  function linkLines(): SVGElement[] {
    if (facts.link === undefined) return paragraph(words.reproduceInside, 11, small)
    const lines = wrapText(words.reproduce(facts.link), inner / (11 * LETTER))
    const shown = lines.length <= MOST_LINK_LINES ? lines : [...lines.slice(0, MOST_LINK_LINES - 1), `\u2026 ${words.linkInside}`]
    return [svgElement(document, 'a', { href: facts.link }, paragraph('', 11, small, shown))]
  }
}

function measureOf(facts: ExportFacts, words: ChartWords): string {
  return [
    words.measure(facts.unitInWords, words.perimeter[facts.perimeter as keyof ChartWords['perimeter']] ?? facts.perimeter),
    ...(facts.account === undefined ? [] : [words.accountIs(words.account[facts.account] ?? facts.account)]),
    ...(facts.priceBase === undefined ? [] : [words.pricesAre(facts.priceBase)]),
  ].join(' ')
}

function footOf(facts: ExportFacts, words: ChartWords): readonly string[] {
  const hash = facts.hash.split('+').map((part) => part.slice(0, 12)).join(' + ')
  return [[words.source(facts.source), facts.growthPath].filter((part) => part !== '').join(' '), ...(facts.ensemble === undefined ? [] : [facts.ensemble.said]), facts.licence, words.run(facts.model, hash)]
}
