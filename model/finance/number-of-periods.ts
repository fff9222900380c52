import type { PaymentTiming } from './debt.ts'
import { log1p } from '../numeric/log1p.ts'
import { FinanceError } from './finance-error.ts'
import { checkedRate } from './rate.ts'

// A product with a smaller rate may be subnormal, and so lose its digits; the answer is that of rate 0 to the last one.
const LEAST_RATE = 1e-290

/**
 * Periods of paying `payment` that turn `presentValue` into -`futureValue`, money received positive and money paid
 * negative: the inverse of `futureValue` in the number of periods, as the spreadsheet
 * function NPER (Microsoft Excel function reference). Need not be whole; below 0 where the balance was reached
 * that long ago. With no payment it is the time in which a sum grows to another, the function PDURATION.
 * Throws RATE_OUT_OF_DOMAIN, or NO_SOLUTION where no time reaches the balance.
 */
export function numberOfPeriods(
  rate: number, payment: number, presentValue: number, futureValue = 0, timing: PaymentTiming = 'end',
): number {
  const paid = payment * (timing === 'begin' ? 1 + checkedRate(rate) : 1)
  // With growth g over all periods, pv * g + paid * (g - 1) / rate + fv = 0, solved for g - 1 so that small rates keep their digits.
  const periods = Math.abs(checkedRate(rate)) < LEAST_RATE
    ? -(presentValue + futureValue) / paid
    : log1p((-(presentValue + futureValue) * rate) / (presentValue * rate + paid)) / log1p(rate)
  if (Number.isFinite(periods)) return periods
  throw new FinanceError('NO_SOLUTION', `Found no number of periods in which payments of ${payment} turn ${presentValue} into ${-futureValue} at a rate of ${rate}.`)
}
