/** What `demand` of a scenario asks of the model's parameters. */
import type { Programme } from './input-values.ts'
import type { MergedScenario } from './merge-parents.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { ScenarioRefusal } from './refusal.ts'
import type { Settings } from './schema.ts'

export function programmeOf(scenario: MergedScenario, program: ProgramInputs): Programme | undefined {
  const { demand } = scenario
  const plan = demand?.programme ?? demand
  if (plan?.by === undefined) return undefined
  const at = demand?.programme === undefined ? '/demand' : '/demand/programme'
  const served = (name: string) => program.parameters.some((parameter) => parameter.name === name)
  if (plan.it_power_mw !== undefined && !served('programme_it_power')) {
    throw new ScenarioRefusal({ code: 'not_served', pointer: `${at}/it_power_mw`, found: String(plan.it_power_mw), wanted: 'accelerators: a programme by power is not served yet' })
  }
  if (plan.ramp === 's' && !served('programme_s_curve')) {
    throw new ScenarioRefusal({ code: 'not_served', pointer: `${at}/ramp`, found: 's', wanted: 'straight: the S ramp is not served yet' })
  }
  return {
    by: plan.by, ramp: plan.ramp ?? 'straight',
    ...(plan.accelerators === undefined ? {} : { accelerators: plan.accelerators }),
    ...(plan.it_power_mw === undefined ? {} : { power: plan.it_power_mw }),
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
