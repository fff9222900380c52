import { pow } from '../numeric/power.ts'
import { LAST_AGE, survivalAtAges, survivalTable } from '../numeric/survival.ts'

const committed = new Float64Array(LAST_AGE + 1)
let lastYears = NaN
let lastRate = NaN
let lastLife = NaN
let lastShape = NaN
let lastHazard = NaN

/**
 * Value, at the end of the year at an age, of the payments still committed per unit bought: 1 a year for what survives,
 * in mid-year, at ages below `years`; of a fraction of a year in proportion. 0 once the commitment has run.
 * NaN where rate <= -1 or age is not a whole number of at least 0.
 */
export function committedPayments(age: number, years: number, rate: number, life: number, shape: number, hazard: number): number {
  if (!(rate > -1 && age >= 0 && Math.floor(age) === age)) return NaN
  // A kernel asks for one commitment at every age: the last one is kept.
  if (years !== lastYears || rate !== lastRate || life !== lastLife || shape !== lastShape || hazard !== lastHazard) {
    const survivors = survivalTable(life, shape, hazard)
    const growth = 1 + rate
    const halfYear = pow(growth, -0.5)
    committed[LAST_AGE] = 0
    let value = 0
    for (let later = LAST_AGE; later >= 1; later--) {
      value = value / growth + survivalAtAges[survivors + later]! * Math.max(0, Math.min(1, years - later))
      committed[later - 1] = value * halfYear
    }
    lastYears = years
    lastRate = rate
    lastLife = life
    lastShape = shape
    lastHazard = hazard
  }
  return age > LAST_AGE ? 0 : committed[age]!
}
