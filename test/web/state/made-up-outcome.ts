/** An outcome with the figures a test gives it. */
import type { Outcome, StrategyOutcome } from '../../../web/state/outcome.ts'

export interface MadeUp {
  readonly key: string
  readonly economy?: string
  readonly summaries?: Readonly<Record<string, number>>
  readonly series?: Readonly<Record<string, readonly number[]>>
  /** Cost at each probe, by member. */
  readonly at?: Readonly<Record<string, number>>
}

export function madeUpOutcome(strategies: readonly MadeUp[], years: readonly number[] = [2025, 2026]): Outcome {
  return {
    economy: 'KEN', economyName: 'Kenya', years, decisionYear: 2025, perimeter: 'sovereign', perspective: 'social',
    standards: {}, notices: [], source: 'Source, with a comma.', modelVersion: '1', hash: 'hash',
    strategies: strategies.map(({ key, economy = 'KEN', summaries = {}, series = {}, at = {} }, slot): StrategyOutcome => ({
      key, title: `Title of ${key}`, short: key, slot, economy, economyName: economy === 'KEN' ? 'Kenya' : economy, arrangements: [], limits: [],
      series: (variable) => series[variable],
      summary: (variable, index) => (index?.['probe'] === undefined ? summaries[variable] : at[index['probe']]),
      member: () => undefined,
    })),
    unit: () => undefined,
  }
}
