import { pow } from '../model/numeric/power.ts'
import type { GrowthPath, PathKind } from './growth-path.ts'

const BASE_YEAR = 2025
const BILLION = 1e9

export interface GrowthPathSeries {
  /** USD2025 a year, from `start` on; 0 before the first point. */
  readonly values: Float64Array
  /** By year; years before the first point have none. */
  readonly kinds: ReadonlyMap<number, PathKind>
}

/** (1 + rate)^count for a whole count of either sign, by repeated multiplication. */
function compounded(rate: number, count: number): number {
  let factor = 1
  for (let step = 0; step < Math.abs(count); step++) factor *= 1 + rate
  return count < 0 ? 1 / factor : factor
}

/**
 * Real annual investment of a growth path: its points, deflated to 2025 where they are nominal, geometric between them,
 * and growing by `growthAfter` a year after the last. Within the path the publisher's own boundary is kept.
 *
 * @param growthAfter real growth after the last point, 1/year
 * @param inflation yearly, 1/year, for nominal points
 */
export function growthPathSeries(path: GrowthPath, start: number, length: number, growthAfter: number, inflation: number): GrowthPathSeries {
  const years = Object.keys(path.points).map(Number).sort((a, b) => a - b)
  const real = years.map((year) => {
    const value = path.points[year]! * BILLION
    return path.price_basis === 'nominal' ? value * compounded(inflation, BASE_YEAR - year) : value
  })
  const values = new Float64Array(length)
  const kinds = new Map<number, PathKind>()
  let segment = 0
  for (let index = 0; index < length; index++) {
    const year = start + index
    if (year < years[0]!) continue
    while (segment + 1 < years.length && years[segment + 1]! <= year) segment++
    const from = years[segment]!
    if (year === from) {
      values[index] = real[segment]!
      kinds.set(year, path.kinds?.[year] ?? 'point')
    } else if (segment + 1 < years.length) {
      const share = (year - from) / (years[segment + 1]! - from)
      values[index] = real[segment]! * pow(real[segment + 1]! / real[segment]!, share)
      kinds.set(year, 'interpolated')
    } else {
      values[index] = real[segment]! * compounded(growthAfter, year - from)
      kinds.set(year, 'continued')
    }
  }
  return { values, kinds }
}
