import { fromWords } from './double-bits.ts'

const LEAST = -1022
const MOST = 1023

// Reading a double is faster than putting one together from two words that the machine has just written.
const POWERS = Float64Array.from({ length: MOST - LEAST + 1 }, (_, at) => fromWords((at + 1) << 20, 0))

/** 2^k for -1022 <= k <= 1023, exactly. */
export function powerOfTwo(k: number): number {
  return POWERS[k - LEAST]!
}

/**
 * x * 2^k for |x| near 1 and -1100 <= k <= 1024, rounded once. Results beyond the range of normal doubles are reached in
 * two exact-but-last steps, so that a subnormal is not rounded twice.
 */
export function scaleByPowerOfTwo(x: number, k: number): number {
  return k <= 1023 && k >= -1021 ? x * powerOfTwo(k) : scaleInSteps(x, k)
}

// Apart, so that what is common is short enough for an engine to put it in place of the call; so are rare cases elsewhere.
function scaleInSteps(x: number, k: number): number {
  return k > 0 ? x * powerOfTwo(1023) * powerOfTwo(k - 1023) : x * powerOfTwo(k + 1000) * powerOfTwo(-1000)
}
