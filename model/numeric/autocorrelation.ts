import { CompensatedSum } from './compensated-sum.ts'
import { momentsOf } from './moments.ts'

/**
 * Correlation of each value with the one that follows it, about the mean of all and over the variation of all, as NIST's
 * Statistical Reference Datasets define it. NaN where the values are all alike, or there are none.
 */
export function lagOneAutocorrelation(values: Float64Array): number {
  const { mean, squares } = momentsOf(values)
  const together = new CompensatedSum()
  for (let i = 1; i < values.length; i++) together.add(((values[i - 1] as number) - mean) * ((values[i] as number) - mean))
  return squares > 0 ? together.value / squares : NaN
}
