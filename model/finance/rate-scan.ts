import { expm1 } from '../numeric/expm1.ts'
import { bracketedRoot } from './bracketed-root.ts'

const HIGHEST_RATE = 1e6
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

/** Flows as the scan sees them. */
export interface FlowsAtRate {
  /** Present value at a rate up to a positive factor, so chosen that no power overflows. */
  readonly value: (rate: number) => number
  /** The same of the absolute values of the flows: what rounding is measured against. */
  readonly size: (rate: number) => number
  readonly count: number
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
 * Rates in (-1, 1e6] at which the value is zero, ascending, as fractions per period; `most` is Descartes' bound on how
 * many there are. Sign changes on a logarithmic grid are looked for; between three points that come near zero without
 * crossing, the extremum is looked for and may uncover two more; each bracket is refined by Brent's method. Two rates
 * nearer to one another than rounding can tell (about 1e-8 apart) are given as one.
 */
export function scannedRates(flows: FlowsAtRate, most: number): number[] {
  const { value } = flows
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
  if (roots.length < most) roots.push(...hiddenPairs(flows, rates, values))
  return roots.sort((a, b) => a - b)
}

/** Pairs of roots between neighbouring grid points, where the value dips through zero and back, or touches it. */
function hiddenPairs(flows: FlowsAtRate, rates: readonly number[], values: readonly number[]): number[] {
  const { value, size, count } = flows
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
    const touching = count * EPSILON * size(extremum)
    if (Math.abs(least) <= touching) pairs.push(extremum)
    else if (least < 0) pairs.push(bracketedRoot(value, rates[i - 1]!, extremum), bracketedRoot(value, extremum, rates[i + 1]!))
  }
  return pairs
}
