/** What held back building, arrangement by arrangement, in stretches of years. */
import type { StrategyResult } from '../../model/run/result.ts'
import type { LimitNotice } from './outcome.ts'

const RECORD = 'binding_limit'
const UNBOUND = 'demand'

/** `uses` tells which arrangements the strategy places anything in: limits of others hold back nothing. */
export function limitNotices(result: StrategyResult, strategy: string, uses: (arrangement: string) => boolean): readonly LimitNotice[] {
  const notices: LimitNotice[] = []
  for (const index of result.indices(RECORD)) {
    const arrangement = index.arrangement ?? ''
    if (!uses(arrangement)) continue
    let open: LimitNotice | undefined
    for (const year of result.years) {
      const limit = result.member(RECORD, index, year)
      if (limit === undefined || limit === UNBOUND) {
        open = undefined
        continue
      }
      if (open !== undefined && open.limit === limit) {
        open = { ...open, to: year }
        notices[notices.length - 1] = open
      } else {
        open = { arrangement, limit, from: year, to: year, proof: { strategy, variable: RECORD, year, index: { arrangement } } }
        notices.push(open)
      }
    }
  }
  return notices
}
