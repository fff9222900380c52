import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { futureValue, interestPart, levelLoan, loanSchedule, payment, principalPart } from '../../../model/finance/debt.ts'
import { bookValues, decliningBalance, straightLine, sumOfYears } from '../../../model/finance/depreciation.ts'
import { nominalRate, realRate } from '../../../model/finance/real-nominal.ts'
import { weightedCostOfCapital } from '../../../model/finance/weighted-cost-of-capital.ts'
import { compensatedSum } from '../../../model/numeric/compensated-sum.ts'

describe('depreciation', () => {
  test('straight line takes equal steps down to nothing', () => {
    expect(bookValues({ cost: 100, life: 4 }, straightLine({ cost: 100, life: 4 }))).toEqual([100, 75, 50, 25, 0])
  })
  test('sum of years digits bears 4, 3, 2 and 1 tenths', () => {
    expect(sumOfYears({ cost: 110, salvage: 10, life: 4 })).toEqual([40, 30, 20, 10])
  })
  test('double declining halves a four-year asset and the last year takes the rest', () => {
    expect(decliningBalance({ cost: 80, life: 4 })).toEqual([40, 20, 10, 10])
    expect(decliningBalance({ cost: 100, salvage: 60, life: 4 })).toEqual([40, 0, 0, 0])
    expect(decliningBalance({ cost: 100, life: 1 })).toEqual([100])
  })
  test('charges sum to cost less salvage and the book ends at salvage', () => {
    const asset = fc.record({
      cost: fc.double({ min: 1, max: 1e12, noNaN: true }), part: fc.double({ min: 0, max: 1, noNaN: true }), life: fc.integer({ min: 1, max: 60 }),
    }).map(({ cost, part, life }) => ({ cost, salvage: cost * part, life }))
    fc.assert(fc.property(asset, fc.constantFrom(straightLine, sumOfYears, decliningBalance), (one, method) => {
      const charges = method(one)
      const base = one.cost - one.salvage
      expect(Math.abs(compensatedSum(charges) - base)).toBeLessThanOrEqual(2.3e-16 * base)
      const book = bookValues(one, charges)
      expect([book.length, book[0], book.at(-1)]).toEqual([one.life + 1, one.cost, one.salvage])
      for (const value of book) expect(value).toBeGreaterThanOrEqual(one.salvage - 1e-12 * one.cost)
    }), { seed: 1, numRuns: 500 })
  })
  test.each([0, -3, 2.5, NaN, Infinity])('a life of %d is refused', (life) => {
    for (const method of [straightLine, sumOfYears, decliningBalance]) {
      expect(() => method({ cost: 1, life })).toThrow(expect.objectContaining({ code: 'PERIOD_OUT_OF_RANGE' }))
    }
  })
})

describe('debt', () => {
  test('at rate 0 a loan is repaid in equal parts, in advance or in arrears', () => {
    expect([payment(0, 10, 1000), payment(0, 10, 1000, 0, 'begin'), futureValue(0, 10, -100, 1000)]).toEqual([-100, -100, 0])
  })
  test('payments at the beginning of a period are smaller by one period of interest', () => {
    expect(payment(0.1, 5, 1000, 0, 'begin')).toBeCloseTo(payment(0.1, 5, 1000) / 1.1, 11)
    expect([interestPart(0.1, 1, 5, 1000, 0, 'begin'), principalPart(0.1, 1, 5, 1000, 0, 'begin')]).toEqual([0, payment(0.1, 5, 1000, 0, 'begin')])
  })
  test('interest and principal of every period make up its payment, and principal makes up the loan', () => {
    let principal = 0
    for (let period = 1; period <= 24; period++) {
      const part = principalPart(0.01, period, 24, 5000)
      principal += part
      expect(part + interestPart(0.01, period, 24, 5000)).toBeCloseTo(payment(0.01, 24, 5000), 11)
    }
    expect(principal).toBeCloseTo(-5000, 9)
  })
  test('periods outside the loan are refused', () => {
    for (const [period, periods] of [[0, 5], [6, 5], [1.5, 5], [1, 0]] as const) {
      expect(() => interestPart(0.1, period, periods, 100)).toThrow(expect.objectContaining({ code: 'PERIOD_OUT_OF_RANGE' }))
    }
    expect(() => payment(-1, 5, 100)).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
    expect(() => futureValue(-2, 5, 1, 1)).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
  })
  test('every balance is the one before plus draws less repayments', () => {
    expect(loanSchedule(0.05, [100, 50, 0], [0, 30, 120])).toEqual([
      { opening: 0, draw: 100, interest: 0, repayment: 0, closing: 100 },
      { opening: 100, draw: 50, interest: 5, repayment: 30, closing: 120 },
      { opening: 120, draw: 0, interest: 6, repayment: 120, closing: 0 },
    ])
    expect(loanSchedule(0.05, [0], [10], 40)).toEqual([{ opening: 40, draw: 0, interest: 2, repayment: 10, closing: 30 }])
    const year = fc.tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }))
    fc.assert(fc.property(fc.array(year, { maxLength: 30 }), (years) => {
      const schedule = loanSchedule(0.04, years.map(([draw]) => draw), years.map(([, repayment]) => repayment))
      schedule.forEach((row, t) => {
        expect(row.closing).toBe(row.opening + row.draw - row.repayment)
        expect(row.opening).toBe(t === 0 ? 0 : schedule[t - 1]!.closing)
      })
    }), { seed: 1 })
  })
  test('a schedule needs a repayment for every draw, and a rate', () => {
    expect(() => loanSchedule(0.05, [1, 2], [1])).toThrow(expect.objectContaining({ code: 'LENGTHS_DIFFER' }))
    expect(() => loanSchedule(-1, [1], [1])).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
  })
  test('a level loan ends at exactly nothing', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 40 }), fc.double({ min: 1, max: 1e12, noNaN: true }), (rate, periods, principal) => {
      const schedule = levelLoan(rate, periods, principal)
      expect(schedule.at(-1)!.closing).toBe(0)
      const level = -payment(rate, periods, principal)
      for (const { interest, repayment } of schedule) expect(Math.abs(interest + repayment - level)).toBeLessThan(1e-6 * level)
    }), { seed: 1 })
  })
})

describe('rates', () => {
  test('nominal and real are each other turned round', () => {
    fc.assert(fc.property(fc.double({ min: -0.5, max: 2, noNaN: true }), fc.double({ min: -0.5, max: 2, noNaN: true }), (real, inflation) => {
      expect(realRate(nominalRate(real, inflation), inflation)).toBeCloseTo(real, 13)
    }), { seed: 1 })
    expect(nominalRate(0.05, 0.02)).toBeCloseTo(0.071, 15)
  })
  test('inflation of -100 % is refused', () => {
    expect(() => realRate(0.1, -1)).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
    expect(() => nominalRate(0.1, -1)).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
  })
  test.each([[0, 0], [-1, 2], [2, -1], [NaN, 1]])('capital of %d and %d is refused', (equity, debt) => {
    expect(() => weightedCostOfCapital({ equity, debt, costOfEquity: 0.1, costOfDebt: 0.05, taxRate: 0.2 })).toThrow(expect.objectContaining({ code: 'ZERO_CAPITAL' }))
  })
})
