import { type Axis, indexOfYear } from '../model/run/axis.ts'
import type { LayeredValue } from './compiled-setting.ts'
import type { Provenance } from './resolved-scenario.ts'

/**
 * Facility power of the AI data centres alive at the end of 2024, by year of installation, GW a year; 9.0 GW in all
 * (assumption-initial-cohorts). A record's default cannot differ by year, so the cohorts are written here.
 */
const COHORTS: readonly (readonly [year: number, gigawatts: number])[] = [[2019, 0.5], [2020, 0.6], [2021, 0.8], [2022, 1.2], [2023, 2.3], [2024, 3.6]]

/** Values of `initial_cohort_power` over an axis: 0 in every other year. */
export function initialCohorts(axis: Axis, provenance: readonly Provenance[]): LayeredValue {
  const values = new Float64Array(axis.length)
  for (const [year, gigawatts] of COHORTS) {
    const index = indexOfYear(axis, year)
    if (index >= 0 && index < axis.length) values[index] = gigawatts
  }
  return { values, provenance }
}
