import { CompensatedSum } from './compensated-sum.ts'

/** Values of one block: the unit in which columns are summed, whoever sums them. */
export const BLOCK = 4096

/** Number, mean, and sums of the second and third powers of the deviations from it. */
export interface Moments {
  readonly count: number
  readonly mean: number
  readonly squares: number
  readonly cubes: number
}

const NONE: Moments = { count: 0, mean: 0, squares: 0, cubes: 0 }

/**
 * Moments of values[from] to values[to - 1], NaN left out, by two compensated passes: exact to what rounding of the values
 * themselves leaves (Chan, Golub and LeVeque 1983, doi:10.1080/00031305.1983.10483115).
 */
export function momentsOfBlock(values: Float64Array, from = 0, to = values.length): Moments {
  const total = new CompensatedSum()
  let count = 0
  for (let i = from; i < to; i++) {
    const value = values[i] as number
    if (value !== value) continue
    total.add(value)
    count++
  }
  if (count === 0) return NONE
  const mean = total.value / count
  const [deviations, squares, cubes] = [new CompensatedSum(), new CompensatedSum(), new CompensatedSum()]
  for (let i = from; i < to; i++) {
    const value = values[i] as number
    if (value !== value) continue
    const deviation = value - mean
    deviations.add(deviation)
    squares.add(deviation * deviation)
    cubes.add(deviation * deviation * deviation)
  }
  // The rounded mean is off by this much.
  const off = deviations.value / count
  return { count, mean: mean + off, squares: squares.value - count * off * off, cubes: cubes.value - 3 * off * squares.value + 2 * count * off * off * off }
}

/** Moments of two sets together (Pebay 2008, Sandia report SAND2008-6212, formulas 2.1 and 2.2). The order matters in the last digit. */
export function mergeMoments(left: Moments, right: Moments): Moments {
  if (left.count === 0) return right
  if (right.count === 0) return left
  const count = left.count + right.count
  const apart = right.mean - left.mean
  const part = apart / count
  return {
    count,
    mean: left.mean + part * right.count,
    squares: left.squares + right.squares + apart * part * left.count * right.count,
    cubes: left.cubes + right.cubes + apart * part * part * left.count * right.count * (left.count - right.count) + 3 * part * (left.count * right.squares - right.count * left.squares),
  }
}

/** Moments of a column, block by block in order: the same bytes however its blocks were filled. */
export function momentsOf(values: Float64Array): Moments {
  let moments = NONE
  for (let from = 0; from < values.length; from += BLOCK) moments = mergeMoments(moments, momentsOfBlock(values, from, Math.min(values.length, from + BLOCK)))
  return moments
}

/** Sample variance, with n - 1; NaN under two values. */
export function varianceOf({ count, squares }: Moments): number {
  return count < 2 ? NaN : squares / (count - 1)
}

/** Skewness of the values themselves, with n: 0 where they are all alike; NaN without values. */
export function skewnessOf({ count, squares, cubes }: Moments): number {
  if (count === 0) return NaN
  if (!(squares > 0)) return 0
  const variance = squares / count
  return cubes / count / (variance * Math.sqrt(variance))
}
