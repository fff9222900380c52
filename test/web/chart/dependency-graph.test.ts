import { program } from '#metadata'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dependencyGraph, wrapLabel, type DependencyGraphData, type GraphNode } from '../../../web/chart/dependency-graph.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { all, drawing, drawn, textOf } from './drawn.ts'

const node = (label: string, place: number): GraphNode => ({ name: `node_${place}`, label, href: `#${place}`, kind: place % 2 === 0 ? 'record' : 'parameter' })
const graph = (inputs: readonly string[], readers: readonly string[]): DependencyGraphData => ({
  record: node('Facility power', 0), inputs: inputs.map((label, place) => node(label, place + 1)), readers: readers.map((label, place) => node(label, place + 101)),
  summary: 'What it reads', words: { inputs: 'reads', readers: 'read by', none: 'nothing' },
})
const draw = (data: DependencyGraphData, width: number) => drawn(dependencyGraph(data, { document: drawing, palette: palettes.light, width }))

const label = fc.array(fc.stringMatching(/^[A-Za-z]{1,14}$/), { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))

test('every input and every reader is a link with its whole name, and the record is none', () => {
  const svg = draw(graph(['IT power', 'A label so long that no column of any width could ever hold the whole of it'], ['Grid power']), 560)
  const links = all(svg, 'a')
  expect(links.map(({ attributes }) => attributes.href)).toEqual(['#1', '#2', '#101'])
  expect(links.map(({ attributes }) => attributes['aria-label'])).toEqual(['IT power', 'A label so long that no column of any width could ever hold the whole of it', 'Grid power'])
  expect(links.flatMap((link) => all(link, 'title')).map(textOf)).toEqual(links.map(({ attributes }) => attributes['aria-label']))
  expect(textOf(svg)).toContain('Facility power')
})

test('every label of the model stands whole in the columns of a wide page', () => {
  for (const { definition } of [...program.parameters, ...program.variables]) {
    if (definition !== undefined) expect(wrapLabel(definition.label, 24).join(' ')).toBe(definition.label)
  }
})

test('what reads nothing, or is read by nothing, says so', () => {
  expect(textOf(draw(graph([], []), 560)).match(/nothing/g)).toHaveLength(2)
  expect(textOf(draw(graph([], ['One']), 320)).match(/nothing/g)).toHaveLength(1)
})

test('a label takes four lines at most, none longer than asked', () => {
  expect(wrapLabel('Facility power', 20)).toEqual(['Facility power'])
  expect(wrapLabel('Critical IT power per compute', 16)).toEqual(['Critical IT', 'power per', 'compute'])
  expect(wrapLabel('Critical IT power per compute of the chips bought', 10)).toEqual(['Critical', 'IT power', 'per', 'compute o\u2026'])
  fc.assert(fc.property(label, fc.integer({ min: 4, max: 40 }), (text, letters) => {
    const lines = wrapLabel(text, letters)
    expect(lines.length).toBeLessThanOrEqual(4)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters)
    if (!lines.join('').includes('\u2026')) expect(lines.join(' ')).toBe(text)
  }))
})

test('links are tall enough to press and do not overlap; everything stays inside the picture', () => {
  fc.assert(fc.property(fc.array(label, { maxLength: 20 }), fc.array(label, { maxLength: 14 }), fc.integer({ min: 260, max: 800 }), (inputs, readers, width) => {
    const svg = draw(graph(inputs, readers), width)
    const height = Number(svg.attributes.height)
    const boxes = all(svg, 'rect').filter(({ attributes }) => attributes.class === 'node-box').map(({ attributes }) => ({ x: Number(attributes.x), y: Number(attributes.y), width: Number(attributes.width), height: Number(attributes.height) }))
    expect(boxes).toHaveLength(inputs.length + readers.length)
    boxes.forEach((box, place) => {
      expect(box.height).toBeGreaterThanOrEqual(24)
      expect(box.x).toBeGreaterThanOrEqual(-0.01)
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01)
      expect(box.y).toBeGreaterThanOrEqual(-0.01)
      expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01)
      for (const other of boxes.slice(place + 1)) {
        const apart = box.x + box.width <= other.x + 0.02 || other.x + other.width <= box.x + 0.02 || box.y + box.height <= other.y + 0.02 || other.y + other.height <= box.y + 0.02
        expect(apart).toBe(true)
      }
    })
  }), { numRuns: 60 })
})

test('no line runs through a column that holds words', () => {
  const svg = draw(graph(['One', 'Two', 'Three'], ['Four']), 600)
  const lines = all(svg, 'path').map(({ attributes }) => attributes.d!.match(/-?[\d.]+/g)!.map(Number))
  const boxes = all(svg, 'rect').filter(({ attributes }) => attributes.class === 'node-box')
  const [left, right] = [Number(boxes[0]!.attributes.width), Number(boxes[3]!.attributes.x)]
  for (const numbers of lines) {
    const across = numbers.filter((_, place) => place % 2 === 0)
    expect(Math.min(...across)).toBeGreaterThanOrEqual(left - 4)
    expect(Math.max(...across)).toBeLessThanOrEqual(right + 4)
  }
  expect(lines).toHaveLength(4)
})
