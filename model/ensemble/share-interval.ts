import { normalQuantile } from '../numeric/normal-quantile.ts'

export interface ShareInterval {
  readonly share: number
  /** Ends of the interval that holds the true share in 95 of 100 ensembles of as many random members. */
  readonly low: number
  readonly high: number
}

const DEVIATIONS = normalQuantile(0.975)

/**
 * Share of members that something holds for, with Wilson's score interval (1927, doi:10.1080/01621459.1927.10502953) for
 * independent members: Sobol points and Latin hypercubes do no worse. `count` is at least 1.
 */
export function shareInterval(hits: number, count: number): ShareInterval {
  const share = hits / count
  const square = DEVIATIONS * DEVIATIONS
  const middle = (share + square / (2 * count)) / (1 + square / count)
  const half = (DEVIATIONS / (1 + square / count)) * Math.sqrt((share * (1 - share)) / count + square / (4 * count * count))
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
