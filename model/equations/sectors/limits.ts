import { defineSector } from '../definition.ts'

/** What can be built at home in a year: the least of what is asked and what each limit leaves. */
export const limits = defineSector('limits', {
  region_supply: { label: 'Electricity supply of a region', unit: 'GWh/year', stage: 'once', over: ['region'], total: 'sum', is: 'sum(economy_electricity_supply * economy_region, economy)', doc: 'All its economies.' },
  own_region_supply: { label: 'Electricity supply of the economy by region', unit: 'GWh/year', stage: 'once', over: ['region'], total: 'sum', is: 'sum(economy_electricity_supply * economy_region * economy_selected, economy)', doc: 'All of it in the region of the economy.' },
  hosted_use_2024: { label: 'Data-centre electricity hosted in 2024', unit: 'TWh/year', stage: 'once', total: 'none', is: 'sum(share(own_region_supply, region_supply) * region_datacentre_use, region)', doc: 'Published regional use, shared within the region by electricity supply.', cite: ['iea-energy-ai-2025-regions'] },
  hosting_share: { label: 'Hosting share', unit: '1', stage: 'once', total: 'none', is: 'hosted_use_2024 / sum(region_datacentre_use, region)', doc: 'Where data centres stand; never what an economy consumes.' },
  conventional_load: { label: 'Conventional data-centre load at home', unit: 'MW', total: 'none', is: 'hosted_use_2024 * conventional_share * pow(1 + conventional_growth * year_step, years(year - calendar(2024)))', doc: 'Everything hosted that is not AI, as an average load.' },
  home_committed: { label: 'Facility power standing or under way at home', unit: 'MW', total: 'none', is: 'sum((at(surviving_at_delivery, home) + at(shells_underway, home)) * at(new_pue, home), arrangement)', doc: 'Before this year\'s starts; shells that close before a new one is ready make room for it.' },
  home_datacentre_load: { label: 'Data-centre load at home', unit: 'MW', total: 'none', is: 'sum(facility_power_home, arrangement) + conventional_load', history: 'sum(at(at(compute_target, incumbent), home), arrangement) * reference_facility_power_per_compute + conventional_load', doc: 'AI and conventional.' },
  asked_at_home: { label: 'Shells asked for at home', unit: 'MW/year', total: 'none', is: 'sum(at(shells_asked, home), arrangement)', doc: 'By all arrangements.' },
  asked_part: { label: 'Part of what is asked at home', unit: '1', over: ['arrangement'], total: 'none', is: 'share(at(shells_asked, home), asked_at_home)', doc: 'Shared limits are split in this proportion.' },
  home_pue: { label: 'PUE of a new facility at home', unit: '1', total: 'none', is: 'at(at(new_pue, home), domestic)', doc: 'Turns facility power into IT power.' },
  grid_room: { label: 'Room in the grid', outcome: { group: 'power and energy' }, unit: 'MW/year', total: 'none', is: 'max(0, datacentre_share_cap * electricity_supply - home_committed * load_factor - conventional_load) / (load_factor * home_pue) / year_step', doc: 'IT power that can still be started in the year, up to the ceiling of data centres in national electricity.' },
  ramp_room: { label: 'Room in the ramp', unit: 'MW/year', total: 'none', is: 'max(ramp_rate * previous(home_datacentre_load), ramp_peak_share * peak_load) / home_pue', doc: 'Growth of home load, or a share of peak where load is small.' },
  withdrawal_intensity: { label: 'On-site withdrawal per IT power', unit: 'ML/year/MW', total: 'none', is: 'load_factor * at(at(cooling_water, home), domestic) * cycles_of_concentration / (cycles_of_concentration - 1)', doc: 'Of a new facility at home.' },
  water_room: { label: 'Room in water', unit: 'MW/year', total: 'none', is: 'withdrawal_intensity > 0 ? max(0, water_share_cap * renewable_water - home_committed / home_pue * withdrawal_intensity) / withdrawal_intensity / year_step : none', doc: 'Up to the ceiling in renewable water; does not apply without water cooling.' },
  land_room: { label: 'Room in land', unit: 'MW/year', total: 'none', is: 'max(0, land_share_cap * land_area / campus_land - home_committed) / home_pue / year_step', doc: 'Up to the ceiling in land area.' },
  budget_room: { label: 'Room in the budget', unit: 'MW/year', total: 'none', is: 'budget_share_cap * gdp / at(at(all_in_cost, home), domestic)', doc: 'Capacity a year that the ceiling in GDP pays for, IT included.' },
  limits_hold: { label: 'Limits cut building', unit: '1', stage: 'once', total: 'none', is: 'limits_on * enforce_limits', doc: '0 for the world, and where a scenario lifts them.' },
  buildable_by: { label: 'Buildable capacity by limit', unit: 'MW/year', over: ['arrangement', 'limit'], by: 'limit', total: 'none',
    is: { demand: 'at(shells_asked, home)', grid: 'limits_hold > 0 ? grid_room * asked_part : none', ramp: 'limits_hold > 0 ? ramp_room * asked_part : none', water: 'limits_hold > 0 ? water_room * asked_part : none', land: 'limits_hold > 0 ? land_room * asked_part : none', budget: 'limits_hold > 0 ? budget_room * asked_part : none' },
    doc: 'Critical IT power; limits at home are shared in proportion to what is asked.' },
  buildable: { label: 'Buildable capacity', unit: 'MW/year', over: ['arrangement'], total: 'sum', is: 'min(buildable_by, limit)', doc: 'The least over limits that apply.' },
  limit_slack: { label: 'Slack of a limit', unit: 'MW/year', over: ['arrangement', 'limit'], total: 'none', is: 'buildable_by - buildable', doc: '0 at the limit that binds.' },
  binding_limit: { label: 'Binding limit', kind: 'category', over: ['arrangement'], total: 'none', is: 'which_min(buildable_by, limit)', doc: 'Demand where nothing holds back.' },
})
