import { strategyOf, type Outcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'

/** The figure an address names, as the run on the page has it; undefined where it has none, as for the calibration and for a run beside it. */
export function figureAt(outcome: Outcome, { strategy: key, variable, year, index, strike, calm, moved }: ProofRequest): number | undefined {
  const strategy = strategyOf(outcome, key)
  if (strike !== undefined || calm !== undefined || moved !== undefined || strategy === undefined || outcome.unit(variable) === undefined) return undefined
  return year === undefined ? strategy.summary(variable, index) : strategy.series(variable, index)?.[outcome.years.indexOf(year)]
}
