/** Which of the assumptions in which two people differ explain why their results do. */
import { permutedPlace } from '../ensemble/latin-hypercube.ts'
import { streamOf, wordsOf } from '../ensemble/stream.ts'
import type { Steps } from '../run/steps.ts'

export interface Contribution {
  readonly name: string
  /** Part of the gap; contributions sum to it. */
  readonly amount: number
  /** Standard error of the amount; 0 where every order was gone through. */
  readonly standardError: number
}

export interface Disagreement {
  /** Result under the first and under the second set of assumptions. */
  readonly first: number
  readonly second: number
  readonly gap: number
  /** Largest first, whatever its sign; ties in the order given. */
  readonly contributions: readonly Contribution[]
  /** The few that explain: as many of the first contributions as, moved alone, bring the result nearly all the way. */
  readonly enough: number
  /** What of the gap those close when they alone are moved. */
  readonly explained: number
  /** True where contributions are exact: every subset was run. */
  readonly exact: boolean
  readonly runs: number
}

// Up to six differences have at most 64 subsets: every order is gone through.
const MOST_EXACT = 6
/** Pairs of orders, each with its reverse, that contributions of more differences are averaged over. */
export const ORDER_PAIRS = 8
// The rest of the gap that may stay unexplained.
const LEFT_OPEN = 0.05

/**
 * Shapley values of the gap (Shapley 1953; sampled orders as in Castro, Gómez and Tejada 2009,
 * doi:10.1016/j.cor.2008.04.004, each with its reverse): what each difference moves the result by when it is adopted,
 * averaged over the orders in which all of them can be. Every order ends at the other result, so they sum to the gap
 * but for rounding.
 *
 * @param names of the differences
 * @param outcome of the first assumptions with those of the second adopted where marked
 * @throws Error where the outcome has no number in a run
 */
export function* findDisagreement(names: readonly string[], outcome: (adopted: readonly boolean[]) => number, seed: number, orderPairs: number = ORDER_PAIRS): Steps<Disagreement> {
  const count = names.length
  const known = new Map<string, number>()
  const at = (adopted: readonly boolean[]): number => {
    const key = adopted.map((each) => (each ? '1' : '0')).join('')
    let value = known.get(key)
    if (value === undefined) {
      value = outcome(adopted)
      if (!Number.isFinite(value)) throw new Error(`The outcome has no number with ${names.filter((_, place) => adopted[place]).join(', ') || 'none'} adopted.`)
      known.set(key, value)
    }
    return value
  }
  const first = at(names.map(() => false))
  const second = at(names.map(() => true))
  yield
  const gap = second - first
  const exact = count <= MOST_EXACT
  const samples = names.map((): number[] => [])
  for (const order of exact ? everyOrder(count) : drawnOrders(count, orderPairs, seed)) {
    const adopted = names.map(() => false)
    let before = first
    for (const difference of order) {
      adopted[difference] = true
      const after = at(adopted)
      samples[difference]!.push(after - before)
      before = after
      yield
    }
  }
  const contributions = names.map((name, place): Contribution => {
    const moves = samples[place] as number[]
    const amount = meanOf(moves)
    return { name, amount, standardError: exact ? 0 : errorOfPairs(moves, amount) }
  })
  const ranked = contributions.map((contribution, place) => ({ contribution, place })).sort((left, right) => Math.abs(right.contribution.amount) - Math.abs(left.contribution.amount))
  const adopted = names.map(() => false)
  let enough = 0
  let explained = 0
  while (enough < count && Math.abs(gap - explained) > LEFT_OPEN * Math.abs(gap)) {
    adopted[(ranked[enough] as { place: number }).place] = true
    enough++
    explained = at(adopted) - first
    yield
  }
  return { first, second, gap, contributions: ranked.map(({ contribution }) => contribution), enough, explained, exact, runs: known.size }
}

function* everyOrder(count: number, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === count) yield chosen
  for (let next = 0; next < count; next++) if (!chosen.includes(next)) yield* everyOrder(count, [...chosen, next])
}

function* drawnOrders(count: number, pairs: number, seed: number): Generator<readonly number[]> {
  const stream = streamOf(seed, 'disagreement')
  for (let pair = 0; pair < pairs; pair++) {
    const key = wordsOf(stream, pair)[0] as number
    const order = Array.from({ length: count }, (_, turn) => permutedPlace(turn, count, key))
    yield order
    yield order.toReversed()
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** An order and its reverse are drawn together: their means are what is independent. */
function errorOfPairs(moves: readonly number[], mean: number): number {
  const pairs = moves.length / 2
  let squares = 0
  for (let pair = 0; pair < pairs; pair++) {
    const away = ((moves[2 * pair] as number) + (moves[2 * pair + 1] as number)) / 2 - mean
    squares += away * away
  }
  return Math.sqrt(squares / (pairs - 1) / pairs)
}
