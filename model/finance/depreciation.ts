import { compensatedSum } from '../numeric/compensated-sum.ts'
import { checkedPeriods } from './rate.ts'

/** What is written off, and over how many whole years. `salvage` is the book value at the end of life (0 if absent). */
export interface Asset {
  readonly cost: number
  readonly salvage?: number
  readonly life: number
}

/** The charges with the last one replaced by what is left, so that they sum to cost less salvage. */
function withResidualLast(charges: number[], base: number): number[] {
  const last = charges.length - 1
  charges[last] = base - compensatedSum(charges, 0, last)
  return charges
}

/** Equal charges: (cost - salvage) / life in each year. Throws PERIOD_OUT_OF_RANGE unless life is a whole number >= 1. */
export function straightLine({ cost, salvage = 0, life }: Asset): number[] {
  const base = cost - salvage
  return withResidualLast(Array.from({ length: checkedPeriods(life) }, () => base / life), base)
}

/** Sum-of-years'-digits: year t (from 0) bears (life - t) / (1 + 2 + ... + life) of cost - salvage. Throws as above. */
export function sumOfYears({ cost, salvage = 0, life }: Asset): number[] {
  const base = cost - salvage
  const digits = (checkedPeriods(life) * (life + 1)) / 2
  return withResidualLast(Array.from({ length: life }, (_, t) => (base * (life - t)) / digits), base)
}

/**
 * Declining balance: factor / life of the book value a year (factor 2 is double declining), never below salvage; the
 * last year takes what is left. Differs from the spreadsheet function DDB only in that last year, where DDB may leave
 * the asset above salvage. Throws as above.
 */
export function decliningBalance({ cost, salvage = 0, life }: Asset, factor = 2): number[] {
  const base = cost - salvage
  const share = Math.min(1, factor / checkedPeriods(life))
  let left = base
  const charges: number[] = []
  for (let t = 0; t < life; t++) {
    const charge = Math.min((left + salvage) * share, left)
    charges.push(charge)
    left -= charge
  }
  return withResidualLast(charges, base)
}

/** Book value before the first charge and after each one; the last is the salvage value itself. */
export function bookValues({ cost, salvage = 0 }: Asset, charges: readonly number[]): number[] {
  const values = charges.map((_, t) => cost - compensatedSum(charges, 0, t + 1))
  values[values.length - 1] = salvage
  return [cost, ...values]
}
