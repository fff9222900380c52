/**
 * Number of times the flows change sign, zeros left out: by Descartes' rule the number of internal rates of return above
 * -1 is this or less by an even number.
 */
export function signChanges(cashflows: ArrayLike<number>): number {
  let changes = 0
  let before = 0
  for (let t = 0; t < cashflows.length; t++) {
    const flow = cashflows[t]!
    if (flow === 0) continue
    if (before !== 0 && flow > 0 !== before > 0) changes++
    before = flow
  }
  return changes
}
