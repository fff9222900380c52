import { LN2_HIGH, LN2_LOW, beyondLinear, exp, nearestMultipleOfLn2 } from './exponential.ts'
import { powerOfTwo } from './power-of-two.ts'

const HALF_LN2 = 0.34657359027997264

/**
 * e^x - 1, exact to about 1 ulp however small x is. expm1(-Infinity) = -1.
 * Method: reduction of fdlibm s_expm1.c with the fit of `exp`.
 */
export function expm1(x: number): number {
  if (x !== x) return NaN
  // e^-40 is far under half an ulp of 1; e^40 is so far above it that subtracting it is the last rounding.
  if (x < -40) return -1
  if (x > 40) return exp(x) - 1
  if (x <= HALF_LN2 && x >= -HALF_LN2) {
    // Under 2^-54 the square cannot be seen; -0 stays -0.
    return x < 5e-17 && x > -5e-17 ? x : x + beyondLinear(x)
  }
  const k = nearestMultipleOfLn2(x)
  const scale = powerOfTwo(k)
  const upper = x - k * LN2_HIGH
  const lower = k * LN2_LOW
  const beyond = beyondLinear(upper - lower) - lower
  // 2^k (1 + upper + beyond) - 1 with 2^k - 1 taken first; what rounding takes from the leading sum is added back.
  const whole = scale - 1
  const linear = scale * upper
  const leading = whole + linear
  return leading + (linear - (leading - whole) + scale * beyond)
}
