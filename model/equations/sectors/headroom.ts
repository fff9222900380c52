import { defineSector } from '../definition.ts'

const COUNTED = ['grid', 'ramp', 'water', 'land', 'budget', 'people'] as const
const byLimit = (demand: string, other: (limit: string) => string) => Object.fromEntries([['demand', demand], ...COUNTED.map((limit) => [limit, other(limit)])])

/** The calendar of limits: what each still leaves in a year, which one holds, and what it kept from service. */
export const headroom = defineSector('headroom', {
  limit_room: { label: 'Room by limit', unit: 'MW/year', over: ['limit'], by: 'limit', total: 'none',
    is: { demand: 'asked_at_home', grid: 'limits_hold > 0 and grid_counted > 0 ? grid_left : asked_at_home', ramp: 'limits_hold > 0 ? ramp_room : asked_at_home', water: 'limits_hold > 0 and withdrawal_intensity > 0 ? water_left : asked_at_home', land: 'limits_hold > 0 ? land_room : asked_at_home', budget: 'limits_hold > 0 ? budget_room : asked_at_home', people: 'limits_hold * people_limit > 0 ? people_room : asked_at_home' },
    doc: 'Critical IT power at home, all arrangements together; what is asked where a limit does not apply.' },
  built_at_home: { label: 'Building started at home', unit: 'MW/year', total: 'none', is: 'min(limit_room, limit)', doc: 'The least of what is asked and what limits leave.' },
  limit_left: { label: 'Room left by limit', unit: 'MW/year', over: ['limit'], total: 'none', is: 'limit_room - built_at_home', doc: 'After what is started in the year; 0 at the limit that holds.' },
  limit_used: { label: 'Part of the room used', unit: '1', over: ['limit'], total: 'none', is: 'ratio(built_at_home, limit_room)', doc: '1 at the limit that holds; no value where there is no room at all.' },
  home_limit: { label: 'Limit that holds at home', kind: 'category', total: 'none', is: 'which_min(limit_room, limit)', doc: 'Demand where nothing holds back.' },
  limit_holds: { label: 'Limit holds', unit: '1', over: ['limit'], total: 'none', is: 'limit_room <= built_at_home ? 1 : 0', doc: '1 at each of those tied.' },
  denied_by: { label: 'Building a limit keeps back', unit: 'MW/year', over: ['arrangement', 'limit'], total: 'sum', is: 'asked_part * limit_holds / sum(limit_holds, limit) * (asked_at_home - built_at_home)', doc: 'Asked and not started; shared equally between limits that tie.' },
  missing_by: { label: 'Capacity missing by limit', unit: 'MW/year', over: ['arrangement', 'limit'], total: 'sum', is: 'delayed(denied_by, shell_lead)', doc: 'What was kept back and would be ready now.' },
  missing_total: { label: 'Capacity missing', unit: 'MW/year', over: ['arrangement'], total: 'sum', is: 'sum(missing_by, limit)', doc: 'By all limits.' },
  limit_part: { label: 'Part of a shortage a limit caused', unit: '1', over: ['arrangement', 'limit'], by: 'limit', total: 'none', is: byLimit('missing_total > 0 ? 0 : 1', () => 'share(missing_by, missing_total)'), doc: 'Sums to 1; under demand stands a shortage that no limit caused, as when a plan falls short.' },
  denied_by_limits: { label: 'Compute limits deny', unit: 'H100e', over: ['arrangement'], total: 'sum', is: 'sum(placed_compute, workload, use) * (1 - served_part)', doc: 'Before the bridge.' },
  denied_bridged: { label: 'Denied compute that is bridged', unit: 'H100e', over: ['arrangement'], total: 'sum', is: 'sum(placed_compute * bridgeable, workload, use) * (1 - served_part)', doc: 'Where gate and enforced latency allow it.' },
  bridged_by: { label: 'Compute bridged by limit', unit: 'H100e', over: ['limit'], total: 'sum', is: 'sum(denied_bridged * limit_part, arrangement)', doc: 'By the limit that kept its capacity back.' },
  lost_by: { label: 'Compute lost by limit', unit: 'H100e', over: ['limit'], total: 'sum', is: 'sum((denied_by_limits - denied_bridged) * limit_part, arrangement)', doc: 'Denied by a limit and not bridged; what enforced gates or latency take by themselves is not here.' },
  shells_idle: { label: 'Shells standing empty', unit: 'MW', over: ['arrangement', 'location'], total: 'sum', is: 'max(0, shells_standing - it_power) * (1 - provider)', doc: 'Critical IT power ready and unused, in fleets of our own.' },
  electricity_headroom: { label: 'Electricity still open to data centres', outcome: { group: 'power and energy' }, unit: 'GWh/year', total: 'none', is: 'max(0, datacentre_share_cap * electricity_supply - home_committed * load_factor * grid_counted - conventional_load)', doc: 'Under the ceiling in national electricity, after what stands or is under way.' },
  power_headroom: { label: 'Load the grid can still take in the year', outcome: { group: 'power and energy' }, unit: 'MW', quantity: 'facility nameplate', total: 'none', is: 'min(grid_counted > 0 ? grid_left : ramp_room, ramp_room) * home_pue * year_step', doc: 'Facility power: the ceiling in electricity or the pace of growth, whichever is less.' },
  water_headroom: { label: 'Water still open to data centres', outcome: { group: 'water and land' }, unit: 'ML/year', total: 'none', is: 'max(0, water_share_cap * renewable_water * basin_share - home_committed / home_pue * withdrawal_intensity)', doc: 'Under the ceiling in renewable water of the basin.' },
  land_headroom: { label: 'Land still open to data centres', outcome: { group: 'water and land' }, unit: 'ha', total: 'none', is: 'max(0, land_share_cap * land_area - home_committed * campus_land)', doc: 'Under the ceiling in land area.' },
  people_headroom: { label: 'Specialists still to be hired', outcome: { group: 'people and networks' }, unit: 'person', total: 'none', is: 'max(0, talent_supply - staff_committed)', doc: 'After the staff of what stands or is under way.' },
  budget_headroom: { label: 'Building money still open', outcome: { group: 'money' }, unit: 'USD2025/year', total: 'none', is: 'max(0, budget_share_cap * gdp - built_at_home * at(at(all_in_cost, home), domestic))', doc: 'Under the ceiling in GDP, after what is started in the year.' },
  land_share_of_ceiling: { label: 'Campus land at home as a share of its ceiling', outcome: { group: 'water and land' }, unit: '1', total: 'none', is: 'ratio(sum(land_use_home, arrangement), land_share_cap * land_area)', doc: 'Land of campuses over what the limit leaves them.' },
})
