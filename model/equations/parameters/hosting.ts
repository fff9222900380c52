import { defineParameters, type ParameterDefinition } from '../definition.ts'

/** A series that the runs of the guests give: the sum over them of a record of theirs. */
function ofGuests(label: string, unit: string, quantity?: string): ParameterDefinition {
  return { label: `${label} of guests`, unit, yearly: true, role: 'world', origin: 'guests', doc: 'Sum over the runs of the guests named, as if all came; 0 without guests.', ...(quantity === undefined ? {} : { quantity }) }
}

/** Embassies of others on our ground: who comes, on what terms, and what we answer for. */
export const hostingParameters = defineParameters('hosting', {
  guests_embassy_shell_starts: ofGuests('Shells started', 'MW/year', 'it nameplate'),
  guests_embassy_shells_standing: ofGuests('Shells standing', 'MW', 'it nameplate'),
  guests_embassy_shell_heat: ofGuests('Facility power of the shells at full load', 'MW', 'facility nameplate'),
  guests_embassy_it_power: ofGuests('IT power', 'MW', 'it nameplate'),
  guests_embassy_facility_power: ofGuests('Facility power', 'MW', 'facility nameplate'),
  guests_embassy_grid_power: ofGuests('Grid power', 'MW', 'grid nameplate'),
  guests_embassy_electricity_use: ofGuests('Electricity use', 'GWh/year'),
  guests_embassy_emissions: ofGuests('Emissions', 'ktCO2e/year'),
  guests_embassy_water_consumption_onsite: ofGuests('On-site water consumption', 'ML/year', 'consumption'),
  guests_embassy_water_withdrawal_onsite: ofGuests('On-site water withdrawal', 'ML/year', 'withdrawal'),
  guests_embassy_water_consumption_offsite: ofGuests('Off-site water consumption', 'ML/year', 'consumption'),
  guests_embassy_water_withdrawal_offsite: ofGuests('Off-site water withdrawal', 'ML/year', 'withdrawal'),
  guests_embassy_staff: ofGuests('Staff', 'person'),
  guests_embassy_rent: ofGuests('Rent', 'USD2025/year'),
  guests_embassy_dues: ofGuests('Fixed fees', 'USD2025/year'),
  guests_embassy_energy_bill: ofGuests('Electricity bill', 'USD2025/year'),
  guests_embassy_water_bill: ofGuests('Water bill', 'USD2025/year'),
  guests_embassy_staff_bill: ofGuests('Staff bill', 'USD2025/year'),
  guests_embassy_halls_started: ofGuests('Halls started, at cost', 'USD2025/year'),
  guests_embassy_hall_maintenance: ofGuests('Maintenance of halls', 'USD2025/year'),
  guests_embassy_hall_tax: ofGuests('Property tax on halls', 'USD2025/year'),
  guests_embassy_hall_capital: ofGuests('Capital of halls', 'USD2025'),
  guests_embassy_property: ofGuests('Computers at purchase price', 'USD2025'),
  hosting_uptake: { label: 'Guests that come', unit: '1', role: 'uncertainty', low: 0.4, central: 0.8, high: 1, distribution: 'triangular', year: 2026, origin: 'assumption-hosting-uptake', grade: 'judgement',
    doc: 'Part of the load of the guests named; halls are built for all of it.' },
  hosting_fill_time: { label: 'Time in which halls fill', unit: 'year', role: 'uncertainty', low: 0, central: 2, high: 5, distribution: 'triangular', year: 2026, origin: 'assumption-hosting-uptake', grade: 'judgement', doc: 'From the first service, in a straight line.' },
  guest_staff_here: { label: 'Staff of guests hired here', unit: '1', role: 'uncertainty', low: 0, central: 0.5, high: 1, distribution: 'triangular', year: 2026, origin: 'assumption-guest-staff', grade: 'judgement', doc: 'The rest guests send.' },
  hosting_incentive: { label: 'Incentive for halls', unit: '1', role: 'lever', low: 0, central: 0, high: 0.3, year: 2026, origin: 'assumption-hosting-incentive', grade: 'judgement', doc: 'Part of the capital of halls and their connection that the state pays.' },
  hosting_profit_tax: { label: 'Tax on the profit of halls', unit: '1', role: 'uncertainty', low: 0.09, central: 0.22, high: 0.34, distribution: 'triangular', year: 2025, origin: 'recalled-corporate-tax-range', grade: 'recalled', doc: 'On profit after depreciation and losses brought forward, without interest.' },
  wage_tax: { label: 'Tax on wages', unit: '1', role: 'uncertainty', low: 0.1, central: 0.25, high: 0.45, distribution: 'triangular', year: 2026, origin: 'assumption-wage-tax', grade: 'judgement', doc: 'Income tax and contributions over loaded cost.' },
  host_liability: { label: 'Part of a loss the host answers for', unit: '1', role: 'uncertainty', low: 0, central: 0.5, high: 1, distribution: 'triangular', year: 2026, origin: 'assumption-host-liability', grade: 'judgement', doc: 'By treaty, where the site is struck.' },
})
