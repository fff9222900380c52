import { CompensatedSum } from '../numeric/compensated-sum.ts'
import { pow } from '../numeric/power.ts'
import { yearsFromFirst } from './dated-flows.ts'
import { checkedRate } from './rate.ts'

/**
 * Net present value, on the day of the first flow, of flows on given days: the spreadsheet function XNPV.
 * In the currency of the flows; outflows are negative. The rate is a fraction per 365 days.
 * Throws RATE_OUT_OF_DOMAIN, LENGTHS_DIFFER, NOT_FINITE or DATE_BEFORE_FIRST.
 */
export function datedNpv(rate: number, flows: ArrayLike<number>, days: ArrayLike<number>): number {
  const growth = 1 + checkedRate(rate)
  const years = yearsFromFirst(flows, days)
  const sum = new CompensatedSum()
  for (let t = 0; t < flows.length; t++) sum.add(flows[t]! * pow(growth, -years[t]!))
  return sum.value
}
