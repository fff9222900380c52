import { LAST_AGE, survivalAtAges, survivalTable } from '../numeric/survival.ts'
import { LAST_TERMS, areLastTerms } from './last-terms.ts'

const service = new Float64Array(LAST_AGE + 1)
const outstanding = new Float64Array(LAST_AGE + 1)
const last = new Float64Array(LAST_TERMS)

/**
 * One unit drawn in mid-year, repaid from `wait` years on over `tenor` years, in proportion to what still serves of the
 * asset it bought: as the cash of the asset falls with its survival, cover is the same in every whole year of the tenor.
 * Interest of the years in which nothing is paid is added to the balance.
 */
function schedule(rate: number, wait: number, tenor: number, life: number, shape: number, hazard: number): void {
  if (areLastTerms(last, rate, wait, tenor, life, shape, hazard)) return
  const survivors = survivalTable(life, shape, hazard)
  const growth = 1 + rate
  let worth = 0
  for (let age = LAST_AGE; age >= 1; age--) {
    // Part of the year that lies within the tenor.
    const part = Math.max(0, Math.min(age, wait + tenor) - Math.max(age - 1, wait))
    service[age] = survivalAtAges[survivors + age]! * part
    worth = (worth + service[age]!) / growth
  }
  service[0] = 0
  // Of an asset of which nothing is left to pay from, nothing is lent.
  for (let age = 1; age <= LAST_AGE; age++) service[age] = worth > 0 ? service[age]! / worth : 0
  // From the last payment back, so that nothing is left after it.
  outstanding[LAST_AGE] = 0
  for (let age = LAST_AGE - 1; age >= 0; age--) outstanding[age] = (outstanding[age + 1]! + service[age + 1]!) / growth
}

function isSound(age: number, rate: number, wait: number, tenor: number): boolean {
  return rate > -1 && wait >= 0 && tenor > 0 && age >= 0 && Math.floor(age) === age
}

/**
 * Interest and principal due at an age, per unit drawn. Present value of all of it at the rate: 1. NaN where rate <= -1,
 * wait < 0, tenor <= 0 or age is not a whole number of at least 0; 0 where nothing is left of the asset to pay from.
 */
export function debtService(age: number, rate: number, wait: number, tenor: number, life: number, shape: number, hazard: number): number {
  if (!isSound(age, rate, wait, tenor)) return NaN
  schedule(rate, wait, tenor, life, shape, hazard)
  return age > LAST_AGE ? 0 : service[age]!
}

/** Owed after the payment at an age, per unit drawn; 1 at age 0, 0 from the end of the tenor on. NaN as `debtService`. */
export function debtOutstanding(age: number, rate: number, wait: number, tenor: number, life: number, shape: number, hazard: number): number {
  if (!isSound(age, rate, wait, tenor)) return NaN
  schedule(rate, wait, tenor, life, shape, hazard)
  return age > LAST_AGE ? 0 : outstanding[age]!
}
