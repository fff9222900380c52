import { ordinaryAnnuity } from './annuity.ts'
import { FinanceError } from './finance-error.ts'
import { checkedPeriods, checkedRate } from './rate.ts'

// A year of the model, as of the formula, has no leap day.
const HOURS_A_YEAR = 8760

/** A power station of one kilowatt; money is in one currency. */
export interface PowerStation {
  /** Overnight capital, per kW. */
  readonly capital: number
  /** Operation and maintenance that does not vary with output, per kW and year. */
  readonly fixedCost: number
  /** Operation and maintenance that does, per kWh. */
  readonly variableCost: number
  /** Per unit of fuel. */
  readonly fuelPrice: number
  /** Units of fuel per kWh. */
  readonly heatRate: number
  /** Output as a fraction of what running all year would give. */
  readonly capacityFactor: number
}

/**
 * Simple levelised cost of energy, currency per kWh: (capital * capital recovery factor + fixed cost) / (8760 * capacity
 * factor) + fuel price * heat rate + variable cost, after the National Renewable Energy Laboratory's calculator (NREL,
 * Simple Levelized Cost of Energy Calculator Documentation). `rate` is a fraction per year, recovered over whole `years`.
 * Throws RATE_OUT_OF_DOMAIN, PERIOD_OUT_OF_RANGE, or ZERO_OUTPUT unless the capacity factor is above 0.
 */
export function levelisedEnergyCost({ capital, fixedCost, variableCost, fuelPrice, heatRate, capacityFactor }: PowerStation, rate: number, years: number): number {
  if (!(capacityFactor > 0)) throw new FinanceError('ZERO_OUTPUT', `Found a capacity factor of ${capacityFactor}, wanted more than 0.`)
  const yearly = capital * ordinaryAnnuity(checkedRate(rate), checkedPeriods(years)) + fixedCost
  return yearly / (HOURS_A_YEAR * capacityFactor) + fuelPrice * heatRate + variableCost
}
