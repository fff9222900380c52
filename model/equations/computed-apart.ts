/**
 * Records that are wanted without the rest: what the world's calibration gives, what a chart of an ensemble shows, and what a
 * comparison of strategies shows while a lever moves. The kernel computes what each list needs, beyond those before it, in
 * functions apart.
 */
export const computedApart = [
  ['service', 'compute_installed', 'accelerator_additions', 'shell_starts', 'it_power_per_compute', 'facility_power_per_compute', 'compute_price', 'new_power_per_compute'],
  ['compute_served', 'it_power'],
  ['capital_spend', 'talent_required', 'land_use'],
  ['total_spend'],
  [
    'equal_service_cost', 'equal_service_cost_at', 'discount_rate_used', 'peak_funding', 'peak_funding_year',
    'capital_by_part', 'operating_by_expense',
    'facility_power', 'accelerator_stock', 'water_withdrawal_onsite',
    'domestic_control', 'placed_load', 'unserved_share', 'gate_failed_share', 'binding_limit',
  ],
  ['emissions'],
  ['internal_rate_of_return'],
] as const
