import { defineSector } from '../definition.ts'
import { capitalScale, facilityCostIndex, spendProfile } from '../shared-texts.ts'

/** Capital at factor cost, whoever pays it. */
export const capital = defineSector('capital', {
  scale_of_smallest: { label: 'Scale of the smallest site', unit: '1', stage: 'once', total: 'none', is: 'pow(scale_smallest / scale_reference, scale_exponent - 1)', doc: 'Dearest per power.' },
  scale_of_largest: { label: 'Scale of the largest campus', unit: '1', stage: 'once', total: 'none', is: 'pow(scale_largest / scale_reference, scale_exponent - 1)', doc: 'Cheapest per power; beyond it a fleet is several campuses.' },
  capital_scale: { label: 'Scale of facility cost', unit: '1', over: ['arrangement'], total: 'none', is: capitalScale('site_load'), doc: 'One exponent, held between the smallest and the largest campus.', cite: ['recalled-scale-exponent'] },
  facility_cost_index: { label: 'Index of facility cost', unit: '1', total: 'none', is: facilityCostIndex('year'), doc: '1 in 2025.' },
  reference_scale_cost: { label: 'Facility cost at reference scale in 2025', unit: 'USD2025/MW', stage: 'once', total: 'none', is: 'facility_cost * (1 + ai_premium) * (1 + soft_cost)', doc: 'For AI, with soft cost; per critical IT power.' },
  facility_unit_cost: { label: 'Facility cost per IT power', unit: 'USD2025/MW', over: ['arrangement', 'location'], total: 'none', is: 'reference_scale_cost * facility_cost_index * capital_scale * construction_index + (1 - provider) * (backup_hours - backup_included) * backup_hour_cost', doc: 'Shell, power and cooling, with soft cost, at the prices of the place, and backup beyond the usual.' },
  deep_connection: { label: 'Deep over shallow connection cost', unit: '1', total: 'none', is: 'limits_on > 0 ? deep_slope * max(0, previous(home_datacentre_load) / peak_load - deep_threshold) : 0', doc: 'Rises with home data-centre load over peak.' },
  grid_unit_cost: { label: 'Connection cost per facility power', unit: 'USD2025/MW', over: ['location'], by: 'location', total: 'none', is: { home: 'grid_connection_cost * (1 + deep_connection * deep_cost_paid)', abroad: 'grid_connection_cost' }, doc: 'Shallow cost, deeper where the grid is small.' },
  shell_cost: { label: 'Shell capital per IT power', unit: 'USD2025/MW', over: ['arrangement', 'location'], total: 'none', is: 'facility_unit_cost + new_pue * (grid_unit_cost + campus_land * land_price_paid + access_cost)', doc: 'Facility, grid, land and access lines.' },
  all_in_cost: { label: 'All-in capital per IT power', unit: 'USD2025/MW', over: ['arrangement', 'location'], total: 'none', is: 'unit_it_cost / accelerator_power + shell_cost', doc: 'Shell and IT.' },
  facility_booked: { label: 'Facility capital booked', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'none', is: `alive(shell_starts * facility_unit_cost, ${spendProfile('shell_lead')}) / year_step`, doc: 'By the spend profile from the start of a shell; at once where there is no lead.' },
  resource_capital: { label: 'Capital at factor cost', account: 'resource', unit: 'USD2025/year', over: ['arrangement', 'location', 'part'], by: 'part', total: 'sum',
    is: { it: 'accelerator_additions * accelerator_price', facility: 'facility_booked * access_kept', grid: 'shell_starts * new_pue * grid_unit_cost', land: 'shell_starts * new_pue * campus_land * land_price_paid', network: 'switch_capital + access_capital + line_capital', storage: 'ai_storage_capital + state_storage_capital', generation: 'captive_additions * captive_unit_capital' },
    doc: 'What is built for the service, whoever owns it.' },
  shell_capital_standing: { label: 'Facility capital standing', unit: 'USD2025', over: ['arrangement', 'location'], total: 'none', is: 'shells_standing * facility_unit_cost * access_kept', doc: 'At this year\'s unit cost, where we still have access.' },
})

