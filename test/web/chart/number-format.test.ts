import { expect, test } from 'vitest'
import { axisScale, CALENDAR_YEAR, formatAmount, formatChange, formatNumber, formatPercent, formatQuantity, formatTick, PER_CENT, POINTS, TIMES } from '../../../web/chart/number-format.ts'

test.each([
  [0, '0'], [-0, '0'], [950, '950'], [1234.56, '1,235'], [999_499, '999,500'], [999_999, '1 million'], [4.2e9, '4.2 billion'], [1.3e12, '1.3 trillion'], [-4.2e9, '\u22124.2 billion'], [0.01234, '0.0123'], [NaN, 'no value'],
])('%d is written "%s"', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

test('just below a million the digits asked for decide where words begin, and never are they thousands', () => {
  expect(formatQuantity(999_600, 'unit', { digits: 4 })).toBe('999,600\u202faccelerators')
  expect(formatQuantity(999_960, 'unit', { digits: 4 })).toBe('1 million\u202faccelerators')
  for (let digits = 1; digits <= 8; digits++) for (let value = 990_000; value <= 1_000_000; value += 10) expect(formatNumber(value, { digits })).not.toContain('thousand')
})

test('one of a unit is said in the singular', () => {
  expect(formatQuantity(1, 'year')).toBe('1\u202fyear')
  expect(formatQuantity(-1, 'year')).toBe('\u22121\u202fyear')
  expect(formatQuantity(1, 'unit/year')).toBe('1\u202faccelerator a year')
  expect(formatQuantity(1e6, 'unit')).toBe('1 million\u202faccelerators')
  expect(formatQuantity(1, 'MW')).toBe('1\u202fMW')
})

test('money carries its sign before the currency and its time after the number', () => {
  expect(formatQuantity(4.2e9, 'USD2025/year')).toBe('$4.2 billion\u202fa year')
  expect(formatQuantity(-4.2e9, 'USD2025/year')).toBe('\u2212$4.2 billion\u202fa year')
  expect(formatAmount(-5, 'USD2025/MWh')).toBe('\u2212$5')
})

test('units are said in full or kept as symbols', () => {
  expect(formatQuantity(12, 'MW')).toBe('12\u202fMW')
  expect(formatQuantity(12, 'GWh/year')).toBe('12\u202fGWh a year')
  expect(formatQuantity(0.5, '1')).toBe('0.5')
  expect(formatQuantity(3, 'USD2025/H100e/h')).toBe('$3\u202fper H100e-hour')
  expect(formatQuantity(3, 'kW/unit')).toBe('3\u202fkW/unit')
})

test('a multiple is so many times, and a year of the calendar a plain number', () => {
  expect([formatQuantity(1.816, TIMES), formatAmount(1.816, TIMES)]).toEqual(['1.82\u202f\u00d7', '1.82'])
  expect([formatQuantity(2041, CALENDAR_YEAR), formatAmount(2041, CALENDAR_YEAR)]).toEqual(['2041', '2041'])
  expect(formatQuantity(NaN, CALENDAR_YEAR)).toBe('no value')
  expect(axisScale(3, TIMES)).toEqual({ divisor: 1, label: 'times' })
})

test('a change says its direction, and says so when it rounds to nothing', () => {
  expect(formatChange(1.24e9, 'USD2025')).toBe('+$1.2 billion')
  expect(formatChange(-0.081, '1')).toBe('\u22120.081')
  expect(formatChange(0, '1')).toBe('no change')
})

test('no money is written with SI prefixes', () => {
  for (let power = 0; power < 16; power++) expect(formatQuantity(10 ** power, 'USD2025')).not.toMatch(/\d\s?[kMGTB]\b/)
})

test('an axis has one divisor, named once', () => {
  expect(axisScale(2.6e9, 'USD2025/year')).toEqual({ divisor: 1e9, label: 'billion 2025 US dollars a year' })
  expect(axisScale(500, 'MW')).toEqual({ divisor: 1, label: 'megawatts' })
  expect(formatTick(-2.5e9, 1e9)).toBe('\u22122.5')
  expect(formatTick(0, 1e9)).toBe('0')
})

test('ticks of tiny values keep the digits that tell them apart', () => {
  expect([0.0005, 0.001, 0.0015, 0.002].map((value) => formatTick(value, 1))).toEqual(['0.0005', '0.001', '0.0015', '0.002'])
  expect(formatTick(-0.000_025, 1)).toBe('\u22120.000025')
  expect(formatTick(2e-9, 1)).toBe('2E-9')
})

test('shares are read in per cent, what lies between two of them in points, and the model\'s own unit stays 1', () => {
  expect(formatQuantity(0.00128, PER_CENT)).toBe('0.128\u202f%')
  expect(formatAmount(0.5, PER_CENT)).toBe('50')
  expect(formatChange(-0.0125, POINTS)).toBe('\u22121.3')
  expect(formatChange(0, POINTS)).toBe('no change')
  expect(axisScale(0.003, PER_CENT)).toEqual({ divisor: 0.01, label: 'per cent' })
  expect(formatTick(0.0025, axisScale(0.003, PER_CENT).divisor)).toBe('0.25')
  expect(axisScale(0.003, '1')).toEqual({ divisor: 1, label: 'share' })
})

test('shares of results are said as per cent, and those too small to matter in words', () => {
  expect([0.5, 0.1234, 0.001, 1, 0, -0.0004].map((share) => formatPercent(share))).toEqual(['50\u202f%', '12\u202f%', '0.1\u202f%', '100\u202f%', '0\u202f%', '\u22120.04\u202f%'])
  expect([0.0009, 1e-9].map((share) => formatPercent(share))).toEqual(['under 0.1\u202f%', 'under 0.1\u202f%'])
  expect(formatPercent(0.12345, 3)).toBe('12.3\u202f%')
  expect([1.816, -1.2345, 12.346].map((share) => formatPercent(share))).toEqual(['182\u202f%', '\u2212123\u202f%', '1,235\u202f%'])
})
