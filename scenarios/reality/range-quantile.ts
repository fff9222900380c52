import type { ParameterDefinition } from '../../model/equations/definition.ts'
import type { Range } from '../../model/ensemble/default-distribution.ts'
import { RANGE_END, triangular, twoHalves } from '../../model/ensemble/distribution.ts'
import { normalQuantile } from '../../model/numeric/normal-quantile.ts'

/**
 * Value at a probability, never outside the range. Triangular has its mode at the central value, and is taken where no
 * distribution is given or a lognormal would reach 0; uniform knows its ends alone; normal and lognormal have their median
 * at the central value and a spread of its own on either side, their ends at the 5th and 95th percentile.
 */
export function rangeQuantile(probability: number, range: Range, distribution: ParameterDefinition['distribution']): number {
  const { low, central, high } = range
  if (low === high) return central
  if (distribution === 'uniform') return low + probability * (high - low)
  const logarithmic = distribution === 'lognormal' && low > 0
  if (distribution !== 'normal' && !logarithmic) return triangular(probability, low, central, high)
  const deviations = Math.max(-RANGE_END, Math.min(RANGE_END, normalQuantile(probability)))
  return twoHalves({ ...range, scale: logarithmic ? 'logarithmic' : 'linear' }, deviations)
}
