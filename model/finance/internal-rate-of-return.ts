import { expm1 } from '../numeric/expm1.ts'
import { bracketedRoot } from './bracketed-root.ts'
import { signChanges } from './sign-changes.ts'

/** Why there are as many rates as there are. */
export type RateOfReturnReason =
  | 'unique' | 'multiple'
  /** Outlays only, receipts only, nothing at all, or a single flow: no rate can balance them. */
  | 'no_sign_change'
  /** The flows change sign, yet no rate in (-1, 1e6] balances them. */
  | 'no_root'
  | 'not_finite'
  | 'too_long'

export interface RatesOfReturn {
  /** Every rate in (-1, 1e6] found, ascending, as fractions per period. */
  readonly roots: readonly number[]
  readonly reason: RateOfReturnReason
  /** Descartes' bound on the number of rates. */
  readonly signChanges: number
}

const HIGHEST_RATE = 1e6
// A thousand monthly flows are 83 years; the scan of a thousand takes about 2 ms.
const MOST_FLOWS = 1000
// 1 + rate grows by 1/16 in the logarithm a step, from e^-20 to 1e6; 0 is on the grid, so a rate of 0 is found exactly.
const STEP = 1 / 16
const LOWEST_STEP = -320
const HIGHEST_STEP = 221
// Golden-section search shrinks a bracket by 0.618 a step: 40 steps take it to 4e-9 of its width, where an extremum is
// flat to the last digit.
const EXTREMUM_STEPS = 40
const GOLDEN = 0.6180339887498949
// Rounding of one step of the sum, relative to the sizes summed.
const EPSILON = 2.220446049250313e-16

/**
 * Present value at `rate` up to a positive factor: discounted to the start for rates above 0 and compounded to the end
 * for rates below, so that no power overflows.
 */
export function scaledValue(flows: ArrayLike<number>, rate: number): number {
  const compounding = rate <= 0
  // Growth or discount less 1, so that a rate near 0 keeps its digits.
  const change = compounding ? rate : -rate / (1 + rate)
  let value = 0
  for (let i = 0; i < flows.length; i++) value = value + value * change + flows[compounding ? i : flows.length - 1 - i]!
  return value
}

/** Flows divided by the largest, without the zeros at either end; they have the same rates. */
function normalised(cashflows: ArrayLike<number>): Float64Array {
  const flows = Float64Array.from(cashflows)
  let largest = 0
  for (const flow of flows) largest = Math.max(largest, Math.abs(flow))
  let from = 0
  let to = flows.length
  while (from < to && flows[from] === 0) from++
  while (to > from && flows[to - 1] === 0) to--
  return flows.subarray(from, to).map((flow) => flow / largest)
}

/** Where between a and b the value comes nearest to zero, for a value of the given sign at both. */
function nearestToZero(value: (rate: number) => number, sign: number, a: number, b: number): number {
  let low = a
  let high = b
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let atLeft = sign * value(left)
  let atRight = sign * value(right)
  for (let i = 0; i < EXTREMUM_STEPS; i++) {
    if (atLeft < atRight) {
      high = right
      right = left
      atRight = atLeft
      left = high - GOLDEN * (high - low)
      atLeft = sign * value(left)
    } else {
      low = left
      left = right
      atLeft = atRight
      right = low + GOLDEN * (high - low)
      atRight = sign * value(right)
    }
  }
  return (low + high) / 2
}

/**
 * All internal rates of return of flows one period apart: rates at which their present value is zero. Several can be
 * true at once and none may exist, so the answer is a list with a reason and never one of several.
 * Method: sign changes on a logarithmic grid; between three points that come near zero without crossing, the extremum
 * is looked for and may uncover two more; each bracket is refined by Brent's method. Two rates nearer to one another
 * than rounding can tell (about 1e-8 apart) are given as one.
 */
export function internalRatesOfReturn(cashflows: ArrayLike<number>): RatesOfReturn {
  for (let t = 0; t < cashflows.length; t++) {
    if (!Number.isFinite(cashflows[t])) return { roots: [], reason: 'not_finite', signChanges: 0 }
  }
  const bound = signChanges(cashflows)
  if (cashflows.length > MOST_FLOWS) return { roots: [], reason: 'too_long', signChanges: bound }
  if (bound === 0) return { roots: [], reason: 'no_sign_change', signChanges: 0 }

  const flows = normalised(cashflows)
  const value = (rate: number) => scaledValue(flows, rate)
  const rates: number[] = []
  for (let i = LOWEST_STEP; i <= HIGHEST_STEP; i++) rates.push(i === HIGHEST_STEP ? HIGHEST_RATE : expm1(i * STEP))
  const values = rates.map(value)
  const roots: number[] = []
  for (let i = 0; i < rates.length; i++) {
    if (values[i] === 0) {
      roots.push(rates[i]!)
      continue
    }
    if (i + 1 < rates.length && values[i]! * values[i + 1]! < 0) {
      roots.push(bracketedRoot(value, rates[i]!, rates[i + 1]!))
    }
  }
  if (roots.length < bound) roots.push(...hiddenPairs(flows, rates, values))
  roots.sort((a, b) => a - b)
  const reason = roots.length === 0 ? 'no_root' : roots.length === 1 ? 'unique' : 'multiple'
  return { roots, reason, signChanges: bound }
}

/** Pairs of roots between neighbouring grid points, where the value dips through zero and back, or touches it. */
function hiddenPairs(flows: Float64Array, rates: readonly number[], values: readonly number[]): number[] {
  const value = (rate: number) => scaledValue(flows, rate)
  const sizes = flows.map(Math.abs)
  const pairs: number[] = []
  for (let i = 1; i + 1 < rates.length; i++) {
    if (values[i] === 0) continue
    const sign = values[i]! > 0 ? 1 : -1
    const before = sign * values[i - 1]!
    const here = sign * values[i]!
    const after = sign * values[i + 1]!
    if (before <= here || after < here) continue
    const extremum = nearestToZero(value, sign, rates[i - 1]!, rates[i + 1]!)
    const least = sign * value(extremum)
    // Nearer to zero than rounding can tell: the value touches it, and the two rates are one.
    const touching = flows.length * EPSILON * scaledValue(sizes, extremum)
    if (Math.abs(least) <= touching) pairs.push(extremum)
    else if (least < 0) pairs.push(bracketedRoot(value, rates[i - 1]!, extremum), bracketedRoot(value, extremum, rates[i + 1]!))
  }
  return pairs
}
