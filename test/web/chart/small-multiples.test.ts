import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { panelCursorAt, panelsOf, smallMultiples } from '../../../web/chart/small-multiples.ts'
import { chart as words } from '../../../web/text/english/chart.ts'
import { drawn, fakeDocument } from './fake-document.ts'

function chart(rows: readonly (readonly number[])[], unit = 'MW'): LineChartData {
  return {
    title: 'Facility power', unit, years: [2025, 2026, 2027], source: 'Source.', decisionYear: 2026,
    series: rows.map((values, slot) => ({ id: `s${slot}`, label: `Strategy ${slot}`, short: `S${slot}`, slot, values })),
  }
}

const options = { document: fakeDocument, palette: palettes.light, width: 800, ghost: 'Grey line' }

test('each strategy has a panel, and each but the first has the first behind it', () => {
  const svg = drawn(smallMultiples(chart([[1, 2, 3], [1, 2, 30], [4, 5, 6]]), { ...options, scale: 'shared' }))
  expect(svg.ofClass('panel').map((panel) => panel.attributes.get('data-strategy'))).toEqual(['s0', 's1', 's2'])
  expect(svg.ofClass('ghost')).toHaveLength(2)
  expect(svg.ofClass('legend')[0]?.text).toBe('Grey line: Strategy 0')
})

test('on one scale equal values stand equally high; on scales of their own each fills its panel', () => {
  const data = chart([[1, 2, 3], [1, 2, 30]])
  const [own, other] = panelsOf(data, 800, 'shared').panels
  expect((own?.bottom ?? 0) - (own?.y(3) ?? 0)).toBeCloseTo((other?.bottom ?? 0) - (other?.y(3) ?? 0))
  const [small, large] = panelsOf(data, 800, 'free').panels
  expect(small?.y.domain).toEqual([0, 3])
  expect(large?.y.domain).toEqual([0, 30])
})

test('one scale speaks for a row; scales of their own speak each for itself', () => {
  const data = chart([[1, 2, 3], [1, 2, 30]])
  expect(panelsOf(data, 800, 'shared').panels.map((panel) => panel.numbered)).toEqual([true, false])
  expect(panelsOf(data, 800, 'free').panels.map((panel) => panel.numbered)).toEqual([true, true])
})

test('the unit stands over all panels, and what each counts over each where scales differ', () => {
  const data = chart([[1e9, 2e9, 3e9], [1e6, 1e6, 2e6]], 'USD2025/year')
  const shared = drawn(smallMultiples(data, { ...options, scale: 'shared' }))
  expect(shared.ofClass('unit').map((unit) => unit.text)).toEqual(['billion 2025 US dollars a year'])
  const free = drawn(smallMultiples(data, { ...options, scale: 'free' }))
  // The second shares its panel with the first's line, which reaches billions.
  expect(free.ofClass('unit').map((unit) => unit.text)).toEqual(['2025 US dollars a year', 'billion', 'billion'])
})

test('each panel marks the published years on its axis and hatches those that continue them, and the picture is said in the words given', () => {
  const data = { ...chart([[1, 2, 3], [1, 2, 30]]), publishedYears: [2020, 2025, 2026], publishedUntil: 2026 }
  const said = { ...words, summary: { ...words.summary, stop: '!' } }
  const svg = drawn(smallMultiples(data, { ...options, scale: 'shared', words: said }))
  for (const panel of svg.ofClass('panel')) {
    expect(panel.ofClass('published')).toHaveLength(2)
    expect(panel.ofClass('continued')[0]?.children).toHaveLength(2)
  }
  expect(svg.attributes.get('aria-label')).toMatch(/!$/)
})

const amount = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -6, max: 12 })).map(([digits, power]) => digits * 10 ** power)

test('whatever the values and the width, panels stay in the picture and hold their lines', () => {
  fc.assert(fc.property(fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 6 }), fc.integer({ min: 280, max: 1400 }), fc.constantFrom('shared' as const, 'free' as const), (rows, width, scale) => {
    const data = chart(rows)
    const { panels, height } = panelsOf(data, width, scale)
    for (const { left, right, top, bottom, y, series } of panels) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeGreaterThan(left)
      expect(right).toBeLessThanOrEqual(width)
      expect(bottom).toBeLessThanOrEqual(height)
      for (const value of Array.from(series.values)) {
        expect(y(value)).toBeGreaterThanOrEqual(top - 1e-6)
        expect(y(value)).toBeLessThanOrEqual(bottom + 1e-6)
      }
    }
  }))
})

test('the pointer finds the panel it is over and the year under it', () => {
  const data = chart([[1, 2, 3], [1, 2, 30], [4, 5, 6], [1, 1, 1]])
  const panels = panelsOf(data, 800, 'shared')
  panels.panels.forEach((panel, series) => {
    expect(panelCursorAt(data, panels, panel.x(2026), panel.top + 5)).toEqual({ series, index: 1 })
    expect(panelCursorAt(data, panels, panel.right + 3, panel.bottom - 1)).toEqual({ series, index: 2 })
  })
})
