/** The kernel's parameter buffers, and what stands in them: what is packed over it costs what differs. */
import type { Layout } from '../compile/layout.ts'
import type { Axis } from './axis.ts'
import { type FlatValues, isFlat, type ParameterShape, type StrategyInputs } from './inputs.ts'
import { JoinedValues } from './joined-values.ts'
import { OverlaidMap } from './overlaid-map.ts'
import { placeFor, planOf, type PackingPlan, type PlannedValues } from './packing-plan.ts'
import { rememberedOfTwo } from './remembered.ts'

type Values = StrategyInputs['values']

/** A map under all overlays, by number. */
interface Ground {
  readonly parameters: readonly ParameterShape[]
  readonly arrays: readonly (Float64Array | undefined)[]
  /** Of the ground that it took the place of last, and which of its values differ from those. */
  before?: Ground | undefined
  apart?: readonly number[]
}

// Members of an ensemble, and the moves of a lever, are laid over the same few grounds again and again.
const grounds = new WeakMap<Values, Ground>()

function groundOf(parameters: readonly ParameterShape[], values: Values): Ground {
  let ground = grounds.get(values)
  if (ground?.parameters !== parameters) grounds.set(values, (ground = { parameters, arrays: parameters.map(({ name }) => values.get(name)) }))
  return ground
}

/** Numbers of what differs from another ground; of everything where there is none. */
function apart(ground: Ground, before: Ground | undefined): readonly number[] {
  if (ground.apart === undefined || ground.before !== before) {
    ground.apart = before === undefined ? [...ground.arrays.keys()] : differing(ground, before)
    ground.before = before
  }
  return ground.apart
}

/** Numbers of the parameters that have other values in one map than in the other. */
export function apartFrom(parameters: readonly ParameterShape[], one: Values, other: Values): readonly number[] {
  return differing(groundOf(parameters, one), groundOf(parameters, other))
}

function differing({ arrays }: Ground, before: Ground): readonly number[] {
  return [...arrays.keys()].filter((number) => !isSame(arrays[number], before.arrays[number]))
}

function isSame(one: Float64Array | undefined, other: Float64Array | undefined): boolean {
  return one === other || (one !== undefined && one.length === other?.length && one.every((value, at) => Object.is(value, other[at])))
}

const NO_PLAN: PackingPlan = { layers: [], tells: new Uint8Array(0), told: [] }

/** A run's own buffers, or, of runs side by side, what one of them has in buffers where their values alternate. */
export class PackedInputs {
  readonly scalars: Float64Array
  readonly series: Float64Array
  readonly #lane: number
  readonly #apart: number
  /** By parameter, the array of a ground that was packed last: what it holds need not be looked at again. */
  readonly #from: (Float64Array | undefined)[] = []
  /** What the last inputs were laid over. Absent where they were refused. */
  #ground: Ground | undefined
  /** Where the values went that were laid over it. */
  #plan = NO_PLAN
  #changed: readonly number[] = []

  /** @param lane where the first value stands, and each following one `apart` doubles after it */
  constructor(scalars: Float64Array, series: Float64Array, { lane = 0, apart = 1 }: { readonly lane?: number; readonly apart?: number } = {}) {
    this.scalars = scalars
    this.series = series
    this.#lane = lane
    this.#apart = apart
  }

