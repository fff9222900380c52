/** The comparison: ratios of rows, and the marks that groups reach. Pure. */
import { mean, median, quantileSorted } from 'simple-statistics'
import { REALITY_GROUPS, type RealityGroup, type RealityRow } from '../../data/reality.ts'
import { log } from '../../model/numeric/logarithm.ts'
import { MARKS } from './groups.ts'
import { holm, signTest } from './sign-test.ts'

export type Inside = 'range' | 'point' | 'band' | 'outside'

/** A row with the model's figure, in the row's unit with dollars of 2025. */
export interface ComparedRow {
  readonly row: RealityRow
  readonly unit: string
  readonly published: { readonly value: number; readonly low?: number; readonly high?: number }
  readonly model: number
  /** Of the members; identities have none, nor rows that could not count. */
  readonly band?: { readonly low: number; readonly high: number }
  /** Central over published. */
  readonly ratio: number
  readonly inside: Inside
  readonly scored: boolean
}

/** The published figure is the model's and owes it nothing. */
export function couldCount({ comparable, independent }: RealityRow): boolean {
  return comparable === 'yes' && independent === 'yes'
}

/** Counts: what is recalled is shown apart. */
export function isScored(row: RealityRow): boolean {
  return couldCount(row) && row.grade === 'found'
}

/** Tenth and ninetieth percentile of the members' figures. */
export function bandOf(figures: Float64Array): { low: number; high: number } {
  const sorted = Array.from(figures.slice().sort())
  return { low: quantileSorted(sorted, 0.1), high: quantileSorted(sorted, 0.9) }
}

/** Where the published figure and the model's meet first: in the published range, near the published point, or in the model's own band. */
export function insideOf(group: RealityGroup, published: ComparedRow['published'], model: number, band: ComparedRow['band']): Inside {
  const { value, low, high } = published
  if (low !== undefined && high !== undefined && low <= model && model <= high) return 'range'
  if (low === undefined && Math.abs(model - value) <= MARKS[group].point * value) return 'point'
  return band !== undefined && band.low <= value && value <= band.high ? 'band' : 'outside'
}

export interface GroupScore {
  readonly group: RealityGroup
  readonly rows: number
  readonly scored: number
  readonly inRange: number
  readonly atPoint: number
  readonly inBand: number
  readonly inside: number
  readonly median: number
  readonly mean: number
  readonly band?: number
  /** Of the sign test, adjusted for the number of groups; absent for the identities. */
  readonly sign?: number
  /** Rows of recalled figures that would count otherwise, and how many of them are inside. */
  readonly recalled: { readonly rows: number; readonly inside: number }
  readonly missed: readonly Miss[]
  readonly met: boolean
}

/** A mark not reached. */
export type Miss = 'rows' | 'inside' | 'median' | 'mean' | 'band' | 'sign'

// Rows this near have no side.
const TIE = 0.05
const SIGNIFICANT = 0.05

/** Of every group in which a row counts, in declared order. */
export function scoreGroups(rows: readonly ComparedRow[]): GroupScore[] {
  const scoredOf = (group: RealityGroup) => rows.filter((each) => each.row.group === group && each.scored)
  const groups = REALITY_GROUPS.filter((group) => scoredOf(group).length > 0)
  const tested = groups.filter((group) => MARKS[group].counted)
  const signs = holm(tested.map((group) => signOf(scoredOf(group))))
  return groups.map((group) => scoreGroup(group, rows.filter((each) => each.row.group === group), scoredOf(group), signs[tested.indexOf(group)]))
}

function signOf(rows: readonly ComparedRow[]): number {
  const sided = rows.filter(({ ratio }) => Math.abs(log(ratio)) > log(1 + TIE))
  const above = sided.filter(({ ratio }) => ratio > 1).length
  return signTest(above, sided.length - above)
}

function scoreGroup(group: RealityGroup, rows: readonly ComparedRow[], scored: readonly ComparedRow[], sign: number | undefined): GroupScore {
  const marks = MARKS[group]
  const count = (inside: Inside) => scored.filter((each) => each.inside === inside).length
  const logarithms = scored.map(({ ratio }) => log(ratio))
  const bands = scored.flatMap(({ band }) => (band === undefined ? [] : [band.high / band.low]))
  const reached = {
    rows: scored.length,
    inside: 1 - count('outside') / scored.length,
    median: median(logarithms.map(Math.abs)),
    mean: mean(logarithms),
    ...(bands.length === 0 ? {} : { band: median(bands) }),
  }
  const missed: Miss[] = [
    ...(reached.rows < marks.rows ? ['rows' as const] : []),
    ...(reached.inside < marks.inside ? ['inside' as const] : []),
    ...(reached.median > marks.median ? ['median' as const] : []),
    ...(Math.abs(reached.mean) > marks.mean ? ['mean' as const] : []),
    ...(marks.band !== undefined && reached.band! > marks.band ? ['band' as const] : []),
    ...(sign !== undefined && sign < SIGNIFICANT ? ['sign' as const] : []),
  ]
  const recalled = rows.filter(({ row }) => row.grade === 'recalled' && couldCount(row))
  return {
    group, rows: rows.length, scored: scored.length,
    inRange: count('range'), atPoint: count('point'), inBand: count('band'),
    inside: reached.inside, median: reached.median, mean: reached.mean, ...(reached.band === undefined ? {} : { band: reached.band }),
    ...(sign === undefined ? {} : { sign }),
    recalled: { rows: recalled.length, inside: recalled.filter(({ inside }) => inside !== 'outside').length },
    missed, met: missed.length === 0,
  }
}
