import { defineSector } from '../definition.ts'

/**
 * Eight prerequisites of three blocks. A need is stated over what the country has, so that all can be set side by side;
 * its block's part of a site is that of `block_load`.
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
  prerequisite_need: { label: 'Need', unit: '1', over: ['block', 'prerequisite'], by: 'prerequisite', total: 'none',
    is: { energy: 'ratio(planned_power * load_factor * grid_counted * block_load, max(0, datacentre_share_cap * electricity_supply - conventional_load))', water: 'ratio(planned_power / home_pue * withdrawal_intensity * block_load, water_share_cap * renewable_water * basin_share)', land: 'ratio(planned_power * campus_land * block_load, land_share_cap * land_area)', hardware: '1', cybersecurity: 'ratio(planned_security_staff * block_load, talent_supply * security_staff_part)', policy: '1', talent: 'ratio(planned_staff * block_load, talent_supply)', capital: 'ratio(asked_capital, budget_share_cap * gdp)' },
    doc: 'Of the block, over what the country has under its ceilings; no value where it has none.' },
  prerequisite_met: { label: 'Part of the need that is met', unit: '1', over: ['block', 'prerequisite'], by: 'prerequisite', total: 'none',
    is: { energy: 'min(1, share(max(0, datacentre_share_cap * electricity_supply - conventional_load), planned_power * load_factor * grid_counted))', water: 'withdrawal_intensity * planned_power > 0 ? min(1, share(water_share_cap * renewable_water * basin_share, planned_power / home_pue * withdrawal_intensity)) : 1', land: 'planned_power > 0 ? min(1, share(land_share_cap * land_area, planned_power * campus_land)) : 1', hardware: 'at(home_supply, chips)', cybersecurity: 'planned_security_staff > 0 ? min(1, share(talent_supply * security_staff_part, planned_security_staff)) : 1', policy: '1 - late_share', talent: 'planned_staff > 0 ? min(1, share(talent_supply, planned_staff)) : 1', capital: 'asked_at_home > 0 ? min(1, share(budget_share_cap * gdp, sum(asked_capital, block))) : 1' },
    doc: 'All blocks draw on the same resource.' },
  prerequisite_gap: { label: 'Gap', unit: '1', over: ['block', 'prerequisite'], total: 'none', is: '1 - prerequisite_met', doc: 'Part of the need that the country does not meet.' },
  prerequisite_lead: { label: 'Lead time', unit: 'year', over: ['block', 'prerequisite'], by: 'prerequisite', total: 'none', stage: 'once',
    is: { energy: 'max(grid_lead * site_wait, captive_time)', water: 'permit_time * site_wait', land: 'permit_time * site_wait', hardware: 'hardware_lead', cybersecurity: 'training_time', policy: 'permit_time * site_wait + agreement_slip', talent: 'training_time', capital: '0 * year_step' },
    doc: 'From a decision; capital has none of its own.' },
  prerequisite_cost: { label: 'Yearly cost of closing the gap', unit: 'USD2025/year', over: ['block', 'prerequisite'], by: 'prerequisite', total: 'none',
    is: { energy: 'prerequisite_gap * planned_power * load_factor * block_load * captive_levelised_cost', water: 'prerequisite_gap * planned_power / home_pue * withdrawal_intensity * block_load * at(at(water_unit_cost, domestic), home)', land: 'prerequisite_gap * planned_power * campus_land * block_load * at(land_price_paid, home) * discount_rate_used / year_step', hardware: 'prerequisite_gap * block_hardware', cybersecurity: 'prerequisite_gap * planned_security_staff * block_load * salary', policy: '0 * gdp', talent: 'prerequisite_gap * planned_staff * block_load * salary', capital: 'prerequisite_gap * asked_capital' },
    doc: 'The nearest way: plant of our own, water bought, land at the discount rate, hardware imported, staff hired at the wages of the United States, capital from abroad. Time closes policy, money does not.' },
  block_hardware: { label: 'Hardware asked at home', unit: 'USD2025/year', over: ['block'], by: 'block', total: 'sum', is: { compute: 'asked_hardware', connectivity: 'asked_hardware * network_capital_ratio', storage: 'at(asked_capital, storage)' }, doc: 'Accelerators with their servers, network and storage.' },
})
