import { checkedRate } from './rate.ts'

/** When in its year a loan is drawn. */
export type DrawTiming = 'begin' | 'midyear' | 'end'

const PART_OF_YEAR_OWED: Readonly<Record<DrawTiming, number>> = { begin: 1, midyear: 0.5, end: 0 }

/**
 * Interest during construction, in the currency of the draws: each year's is on the balance at its start and, for the part
 * of the year that it is owed, on what is drawn in it (simple within the year), and is added to the balance at its end.
 * `rate` is a fraction per year. Throws RATE_OUT_OF_DOMAIN.
 */
export function constructionInterest(rate: number, draws: readonly number[], timing: DrawTiming): number {
  checkedRate(rate)
  let balance = 0
  let total = 0
  for (const draw of draws) {
    const interest = (balance + draw * PART_OF_YEAR_OWED[timing]) * rate
    balance += draw + interest
    total += interest
  }
  return total
}
