/** Schedules that keep the last terms asked for give what they give when asked for alone, in whatever order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { committedPayments } from '../../../model/finance/committed-payments.ts'
import { LAST_TERMS, areLastTerms } from '../../../model/finance/last-terms.ts'
import { survivingPayments } from '../../../model/finance/recovery-factor.ts'
import { debtOutstanding, debtService } from '../../../model/finance/sculpted-debt.ts'

interface Terms {
  readonly rate: number
  readonly years: number
  readonly life: number
  readonly shape: number
  readonly hazard: number
  readonly age: number
}

test('terms are those of the call before where each is; each keeper has its own, and none are those of before where one is NaN', () => {
  const [last, another] = [new Float64Array(LAST_TERMS), new Float64Array(LAST_TERMS)]
  expect([areLastTerms(last, 1, 2, 3, 4, 5, 6), areLastTerms(last, 1, 2, 3, 4, 5, 6), areLastTerms(another, 1, 2, 3, 4, 5, 6)]).toEqual([false, true, false])
  for (let at = 0; at < 6; at++) {
    const [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map((term, place) => (place === at ? term + 0.5 : term)) as [number, number, number, number, number, number]
    expect([areLastTerms(last, a, b, c, d, e, f), areLastTerms(last, a, b, c, d, e, f), areLastTerms(last, 1, 2, 3, 4, 5, 6)]).toEqual([false, true, false])
  }
  expect([areLastTerms(another, NaN, 2, 3, 4, 0, 0), areLastTerms(another, NaN, 2, 3, 4, 0, 0)]).toEqual([false, false])
})

test('a schedule asked for between others is the one asked for alone', () => {
  const terms: fc.Arbitrary<Terms> = fc.record({ rate: fc.constantFrom(0.02, 0.08), years: fc.constantFrom(2, 7.5), life: fc.constantFrom(5, 20), shape: fc.constantFrom(1, 6), hazard: fc.constantFrom(0, 0.09), age: fc.integer({ min: 0, max: 30 }) })
  const all = ({ rate, years, life, shape, hazard, age }: Terms) => [
    survivingPayments(age, rate, life, shape, hazard), committedPayments(age, years, rate, life, shape, hazard), debtService(age, rate, 1, years, life, shape, hazard), debtOutstanding(age, rate, 1, years, life, shape, hazard),
  ]
  // Terms of nobody's, so that what is asked for next is made anew.
  const forget = () => all({ rate: 0.5, years: 1, life: 1, shape: 2, hazard: 0, age: 0 })
  fc.assert(fc.property(fc.array(terms, { minLength: 2, maxLength: 12 }), (asked) => {
    const inTurn = asked.map(all)
    asked.forEach((one, at) => {
      forget()
      expect(inTurn[at]).toEqual(all(one))
    })
  }))
})
