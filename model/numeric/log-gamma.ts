import { ASYMPTOTIC_FROM, stirlingSeries } from './gamma.ts'
import { log } from './logarithm.ts'

const HALF_LN_TWO_PI = 0.9189385332046728

/**
 * Natural logarithm of the gamma function for x > 0, NaN elsewhere; error below 1e-14 of the larger of it and 1.
 * Stirling's series, Abramowitz & Stegun 6.1.41, after raising x by the recurrence.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN
  let z = x
  let divisor = 1
  while (z < ASYMPTOTIC_FROM) {
    divisor *= z
    z += 1
  }
  return (z - 0.5) * log(z) - z + HALF_LN_TWO_PI + stirlingSeries(z) - log(divisor)
}
