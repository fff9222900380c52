import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { formatQuantity } from '../../../web/chart/number-format.ts'
import { chartSummary, pathSentence, pointSummary, summaryParts, totalAt } from '../../../web/chart/summary.ts'
import { byYear, nextOrder, tableCsv, tableRows } from '../../../web/chart/table.ts'

function chart(rows: readonly (readonly number[])[], unit = 'MW'): LineChartData {
  return {
    title: 'Facility power', unit, years: [2025, 2026, 2027], source: 'Source.',
    series: rows.map((values, slot) => ({ id: `s${slot}`, label: `Strategy ${slot}`, short: `S${slot}`, slot, values })),
  }
}

test('the summary names the lowest and the highest of the last year', () => {
  expect(chartSummary(chart([[1, 2, 30], [1, 2, 10], [1, 2, 20]]))).toBe('In 2027, from 10\u202fMW (Strategy 1) to 30\u202fMW (Strategy 0).')
})

test('one strategy is told from its first year to its last', () => {
  expect(chartSummary(chart([[1, 2, 3]]))).toBe('Strategy 0 reaches 3\u202fMW in 2027 from 1\u202fMW in 2025.')
})

test('gaps at the end do not become numbers', () => {
  expect(chartSummary(chart([[NaN, NaN, NaN]]))).toBe('No values to show.')
  expect(pointSummary(chart([[1, NaN, 3]]), chart([[1, NaN, 3]]).series[0]!, 1)).toBe('2026, Strategy 0: no value')
})

test('equal ends are said once', () => {
  expect(chartSummary(chart([[1, 2, 3], [2, 3, 3]]))).toBe('In 2027 all stand at 3\u202fMW.')
})

test('every number of a summary is a number of the data, whatever the data', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }), (rows) => {
      const text = chartSummary(chart(rows, 'USD2025/year'))
      const said = rows.map((row) => formatQuantity(row[2] ?? NaN, 'USD2025/year'))
      const lowest = formatQuantity(Math.min(...rows.map((row) => row[2] ?? NaN)), 'USD2025/year')
      const highest = formatQuantity(Math.max(...rows.map((row) => row[2] ?? NaN)), 'USD2025/year')
      expect(said).toContain(lowest)
      expect(text).toContain(lowest)
      expect(text).toContain(highest)
    }),
  )
})

test('the table twin as CSV has full precision, dot decimals and empty cells for gaps', () => {
  expect(tableCsv(chart([[0.1, NaN, 1 / 3]]))).toBe('year,Strategy 0 (MW)\r\n2025,0.1\r\n2026,\r\n2027,0.3333333333333333\r\n')
})

test('of differences each column of the CSV says what was taken off', () => {
  expect(tableCsv({ ...chart([[1, 2, 3]]), against: 'Own' }).split('\r\n')[0]).toBe('year,Strategy 0 against Own (MW)')
})

test('names that a spreadsheet would run as formulas are disarmed', () => {
  const data = chart([[1, 2, 3]])
  const hostile = { ...data, series: data.series.map((series) => ({ ...series, label: '=cmd, "x"' })) }
  expect(tableCsv(hostile).split('\r\n')[0]).toBe('year,"\'=cmd, ""x"" (MW)"')
})

test('the figures of a summary are those of the points they name, in a year that all of them share', () => {
  const value = fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.constant(NaN))
  fc.assert(fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
    const data = chart(rows, 'USD2025/year')
    const figures = summaryParts(data).filter((part) => typeof part !== 'string')
    for (const { text, series, year } of figures) {
      const values = data.series.find(({ id }) => id === series)!.values
      expect(text).toBe(formatQuantity(values[data.years.indexOf(year)]!, 'USD2025/year'))
    }
    if (rows.length > 1) expect(new Set(figures.map(({ year }) => year)).size).toBeLessThanOrEqual(1)
  }))
})

test('differences say their direction and what they are taken against', () => {
  const data = { ...chart([[0, 1, -2e6], [0, 1, 3e6]], 'USD2025/year'), against: 'Own' }
  expect(chartSummary(data)).toBe('In 2027, from \u2212$2 million\u202fa year (Strategy 0) to +$3 million\u202fa year (Strategy 1) against Own.')
  expect(pointSummary(data, data.series[0]!, 2)).toBe('2027, Strategy 0: \u2212$2 million\u202fa year against Own')
})

test('the total of a year leaves gaps out', () => {
  expect(totalAt(chart([[1, 2, 3], [4, NaN, 6]]), 1)).toBe(2)
})

test('the years of the growth path are told apart in words', () => {
  const data = { ...chart([[1, 2, 3]]), years: [2025, 2026, 2027], publishedUntil: 2026 }
  expect(pathSentence({ ...data, publishedYears: [2025, 2026] })).toBe('Growth path published for every year to 2026. Continued after 2026 (hatched).')
  expect(pathSentence({ ...data, publishedUntil: 2027, publishedYears: [2025, 2027] })).toBe('Growth path published for 2025 and 2027 (dots on the axis), interpolated between.')
  expect(pathSentence(chart([[1, 2, 3]]))).toBe('')
})

test('rows sort by the figures of a column, gaps last whichever way', () => {
  const data = chart([[2, NaN, 3]])
  expect(tableRows(data, byYear)).toEqual([0, 1, 2])
  expect(tableRows(data, { column: 's0', direction: 'descending' })).toEqual([2, 0, 1])
  expect(tableRows(data, { column: 's0', direction: 'ascending' })).toEqual([0, 2, 1])
  expect(tableRows(data, { column: undefined, direction: 'descending' })).toEqual([2, 1, 0])
})

test('pressing a head again turns the order round', () => {
  const first = nextOrder(byYear, 's0')
  expect(first).toEqual({ column: 's0', direction: 'descending' })
  expect(nextOrder(first, 's0').direction).toBe('ascending')
  expect(nextOrder(first, undefined)).toEqual(byYear)
})
