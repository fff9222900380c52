/** Shares of an outcome's variance by input: first-order and total Sobol indices. */
import { makeSampler } from '../ensemble/sampler.ts'
import { MOST_DIMENSIONS } from '../ensemble/sobol.ts'
import { CompensatedSum } from '../numeric/compensated-sum.ts'
import { atOnce, type Steps } from '../run/steps.ts'

export interface SobolIndex {
  /** Share explained by the input alone. */
  readonly first: number
  /** Half width of its interval of 95 per cent. */
  readonly firstError: number
  /** Share that would be left if all but the input were known: the input alone and with others. */
  readonly total: number
  readonly totalError: number
  /**
   * `below_zero_by_chance`: a share cannot be negative; the estimate is, by no more than its error allows, and says that
   * the input alone has no effect that this many runs can tell.
   */
  readonly note?: 'below_zero_by_chance'
}

export interface SobolIndices {
  readonly mean: number
  readonly variance: number
  readonly indices: readonly SobolIndex[]
  /** Runs of the function. */
  readonly runs: number
  /** True where the outcome is the same everywhere: there is no variance to share, and every index is 0. */
  readonly constant: boolean
}

// Independent scramblings of the same points: their spread is the error, without resampling.
const REPLICATES = 4
/** Student's t with three degrees of freedom at 0.975 (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
const STUDENT = 3.182446305284263
// Outcomes that differ by less, of their size, differ by rounding.
const ROUNDING = 1e-14

/**
 * First-order and total indices of a function of independent inputs on the unit cube. Radial design on scrambled Sobol
 * points: estimators (b) and (f, of Jansen) in Table 2 of Saltelli and others 2010, doi:10.1016/j.cpc.2009.09.018, about the mean, each over the variance of
 * the two sets it compares (Janon and others 2014, doi:10.1051/ps/2013040).
 * Costs `points` x (inputs + 2) runs; `points` is a multiple of four, best a power of two. Inputs that are correlated have no such
 * shares: give them as one.
 */
export function sobolIndices(outcome: (point: Float64Array) => number, inputs: number, points: number, seed: number): SobolIndices {
  return atOnce(sobolIndicesInSteps(outcome, inputs, points, seed))
}

/** The same, a run a step. */
export function* sobolIndicesInSteps(outcome: (point: Float64Array) => number, inputs: number, points: number, seed: number): Steps<SobolIndices> {
  if (!(Number.isInteger(points) && points >= 2 * REPLICATES && points % REPLICATES === 0)) throw new Error(`Found ${points} points, wanted a multiple of ${REPLICATES} from ${2 * REPLICATES}.`)
  if (!(Number.isInteger(inputs) && inputs >= 1 && 2 * inputs <= MOST_DIMENSIONS)) throw new Error(`Found ${inputs} inputs, wanted 1 to ${MOST_DIMENSIONS / 2}.`)
  const replicates: Replicate[] = []
  for (let replicate = 0; replicate < REPLICATES; replicate++) replicates.push(yield* runReplicate(outcome, inputs, points / REPLICATES, seed, replicate))
  const all = replicates.flatMap(({ a, b }) => [a, b])
  const mean = meanOver(all, (value) => value)
  const spread = meanOver(all, (value) => squared(value - mean))
  const variance = spread <= squared(ROUNDING * mean) ? 0 : spread
  const spreadOf = (...sets: Float64Array[]) => meanOver(sets, (value) => squared(value - mean))
  const indices = Array.from({ length: inputs }, (_, input): SobolIndex => {
    if (variance === 0) return { first: 0, firstError: 0, total: 0, totalError: 0 }
    const [first, firstError] = ratioAndError(replicates.map(({ a, b, mixed }) => meanOver([a], (atA, i) => ((b[i] as number) - mean) * ((mixed[input]![i] as number) - atA))), replicates.map(({ b, mixed }) => spreadOf(b, mixed[input] as Float64Array)))
    const [total, totalError] = ratioAndError(replicates.map(({ a, mixed }) => meanOver([a], (atA, i) => squared(atA - (mixed[input]![i] as number))) / 2), replicates.map(({ a, mixed }) => spreadOf(a, mixed[input] as Float64Array)))
    return { first, firstError, total, totalError, ...(first < 0 ? { note: 'below_zero_by_chance' } : {}) }
  })
  return { mean, variance, indices, runs: points * (inputs + 2), constant: variance === 0 }
}

interface Replicate {
  /** Outcomes at two independent sets of points. */
  readonly a: Float64Array
  readonly b: Float64Array
  /** By input: at the first set with that input from the second. */
  readonly mixed: readonly Float64Array[]
}

function* runReplicate(outcome: (point: Float64Array) => number, inputs: number, points: number, seed: number, replicate: number): Steps<Replicate> {
  // The two columns of an input stand side by side: early dimensions are the most even ones, and both sets get of them.
  const sample = makeSampler('sobol', Array.from({ length: 2 * inputs }, (_, column) => `${replicate} ${column}`), points, seed)
  const pointA = new Float64Array(inputs)
  const pointB = new Float64Array(inputs)
  const a = new Float64Array(points)
  const b = new Float64Array(points)
  const mixed = Array.from({ length: inputs }, () => new Float64Array(points))
  for (let point = 0; point < points; point++) {
    for (let input = 0; input < inputs; input++) {
      pointA[input] = sample(point, 2 * input)
      pointB[input] = sample(point, 2 * input + 1)
    }
    a[point] = outcome(pointA)
    yield
    b[point] = outcome(pointB)
    yield
    for (let input = 0; input < inputs; input++) {
      const kept = pointA[input] as number
      pointA[input] = pointB[input] as number
      mixed[input]![point] = outcome(pointA)
      pointA[input] = kept
      yield
    }
  }
  return { a, b, mixed }
}

function meanOver(sets: readonly Float64Array[], of: (value: number, number: number) => number): number {
  const sum = new CompensatedSum()
  let count = 0
  for (const set of sets) {
    for (let i = 0; i < set.length; i++) sum.add(of(set[i] as number, i))
    count += set.length
  }
  return sum.value / count
}

function squared(x: number): number {
  return x * x
}

/**
 * Ratio of two sums over the replicates and half the width of its interval, from what each replicate leaves unexplained by
 * the ratio: the error of the variance is in it (Cochran 1977, Sampling techniques, 6.4).
 */
function ratioAndError(parts: readonly number[], wholes: readonly number[]): [number, number] {
  const ratio = sumOf(parts) / sumOf(wholes)
  const left = parts.map((part, replicate) => squared(part - ratio * (wholes[replicate] as number)))
  const count = parts.length
  return [ratio, (STUDENT * Math.sqrt(sumOf(left) / (count - 1) / count)) / (sumOf(wholes) / count)]
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
