import { FinanceError } from './finance-error.ts'

// Actual/365 fixed, the day count of the spreadsheet functions XNPV and XIRR: a leap year is 366/365 of a year.
const DAYS_A_YEAR = 365

/**
 * Years from the first day to each. `days` are counted from any one origin, and the first flow is on the first of them;
 * the others need not be in order. Throws LENGTHS_DIFFER, NOT_FINITE, or DATE_BEFORE_FIRST for a day before the first.
 */
export function yearsFromFirst(flows: ArrayLike<number>, days: ArrayLike<number>): Float64Array {
  if (flows.length !== days.length) {
    throw new FinanceError('LENGTHS_DIFFER', `Found ${flows.length} flows and ${days.length} days, wanted a day for each flow.`)
  }
  const first = days[0]!
  return Float64Array.from(days, (day, place) => {
    if (!Number.isFinite(day)) throw new FinanceError('NOT_FINITE', `Found ${day} as the day of flow ${place + 1}, wanted a finite number.`)
    if (day < first) throw new FinanceError('DATE_BEFORE_FIRST', `Found flow ${place + 1} on day ${day}, wanted day ${first} or later.`)
    return (day - first) / DAYS_A_YEAR
  })
}
