/** Inputs of a prepared scenario's runs while its settings move: each made from some that are known, in what differs alone. */
import type { Prepared } from './prepare.ts'
import type { MakeInputs } from './prepared-runs.ts'
import { framesOf } from './run-frames.ts'
import { inputsOf, type RunInputs, movedInputs, over } from './run-inputs.ts'
import type { Settings } from './schema.ts'

/** Inputs, and the settings they were made with. */
interface Step {
  readonly settings: Settings
  readonly inputs: RunInputs
}

/** Of one frame: where a lever was taken up, and where it is. */
interface Trail {
  from: Step
  last: Step
}

const trailsOf = new WeakMap<Prepared, Map<string, Trail>>()

/** A page moves one lever after another: what the others say is made once, when the lever is taken up. */
export function inputsAlong(prepared: Prepared, settings: Settings): MakeInputs {
  let trails = trailsOf.get(prepared)
  if (trails === undefined) trailsOf.set(prepared, (trails = new Map()))
  const known = trails
  return (frame, layers, chosen = () => true) => {
    let trail = known.get(frame.key)
    if (trail === undefined) {
      const first = { settings, inputs: inputsOf(prepared, frame, layers) }
      known.set(frame.key, (trail = { from: first, last: first }))
    }
    let moved = differing(trail.from.settings, settings, chosen)
    if (moved.size > 1) {
      trail.from = { settings: trail.last.settings, inputs: over(trail.last.inputs) }
      moved = differing(trail.from.settings, settings, chosen)
    }
    const inputs = moved.size === 0 ? trail.from.inputs : movedInputs(prepared, frame, layers, trail.from.inputs, moved)
    trail.last = { settings, inputs }
    return inputs
  }
}

/** Names of the settings that are not the same in both. */
function differing(before: Settings, after: Settings, chosen: (name: string) => boolean): ReadonlySet<string> {
  const names = new Set<string>()
  for (const name of Object.keys(before)) if (before[name] !== after[name] && chosen(name)) names.add(name)
  for (const name of Object.keys(after)) if (before[name] !== after[name] && chosen(name)) names.add(name)
  return names
}

/** Sets of settings that are kept for every frame. */
const MOVED_KEPT = 4

const basesOf = new WeakMap<Prepared, Map<string, RunInputs>>()

/** Draws move the same settings all at once, member after member: what does not hang on any of them is made once. */
export function inputsBeside(prepared: Prepared, names: ReadonlySet<string>): MakeInputs {
  let bases = basesOf.get(prepared)
  if (bases === undefined) basesOf.set(prepared, (bases = new Map()))
  const known = bases
  return (frame, layers, chosen = () => true) => {
    const moved = new Set([...names].filter(chosen))
    const key = `${frame.key} ${[...moved].sort().join(' ')}`
    let base = known.get(key)
    if (base === undefined) {
      if (known.size >= MOVED_KEPT * framesOf(prepared).count) known.clear()
      base = inputsOf(prepared, frame, layers.map(({ mark, changes }) => ({ mark, changes: changes.filter(({ parameter }) => !moved.has(parameter.name)) })))
      known.set(key, base)
    }
    return moved.size === 0 ? base : movedInputs(prepared, frame, layers, base, moved)
  }
}
