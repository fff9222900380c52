/** 2^27 + 1: multiplying by it splits a double into two halves of 26 bits. */
const SPLITTER = 134217729

/**
 * What rounding took from the product a * b, exactly, for factors and product between about 2^-480 and 2^990.
 * T. J. Dekker, Numerische Mathematik 18 (1971), doi:10.1007/BF01397083.
 */
export function productError(a: number, b: number, product: number): number {
  const scaledA = SPLITTER * a
  const highA = scaledA - (scaledA - a)
  const lowA = a - highA
  const scaledB = SPLITTER * b
  const highB = scaledB - (scaledB - b)
  const lowB = b - highB
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB)
}

/** What rounding took from the square a * a: the same as `productError`, with one factor to split. */
export function squareError(a: number, square: number): number {
  const scaled = SPLITTER * a
  const high = scaled - (scaled - a)
  const low = a - high
  return low * low - (square - high * high - low * high - high * low)
}
