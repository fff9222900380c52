import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { formatQuantity } from '../../../web/chart/number-format.ts'
import { chartSummary, pointSummary } from '../../../web/chart/summary.ts'
import { tableCsv } from '../../../web/chart/table.ts'

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
  expect(chartSummary(chart([[1, 2, 3], [2, 3, 3]]))).toBe('In 2027 all strategies stand at 3\u202fMW.')
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

test('names that a spreadsheet would run as formulas are disarmed', () => {
  const data = chart([[1, 2, 3]])
  const hostile = { ...data, series: data.series.map((series) => ({ ...series, label: '=cmd, "x"' })) }
  expect(tableCsv(hostile).split('\r\n')[0]).toBe('year,"\'=cmd, ""x"" (MW)"')
})
