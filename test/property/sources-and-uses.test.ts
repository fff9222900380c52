/** Every dollar has a source and a use, in any admissible draw: of the nation, of the vehicle, of an hour, of a rate. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StrategyResult } from '../../model/run/result.ts'
import { anyEconomy, anySettings } from '../model/admissible-draws.ts'
import { inputOf, program, run, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const strategies = ['trusted-international-partnerships', 'extensive-domestic-ownership', 'regional-pooling', 'digital-embassy-guest', 'foreign-cloud-reliance', 'balanced-portfolio'] as const
const drawn = fc.tuple(anyEconomy, anySettings(), fc.constantFrom('cost_recovery', 'market', 'take_or_pay', 'none'), fc.constantFrom('social', 'public', 'investor'), fc.constantFrom(...strategies))

function everyRun(check: (result: StrategyResult) => void, runs = 40): void {
  fc.assert(fc.property(drawn, ([economy, set, revenue_basis, perspective, strategy]) => {
    check(run({ economy, set, revenue_basis: revenue_basis as 'market', perspective: perspective as 'social', strategies: [strategy] }).strategy())
  }), { numRuns: runs })
}

/** Values of a record in the reported years and those of its run-off. */
function whole(result: StrategyResult, name: string, index = {}): readonly number[] {
  return [...(result.series(name, index) ?? []), ...(result.runOff(name, index) ?? [])]
}

const members = (dimension: string): readonly string[] => program.dimensions[dimension]!

/** Two ways to count one sum, each of parts that may cancel: equal to within the sizes added. */
function expectBalance(result: StrategyResult, [left, one]: readonly [string, string], [right, other]: readonly [string, string]): void {
  const [a, b] = [whole(result, left), whole(result, right)]
  const size = (name: string, dimension: string, year: number): number => members(dimension).reduce((sum, member) => sum + Math.abs(whole(result, name, { [dimension]: member })[year]!), 0)
  expect(a.length).toBe(b.length)
  for (const year of a.keys()) expect(Math.abs(a[year]! - b[year]!)).toBeLessThanOrEqual(1e-11 * Math.max(size(left, one, year), size(right, other, year)))
}

