import { expm1 } from '../numeric/expm1.ts'
import { log1p } from '../numeric/log1p.ts'

/**
 * Level charge per unit of value, paid at the end of each of `periods` periods: rate / (1 - (1 + rate)^-periods), the
 * capital recovery factor. 1/periods at rate 0. NaN where rate <= -1 or periods <= 0.
 */
export function ordinaryAnnuity(rate: number, periods: number): number {
  if (!(rate > -1 && periods > 0)) return NaN
  // Written with expm1 and log1p because 1 - (1 + rate)^-n loses every digit as the rate nears 0.
  return rate === 0 ? 1 / periods : rate / -expm1(-periods * log1p(rate))
}

/**
 * Level charge per unit of value, paid at the start of each of `life` periods: (1 - v) / (1 - v^life), v = 1/(1 + rate).
 * `life` may be fractional. 1/life at rate 0. NaN where rate <= -1 or life <= 0.
 */
export function annuityDue(rate: number, life: number): number {
  return ordinaryAnnuity(rate, life) / (1 + rate)
}
