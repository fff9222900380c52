/** What `demand` of a scenario asks of the model's parameters. */
import type { Programme } from './input-values.ts'
import type { MergedScenario } from './merge-parents.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { ScenarioRefusal } from './refusal.ts'
import type { Settings } from './schema.ts'

export function programmeOf(scenario: MergedScenario): Programme | undefined {
  const { demand } = scenario
  const plan = demand?.programme ?? demand
  if (plan?.by === undefined) return undefined
  return {
    by: plan.by, ramp: plan.ramp ?? 'straight',
    ...(plan.accelerators === undefined ? {} : { accelerators: plan.accelerators }),
    ...(plan.it_power_mw === undefined ? {} : { power: plan.it_power_mw }),
    ...(plan.money === undefined ? {} : { money: plan.money }),
    ...(plan.arrangement === undefined ? {} : { arrangement: plan.arrangement }),
  }
}

export function ambitionSettings(scenario: MergedScenario, program: ProgramInputs): Settings {
  const settings: Record<string, number> = {}
  for (const name of ['ambition', 'training_ambition'] as const) {
    const value = scenario.demand?.[name]
    if (value === undefined) continue
    if (!program.parameters.some((parameter) => parameter.name === name)) {
      throw new ScenarioRefusal({ code: 'not_served', pointer: `/demand/${name}`, found: String(value), wanted: `nothing: the model has no ${name}` })
    }
    settings[name] = value
  }
  return settings
}
