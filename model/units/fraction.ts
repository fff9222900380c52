/** A positive ratio of whole numbers, so that 8760 / 1000 is 8.76 and not nearly so. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b]
  return a
}

export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const common = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / common, denominator: denominator / common }
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

export function invertFraction(a: Fraction): Fraction {
  return { numerator: a.denominator, denominator: a.numerator }
}

/** a^exponent for a whole exponent of either sign. */
export function powerOfFraction(a: Fraction, exponent: number): Fraction {
  const base = exponent < 0 ? invertFraction(a) : a
  let result: Fraction = { numerator: 1n, denominator: 1n }
  for (let i = 0; i < Math.abs(exponent); i++) result = multiplyFractions(result, base)
  return result
}

/** Largest whole number whose square is at most n. */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** Square root when it is itself a ratio of whole numbers, else undefined. */
export function rootOfFraction(a: Fraction): Fraction | undefined {
  const numerator = wholeRoot(a.numerator)
  const denominator = wholeRoot(a.denominator)
  const exact = numerator * numerator === a.numerator && denominator * denominator === a.denominator
  return exact ? { numerator, denominator } : undefined
}

/** The double nearest to the fraction. */
export function nearestDouble({ numerator, denominator }: Fraction): number {
  const bits = denominator.toString(2).length - numerator.toString(2).length
  // 64 bits and a sticky last one round to the nearest 53 as the true quotient would.
  const shift = Math.max(0, bits + 66)
  const quotient = (numerator << BigInt(shift)) / denominator
  const remainder = (numerator << BigInt(shift)) % denominator
  let value = Number(remainder === 0n ? quotient : quotient | 1n)
  for (let left = shift; left > 0; left -= 512) value /= Number(1n << BigInt(Math.min(left, 512)))
  return value
}
