import { defineSector } from '../definition.ts'

/** Plant of our own, of one technology or several: what it costs, how long it takes, and what it spares the grid. */
export const generation = defineSector('generation', {
  captive_yield: { label: 'Captive capacity per average load', unit: '1', stage: 'once', over: ['technology'], total: 'none', is: 'captive_mix / captive_capacity_factor', doc: 'Of the electricity of captive plant.' },
  captive_factor: { label: 'Capacity factor of the mix', unit: '1', stage: 'once', total: 'none', is: 'sum(captive_mix, technology) / sum(captive_yield, technology)', doc: 'Of captive plant as mixed.' },
  captive_unit_capital: { label: 'Capital cost of the mix', unit: 'USD2025/kW', stage: 'once', total: 'none', is: 'sum(captive_yield * captive_capital_cost, technology) / sum(captive_yield, technology)', doc: 'Of captive plant as mixed, by capacity.' },
  captive_mean_life: { label: 'Life of the mix', unit: 'year', stage: 'once', total: 'none', is: 'sum(captive_yield * captive_life, technology) / sum(captive_yield, technology)', doc: 'Of captive plant as mixed, by capacity.' },
  captive_running: { label: 'Running cost by technology', unit: 'USD2025/MWh', stage: 'once', over: ['technology'], total: 'none', is: 'captive_operating_cost + captive_firming * firming_cost * variable_generation', doc: 'Fuel, operation and firming.' },
  captive_running_cost: { label: 'Running cost of the mix', unit: 'USD2025/MWh', stage: 'once', total: 'none', is: 'sum(captive_mix * captive_running, technology)', doc: 'Of captive plant as mixed.' },
  captive_carbon: { label: 'Carbon intensity of the mix', unit: 'g/kWh', stage: 'once', total: 'none', is: 'sum(captive_mix * captive_carbon_intensity, technology)', doc: 'Life-cycle, of captive plant as mixed.' },
  generation_levelised_cost: { label: 'Levelised cost by technology', unit: 'USD2025/MWh', stage: 'once', over: ['technology'], total: 'none', is: 'captive_capital_cost * recovery_factor(discount_rate_used, captive_life, facility_shape, 0) / captive_capacity_factor + captive_running', doc: 'At the discount rate of the perspective.', cite: ['lazard-lcoe-2025'] },
  captive_levelised_cost: { label: 'Levelised cost of captive plant', unit: 'USD2025/MWh', stage: 'once', total: 'none', is: 'captive_unit_capital * recovery_factor(discount_rate_used, captive_mean_life, facility_shape, 0) / captive_factor + captive_running_cost', doc: 'Of the mix, at the discount rate of the perspective.' },
  captive_time: { label: 'Time until captive plant runs', unit: 'year', stage: 'once', total: 'none', is: 'captive_share > 0 ? max(captive_mix > 0 ? captive_lead : 0 * year_step, technology) : 0 * year_step', doc: 'The longest of the technologies chosen; runs beside permits and building.' },
  firm_share: { label: 'Own electricity the grid need not stand by for', unit: '1', stage: 'once', total: 'none', is: 'captive_share * sum(captive_mix * (1 - variable_generation * (1 - captive_firming)), technology)', doc: 'Of plant that runs when asked, or is firmed.' },
  grid_counted: { label: 'Part of load that takes room in the grid', unit: '1', stage: 'once', total: 'none', is: '(1 - firm_share) * (1 - flexible_load)', doc: 'Neither supplied by firm plant of our own nor moved away from peaks.' },
})