describe('in any admissible draw', () => {
  test('who pays for the nation pays what it spends, with what guests pay, in every year and in all', () => {
    everyRun((result) => {
      expectBalance(result, ['paid_by', 'funder'], ['spent_on', 'outlay'])
      for (const year of result.years) expectNear(value(result, 'spent_on', {}, year), value(result, 'total_spend', {}, year) + value(result, 'hosting_revenue', {}, year), 1e-9)
      expectNear(value(result, 'paid_in_all'), value(result, 'spent_in_all'), 1e-9)
      for (const year of result.years) expectNear(value(result, 'payer_borrowed', {}, year), value(result, 'public_borrowed', {}, year), 1e-12)
    })
  })

  test('a strategy that hosts is paid for in full too', () => {
    fc.assert(fc.property(anySettings(), (set) => {
      const result = run({ economy: 'LUX', set, strategies: [{ use: 'extensive-domestic-ownership', overlay: 'digital-embassy-host' }], places: { hosting: { guests: [{ guest: 'EST', share: 0.3 }] } } }).strategy()
      expectBalance(result, ['paid_by', 'funder'], ['spent_on', 'outlay'])
      for (const year of result.years) expectNear(value(result, 'spent_on', {}, year) - value(result, 'hosting_revenue', {}, year), value(result, 'total_spend', {}, year), 1e-9)
      expectNear(value(result, 'levelised_by'), value(result, 'levelised_compute_cost'), 1e-9)
    }), { numRuns: 10 })
  })

  test('cash into the vehicle is cash out of it, to the end of the run-off', () => {
    everyRun((result) => {
      expectBalance(result, ['cash_in', 'cash_source'], ['cash_out', 'cash_use'])
      expectNear(value(result, 'cash_in_all'), value(result, 'cash_out_all'), 1e-9)
      for (const year of result.years) expectNear(value(result, 'vehicle_block_capital', {}, year), value(result, 'vehicle_capital', {}, year), 1e-12)
      const [repaid, classes] = [whole(result, 'cash_out', { cash_use: 'principal' }), members('asset_class').map((asset_class) => whole(result, 'principal_repaid', { asset_class }))]
      for (const [place, principal] of repaid.entries()) expect(Math.abs(principal - classes.reduce((sum, one) => sum + one[place]!, 0))).toBeLessThanOrEqual(1e-9 * Math.max(...whole(result, 'vehicle_debt')))
      for (const [place, debt] of whole(result, 'debt_by_tranche').entries()) expectNear(debt, whole(result, 'vehicle_debt')[place]!, 1e-12)
    })
  })

  test('transfers sum to zero: what is received is what is paid', () => {
    everyRun((result) => {
      const received = members('party').map((party) => value(result, 'transfer_in_all', { party }))
      expect(Math.abs(received.reduce((sum, one) => sum + one, 0))).toBeLessThanOrEqual(1e-9 * received.reduce((sum, one) => sum + Math.abs(one), 0))
    })
  })

  test('the parts of an hour add up to its levelised cost, in every account', () => {
    everyRun((result) => {
      const cost = result.value('levelised_compute_cost')!
      if (Number.isNaN(cost)) return expect(result.value('levelised_by')).toBeNaN()
      const parts = members('cost_part').map((cost_part) => value(result, 'levelised_by', { cost_part }))
      expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - cost)).toBeLessThan(1e-9 * parts.reduce((sum, part) => sum + Math.abs(part), 0))
    })
  })

  test('the premia add up to the built cost of capital', () => {
    everyRun((result) => expectNear(value(result, 'built_rate_by'), value(result, 'built_rate'), 1e-12))
  })

  test('debt is served until the year in which it is repaid, and never after', () => {
    everyRun((result) => {
      const due = whole(result, 'debt_due')
      const last = due.findLastIndex((one) => one > 0)
      const repaid = result.value('debt_repaid_year')!
      if (last < 0) expect(repaid).toBeNaN()
      else expect(repaid).toBe(result.axis.first + last)
    })
  })

  test('mean cover lies between the lowest and the highest', () => {
    everyRun((result) => {
      const cover = whole(result, 'debt_cover').filter((one) => !Number.isNaN(one))
      const mean = result.value('mean_dscr')!
      if (cover.length === 0) return expect(mean).toBeNaN()
      expect(mean).toBeGreaterThanOrEqual(Math.min(...cover) - 1e-9 * Math.abs(mean))
      expect(mean).toBeLessThanOrEqual(Math.max(...cover) + 1e-9 * Math.abs(mean))
    })
  })

  test('the first rate is the internal rate where there is one, and each leaves the project worth nothing', () => {
    everyRun((result) => {
      const rates = members('root').map((root) => result.value('rate_root', { root })!)
      const single = result.value('internal_rate_of_return')!
      if (!Number.isNaN(single)) {
        expect(rates[0]).toBe(single)
        expect(rates[1]).toBeNaN()
      }
      const flows = whole(result, 'project_flow')
      const inverse = (rate: number, flow: number, year: number): number => flow * (1 + rate) ** -year
      for (const rate of rates.filter((one) => one > -0.5)) {
        const size = flows.reduce((sum, flow, year) => sum + Math.abs(inverse(rate, flow, year)), 0)
        expect(Math.abs(flows.reduce((sum, flow, year) => sum + inverse(rate, flow, year), 0))).toBeLessThan(1e-9 * size)
      }
    })
  })

  test('first builds and renewals are all capital, and all that wears out was bought', () => {
    everyRun((result) => {
      for (const year of result.years) {
        expectNear(value(result, 'capital_by_build', {}, year), value(result, 'capital_spend', {}, year), 1e-9)
        expect(value(result, 'capital_by_build', { build: 'first_build' }, year)).toBeGreaterThanOrEqual(-1e-9 * value(result, 'capital_spend', {}, year))
      }
      const bought = members('arrangement').reduce((sum, arrangement) => sum + result.years.reduce((all, year) => all + value(result, 'it_held', { arrangement }, year) * value(result, 'decided', {}, year), 0), 0)
      // The life of a computer is far shorter than the run-off.
      if (inputOf(result.inputs, 'accelerator_life') <= 8) expectNear(whole(result, 'worn_out').reduce((sum, one) => sum + one, 0), bought, 1e-9)
    })
  })
})
