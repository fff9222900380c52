/** Combines what each assumption does alone into one range. Pure. */
import { exp } from '../model/numeric/exponential.ts'
import { log } from '../model/numeric/logarithm.ts'

/** A figure with an assumption at its low and at its high, all others at their central value. */
export interface Swing {
  readonly atLow: number
  readonly atHigh: number
}

export interface SizingRange {
  readonly low: number
  readonly central: number
  readonly high: number
}

// Runs that should agree differ in their last digits, by the order of their sums.
const ROUNDING = 1e-9

/** Whether a figure moved by more than rounding. */
export function differs(central: number, value: number): boolean {
  return Math.abs(value - central) > ROUNDING * Math.abs(central)
}

/**
 * The range of a figure: deviations from the central value, one assumption at a time, combined in quadrature of their
 * logarithms, upward and downward apart. Exact for a product of independent lognormal factors whose lows and highs stand
 * equally many standard deviations from the centre. A figure that is not positive at its centre, or falls below zero, has
 * no logarithm: there the deviations themselves are combined.
 */
export function combine(central: number, swings: readonly Swing[]): SizingRange {
  const inLogarithms = central > 0 && swings.every(({ atLow, atHigh }) => atLow >= 0 && atHigh >= 0)
  const deviation = (value: number) => (!differs(central, value) ? 0 : inLogarithms ? log(value / central) : value - central)
  let up = 0
  let down = 0
  for (const { atLow, atHigh } of swings) {
    const [first, second] = [deviation(atLow), deviation(atHigh)]
    up += square(Math.max(first, second, 0))
    down += square(Math.min(first, second, 0))
  }
  const at = (distance: number) => (distance === 0 ? central : inLogarithms ? central * exp(distance) : central + distance)
  return { low: at(-Math.sqrt(down)), central, high: at(Math.sqrt(up)) }
}

function square(value: number): number {
  return value * value
}
