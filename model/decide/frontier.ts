/** Options that no other betters in everything, and what one more point of control or resilience costs among them. */
import { type Better, gainOver } from './better.ts'

export interface Objective {
  readonly name: string
  readonly better: Better
}

/** By objective, in their order. */
export type Scores = readonly number[]

/** True where the first is as good in every objective and better in one. */
export function dominates(first: Scores, second: Scores, objectives: readonly Objective[]): boolean {
  let ahead = false
  for (const [at, { better }] of objectives.entries()) {
    const gain = gainOver(first[at] as number, second[at] as number, better)
    if (!(gain >= 0)) return false
    if (gain > 0) ahead = true
  }
  return ahead
}

/** Places of the options that none dominates, in their order; options that score alike all stay. Options without a number in any objective are left out. */
export function nonDominated(options: readonly Scores[], objectives: readonly Objective[]): number[] {
  const whole = options.flatMap((scores, at) => (scores.every(Number.isFinite) ? [at] : []))
  return whole.filter((at) => !whole.some((other) => dominates(options[other] as Scores, options[at] as Scores, objectives)))
}

/** One point of a score in 0..1. */
export const POINT = 0.01

export interface PointPrice {
  /** Places of the cheaper and of the dearer option. */
  readonly from: number
  readonly to: number
  /** Points that the step gains. */
  readonly points: number
  /** Cost of the step over its points. */
  readonly price: number
}

/**
 * Price of one more point: the options that are cheapest for what they score, by rising score, each step's cost over the
 * points it gains. A step from one whole option to the next, not a derivative: what lies between was not run.
 *
 * @param cost and score by option; the less and the more the better
 */
export function pointPrices(cost: readonly number[], score: readonly number[]): PointPrice[] {
  const objectives: readonly Objective[] = [{ name: 'cost', better: 'less' }, { name: 'score', better: 'more' }]
  const best = nonDominated(cost.map((value, at) => [value, score[at] as number]), objectives)
  const rising = best.sort((left, right) => (score[left] as number) - (score[right] as number) || left - right)
  return rising.slice(1).flatMap((to, at): PointPrice[] => {
    const from = rising[at] as number
    const points = ((score[to] as number) - (score[from] as number)) / POINT
    return points > 0 ? [{ from, to, points, price: ((cost[to] as number) - (cost[from] as number)) / points }] : []
  })
}
