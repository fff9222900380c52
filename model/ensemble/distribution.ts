/** Distributions of inputs, and their values at a probability. */
import { betaQuantile } from '../numeric/beta.ts'
import { compensatedSum } from '../numeric/compensated-sum.ts'
import { exp } from '../numeric/exponential.ts'
import { log1p } from '../numeric/log1p.ts'
import { log } from '../numeric/logarithm.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
import { pow } from '../numeric/power.ts'
import { discrete } from './discrete.ts'
import { FARTHEST_END, truncatedNormal } from './truncated-normal.ts'

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
  /** Its logarithm is uniform between those of its ends. */
  | { readonly kind: 'loguniform'; readonly low: number; readonly high: number }
  /** Mean and standard deviation are those of the normal before it is cut off at its ends. */
  | { readonly kind: 'truncated_normal'; readonly mean: number; readonly deviation: number; readonly low: number; readonly high: number }
  /** From 0 on; `scale`, in the unit of the number, is passed with probability 1/e, and `shape` is a bare number. */
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  /** One of the values, which do not fall, each with its probability. */
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly probabilities: readonly number[] }
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
  readonly wanted: string

  constructor(kind: Distribution['kind'], field: string, found: number, wanted: string) {
    super(`Distribution ${kind}, ${field}: found ${found}, wanted ${wanted}.`)
    this.name = 'DistributionError'
    this.kind = kind
    this.field = field
    this.wanted = wanted
  }
}

/** How far probabilities may sum from 1: they are written by hand, and a third is .3333333333. */
const SUM_TOLERANCE = 1e-9

/** Throws a DistributionError that names the field at fault. */
export function checkDistribution(distribution: Distribution): void {
  const fail = (field: string, found: number, wanted: string): never => {
    throw new DistributionError(distribution.kind, field, found, wanted)
  }
  for (const [field, found] of Object.entries(distribution)) {
    for (const one of Array.isArray(found) ? found : [found]) if (typeof one === 'number' && !Number.isFinite(one)) fail(field, one, 'a finite number')
  }
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
    case 'loguniform':
      if (!(distribution.low > 0)) fail('low', distribution.low, 'more than 0 for a logarithm')
      if (distribution.high < distribution.low) fail('high', distribution.high, `at least low, ${distribution.low}`)
      if (!Number.isFinite(distribution.high / distribution.low)) fail('high', distribution.high, 'a multiple of low that is a number')
      break
    case 'truncated_normal': {
      const { mean, deviation, low, high } = distribution
      if (!(deviation > 0)) fail('deviation', deviation, 'more than 0')
      if (high < low) fail('high', high, `at least low, ${low}`)
      // Beyond that there is no probability left between the ends to draw from.
      if (!((low - mean) / deviation <= FARTHEST_END)) fail('low', low, `at most ${FARTHEST_END} deviations above the mean`)
      if (!((mean - high) / deviation <= FARTHEST_END)) fail('high', high, `at most ${FARTHEST_END} deviations below the mean`)
      break
    }
    case 'weibull':
      for (const field of ['shape', 'scale'] as const) if (!(distribution[field] > 0)) fail(field, distribution[field], 'more than 0')
      break
    case 'discrete':
      checkDiscrete(distribution, fail)
      break
    case 'cited_range':
      checkMiddle(distribution.central, 'central', distribution, fail)
      if (distribution.scale === 'logarithmic' && !(distribution.low > 0)) fail('low', distribution.low, 'more than 0 for a logarithm')
      if (!(distribution.from >= 0 && distribution.from < 0.5)) fail('from', distribution.from, 'at least 0 and less than 0.5')
      if (!(distribution.to > 0.5 && distribution.to <= 1)) fail('to', distribution.to, 'more than 0.5 and at most 1')
  }
}

function checkDiscrete({ values, probabilities }: Extract<Distribution, { kind: 'discrete' }>, fail: (field: string, found: number, wanted: string) => never): void {
  if (values.length === 0) fail('values', 0, 'at least 1 value')
  if (probabilities.length !== values.length) fail('probabilities', probabilities.length, `${values.length}, one for each value`)
  for (const [at, value] of values.entries()) if (at > 0 && value < values[at - 1]!) fail('values', value, `at least the value before, ${values[at - 1]}`)
  for (const probability of probabilities) if (probability < 0) fail('probabilities', probability, 'at least 0')
  const sum = compensatedSum(probabilities)
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) fail('probabilities', sum, 'a sum of 1')
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
    case 'loguniform':
      // The power may round above its ratio.
      return Math.min(distribution.high, distribution.low * pow(distribution.high / distribution.low, probability))
    case 'truncated_normal':
      return truncatedNormal(probability, distribution.mean, distribution.deviation, distribution.low, distribution.high)
    case 'weibull':
      return distribution.scale * pow(-log1p(-probability), 1 / distribution.shape)
    case 'discrete':
      return discrete(probability, distribution.values, distribution.probabilities)
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

/** Discrete of values in any order, each with the probability at its place; not checked. */
export function discreteOf(values: readonly number[], probabilities: readonly number[]): Distribution {
  const order = Array.from(values, (_, at) => at).sort((one, other) => values[one]! - values[other]!)
  // A probability without a value stays, so that a check finds it.
  return { kind: 'discrete', values: order.map((at) => values[at]!), probabilities: probabilities.length === values.length ? order.map((at) => probabilities[at]!) : probabilities }
}
