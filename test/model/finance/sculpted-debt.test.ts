/** Debt in step with what survives, payments still committed, payback, and the one rate of return. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { committedPayments } from '../../../model/finance/committed-payments.ts'
import { levelLoan } from '../../../model/finance/debt.ts'
import { internalRatesOfReturn } from '../../../model/finance/internal-rate-of-return.ts'
import { paybackIndex } from '../../../model/finance/payback.ts'
import { debtOutstanding, debtService } from '../../../model/finance/sculpted-debt.ts'
import { singleRateOfReturn } from '../../../model/finance/single-rate-of-return.ts'
import { survival } from '../../../model/numeric/survival.ts'
import { expectNear } from '../relative.ts'

const terms = fc.record({
  rate: fc.double({ min: -0.02, max: 0.3, noNaN: true }), wait: fc.double({ min: 0, max: 6, noNaN: true }), tenor: fc.double({ min: 1, max: 20, noNaN: true }),
  life: fc.double({ min: 8, max: 30, noNaN: true }), shape: fc.double({ min: 1, max: 8, noNaN: true }), hazard: fc.double({ min: 0, max: 0.1, noNaN: true }),
})

describe('debt sculpted to survival', () => {
  test('is the level loan where nothing is lost', () => {
    for (const [year, { closing, interest, repayment }] of levelLoan(0.07, 12, 1).entries()) {
      expectNear(debtService(year + 1, 0.07, 0, 12, 1e12, 1, 0), interest + repayment, 1e-9)
      expect(Math.abs(debtOutstanding(year + 1, 0.07, 0, 12, 1e12, 1, 0) - closing)).toBeLessThan(1e-9)
    }
  })

  test('opening + interest - service = closing; 1 at first, 0 at the end of the tenor; cover of surviving cash is level', () => {
    fc.assert(fc.property(terms, ({ rate, wait, tenor, life, shape, hazard }) => {
      const service = (age: number) => debtService(age, rate, wait, tenor, life, shape, hazard)
      const owed = (age: number) => debtOutstanding(age, rate, wait, tenor, life, shape, hazard)
      expectNear(owed(0), 1, 1e-12)
      for (let age = 1; age <= 60; age++) expect(Math.abs(owed(age - 1) * (1 + rate) - service(age) - owed(age))).toBeLessThan(1e-12 * (1 + owed(age)))
      for (let age = Math.ceil(wait + tenor); age <= 60; age++) expect(owed(age)).toBe(0)
      const whole = Array.from({ length: 60 }, (_, age) => age).filter((age) => age - 1 >= wait && age <= wait + tenor)
      for (const age of whole) expectNear(service(age) / survival(age, life, shape, hazard), service(whole[0]!) / survival(whole[0]!, life, shape, hazard), 1e-9)
    }))
  })

  test('lends nothing on what is gone before it can pay, and has no meaning outside its domain', () => {
    expect([debtService(14, 0.05, 12, 5, 1, 8, 0), debtOutstanding(0, 0.05, 12, 5, 1, 8, 0)]).toEqual([0, 0])
    for (const age of [-1, 0.5]) expect([debtService(age, 0.05, 0, 5, 5, 4, 0), debtOutstanding(age, 0.05, 0, 5, 5, 4, 0)]).toEqual([NaN, NaN])
    expect([debtService(1, -1, 0, 5, 5, 4, 0), debtService(1, 0.05, -1, 5, 5, 4, 0), debtService(1, 0.05, 0, 0, 5, 4, 0)]).toEqual([NaN, NaN, NaN])
    expect([debtService(61, 0.05, 0, 5, 5, 4, 0), debtOutstanding(61, 0.05, 0, 5, 5, 4, 0)]).toEqual([0, 0])
  })
})

test('payments still committed are the sum of discounted survivors', () => {
  fc.assert(fc.property(terms, fc.integer({ min: 0, max: 10 }), ({ rate, tenor, life, shape, hazard }, age) => {
    let wanted = 0
    for (let later = age + 1; later < tenor; later++) wanted += survival(later, life, shape, hazard) * Math.min(1, tenor - later) * (1 + rate) ** -(later - age - 0.5)
    expectNear(committedPayments(age, tenor, rate, life, shape, hazard), wanted, 1e-12)
  }))
  expect([committedPayments(0, 5, -1, 5, 4, 0), committedPayments(0.5, 5, 0.1, 5, 4, 0)]).toEqual([NaN, NaN])
  // Nothing is committed any more at ages beyond all that survive.
  expect(committedPayments(61, 90, 0.1, 5, 4, 0)).toBe(0)
})

test('payback comes when the running sum stays at or above zero, and not at all where it ends below or nothing is laid out', () => {
  expect(paybackIndex([-10, 4, 7, -3, 2])).toBe(4)
  expect(paybackIndex([-10, 4, 6])).toBe(2)
  expect(paybackIndex([-10, 4])).toBe(-1)
  expect(paybackIndex([0, 3])).toBe(-1)
})

describe('the one rate of return', () => {
  test('is what the search for all rates finds, where it finds one', () => {
    const flows = fc.array(fc.double({ min: -100, max: 100, noNaN: true }).map((flow) => Math.round(flow)), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(flows, (flow) => {
      const { roots } = internalRatesOfReturn(flow)
      const single = singleRateOfReturn(flow)
      if (roots.length === 1) expect(Math.abs(single - roots[0]!)).toBeLessThan(1e-9 * (1 + Math.abs(roots[0]!)))
      else expect(single).toBeNaN()
    }), { numRuns: 500 })
  })

  test('is there for a project that invests again and again, and a gap in what is not a number', () => {
    expectNear(singleRateOfReturn([-100, 30, -20, 60, 70, -5, 40]), internalRatesOfReturn([-100, 30, -20, 60, 70, -5, 40]).roots[0]!, 1e-12)
    // Years before the first flow change no rate.
    expectNear(singleRateOfReturn([0, 0, -100, 30, -20, 60, 70, -5, 40]), singleRateOfReturn([-100, 30, -20, 60, 70, -5, 40]), 1e-12)
    expect(singleRateOfReturn([-100, NaN, 120])).toBeNaN()
    expect(singleRateOfReturn([-100, 100])).toBe(0)
  })
})
