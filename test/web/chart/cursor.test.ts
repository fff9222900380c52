import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossingsOf, keepCursor, moveCursor, nextCrossing, startCursor } from '../../../web/chart/cursor.ts'
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
  expect(nextCrossing(data, { series: 0, index: 0 })).toEqual({ index: 2, above: [1], below: [], wrapped: false })
  expect(moveCursor(data, { series: 0, index: 0 }, 'c')).toEqual({ series: 0, index: 2 })
  expect(moveCursor(data, { series: 2, index: 0 }, 'c')).toEqual({ series: 2, index: 0 })
})

test('a cursor stays on the chart when strategies leave', () => {
  expect(keepCursor({ ...data, series: data.series.slice(0, 1) }, { series: 2, index: 3 })).toEqual({ series: 0, index: 3 })
  expect(keepCursor(data, undefined)).toBeUndefined()
})

test('after the last crossing c begins again at the first, and says so', () => {
  expect(nextCrossing(data, { series: 1, index: 3 })).toEqual({ index: 2, above: [], below: [0], wrapped: true })
  expect(nextCrossing(data, { series: 2, index: 0 })).toBeUndefined()
})

test('the first crossing is found in two keys from where the cursor starts', () => {
  const start = startCursor(data)!
  expect(moveCursor(data, start, 'c')).toEqual({ series: 0, index: 2 })
})

test('lines that touch, or differ in their last digits alone, have not crossed', () => {
  const pair = (own: number[], other: number[]) => ({ ...data, series: [{ ...data.series[0]!, values: own }, { ...data.series[1]!, values: other }] })
  expect(crossingsOf(pair([1, 2, 1, 1], [2, 2, 2, 2]), 0)).toEqual([])
  expect(crossingsOf(pair([1, 2, 2, 3], [2, 2, 2, 2]), 0)).toEqual([{ index: 3, above: [1], below: [] }])
  expect(crossingsOf(pair([1, 1, 1 + 2e-16, 1], [1, 1 + 2e-16, 1, 1]), 0)).toEqual([])
  expect(crossingsOf(pair([1, NaN, 3, 3], [2, 2, 2, 2]), 0)).toEqual([{ index: 2, above: [1], below: [] }])
})

test('a difference that changes its sign crosses the line it is taken against', () => {
  const difference = { ...data, against: 'Own', series: [{ ...data.series[1]!, values: [1, 0.5, -0.2, -1] }] }
  expect(crossingsOf(difference, 0)).toEqual([{ index: 2, above: [], below: [-1] }])
})

test('layers are walked as they lie, panels as they stand', () => {
  expect(moveCursor(data, { series: 0, index: 0 }, 'ArrowUp', 'upwards')).toEqual({ series: 1, index: 0 })
  expect(moveCursor(data, { series: 0, index: 0 }, 'ArrowDown', 'downwards')).toEqual({ series: 1, index: 0 })
  expect(moveCursor(data, { series: 2, index: 0 }, 'ArrowUp', 'upwards')).toEqual({ series: 2, index: 0 })
})

const drawn = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 })

test('every year c leads to is one in which the order differs from when the lines were last apart', () => {
  fc.assert(fc.property(drawn, (rows) => {
    const chart = { ...data, years: [0, 1, 2, 3, 4, 5], series: rows.map((values, place) => ({ id: `s${place}`, label: '', short: '', slot: place, values })) }
    for (const { index, above, below } of crossingsOf(chart, 0)) {
      for (const [others, side] of [[above, 1], [below, -1]] as const) {
        for (const other of others) {
          expect(Math.sign(rows[0]![index]! - rows[other]![index]!)).toBe(side)
          const before = rows[0]!.slice(0, index).map((value, place) => Math.sign(value - rows[other]![place]!)).findLast((sign) => sign !== 0)
          expect(before).toBe(-side)
        }
      }
    }
  }))
})
