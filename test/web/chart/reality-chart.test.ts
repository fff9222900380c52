import fc from 'fast-check'
import { expect, test } from 'vitest'
import { palettes } from '../../../web/chart/palette.ts'
import { realityChart, type RealityDot } from '../../../web/chart/reality-chart.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const dot = (id: string, ratio: number, rest: Partial<RealityDot> = {}): RealityDot => ({ id, label: id, ratio, agrees: true, said: id, ...rest })
const draw = (dots: readonly RealityDot[], width = 800) => drawn(realityChart({
  title: 'Ratio', summary: 'Two agree.', source: 'Source.', near: 0.2, dots,
  words: { agrees: 'agrees', differs: 'differs', published: 'published', times: (factor) => `x${factor}`, part: (factor) => `/${factor}` },
}, { document: fakeDocument, palette: palettes.light, width }))
const number = (element: { readonly attributes: ReadonlyMap<string, string> } | undefined, name: string): number => Number(element?.attributes.get(name))
// The first circle is that of the key.
const circles = (svg: ReturnType<typeof draw>) => svg.all(({ name }) => name === 'circle').slice(1).map((circle) => number(circle, 'cx'))

test('twice and half lie as far from the published figure, on either side', () => {
  fc.assert(fc.property(fc.double({ min: 1.05, max: 40, noNaN: true }), fc.integer({ min: 320, max: 1200 }), (factor, width) => {
    const [above = NaN, at = NaN, below = NaN] = circles(draw([dot('a', factor), dot('b', 1), dot('c', 1 / factor)], width))
    expect(above - at).toBeCloseTo(at - below, 1)
    expect(above).toBeGreaterThan(at)
    expect(above).toBeLessThanOrEqual(width)
    expect(below).toBeGreaterThanOrEqual(0)
  }), { numRuns: 30 })
})

test('a row has its name in full, its band and the published range; one that differs has a mark of its own', () => {
  const svg = draw([dot('a', 1.5, { band: { low: 1.2, high: 1.8 }, range: { low: 0.9, high: 1.1 }, agrees: false, said: 'a: 1.5 times' })])
  const [row] = svg.ofClass('reality-dot')
  expect(row?.attributes.get('data-row')).toBe('a')
  expect(row?.all(({ name }) => name === 'circle')).toHaveLength(0)
  expect(row?.all(({ name }) => name === 'path')).toHaveLength(1)
  expect(svg.ofClass('reality-band')).toHaveLength(3)
  expect(row?.all(({ name }) => name === 'rect')).toHaveLength(1)
})

test('what counts as near lies about the published figure', () => {
  const svg = draw([dot('a', 1)])
  const [near] = svg.ofClass('reality-near')
  const [at = NaN] = circles(svg)
  expect(number(near, 'x')).toBeLessThan(at)
  expect(number(near, 'x') + number(near, 'width')).toBeGreaterThan(at)
})

test('says nothing over nothing where no row counts', () => {
  expect(draw([]).ofClass('reality-dot')).toHaveLength(0)
})
