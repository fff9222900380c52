/** Elementary functions to about 300 bits in whole-number arithmetic, to measure the engine's own in units in the last place. */

const BITS = 320n
const ONE = 1n << BITS

/** mantissa * 2^exponent. */
export interface Exact {
  readonly mantissa: bigint
  readonly exponent: number
}

/** A finite double, exactly. */
export function exactly(x: number): Exact {
  if (!Number.isFinite(x)) throw new Error(`${x} is not a finite number.`)
  let exponent = 0
  let scaled = x
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    exponent--
  }
  return { mantissa: BigInt(scaled), exponent }
}

export function plusOne({ mantissa, exponent }: Exact): Exact {
  return exponent >= 0
    ? { mantissa: (mantissa << BigInt(exponent)) + 1n, exponent: 0 }
    : { mantissa: mantissa + (1n << BigInt(-exponent)), exponent }
}

function fixed({ mantissa, exponent }: Exact): bigint {
  const shift = BITS + BigInt(exponent)
  return shift >= 0n ? mantissa << shift : mantissa >> -shift
}

const LN2 = (() => {
  let sum = 0n
  for (let k = 1n; k <= BITS + 8n; k++) sum += ONE / (k << k)
  return sum
})()

/** e^x of a fixed-point x. */
function exponential(x: bigint): Exact {
  let k = x / LN2
  if (x < 0n) k--
  const HALVINGS = 20n
  const r = (x - k * LN2) >> HALVINGS
  let term = ONE
  let sum = ONE
  for (let i = 1n; term !== 0n; i++) {
    term = ((term * r) >> BITS) / i
    sum += term
  }
  for (let i = 0n; i < HALVINGS; i++) sum = (sum * sum) >> BITS
  return { mantissa: sum, exponent: Number(k - BITS) }
}

/** ln x for exact x > 0, from an estimate that is good to a double. */
function logarithm(x: Exact, estimate: number): bigint {
  const start = fixed(exactly(estimate))
  const inverse = exponential(-start)
  const z = fixed({ mantissa: x.mantissa * inverse.mantissa, exponent: x.exponent + inverse.exponent }) - ONE
  const square = (z * z) >> BITS
  return start + z - square / 2n + ((square * z) >> BITS) / 3n
}

export function exactExp(x: number): Exact {
  return exponential(fixed(exactly(x)))
}

export function exactExpm1(x: number): Exact {
  return { mantissa: fixed(exponential(fixed(exactly(x)))) - ONE, exponent: -Number(BITS) }
}

export function exactLog(x: number): Exact {
  return { mantissa: logarithm(exactly(x), Math.log(x)), exponent: -Number(BITS) }
}

export function exactLog1p(x: number): Exact {
  return { mantissa: logarithm(plusOne(exactly(x)), Math.log1p(x)), exponent: -Number(BITS) }
}

export function exactPow(a: number, b: number): Exact {
  const power = exactly(b)
  const product = logarithm(exactly(a), Math.log(a)) * power.mantissa
  return exponential(power.exponent < 0 ? product >> BigInt(-power.exponent) : product << BigInt(power.exponent))
}

/** Distance of `got` from the true value in units in the last place of the true value. */
export function ulpError(got: number, { mantissa, exponent }: Exact): number {
  const mine = exactly(got)
  const common = Math.min(mine.exponent, exponent)
  const wanted = mantissa << BigInt(exponent - common)
  const difference = (mine.mantissa << BigInt(mine.exponent - common)) - wanted
  const size = (n: bigint) => (n < 0n ? -n : n)
  const leading = size(wanted).toString(2).length - 1 + common
  const ulp = Math.max(leading - 52, -1074)
  const thousandths = (size(difference) * 1000n) >> BigInt(ulp - common)
  return Number(thousandths) / 1000
}
