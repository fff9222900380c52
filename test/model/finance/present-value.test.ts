import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { npv } from '../../../model/finance/npv.ts'
import {
  lastValue, meanOverYears, npvOverYears, peak, presentValueLast, totalOverYears, yearOfPeak,
} from '../../../model/finance/over-years.ts'
import { pow } from '../../../model/numeric/power.ts'

const flows = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 50 })
const rate = fc.double({ min: -0.3, max: 1, noNaN: true })

describe('net present value', () => {
  test('the three conventions differ by their first flow', () => {
    expect([npv(0.21, [121], 't0'), npv(0.21, [121], 'excel'), npv(0.21, [121], 'midyear')]).toEqual([121, 100, 110])
    expect(npv(0.1, [], 't0')).toBe(0)
  })
  test('doubling every flow doubles the value, exactly', () => {
    fc.assert(fc.property(flows, rate, (values, r) => {
      expect(npv(r, values.map((value) => 2 * value), 'midyear')).toBe(2 * npv(r, values, 'midyear'))
    }), { seed: 1 })
  })
  test('a thousand million times the cost is a thousand million times the value', () => {
    fc.assert(fc.property(flows.map((values) => values.map(Math.abs)), rate, fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (values, r, scale) => {
      const wanted = scale * npv(r, values, 't0')
      expect(Math.abs(npv(r, values.map((value) => value * scale), 't0') - wanted)).toBeLessThanOrEqual(1e-12 * wanted)
    }), { seed: 1 })
  })
  test.each([-1, -1.5, NaN, Infinity])('a rate of %d is refused', (r) => {
    expect(() => npv(r, [1, 2], 't0')).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN', name: 'FinanceError' }))
  })
  test('ten thousand years and a rate of a million stay finite', () => {
    expect(npv(1e6, new Array(10_000).fill(1), 't0')).toBeCloseTo(1.000001, 12)
    expect(npv(8, [9, 9], 't0')).toBe(10)
  })
})

describe('over the years of a run', () => {
  // Two series in one buffer: the second starts at 4.
  const values = Float64Array.of(9, 9, 9, 9, 1, 5, 5, 2)

  test('npv takes the flows of a year in its middle', () => {
    expect(npvOverYears(values, 4, 1, 1, 3, 0.21)).toBeCloseTo(5 / 1.1 + 5 / 1.1 / 1.21 + 2 / 1.1 / 1.21 ** 2, 14)
    expect(npvOverYears(values, 4, 1, 3, 2, 0.21)).toBe(0)
  })
  test('npv agrees with the library function', () => {
    fc.assert(fc.property(flows, rate, (list, r) => {
      const got = npvOverYears(Float64Array.from(list), 0, 1, 0, list.length - 1, r)
      const gross = npv(r, list.map(Math.abs), 'midyear')
      expect(Math.abs(got - npv(r, list, 'midyear'))).toBeLessThanOrEqual(1e-13 * gross)
    }), { seed: 1 })
  })
  test('what is held at the end is valued one year after the last flow', () => {
    expect(presentValueLast(values, 4, 1, 1, 3, 0.21)).toBeCloseTo(2 * pow(1.21, -3.5), 15)
  })
  test('a rate of -1 or less gives a gap', () => {
    expect([npvOverYears(values, 4, 1, 0, 3, -1), presentValueLast(values, 4, 1, 0, 3, -1), npvOverYears(values, 4, 1, 0, 3, NaN)]).toEqual([NaN, NaN, NaN])
  })
  test('the peak is the earliest largest', () => {
    expect([peak(values, 4, 1, 0, 3), yearOfPeak(values, 4, 1, 0, 3, 2025), yearOfPeak(values, 4, 1, 2, 3, 2027), peak(values, 4, 1, 3, 3)]).toEqual([5, 2026, 2027, 2])
  })
  test('gaps are passed over in search of a peak and spoil a sum', () => {
    const gappy = Float64Array.of(NaN, 3, NaN)
    expect([peak(gappy, 0, 1, 0, 2), yearOfPeak(gappy, 0, 1, 0, 2, 2025), totalOverYears(gappy, 0, 1, 0, 2)]).toEqual([3, 2026, NaN])
    expect([peak(gappy, 0, 1, 2, 2), yearOfPeak(gappy, 0, 1, 2, 2, 2025)]).toEqual([NaN, NaN])
  })
  test('total, mean and last', () => {
    expect([totalOverYears(values, 4, 1, 1, 3), meanOverYears(values, 4, 1, 1, 3), lastValue(values, 4, 1, 3)]).toEqual([12, 4, 2])
    expect(totalOverYears(Float64Array.of(1, 1e100, 1, -1e100), 0, 1, 0, 3)).toBe(2)
  })
})
