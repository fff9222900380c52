import { expect, test } from 'vitest'
import { palettes } from '../../../web/chart/palette.ts'
import { rankingChart, type RankingBar } from '../../../web/chart/ranking-chart.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const bar = (id: string, slot: number, value: number, rest: Partial<RankingBar> = {}): RankingBar => ({
  id, slot, value, label: id, said: `$${value}`, marks: [], valueAttributes: { 'data-proof': `${id}~equal_service_cost` }, ...rest,
})

const data = {
  title: 'Cost', summary: 'Cheapest: a.', source: 'Source.',
  bars: [
    bar('a', 0, 10),
    bar('b', 3, 20, { difference: '+$10', differenceAttributes: { 'data-proof': 'b~equal_service_cost', 'data-proof-less': 'a~equal_service_cost' } }),
    bar('c', 1, 40, { difference: '+$30', marks: [{ said: '4\u202f% unserved', attributes: { 'data-proof': 'c~unserved_share' } }] }),
  ],
}

function draw(width: number, bars: readonly RankingBar[] = data.bars) {
  return drawn(rankingChart({ ...data, bars }, { document: fakeDocument, palette: palettes.light, width }))
}

const widths = (svg: ReturnType<typeof draw>): number[] => svg.all((element) => element.name === 'rect').map((rect) => Number(rect.attributes.get('width')))

test('bars are as long as their values, in the order given', () => {
  const svg = draw(800)
  expect(svg.ofClass('bar').map((row) => row.attributes.get('data-strategy'))).toEqual(['a', 'b', 'c'])
  const [a = NaN, b = NaN, c = NaN] = widths(svg)
  expect(b / a).toBeCloseTo(2, 1)
  expect(c / a).toBeCloseTo(4, 1)
})

test('a negative cost runs to the other side of zero', () => {
  const svg = draw(800, [bar('a', 0, -10), bar('b', 1, 10)])
  const [left, right] = svg.all((element) => element.name === 'rect')
  const zero = svg.ofClass('zero')[0]?.attributes.get('x1')
  expect(Number(left?.attributes.get('x')) + Number(left?.attributes.get('width'))).toBeCloseTo(Number(zero), -0.5)
  expect(Number(right?.attributes.get('x'))).toBeCloseTo(Number(zero), -0.5)
})

test('every figure carries the address of its proof, a difference those of both', () => {
  const addressed = draw(800).all((element) => element.attributes.has('data-proof'))
  expect(addressed.map((element) => [element.text, element.attributes.get('data-proof'), element.attributes.get('data-proof-less')])).toEqual([
    ['$10', 'a~equal_service_cost', undefined],
    ['+$10', 'b~equal_service_cost', 'a~equal_service_cost'],
    ['$20', 'b~equal_service_cost', undefined],
    ['\u2260\u202f4\u202f% unserved', 'c~unserved_share', undefined],
    ['$40', 'c~equal_service_cost', undefined],
  ])
})

test('another service is hollow and says why; the same service is filled', () => {
  const fills = draw(800).all((element) => element.name === 'rect').map((rect) => rect.attributes.get('fill-opacity'))
  expect(fills).toEqual(['1', '1', '0.18'])
})

test('on a narrow screen what follows the name has a line of its own', () => {
  const dropped = (width: number): number => draw(width).all((element) => element.name === 'tspan' && element.attributes.has('dy')).length
  expect(dropped(800)).toBe(0)
  expect(dropped(340)).toBe(2)
  expect(Number(draw(340).attributes.get('height'))).toBeGreaterThan(Number(draw(800).attributes.get('height')))
})
