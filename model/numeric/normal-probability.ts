import { exp } from './exponential.ts'

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327
// Where the series would lose digits to cancellation the continued fraction needs few terms.
const SERIES_TO = 3.5
// 80 terms of the fraction leave less than 1e-16 from there on.
const FRACTION_TERMS = 80

/**
 * Probability that a standard normal is at most x, relative error below 1e-12 down to the smallest probabilities.
 * Series of Marsaglia 2004 (doi:10.18637/jss.v011.i04) in the middle, Laplace's continued fraction (Abramowitz & Stegun
 * 26.2.14) in the tails.
 */
export function normalProbability(x: number): number {
  if (x !== x) return NaN
  if (x > SERIES_TO) return 1 - upperTail(x)
  if (x < -SERIES_TO) return upperTail(-x)
  const square = x * x
  let term = x
  let sum = x
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= square / odd
    sum += term
  }
  return 0.5 + ONE_OVER_SQRT_TWO_PI * exp(-0.5 * square) * sum
}

function upperTail(x: number): number {
  if (x > 40) return 0
  let fraction = x
  for (let term = FRACTION_TERMS; term > 0; term--) fraction = x + term / fraction
  return (ONE_OVER_SQRT_TWO_PI * exp(-0.5 * x * x)) / fraction
}
