/** What strategies cost, apart from the run that says so. */
import { finite, type Outcome } from './outcome.ts'
import { RANKED_ON } from './ranking.ts'

/** Equal-service cost by strategy, to keep when the run's figures are gone. */
export function costsOf(outcome: Outcome): ReadonlyMap<string, number> {
  return new Map(outcome.strategies.flatMap((strategy) => {
    const cost = finite(strategy.summary(RANKED_ON))
    return cost === undefined ? [] : [[strategy.key, cost] as const]
  }))
}
