import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ordinaryAnnuity } from '../../../model/finance/annuity.ts'
import { futureValue, interestPart, levelLoan, payment, principalPart } from '../../../model/finance/debt.ts'
import { decliningBalance, straightLine, sumOfYears } from '../../../model/finance/depreciation.ts'
import { FinanceError } from '../../../model/finance/finance-error.ts'
import { internalRatesOfReturn } from '../../../model/finance/internal-rate-of-return.ts'
import { modifiedInternalRateOfReturn } from '../../../model/finance/modified-irr.ts'
import { npv } from '../../../model/finance/npv.ts'
import { realRate } from '../../../model/finance/real-nominal.ts'
import { singleRateOfReturn } from '../../../model/finance/single-rate-of-return.ts'
import { weightedCostOfCapital } from '../../../model/finance/weighted-cost-of-capital.ts'

interface Case {
  readonly id: string
  readonly function: string
  readonly arguments: Readonly<Record<string, any>>
  readonly expected: number | readonly number[] | string
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
  amortization: (a) => levelLoan(a.rate, a.nper, a.principal).map((year) => year.interest),
}

function close(got: number, wanted: number, { relative = 0, absolute = 0 }: Case): void {
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
