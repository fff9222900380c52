import { defineSector } from '../definition.ts'

const adoption = (year: string) => `adoption_ceiling / (1 + exp(-adoption_speed * (${year} - adoption_midpoint)))`

/** Demand counted from below, for explanation only: it drives nothing, and stands beside what drives. */
export const tokens = defineSector('tokens', {
  own_internet_use: { label: 'People of this economy on the internet', unit: '1', stage: 'once', total: 'none', is: 'share(sum(economy_population * economy_internet_use * economy_selected, economy), own_population)', doc: 'Latest published year.' },
  world_internet_use: { label: 'People of the world on the internet', unit: '1', stage: 'once', total: 'none', is: 'sum(economy_population * economy_internet_use, economy) / sum(economy_population, economy)', doc: 'Latest published year.' },
  own_income_tilt: { label: 'Use per user by income', unit: '1', stage: 'once', total: 'none', is: 'pow(sum(own_gdp, income_group) / own_population / world_income, consumption_elasticity)', doc: 'Income per head over that of the world, to the elasticity of use.' },
  tokens_per_user: { label: 'Tokens per user of the world in 2025', unit: 'token/person/month', stage: 'once', total: 'none', is: `tokens_per_head * token_scope / (world_internet_use * ${adoption('calendar(2025)')})`, doc: 'Published tokens over those who use them.' },
  ai_users: { label: 'Users of AI', unit: 'person', total: 'none', is: `own_population * own_internet_use * ${adoption('year')}`, doc: 'People on the internet, as the use of AI spreads.' },
  tokens_used: { label: 'Tokens asked for', unit: 'token/year', total: 'none', is: 'ai_users * tokens_per_user * own_income_tilt * pow(1 + token_growth * year_step, technology_years)', doc: 'Users, tokens a user, income, growth.' },
  token_cost: { label: 'Operations per token of the year', unit: 'FLOP/token', total: 'none', is: 'flop_per_token * context_overhead * pow(algorithmic_gain, -(1 - gain_absorbed) * technology_years)', doc: 'Better algorithms, as far as better models do not take the gain.' },
  bottom_up_compute: { label: 'Compute counted from tokens', outcome: { group: 'compute' }, unit: 'H100e', total: 'none', is: 'tokens_used * token_cost / (inference_utilisation * reference_occupancy * compute_rate) * (1 + (1 - inference_share) / inference_share * effective_training_ambition)', doc: 'Of the whole economy at reference occupancy, training by its share. For explanation: nothing is built by it.' },
  bottom_up_low: { label: 'Compute counted from tokens, low', unit: 'H100e', total: 'none', is: 'bottom_up_compute / bottom_up_spread', doc: 'Lower end of its uncertainty.' },
  bottom_up_high: { label: 'Compute counted from tokens, high', unit: 'H100e', total: 'none', is: 'bottom_up_compute * bottom_up_spread', doc: 'Upper end of its uncertainty.' },
  bottom_up_ratio: { label: 'Compute counted from tokens over that of the growth path', outcome: { group: 'compute' }, unit: '1', readAs: 'multiple', total: 'none', is: 'ratio(bottom_up_compute, national_compute)', doc: '1 where both agree; both ends of its uncertainty lie a factor of ten away.' },
})

/** What compute costs those who live here. */
export const affordability = defineSector('affordability', {
  served_by: { label: 'Compute served by an arrangement', unit: 'H100e', over: ['arrangement'], total: 'sum', is: 'sum(sum(compute_served, workload), use)', doc: 'All classes.' },
  hour_price: { label: 'Price of a useful hour', outcome: { group: 'money' }, unit: 'USD2025/H100e/h', total: 'none', is: 'ratio(sum(served_by * (provider > 0 ? contract_price : hour_cost), arrangement), sum(served_by, arrangement))', doc: 'Mean over what serves: our own at cost, a provider\'s under contract.' },
  compute_affordability: { label: 'Yearly incomes that an H100e costs in a year', outcome: { group: 'compute' }, unit: 'person/H100e', total: 'none', is: 'ratio(hour_price, gdp / own_population)', doc: 'Price of all its hours over income per head: how many people\'s income it takes.' },
})
