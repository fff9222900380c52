import { defineSector } from '../definition.ts'

const CURVE = 'asset_life, asset_shape, asset_hazard'

/**
 * What the state has promised a partner: to pay part of its charges for some years, used or not. A commitment is no cost
 * until it is called; then the shortfall payment takes the place of usage fees.
 */
export const guarantees = defineSector('guarantees', {
  promise_start: { label: 'Charges of a partner that start in a year', unit: 'USD2025/year/year', over: ['asset_class'], by: 'asset_class', total: 'none',
    is: { accelerators: 'promised_tariff * sum(at(at(resource_capital, it), partnership) * at(at(at(owner_share, partner), it), partnership) + at(switch_capital, partnership) * at(at(at(owner_share, partner), network), partnership) + at(ai_storage_capital, partnership) * at(at(at(owner_share, partner), storage), partnership), location)', shell: 'promised_tariff * sum(at(at(resource_capital, facility), partnership) * at(at(at(owner_share, partner), facility), partnership) + at(access_capital, partnership) * at(at(at(owner_share, partner), network), partnership), location)', plant: 'promised_tariff * sum(at(at(resource_capital, generation), partnership) * at(at(at(owner_share, partner), generation), partnership), location)', line: 'promised_tariff * sum(at(line_capital, partnership) * at(at(at(owner_share, partner), network), partnership), location)', data: 'promised_tariff * sum(at(state_storage_capital, partnership) * at(at(at(owner_share, partner), storage), partnership), location)' },
    doc: 'Price of the capacity bought in the year.' },
  promised_tariff: { label: 'Price of capacity', unit: '1/year', stage: 'once', over: ['asset_class'], total: 'none', is: 'at(vehicle_tariff, partnership)', doc: 'Yearly, per capital standing.' },
  promised_charge: { label: 'Charges in their years of take-or-pay', unit: 'USD2025/year', over: ['asset_class'], total: 'sum', is: `alive(promise_start, survival(age, ${CURVE}) * clamp(years(take_or_pay_years - age), 0, 1))`, doc: 'If all capacity were promised.' },
  committed_fee: { label: 'Charges under take-or-pay', account: 'public', outcome: { group: 'finance' }, unit: 'USD2025/year', total: 'none', is: 'take_or_pay_share * sum(promised_charge, asset_class)', doc: 'Due in the year, used or not; part of the fees, not on top of them.' },
  promise_worth: { label: 'Worth of a full promise by class', unit: 'USD2025', over: ['asset_class'], total: 'sum', is: `alive(promise_start, committed_payments(age, take_or_pay_years, at(discount_rate, public), ${CURVE})) * year_step`, doc: 'Of assets.' },
  promise_in_full: { label: 'Worth of a full promise', unit: 'USD2025', total: 'none', is: 'sum(promise_worth, asset_class)', doc: 'Present value, at the end of the year, of what a promise of all capacity would still commit to.' },
  guarantees_outstanding: { label: 'Guarantees outstanding', account: 'public', outcome: { group: 'finance' }, unit: 'USD2025', total: 'none', is: 'take_or_pay_share * promise_in_full', doc: 'Present value of the take-or-pay payments still to come, at the rate of government borrowing.' },
  guarantees_over_gdp: { label: 'Guarantees outstanding as a share of GDP', account: 'public', unit: '1', total: 'none', is: 'ratio(guarantees_outstanding, gdp * year_step)', doc: 'A contingent liability, in no debt.' },
  shortfall_call: { label: 'Shortfall payment if use falls short', account: 'public', unit: 'USD2025/year', total: 'none', is: 'max(0, committed_fee - shortfall_use * at(sum(partner_fee, location), partnership))', doc: 'What is promised beyond what is used.' },
  expected_call: { label: 'Expected call on guarantees', account: 'public', outcome: { group: 'finance' }, unit: 'USD2025/year', total: 'none', is: 'shortfall_probability * shortfall_call', doc: 'Chance of a shortfall times its payment: paid for nothing used, within the fees.' },
  expected_calls_value: { label: 'Expected calls, present value', outcome: { group: 'finance' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'npv(expected_call, at(discount_rate, public))', doc: 'At the rate of government borrowing.' },
  peak_guarantees: { label: 'Most guaranteed at a time', outcome: { group: 'finance' }, unit: 'USD2025', stage: 'after', total: 'none', is: 'peak(guarantees_outstanding)', doc: 'Largest year-end figure.' },
})
