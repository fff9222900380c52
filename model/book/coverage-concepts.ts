/**
 * What the papers behind the model speak of, and where the model has it: each concept with its records, the levers and
 * uncertainties that move them, and the facts and choices it rests on; what is not there yet, and what never will be.
 */

export interface Concept {
  readonly concept: string
  /** Where it is spoken of, in the sources listed with the coverage. */
  readonly from: string
  readonly variables: readonly string[]
  /**
   * Parameters that move an outcome when raised: `name` where the parameter itself says which, or `name +outcome`, or
   * `name -outcome`, asserted for the economy and strategy given here.
   */
  readonly moves?: readonly string[]
  /** Facts and choices it rests on. */
  readonly rests?: readonly string[]
  readonly economy?: string
  readonly strategy?: string
  /** Added to the strategy. */
  readonly overlay?: string
}

export interface Awaited {
  readonly concept: string
  readonly from: string
  /** Records that will hold it; the day one is there, the concept belongs to the others. */
  readonly records: readonly string[]
}

export interface Outside {
  readonly concept: string
  readonly from: string
  readonly because: string
}

export interface ConceptGroup {
  readonly title: string
  readonly concepts: readonly Concept[]
}

/** By the letter the concepts cite. */
export const coverageSources: Readonly<Record<string, string>> = {
  W: 'World Economic Forum and Bain & Company, AI Infrastructure in the Age of Sovereignty, 11 May 2026: publication page and published accounts of it; the full text was not reached.',
  J: 'World Economic Forum and Bain & Company, companion paper, January 2026: publication page.',
  T: 'Tony Blair Institute, paper on data embassies, 28 May 2026, and on sovereignty in the age of AI, January 2026: abstracts and a digest; the full texts were not reached.',
  E: 'Policy essay on sovereign AI, 10 February 2026.',
  M: 'McKinsey & Company, Sovereign AI, 2026: four axes of control.',
}

const CLOUD = 'foreign-cloud-reliance'
const EMBASSY = 'digital-embassy-guest'
const PARTNER = 'trusted-international-partnerships'
const POOL = 'regional-pooling'
const SOVEREIGN = 'sovereign-operated-cloud'

