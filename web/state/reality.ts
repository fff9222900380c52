/** The comparison with published figures as a reader meets it. Pure. */
import type { RealityAnswer } from '../../api/schemas/reality.ts'

export type Group = RealityAnswer['groups'][number]
export type Row = RealityAnswer['rows'][number]

/** The group of the address, or the first; undefined where there is none. */
export function groupOf(answer: RealityAnswer, named: string | undefined): Group | undefined {
  return answer.groups.find(({ group }) => group === named) ?? answer.groups.find(({ counted }) => counted) ?? answer.groups[0]
}

export interface RowsOfGroup {
  readonly scored: readonly Row[]
  readonly apart: readonly Row[]
  readonly recalled: readonly Row[]
}

/** Rows that count, rows that do not, and recalled ones that would. */
export function rowsOf({ rows }: RealityAnswer, { group }: Group): RowsOfGroup {
  const own = rows.filter((row) => row.group === group)
  const recalled = own.filter(({ scored, comparable, independent }) => !scored && comparable === 'yes' && independent === 'yes')
  return { scored: own.filter(({ scored }) => scored), recalled, apart: own.filter((row) => !row.scored && !recalled.includes(row)) }
}

export function insideCount({ in_range: range, at_point: point, in_band: band }: Group): number {
  return range + point + band
}

/** Of the rows that count, how many the mark asks to be inside. */
export function wantedInside({ scored, marks }: Group): number {
  // A part such as 0.85 of 20 is 17, whatever its last digit.
  return Math.ceil(Math.max(scored, marks.rows) * marks.inside - 1e-9)
}

/** What a logarithm of a ratio says as a share: 0.1 is 10.5 % off. */
export function shareOf(logarithm: number): number {
  return Math.expm1(Math.abs(logarithm))
}

// A lean this small is said as none.
const NO_LEAN = 0.02

export function leanOf({ mean_log_ratio: mean }: Group): 'high' | 'low' | undefined {
  return Math.abs(mean) < NO_LEAN ? undefined : mean > 0 ? 'high' : 'low'
}

/** The comparison as a whole: groups that count, those that reach every mark, and rows that agree. */
export function overall({ groups }: RealityAnswer): { readonly met: number; readonly groups: number; readonly inside: number; readonly scored: number } {
  const counted = groups.filter((group) => group.counted)
  const sum = (of: (group: Group) => number) => counted.reduce((total, group) => total + of(group), 0)
  return { met: counted.filter(({ met }) => met).length, groups: counted.length, inside: sum(insideCount), scored: sum(({ scored }) => scored) }
}
