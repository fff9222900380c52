/** The bits of a double: the one place that looks inside a number. */

const value = new Float64Array(1)
const words = new Int32Array(value.buffer)

// The order of the two words in memory is the machine's; 1 has an empty low word, which tells which it is.
value[0] = 1
const HIGH = Math.min(1, words[1]!)
const LOW = 1 - HIGH

/** Sign, exponent and upper 20 bits of the fraction, as a signed 32-bit integer, which the lanes have too. */
export function highWord(x: number): number {
  value[0] = x
  return words[HIGH]!
}

/** The double whose bits are these two words. */
export function fromWords(high: number, low: number): number {
  words[HIGH] = high
  words[LOW] = low
  return value[0]!
}
