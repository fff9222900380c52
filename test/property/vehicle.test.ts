/** The vehicle's books, in any admissible draw: debt closes, sources meet uses, depreciation sums, cover holds. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexOfYear } from '../../model/run/axis.ts'
import { RUN_OFF } from '../../model/compile/time.ts'
import { offsetOf, strideOf } from '../../model/compile/layout.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { program, run, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const classes = program.dimensions['asset_class']!
const bases = ['cost_recovery', 'market', 'take_or_pay'] as const
const strategies = ['trusted-international-partnerships', 'extensive-domestic-ownership', 'regional-pooling', 'digital-embassy-guest', 'balanced-portfolio'] as const

/** Values of a record for all years from the first to the last of the run-off. */
function whole(result: StrategyResult, name: string, element = 0): number[] {
  const { axis, layout, out } = result
  const place = layout.variables.get(name)!
  const offset = offsetOf(layout, place, element, axis.length)
  const from = indexOfYear(axis, axis.first)
  return Array.from({ length: axis.last - axis.first + 1 + RUN_OFF }, (_, year) => out[offset + (from + year) * strideOf(layout, place)]!)
}

const drawn = fc.tuple(anyEconomy, anySettings(), fc.constantFrom(...bases), fc.constantFrom('social', 'investor'), fc.constantFrom(...strategies))

function everyVehicle(check: (result: StrategyResult) => void, runs = 40): void {
  fc.assert(fc.property(drawn, ([economy, set, revenue_basis, perspective, strategy]) => {
    check(run({ economy, set, revenue_basis, perspective: perspective as 'social' | 'investor', strategies: [strategy] }).strategy())
  }), { numRuns: runs })
}

const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)

describe('in any admissible draw', () => {
  test('opening + drawn + interest during construction - repaid = closing, and closing is 0 at the end of every tenor', () => {
    everyVehicle((result) => {
      for (const element of classes.keys()) {
        const [draws, capitalised, repaid, closing] = ['debt_draw', 'interest_capitalised', 'principal_repaid', 'debt_balance'].map((name) => whole(result, name, element)) as [number[], number[], number[], number[]]
        const size = Math.max(...closing, 1)
        for (const [year, balance] of closing.entries()) {
          expect(Math.abs((closing[year - 1] ?? 0) + draws[year]! + capitalised[year]! - repaid[year]! - balance)).toBeLessThan(1e-9 * size)
          expect(balance).toBeGreaterThanOrEqual(0)
        }
        expect(closing.at(-1)).toBe(0)
      }
    })
  })

  test('sources of funds are their uses, in every year', () => {
    everyVehicle((result) => {
      for (const year of result.years) {
        expectNear(value(result, 'funding', {}, year), value(result, 'funding_need', {}, year), 1e-12)
        for (const source of program.dimensions['source']!) expect(value(result, 'funding', { source }, year)).toBeGreaterThanOrEqual(-1e-9 * value(result, 'funding_need', {}, year))
      }
    })
  })

  test('debt is at most loan-to-cost', () => {
    everyVehicle((result) => {
      for (const asset_class of classes) {
        for (const year of result.years) expect(value(result, 'debt_draw', { asset_class }, year)).toBeLessThanOrEqual(value(result, 'loan_to_cost', { asset_class }) * value(result, 'vehicle_capital', { asset_class }, year) * (1 + 1e-12))
      }
    })
  })

  test('revenue that recovers cost covers debt service as lenders ask', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), fc.constantFrom('social', 'investor'), fc.constantFrom(...strategies), (economy, set, perspective, strategy) => {
      const result = run({ economy, set, perspective: perspective as 'social' | 'investor', strategies: [strategy] }).strategy()
      const least = result.value('minimum_dscr')!
      if (!Number.isNaN(least)) expect(least).toBeGreaterThanOrEqual(value(result, 'cover_asked') * (1 - 1e-9))
    }), { numRuns: 40 })
  })

  test('depreciation sums to what was spent', () => {
    everyVehicle((result) => {
      for (const [element, asset_class] of classes.entries()) {
        // What is bought in the last years outlives the run-off where its book life is long.
        if (value(result, 'asset_book_life', { asset_class }) > RUN_OFF) continue
        expectNear(total(whole(result, 'vehicle_depreciation', element)), total(whole(result, 'vehicle_capital', element)), 1e-9)
      }
    })
  })

  test('tax is never negative, and in all a rate on profits that losses were taken off', () => {
    everyVehicle((result) => {
      const tax = whole(result, 'vehicle_tax')
      for (const one of tax) expect(one).toBeGreaterThanOrEqual(0)
      const losses = whole(result, 'tax_losses')
      const results = whole(result, 'taxable_result')
      const size = Math.max(...results.map(Math.abs), 1)
      let base = 0
      let carried = 0
      for (const [year, one] of results.entries()) {
        base += Math.max(0, one - carried)
        carried = Math.max(0, carried - one)
        expect(Math.abs(losses[year]! - carried)).toBeLessThan(1e-9 * size)
      }
      const [rate] = [result.inputs.values.get('corporate_tax')![0]!]
      expect(Math.abs(total(tax) - rate * base)).toBeLessThan(1e-8 * size)
    })
  })

  test('at its internal rate the project is worth nothing, and worth less at higher rates', () => {
    everyVehicle((result) => {
      const rate = result.value('internal_rate_of_return')!
      if (Number.isNaN(rate)) return
      const flows = whole(result, 'project_flow')
      const size = total(flows.map((flow, year) => Math.abs(flow) * (1 + rate) ** -year))
      expect(Math.abs(total(flows.map((flow, year) => flow * (1 + rate) ** -year)))).toBeLessThan(1e-9 * size)
    })
  })

  test('a run in nominal money costs what the run in real money costs', () => {
    everyVehicle((result) => expectNear(value(result, 'nominal_discounted_cost'), value(result, 'discounted_cost'), 1e-9))
  })

  test('public debt is repaid in full, and cash differs from spend by what is borrowed and repaid', () => {
    everyVehicle((result) => {
      for (const year of result.years) {
        expectNear(value(result, 'treasury_cash', {}, year) + value(result, 'public_borrowed', {}, year), value(result, 'public_total', {}, year) + value(result, 'public_debt_payment', {}, year), 1e-9)
        const before = year === result.years[0] ? 0 : value(result, 'public_debt', {}, year - 1)
        const after = before * (1 + result.inputs.values.get('real_borrowing_cost')![0]!) + value(result, 'public_borrowed', {}, year) - value(result, 'public_debt_payment', {}, year)
        expect(Math.abs(value(result, 'public_debt', {}, year) - after)).toBeLessThan(1e-9 * (Math.abs(before) + Math.abs(after) + 1))
      }
    })
  })

  test('payers pay all that residents spend, but for the grid cost spread over all users', () => {
    everyVehicle((result) => {
      for (const year of result.years) expectNear(value(result, 'spend_by_payer', {}, year), value(result, 'capital_spend', {}, year) + value(result, 'operating_spend', {}, year), 1e-9)
    })
  })
})
