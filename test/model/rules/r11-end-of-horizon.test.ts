/** R11: what is left at the horizon is worth the charges that are still to come. */
import { describe, expect, test } from 'vitest'
import { equivalentAnnualCost } from '../../../model/finance/equivalent-annual-cost.ts'
import { recoveryFactor } from '../../../model/finance/recovery-factor.ts'
import { survival } from '../../../model/numeric/survival.ts'
import type { Kernel } from '../../../model/compile/kernel.ts'
import type { StrategyResult } from '../../../model/run/result.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { inputOf, kernel, parameterOf, program, resolveScenario, run, value } from '../engine.ts'
import { emptyPast, equalLeads, noHaircuts, noLimits } from '../level-field.ts'
import { expectNear } from '../relative.ts'

const OWN = 'extensive-domestic-ownership'
const domestic = { arrangement: 'domestic' }
const horizons = [2035, 2040, 2045] as const
const rate = 0.05

// One chip of 2025 for ever, as the world's fleet is held to be.
const compute = 2.528
const power = 1.2e-3 * 1.53
const stationary = {
  ...equalLeads(0), ...emptyPast, ...noLimits, decision_year: 2025, first_year_service: 1, second_year_service: 1, shell_margin: 0,
  flop_growth: 0, flop_per_dollar_growth: 0, flop_per_watt_growth: 0, technology_slowdown: 0, facility_cost_growth: 0, pue_improvement: 0, income_group_growth: 0, conventional_growth: 0, data_growth: 0, storage_price_trend: 0, state_data_per_user: 0,
  reference_service: 1e12, reference_service_in_2025: 1e12, reference_compute_installed: 1.5e8, reference_accelerator_additions: 1e7, reference_shell_starts: 1e4,
  reference_it_power_per_compute: (power / compute) * 1000, reference_facility_power_per_compute: (power / compute) * 1000 * 1.15,
  reference_new_power_per_compute: (power / compute) * 1000, reference_compute_price: 2e4,
}

/** An economy that builds in 2025 for a demand that never changes, at prices that never change. */
function stationaryRun(last: number, changes: Readonly<Record<string, number>>): StrategyResult {
  const inputs = resolveScenario({ economy: 'EST', years: [2025, last], decision_year: 2025, strategies: [OWN] }).strategies[0]!
  const values = new Map(inputs.values)
  for (const [name, number] of Object.entries({ ...stationary, ...changes })) {
    parameterOf(name)
    values.set(name, values.get(name)!.slice().fill(number))
  }
  return runStrategy(kernel as Kernel, program, { ...inputs, values })
}

/** Cost of a useful hour worked out by hand: capital charges and running cost of one year over the hours of one year. */
function closedForm(result: StrategyResult): number {
  const fact = (name: string) => inputOf(result.inputs, name, { arrangement: 'domestic', location: 'home' })
  const required = value(result, 'compute_required', {}, 2030)
  const installed = value(result, 'compute_installed', {}, 2030)
  const units = installed / compute
  const it = units * power
  const facility = it * fact('new_build_pue')
  const itCapital = units * (45000 * 1.31 + 15 * (0.25 * 300 + 0.75 * 80))
  const size = Math.max(3, (required * (power / compute)) * 1.15)
  const shell = it * 10.7e6 * 1.25 * 1.13 * (size / 60) ** -0.1
  // Twenty kilometres of fibre to a campus of 60 MW.
  const lines = (facility * 20 * 45000 / 60) * (size / 60) ** -0.1
  const charges = itCapital * recoveryFactor(rate, 5, 4, 0.04) + (shell + lines + facility * 3.5e5) * recoveryFactor(rate, 20, 8, 0) + ((facility * 3200) / 1e4) * 603000 * (1 - 1 / (1 + rate))
  const itEnergy = it * 0.65 * 8760
  const energy = itEnergy * fact('new_build_pue') * fact('electricity_price')
  const maintenance = itCapital * 0.054 + shell * 0.034
  const staff = (facility * 0.6 + 60) * 140000 * fact('wage_index')
  const water = itEnergy * fact('water_use_effectiveness') * (5 / 4) * 2
  const network = it * 3 * 240
  const security = (maintenance + staff + water + network) * (0.09 / 0.91) * 1.12
  return (charges + energy + maintenance + staff + water + network + security) / (required * 0.75 * 8760)
}

