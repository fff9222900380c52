/** Overrides that take away what a test does not study, so that arrangements differ by the rest alone. */
import type { Override } from './engine.ts'

export type Bends = Readonly<Record<string, Override>>

/** Assets are worth at the horizon the charges that are still to come, and closing costs nothing. */
export const noHaircuts: Bends = { facility_haircut: 1, resale_weight: 0, decommissioning: 0 }

export const noLimits: Bends = { limits_on: 0 }

/** Every arrangement is in service the given number of years after the decision. */
export function equalLeads(years: number): Bends {
  return {
    permit_time: years, grid_lead: years, build_time: years, partner_time: years, partner_grid_factor: 1, treaty_time: years, governance_time: years,
    sovereign_region_time: years, contract_time: years, transformer_lead: years, hardware_lead: years, captive_lead: years, agreement_slip: 0, policy_slip: 0, prepared_sites: 0,
  }
}

/** The same staff, security, paths, reserve and run-in for every arrangement. */
export const equalOperation: Bends = {
  staff_duplication: 0, sovereign_uplift: 0.12, network_paths: 1, reserve_margin: 0.1, shell_margin: 0.15, first_year_service: 0.5, second_year_service: 0.8,
}

/** No clusters stood in the economy before: nothing is left behind by a strategy that moves elsewhere. */
export const emptyPast: Bends = { known_cluster_compute: 0 }

/** Every place has the facts of home: the abroad column and every arrangement's row take those of the first arrangement at home. */
export const samePlace: Bends = Object.fromEntries(
  ['electricity_price', 'generation_mix', 'carbon_intensity', 'transmission_loss', 'new_build_pue', 'water_use_effectiveness', 'wage_index'].map((name): [string, Override] => [
    name,
    (values, parameter) => {
      // Rows over [arrangement, location, ...]: the first twelfth is the first arrangement at home.
      const size = values.length / 12
      if (parameter.over[0] !== 'arrangement' || parameter.over[1] !== 'location') throw new Error(`'${name}' is over [${parameter.over.join(', ')}].`)
      for (let row = 1; row < 12; row++) values.copyWithin(row * size, 0, size)
      return values
    },
  ]),
)
