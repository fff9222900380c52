import { expect, test } from 'vitest'
import { growthPathsChart, type GrowthPathsData } from '../../../web/chart/growth-paths-chart.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { start } from '../../../web/text/english/start.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const data: GrowthPathsData = {
  title: 'World investment', summary: 'A path.', unitLabel: 'billion dollars', source: 'Somebody.', words: start.paths, years: { first: 2024, last: 2029 },
  panels: [{
    id: 'a-path', title: 'A path',
    points: [
      { year: 2025, value: 400e9, kind: 'derived' }, { year: 2026, value: 600e9, kind: 'interpolated' }, { year: 2027, value: 900e9, kind: 'point' },
      { year: 2028, value: 950e9, kind: 'continued' }, { year: 2029, value: 1000e9, kind: 'continued' },
    ],
  }],
  reported: [{ year: 2024, value: 250e9, boundary: 'ai_all_in', expected: false, label: 'Somebody, 2024: 250' }, { year: 2026, value: 500e9, boundary: 'ai_all_in', expected: true }],
}
const draw = (path: GrowthPathsData, width = 560) => drawn(growthPathsChart(path, { document: fakeDocument, palette: palettes.light, width }))
const panel = (path: GrowthPathsData) => draw(path).ofClass('path-panel')[0]!

test('years that somebody states have a marker and a value, years between and after have none', () => {
  expect(panel(data).ofClass('path-mark')).toHaveLength(2)
  expect(panel(data).ofClass('point-value').map(({ text }) => text)).toEqual(['400', '900'])
})

test('the line is whole to the last point and dashed after it', () => {
  const [between, continued] = ['between', 'continued'].map((name) => panel(data).ofClass(name)[0]!)
  expect([between, continued].map((line) => line?.getAttribute('stroke-dasharray'))).toEqual([null, '5 4'])
  const end = between!.getAttribute('d')!.split('L').at(-1)
  expect(continued!.getAttribute('d')!.startsWith(`M${end}`)).toBe(true)
})

test('a report is a filled mark that names its publisher, and a forecast a hollow one that the key explains', () => {
  const [report, forecast] = panel(data).ofClass('report-mark')
  expect(report?.text).toBe('Somebody, 2024: 250')
  expect(forecast?.getAttribute('fill')).toBe(palettes.light.paper)
  expect(report?.getAttribute('fill')).not.toBe(palettes.light.paper)
  expect(draw(data).ofClass('key')[0]?.text).toContain(start.paths.expected)
  expect(draw({ ...data, reported: data.reported.slice(0, 1) }).ofClass('key')[0]?.text).not.toContain(start.paths.expected)
})

test('the key wraps on a narrow page', () => {
  expect(Number(draw(data, 280).getAttribute('height'))).toBeGreaterThan(Number(draw(data).getAttribute('height')))
})
