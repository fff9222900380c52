import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ordinaryAnnuity } from '../../../model/finance/annuity.ts'
import { constructionInterest } from '../../../model/finance/construction-interest.ts'
import { datedNpv } from '../../../model/finance/dated-npv.ts'
import { datedRatesOfReturn } from '../../../model/finance/dated-rate-of-return.ts'
import { debtServiceCover } from '../../../model/finance/debt-service-cover.ts'
import { futureValue, interestPart, levelLoan, payment, principalPart } from '../../../model/finance/debt.ts'
import { decliningBalance, straightLine, sumOfYears } from '../../../model/finance/depreciation.ts'
import { discountedPayback } from '../../../model/finance/discounted-payback.ts'
import { effectiveRate, quotedRate } from '../../../model/finance/effective-rate.ts'
import { FinanceError } from '../../../model/finance/finance-error.ts'
import { fixedDecliningBalance } from '../../../model/finance/fixed-declining-balance.ts'
import { internalRatesOfReturn } from '../../../model/finance/internal-rate-of-return.ts'
import { levelisedCost } from '../../../model/finance/levelised-cost.ts'
import { levelisedEnergyCost } from '../../../model/finance/levelised-energy-cost.ts'
import { modifiedInternalRateOfReturn } from '../../../model/finance/modified-irr.ts'
import { npv } from '../../../model/finance/npv.ts'
import { numberOfPeriods } from '../../../model/finance/number-of-periods.ts'
import { paybackPeriods } from '../../../model/finance/payback.ts'
import { realRate } from '../../../model/finance/real-nominal.ts'
import { singleRateOfReturn } from '../../../model/finance/single-rate-of-return.ts'
import { acceleratedCostRecovery } from '../../../model/finance/tax-depreciation.ts'
import { weightedCostOfCapital } from '../../../model/finance/weighted-cost-of-capital.ts'

interface Case {
  readonly id: string
  readonly function: string
  readonly arguments: Readonly<Record<string, any>>
  readonly expected: number | readonly number[] | string | null
  readonly roots?: readonly string[]
  readonly relative?: number
  readonly absolute?: number
}

const cases: Case[] = JSON.parse(readFileSync(new URL('../../conformance/finance/cases.json', import.meta.url), 'utf8'))

/** Rates may be written as a quotient: 0.08/12. */
function number(text: string | number): number {
  const [above, below = '1'] = String(text).split('/')
  return Number(above) / Number(below)
}

const timing = (when: number | undefined) => (when === 1 ? 'begin' : 'end')

const answers: Record<string, (a: Readonly<Record<string, any>>) => number | readonly number[]> = {
  npv: (a) => npv(a.rate, a.cashflows, a.convention),
  mirr: (a) => modifiedInternalRateOfReturn(a.cashflows, a.financeRate, a.reinvestRate),
  pmt: (a) => payment(number(a.rate), a.nper, a.pv, a.fv, timing(a.when)),
  ipmt: (a) => interestPart(number(a.rate), a.per, a.nper, a.pv, a.fv, timing(a.when)),
  ppmt: (a) => principalPart(number(a.rate), a.per, a.nper, a.pv, a.fv, timing(a.when)),
  fv: (a) => futureValue(number(a.rate), a.nper, a.pmt, a.pv, timing(a.when)),
  crf: (a) => ordinaryAnnuity(a.rate, a.nper),
  sln: (a) => straightLine(a as any)[0]!,
  syd: (a) => sumOfYears(a as any)[a.per - 1]!,
  ddb: (a) => decliningBalance(a as any, a.factor)[a.per - 1]!,
  wacc: (a) => weightedCostOfCapital(a as any),
  realRate: (a) => realRate(a.nominal, a.inflation),
  nper: (a) => numberOfPeriods(number(a.rate), a.pmt, a.pv, a.fv, timing(a.when)),
  xnpv: (a) => datedNpv(a.rate, a.values, days(a.dates)),
  xirr: (a) => {
    const { roots, reason } = datedRatesOfReturn(a.values, days(a.dates))
    expect(reason).toBe('unique')
    return roots
  },
  effect: (a) => effectiveRate(a.nominal, a.periods),
  nominal: (a) => quotedRate(a.effective, a.periods),
  db: (a) => fixedDecliningBalance(a as any, a.month)[a.per - 1]!,
  macrs: (a) => acceleratedCostRecovery(a.recoveryYears),
  lcoeSimple: (a) => levelisedEnergyCost({
    capital: a.capexPerKw, fixedCost: a.fixedOmPerKwYear, variableCost: a.variableOmPerKwh, fuelPrice: a.fuelPerBtu, heatRate: a.heatRateBtuPerKwh, capacityFactor: a.capacityFactor,
  }, a.rate, a.years),
  levelized: (a) => levelisedCost(a.rate, a.capex.map((capex: number, year: number) => capex + a.opex[year]), a.output),
  payback: (a) => paybackPeriods(a.cashflows),
  discountedPayback: (a) => discountedPayback(a.rate, a.cashflows),
  idc: (a) => constructionInterest(a.rate, a.drawdowns, a.timing.replace('-', '')),
  // Questions that spreadsheets have a function for, and the model answers with its own.
  pv: (a) => -npv(number(a.rate), level(a.nper, a.pmt), 'excel'),
  rate: (a) => {
    const flows = level(a.nper, a.pmt)
    flows.splice(a.when === 1 ? flows.length : 0, 0, 0)
    flows[0]! += a.pv
    flows[a.nper]! += a.fv
    return theRate(flows)
  },
  rri: (a) => theRate([-a.pv, ...level(a.nper - 1, 0), a.fv]),
  pduration: (a) => numberOfPeriods(a.rate, 0, -a.pv, a.fv),
  cagr: (a) => theRate([-a.first, ...level(a.years - 1, 0), a.last]),
  cumipmt: (a) => sumOver(a, (per) => interestPart(number(a.rate), per, a.nper, a.pv, 0, timing(a.when))),
  cumprinc: (a) => sumOver(a, (per) => principalPart(number(a.rate), per, a.nper, a.pv, 0, timing(a.when))),
  dscr: (a) => levelLoan(a.rate, a.nper, a.principal).map(({ interest, repayment }, year) => debtServiceCover(a.cfads[year], interest + repayment)),
  sculptedDebt: (a) => npv(a.rate, a.cfads, 'excel') / a.targetDscr,
  llcr: (a) => npv(a.rate, a.cfads, 'excel') / a.debtOutstanding,
  amortization: (a) => levelLoan(a.rate, a.nper, a.principal).map((year) => year.interest),
}

