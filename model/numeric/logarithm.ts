import { highWord } from './double-bits.ts'
import { LN2_HIGH, LN2_LOW } from './exponential.ts'
import { powerOfTwo } from './power-of-two.ts'

// Remez fit of fdlibm's e_log.c (Sun Microsystems 1993, freely granted), error below 2^-58.45 on [0, 0.1716].
const L1 = 6.66666666666673513e-1
const L2 = 3.999999999940941908e-1
const L3 = 2.857142874366239149e-1
const L4 = 2.222219843214978396e-1
const L5 = 1.818357216161805012e-1
const L6 = 1.531383769920937332e-1
const L7 = 1.479819860511658591e-1

const TWO_54 = 18014398509481984
const SMALLEST_NORMAL = 2.2250738585072014e-308

/** Power of two k such that x / 2^k lies in [sqrt(1/2), sqrt(2)), for finite x > 0. */
export function exponentOf(x: number): number {
  if (x < SMALLEST_NORMAL) return exponentOf(x * TWO_54) - 54
  const high = highWord(x)
  // 0x95f64 added to the fraction carries into the exponent exactly from sqrt(2) on.
  return ((((high & 0xfffff) + 0x95f64) >>> 20) + (high >>> 20)) - 1023
}

/** x / 2^k for the k of `exponentOf`, exactly. */
export function fractionOf(x: number, k: number): number {
  return k < 1023 && k > -1022 ? x * powerOfTwo(-k) : fractionInSteps(x, k)
}

/** One power of two reaches from the largest numbers or from the smallest, not from both. */
function fractionInSteps(x: number, k: number): number {
  return x * powerOfTwo(-(k >> 1)) * powerOfTwo((k >> 1) - k)
}

/** k ln 2 + ln(1 + f) + correction, for f in [sqrt(1/2) - 1, sqrt(2) - 1). Shared by `log` and `log1p`. */
export function logarithmOfParts(k: number, f: number, correction: number): number {
  const s = f / (2 + f)
  const z = s * s
  const fit = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))))
  const halfSquare = 0.5 * f * f
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + fit) + (k * LN2_LOW + correction)) - f)
}

/**
 * Natural logarithm, at most 1 ulp from the true value and the same bits on every platform.
 * log(0) = -Infinity; NaN below 0. Method: fdlibm e_log.c.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return Infinity
  const k = exponentOf(x)
  return logarithmOfParts(k, fractionOf(x, k) - 1, 0)
}
