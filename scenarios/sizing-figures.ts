/** What a sizing tells, and where in the run each figure stands. */
import type { Basis } from './sizing-limits.ts'
import type { Bought } from './sizing-chip.ts'

interface Plain {
  readonly name: string
  readonly variable: string
  readonly unit: string
  /** At the end of the year asked for, over the first full year of operation, or of the whole run. */
  readonly when: 'complete' | 'full_year' | 'run'
  readonly bought?: Bought
}

const capital = (part: string): Plain => ({ name: `capital_spend_${part}`, variable: `capital_spend_${part}`, unit: 'USD2025', when: 'complete' })

/** Capital is booked in the one year in which the cluster is built, so what is spent a year is what is spent. */
export const figures: readonly Plain[] = [
  { name: 'accelerators', variable: 'accelerator_stock', unit: 'unit', when: 'complete' },
  { name: 'compute_installed', variable: 'compute_installed', unit: 'H100e', when: 'complete' },
  { name: 'it_power', variable: 'it_power', unit: 'MW', when: 'complete' },
  { name: 'facility_power', variable: 'facility_power', unit: 'MW', when: 'complete' },
  { name: 'grid_power', variable: 'grid_power', unit: 'MW', when: 'complete' },
  { name: 'capital_spend_accelerators', variable: 'capital_spend_it', unit: 'USD2025', when: 'complete', bought: 'alone' },
  capital('it'), capital('network'), capital('storage'), capital('facility'), capital('grid'), capital('land'),
  { name: 'electricity_use', variable: 'electricity_use', unit: 'GWh/year', when: 'full_year' },
  { name: 'water_consumption_onsite', variable: 'water_consumption_onsite', unit: 'ML/year', when: 'full_year' },
  { name: 'water_withdrawal_onsite', variable: 'water_withdrawal_onsite', unit: 'ML/year', when: 'full_year' },
  { name: 'water_consumption_offsite', variable: 'water_consumption_offsite', unit: 'ML/year', when: 'full_year' },
  { name: 'water_withdrawal_offsite', variable: 'water_withdrawal_offsite', unit: 'ML/year', when: 'full_year' },
  { name: 'land_use', variable: 'land_use', unit: 'ha', when: 'complete' },
  { name: 'levelised_compute_cost', variable: 'levelised_compute_cost', unit: 'USD2025/H100e/h', when: 'run' },
]
export type SizingFigure = Plain

const IT = ['capital_spend_it', 'capital_spend_network', 'capital_spend_storage']
const SHELL = ['capital_spend_facility', 'capital_spend_grid', 'capital_spend_land']

/** Parts of capital that a basis counts. Accelerators alone are a part of IT, so never both. */
export const countedParts: Readonly<Record<Basis, readonly string[]>> = {
  chips: ['capital_spend_accelerators'],
  system: IT,
  programme: [...IT, ...SHELL],
  shell: SHELL,
}

/** The figure in which chips stand in their servers. */
export const CHIPS_IN_SERVERS = 'capital_spend_it'

/** The sum over the parts that count. */
export const TOTAL = 'capital'
