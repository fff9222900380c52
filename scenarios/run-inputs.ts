/** Every parameter of one run: defaults, then levers by layer, then facts and choices that follow from them. */
import { OverlaidMap } from '../model/run/overlaid-map.ts'
import { centralsOf } from './central-values.ts'
import { type CompiledChange, type LayerOfChanges, type LayeredValue, applyChange, checkWhole } from './compiled-setting.ts'
import type { Derived } from './derived-inputs.ts'
import { GROWTH_AFTER, factParametersOf, valueIn } from './fact-parameters.ts'
import { initialCohorts } from './initial-cohorts.ts'
import type { Prepared } from './prepare.ts'
import type { RunFrame } from './run-frame.ts'
import { WORLD } from './world.ts'

/** Economies that train frontier models at home take their full share of training. */
const TRAINING_LEADERS = ['USA', 'CHN', WORLD]

export interface RunInputs {
  readonly values: ReadonlyMap<string, LayeredValue>
  /** The numbers of `values`. Neither map nor arrays are written to. */
  readonly numbers: ReadonlyMap<string, Float64Array>
  readonly derived: Derived
}

type Chosen = (change: CompiledChange) => boolean

/** Makes the changes that are chosen, layer by layer. @throws ScenarioRefusal */
function applyLayers(values: Map<string, LayeredValue>, layers: readonly LayerOfChanges[], chosen: Chosen, { program, axis }: Pick<Prepared, 'program'> & Pick<RunFrame, 'axis'>): void {
  const last = new Map<string, CompiledChange>()
  for (const { mark, changes } of layers) {
    for (const change of changes) {
      if (!chosen(change)) continue
      const { name, definition } = change.parameter
      values.set(name, applyChange(change, values.get(name)!, axis, mark))
      if (definition.sharesOver !== undefined) last.set(name, change)
    }
  }
  for (const [name, change] of last) checkWhole(change, values.get(name)!.values, program)
}

const isFact: Chosen = ({ parameter: { definition } }) => definition.role === 'fact'

/** Where the layers find a parameter that nothing is derived for. */
function startOf(name: string, central: LayeredValue, { economy, axis }: RunFrame): LayeredValue {
  if (name === 'training_ambition' && TRAINING_LEADERS.includes(economy)) {
    return { values: central.values.slice().fill(1), provenance: [{ layer: 'fact', origin: 'assumption-training-leaders', grade: 'judgement' }] }
  }
  return name === 'initial_cohort_power' ? initialCohorts(axis, central.provenance) : central
}

/** @throws ScenarioRefusal where a value leaves what its parameter can mean */
export function inputsOf(prepared: Prepared, frame: RunFrame, layers: readonly LayerOfChanges[]): RunInputs {
  const { program } = prepared
  const ground = { program, axis: frame.axis }
  const values = new Map<string, LayeredValue>()
  for (const [name, central] of centralsOf(program, frame.axis.length)) values.set(name, startOf(name, central, frame))
  applyLayers(values, layers, (change) => !isFact(change), ground)
  const derived = prepared.derived.of(frame, factParametersOf(values), valueIn(values, GROWTH_AFTER))
  for (const made of [derived.settled, derived.following]) for (const [name, value] of made) values.set(name, value)
  for (const { name } of program.parameters) {
    if (!values.has(name)) throw new Error(`${name}: neither the resolver nor the parameter's record gives it a value`)
  }
  applyLayers(values, layers, isFact, ground)
  return { values, numbers: numbersOf(values), derived }
}

/**
 * Inputs that differ from others in what the layers say of a few parameters, and in what follows from those.
 *
 * @param base   inputs of the same frame, whatever their layers said of the parameters named
 * @param layers all changes
 * @throws ScenarioRefusal as `inputsOf`
 */
export function movedInputs(prepared: Prepared, frame: RunFrame, layers: readonly LayerOfChanges[], base: RunInputs, moved: ReadonlySet<string>): RunInputs {
  const { program } = prepared
  const ground = { program, axis: frame.axis }
  const centrals = centralsOf(program, frame.axis.length)
  const changed = new Map<string, LayeredValue>()
  const start = (name: string, value: LayeredValue | undefined): void => void (value !== undefined && changed.set(name, value))
  for (const name of moved) start(name, centrals.get(name) === undefined ? undefined : startOf(name, centrals.get(name)!, frame))
  applyLayers(changed, layers, (change) => !isFact(change) && moved.has(change.parameter.name), ground)
  const known = new OverlaidMap(base.values, changed)
  const derived = prepared.derived.of(frame, factParametersOf(known), valueIn(known, GROWTH_AFTER))
  for (const name of moved) start(name, derived.following.get(name) ?? derived.settled.get(name))
  if (derived !== base.derived) for (const [name, value] of derived.following) if (value !== base.derived.following.get(name)) changed.set(name, value)
  applyLayers(changed, layers, (change) => isFact(change) && changed.has(change.parameter.name), ground)
  return { values: known, numbers: new OverlaidMap(base.numbers, numbersOf(changed)), derived }
}

/** The same inputs, as those to lay others over: lookups take no longer, however many came one over another. */
export function over({ values, numbers, derived }: RunInputs): RunInputs {
  return { values: flat(values), numbers: flat(numbers), derived }
}

function flat<Value extends object>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  if (!(map instanceof OverlaidMap)) return map
  const { ground, overlay } = map as OverlaidMap<string, Value>
  return new OverlaidMap(ground, overlay)
}

function numbersOf(values: ReadonlyMap<string, LayeredValue>): Map<string, Float64Array> {
  const numbers = new Map<string, Float64Array>()
  for (const [name, value] of values) numbers.set(name, value.values)
  return numbers
}
