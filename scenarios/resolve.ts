/** A scenario with its library and facts, made into numbers. Pure and deterministic. */
import type { Facts } from '../data/facts.ts'
import { hashText } from '../model/compile/hash.ts'
import { canonicalJson } from './canonical.ts'
import { compileSettings } from './compiled-setting.ts'
import type { PathKind } from './growth-path.ts'
import type { Library } from './library.ts'
import { inputsAlong } from './moving-inputs.ts'
import { type Prepared, prepare } from './prepare.ts'
import { ownChangesBut, preparedRuns } from './prepared-runs.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { ChosenPlaces, ResolvedScenario, ResolvedStrategy, Warning } from './resolved-scenario.ts'
import { pointOfView } from './run-frames.ts'
import type { Scenario, Settings } from './schema.ts'
import { WORLD } from './world.ts'

export { type Prepared, prepare }

/**
 * Numbers of a prepared scenario.
 *
 * @param moved settings that replace those of the scenario's own `set`, as a moved slider does: the result, hash
 * included, is that of the scenario with them written in
 * @throws ScenarioRefusal where a value leaves its parameter's range, or `moved` names what cannot be set
 */
export function resolvePrepared(prepared: Prepared, moved: Settings = {}): ResolvedScenario {
  const { merged, axis, decisionYear } = prepared
  const names = new Set(Object.keys(moved))
  const runs = preparedRuns(prepared, [...ownChangesBut(prepared, names), ...compileSettings(moved, prepared.program, '/set')], inputsAlong(prepared, moved))
  const world = runs.world()
  let pathKinds: ReadonlyMap<number, PathKind> = new Map()
  const strategies = prepared.strategies.map((strategy, position): ResolvedStrategy => {
    const { made, guests } = runs.strategy(position)
    pathKinds = made.derived.pathKinds
    let provenance: ResolvedStrategy['provenance'] | undefined
    return {
      name: strategy.name, title: strategy.title, preset: strategy.preset.name, axis, values: made.numbers,
      places: strategy.choice?.places ?? NO_PLACES,
      ...(strategy.overlay === undefined ? {} : { overlay: strategy.overlay.name }), ...(guests.length === 0 ? {} : { guests }),
      get provenance() {
        return (provenance ??= new Map(Array.from(made.values, ([name, value]) => [name, value.provenance])))
      },
    }
  })
  return {
    name: merged.name,
    title: merged.title ?? merged.name,
    ...(merged.question === undefined ? {} : { question: merged.question }),
    economy: merged.economy, years: [axis.first, axis.last], decisionYear, ...pointOfView(merged),
    growthPath: prepared.growthPath, pathKinds, world, worldKey: runs.worldKey, strategies,
    uncertainties: merged.uncertainties ?? {}, indicators: merged.indicators ?? [], warnings: [...prepared.warnings, ...hostsOfData(prepared, strategies)],
    hash: hashText(canonicalJson({ fixed: prepared.fixedHash, set: { ...merged.layers.at(-1)!.settings, ...moved } })),
  }
}

/** Which host was chosen for a data embassy, where nothing else of a strategy stands there. */
function hostsOfData({ strategies: known, warnings }: Prepared, strategies: readonly ResolvedStrategy[]): readonly Warning[] {
  const said = new Set(warnings.map(({ message }) => message))
  return known.flatMap(({ choice }, position) => {
    const reason = choice?.reasons.get('embassy')
    if (reason === undefined || said.has(reason.message) || !((strategies[position]!.values.get('embassy_rung')?.[0] ?? 0) > 0)) return []
    said.add(reason.message)
    return [reason]
  })
}

const NO_PLACES: ChosenPlaces = {
  embassy: [], partnership: { partner: WORLD }, pool: { host: WORLD, members: [WORLD], key: 'demand' },
  foreign_cloud: { vendor: WORLD, region: WORLD }, sovereign_cloud: { vendor: WORLD },
}

/**
 * A scenario made into numbers, weakest layer first: parameter, economy fact, growth path, preset, parents, scenario
 * `set`, `strategies[].set`, shock.
 *
 * @throws ScenarioRefusal
 */
export function resolve(scenario: Scenario, library: Library, facts: Facts, program: ProgramInputs): ResolvedScenario {
  return resolvePrepared(prepare(scenario, library, facts, program))
}
