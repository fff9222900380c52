/** Regional sensitivity: which inputs stand elsewhere in the draws where an outcome is high than in those where it is low. */

export interface RegionalMeasure {
  /** Largest distance between the two cumulative distributions of the input, 0..1. */
  readonly distance: number
  /** Value of the input at which it is. */
  readonly at: number
  /** Distance that one in twenty idle inputs would pass by chance, for as many draws. */
  readonly byChance: number
}

// Asymptotic factor of the two-sample Kolmogorov-Smirnov test at 5 per cent: the root of ln(2/0.05)/2.
const FACTOR = 1.3581015157406195

/**
 * Hornberger and Spear 1981 (Journal of Environmental Management 12:7-18): the two-sample Kolmogorov-Smirnov distance of
 * each input between the draws marked and the others. Undefined where either set is empty.
 *
 * @param columns one an input, by draw
 * @param marked 1 for a draw of the first set
 */
export function regionalSensitivity(columns: readonly Float64Array[], marked: Uint8Array): readonly RegionalMeasure[] | undefined {
  const inside = marked.reduce((sum, each) => sum + each, 0)
  const outside = marked.length - inside
  if (inside === 0 || outside === 0) return undefined
  const byChance = FACTOR * Math.sqrt((inside + outside) / (inside * outside))
  return columns.map((values) => {
    const order = Uint32Array.from(values.keys()).sort((left, right) => (values[left] as number) - (values[right] as number))
    let [below, above, distance, at] = [0, 0, 0, NaN]
    for (const [place, draw] of order.entries()) {
      if (marked[draw] === 1) below++
      else above++
      const value = values[draw] as number
      // Draws of one value stand together.
      if (place + 1 < order.length && values[order[place + 1] as number] === value) continue
      const apart = Math.abs(below / inside - above / outside)
      if (apart > distance) [distance, at] = [apart, value]
    }
    return { distance, at, byChance }
  })
}
