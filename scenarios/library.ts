import type { GrowthPath } from './growth-path.ts'
import type { Scenario } from './schema.ts'
import type { ShockPreset } from './shock-preset.ts'
import type { StrategyPreset } from './strategy-preset.ts'

/** What a scenario may name: presets, growth paths, shocks, and scenarios to extend. */
export interface Library {
  readonly strategies: ReadonlyMap<string, StrategyPreset>
  readonly growthPaths: ReadonlyMap<string, GrowthPath>
  readonly shocks: ReadonlyMap<string, ShockPreset>
  readonly scenarios: ReadonlyMap<string, Scenario>
}
