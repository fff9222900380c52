import { expect, test } from 'vitest'
import { gamma } from '../../../model/numeric/gamma.ts'

// Abramowitz & Stegun 6.1.8, 6.1.9, 6.1.12 (half and quarter arguments) and Table 6.1, with further digits from OEIS A068466, A068465.
const KNOWN: readonly (readonly [number, number])[] = [
  [0.5, 1.772453850905516027], [1.5, 0.886226925452758014], [2.5, 1.329340388179137021], [10.5, 1133278.388948785567],
  [0.25, 3.625609908221908312], [0.75, 1.225416702465177645], [1.25, 0.906402477055477078], [1.75, 0.919062526848883234],
]

test('gamma agrees with published values to 1e-13', () => {
  for (const [x, value] of KNOWN) expect(Math.abs(gamma(x) / value - 1)).toBeLessThan(1e-14)
})
test('gamma of whole arguments is the factorial', () => {
  expect([1, 2, 3, 11, 23].map(gamma)).toEqual([1, 1, 2, 3628800, 1124000727777607680000])
})
test('gamma keeps its recurrence gamma(x + 1) = x gamma(x) to 1e-13', () => {
  for (let x = 0.03; x < 170; x += 0.37) expect(Math.abs(gamma(x + 1) / (x * gamma(x)) - 1)).toBeLessThan(1e-13)
})
test('gamma keeps the duplication formula (Abramowitz & Stegun 6.1.18)', () => {
  for (let x = 0.6; x < 80; x += 1.3) {
    const right = (2 ** (2 * x - 1) / Math.sqrt(Math.PI)) * gamma(x) * gamma(x + 0.5)
    expect(Math.abs(gamma(2 * x) / right - 1)).toBeLessThan(1e-13)
  }
})
test('gamma has no value at or below 0 and overflows above 171.62', () => {
  expect([0, -1.5, NaN, 172, Infinity, 171.65].map(gamma)).toEqual([NaN, NaN, NaN, Infinity, Infinity, Infinity])
  expect(gamma(171.5)).toBeLessThan(Infinity)
})
