import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annuityDue, ordinaryAnnuity } from '../../../model/finance/annuity.ts'
import { equivalentAnnualCost } from '../../../model/finance/equivalent-annual-cost.ts'
import { recoveryFactor, survivingPayments } from '../../../model/finance/recovery-factor.ts'
import { unexpired } from '../../../model/finance/unexpired.ts'
import { pow } from '../../../model/numeric/power.ts'
import { survival } from '../../../model/numeric/survival.ts'

const rate = fc.double({ min: -0.2, max: 0.5, noNaN: true })
const life = fc.double({ min: 0.5, max: 40, noNaN: true })

describe('annuities', () => {
  test('ten payments at 8 % (compound-interest tables: 0.14903 in arrears)', () => {
    expect(ordinaryAnnuity(0.08, 10)).toBeCloseTo(0.14902948869707544, 15)
    expect(annuityDue(0.08, 10)).toBeCloseTo(0.14902948869707544 / 1.08, 15)
  })
  test('at rate 0 the charge is one part in n', () => {
    expect([ordinaryAnnuity(0, 20), annuityDue(0, 4), annuityDue(-0, 2.5)]).toEqual([0.05, 0.25, 0.4])
  })
  test('near rate 0 the charge follows its expansion 1/n + r (n + 1) / (2 n)', () => {
    for (const r of [1e-12, -1e-12, 1e-9, -1e-9]) {
      for (const n of [1, 7.5, 360]) {
        const wanted = 1 / n + (r * (n + 1)) / (2 * n)
        expect(Math.abs(ordinaryAnnuity(r, n) / wanted - 1)).toBeLessThan(1e-12)
        expect(Math.abs((annuityDue(r, n) * (1 + r)) / wanted - 1)).toBeLessThan(1e-12)
      }
    }
  })
  test('a whole number of charges is worth what they pay for', () => {
    fc.assert(fc.property(rate, fc.integer({ min: 1, max: 60 }), (r, n) => {
      let worth = 0
      for (let t = 0; t < n; t++) worth += annuityDue(r, n) * pow(1 + r, -t)
      expect(worth).toBeCloseTo(1, 12)
    }), { seed: 1 })
  })
  test('a rate of -1 or less and a life of nothing have no charge', () => {
    for (const f of [ordinaryAnnuity, annuityDue]) expect([f(-1, 10), f(-2, 10), f(0.1, 0), f(0.1, -3), f(NaN, 3), f(0.1, NaN)]).toEqual(Array(6).fill(NaN))
  })
})

describe('equivalent annual cost', () => {
  test('spreads a present value over a life', () => {
    expect(equivalentAnnualCost(1000, 0.08, 10, 'end')).toBeCloseTo(149.02948869707544, 11)
    expect(equivalentAnnualCost(1000, 0, 10, 'begin')).toBe(100)
  })
  test('refuses what has no answer', () => {
    expect(() => equivalentAnnualCost(1, -1, 10, 'end')).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
    expect(() => equivalentAnnualCost(1, NaN, 10, 'end')).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
    expect(() => equivalentAnnualCost(1, 0.1, 2.5, 'end')).toThrow(expect.objectContaining({ code: 'PERIOD_OUT_OF_RANGE' }))
  })
})

describe('charges on a survival curve', () => {
  const curve = fc.tuple(rate, life, fc.double({ min: 0.6, max: 6, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true }))

  test('the factor is one over the discounted survivors', () => {
    let survivors = 0
    for (let age = 0; age <= 60; age++) survivors += survival(age, 5, 2.5, 0.03) * pow(1.08, -age)
    expect(recoveryFactor(0.08, 5, 2.5, 0.03) * survivors).toBeCloseTo(1, 13)
  })
  test('where nothing ever fails, 61 charges pay for it', () => {
    expect(recoveryFactor(0, 1e9, 3, 0)).toBeCloseTo(1 / 61, 12)
    expect(recoveryFactor(0.05, 1e9, 3, 0)).toBeCloseTo(annuityDue(0.05, 61), 12)
  })
  test('charges so far and what is unexpired are worth the price, at every age', () => {
    fc.assert(fc.property(curve, fc.integer({ min: -1, max: 62 }), ([r, years, shape, hazard], age) => {
      const charge = recoveryFactor(r, years, shape, hazard)
      let worth = pow(1 + r, -(age + 1)) * unexpired(age, r, years, shape, hazard)
      for (let a = 0; a <= Math.min(age, 60); a++) worth += charge * survival(a, years, shape, hazard) * pow(1 + r, -a)
      expect(worth).toBeCloseTo(1, 11)
    }), { seed: 1, numRuns: 300 })
  })
  test('all is unexpired before purchase and nothing after the last age', () => {
    expect([unexpired(-1, 0.07, 8, 2, 0.01), unexpired(60, 0.07, 8, 2, 0.01), unexpired(200, 0.07, 8, 2, 0.01)]).toEqual([1, 0, 0])
  })
  test('interleaved curves do not disturb one another', () => {
    const first = unexpired(3, 0.07, 8, 2, 0.01)
    const other = unexpired(3, 0.07, 8, 2, 0.02)
    expect([unexpired(3, 0.07, 8, 2, 0.01), unexpired(3, 0.07, 8, 2, 0.02)]).toEqual([first, other])
    expect(unexpired(3, 0.07, 8, 3, 0.01)).not.toBe(first)
    expect(unexpired(3, 0.07, 9, 2, 0.01)).not.toBe(first)
    expect(survivingPayments(0, 0, 8, 2, NaN)).toBeNaN()
    expect(unexpired(3, 0.07, 8, 2, 0.01)).toBe(first)
  })
  test('questions without an answer give no number', () => {
    expect([recoveryFactor(-1, 5, 2, 0), recoveryFactor(NaN, 5, 2, 0), recoveryFactor(0.1, 5, 0, 0), unexpired(1, -1, 5, 2, 0), unexpired(-2, 0.1, 5, 2, 0),
      unexpired(1.5, 0.1, 5, 2, 0)]).toEqual(Array(6).fill(NaN))
  })
})
