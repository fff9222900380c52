/** Functions that a proof prints, by name: of numbers, and of the yearly values from the decision year to the last. */
import { annuityDue } from '../finance/annuity.ts'
import { committedPayments } from '../finance/committed-payments.ts'
import { modifiedInternalRateOfReturn } from '../finance/modified-irr.ts'
import { paybackIndex } from '../finance/payback.ts'
import { recoveryFactor } from '../finance/recovery-factor.ts'
import { debtOutstanding, debtService } from '../finance/sculpted-debt.ts'
import { rateOfReturnAt, singleRateOfReturn } from '../finance/single-rate-of-return.ts'
import { unexpired } from '../finance/unexpired.ts'
import { compensatedSum } from '../numeric/compensated-sum.ts'
import { exp } from '../numeric/exponential.ts'
import { log } from '../numeric/logarithm.ts'
import { pow } from '../numeric/power.ts'
import { survival } from '../numeric/survival.ts'

export const SCALARS: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp,
  log,
  pow,
  // Counts forgive a rounding of 1e-9, as the language says.
  floor: (x) => Math.floor((x as number) + 1e-9),
  ceil: (x) => Math.ceil((x as number) - 1e-9),
  ratio: (a, b) => (b === 0 ? NaN : (a as number) / (b as number)),
  share: (a, b) => (b === 0 ? 0 : (a as number) / (b as number)),
  clamp: (x, low, high) => Math.max(low as number, Math.min(high as number, x as number)),
  step_after: (year, start, lead) => Math.max(0, Math.min(1, (year as number) + 1 - ((start as number) + (lead as number)))),
  survival: survival as (...values: number[]) => number,
  recovery_factor: recoveryFactor as (...values: number[]) => number,
  unexpired: unexpired as (...values: number[]) => number,
  annuity: annuityDue as (...values: number[]) => number,
  debt_service: debtService as (...values: number[]) => number,
  debt_outstanding: debtOutstanding as (...values: number[]) => number,
  committed_payments: committedPayments as (...values: number[]) => number,
}

export const SERIES: Readonly<Record<string, (values: readonly number[], decision: number, last: number, ...rest: number[]) => number>> = {
  npv: (values, _decision, _last, rate = NaN) => compensatedSum(values.map((value, years) => value * pow(1 + rate, -(years + 0.5)))),
  present_value_last: (values, decision, last, rate = NaN) => (values[0] as number) * pow(1 + rate, -(last + 1 - decision + 0.5)),
  peak: (values) => values.reduce((best, value) => (best !== best || value > best ? value : best), NaN),
  year_of_peak: (values, decision) => {
    const best = values.reduce((most, value) => (most !== most || value > most ? value : most), NaN)
    return best === best ? decision + values.indexOf(best) : NaN
  },
  smallest: (values) => values.reduce((least, value) => (least !== least || value < least ? value : least), NaN),
  irr: (values) => singleRateOfReturn(values),
  irr_root: (values, _decision, _last, place = NaN) => rateOfReturnAt(values, place),
  mirr: (values, _decision, _last, finance = NaN, reinvestment = NaN) => (
    values.some((value) => value < 0) && values.some((value) => value > 0) ? modifiedInternalRateOfReturn(values, finance, reinvestment) : NaN
  ),
  year_of_payback: (values, decision) => {
    const years = paybackIndex(values)
    return years < 0 ? NaN : decision + years
  },
  total: (values) => compensatedSum(values),
  mean: (values) => compensatedSum(values) / values.length,
  last: (values) => values.at(-1) ?? NaN,
}
