import { defineSector } from '../definition.ts'

/** Part of a need, of all blocks together, that what the country has covers; all of it where nothing is needed. */
const met = (has: string, need: string) => `sum(${need}, block) > 0 ? min(1, share(${has}, sum(${need}, block))) : 1`

/**
 * Eight prerequisites of three blocks. Each need and what the country has for it stand in a unit of their own, and the need
 * over what there is beside them, so that all can be compared; a block's part of a site is that of `block_load`.
 */
export const prerequisites = defineSector('prerequisites', {
  planned_power: { label: 'Facility power planned at home', unit: 'MW', quantity: 'facility nameplate', total: 'none', is: 'sum(at(at(shell_target, chosen), home) * at(new_pue, home), arrangement)', doc: 'Whatever limits leave of it.' },
  planned_staff: { label: 'Staff planned at home', unit: 'person', total: 'none', is: 'planned_power * staff_density + sum(fixed_staff_planned, arrangement)', doc: 'To run all that is planned.' },
  planned_security_staff: { label: 'Security staff planned at home', unit: 'person', total: 'none', is: 'sum(fixed_staff_planned / security_staffing * (security_staffing - 1 + security_staff_part), arrangement)', doc: 'Within the staff planned.' },
  asked_hardware: { label: 'Accelerators asked at home', unit: 'USD2025/year', total: 'none', is: 'asked_at_home * at(accelerator_price, domestic) / at(accelerator_power, domestic)', doc: 'With their servers, to fill the shells asked for.' },
  asked_capital: { label: 'Capital asked at home', unit: 'USD2025/year', over: ['block'], by: 'block', total: 'sum',
    is: { compute: 'asked_at_home * (at(at(all_in_cost, home), domestic) - home_pue * at(access_cost, domestic)) - asked_hardware * (network_capital_ratio + at(storage_ratio, domestic))', connectivity: 'asked_hardware * network_capital_ratio + asked_at_home * home_pue * at(access_cost, domestic)', storage: 'asked_hardware * at(storage_ratio, domestic)' },
    doc: 'For all that is asked in the year, IT and lines to the exchange included; the data of the state is apart.' },
  late_share: { label: 'Demand whose arrangement is not yet in service', unit: '1', total: 'none', is: 'share(sum(class_compute * sum(placement_share * (1 - ready), arrangement), workload), sum(class_compute, workload)) * decided', doc: 'Waiting for permits, connections and agreements.' },
  block_hardware: { label: 'Hardware asked at home', unit: 'USD2025/year', over: ['block'], by: 'block', total: 'sum', is: { compute: 'asked_hardware', connectivity: 'asked_hardware * network_capital_ratio', storage: 'at(asked_capital, storage)' }, doc: 'Accelerators with their servers, network and storage.' },
  home_hardware: { label: 'Hardware from makers at home', unit: 'USD2025/year', over: ['block'], total: 'sum', is: 'block_hardware * at(home_supply, chips)', doc: 'Of what is asked, the part that makers at home have in world supply.' },
  electricity_needed: { label: 'Electricity planned at home', unit: 'GWh/year', over: ['block'], total: 'sum', is: 'planned_power * load_factor * grid_counted * block_load', doc: 'Of the block, from the grid.' },
  electricity_ceiling: { label: 'Electricity AI may take at home', unit: 'GWh/year', total: 'none', is: 'max(0, datacentre_share_cap * electricity_supply - conventional_load)', doc: 'The ceiling of data centres in national supply, less what is not AI.' },
  water_needed: { label: 'Water planned at home', unit: 'ML/year', over: ['block'], total: 'sum', is: 'planned_power / home_pue * withdrawal_intensity * block_load', doc: 'Fresh water withdrawn on site for the block.' },
  water_ceiling: { label: 'Water AI may take at home', unit: 'ML/year', total: 'none', is: 'water_share_cap * renewable_water * basin_share', doc: 'The ceiling in renewable water of the basin.' },
  land_needed: { label: 'Land planned at home', unit: 'ha', over: ['block'], total: 'sum', is: 'planned_power * campus_land * block_load', doc: 'Campus land of the block.' },
  land_ceiling: { label: 'Land AI may take at home', unit: 'ha', total: 'none', is: 'land_share_cap * land_area', doc: 'The ceiling in land area.' },
  security_needed: { label: 'Security staff planned by block', unit: 'person', over: ['block'], total: 'sum', is: 'planned_security_staff * block_load', doc: 'Of all planned at home.' },
  security_supply: { label: 'Security staff AI fleets can hire', unit: 'person', total: 'none', is: 'talent_supply * security_staff_part', doc: 'The usual part of the specialists who can be hired.' },
  staff_needed: { label: 'Staff planned by block', unit: 'person', over: ['block'], total: 'sum', is: 'planned_staff * block_load', doc: 'Of all planned at home.' },
  capital_ceiling: { label: 'Capital AI may take in a year', unit: 'USD2025/year', total: 'none', is: 'budget_share_cap * gdp', doc: 'The ceiling in GDP.' },
  prerequisite_need: { label: 'Need', unit: '1', over: ['block', 'prerequisite'], by: 'prerequisite', total: 'none',
    is: { energy: 'ratio(electricity_needed, electricity_ceiling)', water: 'ratio(water_needed, water_ceiling)', land: 'ratio(land_needed, land_ceiling)', hardware: '1', cybersecurity: 'ratio(security_needed, security_supply)', policy: '1', talent: 'ratio(staff_needed, talent_supply)', capital: 'ratio(asked_capital, capital_ceiling)' },
    doc: 'Of the block, over what the country has under its ceilings; no value where it has none.' },
  prerequisite_met: { label: 'Part of the need that is met', unit: '1', over: ['prerequisite'], by: 'prerequisite', total: 'none',
    is: { energy: met('electricity_ceiling', 'electricity_needed'), water: met('water_ceiling', 'water_needed'), land: met('land_ceiling', 'land_needed'), hardware: 'at(home_supply, chips)', cybersecurity: met('security_supply', 'security_needed'), policy: '1 - late_share', talent: met('talent_supply', 'staff_needed'), capital: met('capital_ceiling', 'asked_capital') },
    doc: 'Of all blocks: they draw on the same resource.' },
  prerequisite_gap: { label: 'Gap', unit: '1', over: ['block', 'prerequisite'], total: 'none', is: '1 - prerequisite_met', doc: 'Part of the need that the country does not meet.' },
  prerequisite_lead: { label: 'Lead time', unit: 'year', over: ['block', 'prerequisite'], by: 'prerequisite', total: 'none', stage: 'once',
    is: { energy: 'max(grid_lead * site_wait, captive_time)', water: 'permit_time * site_wait', land: 'permit_time * site_wait', hardware: 'hardware_lead', cybersecurity: 'training_time', policy: 'permit_time * site_wait + agreement_slip', talent: 'training_time', capital: '0 * year_step' },
    doc: 'From a decision; capital has none of its own.' },
  prerequisite_cost: { label: 'Yearly cost of closing the gap', unit: 'USD2025/year', over: ['block', 'prerequisite'], by: 'prerequisite', total: 'none',
    is: { energy: 'prerequisite_gap * electricity_needed * captive_levelised_cost', water: 'prerequisite_gap * water_needed * at(at(water_unit_cost, domestic), home)', land: 'prerequisite_gap * land_needed * at(land_price_paid, home) * discount_rate_used / year_step', hardware: 'prerequisite_gap * block_hardware', cybersecurity: 'prerequisite_gap * security_needed * salary', policy: '0 * gdp', talent: 'prerequisite_gap * staff_needed * salary', capital: 'prerequisite_gap * asked_capital' },
    doc: 'The nearest way: plant of our own, water bought, land at the discount rate, hardware imported, staff hired at the wages of the United States, capital from abroad. Time closes policy, money does not.' },
})
