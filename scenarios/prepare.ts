import type { Facts } from '../data/facts.ts'
import { hashText } from '../model/compile/hash.ts'
import { type Axis, makeAxis } from '../model/run/axis.ts'
import { canonicalJson } from './canonical.ts'
import { centralsOf } from './central-values.ts'
import { type CompiledChange, type LayerOfChanges, checkUncertainties, compileSettings } from './compiled-setting.ts'
import { ambitionSettings, programmeOf } from './demand-plan.ts'
import { DerivedInputs } from './derived-inputs.ts'
import { factParametersOf } from './fact-parameters.ts'
import type { GrowthPath } from './growth-path.ts'
import type { Programme } from './input-values.ts'
import type { Library } from './library.ts'
import { type MergedScenario, mergeParents } from './merge-parents.ts'
import { DEFAULT_YEARS } from './default-scenario.ts'
import { type PreparedStrategy, prepareStrategies } from './prepare-strategies.ts'
import { prepareShocks } from './prepare-shocks.ts'
import { type PreparedFacts, prepareFacts } from './prepared-facts.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { ScenarioRefusal, pointerStep } from './refusal.ts'
import { unknownName } from './refuse-unknown.ts'
import type { Warning } from './resolved-scenario.ts'
import type { Scenario } from './schema.ts'
import { WORLD } from './world.ts'

export const DEFAULT_DECISION_YEAR = 2027

/** A scenario whose names, places and units are checked; what is left is arithmetic. */
export interface Prepared {
  readonly program: ProgramInputs
  readonly merged: MergedScenario
  readonly facts: PreparedFacts
  readonly growthPath: GrowthPath
  readonly axis: Axis
  readonly decisionYear: number
  readonly programme: Programme | undefined
  readonly strategies: readonly PreparedStrategy[]
  readonly parentChanges: readonly (readonly CompiledChange[])[]
  readonly ownChanges: readonly CompiledChange[]
  /** Strongest of all layers. */
  readonly shocks: readonly LayerOfChanges[]
  readonly warnings: readonly Warning[]
  /** Hash of everything but the scenario's own `set`. */
  readonly fixedHash: string
  readonly worldKeyPrefix: string
  /** Keys of calibration runs, by what is written of the path's own parameters. */
  readonly worldKeys: Map<string, string>
  readonly derived: DerivedInputs
}

/**
 * Checks everything a scenario names against library, facts and program.
 *
 * @throws ScenarioRefusal
 */
export function prepare(scenario: Scenario, library: Library, facts: Facts, program: ProgramInputs): Prepared {
  const merged = mergeParents(scenario, library)
  const growthPath = library.growthPaths.get(merged.growth_path)
  if (growthPath === undefined) throw unknownName('growth path', merged.growth_path, '/growth_path', library.growthPaths.keys())
  if (merged.economy !== WORLD && !Object.hasOwn(facts.economies, merged.economy)) throw unknownName('country, by its code', merged.economy, '/economy', Object.keys(facts.economies))
  const [first, last] = merged.years ?? DEFAULT_YEARS
  const decisionYear = merged.decision_year ?? (DEFAULT_DECISION_YEAR >= first && DEFAULT_DECISION_YEAR <= last ? DEFAULT_DECISION_YEAR : first)
  if (decisionYear > last) throw new ScenarioRefusal({ code: 'out_of_range', pointer: '/decision_year', found: String(decisionYear), wanted: `a year not after ${last}` })
  const axis = makeAxis(first, last)
  const shocks = prepareShocks(merged, library, program, decisionYear, last)
  const known = prepareFacts(facts)
  const { strategies, warnings } = prepareStrategies(merged, library, known, program, factParametersOf(centralsOf(program, axis.length)))
  checkUncertainties(merged.uncertainties ?? {}, program)
  const unused = Object.keys(merged.uncertainties ?? {}).map((name): Warning => ({
    code: 'not_used_yet', message: `The range of "${program.parameters.find((parameter) => parameter.name === name)?.definition.label}" is kept with the scenario; figures are those of its central value.`, pointer: `/uncertainties${pointerStep(name)}`,
  }))
  const explanatory: Warning[] = merged.demand?.mode === 'bottom_up' ? [{
    code: 'explanatory', message: 'Demand counted from tokens explains and drives nothing: what is built and paid follows the share of the growth path. Their ratio is an outcome; the count may err by a factor of ten either way.', pointer: '/demand/mode',
  }] : []
  const programme = programmeOf(merged)
  const { layers, ...fields } = merged
  const own = layers.at(-1)!
  const demand = compileSettings(ambitionSettings(merged, program), program, '/demand')
  const { set: _set, ...rest } = fields
  const fixedHash = hashText(canonicalJson({
    program: program.hash, facts: known.hash, growthPath, scenario: { ...rest, years: [first, last], decision_year: decisionYear }, parents: layers.slice(0, -1), shocks: shocks.presets, ...(shocks.packed.length === 0 ? {} : { packed: shocks.packed }),
    strategies: strategies.map((strategy) => ({ name: strategy.name, title: strategy.title, preset: strategy.preset, placement: strategy.placement, backup: strategy.backup, places: strategy.choice?.places ?? null, ...(strategy.overlay === undefined ? {} : { overlay: strategy.overlay }) })),
  }))
  return {
    program, merged, facts: known, growthPath, axis, decisionYear, programme, strategies,
    parentChanges: layers.slice(0, -1).map((layer) => compileSettings(layer.settings, program, '/extends')),
    ownChanges: [...demand, ...compileSettings(own.settings, program, '/set')],
    shocks: shocks.layers, warnings: [...warnings, ...unused, ...explanatory], fixedHash,
    worldKeyPrefix: canonicalJson({ program: program.hash, facts: known.hash, growthPath: growthPath.name, points: growthPath.points, boundary: growthPath.boundary, basis: growthPath.price_basis, axis }),
    worldKeys: new Map(),
    derived: new DerivedInputs({ program, facts: known, growthPath, scenario: merged.name }),
  }
}
