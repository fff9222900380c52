import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalProbability } from '../../../model/numeric/normal-probability.ts'
import { normalQuantile } from '../../../model/numeric/normal-quantile.ts'

// Printed by SciPy 1.17's norm.cdf; at -10 and 0 by Abramowitz & Stegun 26.2.
const PROBABILITIES: readonly (readonly [number, number])[] = [
  [-20, 2.7536241186061556e-89], [-10, 7.61985302416052606597e-24], [-6, 9.865876450376946e-10], [-3.49, 0.00024151027356783604],
  [-1, 0.15865525393145707], [0, 0.5], [2.5, 0.9937903346742238],
]

test('the normal distribution agrees with published values to 1e-12', () => {
  for (const [x, probability] of PROBABILITIES) expect(Math.abs(normalProbability(x) / probability - 1)).toBeLessThan(1e-12)
})

test.each([[0.5, 0], [0.9, 1.2815515655446005], [0.95, 1.6448536269514727], [0.975, 1.9599639845400542], [0.999, 3.0902323061678135], [1e-6, -4.7534243088228989], [1e-300, -37.0471]])(
  'the table of the normal distribution: %f', (probability, deviations) => {
    expect(normalQuantile(probability)).toBeCloseTo(deviations, probability === 1e-300 ? 4 : 12)
  },
)

test('quantile and probability undo one another', () => {
  fc.assert(fc.property(fc.double({ min: -30, max: 4, noNaN: true }), (x) => {
    expect(Math.abs(normalQuantile(normalProbability(x)) - x)).toBeLessThan(1e-10)
  }))
})

test('the quantile is odd about the middle and rises; the probability never falls', () => {
  const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
  fc.assert(fc.property(probability, probability, (one, other) => {
    // 1 - p is itself rounded, which moves the quantile by that over the density.
    expect(Math.abs(normalQuantile(1 - one) + normalQuantile(one))).toBeLessThan(1e-15 / Math.min(one, 1 - one) + 1e-12)
    if (other - one > 1e-6) expect(normalQuantile(other)).toBeGreaterThan(normalQuantile(one))
  }))
  for (let x = -39; x < 9; x += 0.01) expect(normalProbability(x + 0.01)).toBeGreaterThanOrEqual(normalProbability(x))
})

test('ends and what has no answer', () => {
  expect([0, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN])
  expect([-Infinity, Infinity, NaN, -50].map(normalProbability)).toEqual([0, 1, NaN, 0])
})