export const conceptGroups: readonly ConceptGroup[] = [
  { title: 'Building blocks', concepts: [
    { concept: 'Compute', from: 'W', variables: ['compute_required', 'compute_served', 'compute_installed', 'accelerator_stock', 'accelerator_additions'], moves: ['ambition', 'training_ambition', 'accelerator_price_base', 'flop_per_dollar_growth'], rests: ['economy_gdp', 'in_perimeter'] },
    { concept: 'Connectivity', from: 'W', variables: ['network_capacity', 'international_capacity', 'network_availability', 'late_inference_share', 'capital_spend_network'], moves: ['added_paths', 'own_lines', 'latency_bound', 'cable_repair'], rests: ['place_distance'] },
    { concept: 'Storage', from: 'W', variables: ['storage_capacity', 'capital_spend_storage', 'data_spend'], moves: ['storage_replicas', 'storage_sites', 'flash_share', 'state_data_growth'], rests: ['storage_share'] },
  ] },
  { title: 'Technical prerequisites', concepts: [
    { concept: 'Energy', from: 'W', variables: ['facility_power', 'grid_power', 'electricity_use', 'emissions', 'electricity_headroom', 'power_headroom'], moves: ['electricity_price_factor', 'grid_lead', 'captive_share', 'flexible_load', 'liquid_cooling'], rests: ['electricity_price', 'generation_mix', 'peak_load'] },
    { concept: 'Water', from: 'W', variables: ['water_withdrawal_onsite', 'water_consumption_onsite', 'water_withdrawal_offsite', 'water_headroom', 'water_share_of_basin'], moves: ['dry_cooling', 'tower_cooling', 'recycled_water'], rests: ['renewable_water', 'water_use_effectiveness'] },
    { concept: 'Land', from: 'W', variables: ['land_use', 'land_built', 'land_headroom', 'capital_spend_land'], moves: ['campus_land +land_use', 'land_price +capital_spend_land'], rests: ['land_area'] },
    { concept: 'Hardware', from: 'W', variables: ['accelerator_additions', 'accelerator_retirements', 'capital_spend_it', 'prerequisite_need', 'concentration'], moves: ['accelerator_life', 'second_source_share', 'local_assembly_share'], rests: ['home_supply', 'world_concentration'] },
    { concept: 'Cybersecurity', from: 'W', variables: ['operating_spend_security', 'security_staff'], moves: ['security_effort', 'automated_monitoring'] },
  ] },
  { title: 'Institutional prerequisites', concepts: [
    { concept: 'Policy', from: 'W', variables: ['gate_outcome', 'buildable', 'prerequisite_gap'], moves: ['agreement_slip', 'prepared_sites'], rests: ['permit_time', 'limits_on'] },
    { concept: 'Talent', from: 'W', variables: ['talent_required', 'talent_supply', 'talent_gap', 'people_headroom'], moves: ['talent_training', 'people_limit', 'scarcity_wages'], rests: ['wage_index'] },
    { concept: 'Capital', from: 'W', variables: ['capital_spend', 'partner_capital_spend', 'provider_capital_spend', 'public_spend', 'peak_funding', 'budget_headroom'], moves: ['partner_share', 'pool_grant', 'provider_rate +operating_spend_fees'], rests: ['country_spread', 'payer_share'], economy: 'FRA', strategy: CLOUD },
  ] },
  { title: 'Strategies', concepts: [
    { concept: 'Extensive domestic ownership', from: 'W', variables: ['capital_spend', 'total_spend', 'domestic_control', 'equal_service_cost'], moves: ['facility_cost', 'grid_lead'], rests: ['placement_share'] },
    { concept: 'Trusted international partnerships', from: 'W', variables: ['partner_capital_spend', 'partner_fee', 'operating_spend_fees'], moves: ['partner_share', 'partner_rate +operating_spend_fees', 'partner_premium +operating_spend_fees'], rests: ['partner_owned'], strategy: PARTNER },
    { concept: 'Digital embassy, guest', from: 'T', variables: ['host_rent', 'embassy_charge', 'embassy_kept'], moves: ['embassy_premium', 'host_margin +operating_spend_fees', 'treaty_time -domestic_control'], rests: ['location_share'], economy: 'EST', strategy: EMBASSY },
    { concept: 'Regional pooling', from: 'E', variables: ['fund_capital_spend', 'coordination_fee', 'occupancy'], moves: ['pool_grant', 'pool_coordination +total_spend'], rests: ['pool_load_ratio'], economy: 'EST', strategy: POOL },
    { concept: 'Foreign cloud reliance', from: 'E', variables: ['cloud_fee', 'contract_price', 'on_demand_price', 'exit_cost', 'foreign_currency_spend'], moves: ['contract_margin', 'ancillary +operating_spend_fees', 'real_depreciation'], rests: ['provider_owned'], strategy: CLOUD },
    { concept: 'Sovereign-operated cloud', from: 'W', variables: ['contract_price', 'cloud_fee', 'class_control'], moves: ['sovereign_premium +operating_spend_fees', 'sovereign_region_floor -operating_spend_fees'], rests: ['home_vendor'], strategy: SOVEREIGN },
    { concept: 'A mix by workload', from: 'W', variables: ['effective_share', 'placed_compute', 'arrangement_share'], moves: ['contract_margin'], rests: ['placement_share', 'contract_time'] },
    { concept: 'Procurement and run-off of old contracts', from: 'E', variables: ['incumbent_mix', 'migration_spend'], moves: ['switching_cost +total_spend'], rests: ['known_cluster_compute'] },
  ] },
  { title: 'Trust', concepts: [
    ...['Political commitment', 'Legal basis', 'Data management', 'Technical safeguards', 'Operational rules'].map((concept): Concept => (
      { concept, from: 'W', variables: ['trust_score', 'trust_by_dimension', 'weakest_link', 'trust_minimum'], moves: ['trust_answer +trust'], rests: ['test_part'] }
    )),
    { concept: 'Trust in an arrangement, as one score beside its weakest part', from: 'W', variables: ['arrangement_trust', 'trust', 'trust_minimum', 'trust_answered'], moves: ['trust_answer +trust_minimum'] },
    { concept: 'Gates by workload, passed, failed or unproven', from: 'W', variables: ['gate_outcome', 'compute_by_verdict', 'gate_failed_share'], moves: ['enforce_gates +unserved_share'], rests: ['gate', 'gate_trust', 'trust_weight'], strategy: CLOUD },
  ] },
  { title: 'Ladder of a data embassy', concepts: [
    { concept: 'Protected backup, restore, live continuity, service continuity, access to AI and compute', from: 'T', variables: ['rung_chosen', 'embassy_recovery', 'embassy_restores', 'embassy_data_lost', 'data_spend'], moves: ['embassy_rung'], rests: ['rung_fixed_cost', 'rung_recovery_time', 'rung_recovery_point'] },
    { concept: 'Term, notice and exit of an embassy', from: 'T', variables: ['embassy_exit', 'exit_fee_time', 'embassy_data_exit'], moves: ['embassy_set_up +operating_spend_fees'], rests: ['embassy_term', 'embassy_notice'], economy: 'EST', strategy: EMBASSY },
  ] },
  { title: 'Control, steer, depend', concepts: [
    { concept: 'Control over where, who, what and under which law', from: 'M', variables: ['control_score', 'class_control', 'axis_control', 'domestic_control', 'control_minimum'], moves: ['prepared_sites', 'agreement_slip'], rests: ['control_base', 'control_abroad', 'location_share'] },
    { concept: 'Dependence by layer of the stack', from: 'T', variables: ['dependence', 'layer_part', 'arrangement_foreign_share'], moves: ['open_weight_share', 'local_assembly_share'], rests: ['cloud_software_foreign', 'layer_weight', 'home_supply'] },
    { concept: 'Few suppliers', from: 'T', variables: ['concentration'], moves: ['second_source_share', 'international_paths -concentration'], rests: ['world_concentration'] },
    { concept: 'The spectrum between owning and sharing, with the price of a step', from: 'W', variables: ['axis_control', 'equal_service_cost'], moves: ['contract_margin', 'facility_cost'] },
    { concept: 'Frontier access against control', from: 'T', variables: ['compute_served', 'unserved_share', 'technology_years'], moves: ['technology_slowdown +total_spend'] },
  ] },
  { title: 'Who owns, operates, governs, houses and pays', concepts: [
    { concept: 'Owner of the assets', from: 'W', variables: ['owner_share', 'capital_by_part', 'national_part'], moves: ['partner_share'], rests: ['partner_owned', 'provider_owned'] },
    { concept: 'Operator', from: 'W', variables: ['own_operation', 'staff_cost', 'control_score'], moves: ['staff_density +operating_spend_staff'], rests: ['operator_foreign'] },
    { concept: 'Law that bites', from: 'W', variables: ['control_score', 'gate_passed', 'trust_score'], moves: ['trust_answer +trust_minimum'], rests: ['home_vendor', 'home_vendor_control'], strategy: CLOUD },
    { concept: 'Place', from: 'W', variables: ['it_power_home', 'facility_power_home', 'electricity_use_home', 'water_withdrawal_onsite_home', 'land_use_home'], moves: ['datacentre_share_cap'], rests: ['location_share', 'place_distance'] },
    { concept: 'Who pays', from: 'W', variables: ['payer_part', 'public_spend', 'total_spend', 'transfer'], moves: ['import_levy -public_spend'], rests: ['payer_share'] },
    { concept: 'Balance of the public purse', from: 'W', variables: ['public_spend', 'spend_share_of_gdp', 'property_tax_receipts', 'levy_receipts'], moves: ['property_tax +operating_spend'], rests: ['economy_gdp'] },
    { concept: 'Cost of capital and discounting', from: 'W', variables: ['cost_of_capital', 'discount_rate_used', 'discounted_cost', 'residual_value'], moves: ['social_rate -discounted_cost'], rests: ['perspective_selected', 'real_borrowing_cost'] },
    { concept: 'Refresh of the fleet', from: 'W', variables: ['refresh_units', 'refresh_cost', 'accelerator_retirements'], moves: ['accelerator_life'] },
    { concept: 'Lead times', from: 'W', variables: ['longest_lead', 'ready', 'compute_bridged'], moves: ['grid_lead', 'prepared_sites'], rests: ['permit_time', 'build_time', 'treaty_time', 'governance_time'] },
    { concept: 'Limits of what can be built', from: 'W', variables: ['buildable_by', 'binding_limit', 'limit_slack', 'limit_holds'], moves: ['datacentre_share_cap', 'ramp_rate +compute_served', 'people_limit'], rests: ['limits_on'], economy: 'LIE' },
    { concept: 'Training apart from inference', from: 'E', variables: ['class_use_share', 'compute_required'], moves: ['training_ambition', 'inference_share +compute_required'], rests: ['class_training'], economy: 'USA' },
    { concept: 'Scale, and what sharing a fleet gains', from: 'E', variables: ['occupancy', 'capital_scale', 'levelised_compute_cost'], moves: ['scale_exponent -capital_spend_facility', 'occupancy_floor -capital_spend_it'] },
  ] },
  { title: 'Workloads', concepts: [
    { concept: 'Critical state functions, public services, regulated industry, open commercial, research', from: 'WT', variables: ['class_service', 'class_compute', 'class_control', 'gate_passed', 'placed_compute'], moves: ['ambition', 'training_ambition'], rests: ['class_share', 'class_training', 'workload_demand', 'gate'] },
    { concept: 'Only part of what a country computes needs sovereignty', from: 'W', variables: ['perimeter_service', 'outside_perimeter_compute'], moves: ['ambition'], rests: ['in_perimeter', 'class_share'] },
    { concept: 'Spare capacity for what must not stop', from: 'W', variables: ['class_with_reserve', 'idle_share'], moves: ['storage_sites', 'added_paths'], rests: ['spare_capacity', 'reserve_margin'] },
    { concept: 'Nearness: latency that inference bears', from: 'W', variables: ['round_trip', 'latency_met', 'late_inference_share'], moves: ['latency_bound'], rests: ['place_distance', 'enforce_latency'] },
  ] },
  { title: 'Premiums, discounts and conditions', concepts: [
    { concept: 'Premium of a sovereign region over an ordinary one', from: 'W', variables: ['contract_price', 'on_demand_price'], moves: ['sovereign_premium +operating_spend_fees'], strategy: SOVEREIGN },
    { concept: 'Co-funding of a pool by the common budget', from: 'E', variables: ['fund_share', 'fund_capital_spend'], moves: ['pool_grant'] },
    { concept: 'A full national stack at one per cent of GDP', from: 'W', variables: ['spend_share_of_gdp', 'peak_funding'], moves: ['ambition', 'captive_share'], rests: ['economy_gdp'] },
    { concept: 'Hosting regimes, and which host a country is given', from: 'T', variables: ['arrangement_trust', 'arrangement_trust_at_best'], moves: ['trust_answer +trust'], rests: ['location_share'], economy: 'EST', strategy: EMBASSY },
    { concept: 'Agreements and permits that slip', from: 'W', variables: ['ready', 'longest_lead'], moves: ['agreement_slip'], rests: ['policy_slip'] },
    { concept: 'Commitments and guarantees of a partnership', from: 'W', variables: ['guarantees_outstanding', 'committed_fee', 'expected_call', 'promise_left'], moves: ['take_or_pay_share', 'take_or_pay_years'], strategy: 'trusted-international-partnerships' },
    { concept: 'Return and cover of debt of an asset', from: 'W', variables: ['internal_rate_of_return', 'minimum_dscr', 'vehicle_debt', 'debt_cover', 'equity_rate_of_return'], moves: ['contracted_cover', 'take_up'], rests: ['revenue_basis_selected'] },
    { concept: 'Hosting the embassies of others: fees, tax, headroom, break-even', from: 'T', variables: ['hosting_revenue', 'hosting_gain', 'break_even_occupancy', 'hosting_public_receipts', 'hosting_exposure'], moves: ['hosting_uptake +hosting_revenue'], rests: ['hosting_incentive', 'host_liability'], economy: 'LUX', overlay: 'digital-embassy-host' },
    { concept: 'Exit: what leaving costs', from: 'W', variables: ['exit_cost', 'embassy_exit', 'residual_value'], moves: ['contract_margin'], rests: ['switching_cost'] },
    { concept: 'Foreign currency and imports', from: 'E', variables: ['foreign_currency_spend', 'import_spend'], moves: ['real_depreciation'], rests: ['import_content', 'fee_import_content'] },
    { concept: 'Announced, contracted and operating apart', from: 'W', variables: ['incumbent_domestic_share', 'incumbent_mix'], moves: ['ambition'], rests: ['known_cluster_compute'] },
    { concept: 'Chips of many generations in one measure', from: 'E', variables: ['accelerator_compute', 'compute_installed', 'compute_per_head'], moves: ['flop_per_dollar_growth'], rests: ['accelerator_compute_base'] },
  ] },
  { title: 'When something breaks', concepts: [
    { concept: 'What still works, by workload and moment, and how it comes back', from: 'WT', variables: ['continuity', 'class_service_after', 'class_struck', 'class_restored', 'class_carried', 'lowest_service', 'time_to_recover', 'lost_hours'], moves: ['standby_share', 'second_site', 'backup_hours'], rests: ['disruption_strength', 'recovery_time', 'failover_time', 'critical'] },
    { concept: 'Trust as what makes a loss of access less likely', from: 'W', variables: ['chance', 'expected_lost_time'], moves: ['trust_answer -expected_lost_time'], rests: ['political', 'disruption_rate'], strategy: CLOUD },
    { concept: 'A second host, and what a day of service costs by it', from: 'T', variables: ['doubling_saved', 'price_of_day_by_doubling'], moves: ['second_host'] },
    { concept: 'Caps on chips, licences, and investment asked in return', from: 'E', variables: ['chip_part', 'chips_denied', 'chips_held', 'matching_spend', 'matched_in_return'], moves: ['matching_investment'], rests: ['chip_regime', 'chip_cap_total', 'chip_licence'] },
    { concept: 'How long a fleet lasts without new chips', from: 'E', variables: ['autonomy_now', 'autonomy'], moves: ['accelerator_life'], rests: ['service_floor', 'autonomy_time'] },
  ] },
  { title: 'Published figures', concepts: [
    { concept: 'Over 400 billion dollars a year by 2030; AI investment growing about 33 % a year', from: 'WJ', variables: ['calibration_investment', 'implied_global_spend'], moves: ['path_growth_after'], rests: ['path_investment', 'path_boundary'] },
    { concept: 'Electricity of data centres, about 420 TWh to nearly 1,200 TWh', from: 'J', variables: ['electricity_use', 'hosting_share', 'home_datacentre_load'], moves: ['load_factor +electricity_use'], rests: ['economy_region'] },
    { concept: 'Up to five million gallons of water a day for a site', from: 'W', variables: ['water_withdrawal_onsite', 'water_consumption_onsite'], moves: ['dry_cooling', 'cycles_of_concentration -water_withdrawal_onsite'] },
    { concept: 'Compute demand outgrowing the efficiency of chips', from: 'J', variables: ['compute_index', 'relative_price', 'compute_price'], moves: ['flop_per_dollar_growth', 'flop_per_watt_growth -facility_power'], economy: 'FRA' },
  ] },
]

