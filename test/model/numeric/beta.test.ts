import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaProbability, betaQuantile } from '../../../model/numeric/beta.ts'
import { gamma } from '../../../model/numeric/gamma.ts'
import { logGamma } from '../../../model/numeric/log-gamma.ts'

test('the logarithm of gamma agrees with published values and with gamma', () => {
  // SciPy 1.17, special.gammaln.
  expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 14)
  expect(logGamma(1000.5) / 5908.674175848678).toBeCloseTo(1, 14)
  for (let x = 0.2; x < 170; x += 1.7) expect(Math.abs(logGamma(x) - Math.log(gamma(x)))).toBeLessThan(1e-12)
  expect([0, -1, NaN].map(logGamma)).toEqual([NaN, NaN, NaN])
})

test('whole shapes have closed forms', () => {
  // 10 x^3 - 15 x^4 + 6 x^5 for shapes 3 and 3; x^2 for 2 and 1; 1 - (1 - x)^4 for 1 and 4; arcsine for halves.
  for (const x of [0.01, 0.2, 0.5, 0.7, 0.99]) {
    expect(betaProbability(x, 3, 3)).toBeCloseTo(10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5, 14)
    expect(betaProbability(x, 2, 1)).toBeCloseTo(x * x, 14)
    expect(betaProbability(x, 1, 4)).toBeCloseTo(1 - (1 - x) ** 4, 14)
    expect(betaProbability(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13)
  }
  // SciPy 1.17, special.betainc.
  expect(betaProbability(0.4, 2.5, 3.5)).toBeCloseTo(0.4869041915261176, 14)
})

test('quantile and probability undo one another, and mirror at the middle', () => {
  const shape = fc.double({ min: 0.05, max: 100, noNaN: true })
  fc.assert(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), shape, shape, (probability, a, b) => {
    const x = betaQuantile(probability, a, b)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(1)
    // Next to an end that draws all to it, doubles stand too far apart for the quantile to be had back.
    if (x > 1e-300 && x < 1 - 1e-9) expect(Math.abs(betaProbability(x, a, b) - probability)).toBeLessThan(1e-10)
    // 1 - x is exact from a half up.
    if (x >= 0.5) expect(Math.abs(betaProbability(x, a, b) + betaProbability(1 - x, b, a) - 1)).toBeLessThan(1e-11)
  }))
})

test('ends, and shapes that have no answer', () => {
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(0.5, 0, 3), betaQuantile(0.5, 2, -1), betaQuantile(1.1, 2, 3)]).toEqual([0, 1, NaN, NaN, NaN])
  expect([betaProbability(-1, 2, 3), betaProbability(2, 2, 3), betaProbability(0.5, 0, 1), betaProbability(NaN, 1, 1)]).toEqual([0, 1, NaN, NaN])
})
