/** How long, at what effective rate, and on what days: inverses and identities. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinaryAnnuity } from '../../../model/finance/annuity.ts'
import { datedNpv } from '../../../model/finance/dated-npv.ts'
import { datedRatesOfReturn } from '../../../model/finance/dated-rate-of-return.ts'
import { futureValue } from '../../../model/finance/debt.ts'
import { discountedPayback } from '../../../model/finance/discounted-payback.ts'
import { effectiveRate, quotedRate } from '../../../model/finance/effective-rate.ts'
import { internalRatesOfReturn } from '../../../model/finance/internal-rate-of-return.ts'
import { npv } from '../../../model/finance/npv.ts'
import { numberOfPeriods } from '../../../model/finance/number-of-periods.ts'
import { paybackPeriods } from '../../../model/finance/payback.ts'
import { expectNear } from '../relative.ts'

const rate = fc.double({ min: -0.2, max: 0.5, noNaN: true })
const flows = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })
const code = (name: string) => expect.objectContaining({ code: name, name: 'FinanceError' })

describe('number of periods', () => {
  const periods = fc.double({ min: 0.5, max: 40, noNaN: true })

  test('is the life of which the level charge is the annuity', () => {
    fc.assert(fc.property(fc.double({ min: 1e-9, max: 0.4, noNaN: true }), periods, (r, n) => {
      // At high rates a long life hardly changes the charge, and what rounding takes from it grows by (1 + rate)^n.
      expectNear(numberOfPeriods(r, -ordinaryAnnuity(r, n), 1), n, 1e-13 * (1 + r) ** n + 1e-10)
    }), { seed: 1 })
  })
  test('is the time after which the balance is the future value, paid at either end of a period', () => {
    // The balance itself is not worked out at rates so near 0 that a part of them is no double.
    const common = rate.filter((r) => r === 0 || Math.abs(r) > 1e-290)
    fc.assert(fc.property(common, periods, fc.constantFrom('begin', 'end'), (r, n, timing) => {
      expectNear(numberOfPeriods(r, -10, -100, futureValue(r, n, -10, -100, timing), timing), n, 1e-8)
    }), { seed: 1 })
  })
  test('at rate 0 it is the balance over the payment', () => {
    expect([numberOfPeriods(0, -100, 1000), numberOfPeriods(0, -50, 0, 75, 'begin')]).toEqual([10, 1.5])
    expect(numberOfPeriods(5e-324, -100, 50)).toBe(0.5)
  })
  test('where payments never reach the balance there is none', () => {
    for (const [r, payment, present] of [[0.1, -10, 100], [0.1, -5, 100], [0, 0, 100], [0.1, 0, 0], [NaN, 1, 1], [0.1, NaN, 1]] as const) {
      expect(() => numberOfPeriods(r, payment, present)).toThrow(code(r === r ? 'NO_SOLUTION' : 'RATE_OUT_OF_DOMAIN'))
    }
    expect(() => numberOfPeriods(-1, 1, 1, 0, 'begin')).toThrow(code('RATE_OUT_OF_DOMAIN'))
  })
})

describe('effective rate', () => {
  test('quoted and effective are each other turned round', () => {
    fc.assert(fc.property(rate, fc.integer({ min: 1, max: 365 }), (r, n) => {
      expect(Math.abs(quotedRate(effectiveRate(r, n), n) - r)).toBeLessThan(1e-14)
      expect(effectiveRate(r, n)).toBeGreaterThanOrEqual(r - 1e-15)
    }), { seed: 1 })
    expectNear(effectiveRate(0.07, 1), 0.07, 1e-15)
  })
  test('parts of a year are whole, and money can grow in each', () => {
    for (const f of [effectiveRate, quotedRate]) {
      expect(() => f(0.1, 0.5)).toThrow(code('PERIOD_OUT_OF_RANGE'))
      expect(() => f(-12, 12)).toThrow(code('RATE_OUT_OF_DOMAIN'))
    }
  })
})

describe('flows on given days', () => {
  const yearly = (list: readonly number[]) => list.map((_, t) => 45_000 + 365 * t)

  test('365 days apart are worth what yearly flows are', () => {
    fc.assert(fc.property(flows, rate, (list, r) => {
      const gross = npv(r, list.map(Math.abs), 't0')
      expect(Math.abs(datedNpv(r, list, yearly(list)) - npv(r, list, 't0'))).toBeLessThanOrEqual(1e-13 * gross)
    }), { seed: 1 })
  })
  test('365 days apart have the rates of yearly flows', () => {
    for (const list of [[-1600, 10000, -10000], [-1000, 6000, -11000, 6000], [-100, 39, 59, 55, 20], [1000, -3000, 2500], [1, -2.2, 1.21], [1, -2, 1]]) {
      const wanted = internalRatesOfReturn(list)
      const got = datedRatesOfReturn(list, yearly(list))
      expect([got.reason, got.signChanges, got.roots.length]).toEqual([wanted.reason, wanted.signChanges, wanted.roots.length])
      got.roots.forEach((root, place) => expect(Math.abs(root - wanted.roots[place]!)).toBeLessThan(1e-7))
    }
  })
  test('are worth nothing at every rate found, and an outlay paid back has just one', () => {
    const later = fc.array(fc.tuple(fc.double({ min: 1, max: 1e6, noNaN: true }), fc.integer({ min: 200, max: 12_000 })), { minLength: 1, maxLength: 20 })
    fc.assert(fc.property(fc.double({ min: 1e3, max: 1e6, noNaN: true }), later, (outlay, receipts) => {
      const list = [-outlay, ...receipts.map(([flow]) => flow)]
      const days = [0, ...receipts.map(([, day]) => day)]
      const { roots, reason } = datedRatesOfReturn(list, days)
      // Much paid back within a year may ask for a rate above the highest that is looked for.
      if (reason === 'no_root') return
      expect([reason, roots.length]).toEqual(['unique', 1])
      const gross = datedNpv(roots[0]!, list.map(Math.abs), days)
      expect(Math.abs(datedNpv(roots[0]!, list, days))).toBeLessThan(1e-9 * gross)
    }), { seed: 1 })
  })
  test('of one day count together, and in any order after the first', () => {
    expect(datedRatesOfReturn([-60, 55, -40, 55], [9, 374, 9, 374]).roots[0]).toBeCloseTo(0.1, 14)
    expect(datedRatesOfReturn([-100, 100], [5, 5])).toEqual({ roots: [], reason: 'no_sign_change', signChanges: 0 })
    expect(datedRatesOfReturn([-100, Infinity], [0, 9])).toEqual({ roots: [], reason: 'not_finite', signChanges: 0 })
    expect([datedNpv(0.1, [], []), datedRatesOfReturn([], []).reason]).toEqual([0, 'no_sign_change'])
  })
  test('need a day each, none of them before the first', () => {
    for (const f of [(list: number[], days: number[]) => datedNpv(0.1, list, days), datedRatesOfReturn]) {
      expect(() => f([1, 2], [1])).toThrow(code('LENGTHS_DIFFER'))
      expect(() => f([1, 2], [1, NaN])).toThrow(code('NOT_FINITE'))
      expect(() => f([1, 2], [2, 1])).toThrow(code('DATE_BEFORE_FIRST'))
    }
    expect(() => datedNpv(-1, [1], [1])).toThrow(code('RATE_OUT_OF_DOMAIN'))
  })
})

describe('payback within a period', () => {
  test('is where the running sum, drawn straight from flow to flow, is back at zero for good', () => {
    expect([paybackPeriods([-10, 4, 7, -3, 4]), paybackPeriods([-10, 4]), paybackPeriods([]), paybackPeriods([5, -2])]).toEqual([3.5, NaN, 0, 0])
    expect([paybackPeriods([-1, NaN, 3]), paybackPeriods([5, -8, 6])]).toEqual([NaN, 1.5])
  })
  test('of level receipts is the outlay over one of them', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 25, noNaN: true }), (years) => {
      expectNear(paybackPeriods([-100 * years, ...Array<number>(30).fill(100)]), years, 1e-12)
    }), { seed: 1 })
  })
  test('discounted at 0 is payback, and at a higher rate comes no sooner', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 10, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true }), (years, r) => {
      const list = [-100 * years, ...Array<number>(30).fill(100)]
      expect(discountedPayback(0, list)).toBe(paybackPeriods(list))
      expect(discountedPayback(r, list)).toBeGreaterThanOrEqual(paybackPeriods(list) - 1e-12)
    }), { seed: 1 })
    expect(() => discountedPayback(-1, [1])).toThrow(code('RATE_OUT_OF_DOMAIN'))
  })
})
