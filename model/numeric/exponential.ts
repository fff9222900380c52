import { scaleByPowerOfTwo } from './power-of-two.ts'

// Coefficients and the split of ln 2 are those of fdlibm's e_exp.c (Sun Microsystems 1993, freely granted): a Remez fit
// of r (e^r + 1) / (e^r - 1) in r^2 on [0, (ln 2 / 2)^2] with error below 2^-59.
const P1 = 1.66666666666666019037e-1
const P2 = -2.77777777770155933842e-3
const P3 = 6.61375632143793436117e-5
const P4 = -1.6533902205465251539e-6
const P5 = 4.13813679705723846039e-8
const ONE_OVER_LN2 = 1.442695040888963387
/** Upper 32 bits of ln 2, so that small multiples of it are exact, and the rest. */
export const LN2_HIGH = 6.9314718036912381649e-1
export const LN2_LOW = 1.90821492927058770002e-10

/** Above this e^x is more than the largest double; below the other it is less than half the smallest. */
const OVERFLOW = 7.09782712893383973096e2
const UNDERFLOW = -7.45133219101941108420e2

/**
 * What e^r - 1 adds to r itself: r c / (2 - c) with c = r - r^2 P(r^2), for |r| <= (ln 2) / 2.
 * Shared by `exp` and `expm1`.
 */
export function beyondLinear(r: number): number {
  const square = r * r
  const c = r - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))))
  return (r * c) / (2 - c)
}

/** Whole number of ln 2 nearest to x, for |x| < 2^20. */
export function nearestMultipleOfLn2(x: number): number {
  return Math.floor(x * ONE_OVER_LN2 + 0.5)
}

/** e^(high + low) for a low part much smaller than the high one; `pow` needs the extra digits. */
export function exponentialOfSum(high: number, low: number): number {
  if (!(high <= OVERFLOW)) return high > OVERFLOW ? Infinity : NaN
  if (high < UNDERFLOW) return 0
  const k = nearestMultipleOfLn2(high)
  const upper = high - k * LN2_HIGH
  const lower = k * LN2_LOW - low
  const beyond = beyondLinear(upper - lower) - lower
  // What rounding takes from 1 + upper is added back with the smaller terms: 0.6 ulp at most instead of 1.
  const leading = 1 + upper
  return scaleByPowerOfTwo(leading + (upper - (leading - 1) + beyond), k)
}

/**
 * e^x, less than 1 ulp from the true value and the same bits on every platform.
 * Method: fdlibm e_exp.c, reduction by multiples of ln 2 and a rational fit, with a compensated last sum.
 */
export function exp(x: number): number {
  return exponentialOfSum(x, 0)
}
