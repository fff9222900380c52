/** The share of its pool's cost at which a strategy of the page stops being cheaper than another. */
import { poolShare, type PoolShare } from '../../scenarios/pool-share.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import type { Engine } from './engine.ts'
import type { PageState } from './page-state.ts'

/** Both by their keys; undefined where they stand in two economies, the first does not pool, or demand is not moved by the share. */
export function poolShareOf(engine: Pick<Engine, 'groundOf'>, state: PageState, strategy: string, against: string): PoolShare | undefined {
  const ground = engine.groundOf(state, [strategy, against])
  const [pooling, other] = ground?.names ?? []
  if (ground === undefined || pooling === undefined || other === undefined) return undefined
  try {
    return poolShare(ground, pooling, other)
  } catch (error) {
    // Nothing to search: no pool with others, or a programme, which is bought whole.
    if (error instanceof ScenarioRefusal) return undefined
    throw error
  }
}
