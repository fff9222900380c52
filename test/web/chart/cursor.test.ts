import { expect, test } from 'vitest'
import { keepCursor, moveCursor, nextCrossing, startCursor } from '../../../web/chart/cursor.ts'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'

const data: LineChartData = {
  title: 'Annual spend', unit: 'USD2025/year', years: [2025, 2026, 2027, 2028], source: '',
  series: [
    { id: 'own', label: 'Own', short: 'Own', slot: 0, values: [1, 2, 3, 4] },
    { id: 'rent', label: 'Rent', short: 'Rent', slot: 1, values: [2, 2.5, 2.8, 3] },
    { id: 'pool', label: 'Pool', short: 'Pool', slot: 2, values: [0, 0, 0, 0] },
  ],
}

test('it starts on the last year of the first series', () => {
  expect(startCursor(data)).toEqual({ series: 0, index: 3 })
  expect(startCursor({ ...data, series: [] })).toBeUndefined()
})

test('arrows walk along years and stop at the ends', () => {
  expect(moveCursor(data, { series: 0, index: 1 }, 'ArrowLeft')).toEqual({ series: 0, index: 0 })
  expect(moveCursor(data, { series: 0, index: 0 }, 'ArrowLeft')).toEqual({ series: 0, index: 0 })
  expect(moveCursor(data, { series: 0, index: 0 }, 'End')).toEqual({ series: 0, index: 3 })
  expect(moveCursor(data, { series: 0, index: 3 }, 'Home')).toEqual({ series: 0, index: 0 })
})

test('up and down lead to the next value above or below in that year', () => {
  expect(moveCursor(data, { series: 0, index: 0 }, 'ArrowUp')).toEqual({ series: 1, index: 0 })
  expect(moveCursor(data, { series: 0, index: 0 }, 'ArrowDown')).toEqual({ series: 2, index: 0 })
  expect(moveCursor(data, { series: 1, index: 0 }, 'ArrowUp')).toEqual({ series: 1, index: 0 })
})

test('every series can be reached by up and down even where values are equal', () => {
  const level = { ...data, series: data.series.map((series) => ({ ...series, values: [5, 5, 5, 5] })) }
  let cursor = { series: 0, index: 2 }
  const reached = new Set([cursor.series])
  for (let step = 0; step < 2; step++) reached.add((cursor = moveCursor(level, cursor, 'ArrowUp')).series)
  expect(reached.size).toBe(3)
})

test('c leads to the year in which two lines have crossed', () => {
  expect(nextCrossing(data, { series: 0, index: 0 })).toBe(2)
  expect(moveCursor(data, { series: 0, index: 0 }, 'c')).toEqual({ series: 0, index: 2 })
  expect(moveCursor(data, { series: 2, index: 0 }, 'c')).toEqual({ series: 2, index: 0 })
})

test('a cursor stays on the chart when strategies leave', () => {
  expect(keepCursor({ ...data, series: data.series.slice(0, 1) }, { series: 2, index: 3 })).toEqual({ series: 0, index: 3 })
  expect(keepCursor(data, undefined)).toBeUndefined()
})
