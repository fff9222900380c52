import type { GrowthPath } from './growth-path.ts'
import type { Scenario } from './schema.ts'
import type { StrategyPreset } from './strategy-preset.ts'

/** A named disturbance. Its application comes with the shock equations; a library without shocks refuses every one. */
export interface Shock {
  readonly name: string
  readonly title: string
}

/** What a scenario may name: presets, growth paths, shocks, and scenarios to extend. */
export interface Library {
  readonly strategies: ReadonlyMap<string, StrategyPreset>
  readonly growthPaths: ReadonlyMap<string, GrowthPath>
  readonly shocks: ReadonlyMap<string, Shock>
  readonly scenarios: ReadonlyMap<string, Scenario>
}
