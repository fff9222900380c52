import { defineSector } from '../definition.ts'
import { promiseLeft } from '../shared-texts.ts'

const worth = (life: string, shape: string, hazard: string, rate = 'discount_rate_used') => `unexpired(age, ${rate}, ${life}, ${shape}, ${hazard})`
const itCharges = (rate?: string) =>
  `alive((at(asset_spend, it) + at(asset_spend, network) + at(asset_spend, storage)) * decided, ${worth('accelerator_life', 'accelerator_shape', 'accelerator_hazard', rate)})`
const facilityWorth = (rate?: string) => `alive((at(asset_spend, facility) + at(asset_spend, grid)) * decided, ${worth('facility_life', 'facility_shape', '0', rate)}) * facility_haircut`
const generationWorth = (rate?: string) => `alive(at(asset_spend, generation) * decided, ${worth('captive_life', 'facility_shape', '0', rate)}) * facility_haircut`

const onPartnership = (text: string) => ({ domestic: '0', partnership: text, embassy: '0', pool: '0', sovereign_cloud: '0', foreign_cloud: '0' })

/** What remains at the horizon, and everything brought to one date: 1 January of the decision year, flows at mid-year. */
export const discounting = defineSector('discounting', {
  discount_rate: { label: 'Discount rate of a perspective', unit: '1', stage: 'once', over: ['perspective'], by: 'perspective', total: 'none',
    is: { social: 'share(sum(social_rate * own_weight, income_group), sum(own_weight, income_group))', public: 'real_borrowing_cost', investor: 'private_rate' }, doc: 'Real, and the same for every strategy.' },
  discount_rate_used: { label: 'Discount rate', unit: '1', stage: 'once', total: 'none', is: 'sum(discount_rate * perspective_selected, perspective)', doc: 'Of the perspective of the scenario.' },
  decided: { label: 'From the decision year on', unit: '1', total: 'none', is: 'year < decision_year ? 0 : 1', doc: 'Earlier spending is sunk and not charged.' },
  asset_spend: { label: 'Capital the perspective keeps', unit: 'USD2025/year', over: ['arrangement', 'part'], total: 'none', is: 'at(perspective_selected, investor) > 0 ? sum(resource_capital, location) * (1 - provider) : sum(capital_by_part, location)', doc: 'What residents own; of the vehicle all that it builds, whoever finances it.' },
  asset_part: { label: 'Part of a facility the perspective keeps', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'at(perspective_selected, investor) > 0 ? 1 - provider : at(at(owner_share, national), facility)', doc: 'And takes down at the end.' },
  it_resale: { label: 'IT at resale value', unit: 'USD2025', over: ['arrangement'], total: 'sum',
    is: 'alive((at(asset_spend, it) + at(asset_spend, network) + at(asset_spend, storage)) * decided, survival(age + year_step, accelerator_life, accelerator_shape, accelerator_hazard) * pow(resale_after_three_years, years(age + year_step) / 3))', doc: 'One year after the end of the year.' },
  it_worth: { label: 'IT worth at the end of the year', unit: 'USD2025', over: ['arrangement'], total: 'sum',
    is: `resale_weight * it_resale + (1 - resale_weight) * ${itCharges()}`, doc: 'Resale value one year on; or, without haircut, the charges still to come.' },
  facility_worth: { label: 'Facility and grid worth at the end of the year', unit: 'USD2025', over: ['arrangement'], total: 'sum', is: facilityWorth(), doc: 'Unexpired charges, with a haircut.' },
  generation_worth: { label: 'Captive plant worth at the end of the year', unit: 'USD2025', over: ['arrangement'], total: 'sum', is: generationWorth(), doc: 'Unexpired charges, with a haircut.' },
  land_worth: { label: 'Land at cost', unit: 'USD2025', over: ['arrangement'], total: 'sum', is: 'alive(at(asset_spend, land) * decided, 1)', doc: 'Bought since the decision year.' },
  gross_worth: { label: 'Assets worth at the end of the year', unit: 'USD2025', over: ['arrangement'], total: 'sum', is: 'it_worth + facility_worth + generation_worth + land_worth', doc: 'Before what ending costs.' },
  decommissioning_cost: { label: 'Cost of decommissioning', unit: 'USD2025', over: ['arrangement', 'location'], total: 'sum', is: 'shell_capital_standing * decommissioning * asset_part', doc: 'Of the facilities the perspective keeps.' },
  exit_cost: { label: 'Cost of exit', unit: 'USD2025', over: ['arrangement'], total: 'sum', is: 'switching_cost * (cloud_fee + (at(perspective_selected, investor) > 0 ? 0 : sum(host_rent, location)))', doc: 'From what is bought of a provider or rented of a host; the vehicle rents nothing.' },
  promise_ahead: { label: 'Full promise still to be paid', unit: 'USD2025', over: ['asset_class'], total: 'sum', is: promiseLeft('discount_rate_used'), doc: 'One year after the end of the year.' },
  promise_left: { label: 'Take-or-pay still to be paid', unit: 'USD2025', over: ['arrangement'], by: 'arrangement', total: 'sum', is: onPartnership('at(perspective_selected, investor) > 0 ? 0 : take_or_pay_share * sum(promise_ahead, asset_class)'), doc: 'By the country; nothing to an investor, who receives it.' },
  residual: { label: 'Residual', unit: 'USD2025', over: ['arrangement'], total: 'sum', is: 'gross_worth - sum(decommissioning_cost, location) - exit_cost - promise_left', doc: 'Net of decommissioning, exit and take-or-pay still to come.' },
  perspective_spend: { label: 'Spend by perspective', unit: 'USD2025/year', over: ['perspective'], by: 'perspective', total: 'none', is: { social: 'sum(sum(total_spend, location), arrangement)', public: 'sum(public_spend, arrangement)', investor: 'investor_spend' }, doc: 'National, public, and the vehicle\'s.' },
  perspective_residual: { label: 'Residual by perspective', unit: 'USD2025', over: ['perspective'], by: 'perspective', total: 'none', is: { social: 'sum(residual, arrangement)', public: 'sum(residual * (at(payer_part, budget) + at(payer_part, state_enterprise)), arrangement)', investor: 'sum(residual, arrangement)' }, doc: 'Of what each holds.' },
  account_spend: { label: 'Spend of the perspective', unit: 'USD2025/year', total: 'none', is: 'sum(perspective_spend * perspective_selected, perspective)', doc: 'The account that is discounted.' },
  account_residual: { label: 'Residual of the perspective', unit: 'USD2025', total: 'none', is: 'sum(perspective_residual * perspective_selected, perspective)', doc: 'The account that is discounted.' },
  gross_worth_at: { label: 'Assets worth at other rates', unit: 'USD2025', over: ['probe', 'arrangement'], total: 'none', is: `resale_weight * it_resale + (1 - resale_weight) * ${itCharges('probe_rate')} + ${facilityWorth('probe_rate')} + ${generationWorth('probe_rate')} + land_worth`, doc: 'Charges still to come are discounted at the rate that is tried.' },
  promise_ahead_at: { label: 'Full promise still to be paid at other rates', unit: 'USD2025', over: ['probe', 'asset_class'], total: 'none', is: promiseLeft('probe_rate'), doc: 'Discounted at the rate that is tried.' },
  promise_left_at: { label: 'Take-or-pay still to be paid at other rates', unit: 'USD2025', over: ['probe', 'arrangement'], by: 'arrangement', total: 'none', is: onPartnership('at(perspective_selected, investor) > 0 ? 0 : take_or_pay_share * sum(promise_ahead_at, asset_class)'), doc: 'Discounted at the rate that is tried.' },
  residual_at: { label: 'Residual at other rates', unit: 'USD2025', over: ['probe', 'arrangement'], total: 'none', is: 'gross_worth_at - sum(decommissioning_cost, location) - exit_cost - promise_left_at', doc: 'Net of decommissioning, exit and take-or-pay still to come.' },
  account_residual_at: { label: 'Residual of the perspective at other rates', unit: 'USD2025', over: ['probe'], total: 'none', is: 'sum(residual_at * (at(perspective_selected, social) + at(perspective_selected, investor) + at(perspective_selected, public) * (at(payer_part, budget) + at(payer_part, state_enterprise))), arrangement)', doc: 'The account that is discounted.' },
  own_price: { label: 'Cost of our own hour', unit: 'USD2025/H100e/h', over: ['workload'], total: 'none', is: 'share(sum(sum(placed_compute, use) * hour_cost, arrangement), sum(sum(placed_compute, use), arrangement))', doc: 'Of the arrangements that serve the class.' },
  bridge_price: { label: 'Price of a bridged hour', unit: 'USD2025/H100e/h', over: ['workload'], total: 'none', is: 'max(at(on_demand_price, foreign_cloud), own_price)', doc: 'On demand abroad, never below our own cost.' },
  bridge_cost: { label: 'Cost of the bridge', unit: 'USD2025/year', over: ['workload'], total: 'sum', is: 'sum(compute_bridged, use) * reference_occupancy * bridge_price', doc: 'What limits deny and a gate allows to buy.' },
  lost_cost: { label: 'Cost of lost service', unit: 'USD2025/year', over: ['workload'], total: 'sum', is: 'sum(compute_unserved, use) * reference_occupancy * lost_service_value * at(hour_cost, foreign_cloud)', doc: 'At a multiple of provider cost.' },
  bridge_and_loss: { label: 'Cost of bridge and lost service', unit: 'USD2025/year', total: 'none', is: 'sum(bridge_cost + lost_cost, workload)', doc: 'Makes service equal.' },
  service_delivered: { label: 'Useful hours delivered', unit: 'H100e*h/year', total: 'none', is: 'sum(sum(sum(compute_served, workload), use), arrangement) * reference_occupancy', doc: 'Without the bridge.' },
  required_total: { label: 'Compute required in all', unit: 'H100e', total: 'none', is: 'sum(sum(compute_required, workload), use)', doc: 'Inside the perimeter.' },
  unserved_total: { label: 'Compute unserved in all', unit: 'H100e', total: 'none', is: 'sum(sum(compute_unserved, workload), use)', doc: 'Inside the perimeter.' },
  gate_failed_total: { label: 'Compute against a gate in all', unit: 'H100e', total: 'none', is: 'sum(sum(gate_failed_compute, workload), arrangement)', doc: 'Inside the perimeter.' },
  installed_total: { label: 'Compute installed in all', unit: 'H100e', total: 'none', is: 'sum(sum(compute_installed, location), arrangement)', doc: 'For the perimeter.' },
  idle_total: { label: 'Compute idle in all', unit: 'H100e', total: 'none', is: 'sum(sum(compute_idle, location), arrangement)', doc: 'For the perimeter.' },
  capital_total: { label: 'Capital spend in all', unit: 'USD2025/year', total: 'none', is: 'sum(sum(capital_spend, location), arrangement)', doc: 'National account.' },
  spend_total: { label: 'Annual spend in all', unit: 'USD2025/year', total: 'none', is: 'sum(sum(total_spend, location), arrangement)', doc: 'National account.' },
  price_and_demand_log: { label: 'Logarithm of spend on compute over the reference', unit: '1', total: 'none', is: 'log(relative_price) + demand_log', doc: 'Of price times the quantity it leaves.' },
  consumer_surplus_change: { label: 'Change in consumer surplus', unit: 'USD2025/year', total: 'none',
    is: 'demand_response > 0 ? -(required_total * reference_occupancy / demand_factor) * (at(contract_price, foreign_cloud) / relative_price) * log(relative_price) * (abs(price_and_demand_log) < 0.000001 ? 1 + price_and_demand_log / 2 : (exp(price_and_demand_log) - 1) / price_and_demand_log) : 0',
    doc: 'Area left of a demand curve of constant elasticity between the reference price and this one; negative where compute is dearer. Beside the accounts, in none of them.' },

  discounted_cost: { label: 'Discounted cost', outcome: { group: 'money' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'npv(account_spend, discount_rate_used)', doc: 'Mid-year flows from the decision year on.' },
  gross_residual_value: { label: 'Residual value before ending costs', unit: 'USD2025', stage: 'after', total: 'none', is: 'present_value_last(gross_worth_total, discount_rate_used)', doc: 'Held one year after the last flow.' },
  residual_value: { label: 'Residual value', outcome: { group: 'money' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'present_value_last(account_residual, discount_rate_used)', doc: 'Net of decommissioning and exit.' },
  bridge_and_loss_value: { label: 'Bridge and lost service', outcome: { group: 'money' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'npv(bridge_and_loss, discount_rate_used)', doc: 'Discounted.' },
  equal_service_cost: { label: 'Equal-service cost', outcome: { group: 'money' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'discounted_cost - residual_value + bridge_and_loss_value', doc: 'The only figure strategies are ranked on.' },
  equal_service_cost_at: { label: 'Equal-service cost at other rates', unit: 'USD2025', stage: 'after', over: ['probe'], total: 'none', is: 'npv(account_spend, probe_rate) - present_value_last(account_residual_at, probe_rate) + npv(bridge_and_loss, probe_rate)', doc: 'As if the rate of the perspective were this one; shows whether the ranking turns with the rate.' },
  levelised_compute_cost: { label: 'Levelised cost of compute', outcome: { group: 'money' }, unit: 'USD2025/H100e/h', stage: 'after', total: 'none', is: 'ratio(discounted_cost - residual_value, npv(service_delivered, discount_rate_used))', doc: 'Per useful hour delivered.' },
  cumulative_capital: { label: 'Cumulative capital', outcome: { group: 'money' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'total(capital_total)', doc: 'National account, from the decision year on, undiscounted.' },
  peak_funding: { label: 'Peak funding', outcome: { group: 'money' }, unit: 'USD2025/year', stage: 'after', total: 'none', is: 'peak(spend_total)', doc: 'Largest single-year national spend.' },
  peak_funding_year: { label: 'Year of peak funding', outcome: { group: 'money' }, unit: 'year', stage: 'after', total: 'none', is: 'year_of_peak(spend_total)', doc: 'Earliest, if tied.' },
  unserved_share: { label: 'Unserved share', outcome: { group: 'compute' }, unit: '1', stage: 'after', total: 'none', is: 'ratio(total(unserved_total), total(required_total))', doc: 'Of required compute, from the decision year on.' },
  gate_failed_share: { label: 'Gate-failed share', outcome: { group: 'compute' }, unit: '1', stage: 'after', total: 'none', is: 'ratio(total(gate_failed_total), total(required_total))', doc: 'Of required compute, from the decision year on.' },
  idle_share: { label: 'Idle share', outcome: { group: 'compute' }, unit: '1', stage: 'after', total: 'none', is: 'ratio(total(idle_total), total(installed_total))', doc: 'Of installed compute, from the decision year on.' },
  gross_worth_total: { label: 'Assets in all', unit: 'USD2025', total: 'none', is: 'sum(gross_worth, arrangement)', doc: 'Before what ending costs.' },
})
