import { defineSector } from '../definition.ts'

const kernel = 'survival(age, accelerator_life, accelerator_shape, accelerator_hazard)'
const shellKernel = 'survival(age, facility_life, facility_shape, 0)'

/**
 * Accelerators and shells. One set of records for every fleet: the world's, an economy's own, a partner's, a pool's, and
 * a provider's, whose row holds the whole world fleet of which the economy rents a slice.
 */
export const fleet = defineSector('fleet', {
  technology_years: { label: 'Technology years', unit: '1', over: ['arrangement'], total: 'none',
    is: 'programme_mode * programme_arrangement > 0 and year >= decision_year ? programme_years : min(years(year - calendar(2025)), 5) + (technology_slowdown > 0 ? (1 - pow(1 - technology_slowdown * year_step, max(years(year - calendar(2030)), 0))) / (technology_slowdown * year_step) : max(years(year - calendar(2030)), 0))',
    doc: 'Years of undiminished hardware growth since 2025; a programme buys the chips of its year.' },
  accelerator_compute: { label: 'Compute of a new accelerator', unit: 'H100e/unit', over: ['arrangement'], total: 'none', is: 'accelerator_compute_base * pow(1 + flop_growth * year_step, technology_years)', doc: 'By vintage year.', cite: ['epoch-ml-hardware'] },
  accelerator_power: { label: 'Critical IT power of a new accelerator', unit: 'kW/unit', over: ['arrangement'], total: 'none', is: 'accelerator_design_power * server_overhead * pow((1 + flop_growth * year_step) / (1 + flop_per_watt_growth * year_step), technology_years)', doc: 'By vintage year, with its servers.', cite: ['epoch-ml-hardware'] },
  accelerator_price: { label: 'Price of a new accelerator', unit: 'USD2025/unit', over: ['arrangement'], total: 'none', is: 'accelerator_price_base * pow((1 + flop_growth * year_step) / (1 + flop_per_dollar_growth * year_step), technology_years)', doc: 'Growth of compute and of compute per dollar set it; never a third input.', cite: ['epoch-ml-hardware'] },
  new_pue: { label: 'PUE of a new facility', unit: '1', over: ['arrangement', 'location'], total: 'none', is: 'max(pue_floor, 1 + (new_build_pue - 1) * pow(1 - pue_improvement * year_step, years(year - calendar(2026)))) + dry_cooling * dry_cooling_pue', doc: 'Frozen for the life of the cohort.' },

  surviving_compute: { label: 'Compute that survives from earlier years', unit: 'H100e', over: ['arrangement', 'location'], total: 'none', is: `carried(fleet_additions * accelerator_compute, ${kernel})`, doc: 'Before this year\'s additions; of the whole fleet.' },
  surviving_power: { label: 'IT power that survives from earlier years', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: `carried(fleet_additions * accelerator_power, ${kernel})`, doc: 'Before this year\'s additions; of the whole fleet.' },
  surviving_shells: { label: 'Shells that survive from earlier years', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: `carried(shells_commissioned, ${shellKernel})`, doc: 'Critical IT power they can hold.' },

  calibration_investment: { label: 'Investment to be turned into capacity', unit: 'USD2025/year', total: 'none', is: 'path_investment * sum(path_boundary * boundary_share, boundary)', doc: 'The path, bridged to all-in capital of AI data centres.' },
  unit_it_cost: { label: 'IT capital per accelerator', unit: 'USD2025/unit', over: ['arrangement'], total: 'none', is: 'accelerator_price * (1 + network_capital_ratio + storage_capital_ratio)', doc: 'With its network and storage.' },
  unit_shell_cost: { label: 'Shell capital per accelerator', unit: 'USD2025/unit', over: ['arrangement', 'location'], total: 'none', is: 'accelerator_power * shell_cost', doc: 'Facility, grid and land for one accelerator.' },
  refresh_units: { label: 'Accelerators that fill idle shells', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none', is: 'max(0, surviving_shells - surviving_power) / accelerator_power / year_step', doc: 'Refresh due.' },
  refresh_cost: { label: 'Cost of the refresh due', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'none', is: 'refresh_units * unit_it_cost', doc: 'IT only: the shell stands.' },
  expansion_units: { label: 'Accelerators beyond the refresh', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none', is: 'max(0, calibration_investment - refresh_cost) / (unit_it_cost + unit_shell_cost)', doc: 'What the rest of the investment buys, shells included.' },
  calibrated_units: { label: 'Accelerators the investment buys', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none', is: 'min(refresh_units, calibration_investment / unit_it_cost) + expansion_units', doc: 'Refresh first; where investment is below it, the shortfall is refresh not done and the fleet shrinks.' },
  initial_units: { label: 'Accelerators of the initial cohorts', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none',
    is: 'year > calendar(2024) ? 0 : initial_cohort_power / new_pue / accelerator_power / survival(calendar(2024) - min(year, calendar(2024)), accelerator_life, accelerator_shape, accelerator_hazard)',
    doc: 'As many as leave the published power alive at the end of 2024.', cite: ['assumption-initial-cohorts'] },

  units_wanted: { label: 'Accelerators wanted', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none', is: 'max(0, at(compute_target, chosen) - surviving_compute) / accelerator_compute / year_step', doc: 'To reach the target.' },
  units_housed: { label: 'Accelerators the shells can take', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none', is: 'max(0, shells_standing - surviving_power) / accelerator_power / year_step', doc: 'IT fills shells.' },
  incumbent_part: { label: 'Part of the world fleet that stood here', unit: '1', over: ['arrangement', 'location'], total: 'none', is: 'share(at(compute_target, incumbent), reference_compute_installed)', doc: 'Past cohorts have the age mix of the world.' },
  own_additions: { label: 'Accelerators added by an owner', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none', is: 'min(units_wanted, units_housed)', doc: 'What is wanted, as far as shells take it.' },
  fleet_additions: { label: 'Accelerators added to a fleet', unit: 'unit/year', over: ['arrangement', 'location'], by: 'arrangement', total: 'none',
    is: { domestic: 'calibrating > 0 ? (year > calendar(2024) ? calibrated_units : initial_units) * location_share : provider > 0 ? reference_accelerator_additions * location_share : own_additions', partnership: 'own_additions', embassy: 'own_additions', pool: 'own_additions',
      sovereign_cloud: 'provider > 0 ? reference_accelerator_additions * location_share : own_additions', foreign_cloud: 'provider > 0 ? reference_accelerator_additions * location_share : own_additions' },
    history: 'provider > 0 ? reference_accelerator_additions * location_share : reference_accelerator_additions * incumbent_part',
    doc: 'A provider\'s row is the world fleet, so that what is rented has its mix of vintages.' },
  fleet_compute: { label: 'Compute of a fleet', unit: 'H100e', over: ['arrangement', 'location'], total: 'none', is: 'surviving_compute + fleet_additions * accelerator_compute * year_step', doc: 'At year-end, each vintage at its own compute.' },
  fleet_power: { label: 'IT power of a fleet', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: 'surviving_power + fleet_additions * accelerator_power * year_step', doc: 'At year-end, each vintage at its own power.' },
  fleet_accelerators: { label: 'Accelerators of a fleet', unit: 'unit', over: ['arrangement', 'location'], total: 'none', is: `alive(fleet_additions, ${kernel})`, doc: 'At year-end.' },
  fleet_capital: { label: 'IT capital of a fleet at purchase price', unit: 'USD2025', over: ['arrangement', 'location'], total: 'none', is: `alive(fleet_additions * unit_it_cost, ${kernel})`, history: 'reference_compute_installed * incumbent_part * unit_it_cost / accelerator_compute', doc: 'Of the accelerators in service, with network and storage.' },

  compute_installed: { label: 'Compute installed', unit: 'H100e', over: ['arrangement', 'location'], total: 'sum',
    is: 'provider > 0 ? min(at(compute_target, chosen), shells_standing * share(fleet_compute, fleet_power)) : fleet_compute', doc: 'Ours at year-end; of a provider\'s fleet what is asked, as far as shells take it.' },
  slice: { label: 'Slice of the fleet', unit: '1', over: ['arrangement', 'location'], total: 'none', is: 'provider > 0 ? share(compute_installed, fleet_compute) : 1', history: 'provider > 0 ? incumbent_part : 1', doc: '1 where the fleet is our own.' },
  accelerator_stock: { label: 'Accelerators in service', unit: 'unit', over: ['arrangement', 'location'], total: 'sum', is: 'fleet_accelerators * slice', history: 'incumbent_part * reference_compute_installed / accelerator_compute', doc: 'At year-end.' },
  accelerator_additions: { label: 'Accelerators added', unit: 'unit/year', over: ['arrangement', 'location'], total: 'sum', is: 'fleet_additions * slice', doc: 'Our slice of what the fleet adds.' },
  accelerators_reassigned: { label: 'Accelerators taken up or given back at a provider', unit: 'unit/year', over: ['arrangement', 'location'], total: 'sum', is: '(slice - previous(slice)) * fleet_surviving_accelerators / year_step', doc: 'By a change of our slice; 0 for a fleet of our own.' },
  fleet_surviving_accelerators: { label: 'Accelerators of a fleet before this year', unit: 'unit', over: ['arrangement', 'location'], total: 'none', is: 'fleet_accelerators - fleet_additions * year_step', doc: 'Survivors of earlier vintages.' },
  fleet_retirements: { label: 'Accelerators retired from a fleet', unit: 'unit/year', over: ['arrangement', 'location'], total: 'none', is: `carried(fleet_additions, survival(max(age - year_step, 0), accelerator_life, accelerator_shape, accelerator_hazard) - ${kernel}) / year_step`, doc: 'Worn out or failed in the year.' },
  accelerator_retirements: { label: 'Accelerators retired', unit: 'unit/year', over: ['arrangement', 'location'], total: 'sum', is: 'fleet_retirements * previous(slice)', doc: 'Of the slice held at the start of the year.' },

  shell_lead: { label: 'Lead of a shell', unit: 'year', stage: 'once', over: ['arrangement'], by: 'arrangement', total: 'none',
    is: { domestic: 'whole_world > 0 ? 0 : longest_lead', partnership: 'longest_lead', embassy: 'longest_lead', pool: 'longest_lead', sovereign_cloud: 'sovereign_region_time', foreign_cloud: '0 * year_step' }, doc: 'From start to power; a foreign provider builds ahead on its own account.' },
  incumbent_plan: { label: 'Shells planned without a decision', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: 'ahead(at(shell_target, incumbent), shell_lead)', doc: 'What the incumbent mix will need when a shell started now is ready.' },
  chosen_plan: { label: 'Shells planned by the strategy', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: 'ahead(at(shell_target, chosen), shell_lead)', doc: 'What the strategy will need when a shell started now is ready.' },
  shells_underway: { label: 'Shells under way', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: 'carried(shell_starts, clamp(years(shell_lead - age) + 1, 0, 1))', doc: 'Started in earlier years and not yet delivered at the start of the year.' },
  power_wanted: { label: 'IT power wanted now', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: 'provider > 0 ? 0 : surviving_power + units_wanted * accelerator_power * year_step', doc: 'By the fleet\'s own mix of vintages, which may be older than the world\'s.' },
  surviving_at_delivery: { label: 'Standing shells that will survive until a shell started now is ready', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'none', is: 'carried(shells_commissioned, survival(age + shell_lead, facility_life, facility_shape, 0))', doc: 'Closures over the lead are planned for.' },
  shells_asked: { label: 'Shells asked for', unit: 'MW/year', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'sum',
    is: 'max(0, (year < decision_year ? incumbent_plan : max(chosen_plan, power_wanted)) - surviving_at_delivery - shells_underway) / year_step', doc: 'Plan less what stands and what is under way; what was not built is asked again.' },
  shell_starts: { label: 'Shells started', unit: 'MW/year', quantity: 'it nameplate', over: ['arrangement', 'location'], by: 'location', total: 'sum',
    is: { home: 'calibrating > 0 ? (year > calendar(2024) ? max(0, surviving_power + calibrated_units * accelerator_power * year_step - surviving_shells) / year_step : initial_units * accelerator_power) * at(location_share, home) * calibrated_here : buildable', abroad: 'calibrating > 0 ? 0 : shells_asked' },
    history: 'max(0, incumbent_plan - previous(incumbent_plan)) / year_step', doc: 'What is asked, at home as far as limits allow.' },
  calibrated_here: { label: 'Row that the calibration builds', unit: '1', over: ['arrangement'], by: 'arrangement', stage: 'once', total: 'none', is: { domestic: '1', partnership: '0', embassy: '0', pool: '0', sovereign_cloud: '0', foreign_cloud: '0' }, doc: 'The world builds at home, for itself.' },
  shells_commissioned: { label: 'Shells commissioned', unit: 'MW/year', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'sum', is: 'delayed(shell_starts, shell_lead)', history: 'reference_shell_starts * incumbent_part', doc: 'After their lead; a fraction of a year splits between two.' },
  shells_standing: { label: 'Shells standing', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'sum', is: 'surviving_shells + shells_commissioned * year_step', doc: 'Critical IT power they can hold, at year-end.' },
  shell_heat: { label: 'Facility power of the shells at full load', unit: 'MW', quantity: 'facility nameplate', over: ['arrangement', 'location'], total: 'none', is: `alive(shells_commissioned * new_pue, ${shellKernel})`, doc: 'Each cohort at its own PUE.' },
  shell_pue: { label: 'PUE of the shells standing', unit: '1', over: ['arrangement', 'location'], total: 'none', is: 'shells_standing > 0 ? shell_heat / shells_standing : new_pue', doc: 'Mean of the cohorts.' },

  it_power: { label: 'IT power', unit: 'MW', quantity: 'it nameplate', over: ['arrangement', 'location'], total: 'sum', is: 'fleet_power * slice', history: 'at(compute_target, incumbent) * reference_it_power_per_compute', doc: 'Nameplate load of the computers in service, each vintage at its own power.' },
  facility_power: { label: 'Facility power', unit: 'MW', quantity: 'facility nameplate', over: ['arrangement', 'location'], total: 'sum', is: 'it_power * shell_pue', history: 'at(compute_target, incumbent) * reference_facility_power_per_compute', doc: 'Load at the meter; PUE frozen for each building cohort.', cite: ['uptime-survey-2025'] },
  grid_power: { label: 'Grid power', unit: 'MW', quantity: 'grid nameplate', over: ['arrangement', 'location'], total: 'sum', is: 'facility_power / (1 - site_loss)', doc: 'At the grid connection.' },
  it_power_per_compute: { label: 'IT power per compute', unit: 'kW/H100e', total: 'none', is: 'share(sum(sum(it_power, location), arrangement), sum(sum(compute_installed, location), arrangement))', doc: 'Mean of what is installed.' },
  facility_power_per_compute: { label: 'Facility power per compute', unit: 'kW/H100e', total: 'none', is: 'share(sum(sum(facility_power, location), arrangement), sum(sum(compute_installed, location), arrangement))', doc: 'Mean of what is installed.' },

  need_reached: { label: 'Capacity over need', unit: '1', over: ['arrangement'], total: 'none', is: 'share(sum(compute_installed, location), sum(compute_needed, location))', doc: 'Of an arrangement, home and abroad.' },
  served_part: { label: 'Part of placed compute the capacity covers', unit: '1', over: ['arrangement'], total: 'none', is: 'need_reached >= 0.999999999 ? 1 : need_reached', doc: '1 where the need is met; a difference of rounding is no shortage.' },
  compute_served: { label: 'Compute served', unit: 'H100e', over: ['arrangement', 'workload', 'use'], total: 'sum',
    is: 'at(placed_compute, chosen) * served_part * (enforce_gates > 0 ? gate_passed : 1)', doc: 'By the strategy\'s own arrangements, without the bridge.' },
  compute_denied: { label: 'Compute denied', unit: 'H100e', over: ['workload', 'use'], total: 'sum', is: 'sum(at(placed_compute, chosen) * (1 - served_part * (enforce_gates > 0 ? gate_passed : 1)), arrangement)', doc: 'By limits, or by enforced gates.' },
  compute_bridged: { label: 'Compute bridged', unit: 'H100e', over: ['workload', 'use'], total: 'sum', is: 'compute_denied * at(gate_passed, foreign_cloud)', doc: 'Bought on demand abroad, where the gate of the workload allows it.' },
  compute_unserved: { label: 'Compute unserved', unit: 'H100e', over: ['workload', 'use'], total: 'sum', is: 'compute_denied * (1 - at(gate_passed, foreign_cloud))', doc: 'Neither served nor bridged: lost.' },
  compute_idle: { label: 'Compute idle', unit: 'H100e', over: ['arrangement', 'location'], total: 'sum', is: 'max(0, compute_installed - compute_needed)', doc: 'Installed beyond the need, as while a new fleet runs in.' },
  service: { label: 'Useful service of the fleet', unit: 'H100e*h/year', total: 'none', is: 'sum(sum(compute_installed, location) * at(occupancy, chosen), arrangement)', doc: 'Frozen as the reference service when the world is calibrated.' },
  implied_global_spend: { label: 'Global spend implied by demand', unit: 'USD2025/year', total: 'none', is: 'reference_accelerator_additions * (at(unit_it_cost, domestic)) + reference_shell_starts * at(at(shell_cost, domestic), home)', doc: 'The world\'s additions at this scenario\'s unit costs; stands beside the path.' },
})
