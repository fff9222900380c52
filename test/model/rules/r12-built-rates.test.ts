/** R12: the cost of capital built from its parts, nominal and deflated once. */
import { expect, test } from 'vitest'
import { realRate } from '../../../model/finance/real-nominal.ts'
import { weightedCostOfCapital } from '../../../model/finance/weighted-cost-of-capital.ts'
import { inputOf, parameterOf, run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const PARTNERSHIP = 'trusted-international-partnerships'
const central = (name: string): number => parameterOf(name).definition.central as number

test('a core country at central values: 8.1 per cent nominal, 5.6 real, within what is published', () => {
  const result = run({ economy: 'USA', strategies: [PARTNERSHIP] }).strategy()
  // Beta 0.95 geared at 72 per cent debt and 22 per cent tax: 0.95 x (1 + 0.78 x 0.72 / 0.28) = 2.8554; equity 4.2 % + 2.8554 x 4.4 % = 16.76 %.
  expectNear(value(result, 'equity_beta'), 2.8554285714285714, 1e-12)
  expectNear(value(result, 'core_equity_cost'), 0.042 + 2.8554285714285714 * 0.044, 1e-12)
  const nominal = weightedCostOfCapital({ equity: 0.28, debt: 0.72, costOfEquity: value(result, 'core_equity_cost'), costOfDebt: 0.06, taxRate: 0.22 })
  expectNear(value(result, 'core_nominal_rate'), nominal, 1e-12)
  expectNear(value(result, 'core_built_rate'), realRate(nominal, 0.023), 1e-12)
  // Published for the safest countries, contracted: 6 to 9 per cent nominal.
  expect(nominal).toBeGreaterThan(0.06)
  expect(nominal).toBeLessThan(0.09)
})

test('a country of low rating pays its spread on debt, and on equity times relative volatility', () => {
  const result = run({ economy: 'KEN', strategies: [PARTNERSHIP] }).strategy()
  const spread = inputOf(result.inputs, 'country_spread')
  expectNear(value(result, 'equity_cost') - value(result, 'core_equity_cost'), 1.35 * spread, 1e-9)
  for (const [asset_class, margin] of [['accelerators', 'accelerator_debt_margin'], ['shell', 'shell_debt_margin']] as const) {
    expectNear(value(result, 'debt_rate', { asset_class }), realRate(central('risk_free_rate') + spread + central(margin), central('general_inflation')), 1e-12)
  }
})

test('judged rates hold until rates are asked to be built; then every price of private capital follows the parts', () => {
  const scenario = { economy: 'KEN' as const, strategies: [PARTNERSHIP] }
  const [judged, built] = [0, 1].map((build_rates) => run({ ...scenario, set: { build_rates } }).strategy())
  expect(value(judged!, 'partner_return')).toBe(central('partner_rate'))
  expect(value(judged!, 'private_rate')).toBe(central('real_core_wacc') + inputOf(judged!.inputs, 'country_spread'))
  expect(value(built!, 'partner_return')).toBe(value(built!, 'built_rate'))
  expect(value(built!, 'discount_rate', { perspective: 'investor' })).toBe(value(built!, 'built_rate'))
  expect(value(built!, 'provider_return', { arrangement: 'foreign_cloud' })).toBe(value(built!, 'core_built_rate'))
  for (const perspective of ['social', 'public']) expect(value(built!, 'discount_rate', { perspective })).toBe(value(judged!, 'discount_rate', { perspective }))
})
