import type { Scenario } from './schema.ts'

/** The same run without its shocks. */
export function calmScenario({ shocks: _, stresses: __, ...calm }: Scenario): Scenario {
  return calm
}
