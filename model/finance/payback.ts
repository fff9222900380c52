/** Index of the first flow from which the running sum stays at or above zero to the end; -1 where it ends below, or never was. */
export function paybackIndex(flows: ArrayLike<number>): number {
  let sum = 0
  let since = -1
  let owing = false
  for (let t = 0; t < flows.length; t++) {
    sum += flows[t]!
    if (!(sum >= 0)) {
      owing = true
      since = -1
    } else if (since < 0) since = t
  }
  return owing ? since : -1
}
