import { trustDimensionNames, trustTestNames } from './trust-tests.ts'

/** The index sets of the model. Member order is declared order: it decides ties, sums and layout. */
export const dimensions = {
  /** Ways to hold capacity. */
  arrangement: ['domestic', 'partnership', 'embassy', 'pool', 'sovereign_cloud', 'foreign_cloud'],
  /** Seen from the economy of the scenario. */
  location: ['home', 'abroad'],
  workload: ['state_critical', 'public_service', 'regulated_industry', 'open_commercial', 'research'],
  use: ['training', 'inference'],
  axis: ['territorial', 'operational', 'technological', 'legal'],
  trust_dimension: trustDimensionNames,
  trust_test: trustTestNames,
  /** Of the ladder of a data embassy, lowest first. */
  rung: ['protected_backup', 'restore', 'live_continuity', 'service_continuity', 'compute_access'],
  gate_verdict: ['passed', 'failed', 'unproven'],
  /** Of the stack under an AI service, each bought of somebody. */
  layer: ['chips', 'models', 'cloud_software', 'operators', 'energy', 'capital', 'cables'],
  perspective: ['social', 'public', 'investor'],
  payer: ['budget', 'state_enterprise', 'resident_private', 'foreign_partner', 'common_fund'],
  /** Assets that live and are financed alike. */
  asset_class: ['accelerators', 'shell', 'plant', 'line', 'data'],
  /** Where the money of a vehicle comes from. */
  source: ['equity', 'accelerator_debt', 'shell_debt', 'grants'],
  /** Debt of a vehicle: the class it is drawn for, and all others. */
  tranche: ['accelerator_debt', 'shell_debt'],
  /** Whence a vehicle has the cash of a year, and what that goes to. */
  cash_source: ['revenue', 'equity', 'shortfall', 'accelerator_debt', 'shell_debt', 'grants'],
  cash_use: ['compute', 'connectivity', 'storage', 'construction_interest', 'running', 'tax', 'interest', 'principal', 'owners'],
  /** Who pays what a nation spends in a year, and what it is spent on. */
  funder: ['budget', 'state_enterprise', 'borrowing', 'resident_private', 'foreign_partner', 'common_fund', 'grid_users', 'guests'],
  outlay: ['compute', 'connectivity', 'storage', 'running', 'fees', 'grid', 'abroad', 'hosting'],
  /** Capital that adds, and capital that replaces. */
  build: ['first_build', 'renewal'],
  /** What the cost of an hour is the sum of; the last two are taken off. */
  cost_part: ['computers', 'facility', 'networks', 'plant', 'energy', 'staff', 'upkeep', 'fees', 'other', 'residual', 'data'],
  /** What a built cost of capital is the sum of; the last two are taken off. */
  premium: ['risk_free', 'equity_risk', 'gearing', 'country_equity', 'country_debt', 'lender_margin', 'tax', 'inflation'],
  /** Rates at which flows are worth nothing, lowest first. */
  root: ['first', 'second', 'third'],
  /** What a vehicle is paid by. */
  revenue_basis: ['cost_recovery', 'market', 'take_or_pay'],
  /** Who owns an asset. */
  owner: ['national', 'partner', 'provider', 'common_fund'],
  /** Parts of capital spend. */
  part: ['it', 'facility', 'grid', 'land', 'network', 'storage', 'generation'],
  /** Parts of operating spend. */
  expense: ['energy', 'water', 'staff', 'maintenance', 'security', 'network', 'fees'],
  /** What can hold back building; the first is what is asked for. */
  limit: ['demand', 'grid', 'ramp', 'water', 'land', 'budget', 'people', 'chips'],
  /** What an AI service is built of. */
  block: ['compute', 'connectivity', 'storage'],
  /** What each block needs of the country: five technical, three institutional (WEF and Bain, 2026). */
  prerequisite: ['energy', 'water', 'land', 'hardware', 'cybersecurity', 'policy', 'talent', 'capital'],
  technology: ['coal', 'gas', 'oil', 'nuclear', 'hydro', 'solar', 'wind', 'bioenergy', 'other_renewable'],
  income_group: ['low', 'lower_middle', 'upper_middle', 'high'],
  /** What a published investment figure covers. */
  boundary: ['ai_all_in', 'ai_it_only', 'all_data_centre', 'company_wide'],
  /** What is planned on: the strategy chosen, or the incumbent mix carried on. */
  course: ['chosen', 'incumbent'],
  /** Parties between which fees, grants and levies pass. */
  party: ['residents', 'government', 'partner', 'provider', 'common_fund', 'guests'],
  /** Discount rates at which rankings are shown beside the perspective's own. */
  probe: ['three_percent', 'five_percent', 'eight_percent'],
  /** Regions for which data-centre electricity is published together (IEA). */
  region: ['united_states', 'china', 'europe', 'other_asia_pacific', 'rest_of_world'],
  /** What can break, by what it strikes. */
  disruption: ['territory', 'blackout', 'fire', 'war_abroad', 'order', 'control_plane', 'path_cut', 'intrusion', 'software', 'exclusion'],
  /** After a strike. */
  moment: ['at_once', 'four_hours', 'one_day', 'three_days', 'five_days', 'twelve_days', 'thirty_days', 'ninety_days', 'one_year', 'two_years'],
  /** Times up to which lost service is summed. */
  span: ['failover', 'one_year', 'two_years'],
  /** Without new chips. */
  autonomy_year: ['first', 'second', 'third', 'fourth', 'fifth'],
  /** ISO 3166-1 alpha-3 codes of every economy with a row in the facts tables (XKX is user-assigned). */
  economy: [
    'ABW', 'AFG', 'AGO', 'AIA', 'ALB', 'AND', 'ARE', 'ARG', 'ARM', 'ASM', 'ATG', 'AUS', 'AUT', 'AZE',
    'BDI', 'BEL', 'BEN', 'BFA', 'BGD', 'BGR', 'BHR', 'BHS', 'BIH', 'BLR', 'BLZ', 'BMU', 'BOL', 'BRA',
    'BRB', 'BRN', 'BTN', 'BWA', 'CAF', 'CAN', 'CHE', 'CHL', 'CHN', 'CIV', 'CMR', 'COD', 'COG', 'COK',
    'COL', 'COM', 'CPV', 'CRI', 'CUB', 'CUW', 'CYM', 'CYP', 'CZE', 'DEU', 'DJI', 'DMA', 'DNK', 'DOM',
    'DZA', 'ECU', 'EGY', 'ERI', 'ESP', 'EST', 'ETH', 'FIN', 'FJI', 'FLK', 'FRA', 'FRO', 'FSM', 'GAB',
    'GBR', 'GEO', 'GGY', 'GHA', 'GIB', 'GIN', 'GMB', 'GNB', 'GNQ', 'GRC', 'GRD', 'GRL', 'GTM', 'GUM',
    'GUY', 'HKG', 'HND', 'HRV', 'HTI', 'HUN', 'IDN', 'IMN', 'IND', 'IRL', 'IRN', 'IRQ', 'ISL', 'ISR',
    'ITA', 'JAM', 'JEY', 'JOR', 'JPN', 'KAZ', 'KEN', 'KGZ', 'KHM', 'KIR', 'KNA', 'KOR', 'KWT', 'LAO',
    'LBN', 'LBR', 'LBY', 'LCA', 'LIE', 'LKA', 'LSO', 'LTU', 'LUX', 'LVA', 'MAC', 'MAF', 'MAR', 'MCO',
    'MDA', 'MDG', 'MDV', 'MEX', 'MHL', 'MKD', 'MLI', 'MLT', 'MMR', 'MNE', 'MNG', 'MNP', 'MOZ', 'MRT',
    'MSR', 'MUS', 'MWI', 'MYS', 'NAM', 'NCL', 'NER', 'NGA', 'NIC', 'NLD', 'NOR', 'NPL', 'NRU', 'NZL',
    'OMN', 'PAK', 'PAN', 'PER', 'PHL', 'PLW', 'PNG', 'POL', 'PRI', 'PRK', 'PRT', 'PRY', 'PSE', 'PYF',
    'QAT', 'ROU', 'RUS', 'RWA', 'SAU', 'SDN', 'SEN', 'SGP', 'SHN', 'SLB', 'SLE', 'SLV', 'SMR', 'SOM',
    'SPM', 'SRB', 'SSD', 'STP', 'SUR', 'SVK', 'SVN', 'SWE', 'SWZ', 'SXM', 'SYC', 'SYR', 'TCA', 'TCD',
    'TGO', 'THA', 'TJK', 'TKM', 'TLS', 'TON', 'TTO', 'TUN', 'TUR', 'TUV', 'TWN', 'TZA', 'UGA', 'UKR',
    'URY', 'USA', 'UZB', 'VCT', 'VEN', 'VGB', 'VIR', 'VNM', 'VUT', 'WSM', 'XKX', 'YEM', 'ZAF', 'ZMB',
    'ZWE',
  ],
} as const

export type Arrangement = (typeof dimensions.arrangement)[number]
export type Workload = (typeof dimensions.workload)[number]
