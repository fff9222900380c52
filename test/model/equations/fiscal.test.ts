/** What a ministry reads off the accounts, by hand. */
import { expect, test } from 'vitest'
import { payment } from '../../../model/finance/debt.ts'
import { inputOf, run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const OWN = 'extensive-domestic-ownership'

test('a dollar borrowed is repaid by ten equal payments, from the year after', () => {
  const result = run({ economy: 'KEN', strategies: [OWN] }).strategy()
  const rate = inputOf(result.inputs, 'real_borrowing_cost')
  const borrowed = (year: number) => value(result, 'public_borrowed', {}, year)
  expect(value(result, 'public_debt_payment', {}, 2027)).toBe(0)
  for (const year of [2028, 2033, 2040]) {
    let due = 0
    for (let before = Math.max(2027, year - 10); before < year; before++) due += -payment(rate, 10, borrowed(before))
    expectNear(value(result, 'public_debt_payment', {}, year), due, 1e-9)
  }
})

test('a fiscal year from July holds half of each calendar year', () => {
  const calendar = run({ economy: 'KEN', strategies: [OWN] }).strategy()
  const july = run({ economy: 'KEN', strategies: [OWN] }, { override: { fiscal_year_start: 7 } }).strategy()
  for (const year of [2028, 2035]) {
    expectNear(value(july, 'fiscal_year_spend', {}, year), (value(calendar, 'fiscal_year_spend', {}, year) + value(calendar, 'fiscal_year_spend', {}, year - 1)) / 2, 1e-12)
    expect(value(calendar, 'fiscal_year_spend', {}, year)).toBe(value(calendar, 'public_total', {}, year))
  }
  expect(july.value('fiscal_year_spend', {}, 2027)).toBeNaN()
})

test('refresh is nothing while a fleet is new, and the larger part of spend when its first cohorts wear out', () => {
  const result = run({ economy: 'KEN', strategies: [OWN] }).strategy()
  expect(value(result, 'refresh_share', {}, 2031)).toBeLessThan(0.01)
  expect(value(result, 'refresh_share', {}, 2036)).toBeGreaterThan(0.3)
  for (const year of result.years) expect(value(result, 'refresh_spend', {}, year)).toBeLessThanOrEqual(value(result, 'capital_spend', {}, year) * (1 + 1e-12))
})

test('spend over government revenue is spend over GDP, by the share of GDP the government takes', () => {
  const result = run({ economy: 'KEN', strategies: [OWN] }).strategy()
  const share = inputOf(result.inputs, 'government_revenue')
  expect(share).toBeGreaterThan(0.1)
  expectNear(value(result, 'public_spend_share_of_revenue', {}, 2035) * share, value(result, 'public_spend_share_of_gdp', {}, 2035), 1e-12)
})
