/** Inputs of the runs of a prepared scenario, with some of its settings moved. */
import { hashText } from '../model/compile/hash.ts'
import type { StrategyInputs } from '../model/run/inputs.ts'
import { canonicalJson } from './canonical.ts'
import type { CompiledChange, LayerOfChanges } from './compiled-setting.ts'
import { isPathParameter } from './fact-parameters.ts'
import { onGroundOf, sharedWithGuests } from './guest-inputs.ts'
import type { Prepared } from './prepare.ts'
import type { RunFrame } from './run-frame.ts'
import { framesOf } from './run-frames.ts'
import type { RunInputs } from './run-inputs.ts'

/** Each is made when it is asked for. @throws ScenarioRefusal where a value leaves what its parameter can mean */
export interface PreparedRuns {
  /** Inputs of the calibration: defaults everywhere but the path's own parameters, so that no scenario bends its own yardstick. */
  world(): StrategyInputs
  /** Equal keys have equal calibration runs. */
  readonly worldKey: string
  /** In the scenario's order. */
  strategy(position: number): { readonly made: RunInputs; readonly guests: readonly StrategyInputs[] }
}

/** The scenario's own changes but those of its `set` that others stand in the place of. */
export function ownChangesBut({ ownChanges }: Prepared, moved: ReadonlySet<string>): readonly CompiledChange[] {
  return moved.size === 0 ? ownChanges : ownChanges.filter(({ pointer, parameter }) => pointer.startsWith('/demand') || !moved.has(parameter.name))
}

/** Makes the inputs of one run from all that its layers say. @param chosen which settings they can hang on; all where it is left out */
export type MakeInputs = (frame: RunFrame, layers: readonly LayerOfChanges[], chosen?: (name: string) => boolean) => RunInputs

/** @param own the scenario's own changes, those that are moved included */
export function preparedRuns(prepared: Prepared, own: readonly CompiledChange[], make: MakeInputs): PreparedRuns {
  const { axis, program } = prepared
  const frames = framesOf(prepared)
  const shared = sharedLayers(prepared, own)
  const pathLayers = shared.map(({ mark, changes }) => ({ mark, changes: changes.filter(({ parameter }) => isPathParameter(parameter.name)) }))
  return {
    world() {
      const { numbers } = make(frames.world, pathLayers, isPathParameter)
      return { name: 'world', title: 'The world', axis: frames.world.axis, values: numbers }
    },
    get worldKey() {
      return worldKeyOf(prepared, pathLayers)
    },
    strategy(position) {
      const { name } = prepared.strategies[position]!
      const { own: frame, guests } = frames.strategies[position]!
      const { below, above } = strategyLayers(prepared, position)
      const made = make(frame, [...below, ...shared, ...above])
      if (guests.length === 0) return { made, guests: [] }
      const guestLayers = [...shared, ...above].map(sharedWithGuests)
      return {
        made,
        guests: guests.map((guest): StrategyInputs => ({ name: `${name}, guest ${guest.economy}`, axis, values: onGroundOf(made.values, make(guest, guestLayers), program) })),
      }
    },
  }
}

/** Layers that all strategies have in common, between those below and above. */
export function sharedLayers({ merged, parentChanges }: Prepared, own: readonly CompiledChange[]): readonly LayerOfChanges[] {
  return [
    ...parentChanges.map((changes, index) => ({ mark: { layer: 'parent', origin: merged.layers[index]!.origin } as const, changes })),
    { mark: { layer: 'scenario', origin: merged.name }, changes: own },
  ]
}

/** Those of one strategy alone, below and above what all have in common. */
export function strategyLayers({ strategies, shocks }: Prepared, position: number): { readonly below: readonly LayerOfChanges[]; readonly above: readonly LayerOfChanges[] } {
  const { name, preset, presetChanges, strategyChanges } = strategies[position]!
  return {
    below: [{ mark: { layer: 'preset', origin: preset.name }, changes: presetChanges }],
    above: [{ mark: { layer: 'strategy', origin: name }, changes: strategyChanges }, ...shocks],
  }
}

const MOST_KEYS = 8

function worldKeyOf({ worldKeys, worldKeyPrefix }: Prepared, pathLayers: readonly LayerOfChanges[]): string {
  const written = canonicalJson(pathLayers.flatMap(({ changes }) => changes.map((change) => ({
    name: change.parameter.name, form: change.form, number: change.number, points: change.points, elements: change.elements,
  }))))
  let key = worldKeys.get(written)
  if (key === undefined) {
    if (worldKeys.size >= MOST_KEYS) worldKeys.clear()
    worldKeys.set(written, (key = hashText(worldKeyPrefix + written)))
  }
  return key
}
