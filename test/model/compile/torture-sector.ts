/** A small invented model that uses every feature of the language: what compiles it, interprets it and emits it is tested on the same text. */
import { defineParameters, defineSector, type ModelDefinition } from '../../../model/equations/definition.ts'

const dimensions = {
  site: ['north', 'south', 'isle'],
  side: ['home', 'abroad'],
  limit: ['demand', 'grid', 'ramp'],
  economy: ['KEN', 'LUX'],
} as const

const invented = { role: 'lever', origin: 'invented', doc: 'Invented for a test.' } as const

const parameters = defineParameters('torture', {
  price: { ...invented, label: 'Price', unit: 'USD2025/MWh', over: ['site', 'side'], yearly: true, central: { north: { home: 60, abroad: 70 }, south: { home: 80, abroad: 90 }, isle: { home: 100, abroad: 0 } } },
  unit_power: { ...invented, label: 'Power of one unit', unit: 'kW/unit', quantity: 'it nameplate', central: 1.4 },
  unit_price: { ...invented, label: 'Price of one unit', unit: 'USD2025/unit', central: 30000 },
  order_size: { ...invented, label: 'Units ordered a year', unit: 'unit/year', over: ['site'], central: { north: 1000, south: 400, isle: 0 } },
  growth: { ...invented, label: 'Growth of orders', unit: '1/year', low: 0, central: 0.15, high: 0.4 },
  life: { ...invented, label: 'Life', unit: 'year', over: ['site'], central: { north: 4, south: 5.5, isle: 6 } },
  shape: { ...invented, label: 'Shape of wear-out', unit: '1', central: 2.5 },
  hazard: { ...invented, label: 'Yearly loss', unit: '1/year', central: 0.02 },
  overhead: { ...invented, label: 'Facility load per computer load', unit: '1', quantity: 'facility per it', central: 1.25 },
  lead: { ...invented, label: 'Time to build', unit: 'year', over: ['site'], central: { north: 1.5, south: 0.25, isle: 2 } },
  rate: { ...invented, label: 'Discount rate', unit: '1/year', central: 0.05 },
  plot_side: { ...invented, label: 'Side of a plot', unit: 'km', central: 0.3 },
  plot_units: { ...invented, label: 'Units on a plot', unit: 'unit', central: 250 },
  grid_queue: { ...invented, label: 'Grid deliveries', unit: 'kW/year', central: 900 },
  decision_year: { ...invented, label: 'Decision year', unit: 'year', role: 'choice', central: 2027 },
  selected: { ...invented, label: 'Economy selected', unit: '1', over: ['economy'], role: 'choice', central: { KEN: 1, LUX: 0 } },
  people: { ...invented, label: 'Population', unit: 'person', over: ['economy'], yearly: true, central: { KEN: 55e6, LUX: 0.65e6 } },
})

