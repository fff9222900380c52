import { expect, test } from 'vitest'
import { palettes } from '../../../web/chart/palette.ts'
import { pointChart, type PointChartData } from '../../../web/chart/point-chart.ts'
import { fakeDocument } from './fake-document.ts'

const data: PointChartData = {
  title: 'Mixes', summary: 'Three of them.', source: 'a source', x: { title: 'Control', unit: '1' }, y: { title: 'Cost', unit: 'USD2025', ends: [0, 4e9] },
  points: [
    { id: 'low', x: 0.2, y: 1e9, kind: 'plain', said: 'low' }, { id: 'high', x: 0.6, y: 3e9, kind: 'chosen', said: 'high', label: 'taken' }, { id: 'off', x: 0.4, y: 4e9, kind: 'dimmed', said: 'off' },
  ],
  lines: [['low', 'high']],
}

test('dimmed points lie under the rest, the chosen one on top with its label', () => {
  const text = pointChart(data, { document: fakeDocument(), palette: palettes.light, width: 600, height: 300 }).outerHTML
  const places = ['data-figure="off"', 'data-figure="low"', 'data-figure="high"'].map((part) => text.indexOf(part))
  expect(places).toEqual(places.toSorted((left, right) => left - right))
  expect(places[0]).toBeGreaterThan(0)
  expect(text).toContain('taken')
  expect(text).toContain('Mixes. Three of them.')
})
