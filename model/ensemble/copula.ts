/** Inputs that move together: a Gaussian copula on rank correlations. */
import { normalProbability } from '../numeric/normal-probability.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
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
  /** The rank correlation nearest to what was asked that the pairs before it leave room for; absent where the fault is another. */
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
// What is offered as feasible is stated to three digits, on the feasible side.
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
   * Throws a CorrelationError for a pair of one name with itself, a pair given twice, a number outside -1..1, and for the
   * first pair, in the order given, that leaves the matrix not positive definite, with the nearest number that does not.
   */
  constructor(correlations: readonly Correlation[]) {
    this.names = [...new Set(correlations.flatMap(({ first, second }) => [first, second]))]
    const size = this.names.length
    const matrix = new Float64Array(size * size)
    for (let at = 0; at < size; at++) matrix[at * size + at] = 1
    let lower = cholesky(matrix, size) as Float64Array
    for (const correlation of correlations) {
      const { first, second, rank } = correlation
      const pair = `'${first}' and '${second}'`
      if (first === second) throw new CorrelationError(correlation, `'${first}' is correlated with itself.`)
      if (!(rank > -1 && rank < 1)) throw new CorrelationError(correlation, `Rank correlation of ${pair}: found ${rank}, wanted more than -1 and less than 1.`)
      const [row, column] = [this.names.indexOf(first), this.names.indexOf(second)]
      if (correlations.some((other) => other !== correlation && ((other.first === first && other.second === second) || (other.first === second && other.second === first)))) {
        throw new CorrelationError(correlation, `The correlation of ${pair} is given twice.`)
      }
      const set = (value: number): Float64Array | undefined => {
        matrix[row * size + column] = value
        matrix[column * size + row] = value
        return cholesky(matrix, size)
      }
      const next = set(normalFromRank(rank))
      if (next === undefined) {
        const nearest = nearestFeasible(normalFromRank(rank), set)
        throw new CorrelationError(correlation, `Rank correlation of ${pair}: found ${rank}, which the pairs before it rule out; the nearest that can be is ${nearest}.`, nearest)
      }
      lower = next
    }
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

/** Feasible numbers are an interval with 0 in it: halving finds its end on the side that was asked for. */
function nearestFeasible(asked: number, set: (value: number) => Float64Array | undefined): number {
  let feasible = 0
  let beyond = asked
  for (let step = 0; step < 60; step++) {
    const middle = (feasible + beyond) / 2
    if (set(middle) === undefined) beyond = middle
    else feasible = middle
  }
  const rank = rankFromNormal(feasible)
  return (rank < 0 ? Math.ceil(rank * OFFERED_STEPS) : Math.floor(rank * OFFERED_STEPS)) / OFFERED_STEPS + 0
}