const orders = defineSector('orders', {
  elapsed_years: { label: 'Years since 2025', unit: 'year', is: 'year - calendar(2025)', doc: 'Time since a literal year.' },
  order_index: { label: 'Order index', unit: '1', is: 'pow(1 + growth * year_step, years(elapsed_years))', doc: 'Growth of a plain number.' },
  orders: {
    label: 'Orders', unit: 'unit/year', over: ['site'], is: 'order_size * order_index', doc: 'Exogenous.', total: 'sum',
  },
  order_share: { label: 'Share of orders', unit: '1', over: ['site'], is: 'share(orders, sum(orders, site))', doc: 'The reduction shadows the record.', total: 'weighted(orders)' },
  previous_orders: { label: 'Orders the year before', unit: 'unit/year', over: ['site'], is: 'previous(orders)', doc: 'A lag on an exogenous record.' },
  planned: { label: 'Planned', unit: 'unit/year', over: ['site'], is: 'max(0, ahead(orders, lead) - previous_orders)', doc: 'Looks past the horizon.' },
  asked: { label: 'Asked', unit: 'MW/year', over: ['site'], is: 'planned * unit_power', doc: 'A conversion of scale at the end.' },
  buildable_by: {
    label: 'Buildable by limit', unit: 'MW/year', over: ['site', 'limit'], by: 'limit',
    is: {
      demand: 'asked',
      grid: 'at(asked, isle) == 0 and asked > 0 ? grid_queue : none',
      ramp: 'max(previous(load) * growth, 0.2 * asked, grid_queue / 2)',
    },
    doc: 'A formula for each member; one of them may not apply.',
  },
  buildable: { label: 'Buildable', unit: 'MW/year', over: ['site'], is: 'min(buildable_by, limit)', doc: 'Passes over what does not apply.', total: 'sum' },
  binding: { label: 'Binding limit', kind: 'category', over: ['site'], is: 'which_min(buildable_by, limit)', doc: 'A category.' },
  tightest: { label: 'Binding limit in the north', kind: 'category', is: 'year < calendar(2030) ? at(binding, north) : at(binding, south)', doc: 'A category passed on.' },
  grid_binds: { label: 'Grid binds', unit: '1', over: ['site'], is: 'binding == grid or not (tightest != ramp) ? 1 : 0', doc: 'Categories compared.' },
  built: { label: 'Built', unit: 'unit/year', quantity: 'units', over: ['site'], is: 'delayed(buildable / unit_power, lead)', history: 'orders * step_after(2018 * year_step, lead)', doc: 'A hidden flow, a fractional lead, a history.', total: 'sum' },
})

const fleet = defineSector('fleet', {
  charge: { label: 'Charge', unit: '1/year', over: ['site'], stage: 'once', is: 'recovery_factor(rate, life, shape, hazard)', doc: 'Computed once.' },
  shell_charge: { label: 'Charge of a shell', unit: '1/year', stage: 'once', is: 'annuity(rate, max(20 * year_step, at(life, isle)))', doc: 'Computed once.' },
  fleet: { label: 'Fleet', unit: 'unit', over: ['site'], is: 'alive(built, survival(age, life, shape, hazard))', doc: 'Vintages by survival.', total: 'sum' },
  carried_fleet: { label: 'Fleet from before', unit: 'unit', over: ['site'], is: 'carried(built, survival(age, life, shape, hazard))', doc: 'The same kernel, from age 1.' },
  young: { label: 'Young fleet', unit: 'MW', over: ['site'], is: 'alive(built * unit_power, age < 3 * year_step ? 1 : 0)', doc: 'A kernel written out; a hidden flow with a past.' },
  retired: { label: 'Retirements', unit: 'unit/year', over: ['site'], is: '(previous(fleet_memory) + built * year_step - fleet) / year_step', doc: 'Identity of a stock.' },
  fleet_memory: { label: 'Fleet', unit: 'unit', over: ['site'], is: 'fleet', initial: 'orders * year_step', doc: 'A record with an initial value and no flows.' },
  load: { label: 'Load', unit: 'MW', quantity: 'facility nameplate', over: ['site'], is: 'fleet * unit_power * overhead', history: '0', doc: 'A tag cleared by a factor with a tag.', total: 'sum' },
  land: { label: 'Land', unit: 'ha', over: ['site'], initial: '10 * plot_area', inflow: 'built / plot_units * plot_area', outflow: 'previous(land) * exp(-2) / (10 * year_step)', doc: 'A stock.', total: 'sum' },
  plot_area: { label: 'Area of a plot', unit: 'km2', stage: 'once', is: 'plot_side ^ 2', doc: 'A literal power.' },
  plot_edge: { label: 'Edge of a plot', unit: 'm', stage: 'once', is: '4 * sqrt(plot_area) + 0', doc: 'A root of a square; a literal zero has any unit.' },
  late_orders: { label: 'Orders some time ago', unit: 'unit/year', is: 'sum(delayed(orders, 1.5), site)', doc: 'A literal lead, under a loop.' },
  second_hand: { label: 'Bought from before', unit: 'unit', over: ['site'], is: 'alive(carried(built, age == year_step) / year_step, pow(0.5, years(age)))', doc: 'A vintage of a vintage.' },
})

