import { CompensatedSum } from '../numeric/compensated-sum.ts'
import { pow } from '../numeric/power.ts'
import { checkedRate } from './rate.ts'

/**
 * When the first flow falls. `t0`: now, so it is not discounted. `excel`: one period from now, as the spreadsheet
 * function NPV has it. `midyear`: in the middle of the first period.
 */
export type DiscountConvention = 't0' | 'excel' | 'midyear'

const FIRST_FLOW: Readonly<Record<DiscountConvention, number>> = { t0: 0, excel: 1, midyear: 0.5 }

/**
 * Net present value of flows one period apart, in the currency of the flows; outflows are negative.
 * The rate is a fraction per period above -1; RATE_OUT_OF_DOMAIN otherwise.
 */
export function npv(rate: number, cashflows: ArrayLike<number>, convention: DiscountConvention): number {
  const growth = 1 + checkedRate(rate)
  const sum = new CompensatedSum()
  for (let t = 0; t < cashflows.length; t++) sum.add(cashflows[t]! * pow(growth, -t))
  return sum.value * pow(growth, -FIRST_FLOW[convention])
}
