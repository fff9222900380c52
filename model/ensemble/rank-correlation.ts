/** Correlation of ranks, and of the normal variables that have it. */

const PI = 3.141592653589793

/** Sine for |x| <= 1 by its series, error below 1e-16. */
function sineNearZero(x: number): number {
  const square = x * x
  let term = x
  let sum = x
  for (let n = 2; n <= 20; n += 2) {
    term *= -square / (n * (n + 1))
    sum += term
  }
  return sum
}

/** Correlation of two normal variables whose ranks are correlated so: K. Pearson 1907, r = 2 sin(pi rank / 6). */
export function normalFromRank(rank: number): number {
  return 2 * sineNearZero((PI * rank) / 6)
}

/** Rank correlation of two normal variables correlated so, for -1..1. The inverse of `normalFromRank`, which rises, by halving. */
export function rankFromNormal(correlation: number): number {
  let low = -1
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (normalFromRank(middle) < correlation) low = middle
    else high = middle
  }
  return (low + high) / 2
}
