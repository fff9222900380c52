/** The shocks a scenario names, as changes to parameters in their years. */
import { type CompiledChange, type LayerOfChanges, type Spell, compileSettings } from './compiled-setting.ts'
import { isPathParameter } from './fact-parameters.ts'
import type { Library } from './library.ts'
import type { MergedScenario } from './merge-parents.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { ScenarioRefusal } from './refusal.ts'
import { unknownName } from './refuse-unknown.ts'
import type { ShockPreset } from './shock-preset.ts'
import type { Settings } from './schema.ts'
import { stressedShocks, type NamedShock } from './stressed-shocks.ts'
import { WORLD } from './world.ts'

const DAYS_A_YEAR = 365

export interface PreparedShocks {
  /** One a shock, in the order written. */
  readonly layers: readonly LayerOfChanges[]
  readonly presets: readonly ShockPreset[]
  /** Those of stress packs. */
  readonly packed: readonly NamedShock[]
}

/** @throws ScenarioRefusal on unknown names, on years outside the decision year to the last, and on a shock to the world */
export function prepareShocks(merged: MergedScenario, library: Library, program: ProgramInputs, decisionYear: number, last: number): PreparedShocks {
  const shocks = stressedShocks(merged, library)
  if (merged.economy === WORLD && shocks.length > 0) throw new ScenarioRefusal({ code: 'conflict', pointer: merged.shocks === undefined ? '/stresses' : '/shocks', found: 'shocks', wanted: 'no shocks: the world is the yardstick of all countries' })
  // Where several shocks strike alike, the longest cause is that of all.
  const longest = new Map<string, number>()
  const prepared = shocks.map(({ use, year, duration, severity, pointer, yearPointer }) => {
    const preset = library.shocks.get(use)
    if (preset === undefined) throw unknownName('shock', use, `${pointer}/use`, library.shocks.keys())
    if (year < decisionYear || year > last) throw new ScenarioRefusal({ code: 'out_of_range', pointer: yearPointer, found: String(year), wanted: `a year from the decision year ${decisionYear} to ${last}` })
    const changes: CompiledChange[] = []
    const add = (settings: Settings, during: Spell): void => {
      for (const change of compileSettings(settings, program, pointer)) {
        if (isPathParameter(change.parameter.name)) throw new ScenarioRefusal({ code: 'not_settable', pointer, found: change.parameter.name, wanted: 'a parameter of the economy: all strategies share one world' })
        changes.push({ ...change, during })
      }
    }
    for (const { disruption, days, strength } of preset.strikes ?? []) {
      const length = Math.max(longest.get(disruption) ?? 0, duration === undefined ? days : duration * DAYS_A_YEAR)
      longest.set(disruption, length)
      add({ disruption_strength: { value: strength, at: { disruption } } }, { from: year, until: year + 1, severity })
      add({ struck: { value: 1, at: { disruption } }, struck_outage: { value: length, unit: 'day', at: { disruption } } }, { from: year, until: year + 1, severity: 1 })
    }
    add(preset.set ?? {}, { from: year, until: year + (duration ?? preset.duration), severity })
    return { layer: { mark: { layer: 'shock', origin: use } as const, changes }, preset }
  })
  return { layers: prepared.map(({ layer }) => layer), presets: prepared.map(({ preset }) => preset), packed: shocks.filter(({ pointer }) => pointer.startsWith('/stresses')) }
}
