/** Between what publishers count and what the model counts: quantities that the model has no parameter for. Drawn with its parameters. */
import type { Region } from '../../data/facts.ts'
import type { Range } from '../../model/ensemble/default-distribution.ts'

/** Each distribution is triangular. `origin` is a row of the origins table. */
export interface Conversion extends Range {
  readonly label: string
  readonly unit: string
  readonly origin: string
}

export const conversions = {
  tender_price: { label: 'Whole machine by public tender, per accelerator', unit: 'USD2024/unit', low: 10_000, central: 14_500, high: 22_000, origin: 'derived-tender-price' },
  sold_load: { label: 'Average over sold capacity of conventional halls', unit: '1', low: 0.4, central: 0.46, high: 0.55, origin: 'derived-conventional-load' },
  conventional_it_cost: { label: 'Conventional servers per critical IT power', unit: 'USD2024/MW', low: 9e6, central: 14e6, high: 28e6, origin: 'assumption-conventional-server-cost' },
  own_chip_saving: { label: 'All-in capital saved by own accelerators', unit: '1', low: 0.1, central: 0.19, high: 0.25, origin: 'bernstein-ai-datacenter-cost-2025' },
  tower_water: { label: 'On-site water of cooling towers, by IT electricity', unit: 'L/kWh', low: 1, central: 1.8, high: 2.2, origin: 'wue-evaporative' },
  tower_halls: { label: 'Part of halls cooled by towers where an operator says most', unit: '1', low: 0.5, central: 0.75, high: 1, origin: 'google-towers-2012' },
  legacy_pue: { label: 'PUE of halls of 2014', unit: '1', low: 1.55, central: 1.65, high: 1.75, origin: 'uptime-surveys' },
  survey_pue: { label: 'PUE of halls of all ages', unit: '1', low: 1.45, central: 1.54, high: 1.6, origin: 'uptime-survey-2025' },
  list_price: { label: 'List price of a server over what it sells for', unit: '1', low: 1.32, central: 1.55, high: 1.8, origin: 'derived-list-price' },
} as const satisfies Readonly<Record<string, Conversion>>

export type ConversionName = keyof typeof conversions

/** Part of hyperscale capacity in a region, 2022 (synergy-2022). */
export const HYPERSCALE: Readonly<Record<Region, number>> = { united_states: 0.53, china: 0.15, europe: 0.16, other_asia_pacific: 0.11, rest_of_world: 0.05 }

/** Year of the halls that are taken as cooled by towers (lbnl-2016). */
export const LEGACY_YEAR = 2014