describe('in a stationary world', () => {
  test('without haircuts, levelised cost is the closed form within 0.5 % and moves under 1 % between horizons', () => {
    const costs = horizons.map((last) => {
      const result = stationaryRun(last, noHaircuts as Readonly<Record<string, number>>)
      const levelised = value(result, 'levelised_compute_cost')
      expect(Math.abs(levelised / closedForm(result) - 1)).toBeLessThan(0.005)
      return levelised
    })
    expect(Math.max(...costs) / Math.min(...costs) - 1).toBeLessThan(0.01)
  })

  test('the equivalent annual cost of what is spent and left is the levelised cost of a year of service', () => {
    for (const last of horizons) {
      const result = stationaryRun(last, noHaircuts as Readonly<Record<string, number>>)
      const present = value(result, 'discounted_cost') - value(result, 'residual_value')
      // Flows fall in mid-year.
      const annual = equivalentAnnualCost(present * Math.sqrt(1 + rate), rate, last - 2025 + 1, 'begin')
      expectNear(annual / (value(result, 'compute_served', {}, 2030) * 0.75 * 8760), value(result, 'levelised_compute_cost'), 1e-9)
    }
  })

  test('at default haircuts levelised cost falls with the horizon, and the movement is reported', async ({ annotate }) => {
    const costs = horizons.map((last) => value(stationaryRun(last, {}), 'levelised_compute_cost'))
    expect(costs[0]).toBeGreaterThan(costs[2]!)
    await annotate(`Levelised cost of a stationary fleet at default haircuts, by horizon: ${horizons.map((last, at) => `${last} ${costs[at]!.toFixed(4)}`).join(', ')} USD2025/H100e/h; movement ${((costs[0]! / costs[2]! - 1) * 100).toFixed(1)} %.`)
  })
})

describe('what is left of a fleet of our own', () => {
  const result = run({ economy: 'EST', strategies: [OWN] }).strategy()
  const { last } = result.axis
  const boughtAs = (...names: string[]) => names.flatMap((name) => result.years.filter((year) => year >= 2027).map((year) => ({ age: last - year, capital: value(result, name, domestic, year) })))

  test('of chips is the price of those that survive, at 0.28 of it every three years', () => {
    const left = boughtAs('capital_spend_it', 'switch_capital', 'ai_storage_capital').reduce((sum, { age, capital }) => sum + capital * survival(age + 1, 5, 4, 0.04) * 0.28 ** ((age + 1) / 3), 0)
    expectNear(value(result, 'it_worth', domestic, last), left, 1e-9)
  })

  test('of land is its cost', () => {
    expectNear(value(result, 'land_worth', domestic, last), boughtAs('capital_spend_land').reduce((sum, { capital }) => sum + capital, 0), 1e-12)
  })

  test('of buildings, connection and fibre to the exchange is three quarters of the charges still to come', () => {
    const charge = recoveryFactor(rate, 20, 8, 0)
    const toCome = (age: number) => {
      let sum = 0
      for (let later = age + 1; later <= 60; later++) sum += (charge * survival(later, 20, 8, 0)) / (1 + rate) ** (later - age - 1)
      return sum
    }
    const left = boughtAs('capital_spend_facility', 'capital_spend_grid', 'access_capital').reduce((sum, { age, capital }) => sum + capital * toCome(age), 0)
    expectNear(value(result, 'facility_worth', domestic, last), 0.75 * left, 1e-9)
  })

  test('is shown gross and net of closing down and leaving', () => {
    const standing = value(result, 'shells_standing', domestic, last) * value(result, 'facility_unit_cost', domestic, last)
    expectNear(value(result, 'account_residual', {}, last), value(result, 'gross_worth', {}, last) - 0.02 * standing - value(result, 'exit_cost', {}, last), 1e-12)
    expectNear(value(result, 'gross_residual_value') / value(result, 'residual_value'), value(result, 'gross_worth', {}, last) / value(result, 'account_residual', {}, last), 1e-12)
    expect(value(result, 'gross_residual_value')).toBeGreaterThan(value(result, 'residual_value'))
  })
})
