import type { GrowthPath } from './growth-path.ts'
import type { Scenario } from './schema.ts'
import type { ShockPreset } from './shock-preset.ts'
import type { StrategyPreset } from './strategy-preset.ts'
import type { StressPack } from './stress-pack.ts'

/** What a scenario may name: presets, growth paths, shocks, and scenarios to extend. */
export interface Library {
  readonly strategies: ReadonlyMap<string, StrategyPreset>
  readonly growthPaths: ReadonlyMap<string, GrowthPath>
  readonly shocks: ReadonlyMap<string, ShockPreset>
  readonly stressPacks: ReadonlyMap<string, StressPack>
  readonly scenarios: ReadonlyMap<string, Scenario>
}
