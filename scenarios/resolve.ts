/** A scenario with its library and facts, made into numbers. Pure and deterministic. */
import type { Facts } from '../data/facts.ts'
import { hashText } from '../model/compile/hash.ts'
import { makeAxis } from '../model/run/axis.ts'
import type { StrategyInputs } from '../model/run/inputs.ts'
import { canonicalJson } from './canonical.ts'
import { type LayerOfChanges, compileSettings } from './compiled-setting.ts'
import { DEFAULT_PERIMETER, DEFAULT_PERSPECTIVE, DEFAULT_REVENUE_BASIS } from './default-scenario.ts'
import { isPathParameter } from './fact-parameters.ts'
import { onGroundOf, sharedWithGuests } from './guest-inputs.ts'
import type { RunFrame } from './derived-inputs.ts'
import type { PathKind } from './growth-path.ts'
import type { Library } from './library.ts'
import { DEFAULT_DECISION_YEAR, type Prepared, prepare } from './prepare.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { ChosenPlaces, ResolvedScenario, ResolvedStrategy, Warning } from './resolved-scenario.ts'
import { inputsOf, movedInputs, numbersOf, type RunInputs } from './run-inputs.ts'
import type { Placement, Scenario, Settings } from './schema.ts'
import { WORLD } from './world.ts'

export { type Prepared, prepare }

const WORLD_STRATEGY = 'world'

const WORLD_PLACEMENT: Placement = { compute: { default: { domestic: 1 } } }

/** Inputs of the calibration: defaults everywhere but the path's own parameters, so that no scenario bends its own yardstick. */
function worldInputs(prepared: Prepared, layers: readonly LayerOfChanges[]): { world: StrategyInputs; key: string } {
  const pathLayers = layers.map(({ mark, changes }) => ({ mark, changes: changes.filter((change) => isPathParameter(change.parameter.name)) }))
  const written = canonicalJson(pathLayers.flatMap(({ changes }) => changes.map((change) => ({
    name: change.parameter.name, form: change.form, number: change.number, points: change.points, elements: change.elements,
  }))))
  let known = prepared.worlds.get(written)
  if (known === undefined) {
    // National runs read the world's past and, through leads, its years after their horizon.
    const axis = makeAxis(prepared.axis.start - prepared.axis.history, prepared.axis.last + prepared.axis.lead)
    const { numbers } = inputsOf(prepared, {
      key: 'world', axis, economy: WORLD, places: undefined, placement: WORLD_PLACEMENT, placementFrom: { layer: 'world', origin: 'world' }, backup: {}, perimeter: 'national', perspective: 'social', revenueBasis: DEFAULT_REVENUE_BASIS,
      // One yardstick for every scenario on a path, whenever it decides.
      programme: undefined, decisionYear: DEFAULT_DECISION_YEAR, calibrating: true,
    }, pathLayers)
    known = { world: { name: WORLD_STRATEGY, title: 'The world', axis, values: numbers }, key: hashText(prepared.worldKeyPrefix + written) }
    if (prepared.worlds.size > 8) prepared.worlds.clear()
    prepared.worlds.set(written, known)
  }
  return known
}

// A page moves one lever after another, of up to six strategies.
const MOST_BASES = 24

const basesOf = new WeakMap<Prepared, Map<string, RunInputs>>()

/** Inputs of a run; where settings move, from those of the same run without them, which are kept. */
function stepped(prepared: Prepared, moved: ReadonlySet<string>, frame: RunFrame, layers: readonly LayerOfChanges[]): RunInputs {
  const key = `${frame.key} ${[...moved].sort().join(' ')}`
  let bases = basesOf.get(prepared)
  if (bases === undefined) basesOf.set(prepared, (bases = new Map()))
  let base = bases.get(key)
  if (base === undefined) {
    if (bases.size >= MOST_BASES) bases.clear()
    base = inputsOf(prepared, frame, layers.map(({ mark, changes }) => ({ mark, changes: changes.filter(({ parameter }) => !moved.has(parameter.name)) })))
    bases.set(key, base)
  }
  return moved.size === 0 ? base : movedInputs(prepared, frame, layers, base, moved)
}

/**
 * Numbers of a prepared scenario.
 *
 * @param moved settings that replace those of the scenario's own `set`, as a moved slider does: the result, hash
 * included, is that of the scenario with them written in
 * @throws ScenarioRefusal where a value leaves its parameter's range, or `moved` names what cannot be set
 */
export function resolvePrepared(prepared: Prepared, moved: Settings = {}): ResolvedScenario {
  const { merged, program, axis, decisionYear } = prepared
  const movedNames = new Set(Object.keys(moved))
  const own = movedNames.size === 0
    ? prepared.ownChanges
    : [...prepared.ownChanges.filter((change) => change.pointer.startsWith('/demand') || !movedNames.has(change.parameter.name)), ...compileSettings(moved, program, '/set')]
  const sharedLayers: LayerOfChanges[] = [
    ...prepared.parentChanges.map((changes, index) => ({ mark: { layer: 'parent', origin: merged.layers[index]!.origin } as const, changes })),
    { mark: { layer: 'scenario', origin: merged.name }, changes: own },
  ]
  const { world, key } = worldInputs(prepared, sharedLayers)
  const perimeter = merged.perimeter ?? DEFAULT_PERIMETER
  const perspective = merged.perspective ?? DEFAULT_PERSPECTIVE
  let pathKinds: ReadonlyMap<number, PathKind> = new Map()
  const strategies = prepared.strategies.map((strategy, position): ResolvedStrategy => {
    const made = stepped(prepared, movedNames, {
      key: String(position), axis, economy: merged.economy, places: strategy.choice?.places, placement: strategy.placement, placementFrom: strategy.placementFrom, backup: strategy.backup, perimeter, perspective, revenueBasis: merged.revenue_basis ?? DEFAULT_REVENUE_BASIS,
      programme: prepared.programme, decisionYear, calibrating: false,
    }, [
      { mark: { layer: 'preset', origin: strategy.preset.name }, changes: strategy.presetChanges },
      ...sharedLayers,
      { mark: { layer: 'strategy', origin: strategy.name }, changes: strategy.strategyChanges },
      ...prepared.shocks,
    ])
    pathKinds = made.derived.pathKinds
    const guestLayers = [...sharedLayers, { mark: { layer: 'strategy', origin: strategy.name } as const, changes: strategy.strategyChanges }, ...prepared.shocks].map(sharedWithGuests)
    const guests = strategy.guests.map(({ economy, places, placement }, place): StrategyInputs => ({
      name: `${strategy.name}, guest ${economy}`, axis,
      values: numbersOf(onGroundOf(made.values, inputsOf(prepared, {
        key: `${position} ${economy} ${place}`, axis, economy, places, placement, placementFrom: { layer: 'strategy', origin: strategy.name }, perimeter, perspective, revenueBasis: merged.revenue_basis ?? DEFAULT_REVENUE_BASIS, backup: {},
        programme: undefined, decisionYear, calibrating: false,
      }, guestLayers).values, program)),
    }))
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
    economy: merged.economy, years: [axis.first, axis.last], decisionYear, perspective, perimeter,
    growthPath: prepared.growthPath, pathKinds, world, worldKey: key, strategies,
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
