import { pow } from '../numeric/power.ts'
import { LAST_AGE, survivalTable } from '../numeric/survival.ts'

/**
 * Value, at the end of the year at an age, of the payments still committed per unit bought: 1 a year for what survives,
 * in mid-year, at ages below `years`; of a fraction of a year in proportion. 0 once the commitment has run.
 * NaN where rate <= -1 or age is not a whole number of at least 0.
 */
export function committedPayments(age: number, years: number, rate: number, life: number, shape: number, hazard: number): number {
  if (!(rate > -1 && age >= 0 && Math.floor(age) === age)) return NaN
  const survivors = survivalTable(life, shape, hazard)
  const growth = 1 + rate
  let value = 0
  for (let later = Math.min(LAST_AGE, Math.ceil(years) - 1); later > age; later--) {
    value = value / growth + survivors[later]! * Math.min(1, years - later)
  }
  return value * pow(growth, -0.5)
}