/** Records that the API and the screens show by themselves: no outcome reads them. */
export const shownAlone: readonly string[] = [
  'prerequisite_need', 'time_to_recover', 'class_struck', 'class_restored', 'class_carried', 'chips_held', 'prerequisite_gap', 'gate_outcome', 'compute_by_verdict', 'fund_capital_spend', 'trust_by_dimension', 'embassy_recovery', 'embassy_data_lost', 'outside_perimeter_compute', 'it_power_home', 'water_withdrawal_onsite_home',
  'transfer', 'binding_limit', 'limit_slack', 'limit_holds', 'hosting_share',
]

export const awaited: readonly Awaited[] = []

export const outside: readonly Outside[] = [
  { concept: 'Benefits of growth: jobs, productivity, tax that AI may bring', from: 'WE', because: 'No published elasticity is firm enough to compare strategies by; every result says that they are not counted.' },
  { concept: 'A composite index of sovereignty', from: 'M', because: 'Control, trust and dependence are shown beside one another: a single number would hide which of them is lacking.' },
  { concept: 'Archetypes of countries', from: 'J', because: 'Names for kinds of countries without figures; each country is computed by its own facts.' },
  { concept: 'Applications worth 1.5 trillion dollars', from: 'J', because: 'A market for applications, printed once in billions and once in trillions; the model counts infrastructure.' },
  { concept: 'Sites that use as much power as 100,000 homes', from: 'W', because: 'A picture for readers; the site’s own megawatts are computed.' },
  { concept: 'Over 600 billion dollars since 2010, and two thirds of AI investment in two countries', from: 'J', because: 'History of investment without years; the past of a country is its known clusters.' },
  { concept: 'Demand subsidies per hour of a chip', from: 'E', because: 'A transfer within the public purse: who pays is set by the table of payers.' },
  { concept: 'Countries counted by accelerators for hire', from: 'E', because: 'A count of places, not a need; cloud regions with a cited place decide where a foreign cloud stands.' },
  { concept: 'Coherence of policy across ministries', from: 'T', because: 'No measure of it is published.' },
  { concept: 'Wording of procurement and of treaties', from: 'ET', because: 'Law is read as tests that a source answers, not drafted.' },
]
