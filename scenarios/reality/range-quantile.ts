import type { ParameterDefinition } from '../../model/equations/definition.ts'
import { exp } from '../../model/numeric/exponential.ts'
import { log } from '../../model/numeric/logarithm.ts'
import { normalQuantile } from './normal-quantile.ts'

export interface Range {
  readonly low: number
  readonly central: number
  readonly high: number
}

// Ends of a normal or lognormal range stand at its 5th and 95th percentile.
const END = normalQuantile(0.95)

/**
 * Value at a probability, never outside the range. Triangular has its mode at the central value, and is taken where no
 * distribution is given or a lognormal would reach 0; uniform knows its ends alone; normal and lognormal have their median
 * at the central value and a spread of its own on either side.
 */
export function rangeQuantile(probability: number, { low, central, high }: Range, distribution: ParameterDefinition['distribution']): number {
  if (low === high) return central
  if (distribution === 'uniform') return low + probability * (high - low)
  const lognormal = distribution === 'lognormal' && low > 0
  if (distribution !== 'normal' && !lognormal) return triangular(probability, low, central, high)
  const deviations = Math.max(-1, Math.min(1, normalQuantile(probability) / END))
  const end = deviations < 0 ? low : high
  const size = Math.abs(deviations)
  return lognormal ? central * exp(size * log(end / central)) : central + size * (end - central)
}

function triangular(probability: number, low: number, mode: number, high: number): number {
  const rising = (mode - low) / (high - low)
  return probability < rising
    ? low + Math.sqrt(probability * (high - low) * (mode - low))
    : high - Math.sqrt((1 - probability) * (high - low) * (high - mode))
}