const money = defineSector('money', {
  energy: { label: 'Energy', unit: 'GWh/year', over: ['site'], is: '(load + abs(previous(load) - load) / 2) * 0.8', doc: 'Power and energy a year share a dimension.', total: 'sum' },
  energy_cost: { label: 'Energy cost', unit: 'USD2025/year', over: ['site', 'side'], is: 'energy * price * (step_after(decision_year, lead) + 0.1)', doc: 'Broadcast over a subset of the dimensions.', total: 'sum' },
  mean_price: { label: 'Mean price', unit: 'USD2025/MWh', is: 'sum(energy_cost, site, side) > 0 ? min(max(price, side), site) : none', doc: 'Reductions of reductions, and a gap.' },
  purchases: { label: 'Purchases', unit: 'USD2025/year', over: ['site'], is: 'ceil(built) * unit_price + floor(built) * unit_price * 0', doc: 'Counts are whole.', total: 'sum' },
  unserved: { label: 'Shortfall', unit: '1', over: ['site'], is: 'clamp(1 - ratio(buildable, asked), 0, 1)', doc: 'A gap where nothing is asked.' },
  spend: { label: 'Spend', unit: 'USD2025/year', is: 'sum(purchases + sum(energy_cost, side), site) + sum(alive(purchases, survival(age, life, shape, hazard)) * charge, site) * 0.01', doc: 'Sums within sums, a vintage under a loop.' },
  spend_memory: { label: 'Smoothed spend', unit: 'USD2025/year', is: '0.5 * spend + 0.5 * previous(spend_memory)', initial: '0', doc: 'Feeds on its own past.' },
  spend_per_head: { label: 'Spend per head', unit: 'USD2025/person/year', is: 'spend / sum(people * selected, economy)', doc: 'A one-hot choice.' },
  kenya_people: { label: 'People of Kenya', unit: 'person', is: 'at(people, KEN) + log(exp(1)) * 0 * at(people, LUX)', doc: 'A member that is a code.' },
  discounted: { label: 'Discounted spend', unit: 'USD2025', stage: 'after', is: 'npv(spend, rate)', doc: 'A function of years.' },
  discounted_by_site: { label: 'Discounted purchases', unit: 'USD2025', over: ['site'], stage: 'after', is: 'npv(purchases - sum(energy_cost, side), rate)', doc: 'A function of years of an expression.' },
  remaining: { label: 'Unexpired purchases', unit: 'USD2025', over: ['site'], is: 'alive(purchases, unexpired(age, rate, life, shape, hazard))', doc: 'A second kernel on the same flow.' },
  residual: { label: 'Residual value', unit: 'USD2025', stage: 'after', is: 'sum(present_value_last(remaining, rate), site)', doc: 'After the last year, under a loop.' },
  peak_spend: { label: 'Peak spend', unit: 'USD2025/year', stage: 'after', is: 'peak(spend)', doc: 'Largest year.' },
  peak_year: { label: 'Peak year', unit: 'year', stage: 'after', is: 'year_of_peak(spend)', doc: 'Earliest largest year.' },
  summary: { label: 'Summary', unit: '1', stage: 'after', is: '(total(spend) / discounted + mean(spend) / last(spend)) * -1', doc: 'Functions of years in one formula.' },
  home_energy: { label: 'Energy cost at home', unit: 'USD2025', stage: 'after', over: ['site'], is: 'total(at(energy_cost, home))', doc: 'A series at one member.' },
})

export const torture: ModelDefinition = {
  version: 'torture-1',
  dimensions,
  parameters: [parameters],
  sectors: [orders, fleet, money],
}
