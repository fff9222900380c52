/** A scenario with its library and facts, made into numbers. Pure and deterministic. */
import type { Facts } from '../data/facts.ts'
import { hashText } from '../model/compile/hash.ts'
import { makeAxis } from '../model/run/axis.ts'
import type { StrategyInputs } from '../model/run/inputs.ts'
import { canonicalJson } from './canonical.ts'
import { type LayerOfChanges, type LayeredValue, compileSettings } from './compiled-setting.ts'
import { DEFAULT_PERIMETER, DEFAULT_PERSPECTIVE, DEFAULT_REVENUE_BASIS } from './default-scenario.ts'
import { isPathParameter } from './fact-parameters.ts'
import { onGroundOf, sharedWithGuests } from './guest-inputs.ts'
import type { PathKind } from './growth-path.ts'
import type { Library } from './library.ts'
import { DEFAULT_DECISION_YEAR, type Prepared, prepare } from './prepare.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { ChosenPlaces, ResolvedScenario, ResolvedStrategy, Warning } from './resolved-scenario.ts'
import { inputsOf } from './run-inputs.ts'
import type { Placement, Scenario, Settings } from './schema.ts'
import { WORLD } from './world.ts'

export { type Prepared, prepare }

const WORLD_STRATEGY = 'world'

function bare(values: ReadonlyMap<string, LayeredValue>): Map<string, Float64Array> {
  const numbers = new Map<string, Float64Array>()
  for (const [name, value] of values) numbers.set(name, value.values)
  return numbers
}

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
    const { values } = inputsOf(prepared, {
      key: 'world', axis, economy: WORLD, places: undefined, placement: WORLD_PLACEMENT, placementFrom: { layer: 'world', origin: 'world' }, backup: {}, perimeter: 'national', perspective: 'social', revenueBasis: DEFAULT_REVENUE_BASIS,
      // One yardstick for every scenario on a path, whenever it decides.
      programme: undefined, decisionYear: DEFAULT_DECISION_YEAR, calibrating: true, layers: pathLayers,
    })
    known = { world: { name: WORLD_STRATEGY, title: 'The world', axis, values: bare(values) }, key: hashText(prepared.worldKeyPrefix + written) }
    if (prepared.worlds.size > 8) prepared.worlds.clear()
    prepared.worlds.set(written, known)
  }
  return known
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
    const made = inputsOf(prepared, {
      key: String(position), axis, economy: merged.economy, places: strategy.choice?.places, placement: strategy.placement, placementFrom: strategy.placementFrom, backup: strategy.backup, perimeter, perspective, revenueBasis: merged.revenue_basis ?? DEFAULT_REVENUE_BASIS,
      programme: prepared.programme, decisionYear, calibrating: false,
      layers: [
        { mark: { layer: 'preset', origin: strategy.preset.name }, changes: strategy.presetChanges },
        ...sharedLayers,
        { mark: { layer: 'strategy', origin: strategy.name }, changes: strategy.strategyChanges },
        ...prepared.shocks,
      ],
    })
    pathKinds = made.pathKinds
    const guestLayers = [...sharedLayers, { mark: { layer: 'strategy', origin: strategy.name } as const, changes: strategy.strategyChanges }, ...prepared.shocks].map(sharedWithGuests)
    const guests = strategy.guests.map(({ economy, places, placement }, place): StrategyInputs => ({
      name: `${strategy.name}, guest ${economy}`, axis,
      values: bare(onGroundOf(made.values, inputsOf(prepared, {
        key: `${position} ${economy} ${place}`, axis, economy, places, placement, placementFrom: { layer: 'strategy', origin: strategy.name }, perimeter, perspective, revenueBasis: merged.revenue_basis ?? DEFAULT_REVENUE_BASIS, backup: {},
        programme: undefined, decisionYear, calibrating: false, layers: guestLayers,
      }).values, program)),
    }))
    let provenance: ResolvedStrategy['provenance'] | undefined
    return {
      name: strategy.name, title: strategy.title, preset: strategy.preset.name, axis, values: bare(made.values),
      places: strategy.choice?.places ?? NO_PLACES,
      ...(strategy.overlay === undefined ? {} : { overlay: strategy.overlay.name }), ...(guests.length === 0 ? {} : { guests }),
      // Only a proof asks for it, and a moving lever makes many scenarios without one.
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
