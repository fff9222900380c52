import { FinanceError } from './finance-error.ts'

/** Returns the rate (a fraction per period) if money can grow at it: finite and above -1. Throws RATE_OUT_OF_DOMAIN otherwise. */
export function checkedRate(rate: number): number {
  if (rate > -1 && rate < Infinity) return rate
  throw new FinanceError('RATE_OUT_OF_DOMAIN', `Found a rate of ${rate}, wanted a finite fraction above -1.`)
}

/** Returns the number of periods if it is a whole number of at least 1. Throws PERIOD_OUT_OF_RANGE otherwise. */
export function checkedPeriods(periods: number): number {
  if (Number.isSafeInteger(periods) && periods >= 1) return periods
  throw new FinanceError('PERIOD_OUT_OF_RANGE', `Found ${periods} periods, wanted a whole number of at least 1.`)
}
