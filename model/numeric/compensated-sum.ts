/**
 * Running sum that keeps what rounding takes away, so that a million terms are as exact as two.
 * A. Neumaier, ZAMM 54 (1974), doi:10.1002/zamm.19740540106.
 */
export class CompensatedSum {
  private sum = 0
  private lost = 0

  add(term: number): void {
    const next = this.sum + term
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum
    this.sum = next
  }

  /** The sum so far. An infinite or undefined sum is returned as it stands: its lost part means nothing. */
  get value(): number {
    return Number.isFinite(this.sum) ? this.sum + this.lost : this.sum
  }
}

/** Neumaier sum of values[from], values[from + stride], ... before `to`, in index order; 0 when there are none. */
export function compensatedSum(values: ArrayLike<number>, from = 0, to = values.length, stride = 1): number {
  let sum = 0
  let lost = 0
  for (let i = from; i < to; i += stride) {
    const term = values[i]!
    const next = sum + term
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
  }
  return Number.isFinite(sum) ? sum + lost : sum
}
