import { expect, test } from 'vitest'
import { palettes } from '../../../web/chart/palette.ts'
import { rangeBars, type RangeBar } from '../../../web/chart/range-bars.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const bars: readonly RangeBar[] = [
  { id: 'a', label: 'A', low: 5, central: 10, high: 20, said: '10 MW', attributes: { 'data-proof': 'sizing~it_power~2027' } },
  { id: 'b', label: 'B', low: 40, central: 40, high: 40, said: '40 MW', apart: true },
]
const svg = drawn(rangeBars({ title: 'Power', summary: 'Ten.', source: 'Source.', unit: 'MW', bars }, { document: fakeDocument, palette: palettes.light, width: 600 }))

test('bars end at their central values on one scale from zero', () => {
  const [a, b] = svg.all((element) => element.name === 'rect').map((rect) => Number(rect.attributes.get('width')))
  expect((b ?? NaN) / (a ?? NaN)).toBeCloseTo(4, 2)
})

test('the line over a bar runs from low to high', () => {
  const [bar] = svg.ofClass('range-bar')
  const rect = bar?.all((element) => element.name === 'rect')[0]
  const unit = Number(rect?.attributes.get('width')) / 10
  const left = Number(rect?.attributes.get('x'))
  const line = bar?.all((element) => element.name === 'path' && (element.attributes.get('d') ?? '').includes('H'))[0]?.attributes.get('d') ?? ''
  const [, from, , to] = /^M([\d.]+),([\d.]+)H([\d.]+)/.exec(line) ?? []
  expect(Number(from)).toBeCloseTo(left + 5 * unit, 1)
  expect(Number(to)).toBeCloseTo(left + 20 * unit, 1)
})

test('a value carries the address of its proof, and what does not count is hatched', () => {
  expect(svg.all((element) => element.attributes.get('data-proof') === 'sizing~it_power~2027')).toHaveLength(1)
  expect(svg.ofClass('range-bar').map((bar) => bar.all((element) => element.name === 'path').length)).toEqual([2, 3])
})
