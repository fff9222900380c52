import { defineSector } from '../definition.ts'

const STATE = '(at(payer_part, budget) + at(payer_part, state_enterprise))'
const RATE = 'discount_rate_used'
const perHour = (flows: string) => `ratio(npv(${flows}, ${RATE}), hours_value)`

/** What an hour of compute and the cost of capital consist of, part by part to the whole. */
export const costBuildUp = defineSector('cost build-up', {
  account_weight: { label: 'Part of national spend in the account', unit: '1', over: ['arrangement'], total: 'none', is: `at(perspective_selected, social) + at(perspective_selected, public) * ${STATE}`, doc: 'All of it, or what the state pays.' },
  vehicle_row: { label: 'Part of what is built in the account', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'at(perspective_selected, investor) * (1 - provider)', doc: 'To an investor, all of what is not a provider\'s.' },
  account_capital: { label: 'Capital in the account', unit: 'USD2025/year', over: ['part'], total: 'sum', is: 'sum(sum(capital_by_part, location) * account_weight + sum(resource_capital, location) * vehicle_row, arrangement)', doc: 'Of the perspective.' },
  account_operating: { label: 'Running cost in the account', unit: 'USD2025/year', over: ['expense'], total: 'sum', is: 'sum(sum(operating_by_expense, location) * account_weight + sum(resource_operating, location) * vehicle_row, arrangement)', doc: 'Of the perspective; fees of a vehicle apart.' },
  vehicle_fees: { label: 'Fees of an investor', unit: 'USD2025/year', total: 'none', is: 'at(perspective_selected, investor) * sum(cloud_fee + standby_fee, arrangement)', doc: 'For what is bought.' },
  account_other: { label: 'Grid, taxes, levies and grants in the account', unit: 'USD2025/year', total: 'none',
    is: `sum(sum(matching_spend + reciprocal_spend, location) * account_weight + at(perspective_selected, social) * sum(system_cost_socialised, location) + at(perspective_selected, investor) * sum(property_tax_due, location) - at(perspective_selected, public) * (own_fund_contribution * pool_row * ${STATE} + levy_receipts + property_tax_receipts), arrangement)`, doc: 'Receipts negative.' },
  account_data: { label: 'Data of the state in the account', unit: 'USD2025/year', total: 'none', is: 'data_account_spend + sum(sum(data_resource_cost, location) * vehicle_row, arrangement)', doc: 'In the parts above, and in no hour of compute.' },
  hours_value: { label: 'Useful hours, present value', unit: 'H100e*h', stage: 'after', total: 'none', is: `npv(service_delivered, ${RATE})`, doc: 'What cost is divided by.' },
  levelised_by: { label: 'Levelised cost by part', unit: 'USD2025/H100e/h', stage: 'after', over: ['cost_part'], by: 'cost_part', total: 'sum',
    is: { computers: perHour('at(account_capital, it)'), facility: perHour('at(account_capital, facility) + at(account_capital, grid) + at(account_capital, land)'), networks: perHour('at(account_capital, network) + at(account_capital, storage)'), plant: perHour('at(account_capital, generation)'), energy: perHour('at(account_operating, energy)'), staff: perHour('at(account_operating, staff)'), upkeep: perHour('at(account_operating, maintenance) + at(account_operating, security) + at(account_operating, water) + at(account_operating, network)'), fees: perHour('at(account_operating, fees) + vehicle_fees'), other: perHour('account_other'), residual: `-ratio(residual_value - present_value_last(data_account_residual + hosting_gain_residual, ${RATE}), hours_value)`, data: `-${perHour('account_data')}` },
    doc: 'In the account of the perspective; sums to the levelised cost of compute.' },
  built_rate_by: { label: 'Built cost of capital by part', unit: '1', stage: 'once', over: ['premium'], by: 'premium', total: 'sum',
    is: { risk_free: 'risk_free_rate', equity_risk: '(1 - shell_loan_to_cost) * asset_beta * equity_premium', gearing: '(1 - shell_loan_to_cost) * (equity_beta - asset_beta) * equity_premium', country_equity: '(1 - shell_loan_to_cost) * country_equity_scaling * country_spread', country_debt: 'shell_loan_to_cost * country_spread', lender_margin: 'shell_loan_to_cost * shell_debt_margin', tax: '-shell_loan_to_cost * (nominal_base_rate + shell_debt_margin) * corporate_tax', inflation: '-inflation_drag * (built_nominal_rate + 1)' },
    doc: 'Each weighted by its share of capital; sums to the built cost of capital in the country, real.' },
})
