import { expect, test } from 'vitest'
import { growthPathChart, type GrowthPathData } from '../../../web/chart/growth-path-chart.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { all, drawing, drawn, textOf } from './drawn.ts'

const words = { actual: 'actual', point: 'published', derived: 'derived', interpolated: 'interpolated', continued: 'continued', reported: 'reported beside it', unit: 'billion dollars' }
const data: GrowthPathData = {
  summary: 'A path',
  years: [
    { year: 2025, value: 400, kind: 'derived' }, { year: 2026, value: 600, kind: 'interpolated' }, { year: 2027, value: 900, kind: 'point' },
    { year: 2028, value: 950, kind: 'continued' }, { year: 2029, value: 1000, kind: 'continued' },
  ],
  reported: [{ year: 2024, value: 250, label: 'Somebody, 2024: 250' }],
}
const draw = (path: GrowthPathData, width = 560) => drawn(growthPathChart(path, { document: drawing, palette: palettes.light, words, width }))

test('years that somebody states have a marker, years between and after have none', () => {
  const svg = draw(data)
  // One in the picture and one in the legend for each of the two kinds.
  expect(all(svg, 'circle')).toHaveLength(4)
  expect(textOf(svg)).toContain('published')
  expect(textOf(svg)).not.toContain('actual')
})

test('the line is whole to the last point and dashed after it', () => {
  const lines = all(draw(data), 'path').filter(({ attributes }) => attributes['stroke-width'] === '1.75')
  expect(lines.map(({ attributes }) => attributes['stroke-dasharray'])).toEqual([undefined, '5 4'])
  const end = lines[0]!.attributes.d!.split('L').at(-1)
  expect(lines[1]!.attributes.d!.startsWith(`M${end}`)).toBe(true)
})

test('reported spending is a cross that names its publisher', () => {
  const crosses = all(draw(data), 'path').filter(({ attributes }) => attributes.class === 'reported')
  expect(crosses.map(textOf)).toEqual(['Somebody, 2024: 250', ''])
})

test('the legend wraps on a narrow page and stays inside it', () => {
  const [wide, narrow] = [draw(data), draw(data, 280)]
  expect(Number(narrow.attributes.height)).toBeGreaterThan(Number(wide.attributes.height))
  for (const text of all(narrow, 'text')) if (text.attributes['text-anchor'] === undefined) expect(Number(text.attributes.x) + textOf(text).length * 6.3).toBeLessThanOrEqual(280)
})
