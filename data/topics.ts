/** The tables with one number per economy: where each lies, which fact it gives, and what a sane value is. */
import type { FactName } from './facts.ts'

export interface Topic {
  readonly file: string
  readonly fact: FactName
  /** Unit in the table; `USD` followed by a year stands for any year and is restated in dollars of 2025. */
  readonly unit: string
  readonly minimum: number
  readonly maximum: number
}

const SMALLEST = Number.MIN_VALUE

export const topics: readonly Topic[] = [
  { file: 'economy/population.csv', fact: 'population', unit: 'person', minimum: 1, maximum: 2e9 },
  { file: 'economy/gdp.csv', fact: 'gdp', unit: 'USD/year', minimum: 1e6, maximum: 1e14 },
  { file: 'economy/internet-use.csv', fact: 'internet_use', unit: '1', minimum: 0, maximum: 1 },
  { file: 'economy/electricity-supply.csv', fact: 'electricity_supply', unit: 'GWh/year', minimum: SMALLEST, maximum: 2e7 },
  { file: 'economy/carbon-intensity.csv', fact: 'carbon_intensity', unit: 'g/kWh', minimum: 0, maximum: 2000 },
  { file: 'economy/electricity-price.csv', fact: 'electricity_price', unit: 'USD/MWh', minimum: SMALLEST, maximum: 2000 },
  { file: 'large-user-electricity-price.csv', fact: 'large_user_electricity_price', unit: 'USD/MWh', minimum: SMALLEST, maximum: 2000 },
  { file: 'economy/water.csv', fact: 'water', unit: 'ML/year', minimum: SMALLEST, maximum: 1e11 },
  { file: 'economy/land.csv', fact: 'land', unit: 'ha', minimum: SMALLEST, maximum: 2e9 },
  { file: 'economy/total-area.csv', fact: 'total_area', unit: 'ha', minimum: SMALLEST, maximum: 2e9 },
  { file: 'economy/elevation.csv', fact: 'elevation', unit: 'm', minimum: -500, maximum: 6000 },
  { file: 'economy/network-loss.csv', fact: 'network_loss', unit: '1', minimum: 0, maximum: 0.95 },
  { file: 'economy/compute-clusters.csv', fact: 'compute_clusters', unit: 'H100e', minimum: 0, maximum: 1e9 },
  { file: 'economy/corporate-tax.csv', fact: 'corporate_tax', unit: '1', minimum: 0, maximum: 0.6 },
  // Fishing licences bring two island states more than their GDP.
  { file: 'economy/government-revenue.csv', fact: 'government_revenue', unit: '1', minimum: 0.02, maximum: 2 },
  { file: 'economy/country-spread.csv', fact: 'country_spread', unit: '1', minimum: 0, maximum: 0.5 },
  { file: 'economy/construction-cost.csv', fact: 'construction_cost', unit: 'USD/MW', minimum: 1e6, maximum: 1e8 },
]
