import { defineSector, type RecordDefinition } from '../definition.ts'
import { SHELLS_ALIVE, spendProfile, straightLine, worth } from '../shared-texts.ts'

/** What our embassies abroad take of their host: the same records, read in the run of a guest, are what the host of ours is asked for. */
function abroad(label: string, unit: string, is: string, quantity?: string): RecordDefinition {
  return { label: `${label} of our embassies`, unit, total: 'none', is, doc: 'On the ground of our hosts.', ...(quantity === undefined ? {} : { quantity }) }
}
const there = (name: string): string => `at(at(${name}, embassy), abroad)`

export const embassies = defineSector('embassies', {
  embassy_shell_starts: abroad('Shells started', 'MW/year', there('shell_starts'), 'it nameplate'),
  embassy_shells_standing: abroad('Shells standing', 'MW', there('shells_standing'), 'it nameplate'),
  embassy_shell_heat: abroad('Facility power of the shells at full load', 'MW', there('shell_heat'), 'facility nameplate'),
  embassy_it_power: abroad('IT power', 'MW', there('it_power'), 'it nameplate'),
  embassy_facility_power: abroad('Facility power', 'MW', there('facility_power'), 'facility nameplate'),
  embassy_grid_power: abroad('Grid power', 'MW', there('grid_power'), 'grid nameplate'),
  embassy_electricity_use: abroad('Electricity use', 'GWh/year', there('electricity_use')),
  embassy_emissions: abroad('Emissions', 'ktCO2e/year', there('emissions')),
  embassy_water_consumption_onsite: abroad('On-site water consumption', 'ML/year', there('water_consumption_onsite'), 'consumption'),
  embassy_water_withdrawal_onsite: abroad('On-site water withdrawal', 'ML/year', there('water_withdrawal_onsite'), 'withdrawal'),
  embassy_water_consumption_offsite: abroad('Off-site water consumption', 'ML/year', there('water_consumption_offsite'), 'consumption'),
  embassy_water_withdrawal_offsite: abroad('Off-site water withdrawal', 'ML/year', there('water_withdrawal_offsite'), 'withdrawal'),
  embassy_staff: abroad('Staff', 'person', there('talent_required')),
  embassy_rent: abroad('Rent', 'USD2025/year', there('host_rent')),
  embassy_dues: abroad('Fixed fees', 'USD2025/year', 'at(embassy_fixed, embassy)'),
  embassy_energy_bill: abroad('Electricity bill', 'USD2025/year', there('operating_spend_energy')),
  embassy_water_bill: abroad('Water bill', 'USD2025/year', there('operating_spend_water')),
  embassy_staff_bill: abroad('Staff bill', 'USD2025/year', there('operating_spend_staff')),
  embassy_halls_started: abroad('Halls started, at cost,', 'USD2025/year', `${there('shell_starts')} * ${there('facility_unit_cost')}`),
  embassy_hall_maintenance: abroad('Maintenance of halls', 'USD2025/year', there('maintenance_facility')),
  embassy_hall_tax: abroad('Property tax on halls', 'USD2025/year', there('property_tax_due')),
  embassy_hall_capital: abroad('Capital of halls', 'USD2025', there('shell_capital_standing')),
  embassy_property: abroad('Computers at purchase price', 'USD2025', there('fleet_capital')),
})

const here = (name: string): string => `at(at(${name}, embassy), home)`

