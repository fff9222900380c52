import { expm1 } from '../numeric/expm1.ts'
import { log1p } from '../numeric/log1p.ts'
import { FinanceError } from './finance-error.ts'
import { checkedPeriods, checkedRate } from './rate.ts'

/** Whether payments fall at the end of each period or at its beginning. */
export type PaymentTiming = 'end' | 'begin'

/** (1 + rate)^periods - 1, exact for rates near 0. */
function growthLessOne(rate: number, periods: number): number {
  return expm1(periods * log1p(rate))
}

/** Value after `periods` of 1 paid in each of them. */
function accumulated(rate: number, periods: number, timing: PaymentTiming): number {
  if (rate === 0) return periods
  return (growthLessOne(rate, periods) / rate) * (timing === 'begin' ? 1 + rate : 1)
}

/**
 * What is held after `periods` of paying `payment`, starting from `presentValue`; money received is positive and money
 * paid negative, so a loan taken and repaid ends at 0. Throws RATE_OUT_OF_DOMAIN for a rate of -1 or less.
 */
export function futureValue(
  rate: number, periods: number, payment: number, presentValue: number, timing: PaymentTiming = 'end',
): number {
  const grown = presentValue + presentValue * growthLessOne(checkedRate(rate), periods)
  // Taken from 0 so that a loan paid off ends at 0 and not at -0.
  return 0 - (grown + payment * accumulated(rate, periods, timing))
}

/**
 * Level payment that turns `presentValue` into -`futureValue` over `periods`; negative for a loan received.
 * Throws RATE_OUT_OF_DOMAIN or PERIOD_OUT_OF_RANGE.
 */
export function payment(
  rate: number, periods: number, presentValue: number, futureValue = 0, timing: PaymentTiming = 'end',
): number {
  const grown = presentValue + presentValue * growthLessOne(checkedRate(rate), checkedPeriods(periods))
  return (0 - (grown + futureValue)) / accumulated(rate, periods, timing)
}

/** Interest in the level payment of one period (1 is the first). Throws PERIOD_OUT_OF_RANGE or RATE_OUT_OF_DOMAIN. */
export function interestPart(
  rate: number, period: number, periods: number, presentValue: number, finalValue = 0, timing: PaymentTiming = 'end',
): number {
  if (checkedPeriods(period) > checkedPeriods(periods)) {
    throw new FinanceError('PERIOD_OUT_OF_RANGE', `Found period ${period}, wanted 1 to ${periods}.`)
  }
  const level = payment(rate, periods, presentValue, finalValue, timing)
  if (timing === 'end') return futureValue(rate, period - 1, level, presentValue) * rate
  // Nothing has accrued when the first payment of a loan paid in advance falls due.
  return period === 1 ? 0 : (futureValue(rate, period - 1, level, presentValue, 'begin') * rate) / (1 + rate)
}

/** Principal in the level payment of one period: the payment less its interest. Throws as `interestPart`. */
export function principalPart(
  rate: number, period: number, periods: number, presentValue: number, finalValue = 0, timing: PaymentTiming = 'end',
): number {
  const interest = interestPart(rate, period, periods, presentValue, finalValue, timing)
  return payment(rate, periods, presentValue, finalValue, timing) - interest
}

/** One year of a loan: closing = opening + draw - repayment; interest is on the opening balance and paid in the year. */
export interface LoanYear {
  readonly opening: number
  readonly draw: number
  readonly interest: number
  readonly repayment: number
  readonly closing: number
}

/** Balances of a loan with the given draws and repayments of principal. Throws LENGTHS_DIFFER or RATE_OUT_OF_DOMAIN. */
export function loanSchedule(rate: number, draws: readonly number[], repayments: readonly number[], opening = 0): LoanYear[] {
  checkedRate(rate)
  if (draws.length !== repayments.length) {
    throw new FinanceError('LENGTHS_DIFFER', `Found ${draws.length} draws and ${repayments.length} repayments, wanted one each a year.`)
  }
  let balance = opening
  return draws.map((draw, t) => {
    const repayment = repayments[t]!
    const start = balance
    balance = start + draw - repayment
    return { opening: start, draw, interest: start * rate, repayment, closing: balance }
  })
}

/** Balances of a loan repaid by equal payments, ending at exactly 0. Throws RATE_OUT_OF_DOMAIN or PERIOD_OUT_OF_RANGE. */
export function levelLoan(rate: number, periods: number, principal: number): LoanYear[] {
  const level = -payment(rate, periods, principal)
  let balance = principal
  return Array.from({ length: periods }, (_, t) => {
    const opening = balance
    const interest = opening * rate
    const repayment = t === periods - 1 ? opening : level - interest
    balance = opening - repayment
    return { opening, draw: 0, interest, repayment, closing: balance }
  })
}
