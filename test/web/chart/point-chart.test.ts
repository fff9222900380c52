import { expect, test } from 'vitest'
import { palettes } from '../../../web/chart/palette.ts'
import { pointChart, type PointChartData } from '../../../web/chart/point-chart.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const data: PointChartData = {
  title: 'Mixes', summary: 'Three of them.', source: 'a source', x: { title: 'Control', unit: '1' }, y: { title: 'Cost', unit: 'USD2025', ends: [0, 4e9] },
  points: [
    { id: 'low', x: 0.2, y: 1e9, kind: 'plain', said: 'low' }, { id: 'high', x: 0.6, y: 3e9, kind: 'chosen', said: 'high', label: 'taken' }, { id: 'off', x: 0.4, y: 4e9, kind: 'dimmed', said: 'off' },
  ],
  lines: [['low', 'high']],
}

const svg = drawn(pointChart(data, { document: fakeDocument, palette: palettes.light, width: 600, height: 300 }))

test('dimmed points lie under the rest, the chosen one on top with its label', () => {
  expect(svg.all(({ name, attributes }) => name === 'g' && attributes.has('data-figure')).map(({ attributes }) => attributes.get('data-figure'))).toEqual(['off', 'low', 'high'])
  expect(svg.ofClass('point-chosen')[0]?.all(({ name }) => name === 'text').map(({ children }) => children[0])).toEqual(['taken'])
  expect(svg.attributes.get('aria-label')).toBe('Mixes. Three of them.')
})

test('points stand on the scales of their axes, whose ends they may not reach', () => {
  const [off, low, high] = ['point-dimmed', 'point-plain', 'point-chosen'].map((name) => svg.ofClass(name)[0]?.all((element) => element.name === 'circle')[0]?.attributes)
  expect(Number(low?.get('cx'))).toBeLessThan(Number(off?.get('cx')))
  expect(Number(off?.get('cx'))).toBeLessThan(Number(high?.get('cx')))
  expect(Number(off?.get('cy'))).toBeLessThan(Number(high?.get('cy')))
  expect(Number(high?.get('cy'))).toBeLessThan(Number(low?.get('cy')))
})
