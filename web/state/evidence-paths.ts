/** Growth paths year by year: what was published, and what the model makes of it. */
import type { ProgramOutline } from '../../model/compile/outline.ts'
import { GROWTH_AFTER } from '../../scenarios/fact-parameters.ts'
import type { GrowthPath, PathKind, ReportedSpending } from '../../scenarios/growth-path.ts'
import { growthPathSeries } from '../../scenarios/growth-path-series.ts'
import { searchable, type Searchable } from './evidence-search.ts'
import type { Levers } from './page-state.ts'

export interface PathEntry extends Searchable {
  readonly path: GrowthPath
}

export function pathEntries(paths: Iterable<GrowthPath>): readonly PathEntry[] {
  return [...paths].map((path) => ({ ...searchable(path.name, path.title, [path.publisher, path.publication, path.boundary.replaceAll('_', ' '), path.note, path.derivation, path.published]), path }))
}

/** What fills the years that no publisher states. */
export interface PathRules {
  /** Real growth after the last point, 1/year. */
  readonly growth: number
  /** Yearly, for points in dollars of each year. */
  readonly inflation: number
}

export const GROWTH = GROWTH_AFTER
export const INFLATION = 'general_inflation'

/** The rules as the levers stand, else as the model has them. */
export function pathRules(model: ProgramOutline, levers: Levers): PathRules {
  const value = (name: string): number => {
    const central = levers[name] ?? model.parameters.find((parameter) => parameter.name === name)?.definition.central
    if (typeof central !== 'number') throw new Error(`The model gives ${name} no value.`)
    return central
  }
  return { growth: value(GROWTH), inflation: value(INFLATION) }
}

export interface PathYear {
  readonly year: number
  readonly kind: PathKind
  /** As published, billion US dollars; only for points. */
  readonly published?: number
  /** Billion US dollars of 2025. */
  readonly value: number
}

const BILLION = 1e9

/** Every year from the first point to `last`. */
export function pathYears(path: GrowthPath, { growth, inflation }: PathRules, last: number): readonly PathYear[] {
  const start = Math.min(...Object.keys(path.points).map(Number))
  const { values, kinds } = growthPathSeries(path, start, last - start + 1, growth, inflation)
  return [...kinds].map(([year, kind]) => {
    const published = path.points[year]
    return { year, kind, value: (values[year - start] ?? NaN) / BILLION, ...(published === undefined ? {} : { published }) }
  })
}

export interface ReportedYear {
  readonly reported: ReportedSpending[number]
  /** Billion US dollars of 2025. */
  readonly value: number
}

/** Reported spending, restated as the points of a path are. */
export function reportedYears({ actuals, ...path }: GrowthPath, { inflation }: PathRules): readonly ReportedYear[] {
  return actuals.map((reported) => {
    const alone: GrowthPath = { ...path, actuals: [], price_basis: 'nominal', points: { [reported.year]: reported.value } }
    return { reported, value: (growthPathSeries(alone, reported.year, 1, 0, inflation).values[0] ?? NaN) / BILLION }
  })
}
