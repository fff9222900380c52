import { exponentOf, fractionOf, logarithmOfParts } from './logarithm.ts'
import { powerOfTwo } from './power-of-two.ts'

// Inside these bounds 1 + x needs no power of two, so x itself is used and nothing is lost.
const LOW = -0.2928932188134524
const HIGH = 0.4142135623730949

/**
 * ln(1 + x), exact to about 1 ulp however small x is. log1p(-1) = -Infinity; NaN below -1.
 * Method: fdlibm s_log1p.c; the rounding error of 1 + x is added back.
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN
  if (x === Infinity) return Infinity
  // Half an ulp: ln(1 + x) = x here, and -0 stays -0.
  if (x < 1.1e-16 && x > -1.1e-16) return x
  if (x > LOW && x < HIGH) return logarithmOfParts(0, x, 0)
  const sum = 1 + x
  const k = exponentOf(sum)
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1)
  // Beyond 2^54 the lost part is under half an ulp and 2^-k would underflow with it.
  const fraction = fractionOf(sum, k)
  const correction = k > 54 ? 0 : (lost * powerOfTwo(-k)) / fraction
  return logarithmOfParts(k, fraction - 1, correction)
}
