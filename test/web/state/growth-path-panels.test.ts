import { expect, test } from 'vitest'
import { readLibrary } from '../../../api/library.ts'
import { isPublished } from '../../../web/chart/growth-paths-chart.ts'
import { chosenPaths, PATHS_SHOWN, withChosenPath } from '../../../web/state/chosen-paths.ts'
import { pathPanel, verdictOf } from '../../../web/state/growth-path-panels.ts'

const library = readLibrary()
const years = { first: 2024, last: 2040 }
const panel = (name: string, growth = 0.028, inflation = 0.023) => pathPanel(library.growthPaths.get(name)!, { growth, inflation }, years)
const verdict = (name: string) => verdictOf(panel(name), library.growthPaths.get(name)!.actuals)

test.each([...library.growthPaths.keys()])('%s shows every published point as published, in its own year', (name) => {
  const { points } = panel(name)
  const published = Object.fromEntries(points.filter(({ kind }) => isPublished(kind)).map(({ year, value }) => [year, Math.round(value / 1e6) / 1e3]))
  expect(published).toEqual(library.growthPaths.get(name)!.points)
  expect(points.map(({ year }) => year)).toEqual(Array.from({ length: points.length }, (_, offset) => 2040 - points.length + 1 + offset))
})

test('between points growth is even, after the last it is real growth and inflation together', () => {
  const { points } = panel('multi-source-central')
  const value = (year: number): number => points.find((point) => point.year === year)?.value ?? NaN
  expect(points.find(({ year }) => year === 2028)?.kind).toBe('interpolated')
  expect(value(2028)).toBeCloseTo(Math.sqrt(571e9 * 1000e9), -6)
  expect(points.find(({ year }) => year === 2031)?.kind).toBe('continued')
  expect(value(2032)).toBeCloseTo(1000e9 * (1.028 * 1.023) ** 2, -6)
})

test('the reading of 33 % a year contradicts what was reported for 2025', () => {
  expect(verdict('wef-2026-floor-33')).toMatchObject({ kind: 'contradicts', year: 2025, value: 96.12e9, low: { value: 193.7e9, publisher: 'NVIDIA' }, high: { value: 416e9 } })
})

test('the flat reading falls below what was reported, in the first year that it does', () => {
  expect(verdict('wef-2026-floor-flat')).toMatchObject({ kind: 'falls', year: 2027, value: 400e9, high: { year: 2025, value: 416e9, publisher: 'Platformonomics' } })
})

test('the central path stands with the reports, and so does every other but the low end', () => {
  expect(verdict('multi-source-central')).toMatchObject({ kind: 'fits', year: 2025, value: 423e9 })
  const not = [...library.growthPaths.keys()].filter((name) => verdict(name).kind !== 'fits')
  expect(not).toEqual(['multi-source-low', 'wef-2026-floor-33', 'wef-2026-floor-flat'])
})

test('what is only expected is no yardstick, and without reports there is no verdict', () => {
  const actuals = library.growthPaths.get('ubs-2026')!.actuals
  const expected = actuals.filter(({ kind }) => kind !== 'actual')
  expect(expected.length).toBeGreaterThan(0)
  expect(verdictOf(panel('ubs-2026'), expected)).toEqual({ kind: 'unknown' })
})

test('continued years are ours, so a fall in them is none of the path', () => {
  const actuals = library.growthPaths.get('ubs-2026')!.actuals
  expect(verdictOf(panel('bain-2025', -0.5), actuals).kind).toBe('fits')
})

test('three different paths are shown, whatever the address says', () => {
  expect(chosenPaths(undefined, library)).toEqual(PATHS_SHOWN)
  expect(chosenPaths('ubs-2026~no-such-path~ubs-2026', library)).toEqual(['ubs-2026', PATHS_SHOWN[0], PATHS_SHOWN[1]])
  expect(chosenPaths(withChosenPath(PATHS_SHOWN, 1, 'ubs-2026'), library)).toEqual([PATHS_SHOWN[0], 'ubs-2026', PATHS_SHOWN[2]])
  expect(withChosenPath([PATHS_SHOWN[0], 'ubs-2026', PATHS_SHOWN[2]], 1, PATHS_SHOWN[1])).toBeUndefined()
})
