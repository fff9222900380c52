/** A reader's own indicators, worked out from the figures of the same run. */
import { expect, test } from 'vitest'
import { compileIndicators, indicatorFigures } from '../../api/indicators.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import type { ResolvedScenario } from '../../scenarios/resolved-scenario.ts'
import { program, run, value } from '../model/engine.ts'

const scenario = (is: string, unit: string): ResolvedScenario => ({ ...run({ economy: 'KEN' }).resolved, indicators: [{ name: 'mine', unit, is }] })

function figures(is: string, unit: string) {
  const resolved = scenario(is, unit)
  const result = run({ economy: 'KEN' }).strategy('extensive-domestic-ownership')
  return { result, ...indicatorFigures(compileIndicators(resolved, program), program, result) }
}

test('spend per head is spend over people, year by year', () => {
  const { result, series, summary } = figures('sum(sum(total_spend, location), arrangement) / own_population', 'USD2025/person/year')
  expect(summary).toEqual([])
  expect(series).toHaveLength(1)
  const people = value(result, 'own_population')
  expect(series[0]!.values).toEqual(result.years.map((year) => value(result, 'spend_total', {}, year) / people))
})

test('a formula over a dimension gives a series for each member, in the unit it names', () => {
  const { result, series } = figures('sum(it_power, location)', 'kW')
  expect(series.map(({ index }) => index['arrangement'])).toEqual([...program.dimensions['arrangement']!])
  const year = result.years.indexOf(2035)
  expect(series[0]!.values[year]).toBe(value(result, 'it_power', { arrangement: 'domestic' }, 2035) * 1000)
})

test('a formula of whole-run figures gives one figure', () => {
  const { result, series, summary } = figures('residual_value / discounted_cost', '1')
  expect(series).toEqual([])
  expect(summary[0]!.value).toBe(value(result, 'residual_value') / value(result, 'discounted_cost'))
})

test('what has no value is null with its reason', () => {
  const { series } = figures('sum(sum(total_spend, location), arrangement) / (own_population - own_population)', 'USD2025/person/year')
  expect(series[0]!.values.every((one) => one === null)).toBe(true)
  expect(series[0]!.gaps).toHaveLength(series[0]!.values.length)
})

test('a formula that would take too long is refused before it is begun', () => {
  const wide = scenario('sum(sum(sum(sum(economy_gdp * payer_share * compute_required, economy), arrangement), payer), use)', 'USD2025*H100e/year')
  expect(() => compileIndicators(wide, program)).toThrow(ScenarioRefusal)
  expect(() => compileIndicators(wide, program)).toThrow(/terms/)
})
