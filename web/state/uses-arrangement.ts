/** Which arrangements a strategy places work in. */
import type { ResolvedStrategy } from '../../scenarios/resolved-scenario.ts'

/** Whether it places any workload there, in any year; one without shares may place it anywhere. `arrangements` in declared order. */
export function usesArrangement({ values }: Pick<ResolvedStrategy, 'values'>, arrangement: string, arrangements: readonly string[]): boolean {
  const shares = values.get('placement_share')
  if (shares === undefined) return true
  const stretch = shares.length / arrangements.length
  const place = arrangements.indexOf(arrangement)
  return shares.subarray(place * stretch, (place + 1) * stretch).some((share) => share > 0)
}
