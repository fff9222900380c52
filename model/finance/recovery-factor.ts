import { LAST_AGE, survivalAtAges, survivalTable } from '../numeric/survival.ts'
import { LAST_TERMS, areLastTerms } from './last-terms.ts'

const payments = new Float64Array(LAST_AGE + 1)
const last = new Float64Array(LAST_TERMS)

/**
 * Present value, `from` years after purchase, of 1 a year per unit still in service at ages from..60, the first paid at
 * once. With from = 0: what a charge of 1 per surviving unit is worth at purchase.
 */
export function survivingPayments(from: number, rate: number, life: number, shape: number, hazard: number): number {
  if (!areLastTerms(last, rate, life, shape, hazard, 0, 0)) {
    const survivors = survivalTable(life, shape, hazard)
    const growth = 1 + rate
    // Horner's rule from the oldest age down: terms of one sign, so that each step adds half an ulp at most.
    let value = 0
    for (let age = LAST_AGE; age >= 0; age--) {
      value = value / growth + survivalAtAges[survivors + age]!
      payments[age] = value
    }
  }
  return from > LAST_AGE ? 0 : payments[from]!
}

/**
 * Yearly charge per surviving unit that pays back a value of 1, paid in mid-year from the year of purchase on:
 * 1 / sum over ages 0..60 of survival(age) (1 + rate)^-age, per year. NaN where rate <= -1, life < 0 or shape <= 0.
 */
export function recoveryFactor(rate: number, life: number, shape: number, hazard: number): number {
  return rate > -1 ? 1 / survivingPayments(0, rate, life, shape, hazard) : NaN
}
