/** How much a choice can be regretted: by how much it is worse, draw by draw, than what would have been best in that draw. */
import { QuantileWorkspace, quantiles } from '../numeric/quantiles.ts'
import { type Better, gainOver } from './better.ts'

export interface OptionRegret {
  /** By draw, in the unit of the outcome, never negative; NaN in draws that are left out. */
  readonly regrets: Float64Array
  readonly mean: number
  /** Largest regret, and the first draw that has it. */
  readonly worst: number
  readonly worstDraw: number
  /** At the probabilities asked for. */
  readonly quantiles: Float64Array
}

export interface Regret {
  readonly options: readonly OptionRegret[]
  /** Options whose largest regret is smallest (Savage 1951, doi:10.1080/01621459.1951.10500768): more than one where they tie. */
  readonly minimax: readonly number[]
  /** By probability, options whose regret at that percentile is smallest. */
  readonly percentile: readonly (readonly number[])[]
  /** Draws in which every option has a number. */
  readonly draws: number
  /** Draws in which any option has none: nothing can be compared in them. */
  readonly leftOut: number
}

/**
 * @param payoffs one column an option, all on the same draws, place by place; NaN where an option has no number
 * @param probabilities of the percentiles of regret, such as 0.9
 * @throws Error where there is no option, columns differ in length, or no draw has a number for every option
 */
export function regret(payoffs: readonly Float64Array[], better: Better, probabilities: readonly number[] = []): Regret {
  const length = payoffs[0]?.length ?? 0
  if (length === 0) throw new Error('Regret is of at least one option in at least one draw.')
  const odd = payoffs.find((column) => column.length !== length)
  if (odd !== undefined) throw new Error(`Found columns of ${length} and of ${odd.length} draws: options are compared on common draws.`)
  const regrets = payoffs.map(() => new Float64Array(length).fill(NaN))
  let draws = 0
  for (let draw = 0; draw < length; draw++) {
    if (payoffs.some((column) => Number.isNaN(column[draw]))) continue
    draws++
    let best = payoffs[0]![draw] as number
    for (const column of payoffs) if (gainOver(column[draw] as number, best, better) > 0) best = column[draw] as number
    // A positive zero also where the option is the best.
    for (const [option, column] of payoffs.entries()) regrets[option]![draw] = gainOver(best, column[draw] as number, better) + 0
  }
  if (draws === 0) throw new Error('No draw has a number for every option.')
  const workspace = new QuantileWorkspace()
  const options = regrets.map((column): OptionRegret => {
    const numbers = column.filter((value) => value === value)
    let worstDraw = -1
    let sum = 0
    for (const [draw, value] of column.entries()) {
      if (value !== value) continue
      sum += value
      if (worstDraw < 0 || value > (column[worstDraw] as number)) worstDraw = draw
    }
    return { regrets: column, mean: sum / draws, worst: column[worstDraw] as number, worstDraw, quantiles: quantiles(numbers, probabilities, workspace) }
  })
  return {
    options,
    minimax: leastOf(options.map(({ worst }) => worst)),
    percentile: probabilities.map((_, at) => leastOf(options.map((option) => option.quantiles[at] as number))),
    draws,
    leftOut: length - draws,
  }
}

/** Places of the smallest number. */
function leastOf(values: readonly number[]): number[] {
  const least = Math.min(...values)
  return values.flatMap((value, at) => (value === least ? [at] : []))
}
