/** What has changed in the model, newest first. A change that moves results at the defaults begins a new version. */

export interface ModelChange {
  /** Version from which it holds. */
  readonly version: string
  /** ISO 8601. */
  readonly date: string
  readonly what: string
  /** What it does to results, and how that is known. */
  readonly effect: string
  /** True where a scenario that says nothing new gets other figures than before. */
  readonly moves: boolean
  /** Records and parameters it added or rewrote. */
  readonly names: readonly string[]
}

export const changes: readonly ModelChange[] = [
  {
    version: '0.4.0', date: '2026-11-22', moves: false,
    what: 'Yearly charges on what a partner or a host brings, on storage, and the steady renewal of storage are records of their own. They stood inside the equations that use them.',
    effect: 'None: every record that was there before is the same to the last bit.',
    names: ['partner_recovery', 'host_recovery', 'storage_recovery', 'steady_storage_renewal', 'partner_it_charge', 'partner_facility_charge', 'partner_line_charge', 'partner_data_charge', 'host_rent', 'state_storage_additions', 'storage_year_cost'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Chips that standing shells wanted and did not get, at home or abroad, are capacity missing under the limit of chips. What an embassy or a pool abroad could not buy under a cap was said to be missing for no limit, as only building at home was looked at.',
    effect: 'None at the defaults, where chips can be had. Under a cap or an embargo, compute bridged and lost by limit moves from demand to chips; nothing else reads it.',
    names: ['chips_short', 'missing_by', 'missing_total', 'limit_part', 'bridged_by', 'lost_by'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: true,
    what: 'Hosting within a region is shared as between regions: sites by electricity supply, what is on premises by AI use. How far an economy may host more or less than that is a range of its own, from eight economies left out one by one. The fleet of AI computers at the end of 2024 has a range too: it was one figure. Water behind hydropower is the mean of plants by what they generate, 37.3 litres a kWh, and no longer a median over studies, 17: what all plants use follows their mean.',
    effect: 'Data-centre load at home, which the ramp and the ceiling of the grid look at, falls by up to 23 per cent in India and more than doubles in Singapore, which uses much for its electricity; what is built moves only where that limit binds: in the stress case of Ireland, whose equal-service cost rises by 0.3 per cent, and in Switzerland by 0.02. Off-site water rises with hydropower, by 120 per cent where it is nearly all; nothing reads it. The two new ranges are 1 at the defaults.',
    names: ['hosted_use_2024', 'conventional_load', 'region_weight', 'own_region_weight', 'hosting_site_part', 'hosting_spread', 'initial_cohort_factor', 'initial_units', 'generation_water_consumption', 'generation_water_withdrawal', 'water_consumption_offsite', 'water_withdrawal_offsite'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Sources and uses of every year in two ledgers that balance: the nation, by who pays and what it buys, and the vehicle, to the end of its run-off. The levelised cost of compute and the built cost of capital part by part. Capital by first build and renewal, and what wears out after the last year. Debt by tranche, the year it is repaid, mean cover, and every internal rate of return where several balance.',
    effect: 'None: they are read off the accounts and the vehicle, and nothing reads them. Every headline figure of the stored scenarios is the same to the last digit.',
    names: ['paid_by', 'spent_on', 'bill_by_payer', 'payer_borrowed', 'cash_in', 'cash_out', 'interest_paid', 'vehicle_block_capital', 'levelised_by', 'built_rate_by', 'capital_by_build', 'worn_out', 'renewal_share', 'renewal_peak', 'renewal_peak_year', 'debt_by_tranche', 'debt_repaid_year', 'mean_dscr', 'rate_root', 'transfer_in_all'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Investment asked in return for a partnership and matching investment for chips are the same dollars where the partner is the home of the chips: paid once, freeing of a cap, and a holding at the horizon whoever asked for it.',
    effect: 'None at the defaults, where both are nil. Where matching investment is chosen, its holding now counts in residual value: equal-service cost falls by three quarters of it, discounted.',
    names: ['matched_in_return', 'partner_supplies_chips', 'chip_bound', 'matching_spend', 'reciprocal_holding'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'A strike read by class: capacity lost, restored and carried at each moment, lowest service and hours lost; chips bought under a cap in all. The moments shown can be set, which replays of real events do.',
    effect: 'None: they are read beside the figures there were.',
    names: ['class_struck', 'class_restored', 'class_carried', 'class_lowest_service', 'class_lost_hours', 'chips_held', 'elapsed'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Each prerequisite has its need by block and what the country has for it as records of their own, in megalitres, hectares, people or money: before, only the one over the other.',
    effect: 'Every headline figure of the stored scenarios is the same to the last digit. Where no electricity is planned at home, the gap in energy is now 0 instead of 1: nothing is lacking that nobody needs. Closing a gap in energy is priced on what is asked of the grid, and no longer on what plant of our own gives too.',
    names: ['electricity_needed', 'electricity_ceiling', 'water_needed', 'water_ceiling', 'land_needed', 'land_ceiling', 'home_hardware', 'security_needed', 'security_supply', 'staff_needed', 'capital_ceiling', 'prerequisite_met', 'prerequisite_gap', 'prerequisite_cost'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Demand counted from tokens, beside the demand of the growth path and driving nothing. Inference may run on devices of users, or on distributed sites. What compute costs beside income per head.',
    effect: 'None at the defaults: all inference is asked of centres, and nothing reads the count.',
    names: ['bottom_up_compute', 'bottom_up_ratio', 'tokens_used', 'endpoint_share', 'distributed_share', 'central_part', 'site_spare', 'programme_reserve', 'hour_price', 'compute_affordability'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Hosting of the embassies of others, as an overlay that any strategy can add: halls built for named guests whose load is that of their own runs, what they pay, what they take of grid, water and land at home, taxes, jobs, empty halls, break-even occupancy and liability.',
    effect: 'None without the overlay: every headline figure of the stored scenarios is the same.',
    names: ['hosting_revenue', 'hosting_gain', 'break_even_occupancy', 'hosting_occupancy', 'halls_standing', 'hosting_public_receipts', 'hosting_exposure', 'total_spend', 'home_committed', 'home_energy', 'asked_at_home', 'facility_power_home', 'levelised_compute_cost'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'The cost of a pool may be shared by demand, GDP, population or equally, and access is capped at the part paid for. A pool may shut us out from a year on: the share is sunk and a foreign cloud serves instead. Contracts that still run when a workload leaves are paid out; the cost of a forced exit counts the service lost between the end of notice and the end of the move. A partner may ask for investment in its own country in return.',
    effect: 'None at the defaults: cost follows demand, no pool shuts anyone out, contracts run off within every lead, and no investment is asked in return.',
    names: ['paid_ratio', 'pool_paid_ratio', 'access_kept', 'pool_exclusion_year', 'stranded_worth', 'pool_hour_cost', 'run_off_fee', 'contract_tenor', 'exit_notice', 'switching_time', 'forced_exit_cost', 'reciprocal_investment', 'reciprocal_spend'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: true,
    what: 'The grant to a pool is gross in the public account, as its rule says: our own contribution to the common fund is no bill of the strategy. Nationally it stays net.',
    effect: 'Public spend on a pool falls by our own part of the grant: by 1 per cent in Estonia, 12 in France and 23 in India in 2035. No other headline figure moves.',
    names: ['public_spend', 'own_fund_contribution'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'The vehicle of private capital: sources and uses by year, two tranches of debt sculpted to what survives of the assets and held by loan-to-cost and cover, interest during construction, tax with losses carried forward, revenue by cost recovery, the market, take-or-pay or none, and a run-off of thirty years after the horizon. The cost of capital built from its parts, beside the rates judged so far.',
    effect: 'None at the defaults: no account reads the vehicle, and the rates stay as judged until they are asked to be built.',
    names: ['vehicle_capital', 'vehicle_charge', 'vehicle_revenue', 'vehicle_tax', 'cash_available', 'debt_payment', 'debt_balance', 'interest_capitalised', 'funding', 'debt_cover', 'internal_rate_of_return', 'equity_rate_of_return', 'minimum_dscr', 'loan_life_cover', 'project_value', 'payback_time', 'built_rate', 'private_rate', 'partner_return', 'provider_return', 'build_rates', 'revenue_basis_selected'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Take-or-pay promised to a partner: what is outstanding, what a shortfall would call, what is expected to be called. What is still promised at the horizon is taken off the residual.',
    effect: 'None at the defaults, where nothing is promised. A promise lowers the residual of a partnership by what is still to be paid for after the horizon.',
    names: ['take_or_pay_share', 'take_or_pay_years', 'guarantees_outstanding', 'promise_in_full', 'committed_fee', 'expected_call', 'promise_left', 'promise_left_at', 'residual', 'residual_at'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Fiscal figures: spend by payer, public borrowing, its service and its effect on the debt ratio, public spend over GDP and government revenue, the share in foreign currency, refresh, fiscal years, and the discounted cost counted in nominal money.',
    effect: 'None: they are read off the accounts.',
    names: ['spend_by_payer', 'public_debt', 'debt_ratio_effect', 'treasury_cash', 'public_spend_share_of_revenue', 'foreign_currency_share', 'refresh_spend', 'refresh_share', 'fiscal_year_spend', 'price_level', 'nominal_discounted_cost'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'A calendar of limits: what each leaves at home in a year, what is left after building, and how much service it kept back. Eight prerequisites of compute, connectivity and storage, with need, gap, lead and cost. People as a limit or as a premium on wages, by a lever, with a supply of specialists by income group. Security effort and automated monitoring. Liquid and tower cooling, recycled water, the basin, a ceiling of physics on water, off-site water without reservoirs. Built footprint and land of generation beside the campus. Prepared sites, slips of policy, delivery of transformers and accelerators.',
    effect: 'None at the defaults: every headline figure of the thirteen stored scenarios is the same to the last digit. The new levers stand where nothing changes: staff is found at the wages of the place, and its shortage is shown.',
    names: ['limit_room', 'limit_left', 'home_limit', 'bridged_by', 'lost_by', 'prerequisite_need', 'prerequisite_gap', 'people_limit', 'scarcity_wages', 'talent_supply', 'talent_gap', 'security_effort', 'automated_monitoring', 'detection_factor', 'recovery_factor_security', 'liquid_cooling', 'tower_cooling', 'recycled_water', 'basin_share', 'evaporation_share', 'water_consumption_offsite_without_reservoirs', 'land_built', 'land_generation', 'prepared_sites', 'agreement_slip', 'policy_slip', 'transformer_lead', 'hardware_lead', 'longest_lead'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Plant of our own is of any technology or mix, each with its capital, running cost, capacity factor, life, lead, carbon and water. Firming is a cost of its own on plant that follows the weather. Firm plant of our own, and load that can be moved, take no room in the grid.',
    effect: 'None where a scenario has no plant of its own, as the thirteen stored ones: every headline figure is the same to the last digit. Where it has, solar power costs 47 dollars a MWh to run and firm and no longer 40, draws its own little water, and eases the limit of the grid.',
    names: ['captive_mix', 'captive_operating_cost', 'captive_levelised_cost', 'generation_levelised_cost', 'firming_cost', 'captive_firming', 'flexible_load', 'grid_counted', 'grid_room', 'ramp_room', 'water_consumption_offsite'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: false,
    what: 'Disruptions: what each takes of an arrangement at once, how service comes back by class of workload, what a backup, a second site, a second host and backup hours are worth, and how long a fleet lasts without new chips. Shocks of the library move ordinary parameters in their years, or strike through these equations. Caps on chips are a limit beside the others, lifted by licence or by matching investment.',
    effect: 'None where no shock is named: every headline figure of the stored scenarios is the same to the last digit. In the year of a shock served compute falls and lost service costs.',
    names: ['disruption_strength', 'struck_part', 'gone', 'cover', 'lost_hours', 'service_lost', 'continuity', 'class_service_after', 'time_to_recover', 'expected_lost_time', 'autonomy', 'standby_share', 'second_site', 'second_host', 'backup_hours', 'price_of_day_by_standby', 'price_of_day_by_doubling', 'chip_regime', 'chip_supply', 'chips_denied', 'matching_investment', 'hardware_price_factor', 'grid_open', 'compute_served', 'compute_denied', 'own_additions', 'buildable_by'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: true,
    what: 'Network and storage have equations of their own: traffic of users and between copies, availability and round trip of a route, fibre to the exchange, leased or own long-haul lines; storage beside the accelerators by what it holds, and the data of the state in copies and sites, placed apart from compute where a strategy says so, its cost in lines of its own. Switches inside a data centre stay with IT at their cited share. Latency may be enforced as gates are: what it forbids is lost. The ladder of a data embassy: protected backup, restore, live continuity and service continuity cost a fixed set-up and a yearly fee, whatever their volume, with the storage and the lines of a copy of the registers; only the fifth rung, compute, carries IT. The treaty alone is waited for; a term, a notice and an exit are counted. What each rung gives from abroad, how fast, and what data it loses stand beside it. An arrangement that keeps data alone is paid for by the payer of the state.',
    effect: 'Compute required and the calibration of every growth path are the same to the last digit. Storage beside an accelerator costs 0.045 of its price in 2025 against the cited 0.036; with access lines this raises the levelised cost of compute by 0.4 to 0.5 per cent. The data of the state is in equal-service cost, the same service in every strategy, and in no hour of compute: with it equal-service cost rises by 0.5 per cent in Estonia, France, Singapore and the United States, and by 1.4 to 1.8 per cent in Kenya and India, where it weighs more beside little compute. Where the budget binds, fewer shells are started and more is bridged or lost. A programme named by its money buys the fewer accelerators that this money pays for. Sizings are unchanged. No rung is held by default. A compute embassy now provides for its exit: residual value under the guest strategy falls by 0.002 per cent in France and 0.17 per cent in Estonia; the ladder moves nothing else.',
    names: ['network_capacity', 'network_availability', 'late_inference_share', 'deliverable', 'bridgeable', 'access_cost', 'line_capital', 'switch_capital', 'storage_capacity', 'storage_ratio', 'state_data', 'state_storage', 'storage_bill', 'data_spend', 'data_cost', 'levelised_compute_cost', 'unit_it_cost', 'shell_cost', 'resource_capital', 'storage_by_share', 'own_lines', 'added_paths', 'latency_bound', 'flash_share', 'state_data_growth', 'storage_replicas', 'storage_sites', 'embassy_rung', 'embassy_term', 'embassy_coverage', 'embassy_notice', 'data_change', 'rung_fixed_cost', 'rung_recovery_time', 'rung_recovery_point', 'rung_service', 'rung_held', 'embassy_fixed', 'embassy_exit', 'embassy_copy', 'embassy_traffic', 'embassy_restores', 'embassy_recovery', 'embassy_data_lost', 'exit_cost', 'payer_part'],
  },
  {
    version: '0.4.0', date: '2026-11-21', moves: true,
    what: 'Facilities cost what they do in their place: the published cost of a traditional facility of nine economies over that of the world, 1 where none is published. The premium of AI facilities is a half and no longer a quarter: at a quarter the model\'s AI facility stood at the lowest published figure for such campuses (15 to 20 million dollars a megawatt), at a half in their middle.',
    effect: 'Of the money of a growth path less becomes capacity: compute required falls by 2.1 per cent in 2040 on the central path. Equal-service cost rises by up to 3 per cent where no cost is published, by 2 to 3.5 in the United States, 3 to 7 in Singapore under ownership and pooling, 6 to 10 in Switzerland; it falls by 4 to 9 in India. Where capacity stands in another country, it follows the cost there.',
    names: ['construction_index', 'facility_unit_cost', 'ai_premium'],
  },
  {
    version: '0.3.0', date: '2026-11-21', moves: false,
    what: 'Trust in each arrangement by twenty tests in five dimensions, answered only where a source can be named, and a verdict on each gate: passed, failed or unproven. Dependence by seven layers of the stack, with the concentration of each, and three levers on it: a second source of chips and assembly at home, which cost a premium on accelerators and take time, and models whose weights are held.',
    effect: 'None at the defaults: every headline figure of the thirteen stored scenarios is the same to the last digit. Nothing that costs or controls reads trust; the premium is nil until a lever on it is moved.',
    names: ['trust', 'trust_by_dimension', 'trust_minimum', 'trust_answered', 'gate_outcome', 'compute_by_verdict', 'trust_answer', 'gate_trust', 'dependence', 'concentration', 'supply_premium', 'open_weight_share', 'second_source_share', 'local_assembly_share'],
  },
  {
    version: '0.3.0', date: '2026-11-21', moves: false,
    what: 'How wages follow income, and the floor under them, are parameters with a range. They had been constants beside the model.',
    effect: 'None at the defaults: the constants became the central values.',
    names: ['wage_elasticity', 'lowest_wage_index'],
  },
  {
    version: '0.3.0', date: '2026-11-21', moves: true,
    what: 'Property tax is out of the resource account and, at home, out of the national account; it flows into the public one. Data-centre load at home adds averages to averages. Closures of shells are planned for over the lead of the arrangement. The investor keeps what the vehicle builds, whoever financed it. Imports rise with the currency in full. Where gates are enforced, what an arrangement of our own may not serve is lost and no longer bridged. A programme asks the same service of every strategy.',
    effect: 'At the defaults equal-service cost falls by 0.5 to 0.8 per cent where we own what we build at home, by 0.1 to 0.25 per cent elsewhere, nearly all of it by property tax; public spend under ownership falls by about 2 per cent. The investor\'s cost of a partnership no longer depends on the partner\'s share; it had risen with it by up to 7 per cent. A programme of 1,000 accelerators in a pool of neighbours held 677 and holds 1,000.',
    names: ['property_tax_due', 'foreign_property_tax', 'property_tax_receipts', 'asset_spend', 'asset_part', 'home_datacentre_load', 'surviving_at_delivery', 'import_spend', 'compute_bridged', 'programme_reference', 'programme_own_occupancy', 'national_compute'],
  },
  {
    version: '0.2.0', date: '2026-11-21', moves: false,
    what: 'Limits can be lifted, so that a cluster of a given size can be sized wherever it is to stand.',
    effect: 'None at the defaults: every figure of the stored scenarios is the same to the last digit.',
    names: ['enforce_limits', 'buildable_by'],
  },
  {
    version: '0.2.0', date: '2026-11-21', moves: false,
    what: 'New outcomes: annual spend as a share of GDP, grid power and electricity at home as shares of what the country has, water withdrawn at home as a share of renewable water, and compute installed per million people. Room in the grid, known before, is offered as an outcome.',
    effect: 'None on any other figure: they read records that were there and nothing reads them.',
    names: ['spend_share_of_gdp', 'grid_share_of_peak', 'electricity_share_of_supply', 'water_share_of_renewable', 'compute_per_head', 'own_population'],
  },
  {
    version: '0.2.0', date: '2026-11-21', moves: true,
    what: 'Shells are planned by the power of the chips that will be bought, and no longer by that of the world\'s alone. Demand may answer to the price of compute (off by default); a programme may be named by its money; part of the deep cost of a grid connection may be spread over all users.',
    effect: 'None at the defaults: every headline figure of the thirteen stored scenarios is the same to the last digit. A scenario whose chips gain efficiency more slowly or faster than the default now plans shells for them: at a growth of compute per watt of 0.1 a year, the annual spend of Kenya under ownership in 2028 rises from 352 to 458 million dollars. The other three move results once their new levers are moved.',
    names: ['demand_response', 'price_elasticity', 'demand_lag', 'demand_factor', 'consumer_surplus_change', 'programme_money', 'deep_cost_paid', 'system_cost_socialised', 'planned_power_per_compute', 'new_power_per_compute', 'relative_power'],
  },
  {
    version: '0.1.0', date: '2026-11-21', moves: false,
    what: 'The load factor of national grids and the risk-free rate are parameters with a range and an origin. They had been constants beside the model.',
    effect: 'None at the defaults: the constants became the central values. The stored scenarios did not change.',
    names: ['system_load_factor', 'risk_free_rate'],
  },
  {
    version: '0.1.0', date: '2026-11-21', moves: true,
    what: 'First version.',
    effect: 'Nothing earlier was published, so there is nothing to compare with.',
    names: [],
  },
]