/** Operating cost at factor cost, and what an hour of compute costs in each fleet. */
export const operating = defineSector('operating', {
  security_factor: { label: 'Running cost with its security', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: '1 + security_share / (1 - security_share) * (1 + sovereign_uplift) * security_level', doc: 'Security is a share of the total that includes it, raised for sovereign operation.' },
  maintenance_it: { label: 'IT maintenance', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'fleet_capital * slice * (it_maintenance + insurance)', doc: 'Support, spares and insurance, of purchase price in service.' },
  maintenance_facility: { label: 'Facility maintenance', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'shell_capital_standing * (facility_maintenance + insurance)', doc: 'Maintenance and insurance, of facility capital standing.' },
  staff_cost: { label: 'Staff cost', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'talent_required * salary * wage_paid', doc: 'At the wages of the place.' },
  water_cost: { label: 'Water cost', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'water_withdrawal_onsite * water_unit_cost', doc: 'Small: availability is the constraint.' },
  network_cost: { label: 'Network cost', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'compute_lines * bandwidth_price * (1 - (1 - provider) * own_line_part) + line_upkeep + replication_cost', doc: 'Leased bandwidth, and the upkeep of own lines.' },
  resource_operating: { label: 'Operating cost at factor cost', account: 'resource', unit: 'USD2025/year', over: ['arrangement', 'location', 'expense'], by: 'expense', total: 'sum',
    is: { energy: 'grid_energy * price_paid + captive_energy * captive_running_cost', water: 'water_cost', staff: 'staff_cost', maintenance: 'maintenance_it + maintenance_facility + storage_upkeep', security: '(maintenance_it + maintenance_facility + storage_upkeep + staff_cost + water_cost + network_cost) * (security_factor - 1)', network: 'network_cost', fees: '0' },
    doc: 'What running the service takes, whoever pays.' },
  resource_cost: { label: 'Resource cost', account: 'resource', outcome: { group: 'money' }, unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'sum(resource_capital, part) + sum(resource_operating, expense)', doc: 'Resource account: no fees, taxes or interest.' },

  cost_of_capital: { label: 'Real cost of capital', unit: '1', stage: 'once', over: ['arrangement'], by: 'arrangement', total: 'none',
    is: { domestic: 'provider > 0 ? provider_return : private_rate', partnership: 'partner_return', embassy: 'private_rate', pool: 'private_rate', sovereign_cloud: 'provider_return', foreign_cloud: 'provider_return' }, doc: 'Prices private capital; never discounts a public option.' },
  it_recovery: { label: 'Yearly charge on IT capital', unit: '1/year', stage: 'once', over: ['arrangement'], total: 'none', is: 'recovery_factor(cost_of_capital, accelerator_life, accelerator_shape, accelerator_hazard)', doc: 'Per purchase price in service.' },
  facility_recovery: { label: 'Yearly charge on facility capital', unit: '1/year', stage: 'once', over: ['arrangement'], total: 'none', is: 'recovery_factor(cost_of_capital, facility_life, facility_shape, 0)', doc: 'Per capital standing.' },
  storage_recovery: { label: 'Yearly charge on storage', unit: '1/year', stage: 'once', over: ['arrangement'], total: 'none', is: 'recovery_factor(cost_of_capital, storage_life, accelerator_shape, 0)', doc: 'Per purchase price in service.' },
  power_cost: { label: 'Yearly cost per IT power without IT capital', unit: 'USD2025/MW/year', over: ['arrangement', 'location'], total: 'none',
    is: 'shell_cost * facility_recovery + facility_unit_cost * ((facility_maintenance + insurance) * security_factor + property_tax) + load_factor * new_pue * price_paid + new_pue * staff_per_power * salary * wage_paid * security_factor + bandwidth_per_power * bandwidth_price * paths_held * security_factor + load_factor * cooling_water * water_unit_cost * cycles_of_concentration / (cycles_of_concentration - 1) * security_factor',
    doc: 'Facility, energy, staff, network and water of a new facility of the fleet\'s scale, with the tax its owner pays.' },
  hour_cost: { label: 'Cost of a useful hour', unit: 'USD2025/H100e/h', over: ['arrangement'], total: 'none',
    is: 'share(sum(fleet_capital * (it_recovery + (it_maintenance + insurance) * security_factor) + fleet_power * power_cost, location), sum(fleet_compute, location) * at(occupancy, chosen))',
    doc: 'One text for every fleet: capital charges and running cost over useful hours. Equal parameters and vintages give equal cost.' },
  contract_price: { label: 'Contract price of an hour', unit: 'USD2025/H100e/h', over: ['arrangement'], total: 'none', is: 'hour_cost * (1 + contract_margin) * (1 + sovereign_premium) * (1 + ancillary)', doc: 'Follows provider cost; rental prices are checks, not inputs.' },
  on_demand_price: { label: 'On-demand price of an hour', unit: 'USD2025/H100e/h', over: ['arrangement'], total: 'none', is: 'hour_cost * (1 + on_demand_margin) * (1 + sovereign_premium) * (1 + ancillary)', doc: 'By the hour.' },
})
