import { defineSector } from '../definition.ts'

// Shared by all that is built at home, in proportion to what is asked; a cap on chips holds each arrangement by itself.
const SHARED = {
  grid: 'limits_hold > 0 and grid_counted > 0', ramp: 'limits_hold > 0', water: 'limits_hold > 0 and withdrawal_intensity > 0', land: 'limits_hold > 0', budget: 'limits_hold > 0', people: 'limits_hold * people_limit > 0',
}
const shared = (text: (limit: string, applies: string) => string) => Object.fromEntries(Object.entries(SHARED).map(([limit, applies]) => [limit, text(limit, applies)]))
const ROOMS = { grid: 'grid_open * grid_left', ramp: 'ramp_room', water: 'water_left', land: 'land_room', budget: 'budget_room', people: 'people_room' }

// A difference of rounding is no room.
const leftBy = (limit: string) => `(at(limit_room, ${limit}) > built_at_home * 1.000000001 ? at(limit_room, ${limit}) - built_at_home : 0)`

/** The calendar of limits: what each still leaves in a year, which one holds, and what it kept from service. */
export const headroom = defineSector('headroom', {
  chip_building: { label: 'Building that chips allow', unit: 'MW/year', over: ['arrangement'], total: 'sum', is: 'chip_regime > 0 and chip_bound > 0 ? chip_room * accelerator_power / accelerator_compute / chip_bound * asked_part : at(shells_asked, home)', doc: 'Critical IT power; what is asked where no cap applies.' },
  limit_room: { label: 'Room by limit', unit: 'MW/year', over: ['limit'], by: 'limit', total: 'none',
    is: { demand: 'asked_at_home', ...shared((limit, applies) => `${applies} ? ${ROOMS[limit as keyof typeof ROOMS]} : asked_at_home`), chips: 'sum(chip_building, arrangement)' },
    doc: 'Critical IT power at home, all arrangements together; what is asked where a limit does not apply.' },
  built_at_home: { label: 'Building started at home', unit: 'MW/year', total: 'none', is: 'chip_regime > 0 ? sum(buildable, arrangement) : min(limit_room, limit)', doc: 'The least of what is asked and what limits leave; a cap on chips may hold one arrangement and not another.' },
  limit_left: { label: 'Room left by limit', unit: 'MW/year', over: ['limit'], by: 'limit', total: 'none',
    is: { demand: leftBy('demand'), ...shared((limit, applies) => `${applies} ? ${leftBy(limit)} : none`), chips: `limits_hold * chip_regime > 0 ? ${leftBy('chips')} : none` },
    doc: 'After what is started in the year; 0 at the limit that holds, no value where a limit does not apply.' },
  limit_used: { label: 'Part of the room used', unit: '1', over: ['limit'], total: 'none', is: 'ratio(built_at_home, limit_room)', doc: '1 at the limit that holds; no value where there is no room at all.' },
  home_limit: { label: 'Limit that holds at home', kind: 'category', total: 'none', is: 'which_min(limit_room, limit)', doc: 'Demand where nothing holds back.' },
  arrangement_room: { label: 'Room of an arrangement by limit', unit: 'MW/year', over: ['arrangement', 'limit'], by: 'limit', total: 'none', is: { demand: 'at(shells_asked, home)', ...shared((limit, applies) => `${applies} ? at(limit_room, ${limit}) * asked_part : at(shells_asked, home)`), chips: 'chip_building' }, doc: 'Its part of what limits leave at home; what it asks where a limit does not apply.' },
  limit_holds: { label: 'Limit holds', unit: '1', over: ['arrangement', 'limit'], total: 'none', is: 'arrangement_room <= buildable * 1.000000001 ? 1 : 0', doc: '1 at each of those tied; a difference of rounding is none.' },
  denied_by: { label: 'Building a limit keeps back', unit: 'MW/year', over: ['arrangement', 'limit'], total: 'sum', is: 'limit_holds / sum(limit_holds, limit) * (at(shells_asked, home) - buildable)', doc: 'Asked and not started; shared equally between limits that tie.' },
  chips_short: { label: 'Chips wanted and not bought', unit: 'MW/year', over: ['arrangement'], total: 'sum', is: 'sum(min(units_wanted, units_housed) * access_kept - own_additions, location) * accelerator_power * (1 - provider)', doc: 'As critical IT power, in shells that stand ready at home or abroad: kept back by a cap, or not to be had at all.' },
  missing_by: { label: 'Capacity missing by limit', unit: 'MW/year', over: ['arrangement', 'limit'], by: 'limit', total: 'sum', is: { demand: 'delayed(denied_by, shell_lead)', ...shared(() => 'delayed(denied_by, shell_lead)'), chips: 'delayed(denied_by, shell_lead) + chips_short' }, doc: 'What was kept back at home and would be ready now; under chips also what shells that stand, at home or abroad, go without.' },
  missing_total: { label: 'Capacity missing', unit: 'MW/year', over: ['arrangement'], total: 'sum', is: 'sum(missing_by, limit)', doc: 'By all limits.' },
  limit_part: { label: 'Part of a shortage a limit caused', unit: '1', over: ['arrangement', 'limit'], by: 'limit', total: 'none', is: { demand: 'missing_total > 0 ? 0 : 1', ...shared(() => 'share(missing_by, missing_total)'), chips: 'share(missing_by, missing_total)' }, doc: 'Sums to 1; under demand stands a shortage that no limit caused, as when a plan falls short.' },
  denied_by_limits: { label: 'Compute limits deny', unit: 'H100e', over: ['arrangement'], total: 'sum', is: 'sum(placed_compute, workload, use) * (1 - served_part)', doc: 'Before the bridge.' },
  denied_bridged: { label: 'Denied compute that is bridged', unit: 'H100e', over: ['arrangement'], total: 'sum', is: 'sum(placed_compute * bridgeable, workload, use) * (1 - served_part)', doc: 'Where gate and enforced latency allow it.' },
  bridged_by: { label: 'Compute bridged by limit', unit: 'H100e', over: ['limit'], total: 'sum', is: 'sum(denied_bridged * limit_part, arrangement)', doc: 'By the limit that kept its capacity back.' },
  lost_by: { label: 'Compute lost by limit', unit: 'H100e', over: ['limit'], total: 'sum', is: 'sum((denied_by_limits - denied_bridged) * limit_part, arrangement)', doc: 'Denied by a limit and not bridged; what enforced gates or latency take by themselves is not here.' },
  shells_idle: { label: 'Shells standing empty', unit: 'MW', over: ['arrangement', 'location'], total: 'sum', is: 'max(0, shells_standing - it_power) * (1 - provider)', doc: 'Critical IT power ready and unused, in fleets of our own.' },
  electricity_headroom: { label: 'Electricity still open to data centres', outcome: { group: 'power and energy' }, unit: 'GWh/year', total: 'none', is: 'grid_counted > 0 ? max(0, grid_left - built_at_home) * load_factor * home_pue * grid_counted * year_step : max(0, datacentre_share_cap * electricity_supply - conventional_load)', doc: 'Under the ceiling in national electricity, after what stands, is under way or is started in the year.' },
  power_headroom: { label: 'Load the grid can still take in the year', outcome: { group: 'power and energy' }, unit: 'MW', quantity: 'facility nameplate', total: 'none', is: 'max(0, min(grid_counted > 0 ? grid_left : ramp_room, ramp_room) - built_at_home) * home_pue * year_step', doc: 'Facility power after what is started: the ceiling in electricity or the pace of growth, whichever is less.' },
  water_headroom: { label: 'Water still open to data centres', outcome: { group: 'water and land' }, unit: 'ML/year', total: 'none', is: 'withdrawal_intensity > 0 ? max(0, water_left - built_at_home) * withdrawal_intensity * year_step : water_share_cap * renewable_water * basin_share', doc: 'Under the ceiling in renewable water of the basin, after what is started.' },
  land_headroom: { label: 'Land still open to data centres', outcome: { group: 'water and land' }, unit: 'ha', total: 'none', is: 'max(0, land_room - built_at_home) * home_pue * campus_land * year_step', doc: 'Under the ceiling in land area, after what is started.' },
  people_headroom: { label: 'Specialists still to be hired', outcome: { group: 'people and networks' }, unit: 'person', total: 'none', is: 'max(0, people_room - built_at_home) * staff_density * home_pue * year_step', doc: 'After the staff of what stands, is under way or is started in the year.' },
  budget_headroom: { label: 'Building money still open', outcome: { group: 'money' }, unit: 'USD2025/year', total: 'none', is: 'max(0, budget_room - built_at_home) * at(at(all_in_cost, home), domestic)', doc: 'Under the ceiling in GDP, after what is started in the year.' },
  land_share_of_ceiling: { label: 'Campus land at home as a share of its ceiling', outcome: { group: 'water and land' }, unit: '1', total: 'none', is: 'ratio(sum(land_use_home, arrangement), land_share_cap * land_area)', doc: 'Land of campuses over what the limit leaves them.' },
})
