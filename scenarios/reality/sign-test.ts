/**
 * Probability, both sides taken together, that of fair coins as many or more fall on the larger side.
 * @param above count on one side
 * @param below count on the other; ties are left out by the caller
 */
export function signTest(above: number, below: number): number {
  const count = above + below
  let term = 2 ** -count
  let tail = 0
  for (let heads = 0; heads <= Math.min(above, below); heads++) {
    tail += term
    term *= (count - heads) / (heads + 1)
  }
  return Math.min(1, 2 * tail)
}

/** Probabilities adjusted for how many there are, in their order (Holm 1979, Scandinavian Journal of Statistics 6:65). */
export function holm(probabilities: readonly number[]): number[] {
  const order = probabilities.map((_, index) => index).sort((a, b) => probabilities[a]! - probabilities[b]!)
  const adjusted: number[] = []
  let highest = 0
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (order.length - rank) * probabilities[index]!))
    adjusted[index] = highest
  }
  return adjusted
}
