import { exp } from './exponential.ts'
import { pow } from './power.ts'

const SQRT_TWO_PI = 2.5066282746310002
// From here on eight terms of the series leave less than 1e-17.
export const ASYMPTOTIC_FROM = 12
// z^(z - 1/2) overflows a little before the product does.
const LARGEST_WHOLE_POWER = 140
const LARGEST_ARGUMENT = 171.7

/** ln gamma(z) - ((z - 1/2) ln z - z + ln(2 pi) / 2) for z >= 12: Abramowitz & Stegun 6.1.41. */
export function stirlingSeries(z: number): number {
  const w = 1 / (z * z)
  // B(2k) / (2k (2k - 1)), k = 1..8.
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360
    - w * (1 / 156 - w * (3617 / 122400)))))))) / z
}

/**
 * The gamma function for x > 0, relative error below 1e-13; whole arguments give factorials. NaN for x <= 0, which no
 * lifetime needs; Infinity above 171.62.
 * Stirling's series, Abramowitz & Stegun 6.1.40, after raising x to 12 by the recurrence 6.1.15.
 */
export function gamma(x: number): number {
  if (!(x > 0)) return NaN
  if (x > LARGEST_ARGUMENT) return Infinity
  if (Math.floor(x) === x) {
    let factorial = 1
    for (let i = 2; i < x; i++) factorial *= i
    return factorial
  }
  let z = x
  let divisor = 1
  while (z < ASYMPTOTIC_FROM) {
    divisor *= z
    z += 1
  }
  const series = stirlingSeries(z)
  const exponent = z - 0.5
  if (z < LARGEST_WHOLE_POWER) return (SQRT_TWO_PI * pow(z, exponent) * exp(series - z)) / divisor
  const half = pow(z, exponent / 2)
  return SQRT_TWO_PI * half * exp(series - z) * half
}
