/** What the run of a guest has in common with that of its host: one world, and one ground. */
import { dimensions } from '../model/equations/dimensions.ts'
import { OverlaidMap } from '../model/run/overlaid-map.ts'
import type { LayerOfChanges, LayeredValue } from './compiled-setting.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { RunInputs } from './run-inputs.ts'

/** Of the host's own currency and grid. */
const OWN = new Set(['real_depreciation', 'deep_cost_paid'])
/** Levers of the host that its halls follow. */
const OF_HALLS = ['dry_cooling', 'liquid_cooling', 'tower_cooling', 'recycled_water']

/** Changes of what the world has in store hold for guests too; what the host chooses and what its tables say do not. */
export function sharedWithGuests({ mark, changes }: LayerOfChanges): LayerOfChanges {
  return { mark, changes: changes.filter(({ parameter: { name, definition } }) => definition.role === 'uncertainty' && !OWN.has(name)) }
}

function rowOf(arrangement: (typeof dimensions.arrangement)[number], location: (typeof dimensions.location)[number]): number {
  return dimensions.arrangement.indexOf(arrangement) * dimensions.location.length + dimensions.location.indexOf(location)
}

/** The guest's numbers with the ground its embassy stands on as the host has it, changes included. */
export function onGroundOf(host: ReadonlyMap<string, LayeredValue>, { values, numbers }: RunInputs, program: ProgramInputs): ReadonlyMap<string, Float64Array> {
  const changed = new Map<string, Float64Array>()
  const rows = dimensions.arrangement.length * dimensions.location.length
  const [from, to] = [rowOf('embassy', 'home'), rowOf('embassy', 'abroad')]
  for (const { name, over, definition } of program.parameters) {
    if (definition.role !== 'fact' || over[0] !== 'arrangement' || over[1] !== 'location') continue
    const ground = host.get(name)!.values
    const span = ground.length / rows
    const mixed = values.get(name)!.values.slice()
    mixed.set(ground.subarray(from * span, (from + 1) * span), to * span)
    changed.set(name, mixed)
  }
  for (const name of OF_HALLS) {
    const value = host.get(name)
    if (value !== undefined) changed.set(name, value.values)
  }
  return new OverlaidMap(numbers, changed)
}
