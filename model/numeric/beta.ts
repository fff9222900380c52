import { exp } from './exponential.ts'
import { log1p } from './log1p.ts'
import { logGamma } from './log-gamma.ts'
import { log } from './logarithm.ts'

const MOST_TERMS = 10_000
const MOST_STEPS = 200
const NEGLIGIBLE = 1e-16
const SMALLEST = 1e-300

/** ln of the beta function of a > 0 and b > 0. */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Continued fraction of the incomplete beta function, DLMF 8.17.22, by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  if (Math.abs(d) < SMALLEST) d = SMALLEST
  d = 1 / d
  let value = d
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notNothing(1 + even * d)
    c = notNothing(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notNothing(1 + odd * d)
    c = notNothing(1 + odd / c)
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) <= NEGLIGIBLE) return value
  }
  return value
}

function notNothing(x: number): number {
  return Math.abs(x) < SMALLEST ? SMALLEST : x
}

/** Regularised incomplete beta function: probability that a beta variable of shapes a > 0 and b > 0 is at most x. */
export function betaProbability(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || x !== x) return NaN
  return probabilityBelow(x, a, b, logBeta(a, b))
}

/** @param norm ln of the beta function of both shapes */
function probabilityBelow(x: number, a: number, b: number, norm: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = exp(a * log(x) + b * log1p(-x) - norm)
  // The fraction is quick on the near side of the mean; the other side is its mirror.
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/**
 * Value of a beta variable of shapes a > 0 and b > 0 at a probability in 0..1, relative error below 1e-11 for shapes up to
 * a hundred; NaN elsewhere. Newton's method kept inside a bracket.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && probability >= 0 && probability <= 1)) return NaN
  if (probability === 0 || probability === 1) return probability
  const norm = logBeta(a, b)
  let low = 0
  let high = 1
  let x = a / (a + b)
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = probabilityBelow(x, a, b, norm) - probability
    if (excess === 0) return x
    if (excess > 0) high = x
    else low = x
    const slope = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - norm)
    let next = x - excess / slope
    // Steep shapes have their small values close to 0: a tenth of the upper end comes nearer than the middle.
    if (!(next > low && next < high)) next = low === 0 ? high / 10 : (low + high) / 2
    if (Math.abs(next - x) <= NEGLIGIBLE * x) return next
    x = next
  }
  return x
}
