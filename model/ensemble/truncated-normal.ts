import { normalProbability } from '../numeric/normal-probability.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'

/** Deviations beyond which the probability of a tail nears the least that a double can tell from 0. */
export const FARTHEST_END = 37

/**
 * Value at a probability of a normal, of `mean` and `deviation`, that is cut off below `low` and above `high`: the value of
 * the whole normal at Phi(a) + probability (Phi(b) - Phi(a)), a and b being the ends in deviations from the mean (Johnson,
 * Kotz and Balakrishnan 1994, Continuous Univariate Distributions 1, section 10.1). Equal ends give the constant.
 *
 * @param low at most FARTHEST_END deviations above the mean; `high` at most as many below it
 */
export function truncatedNormal(probability: number, mean: number, deviation: number, low: number, high: number): number {
  const from = (low - mean) / deviation
  const to = (high - mean) / deviation
  // Above the mean both are near 1 and their difference would lose its digits: there the upper tails are subtracted.
  const kept = from > 0 ? normalProbability(-from) - normalProbability(-to) : normalProbability(to) - normalProbability(from)
  const below = normalProbability(from) + probability * kept
  const deviations = below <= 0.5 ? normalQuantile(below) : -normalQuantile(normalProbability(-to) + (1 - probability) * kept)
  // An end in a far tail is not met to the last digit by a probability that leads to it.
  return Math.min(high, Math.max(low, mean + deviation * deviations))
}
