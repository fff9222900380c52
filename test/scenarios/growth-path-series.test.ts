import { describe, expect, test } from 'vitest'
import { growthPathSeries } from '../../scenarios/growth-path-series.ts'
import type { GrowthPath } from '../../scenarios/growth-path.ts'
import { resolved } from './sources.ts'

const path: GrowthPath = {
  name: 'test', title: 'Test', publisher: 'Test', publication: 'Test', published: '2026', origin: 'test', boundary: 'ai_all_in', price_basis: 'real2025',
  points: { '2025': 100, '2027': 400, '2030': 400 }, kinds: { '2025': 'actual' }, actuals: [], note: 'Test',
}

describe('investment of a growth path', () => {
  test('is geometric between points, 0 before the first, and grows after the last', () => {
    const { values, kinds } = growthPathSeries(path, 2023, 10, 0.1, 0.02)
    const billions = Array.from(values, (value) => value / 1e9)
    expect(billions.slice(0, 3)).toEqual([0, 0, 100])
    // The geometric mean of 100 and 400.
    expect(billions[3]).toBeCloseTo(200, 10)
    expect(billions.slice(4, 8)).toEqual([400, 400, 400, 400])
    expect(billions[8]).toBeCloseTo(440, 10)
    expect(billions[9]).toBeCloseTo(484, 10)
    expect([...kinds]).toEqual([
      [2025, 'actual'], [2026, 'interpolated'], [2027, 'point'], [2028, 'interpolated'], [2029, 'interpolated'], [2030, 'point'], [2031, 'continued'], [2032, 'continued'],
    ])
  })

  test('nominal points are restated in dollars of 2025', () => {
    const { values } = growthPathSeries({ ...path, price_basis: 'nominal', points: { '2024': 100, '2026': 100 } }, 2024, 3, 0, 0.25)
    expect(Array.from(values, (value) => value / 1e9)).toEqual([125, expect.closeTo(100, 10), 80])
  })

  test('the McKinsey profile spends its 5.2 trillion, and the 33 % floor grows by 33 %', () => {
    const mckinsey = resolved({ growth_path: 'mckinsey-2025-base' }).growthPath.points
    expect(Object.values(mckinsey).reduce((sum, value) => sum + value, 0)).toBeCloseTo(5200, 0)
    const floor = resolved({ growth_path: 'wef-2026-floor-33', set: { general_inflation: 0 } })
    const investment = floor.strategies[0]!.values.get('path_investment')!
    for (let index = 7; index < 12; index++) expect(investment[index]! / investment[index - 1]!).toBeCloseTo(1.33, 4)
  })
})
