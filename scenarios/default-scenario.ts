import type { Scenario } from './schema.ts'
import { WORLD } from './world.ts'

export const DEFAULT_GROWTH_PATH = 'multi-source-central'

/** Who is served, and by whom the figures are seen, where a scenario says neither. */
export const DEFAULT_PERIMETER = 'sovereign'
export const DEFAULT_PERSPECTIVE = 'social'
/** A vehicle is paid what recovers its cost, as partners are. */
export const DEFAULT_REVENUE_BASIS = 'cost_recovery'

/** First and last reported year where a scenario names none. */
export const DEFAULT_YEARS = [2025, 2040] as const

/** The pure presets: as many as can be compared at once. */
export const PURE_STRATEGIES = [
  'extensive-domestic-ownership', 'trusted-international-partnerships', 'digital-embassy-guest', 'regional-pooling', 'sovereign-operated-cloud', 'foreign-cloud-reliance',
] as const

/** What is shown for an economy before anyone has chosen anything. */
export function defaultScenario(economy: NonNullable<Scenario['economy']>, name?: string): Scenario {
  const world = economy === WORLD
  return {
    version: 1,
    name: `default-${economy.toLowerCase()}`,
    title: world ? 'The world to 2040' : `${name ?? economy}: six strategies to 2040`,
    economy,
    years: [...DEFAULT_YEARS],
    growth_path: DEFAULT_GROWTH_PATH,
    strategies: world ? ['world'] : [...PURE_STRATEGIES],
  }
}
