/** Parameters the resolver itself reads, to derive facts and the growth path's series. */
import type { LayeredValue } from './compiled-setting.ts'
import type { FactParameters } from './economy-row.ts'

// Where the program has no such parameter, the value its evidence gives.
const FACT_PARAMETERS: Readonly<Record<keyof FactParameters, readonly [name: string, otherwise: number]>> = {
  tariffRatio: ['tariff_ratio', 0.68],
  systemLoadFactor: ['system_load_factor', 0.6],
  riskFreeRate: ['risk_free_rate', 0.042],
  inflation: ['general_inflation', 0.023],
  incomeElasticity: ['consumption_elasticity', 1.1],
}
export const GROWTH_AFTER = ['path_growth_after', 0.028] as const

/** One world for all strategies: what the calibration reads is set for the scenario, not for one strategy. */
export function isPathParameter(name: string): boolean {
  return name === GROWTH_AFTER[0] || name === FACT_PARAMETERS.inflation[0] || name.startsWith('boundary_')
}

export function readFactParameters(read: (name: string, otherwise: number) => number): FactParameters {
  const at = (key: keyof FactParameters) => read(...FACT_PARAMETERS[key])
  return { tariffRatio: at('tariffRatio'), systemLoadFactor: at('systemLoadFactor'), riskFreeRate: at('riskFreeRate'), inflation: at('inflation'), incomeElasticity: at('incomeElasticity') }
}

/** Parameters of facts at the program's own defaults: what place rules read. */
export function defaultFactParameters(centrals: ReadonlyMap<string, LayeredValue>): FactParameters {
  return readFactParameters((name, otherwise) => centrals.get(name)?.values[0] ?? otherwise)
}
