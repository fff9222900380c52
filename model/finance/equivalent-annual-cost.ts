import type { PaymentTiming } from './debt.ts'
import { annuityDue, ordinaryAnnuity } from './annuity.ts'
import { checkedPeriods, checkedRate } from './rate.ts'

/**
 * Level yearly amount worth the same as `presentValue` over `years`, so that options of unequal life compare.
 * Throws RATE_OUT_OF_DOMAIN or PERIOD_OUT_OF_RANGE.
 */
export function equivalentAnnualCost(presentValue: number, rate: number, years: number, timing: PaymentTiming): number {
  checkedRate(rate)
  checkedPeriods(years)
  return presentValue * (timing === 'begin' ? annuityDue(rate, years) : ordinaryAnnuity(rate, years))
}
