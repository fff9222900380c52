/** How each reading is worked out, in the names of the records, parameters and conversions that stand under it. */
import type { Reading } from '../../../data/reality.ts'

const HALL = 'new halls = facility_cost × (1 + soft_cost); conventional = (conventional IT cost + new halls) / new_pue; AI = all_in_cost / new_pue'

export const realityReadings: Readonly<Record<Reading, string>> = {
  sum: 'sum of the published inputs', difference: 'first published input − second', product: 'first published input × second', quotient: 'first published input / second', growth: '(first published input / second) to the power 1 / years − 1',
  it_power: 'it_power', facility_power: 'facility_power', tested_power: 'facility_power / 1.5 (peak over power under test)',
  capital_chips: 'capital_spend_it, chips bought alone', capital_server: 'capital_spend_it', capital_server_list: 'capital_spend_it × list price over sale price',
  capital_system: 'IT + network + storage', capital_programme: 'IT + network + storage + facility + grid + land', capital_programme_by_power: '(IT + network + storage + facility + grid + land) / facility_power × published power',
  capital_tender: 'published accelerators × tender price', capital_tender_programme: 'published accelerators × tender price + facility + grid + land', all_in_cost: '(IT + network + storage + facility + grid + land) / facility_power',
  it_part: '(IT + network + storage) / all capital', facility_part: '(facility + grid + land) / all capital', network_part: 'network / all capital', pue: 'facility_power / it_power',
  water_use_effectiveness: 'water_consumption_onsite / it_energy', onsite_consumption: 'water_consumption_onsite / electricity_use', onsite_withdrawal: 'water_withdrawal_onsite / electricity_use', offsite_consumption: 'water_consumption_offsite / electricity_use', carbon_intensity: 'emissions / electricity_use',
  fleet_onsite_consumption: 'L × tower water / legacy PUE + (1 − L) × water_consumption_onsite / electricity_use, where L = max(0, 1 − (year − 2014) / facility_life) × first published input / second',
  fleet_water_use_effectiveness: '(L × tower water / legacy PUE + (1 − L) × water_consumption_onsite / electricity_use) / (L / legacy PUE + (1 − L) × it_energy / electricity_use), where L = max(0, 1 − (year − 2014) / facility_life) × first published input / second',
  tower_onsite_consumption: 'tower halls × tower_cooling_water × it_energy / electricity_use + (1 − tower halls) × water_consumption_onsite / electricity_use',
  energy_of_capacity: 'published power × (AI electricity + conventional_load) / (AI electricity / load_factor + conventional_load / average over sold capacity)',
  share_of_consumption: 'published electricity / (electricity supply of the economy × (1 − its network loss))',
  facility_cost: 'facility_cost × construction index of the economy, 1 where none is named', ai_facility_cost: 'facility_cost × (1 + ai_premium) × (1 + soft_cost)',
  on_demand_hour: 'on_demand_price × dense half-precision rate of the chip over that of an H100', contract_hour: 'contract_price × dense half-precision rate of the chip over that of an H100',
  path_expansion: 'sum over the years after 2024 of calibration_investment / all_in_cost × new_pue', path_capacity: 'facility_power of 2024 + sum over the years after it of calibration_investment / all_in_cost × new_pue',
  world_water: 'water_consumption_onsite + water_consumption_offsite', world_emissions: 'emissions', ai_energy: 'electricity_use', datacentre_energy: 'electricity_use + conventional_load over a year',
  capacity_of_spending: `published money × AI part of boundary_share / AI + rest / conventional; ${HALL}`, capacity_of_own_chips: `published money × AI part of boundary_share / (AI × (1 − saving of own chips)) + rest / conventional; ${HALL}`,
  capacity_of_it_spending: 'published money / (unit_it_cost / accelerator_power / new_pue)',
  energy_of_spending: `mean of published money, as AI capacity × load_factor + conventional capacity × average over sold capacity; ${HALL}`, energy_of_own_chips: `mean of published money, as AI capacity (less the saving of own chips) × load_factor + conventional capacity × average over sold capacity; ${HALL}`,
  accelerator_spending: 'published part × (capital_spend_it + capital_spend_network)', vendor_compute: 'published part × compute_installed',
  chip_compute: 'accelerator_compute', chip_power: 'new_chip_power / server_overhead', chip_price: 'accelerator_price / price in its server over the chip alone',
  region_left_out: 'E × P / (1 − P), where E is the published electricity of the other regions and P = hosting_site_part × part of hyperscale capacity + (1 − hosting_site_part) × part of consumption weights (elasticity consumption_elasticity)',
  country_left_out: 'E × P / (1 − P) × hosting_spread, where E is the published electricity of the others in the region and P = hosting_site_part × part of electricity supply + (1 − hosting_site_part) × part of consumption weights (elasticity consumption_elasticity)',
  hub_left_out: 'E × P / (1 − P) × hosting_spread, where E is the published electricity of the others in the region and P = published capacity / that of the European Union × electricity supply of the Union / that of the region',
  hub_computers_left_out: 'E × P / (1 − P) × hosting_spread, where E is the published electricity of the others in the region and P = published capacity × PUE of all halls / that of the European Union × electricity supply of the Union / that of the region',
}