/** Days since 1970 of dates as ISO 8601 writes them. */
function days(dates: readonly string[]): number[] {
  return dates.map((date) => Date.parse(date) / 86_400_000)
}

function level(periods: number, payment: number): number[] {
  return Array.from({ length: periods }, () => payment)
}

function sumOver({ start, end }: Readonly<Record<string, any>>, part: (period: number) => number): number {
  return Array.from({ length: end - start + 1 }, (_, place) => part(start + place)).reduce((sum, one) => sum + one, 0)
}

/** The one rate of the flows; refused where there is none. */
function theRate(flows: readonly number[]): number {
  const rate = singleRateOfReturn(flows)
  if (Number.isNaN(rate)) throw new FinanceError('NO_SIGN_CHANGE', 'No rate balances the flows.')
  return rate
}

function close(got: number, wanted: number | null, { relative = 0, absolute = 0 }: Case): void {
  if (wanted === null) {
    expect(got).toBeNaN()
    return
  }
  const off = Math.abs(got - wanted)
  expect(off <= relative * Math.abs(wanted) || off <= absolute, `got ${got}, wanted ${wanted}`).toBe(true)
}

test.each(cases.filter((one) => one.function !== 'irr'))('$id', (one) => {
  const answer = () => answers[one.function]!(one.arguments)
  if (typeof one.expected === 'string') {
    expect(answer).toThrow(FinanceError)
    expect(answer).toThrow(expect.objectContaining({ code: one.expected.replace('error:', '') }))
    return
  }
  const got = [answer()].flat()
  const wanted = [one.expected].flat()
  expect(got.length).toBe(wanted.length)
  wanted.forEach((value, i) => close(got[i]!, value, one))
})

test.each(cases.filter((one) => one.function === 'irr'))('$id', (one) => {
  const { cashflows } = one.arguments
  const { roots, reason } = internalRatesOfReturn(cashflows)
  expect(roots.length).toBe(one.roots!.length)
  one.roots!.forEach((text, i) => close(roots[i]!, Number(text), { ...one, relative: 1e-10, absolute: 1e-15 }))
  // What the language calls irr: the one rate, or a gap.
  const single = singleRateOfReturn(cashflows)
  if (typeof one.expected === 'number') close(single, one.expected, { ...one, relative: 1e-10, absolute: 1e-15 })
  else expect(single).toBeNaN()
  if (typeof one.expected === 'number') expect(reason).toBe('unique')
  else expect(one.expected === 'warning:MULTIPLE_IRR' ? ['multiple'] : ['no_sign_change', 'no_root']).toContain(reason)
  const gross = cashflows.reduce((sum: number, flow: number) => sum + Math.abs(flow), 0)
  for (const root of roots) {
    // Near -1 a present value is astronomically large, so the residual is taken at the end of the flows instead.
    const residual = root < 0 ? npv(1 / (1 + root) - 1, [...cashflows].reverse(), 't0') : npv(root, cashflows, 't0')
    expect(Math.abs(residual)).toBeLessThan(1e-9 * gross)
  }
})