  /**
   * Packs over the inputs of an earlier run on as many years, and gives the numbers of the parameters that differ from it by
   * any bit: the same array where they are those that differed the last time. Throws where a parameter is missing, has the
   * wrong number of values, or a value that is not finite, and then leaves a mixture behind.
   */
  pack(parameters: readonly ParameterShape[], layout: Layout, inputs: StrategyInputs): readonly number[] {
    const { values } = inputs
    const overlaid = values instanceof OverlaidMap ? (values as OverlaidMap<string, Float64Array>) : undefined
    const ground = groundOf(parameters, overlaid?.ground ?? values)
    const before = this.#ground
    this.#ground = undefined
    const overlays: FlatValues[] = []
    overlaid?.forEachOverlay((overlay) => overlays.push(isFlat(overlay) ? overlay : joinedOf(parameters, overlay)))
    const plan = overlays.length === 0 ? NO_PLAN : planOf(parameters, layout, inputs, overlays)
    const changed: number[] = []
    const bare = (number: number): void => void (plan.tells[number] === 1 || this.#put(parameters, layout, inputs, number, ground.arrays[number], changed))
    if (plan !== this.#plan) {
      const { told } = this.#plan
      this.#plan = plan
      for (const number of plan.told) this.#from[number] = undefined
      told.forEach(bare)
    }
    if (ground !== before) apart(ground, before).forEach(bare)
    for (const [layer, { elements }] of overlays.entries()) {
      for (const planned of plan.layers[layer] as readonly PlannedValues[]) if (this.#write(elements, planned, parameters, inputs)) changed.push(planned.parameter)
    }
    this.#ground = ground
    return (this.#changed = isSameList(changed, this.#changed) ? this.#changed : changed)
  }

  #put(parameters: readonly ParameterShape[], layout: Layout, inputs: StrategyInputs, number: number, array: Float64Array | undefined, changed: number[]): void {
    if (array !== undefined && array === this.#from[number]) return
    this.#from[number] = undefined
    const parameter = parameters[number] as ParameterShape
    const to = placeFor(layout, parameter, inputs, array?.length)
    const values = array as Float64Array
    if (this.#write(values, { parameter: number, from: 0, count: values.length, times: 1, yearly: parameter.yearly, to }, parameters, inputs)) changed.push(number)
    this.#from[number] = array
  }

  /** Whether any bit differs from what stood there. */
  #write(elements: Float64Array, { parameter, from, count, times, yearly, to }: PlannedValues, parameters: readonly ParameterShape[], { name: strategy }: StrategyInputs): boolean {
    const found = writeValues(elements, from, count, times, yearly ? this.series : this.scalars, this.#lane + to * this.#apart, this.#apart)
    if (found >= 0) throw new Error(`Strategy '${strategy}', parameter '${(parameters[parameter] as ParameterShape).name}': found ${elements[from + Math.floor(found / times)]} at ${found}, wanted finite numbers.`)
    return found === CHANGED
  }
}

/** Overlays that were not made flat are few and small, or lie over many runs. */
const joinedOf = rememberedOfTwo((parameters: readonly ParameterShape[], overlay: Values) => JoinedValues.of(parameters, overlay))

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at])
}

const UNCHANGED = -1
const CHANGED = -2

/**
 * Writes so many values from `first` on, each so many times over, from `to` on and so far `apart`. Tells whether any bit
 * differs from what stood there; instead gives the place of one that is not finite, and then leaves off before it.
 */
function writeValues(values: Float64Array, first: number, count: number, times: number, into: Float64Array, to: number, apart: number): number {
  const end = first + count
  let at = first
  let time = 0
  while (at < end && isSameValue(values[at] as number, into[to] as number)) {
    to += apart
    if (++time === times) {
      time = 0
      at++
    }
  }
  if (at === end) return UNCHANGED
  // From the first that differs on it is sooner to write than to look.
  for (; at < end; at++, time = 0) {
    const value = values[at] as number
    if (!Number.isFinite(value)) return (at - first) * times + time
    for (; time < times; time++, to += apart) into[to] = value
  }
  return CHANGED
}

function isSameValue(one: number, other: number): boolean {
  return one === other && (one !== 0 || Object.is(one, other))
}

/** In buffers of their own. Throws as `PackedInputs.pack` does. */
export function packInputs(parameters: readonly ParameterShape[], layout: Layout, inputs: StrategyInputs): PackedInputs {
  const into = emptyInputs(layout, inputs.axis)
  into.pack(parameters, layout, inputs)
  return into
}

export function emptyInputs(layout: Layout, axis: Axis): PackedInputs {
  return new PackedInputs(new Float64Array(layout.scalars), new Float64Array(layout.series * axis.length))
}
