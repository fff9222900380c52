/** The scenarios whose results are kept: small and large economies, the world, and examples that use programmes, places and limits. */
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { library } from '../model/engine.ts'

const DEFAULTS = ['EST', 'FRA', 'IND', 'KEN', 'SGP', 'USA', 'WLD'] as const
const EXAMPLES = [
  'estonia-embassy-hosts', 'germany-on-three-paths-low', 'india-twenty-thousand', 'kenya-2040', 'stress-grid-ireland', 'switzerland-host-or-build',
] as const

export type GoldenScenario = Scenario & { readonly economy: NonNullable<Scenario['economy']> }

/** Throws on an example that the library no longer holds, or that leaves its economy to a parent. */
export function goldenScenarios(): readonly GoldenScenario[] {
  const examples = EXAMPLES.map((name): GoldenScenario => {
    const scenario = library.scenarios.get(name)
    if (scenario?.economy === undefined) throw new Error(`The library has no example '${name}' with an economy of its own.`)
    return { ...scenario, economy: scenario.economy }
  })
  return [...DEFAULTS.map((economy): GoldenScenario => ({ ...defaultScenario(economy), economy })), ...examples]
}
