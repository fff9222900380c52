/** Parameters the resolver itself reads, to derive facts and the growth path's series. */
import type { LayeredValue } from './compiled-setting.ts'
import type { FactParameters } from './economy-row.ts'

const FACT_PARAMETERS: Readonly<Record<keyof FactParameters, string>> = {
  tariffRatio: 'tariff_ratio',
  systemLoadFactor: 'system_load_factor',
  riskFreeRate: 'risk_free_rate',
  inflation: 'general_inflation',
  incomeElasticity: 'consumption_elasticity',
  wageElasticity: 'wage_elasticity',
  lowestWageIndex: 'lowest_wage_index',
  deepThreshold: 'deep_threshold',
}
export const GROWTH_AFTER = 'path_growth_after'

const INITIAL_FLEET = 'initial_cohort_factor'

/** One world for all strategies: what the calibration reads is set for the scenario, not for one strategy. */
export function isPathParameter(name: string): boolean {
  return name === GROWTH_AFTER || name === INITIAL_FLEET || name === FACT_PARAMETERS.inflation || name.startsWith('boundary_')
}

/** Read before the kernel: what follows from them is derived again where they differ. */
export const RESOLVER_READS: ReadonlySet<string> = new Set([...Object.values(FACT_PARAMETERS), GROWTH_AFTER])

/** What the resolver reads acts before a run: to move it in the run alone would move half of it. */
export function isReadByResolver(name: string): boolean {
  return isPathParameter(name) || Object.values(FACT_PARAMETERS).includes(name)
}

/** The one value of a parameter. Throws where the model has no such parameter: a value of our own would have no origin. */
export function valueIn(values: ReadonlyMap<string, LayeredValue>, name: string): number {
  const value = values.get(name)?.values[0]
  if (value === undefined) throw new Error(`The resolver reads the parameter ${name}; the model gives it no value.`)
  return value
}

/** From resolved values, or from the program's own defaults for what place rules read. */
export function factParametersOf(values: ReadonlyMap<string, LayeredValue>): FactParameters {
  return Object.fromEntries(Object.entries(FACT_PARAMETERS).map(([key, name]) => [key, valueIn(values, name)])) as unknown as FactParameters
}
