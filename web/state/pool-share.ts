/** The shares of its pool's cost at which a strategy of the page stops being cheaper than another. */
import type { Steps } from '../../model/run/steps.ts'
import { poolShareSearch, type PoolShare } from '../../scenarios/pool-share.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import type { Engine } from './engine.ts'
import type { PageState } from './page-state.ts'

/** Strategies by their keys. */
export interface PoolSharePair {
  readonly strategy: string
  readonly against: string
}

/**
 * One answer a pair, of strategies that stand in one economy: a run that two pairs need is made once. Undefined where the
 * first does not pool, or demand is not moved by the share.
 */
export function* poolSharesOf(engine: Pick<Engine, 'groundOf'>, state: PageState, pairs: readonly PoolSharePair[]): Steps<readonly (PoolShare | undefined)[]> {
  const keys = [...new Set(pairs.flatMap(({ strategy, against }) => [strategy, against]))]
  const ground = engine.groundOf(state, keys)
  if (ground === undefined) return pairs.map(() => undefined)
  const search = poolShareSearch(ground)
  const nameOf = (key: string): string => ground.names[keys.indexOf(key)]!
  const found: (PoolShare | undefined)[] = []
  for (const { strategy, against } of pairs) found.push(yield* searchable(search.between(nameOf(strategy), nameOf(against))))
  return found
}

/** Undefined where there is nothing to search: no pool with others, or a programme, which is bought whole. */
function* searchable(steps: Steps<PoolShare>): Steps<PoolShare | undefined> {
  try {
    return yield* steps
  } catch (error) {
    if (error instanceof ScenarioRefusal) return undefined
    throw error
  }
}
