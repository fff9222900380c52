import { pow } from '../numeric/power.ts'
import { LAST_AGE, survivalAtAges, survivalTable } from '../numeric/survival.ts'
import { LAST_TERMS, areLastTerms } from './last-terms.ts'

const committed = new Float64Array(LAST_AGE + 1)
const last = new Float64Array(LAST_TERMS)

/**
 * Value, at the end of the year at an age, of the payments still committed per unit bought: 1 a year for what survives,
 * in mid-year, at ages below `years`; of a fraction of a year in proportion. 0 once the commitment has run.
 * NaN where rate <= -1 or age is not a whole number of at least 0.
 */
export function committedPayments(age: number, years: number, rate: number, life: number, shape: number, hazard: number): number {
  if (!(rate > -1 && age >= 0 && Math.floor(age) === age)) return NaN
  if (!areLastTerms(last, years, rate, life, shape, hazard, 0)) {
    const survivors = survivalTable(life, shape, hazard)
    const growth = 1 + rate
    const halfYear = pow(growth, -0.5)
    committed[LAST_AGE] = 0
    let value = 0
    for (let later = LAST_AGE; later >= 1; later--) {
      value = value / growth + survivalAtAges[survivors + later]! * Math.max(0, Math.min(1, years - later))
      committed[later - 1] = value * halfYear
    }
  }
  return age > LAST_AGE ? 0 : committed[age]!
}
