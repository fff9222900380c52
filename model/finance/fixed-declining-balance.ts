import type { Asset } from './depreciation.ts'
import { pow } from '../numeric/power.ts'
import { FinanceError } from './finance-error.ts'
import { checkedPeriods } from './rate.ts'

const MONTHS = 12

/**
 * Declining balance at the fixed rate that ends at salvage, 1 - (salvage / cost)^(1 / life) rounded to three places: the
 * spreadsheet function DB (Microsoft Excel function reference), whose rounding leaves the asset near its salvage and not at it. In service for
 * `firstMonths` of its first year (1 to 12); below 12 there is one more charge, for the months left over, after `life` years.
 * NaN unless cost is above 0 and salvage from 0 to cost. Throws PERIOD_OUT_OF_RANGE.
 */
export function fixedDecliningBalance({ cost, salvage = 0, life }: Asset, firstMonths = MONTHS): number[] {
  if (checkedPeriods(firstMonths) > MONTHS) {
    throw new FinanceError('PERIOD_OUT_OF_RANGE', `Found ${firstMonths} months in the first year, wanted 1 to ${MONTHS}.`)
  }
  const exact = 1 - pow(salvage / cost, 1 / checkedPeriods(life))
  const isSound = cost > 0 && salvage >= 0 && salvage <= cost
  const rate = isSound ? Math.round(1000 * exact) / 1000 : NaN
  let book = cost
  return Array.from({ length: firstMonths < MONTHS ? life + 1 : life }, (_, year) => {
    const months = year === 0 ? firstMonths : year === life ? MONTHS - firstMonths : MONTHS
    const charge = (book * rate * months) / MONTHS
    book -= charge
    return charge
  })
}
