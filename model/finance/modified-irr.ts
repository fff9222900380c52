import { CompensatedSum } from '../numeric/compensated-sum.ts'
import { expm1 } from '../numeric/expm1.ts'
import { log } from '../numeric/logarithm.ts'
import { pow } from '../numeric/power.ts'
import { FinanceError } from './finance-error.ts'
import { checkedRate } from './rate.ts'

/**
 * Modified internal rate of return, as a fraction per period: outlays discounted to the start at the finance rate,
 * receipts compounded to the end at the reinvestment rate, one rate between the two. Always unique.
 * Throws NO_SIGN_CHANGE where there are no outlays or no receipts, RATE_OUT_OF_DOMAIN for a rate of -1 or less.
 */
export function modifiedInternalRateOfReturn(cashflows: ArrayLike<number>, financeRate: number, reinvestmentRate: number): number {
  const finance = 1 + checkedRate(financeRate)
  const reinvestment = 1 + checkedRate(reinvestmentRate)
  const last = cashflows.length - 1
  const outlays = new CompensatedSum()
  const receipts = new CompensatedSum()
  for (let t = 0; t <= last; t++) {
    const flow = cashflows[t]!
    if (flow < 0) outlays.add(-flow * pow(finance, -t))
    else receipts.add(flow * pow(reinvestment, last - t))
  }
  if (!(outlays.value > 0 && receipts.value > 0)) {
    throw new FinanceError('NO_SIGN_CHANGE', 'Found flows of one sign, wanted at least one outlay and one receipt.')
  }
  return expm1(log(receipts.value / outlays.value) / last)
}
