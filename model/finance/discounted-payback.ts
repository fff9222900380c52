import { pow } from '../numeric/power.ts'
import { paybackPeriods } from './payback.ts'
import { checkedRate } from './rate.ts'

/**
 * Periods until the running sum of the flows, each discounted to the first, is back at zero for good, as `paybackPeriods`:
 * linear in the discounted flow of its period. The rate is a fraction per period. Throws RATE_OUT_OF_DOMAIN.
 */
export function discountedPayback(rate: number, flows: ArrayLike<number>): number {
  const growth = 1 + checkedRate(rate)
  return paybackPeriods(Float64Array.from(flows, (flow, t) => flow * pow(growth, -t)))
}
