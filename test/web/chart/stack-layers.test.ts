import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { layerAt, stackLayers } from '../../../web/chart/stack-layers.ts'
import { stackedChartGeometry, stackedPointAt } from '../../../web/chart/stacked-chart.ts'
import { stackSummary } from '../../../web/chart/stack-summary.ts'

function stack(rows: readonly (readonly number[])[]): LineChartData {
  return {
    title: 'Power', unit: 'MW', years: [2025, 2026], source: 'Source.',
    series: rows.map((values, slot) => ({ id: `m${slot}`, label: `member ${slot}`, short: `m${slot}`, slot, values })),
    total: { id: 'all', label: 'Power', short: 'all', slot: 0, values: [0, 1].map((year) => rows.reduce((sum, row) => sum + (row[year] || 0), 0)) },
  }
}

test('layers pile up in order, those below zero hang from it, and a gap is nothing', () => {
  expect(stackLayers(stack([[1, 2], [-3, 4], [5, NaN]]))).toEqual([
    { low: [0, 0], high: [1, 2] },
    { low: [-3, 2], high: [0, 6] },
    { low: [1, 6], high: [6, 6] },
  ])
})

test('layers on a side never overlap and together reach the sum of that side', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 6 }), (values) => {
    const layers = stackLayers(stack(values.map((value) => [value, 0])))
    const above = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0)
    expect(Math.max(0, ...layers.map(({ high }) => high[0] ?? NaN))).toBeCloseTo(above, 3)
    const spans = layers.map(({ low, high }) => [low[0] ?? NaN, high[0] ?? NaN] as const).filter(([low, high]) => high > low).sort((a, b) => a[0] - b[0])
    for (let place = 1; place < spans.length; place++) expect(spans[place]?.[0]).toBeGreaterThanOrEqual(spans[place - 1]?.[1] ?? NaN)
  }))
})

test('a point inside a layer is that layer, one outside the pile the nearest, and layers of nothing are never met', () => {
  const layers = stackLayers(stack([[1, 1], [0, 0], [8, 8]]))
  expect([0.5, 3, 40, -2].map((value) => layerAt(layers, 0, value))).toEqual([0, 2, 2, 0])
})

test('the axis holds the whole pile, and a height on it points at its layer', () => {
  const data = stack([[10, 20], [30, 40], [-5, -5]])
  const geometry = stackedChartGeometry(data, 600, 300)
  const [low = 0, high = 0] = geometry.y.domain
  expect(low).toBeLessThanOrEqual(-5)
  expect(high).toBeGreaterThanOrEqual(60)
  expect([10, 50, -3].map((value) => stackedPointAt(data, geometry, geometry.x(2026), geometry.y(value)).series)).toEqual([0, 1, 2])
})

test('the sentence says the sum and what most of it is', () => {
  expect(stackSummary(stack([[1, 2], [3, 6]]))).toBe('In 2026 the parts add up to 8\u202fMW; the largest is member 1, 6\u202fMW.')
  expect(stackSummary(stack([[1, 2]]))).toBe('In 2026 all of it, 2\u202fMW, is member 0.')
})
