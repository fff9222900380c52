/** Growth paths as their publishers state them, year by year, and how each stands to what was reported. */
import type { GrowthPath, ReportedSpending } from '../../scenarios/growth-path.ts'
import { growthPathSeries } from '../../scenarios/growth-path-series.ts'
import type { PathPanel, PathPoint } from '../chart/growth-paths-chart.ts'
import type { PathRules } from './evidence-paths.ts'

/** Dollars of the year itself are written as other dollars are. */
export const PUBLISHED_UNIT = 'USD2025'
const BILLION = 1e9

export interface PathYears {
  readonly first: number
  readonly last: number
}

/** Dollars of the year itself, as published: the paths are compared with reports that are in such dollars too. */
export function pathPanel(path: GrowthPath, { growth, inflation }: PathRules, { first, last }: PathYears): PathPanel {
  const nominal = path.price_basis === 'nominal'
  // Growth and inflation are handed over as one rate, and no inflation, so that published dollars come out as they went in.
  const { values, kinds } = growthPathSeries(path, first, last - first + 1, nominal ? (1 + growth) * (1 + inflation) - 1 : growth, 0)
  return {
    id: path.name,
    title: path.title,
    points: [...kinds].map(([year, kind]): PathPoint => ({ year, kind, value: values[year - first] ?? NaN })),
  }
}

export interface Report {
  readonly year: number
  /** Dollars a year. */
  readonly value: number
  readonly publisher: string
  /** What the figure counts. */
  readonly note: string
}

export type Verdict =
  /** Below every figure reported for a year. */
  | { readonly kind: 'contradicts'; readonly year: number; readonly value: number; readonly low: Report; readonly high: Report }
  /** Comes to lie below what was already reported for an earlier year. */
  | { readonly kind: 'falls'; readonly year: number; readonly value: number; readonly high: Report }
  /** Neither; with the reports of the last year that has any. */
  | { readonly kind: 'fits'; readonly year: number; readonly value: number; readonly low: Report; readonly high: Report }
  | { readonly kind: 'unknown' }

function reportOf({ year, value, publisher, note }: ReportedSpending[number]): Report {
  return { year, value: value * BILLION, publisher, note }
}

/**
 * How a path stands to the actuals it is shown beside. Boundaries differ, so the yardsticks are the mildest: contradiction
 * takes the lowest figure of the year, whatever it counts; a fall takes years up to the path's last published point alone.
 */
export function verdictOf({ points }: PathPanel, actuals: ReportedSpending): Verdict {
  const reports = actuals.filter(({ kind }) => kind === 'actual').map(reportOf).sort((a, b) => a.value - b.value)
  const highest = reports[reports.length - 1]
  let fits: Verdict = { kind: 'unknown' }
  for (const { year, value } of points) {
    const own = reports.filter((report) => report.year === year)
    const [low, high] = [own[0], own[own.length - 1]]
    if (low === undefined || high === undefined) continue
    if (value < low.value) return { kind: 'contradicts', year, value, low, high }
    fits = { kind: 'fits', year, value, low, high }
  }
  const fall = highest === undefined ? undefined : points.find(({ year, value, kind }) => year > highest.year && kind !== 'continued' && value < highest.value)
  return fall === undefined || highest === undefined ? fits : { kind: 'falls', year: fall.year, value: fall.value, high: highest }
}
