/**
 * One step of the model each way: what a record reads, the record, what reads it. Lines run only between the columns and
 * text stands only in them, so no line crosses a word. Where there is no room for columns, everything hangs on one line.
 * A pure function; every node but the record is a link.
 */
import { linkHorizontal } from 'd3'
import { elide } from './elide.ts'
import type { Palette } from './palette.ts'
import { FONT } from './picture.ts'
import { svgElement } from './svg-element.ts'

export interface GraphNode {
  readonly name: string
  readonly label: string
  /** Where the node leads. */
  readonly href: string
  readonly kind: 'record' | 'parameter'
}

export interface DependencyGraphData {
  readonly record: GraphNode
  readonly inputs: readonly GraphNode[]
  readonly readers: readonly GraphNode[]
  /** What the picture says in words. */
  readonly summary: string
  readonly words: { readonly inputs: string; readonly readers: string; readonly none: string }
}

export interface DependencyGraphOptions {
  readonly document: Document
  readonly palette: Palette
  readonly width?: number
}

// Narrower than in other charts: plain words without figures.
const LETTER = 6.3
const LINE = 15
const PADDING = 10
const HEADING = 24
const DOT = 3.5
// Between a dot and the word beside it.
const APART = 8
// Below this a column hardly holds the longest word of a label.
const NARROW = 470

interface Placed {
  readonly node: GraphNode
  readonly lines: readonly string[]
  /** Of its middle. */
  readonly y: number
  readonly height: number
}

// Enough for every label of the model in the narrowest column.
const MOST_LINES = 4