/** Embassies of others on our ground: halls built for guests, what they bring, take and risk. */
export const hosting = defineSector('hosting', {
  embassy_row: { label: 'Row of embassies', unit: '1', stage: 'once', over: ['arrangement'], by: 'arrangement', total: 'none', is: { domestic: '0', partnership: '0', embassy: '1', pool: '0', sovereign_cloud: '0', foreign_cloud: '0' }, doc: 'Our own stand abroad; those at home are our guests\'.' },
  embassy_ground: { label: 'Ground of guests', unit: '1', stage: 'once', over: ['arrangement', 'location'], by: 'location', total: 'none', is: { home: 'embassy_row', abroad: '0' }, doc: '1 for embassies at home.' },
  hall_room_by: { label: 'Room at home by limit', unit: 'MW/year', over: ['limit'], by: 'limit', total: 'none',
    is: { demand: 'asked_at_home', grid: 'limits_hold > 0 ? grid_room : none', ramp: 'limits_hold > 0 ? ramp_room : none', water: 'limits_hold > 0 ? water_room : none', land: 'limits_hold > 0 ? land_room : none', budget: 'asked_at_home', people: 'limits_hold * people_limit > 0 ? people_room : none', chips: 'asked_at_home' }, doc: 'For us and our guests together; a budget limits ours alone.' },
  hall_part: { label: 'Part of the halls asked for that is started', unit: '1', total: 'none', is: 'asked_at_home > 0 ? min(hall_room_by, limit) / asked_at_home : 1', history: '1', doc: 'Limits at home are shared in proportion to what is asked; a guest refused goes elsewhere.' },
  halls_started: { label: 'Halls started for guests', unit: 'MW/year', quantity: 'it nameplate', total: 'none', is: 'guests_embassy_shell_starts * hall_part', history: '0', doc: 'For all guests named, before it is known who comes.' },
  halls_committed: { label: 'Halls standing or under way', unit: 'MW', quantity: 'it nameplate', total: 'none', is: `carried(halls_started, ${SHELLS_ALIVE})`, doc: 'Started in earlier years.' },
  halls_standing: { label: 'Halls for guests', outcome: { group: 'hosting' }, unit: 'MW', quantity: 'it nameplate', total: 'none', is: `alive(delayed(halls_started, at(shell_lead, embassy)), ${SHELLS_ALIVE})`, doc: 'Critical IT power they can hold, let or empty.' },
  halls_built_part: { label: 'Part of the halls planned that stands', unit: '1', total: 'none', is: 'guests_embassy_shells_standing > 0 ? halls_standing / guests_embassy_shells_standing : hall_part', doc: 'Less than 1 where limits at home held them back; before the first stands, the part that is started.' },
  hosting_filled: { label: 'Halls let', unit: '1', total: 'none', is: 'hosting_uptake * (hosting_fill_time > 0 ? clamp((at(service_age, embassy) + 1) / years(hosting_fill_time), 0, 1) : 1)', history: '0', doc: 'Guests come over the time to fill, as many as come.' },
  tenancy: { label: 'Part of the guests\' plans that stands here', unit: '1', total: 'none', is: 'halls_built_part * hosting_filled', doc: 'Of halls that stand, those that are let.' },
  hosting_occupancy: { label: 'Occupancy of halls', outcome: { group: 'hosting', top: 1 }, unit: '1', total: 'none', is: 'ratio(halls_standing * hosting_filled, halls_standing)', doc: 'Let over standing; no value without halls.' },
  halls_empty: { label: 'Halls without a guest', outcome: { group: 'hosting' }, unit: 'MW', quantity: 'it nameplate', total: 'none', is: 'halls_standing * (1 - hosting_filled)', doc: 'Built and paid for, not let.' },
  hosted_power: { label: 'Facility power of guests', outcome: { group: 'hosting' }, unit: 'MW', quantity: 'facility nameplate', total: 'none', is: 'guests_embassy_facility_power * tenancy', doc: 'On our ground and in no service of ours.' },
  hosted_energy: { label: 'Electricity of guests', outcome: { group: 'hosting' }, unit: 'GWh/year', total: 'none', is: 'guests_embassy_electricity_use * tenancy', doc: 'Bought from our grid.' },
  hosting_jobs: { label: 'Jobs in hosting', outcome: { group: 'hosting' }, unit: 'person', total: 'none', is: 'guests_embassy_staff * tenancy * guest_staff_here', doc: 'Staff of guests hired here.' },

  hosting_wages: { label: 'Wages guests pay here', unit: 'USD2025/year', total: 'none', is: 'guests_embassy_staff_bill * tenancy * guest_staff_here', doc: 'To residents.' },
  hosting_fees: { label: 'Rent and fees of guests', unit: 'USD2025/year', total: 'none', is: '(guests_embassy_rent + guests_embassy_dues) * tenancy', doc: 'For halls without power, and for the treaty site.' },
  hosting_revenue: { label: 'Hosting revenue', account: 'national', outcome: { group: 'hosting' }, unit: 'USD2025/year', total: 'none', is: 'hosting_fees + (guests_embassy_energy_bill + guests_embassy_water_bill) * tenancy + hosting_wages', doc: 'What guests pay to residents: rent and fees, power, water, wages. A receipt from abroad.' },
  hosting_facility_capital: { label: 'Capital of halls booked', unit: 'USD2025/year', total: 'none', is: `alive(guests_embassy_halls_started * hall_part, ${spendProfile('at(shell_lead, embassy)')}) / year_step`, doc: 'By the spend profile from the start.' },
  hosting_grid_capital: { label: 'Connections of halls', unit: 'USD2025/year', total: 'none', is: `halls_started * ${here('new_pue')} * grid_connection_cost * (1 + deep_connection)`, doc: 'Deep cost in full, whoever is charged: rent repays the shallow part.' },
  hosting_land_capital: { label: 'Land of halls', unit: 'USD2025/year', total: 'none', is: `halls_started * ${here('new_pue')} * campus_land * at(land_price_paid, home)`, doc: 'Bought.' },
  hosting_capital: { label: 'Capital of hosting', account: 'national', outcome: { group: 'hosting' }, unit: 'USD2025/year', total: 'none', is: 'hosting_facility_capital + hosting_grid_capital + hosting_land_capital', doc: 'Halls, connections and land; the computers are the guests\'.' },
  hosting_operating: { label: 'Running cost of hosting', account: 'national', outcome: { group: 'hosting' }, unit: 'USD2025/year', total: 'none', is: `guests_embassy_hall_maintenance * halls_built_part + hosted_energy * ${here('price_paid')} + guests_embassy_water_bill * tenancy + hosting_wages`, doc: 'Power at what it costs here, with the marginal cost of added load; labour at its wage.' },
  hosting_surplus: { label: 'Operating surplus of hosting', account: 'national', outcome: { group: 'hosting' }, unit: 'USD2025/year', total: 'none', is: 'hosting_revenue - hosting_operating', doc: 'Before capital and tax.' },
  hosting_net_spend: { label: 'Net spend on hosting', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: '(hosting_capital + hosting_operating - hosting_revenue) * embassy_ground', doc: 'National account; negative where guests bring more than they cost.' },
  hosting_imports: { label: 'Imports for hosting', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: '(hosting_facility_capital * at(import_content, facility) + hosting_grid_capital * at(import_content, grid)) * embassy_ground', doc: 'Of halls and connections.' },

  hosting_property_tax: { label: 'Property tax on halls', unit: 'USD2025/year', total: 'none', is: 'guests_embassy_hall_tax * halls_built_part', doc: 'To our state.' },
  hosting_depreciation: { label: 'Depreciation of halls', unit: 'USD2025/year', total: 'none', is: `alive(hosting_facility_capital + hosting_grid_capital, ${straightLine('facility_life')})`, doc: 'Straight line.' },
  hosting_support: { label: 'Incentive paid for halls', account: 'public', unit: 'USD2025/year', total: 'none', is: 'hosting_incentive * (hosting_facility_capital + hosting_grid_capital)', doc: 'By our state to whoever builds.' },
  hosting_taxable: { label: 'Profit of halls before tax', unit: 'USD2025/year', total: 'none', is: 'hosting_surplus + hosting_support - hosting_property_tax - hosting_depreciation', doc: 'Of whoever builds and lets them; nothing is borrowed.' },
  hosting_losses: { label: 'Losses of halls carried forward', unit: 'USD2025', initial: '0', inflow: 'max(0, -hosting_taxable)', outflow: 'hosting_losses_used', total: 'none', doc: 'Without limit of time.' },
  hosting_losses_used: { label: 'Losses of halls set against profit', unit: 'USD2025/year', total: 'none', is: 'min(max(0, hosting_taxable), previous(hosting_losses) / year_step)', doc: 'In the year.' },
  hosting_tax: { label: 'Tax on the profit of halls', account: 'public', unit: 'USD2025/year', total: 'none', is: 'hosting_profit_tax * (max(0, hosting_taxable) - hosting_losses_used)', doc: 'Never negative.' },
  hosting_wage_tax: { label: 'Tax on wages in hosting', account: 'public', unit: 'USD2025/year', total: 'none', is: 'hosting_wages * wage_tax', doc: 'Of staff hired here.' },
  hosting_profit: { label: 'Profit of halls after tax', outcome: { group: 'hosting' }, unit: 'USD2025/year', total: 'none', is: 'hosting_taxable - hosting_tax', doc: 'After depreciation, incentive and tax.' },
  hosting_public_receipts: { label: 'Public receipts from hosting', account: 'public', outcome: { group: 'hosting' }, unit: 'USD2025/year', total: 'none', is: 'hosting_tax + hosting_property_tax + hosting_wage_tax - hosting_support', doc: 'Taxes on profit, property and wages less the incentive.' },

  hosting_exposure: { label: 'Liability if the site is struck', outcome: { group: 'hosting' }, unit: 'USD2025', total: 'none', is: 'host_liability * tenancy * (guests_embassy_property + (guests_embassy_rent + guests_embassy_dues) * embassy_notice)', doc: 'Computers of guests at purchase price and the fees of the notice they are owed, as far as the host answers. Beside the accounts, in none of them.' },
  hosting_worth: { label: 'Halls worth at the end of the year', unit: 'USD2025', total: 'none', is: `alive((hosting_facility_capital + hosting_grid_capital) * decided, ${worth('facility_life', 'facility_shape', '0')}) * facility_haircut + alive(hosting_land_capital * decided, 1) - guests_embassy_hall_capital * halls_built_part * decommissioning`, doc: 'Unexpired charges with a haircut, land at cost, less decommissioning.' },
  hosting_worth_at: { label: 'Halls worth at other rates', unit: 'USD2025', over: ['probe'], total: 'none', is: `alive((hosting_facility_capital + hosting_grid_capital) * decided, ${worth('facility_life', 'facility_shape', '0', 'probe_rate')}) * facility_haircut + alive(hosting_land_capital * decided, 1) - guests_embassy_hall_capital * halls_built_part * decommissioning`, doc: 'As if the rate of the perspective were this one.' },
  hosting_gain_yearly: { label: 'Gain from hosting', unit: 'USD2025/year', total: 'none', is: 'at(perspective_selected, social) * (hosting_revenue - hosting_capital - hosting_operating) + at(perspective_selected, public) * hosting_public_receipts', doc: 'In the account that is discounted; a vehicle of ours lets nothing to guests.' },
  hosting_gain_residual: { label: 'Halls in the residual', unit: 'USD2025', total: 'none', is: 'at(perspective_selected, social) * hosting_worth', doc: 'Of the nation; the state keeps none.' },
  hosting_fixed_cost: { label: 'Cost of halls whoever comes', unit: 'USD2025/year', total: 'none', is: 'hosting_capital + guests_embassy_hall_maintenance * halls_built_part', doc: 'Capital and maintenance.' },
  hosting_full_margin: { label: 'Margin of full halls', unit: 'USD2025/year', total: 'none', is: `halls_built_part * (guests_embassy_rent + guests_embassy_dues + guests_embassy_energy_bill - guests_embassy_electricity_use * ${here('price_paid')})`, doc: 'Were every hall let: what guests would pay beyond the cost that comes with them.' },
  hosting_gain: { label: 'Net gain from hosting', outcome: { group: 'hosting' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'npv(hosting_gain_yearly, discount_rate_used) + present_value_last(hosting_gain_residual, discount_rate_used)', doc: 'In the account that is discounted; part of its equal-service cost, with the sign turned.' },
  break_even_occupancy: { label: 'Break-even occupancy of halls', outcome: { group: 'hosting' }, unit: '1', stage: 'after', total: 'none', is: 'ratio(npv(hosting_fixed_cost, discount_rate_used) - present_value_last(hosting_worth, discount_rate_used), npv(hosting_full_margin, discount_rate_used))', doc: 'Part of the halls that must be let from the first day for the nation to break even; above 1 full halls do not pay.' },
})
