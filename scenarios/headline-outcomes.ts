/** Outcomes a reader asks for first: what a strategy needs, what it costs whom, and what it leaves in the country's hands. */

const SERIES = [
  'compute_required', 'compute_served', 'it_power', 'facility_power', 'electricity_use', 'emissions', 'water_consumption_onsite', 'land_use', 'talent_required',
  'capital_spend', 'operating_spend', 'total_spend', 'public_spend', 'domestic_control',
] as const

const SUMMARIES = [
  'equal_service_cost', 'discounted_cost', 'residual_value', 'cumulative_capital', 'levelised_compute_cost', 'peak_funding', 'peak_funding_year',
  'unserved_share', 'gate_failed_share', 'idle_share', 'internal_rate_of_return', 'minimum_dscr',
] as const

export const headlineOutcomes: readonly string[] = [...SERIES, ...SUMMARIES]