/** A label in at most four lines; what does not fit is cut, and the whole stands in the title. */
export function wrapLabel(label: string, letters: number): readonly string[] {
  const lines: string[] = ['']
  for (const word of label.split(' ')) {
    const line = lines[lines.length - 1] ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return [...lines.slice(0, MOST_LINES - 1), ...(lines.length < MOST_LINES ? [] : [lines.slice(MOST_LINES - 1).join(' ')])].map((line) => elide(line, letters))
}

/** Nodes one under the other from `top`. */
function stack(nodes: readonly GraphNode[], letters: number, top: number): readonly Placed[] {
  let at = top
  return nodes.map((node) => {
    const lines = wrapLabel(node.label, letters)
    const height = lines.length * LINE + PADDING
    at += height
    return { node, lines, height, y: at - height / 2 }
  })
}

function depth(placed: readonly Placed[]): number {
  return placed.reduce((sum, { height }) => sum + height, 0)
}

function lowered(placed: readonly Placed[], by: number): readonly Placed[] {
  return placed.map((one) => ({ ...one, y: one.y + by }))
}

export function dependencyGraph(data: DependencyGraphData, { document, palette, width = 560 }: DependencyGraphOptions): SVGSVGElement {
  const svg = svgElement(document, 'svg', {
    width, role: 'group', 'aria-label': data.summary, direction: 'ltr',
    'font-family': FONT, 'font-size': 12, fill: palette.ink,
  })
  const height = width < NARROW ? asLine() : asColumns()
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  return svg

  function asColumns(): number {
    const gutter = Math.min(72, width * 0.1)
    const column = (width - 2 * gutter) / 3
    const letters = Math.floor((column - APART - 2 * DOT) / LETTER)
    const [left, middle, right] = [stack(data.inputs, letters, HEADING), stack([data.record], letters - 2, HEADING), stack(data.readers, letters, HEADING)]
    const tallest = Math.max(depth(left), depth(middle), depth(right), LINE + PADDING)
    const inputs = lowered(left, (tallest - depth(left)) / 2)
    const readers = lowered(right, (tallest - depth(right)) / 2)
    const [record] = lowered(middle, (tallest - depth(middle)) / 2)
    if (record === undefined) return HEADING
    const [first, second] = [column + gutter, 2 * column + gutter]
    const curve = linkHorizontal()
    const line = (source: [number, number], target: [number, number]): void => {
      const shape = curve({ source, target })
      if (shape !== null) svg.append(svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.baseline }))
    }
    for (const { y } of inputs) line([column, y], [first, record.y])
    for (const { y } of readers) line([second, record.y], [second + gutter, y])
    heading(data.words.inputs, column - DOT - APART, 'end')
    heading(data.words.readers, second + gutter + DOT + APART, 'start')
    for (const placed of inputs) node(placed, column, 'end', [0, column + DOT])
    for (const placed of readers) node(placed, second + gutter, 'start', [second + gutter - DOT, width])
    if (inputs.length === 0) nothing(column - DOT - APART, record.y, 'end')
    if (readers.length === 0) nothing(second + gutter + DOT + APART, record.y, 'start')
    if (inputs.length > 0) dot(data.record, first, record.y)
    if (readers.length > 0) dot(data.record, second, record.y)
    words(svg, record.lines, (first + second) / 2, record.y, 'middle', 650)
    return HEADING + tallest + 4
  }

  function asLine(): number {
    const letters = Math.floor((width - 2 * DOT - APART - 4) / LETTER)
    const at = DOT + 2
    const inputs = stack(data.inputs, letters, HEADING)
    const recordTop = HEADING + Math.max(depth(inputs), LINE + PADDING)
    const [record] = stack([data.record], letters - 2, recordTop)
    if (record === undefined) return HEADING
    const readersTop = recordTop + record.height + HEADING
    const readers = stack(data.readers, letters, readersTop)
    const ends = [...inputs.slice(0, 1), record, ...readers.slice(-1)].map(({ y }) => y)
    svg.append(svgElement(document, 'line', { x1: at, x2: at, y1: Math.min(...ends), y2: Math.max(...ends), stroke: palette.baseline }))
    heading(data.words.inputs, at + DOT + APART, 'start')
    heading(data.words.readers, at + DOT + APART, 'start', readersTop - HEADING)
    for (const placed of [...inputs, ...readers]) node(placed, at, 'start', [0, width])
    if (inputs.length === 0) nothing(at + DOT + APART, HEADING + (LINE + PADDING) / 2, 'start')
    if (readers.length === 0) nothing(at + DOT + APART, readersTop + (LINE + PADDING) / 2, 'start')
    dot(data.record, at, record.y)
    words(svg, record.lines, at + DOT + APART, record.y, 'start', 650)
    return readersTop + Math.max(depth(readers), LINE + PADDING) + 4
  }

  function heading(text: string, x: number, anchor: 'start' | 'end', top = 0): void {
    svg.append(svgElement(document, 'text', { x, y: top + 13, 'text-anchor': anchor, 'font-size': 11, fill: palette.quiet }, [text]))
  }

  function nothing(x: number, y: number, anchor: 'start' | 'end'): void {
    svg.append(svgElement(document, 'text', { x, y, dy: '0.32em', 'text-anchor': anchor, fill: palette.quiet }, [data.words.none]))
  }

  /** A filled square is an equation, an open circle a parameter. */
  function dot({ kind }: GraphNode, x: number, y: number, into: Element = svg): void {
    into.append(kind === 'record'
      ? svgElement(document, 'rect', { x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT, fill: palette.ink })
      : svgElement(document, 'circle', { cx: x, cy: y, r: DOT, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.5 }))
  }

  function node(placed: Placed, x: number, anchor: 'start' | 'end', [from, to]: readonly [number, number]): void {
    const { node: what, lines, y, height } = placed
    const link = svgElement(document, 'a', { href: what.href, class: 'node', 'data-entry': what.name, 'aria-label': what.label })
    link.append(
      svgElement(document, 'title', {}, [what.label]),
      svgElement(document, 'rect', { class: 'node-box', x: from, y: y - height / 2, width: to - from, height, fill: palette.paper, 'fill-opacity': 0 }),
    )
    dot(what, x, y, link)
    words(link, lines, anchor === 'end' ? x - DOT - APART : x + DOT + APART, y, anchor)
    svg.append(link)
  }

  function words(into: Element, lines: readonly string[], x: number, y: number, anchor: 'start' | 'middle' | 'end', weight = 400): void {
    // The space at the end of a line is not drawn, but keeps words apart for readers who hear them.
    lines.forEach((line, index) => into.append(svgElement(
      document, 'text', { x, y: y + (index - (lines.length - 1) / 2) * LINE, dy: '0.32em', 'text-anchor': anchor, 'font-weight': weight }, [index < lines.length - 1 ? `${line} ` : line],
    )))
  }
}
