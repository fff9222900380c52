/** Inputs that move together: a Gaussian copula on rank correlations. */
import { normalProbability } from '../numeric/normal-probability.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
import { smallestEigenvalue } from '../numeric/smallest-eigenvalue.ts'
import { normalFromRank, rankFromNormal } from './rank-correlation.ts'

/** Spearman's rank correlation of two inputs. */
export interface Correlation {
  readonly first: string
  readonly second: string
  /** From -1 to 1, both left out. */
  readonly rank: number
}

export class CorrelationError extends Error {
  /** The pair at fault. */
  readonly pair: readonly [string, string]
  /** The rank correlation nearest to what was asked that the others leave room for; absent where the fault is another. */
  readonly nearest?: number

  constructor({ first, second }: Correlation, message: string, nearest?: number) {
    super(message)
    this.name = 'CorrelationError'
    this.pair = [first, second]
    if (nearest !== undefined) this.nearest = nearest
  }
}

/** Lower triangle L with L L' = matrix, row-major; undefined where the matrix is not positive definite. */
export function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column] as number
      for (let k = 0; k < column; k++) rest -= (lower[row * size + k] as number) * (lower[column * size + k] as number)
      if (row === column) {
        // A pivot lost in rounding is none.
        if (!(rest > SMALLEST_PIVOT)) return undefined
        lower[row * size + row] = Math.sqrt(rest)
      } else {
        lower[row * size + column] = rest / (lower[column * size + column] as number)
      }
    }
  }
  return lower
}

const SMALLEST_PIVOT = 1e-10
// What is offered as feasible is stated to three digits, a step inside.
const OFFERED_STEPS = 1000
// Φ of a great deviation rounds to 1, where no quantile is.
const LARGEST_PROBABILITY = 1 - 1.1102230246251565e-16
const SMALLEST_PROBABILITY = 1e-300

export class Copula {
  /** Names that are correlated with any other, in the order of the pairs. */
  readonly names: readonly string[]
  readonly #lower: Float64Array
  readonly #deviations: Float64Array

  /**
   * Throws a CorrelationError for a pair of one name with itself, a pair given twice, a number outside -1..1, and where the
   * matrix is not positive definite: for the last pair that alone can mend it, with the nearest number that does.
   */
  constructor(correlations: readonly Correlation[]) {
    correlations.forEach((correlation, at) => checkPair(correlation, correlations.slice(0, at)))
    this.names = [...new Set(correlations.flatMap(({ first, second }) => [first, second]))]
    const size = this.names.length
    const matrix = matrixOf(correlations, this.names)
    const lower = cholesky(matrix, size)
    if (lower === undefined) throw impossible(correlations, this.names)
    this.#lower = lower
    this.#deviations = new Float64Array(size)
  }

  /**
   * Writes over independent probabilities, one for each of the names, the dependent ones. The first of a chain keeps its
   * own, so that a correlation moves only what comes after it.
   */
  couple(probabilities: Float64Array): void {
    const size = this.names.length
    const lower = this.#lower
    const deviations = this.#deviations
    for (let at = 0; at < size; at++) deviations[at] = normalQuantile(probabilities[at] as number)
    for (let row = 0; row < size; row++) {
      if (lower[row * size + row] === 1) continue
      let sum = 0
      for (let column = 0; column <= row; column++) sum += (lower[row * size + column] as number) * (deviations[column] as number)
      probabilities[row] = Math.min(LARGEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, normalProbability(sum)))
    }
  }
}

function checkPair(correlation: Correlation, before: readonly Correlation[]): void {
  const { first, second, rank } = correlation
  if (first === second) throw new CorrelationError(correlation, `'${first}' is correlated with itself.`)
  if (!(rank > -1 && rank < 1)) throw new CorrelationError(correlation, `Rank correlation of '${first}' and '${second}': found ${rank}, wanted more than -1 and less than 1.`)
  if (before.some((other) => (other.first === first && other.second === second) || (other.first === second && other.second === first))) {
    throw new CorrelationError(correlation, `The correlation of '${first}' and '${second}' is given twice.`)
  }
}

/** Correlations of the normal variables; pairs that are not given have none. */
function matrixOf(correlations: readonly Correlation[], names: readonly string[]): Float64Array {
  const size = names.length
  const matrix = new Float64Array(size * size)
  for (let at = 0; at < size; at++) matrix[at * size + at] = 1
  for (const { first, second, rank } of correlations) {
    const [row, column] = [names.indexOf(first), names.indexOf(second)]
    matrix[row * size + column] = normalFromRank(rank)
    matrix[column * size + row] = normalFromRank(rank)
  }
  return matrix
}

/** Smallest eigenvalue of the correlations of the normal variables: they can be together where it is above 0. */
export function smallestEigenvalueOf(correlations: readonly Correlation[]): number {
  const names = [...new Set(correlations.flatMap(({ first, second }) => [first, second]))]
  return smallestEigenvalue(matrixOf(correlations, names), names.length)
}

/** Why the correlations cannot be together. Where no pair alone can mend them, the first that breaks with those before it is at fault. */
function impossible(correlations: readonly Correlation[], names: readonly string[]): CorrelationError {
  for (const correlation of [...correlations].reverse()) {
    const room = feasible(correlation, correlations, names)
    if (room !== undefined) return ruledOut(correlation, room, 'the other pairs')
  }
  const broken = correlations.findIndex((_, at) => cholesky(matrixOf(correlations.slice(0, at + 1), names), names.length) === undefined)
  const before = correlations.slice(0, broken + 1)
  const correlation = correlations[broken] as Correlation
  return ruledOut(correlation, feasible(correlation, before, names) as [number, number], 'the pairs before it')
}

function ruledOut(correlation: Correlation, [least, most]: readonly [number, number], by: string): CorrelationError {
  const { first, second, rank } = correlation
  const asked = normalFromRank(rank)
  const offered = asked < least ? Math.ceil(rankFromNormal(least) * OFFERED_STEPS + 1) : Math.floor(rankFromNormal(most) * OFFERED_STEPS - 1)
  const nearest = offered / OFFERED_STEPS
  return new CorrelationError(correlation, `Rank correlation of '${first}' and '${second}': found ${rank}, which ${by} rule out; the nearest that can be is ${nearest}.`, nearest)
}

/**
 * Least and greatest correlation of the pair's normal variables beside all other pairs: what the others predict of both,
 * give or take what they leave open of each. Undefined where the others cannot be together themselves.
 */
function feasible({ first, second }: Correlation, correlations: readonly Correlation[], names: readonly string[]): [number, number] | undefined {
  const others = names.filter((name) => name !== first && name !== second)
  const size = others.length + 1
  const [one, two] = [first, second].map((name) => cholesky(matrixOf(correlations.filter((pair) => [...others, name].includes(pair.first) && [...others, name].includes(pair.second)), [...others, name]), size))
  if (one === undefined || two === undefined) return undefined
  const last = (size - 1) * size
  let predicted = 0
  for (let k = 0; k < size - 1; k++) predicted += (one[last + k] as number) * (two[last + k] as number)
  const open = (one[last + size - 1] as number) * (two[last + size - 1] as number)
  // Narrower than the steps in which it is offered, it would be no offer.
  return open > 4 / OFFERED_STEPS ? [predicted - open, predicted + open] : undefined
}
