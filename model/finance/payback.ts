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

/**
 * Periods until the running sum of flows one period apart is back at zero for good, each flow spread evenly over the
 * period before it: 3.3 is three tenths into the fourth. 0 where nothing is ever owed; NaN where the sum ends below zero.
 */
export function paybackPeriods(flows: ArrayLike<number>): number {
  let sum = 0
  let periods = 0
  for (let t = 0; t < flows.length; t++) {
    const before = sum
    sum += flows[t]!
    if (!(sum >= 0)) periods = NaN
    else if (before < 0) periods = t - 1 - before / flows[t]!
  }
  return periods
}
