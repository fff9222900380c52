/** Depreciation by a rounded rate and by tax tables, levelised costs, interest before service, and cover. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinaryAnnuity } from '../../../model/finance/annuity.ts'
import { constructionInterest } from '../../../model/finance/construction-interest.ts'
import { debtServiceCover } from '../../../model/finance/debt-service-cover.ts'
import { fixedDecliningBalance } from '../../../model/finance/fixed-declining-balance.ts'
import { levelisedCost } from '../../../model/finance/levelised-cost.ts'
import { levelisedEnergyCost } from '../../../model/finance/levelised-energy-cost.ts'
import { acceleratedCostRecovery } from '../../../model/finance/tax-depreciation.ts'
import { compensatedSum } from '../../../model/numeric/compensated-sum.ts'
import { expectNear } from '../relative.ts'

const code = (name: string) => expect.objectContaining({ code: name, name: 'FinanceError' })
const rate = fc.double({ min: -0.2, max: 0.5, noNaN: true })

describe('declining balance at a fixed rate', () => {
  test('writes off what compounding at the rounded rate takes from the cost, near cost less salvage', () => {
    const asset = fc.record({ cost: fc.double({ min: 1, max: 1e9, noNaN: true }), part: fc.double({ min: 0.05, max: 1, noNaN: true }), life: fc.integer({ min: 1, max: 40 }) })
    fc.assert(fc.property(asset, fc.integer({ min: 1, max: 12 }), ({ cost, part, life }, months) => {
      const charges = fixedDecliningBalance({ cost, salvage: cost * part, life }, months)
      expect(charges.length).toBe(months < 12 ? life + 1 : life)
      const kept = 1 - (charges[0]! * 12) / months / cost
      const firstYear = 1 - ((1 - kept) * months) / 12
      const lastYear = months < 12 ? 1 - ((1 - kept) * (12 - months)) / 12 : 1
      expect(Math.abs(compensatedSum(charges) / cost - (1 - firstYear * kept ** (life - 1) * lastYear))).toBeLessThan(1e-11)
      // Half a thousandth of rounding, in each year of life.
      if (months === 12) expect(Math.abs(compensatedSum(charges) - cost * (1 - part))).toBeLessThanOrEqual(cost * (0.0005 * life + 1e-12))
    }), { seed: 1, numRuns: 500 })
  })
  test('with nothing left at the end all goes in the first year', () => {
    expect(fixedDecliningBalance({ cost: 100, life: 3 })).toEqual([100, 0, 0])
  })
  test('has no charge where there is no rate', () => {
    for (const asset of [{ cost: 0, life: 2 }, { cost: 10, salvage: -1, life: 2 }, { cost: 10, salvage: 11, life: 2 }]) expect(fixedDecliningBalance(asset)).toEqual([NaN, NaN])
    for (const months of [0, 13, 1.5, NaN]) expect(() => fixedDecliningBalance({ cost: 1, life: 2 }, months)).toThrow(code('PERIOD_OUT_OF_RANGE'))
    expect(() => fixedDecliningBalance({ cost: 1, life: 0 })).toThrow(code('PERIOD_OUT_OF_RANGE'))
  })
})

describe('accelerated cost recovery', () => {
  test.each([3, 5, 7, 10, 15, 20] as const)('of %d years sums to the cost, one year later than it has years', (years) => {
    const parts = acceleratedCostRecovery(years)
    expect(parts.length).toBe(years + 1)
    expectNear(compensatedSum(parts), 1, 1e-15)
    for (const part of parts) expect(part).toBeGreaterThan(0)
  })
  test('is as the tables print it', () => {
    expect(acceleratedCostRecovery(5)).toEqual([0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576])
    expect(acceleratedCostRecovery(10)).toEqual([0.1, 0.18, 0.144, 0.1152, 0.0922, 0.0737, 0.0655, 0.0655, 0.0656, 0.0655, 0.0328])
    expect(acceleratedCostRecovery(15)).toEqual([0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.0295])
    expect(acceleratedCostRecovery(20).slice(0, 9)).toEqual([0.0375, 0.07219, 0.06677, 0.06177, 0.05713, 0.05285, 0.04888, 0.04522, 0.04462])
  })
})

describe('levelised cost', () => {
  test('of level costs and output after an outlay is the annuity of the outlay and the cost, per unit', () => {
    fc.assert(fc.property(rate, fc.integer({ min: 1, max: 40 }), (r, years) => {
      const level = (amount: number) => Array<number>(years).fill(amount)
      const got = levelisedCost(r, [1000, ...level(15)], [0, ...level(8760 * 0.25)])
      const station = { capital: 1000, fixedCost: 10, variableCost: 0.5 / 2190, fuelPrice: 2, heatRate: 2.25 / 2190, capacityFactor: 0.25 }
      expectNear(got, levelisedEnergyCost(station, r, years), 1e-11)
      expectNear(got, (1000 * ordinaryAnnuity(r, years) + 15) / 2190, 1e-11)
    }), { seed: 1 })
  })
  test('needs output, a rate and years', () => {
    const station = { capital: 1, fixedCost: 1, variableCost: 1, fuelPrice: 1, heatRate: 1, capacityFactor: 0.5 }
    for (const capacityFactor of [0, -1, NaN]) expect(() => levelisedEnergyCost({ ...station, capacityFactor }, 0.1, 5)).toThrow(code('ZERO_OUTPUT'))
    expect(() => levelisedEnergyCost(station, -1, 5)).toThrow(code('RATE_OUT_OF_DOMAIN'))
    expect(() => levelisedEnergyCost(station, 0.1, 0)).toThrow(code('PERIOD_OUT_OF_RANGE'))
    expect(() => levelisedCost(0.1, [1], [NaN])).toThrow(code('ZERO_OUTPUT'))
    expect(() => levelisedCost(0.1, [1], [1, 2])).toThrow(code('LENGTHS_DIFFER'))
  })
})

describe('interest during construction', () => {
  test('of draws at the beginning is what compounding adds to them, and at the end a year less of it', () => {
    fc.assert(fc.property(rate, fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 12 }), (r, draws) => {
      const drawn = compensatedSum(draws)
      const grown = (yearsMore: number) => draws.reduce((sum, draw, year) => sum + draw * (1 + r) ** (draws.length - 1 - year + yearsMore), 0) - drawn
      const near = (got: number, wanted: number) => expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-11 * (drawn + Math.abs(wanted)))
      near(constructionInterest(r, draws, 'begin'), grown(1))
      near(constructionInterest(r, draws, 'end'), grown(0))
      near(constructionInterest(r, draws, 'midyear'), (grown(1) + grown(0)) / 2)
    }), { seed: 1 })
    expect(() => constructionInterest(-1, [1], 'end')).toThrow(code('RATE_OUT_OF_DOMAIN'))
  })
})

test('cover is cash over what is due, and nothing where nothing is due', () => {
  expect([debtServiceCover(130, 100), debtServiceCover(0, 100), debtServiceCover(1, 0), debtServiceCover(1, -0)]).toEqual([1.3, 0, NaN, NaN])
})
