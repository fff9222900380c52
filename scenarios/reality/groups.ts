import type { RealityGroup } from '../../data/reality.ts'

/** What a group must reach, set before the first run. Logarithms are natural. */
export interface Marks {
  readonly label: string
  /** Fewest rows that count. */
  readonly rows: number
  /** Least part of them inside. */
  readonly inside: number
  /** A published point counts as met within this factor less one. */
  readonly point: number
  /** Median of the absolute logarithm of model over published, at most. */
  readonly median: number
  /** Mean of the logarithm, its sign left out, at most. */
  readonly mean: number
  /** Median of P90 over P10, at most. */
  readonly band?: number
  /** Identities are reported and never counted. */
  readonly counted: boolean
}

const NEAR = 0.2
const counted = (label: string, rows: number, inside: number, median: number, mean: number, band: number): Marks => ({ label, rows, inside, point: NEAR, median, mean, band, counted: true })

export const MARKS: Readonly<Record<RealityGroup, Marks>> = {
  identities: { label: 'Arithmetic identities', rows: 30, inside: 0.95, point: 0.07, median: 0.03, mean: 0.02, counted: false },
  power_from_accelerators: counted('Power from accelerators', 10, 0.8, 0.15, 0.1, 1.6),
  cost_by_basis: counted('Cost by basis', 10, 0.8, 0.25, 0.15, 2.4),
  energy_shares_unit_costs: counted('Capacity to electricity, shares, unit costs', 10, 0.85, 0.12, 0.08, 1.5),
  investment_to_capacity: counted('Investment to capacity', 6, 0.8, 0.22, 0.15, 1.8),
  water_and_carbon: counted('Water and carbon', 6, 0.8, 0.22, 0.15, 2),
  companies_by_year: counted('Companies by year', 10, 0.8, 0.2, 0.12, 2.2),
  back_casts: counted('Back-casts', 6, 0.85, 0.12, 0.08, 2),
  countries: counted('Countries, each left out', 6, 0.6, 0.35, 0.25, 3),
}

/** Fewest rows that count, over all groups but the identities. */
export const FEWEST_ROWS = 60
