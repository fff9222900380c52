/** Distributions of inputs, and their values at a probability. */
import { betaQuantile } from '../numeric/beta.ts'
import { exp } from '../numeric/exponential.ts'
import { log } from '../numeric/logarithm.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'

export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  /** Beta between its ends with its mode given; `weight` of the mode, 4 by convention. */
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number; readonly weight?: number }
  /** Between 0 and 1 unless its ends are given. */
  | { readonly kind: 'beta'; readonly alpha: number; readonly beta: number; readonly low?: number; readonly high?: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  /** Mean and standard deviation are those of the logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly deviation: number }
  | CitedRange

/**
 * Two halves of a normal distribution, of the number or of its logarithm, that meet at the central value, which is the
 * median. The ends stand at the 5th and 95th percentile; only probabilities from `from` to `to` are taken, stretched over
 * the whole, so that nothing heaps up at a bound.
 */
export interface CitedRange {
  readonly kind: 'cited_range'
  readonly scale: 'linear' | 'logarithmic'
  readonly low: number
  readonly central: number
  readonly high: number
  readonly from: number
  readonly to: number
}

export class DistributionError extends Error {
  readonly kind: Distribution['kind']
  readonly field: string

  constructor(kind: Distribution['kind'], field: string, found: number, wanted: string) {
    super(`Distribution ${kind}, ${field}: found ${found}, wanted ${wanted}.`)
    this.name = 'DistributionError'
    this.kind = kind
    this.field = field
  }
}

/** Throws a DistributionError that names the field at fault. */
export function checkDistribution(distribution: Distribution): void {
  const fail = (field: string, found: number, wanted: string): never => {
    throw new DistributionError(distribution.kind, field, found, wanted)
  }
  for (const [field, found] of Object.entries(distribution)) if (typeof found === 'number' && !Number.isFinite(found)) fail(field, found, 'a finite number')
  switch (distribution.kind) {
    case 'uniform':
      if (distribution.high < distribution.low) fail('high', distribution.high, `at least low, ${distribution.low}`)
      break
    case 'pert':
      if (distribution.weight !== undefined && !(distribution.weight > 0)) fail('weight', distribution.weight, 'more than 0')
      checkMiddle(distribution.mode, 'mode', distribution, fail)
      break
    case 'triangular':
      checkMiddle(distribution.mode, 'mode', distribution, fail)
      break
    case 'beta':
      for (const field of ['alpha', 'beta'] as const) if (!(distribution[field] > 0)) fail(field, distribution[field], 'more than 0')
      if ((distribution.high ?? 1) < (distribution.low ?? 0)) fail('high', distribution.high ?? 1, `at least low, ${distribution.low ?? 0}`)
      break
    case 'normal':
    case 'lognormal':
      if (!(distribution.deviation > 0)) fail('deviation', distribution.deviation, 'more than 0')
      break
    case 'cited_range':
      checkMiddle(distribution.central, 'central', distribution, fail)
      if (distribution.scale === 'logarithmic' && !(distribution.low > 0)) fail('low', distribution.low, 'more than 0 for a logarithm')
      if (!(distribution.from >= 0 && distribution.from < 0.5)) fail('from', distribution.from, 'at least 0 and less than 0.5')
      if (!(distribution.to > 0.5 && distribution.to <= 1)) fail('to', distribution.to, 'more than 0.5 and at most 1')
  }
}

function checkMiddle(middle: number, field: string, { low, high }: { readonly low: number; readonly high: number }, fail: (field: string, found: number, wanted: string) => never): void {
  if (high < low) fail('high', high, `at least low, ${low}`)
  if (middle < low || middle > high) fail(field, middle, `${low} to ${high}`)
}

/** Value of a distribution that was checked, at a probability between 0 and 1. Ends that are equal give the constant. */
export function valueAt(distribution: Distribution, probability: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'uniform':
      return distribution.low + probability * (distribution.high - distribution.low)
    case 'triangular':
      return triangular(probability, distribution.low, distribution.mode, distribution.high)
    case 'pert': {
      const { low, mode, high, weight = 4 } = distribution
      if (low === high) return mode
      // D. G. Malcolm and others 1959, Operations Research 7:646, with the shapes that have the mode given.
      return low + (high - low) * betaQuantile(probability, 1 + (weight * (mode - low)) / (high - low), 1 + (weight * (high - mode)) / (high - low))
    }
    case 'beta': {
      const { alpha, beta, low = 0, high = 1 } = distribution
      return low + (high - low) * betaQuantile(probability, alpha, beta)
    }
    case 'normal':
      return distribution.mean + distribution.deviation * normalQuantile(probability)
    case 'lognormal':
      return exp(distribution.mean + distribution.deviation * normalQuantile(probability))
    case 'cited_range': {
      const { from, to } = distribution
      return twoHalves(distribution, normalQuantile(from + probability * (to - from)))
    }
  }
}

/** Deviations from the middle at which the ends of a cited range stand: the 95th percentile. */
export const RANGE_END = normalQuantile(0.95)

/** Value of a cited range so many standard deviations from its middle. */
export function twoHalves({ scale, low, central, high }: Pick<CitedRange, 'scale' | 'low' | 'central' | 'high'>, deviations: number): number {
  const end = deviations < 0 ? low : high
  const size = Math.abs(deviations) / RANGE_END
  return scale === 'logarithmic' ? central * exp(size * log(end / central)) : central + size * (end - central)
}

export function triangular(probability: number, low: number, mode: number, high: number): number {
  if (low === high) return mode
  const rising = (mode - low) / (high - low)
  return probability < rising
    ? low + Math.sqrt(probability * (high - low) * (mode - low))
    : high - Math.sqrt((1 - probability) * (high - low) * (high - mode))
}

/** Lognormal of an arithmetic mean and standard deviation. Throws where either is not positive. */
export function lognormalOf(mean: number, deviation: number): Distribution {
  if (!(mean > 0)) throw new DistributionError('lognormal', 'mean', mean, 'more than 0')
  if (!(deviation > 0)) throw new DistributionError('lognormal', 'deviation', deviation, 'more than 0')
  const ratio = deviation / mean
  const variance = log(1 + ratio * ratio)
  return { kind: 'lognormal', mean: log(mean) - variance / 2, deviation: Math.sqrt(variance) }
}
