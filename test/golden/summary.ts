/** A result in short: headline numbers to read, and a hash over every number of the run. */
import { createHash } from 'node:crypto'
import { offsetOf, strideOf } from '../../model/compile/layout.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { program } from '../model/engine.ts'
import type { Outcome } from '../model/engine.ts'

/** Null is a gap, or a record without a total. */
export type Series = Readonly<Record<string, number | null>>

export interface StrategySummary {
  /** SHA-256 over every record's name and reported values, in order of name. */
  readonly hash: string
  /** By variable and year; a value that belongs to no year stands under 'all'. */
  readonly values: Readonly<Record<string, Series>>
}

export interface Summary {
  readonly scenario: string
  /** The world's calibration and each strategy. */
  readonly strategies: Readonly<Record<string, StrategySummary>>
}

const VARIABLES = [
  'consumption_share', 'gdp', 'national_compute', 'compute_required', 'compute_served', 'compute_bridged', 'compute_unserved', 'compute_installed', 'compute_idle',
  'accelerator_stock', 'accelerator_additions', 'accelerator_retirements', 'shells_asked', 'shell_starts', 'shells_standing', 'it_power', 'facility_power', 'grid_power',
  'electricity_use', 'captive_energy', 'price_paid', 'emissions', 'water_withdrawal_onsite', 'water_consumption_offsite', 'land_use', 'talent_required',
  'resource_cost', 'capital_spend', 'capital_spend_it', 'capital_spend_facility', 'partner_capital_spend', 'provider_capital_spend', 'operating_spend', 'fees',
  'total_spend', 'public_spend', 'foreign_currency_spend', 'domestic_control', 'control_minimum', 'bridge_and_loss', 'residual', 'home_datacentre_load', 'buildable',
  'discounted_cost', 'residual_value', 'bridge_and_loss_value', 'equal_service_cost', 'levelised_compute_cost', 'cumulative_capital', 'peak_funding', 'peak_funding_year',
  'guarantees_outstanding', 'vehicle_debt', 'internal_rate_of_return', 'minimum_dscr', 'unserved_share', 'gate_failed_share', 'idle_share', 'hour_cost', 'contract_price', 'calibration_investment', 'service',
]
const YEARS = [2025, 2027, 2030, 2035, 2040]
// Records that have no total: the row that shows most.
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hour_cost: { arrangement: 'foreign_cloud' },
  contract_price: { arrangement: 'foreign_cloud' },
}

export function summarise({ resolved, world, strategies }: Outcome): Summary {
  const results: [string, StrategyResult][] = [['world calibration', world], ...strategies]
  return { scenario: resolved.name, strategies: Object.fromEntries(results.map(([name, result]) => [name, summaryOf(result)])) }
}

function summaryOf(result: StrategyResult): StrategySummary {
  const { first, last } = result.axis
  // A record the model no longer has is missing from the new summary, and the comparison says so.
  const known = VARIABLES.filter((name) => program.variables.some((variable) => variable.name === name))
  const values = known.map((name): [string, Series] => {
    const years = result.variable(name).stage === 'yearly' ? YEARS.filter((year) => year >= first && year <= last) : [undefined]
    return [name, Object.fromEntries(years.map((year) => {
      const value = result.value(name, ROWS[name] ?? {}, year)
      return [year === undefined ? 'all' : String(year), value === undefined || Number.isNaN(value) ? null : value]
    }))]
  })
  return { hash: hashOf(result), values: Object.fromEntries(values) }
}

function hashOf({ layout, out, axis }: StrategyResult): string {
  const hash = createHash('sha256')
  const records = program.variables.filter((variable) => variable.definition !== undefined)
  for (const { name } of [...records].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${name}\0`)
    const place = layout.variables.get(name)!
    const years = place.block === 'yearly' ? axis.last - axis.first + 1 : 1
    const from = place.block === 'yearly' ? axis.first - axis.start + axis.history : 0
    for (let element = 0; element < place.size; element++) {
      const at = offsetOf(layout, place, element, axis.length)
      // A gap has one form, whatever made it.
      hash.update(Float64Array.from({ length: years }, (_, year) => {
        const value = out[at + (from + year) * strideOf(layout, place)]!
        return Number.isNaN(value) ? NaN : value
      }))
    }
  }
  return hash.digest('hex')
}
