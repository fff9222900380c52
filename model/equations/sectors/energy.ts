import { defineSector } from '../definition.ts'

/** Electricity, where it comes from and what it emits. */
export const energy = defineSector('energy', {
  it_power_average: { label: 'IT power over the year', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'sum', is: '(it_power + previous(it_power)) / 2', doc: 'Mean of the two year-ends.' },
  it_energy: { label: 'IT electricity', unit: 'GWh/year', over: ['arrangement', 'location'], total: 'sum', is: 'it_power_average * load_factor', doc: 'Average load of the computers.' },
  electricity_use: { label: 'Electricity use', outcome: { group: 'power and energy' }, unit: 'GWh/year', over: ['arrangement', 'location'], total: 'sum', is: 'it_energy * shell_pue', doc: 'At the meter of the facility.' },
  captive_need: { label: 'Captive capacity needed', unit: 'MW', over: ['arrangement', 'location'], by: 'location', total: 'sum', is: { home: 'provider > 0 ? 0 : captive_share * electricity_use / captive_factor', abroad: '0' }, doc: 'At sites of our own at home.' },
  captive_additions: { label: 'Captive capacity added', unit: 'MW/year', over: ['arrangement', 'location'], total: 'sum', is: 'max(0, captive_need - carried(captive_additions, survival(age, captive_mean_life, facility_shape, 0))) / year_step', history: '0', doc: 'To meet the need.' },
  captive_capacity: { label: 'Captive capacity', unit: 'MW', over: ['arrangement', 'location'], total: 'sum', is: 'alive(captive_additions, survival(age, captive_mean_life, facility_shape, 0))', doc: 'At year-end.' },
  captive_energy: { label: 'Electricity of our own', unit: 'GWh/year', over: ['arrangement', 'location'], total: 'sum', is: 'min(electricity_use, captive_capacity * captive_factor)', doc: 'From captive plant.' },
  grid_energy: { label: 'Electricity bought', unit: 'GWh/year', over: ['arrangement', 'location'], total: 'sum', is: 'electricity_use - captive_energy', doc: 'From the grid.' },
  generation_required: { label: 'Generation required', unit: 'GWh/year', over: ['arrangement', 'location'], total: 'sum', is: 'grid_energy / (1 - transmission_loss) + captive_energy', doc: 'With the losses of the network.' },
  emissions: { label: 'Emissions', outcome: { group: 'power and energy' }, unit: 'ktCO2e/year', over: ['arrangement', 'location'], total: 'sum', is: 'grid_energy / (1 - transmission_loss) * carbon_intensity + captive_energy * captive_carbon', doc: 'Life-cycle, at the factors of the place.' },
  home_energy: { label: 'Electricity bought at home', unit: 'GWh/year', total: 'none', is: 'sum(at(grid_energy, home), arrangement) + hosted_energy', doc: 'Load added to the national system, guests\' included.' },
  load_beyond_threshold: { label: 'Part of load a system must build for', unit: '1', total: 'none', is: 'limits_on > 0 ? share(max(0, home_energy - marginal_threshold * electricity_supply), home_energy) : 0', doc: 'Above the threshold share of national supply.' },
  price_paid: { label: 'Electricity price paid', unit: 'USD2025/MWh', over: ['arrangement', 'location'], by: 'location', total: 'weighted(grid_energy)',
    is: { home: 'electricity_price * electricity_price_factor * (1 - load_beyond_threshold) + max(long_run_marginal_cost, electricity_price * electricity_price_factor * (1 + scarcity_premium)) * load_beyond_threshold', abroad: 'electricity_price * electricity_price_factor' },
    doc: 'The tariff, and for load beyond the threshold long-run marginal cost.' },
})
