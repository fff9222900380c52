import { expm1 } from '../numeric/expm1.ts'
import { log1p } from '../numeric/log1p.ts'
import { checkedPeriods, checkedRate } from './rate.ts'

/**
 * Rate a year that a quoted (nominal) rate a year comes to, compounded in `periods` equal parts of the year:
 * (1 + quoted / periods)^periods - 1, the spreadsheet function EFFECT. Fractions per year.
 * Throws PERIOD_OUT_OF_RANGE unless periods is a whole number >= 1, RATE_OUT_OF_DOMAIN where a period's rate is -1 or less.
 */
export function effectiveRate(quoted: number, periods: number): number {
  return expm1(periods * log1p(checkedRate(quoted / checkedPeriods(periods))))
}

/**
 * Quoted (nominal) rate a year that comes to the effective one: the inverse of `effectiveRate`, the spreadsheet
 * function NOMINAL. Not the rate before inflation, which is `nominalRate`. Throws as `effectiveRate`.
 */
export function quotedRate(effective: number, periods: number): number {
  return checkedPeriods(periods) * expm1(log1p(checkedRate(effective)) / periods)
}
