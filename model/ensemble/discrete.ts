// Sums of up to a hundred decimal fractions such as .1 and .7 stay within it of the decimal they stand for.
const ROUNDING = 1e-13

/**
 * The least value that is not passed with at least this probability.
 *
 * @param values not falling
 * @param probabilities one a value, not negative; taken as parts of their sum, which may be off 1 by rounding
 */
export function discrete(probability: number, values: readonly number[], probabilities: readonly number[]): number {
  const wanted = probability * (1 - ROUNDING) * probabilities.reduce((sum, one) => sum + one, 0)
  let reached = 0
  for (const [at, one] of probabilities.entries()) {
    reached += one
    if (reached >= wanted) return values[at]!
  }
  return values[values.length - 1]!
}
