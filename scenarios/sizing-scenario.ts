/** The scenario that a sizing runs: one programme of one strategy, complete in one year, with no limits. */
import type { Facts } from '../data/facts.ts'
import { type Bought, chipOf, chipSettings, chipValues } from './sizing-chip.ts'
import { DEFAULT_GROWTH_PATH } from './default-scenario.ts'
import type { Scenario } from './schema.ts'
import type { SizingRequest } from './sizing-request.ts'

export const SIZED_STRATEGY = 'extensive-domestic-ownership'
// Three lives of accelerators: what remains at the end weighs little in a levelised cost.
const YEARS_AFTER = 15

/** The year whose flows are those of a full year of operation: the cluster comes into service in the one before. */
export function fullYear({ year }: SizingRequest): number {
  return year + 1
}

/** @throws ScenarioRefusal where the chip is unknown */
export function sizingScenario(request: SizingRequest, facts: Facts, bought: Bought = 'in_server'): Scenario {
  const { economy, year, chip: id, accelerators, it_power_mw } = request
  const chip = chipOf(id, facts)
  return {
    version: 1,
    name: `sizing-${economy.toLowerCase()}-${id}-${year}`,
    title: `${accelerators === undefined ? `${it_power_mw} MW of` : accelerators} ${chip.vendor} ${chip.name} in ${year}`,
    economy,
    years: [year - 1, year + YEARS_AFTER],
    decision_year: year - 1,
    growth_path: DEFAULT_GROWTH_PATH,
    demand: { mode: 'programme', ...(accelerators === undefined ? {} : { accelerators }), ...(it_power_mw === undefined ? {} : { it_power_mw }), by: year, arrangement: 'domestic' },
    strategies: [SIZED_STRATEGY],
    set: {
      ...chipSettings(chipValues(chip), chip, facts, bought),
      // Chips stay as named: nothing grows with the years.
      flop_growth: 0,
      flop_per_dollar_growth: 0,
      flop_per_watt_growth: 0,
      // Built and bought in the year it is complete, full from the first day.
      permit_time: 0,
      grid_lead: 0,
      build_time: 0,
      transformer_lead: 0,
      hardware_lead: 0,
      first_year_service: { value: 1, at: { arrangement: 'domestic' } },
      second_year_service: { value: 1, at: { arrangement: 'domestic' } },
      // Nothing is planned ahead: shells are built for the computers that come, no more.
      shell_margin: { value: -1, at: { arrangement: 'domestic' } },
      enforce_limits: 0,
      // Published prices of clusters have their storage, and no line to the site.
      storage_by_share: 1,
      access_length: 0,
    },
  }
}
