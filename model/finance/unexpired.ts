import { survivingPayments } from './recovery-factor.ts'

/**
 * Value, one year after `age`, of the recovery charges still to come per unit bought: the part of its price that is not
 * yet paid back. 1 at age -1 (before purchase), 0 from age 60 on.
 * NaN where rate <= -1, or where age is not a whole number of at least -1.
 */
export function unexpired(age: number, rate: number, life: number, shape: number, hazard: number): number {
  if (!(rate > -1 && age >= -1 && Math.floor(age) === age)) return NaN
  return survivingPayments(age + 1, rate, life, shape, hazard) / survivingPayments(0, rate, life, shape, hazard)
}
