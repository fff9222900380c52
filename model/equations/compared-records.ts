/**
 * Records that a comparison of strategies shows while a lever moves. The kernel computes what they need in functions apart
 * from all else, which can then wait until the lever rests.
 */
export const comparedRecords = [
  'equal_service_cost', 'equal_service_cost_at', 'discount_rate_used', 'peak_funding', 'peak_funding_year',
  'total_spend', 'capital_by_part', 'operating_by_expense',
  'facility_power', 'it_power', 'accelerator_stock', 'water_withdrawal_onsite',
  'domestic_control', 'placed_load', 'unserved_share', 'gate_failed_share', 'binding_limit',
] as const
