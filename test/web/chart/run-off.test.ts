/** Years after the last reported one, in which what stands runs off: set apart in picture, sentence and table. */
import { expect, test } from 'vitest'
import { lineChart } from '../../../web/chart/line-chart.ts'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { stackSummary } from '../../../web/chart/stack-summary.ts'
import { chartSummary, pathSentence } from '../../../web/chart/summary.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const series = { id: 'debt', label: 'Debt', short: 'Debt', slot: 0, values: [1e6, 2e6, 3e6, 1e6, 5e5] }
const data: LineChartData = { title: 'Debt', unit: 'USD2025', years: [2038, 2039, 2040, 2041, 2042], lastReported: 2040, series: [series], source: 'A source.' }

test('they stand on a hatched tint with a word over it', () => {
  for (const [width, said] of [[900, 'run-off: nothing more is bought'], [400, 'run-off']] as const) {
    const svg = drawn(lineChart(data, { document: fakeDocument, palette: palettes.light, width, height: 300 }))
    const [band] = svg.ofClass('continued').flatMap((group) => group.all((element) => element.name === 'rect'))
    expect(Number(band?.attributes.get('width'))).toBeGreaterThan(100)
    expect(svg.all((element) => element.name === 'text').some((text) => text.text === said)).toBe(true)
  }
})

test('sentences speak of the last reported year, and say where the run-off begins', () => {
  expect(chartSummary(data)).toBe('Debt reaches $3 million in 2040 from $1 million in 2038.')
  expect(stackSummary({ ...data, total: { ...series, id: 'all', label: 'In all' } })).toBe('In 2040 all of it, $3 million, is Debt.')
  expect(pathSentence(data)).toBe('After 2040 nothing more is bought: what stands runs off (hatched).')
})
