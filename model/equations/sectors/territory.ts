import { defineSector, type RecordDefinition } from '../definition.ts'

/** What stands on home ground: what the economy causes there, and in the row of embassies its guests' load. */
function atHome(label: string, unit: string, name: string, quantity?: string, guests = `guests_embassy_${name} * tenancy`): RecordDefinition {
  return {
    label: `${label} at home`, unit, over: ['arrangement'], total: 'sum', is: `at(${name}, home) + ${guests} * embassy_row`,
    doc: 'On the territory of the economy, whoever uses it; feeds limits and headroom.', ...(quantity === undefined ? {} : { quantity }),
  }
}

export const territory = defineSector('territory', {
  it_power_home: atHome('IT power', 'MW', 'it_power', 'it nameplate'),
  facility_power_home: atHome('Facility power', 'MW', 'facility_power', 'facility nameplate'),
  grid_power_home: atHome('Grid power', 'MW', 'grid_power', 'grid nameplate'),
  electricity_use_home: atHome('Electricity use', 'GWh/year', 'electricity_use'),
  emissions_home: atHome('Emissions', 'ktCO2e/year', 'emissions'),
  water_consumption_onsite_home: atHome('On-site water consumption', 'ML/year', 'water_consumption_onsite', 'consumption'),
  water_withdrawal_onsite_home: atHome('On-site water withdrawal', 'ML/year', 'water_withdrawal_onsite', 'withdrawal'),
  water_consumption_offsite_home: atHome('Off-site water consumption', 'ML/year', 'water_consumption_offsite', 'consumption'),
  water_withdrawal_offsite_home: atHome('Off-site water withdrawal', 'ML/year', 'water_withdrawal_offsite', 'withdrawal'),
  land_use_home: atHome('Land use', 'ha', 'land_use', undefined, 'guests_embassy_shell_heat * halls_built_part * campus_land'),
  grid_share_of_peak: { label: 'Grid power at home as a share of national peak load', outcome: { group: 'power and energy' }, unit: '1', total: 'none', is: 'ratio(sum(grid_power_home, arrangement), peak_load)', doc: 'Nameplate drawn from the grid at home, over the peak load that the system serves today.' },
  electricity_share_of_supply: { label: 'Electricity at home as a share of national supply', outcome: { group: 'power and energy' }, unit: '1', total: 'none', is: 'ratio(sum(electricity_use_home, arrangement), electricity_supply)', doc: 'Use at home, over what the country is supplied with today; hosted conventional data centres stand beside it.' },
  water_share_of_renewable: { label: 'Water withdrawn at home as a share of renewable water', outcome: { group: 'water and land' }, unit: '1', total: 'none', is: 'ratio(sum(freshwater_withdrawal_onsite_home, arrangement), renewable_water)', doc: 'On-site withdrawal of fresh water at home, over national renewable water; no value where a country has none.' },
  water_share_of_basin: { label: 'Water withdrawn at home as a share of the basin', outcome: { group: 'water and land' }, unit: '1', total: 'none', is: 'ratio(sum(freshwater_withdrawal_onsite_home, arrangement), renewable_water * basin_share)', doc: 'Over the renewable water within reach of the sites.' },
})
