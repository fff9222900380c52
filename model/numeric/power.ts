import { productError, squareError } from './exact-product.ts'
import { LN2_HIGH, LN2_LOW, exponentialOfSum } from './exponential.ts'
import { exponentOf, fractionOf } from './logarithm.ts'
import { powerOfTwo } from './power-of-two.ts'

// Squaring keeps about 2^-100 of relative error a step, so a thousand factors still round as one; above it the
// logarithm is as good and cheaper.
const LARGEST_COUNTED_POWER = 1024
// Inside these bounds the error of a product is itself exact.
const LARGEST_EXACT = powerOfTwo(480)
const SMALLEST_EXACT = powerOfTwo(-480)
const TWO_THIRDS = 2 / 3
/** 2/3 less the double nearest to it. */
const TWO_THIRDS_LOW = 3.700743415417188e-17

/** a^n for a whole n >= 1 and a > 0 by square and multiply, lowest bit first; NaN where it leaves the exact range. */
function countedPower(a: number, n: number, inverse: boolean): number {
  let baseHigh = a
  let baseLow = 0
  let high = 1
  let low = 0
  // Whole arithmetic: the remainder of a double is a slow call.
  for (let left = n | 0; ; ) {
    if ((left & 1) === 1) {
      const product = high * baseHigh
      const error = productError(high, baseHigh, product) + (high * baseLow + low * baseHigh)
      high = product + error
      low = product - high + error
    }
    left >>= 1
    if (left === 0) break
    const square = baseHigh * baseHigh
    if (!(square < LARGEST_EXACT && square > SMALLEST_EXACT)) return NaN
    const error = squareError(baseHigh, square) + 2 * baseHigh * baseLow
    baseHigh = square + error
    baseLow = square - baseHigh + error
  }
  if (!(high < LARGEST_EXACT && high > SMALLEST_EXACT)) return NaN
  if (!inverse) return high
  const quotient = 1 / high
  const product = quotient * high
  return quotient + quotient * (1 - product - productError(quotient, high, product) - quotient * low)
}

/**
 * a^b = e^(b ln a) for finite a > 0. ln a = k ln 2 + 2 artanh(f / (2 + f)) is taken to about 70 bits: the first two
 * terms of the series with what rounding takes from them, the others as they are.
 */
function powerByLogarithm(a: number, b: number): number {
  const k = exponentOf(a)
  const f = fractionOf(a, k) - 1
  const divisor = 2 + f
  const s = f / divisor
  const product = s * divisor
  const sLow = (f - product - productError(s, divisor, product) - s * (f - (divisor - 2))) / divisor
  const z = s * s
  const zLow = squareError(s, z) + 2 * s * sLow
  const third = s * z
  const thirdLow = productError(s, z, third) + (s * zLow + sLow * z)
  const cube = third * TWO_THIRDS
  const cubeLow = productError(third, TWO_THIRDS, cube) + (third * TWO_THIRDS_LOW + thirdLow * TWO_THIRDS)
  const series = z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17
    + z * (1 / 19 + z * (1 / 21 + z * (1 / 23 + z * (1 / 25)))))))))))
  // k LN2_HIGH is exact. Larger terms go first so that what rounding takes is recovered.
  const whole = k * LN2_HIGH
  const linear = whole + 2 * s
  const head = linear + cube
  const tail = whole - linear + 2 * s + (linear - head + cube) + (2 * sLow + cubeLow + 2 * third * series + k * LN2_LOW)
  const high = head + tail
  const low = head - high + tail
  const exponent = b * high
  // Beyond the range of exp in any case; b may be too large to split.
  if (!(exponent < 1000 && exponent > -1000)) return exponent > 0 ? Infinity : 0
  return exponentialOfSum(exponent, productError(b, high, exponent) + b * low)
}

/**
 * a^b, within 1 ulp and the same bits on every platform. Whole powers up to 1024 are multiplied out (square and
 * multiply in extended precision), others go through the logarithm.
 * pow(a, 0) = 1 for every a, pow(1, b) = 1 except b NaN; NaN for a < 0 with a fractional b.
 */
export function pow(a: number, b: number): number {
  // b - b is 0 for finite b only.
  if (a > 0 && a < Infinity && b - b === 0) {
    if (b === 1) return a
    if (a === 1 || b === 0) return 1
    if (b === 0.5) return Math.sqrt(a)
    return powerOfPositive(a, b)
  }
  return powerAtTheEdges(a, b)
}

/** a^b for finite a > 0 and finite b. */
function powerOfPositive(a: number, b: number): number {
  const count = Math.abs(b)
  if (count <= LARGEST_COUNTED_POWER && Math.floor(count) === count) {
    const counted = countedPower(a, count, b < 0)
    if (counted === counted) return counted
  }
  return powerByLogarithm(a, b)
}

/** a^b where one of them is zero, negative, infinite or not a number. */
function powerAtTheEdges(a: number, b: number): number {
  if (b === 0) return 1
  if (a !== a || b !== b) return NaN
  if (b === 1) return a
  if (a === 1) return 1
  if (b === Infinity || b === -Infinity) {
    const size = Math.abs(a)
    if (size === 1) return 1
    return size > 1 === b > 0 ? Infinity : 0
  }
  const whole = Math.floor(b) === b
  const odd = whole && Math.abs(b % 2) === 1
  if (a === 0 || a === Infinity || a === -Infinity) {
    // 1 / a tells -0 from 0.
    const negative = odd && (a < 0 || 1 / a < 0)
    const size = (a === 0) === b > 0 ? 0 : Infinity
    return negative ? -size : size
  }
  if (a < 0 && !whole) return NaN
  const result = powerOfPositive(-a, b)
  return odd ? -result : result
}
