/** Published figures that the model is held against, as plain JSON. */

export const REALITY_GROUPS = [
  'identities', 'power_from_accelerators', 'cost_by_basis', 'energy_shares_unit_costs', 'investment_to_capacity', 'water_and_carbon',
  'companies_by_year', 'back_casts', 'countries',
] as const
export type RealityGroup = (typeof REALITY_GROUPS)[number]

/** `yes`, or why the published figure is not the one the model gives. */
export const COMPARABLE = [
  'yes', 'other_content', 'other_boundary', 'other_year', 'chip_unnamed', 'count_unclear', 'part_of_programme', 'second_figure', 'subsidy', 'forecast',
] as const
export type Comparable = (typeof COMPARABLE)[number]

/** `yes`, or why agreement would prove nothing. `fitted`: a parameter of the model rests on the figure. */
export const INDEPENDENT = ['yes', 'megawatts_from_chips', 'chips_from_megawatts', 'origin_unclear', 'fitted'] as const
export type Independent = (typeof INDEPENDENT)[number]

/** What of the model stands against the figure, boundary conversion included. */
export const READINGS = [
  'sum', 'difference', 'product', 'quotient', 'growth',
  'it_power', 'facility_power', 'tested_power',
  'capital_chips', 'capital_server', 'capital_server_list', 'capital_system', 'capital_programme', 'capital_programme_by_power', 'capital_tender', 'capital_tender_programme', 'all_in_cost',
  'it_part', 'facility_part', 'network_part', 'pue', 'water_use_effectiveness', 'onsite_consumption', 'fleet_onsite_consumption', 'fleet_water_use_effectiveness', 'tower_onsite_consumption', 'onsite_withdrawal', 'offsite_consumption', 'carbon_intensity',
  'energy_of_capacity', 'share_of_consumption', 'facility_cost', 'ai_facility_cost', 'on_demand_hour', 'contract_hour',
  'path_expansion', 'path_capacity', 'world_water', 'world_emissions', 'ai_energy', 'datacentre_energy',
  'capacity_of_spending', 'capacity_of_own_chips', 'capacity_of_it_spending', 'energy_of_spending', 'energy_of_own_chips', 'accelerator_spending', 'vendor_compute',
  'chip_compute', 'chip_power', 'chip_price', 'region_left_out', 'country_left_out', 'hub_left_out', 'hub_computers_left_out',
] as const
export type Reading = (typeof READINGS)[number]

export interface Amount {
  readonly value: number
  readonly unit: string
}

export interface RealityRow {
  readonly id: string
  readonly group: RealityGroup
  /** Whose figure it is, or of what; a region where it is of a region. */
  readonly entity: string
  readonly economy?: string
  readonly chip?: string
  /** Published amounts that the reading starts from. */
  readonly inputs: readonly Amount[]
  readonly reading: Reading
  readonly year: number
  readonly value: number
  readonly low?: number
  readonly high?: number
  /** `USD` with a year stands for dollars of that year. */
  readonly unit: string
  /** What the figure counts. */
  readonly basis: string
  readonly comparable: Comparable
  readonly independent: Independent
  readonly grade: 'found' | 'recalled'
  readonly origins: readonly string[]
  readonly note?: string
  /** Why the model misses, in a sentence. */
  readonly reason?: string
}
