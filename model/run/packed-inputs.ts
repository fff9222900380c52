/** The kernel's parameter buffers, and what stands in them: what is packed over it costs what differs. */
import type { Layout, Place } from '../compile/layout.ts'
import type { Axis } from './axis.ts'
import { type FlatValues, isFlat, type ParameterShape, type StrategyInputs } from './inputs.ts'
import { OverlaidMap } from './overlaid-map.ts'
import { planOf, type PackingPlan, type PlannedLayer } from './packing-plan.ts'

type Values = StrategyInputs['values']

/** What is known of a program's parameters: their numbers by name, and by number where each stands. */
interface Shelf {
  readonly parameters: readonly ParameterShape[]
  readonly layout: Layout
  readonly numbers: ReadonlyMap<string, number>
  readonly places: readonly (Place | undefined)[]
}

const shelves = new WeakMap<Layout, Shelf>()

function shelfOf(parameters: readonly ParameterShape[], layout: Layout): Shelf {
  let shelf = shelves.get(layout)
  if (shelf?.parameters !== parameters) {
    shelf = { parameters, layout, numbers: new Map(parameters.map(({ name }, number) => [name, number])), places: parameters.map(({ name }) => layout.parameters.get(name)) }
    shelves.set(layout, shelf)
  }
  return shelf
}

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

const NO_LAYERS: readonly FlatLayer[] = []
const NO_PLAN: PackingPlan = { layers: [], tells: new Uint8Array(0), told: [] }

/** A run's own buffers, or, of runs side by side, what one of them has in buffers where their values alternate. */
export class PackedInputs {
  readonly scalars: Float64Array
  readonly series: Float64Array
  readonly #lane: number
  readonly #apart: number
  /** By parameter, the array that was packed last: what it holds need not be looked at again. */
  #from: (Float64Array | undefined)[] = []
  /** By parameter, the turn in which it was packed last one by one. */
  #packed = new Uint32Array(0)
  #turn = 0
  /** What the last inputs were laid over. Absent where they were refused. */
  #ground: Ground | undefined
  /** Where the values of the last inputs went, if all that was laid over the ground was flat. */
  #plan: PackingPlan | undefined
  /** Numbers of the parameters that were laid over it. */
  #laid: readonly number[] = []
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
    const shelf = shelfOf(parameters, layout)
    const { values } = inputs
    const overlaid = values instanceof OverlaidMap ? (values as OverlaidMap<string, Float64Array>) : undefined
    const ground = groundOf(parameters, overlaid?.ground ?? values)
    const before = this.#ground
    if (this.#packed.length !== parameters.length) this.#makeRoom(parameters.length)
    this.#ground = undefined
    const flat = overlaid === undefined ? NO_LAYERS : flatLayersOf(overlaid)
    const changed = flat === undefined ? this.#packOneByOne(shelf, inputs, ground, before) : this.#packFlat(shelf, inputs, flat, ground, before)
    this.#ground = ground
    return (this.#changed = isSameList(changed, this.#changed) ? this.#changed : changed)
  }

  /** For what is known of each parameter, none of which has been packed. */
  #makeRoom(parameters: number): void {
    this.#from = Array.from({ length: parameters }, () => undefined)
    this.#packed = new Uint32Array(parameters)
  }

  #packOneByOne(shelf: Shelf, inputs: StrategyInputs, ground: Ground, before: Ground | undefined): number[] {
    const changed: number[] = []
    const laid: number[] = []
    const turn = ++this.#turn
    this.#plan = undefined
    const put = (number: number, array: Float64Array | undefined): void => {
      if (this.#packed[number] === turn) return
      this.#packed[number] = turn
      this.#put(shelf, inputs, number, array, changed)
    }
    ;(inputs.values as OverlaidMap<string, Float64Array>).forEachOverlay((overlay) => overlay.forEach((array, name) => {
      const number = shelf.numbers.get(name)
      if (number === undefined || this.#packed[number] === turn) return
      laid.push(number)
      put(number, array)
    }))
    const bare = (number: number): void => put(number, ground.arrays[number])
    this.#laid.forEach(bare)
    if (ground !== before) apart(ground, before).forEach(bare)
    this.#laid = laid
    return changed
  }

  #packFlat(shelf: Shelf, inputs: StrategyInputs, flat: readonly FlatLayer[], ground: Ground, before: Ground | undefined): number[] {
    const changed: number[] = []
    const plan = flat.length === 0 ? NO_PLAN : planOf(shelf.parameters, shelf.layout, inputs, flat)
    const bare = (number: number): void => void (plan.tells[number] === 1 || this.#put(shelf, inputs, number, ground.arrays[number], changed))
    if (plan !== this.#plan) {
      this.#plan = undefined
      for (const number of plan.told) this.#from[number] = undefined
      this.#laid.forEach(bare)
      this.#laid = plan.told
    }
    if (ground !== before) apart(ground, before).forEach(bare)
    for (let layer = 0; layer < flat.length; layer++) this.#writeLayer(shelf, inputs, plan.layers[layer] as PlannedLayer, (flat[layer] as FlatLayer).elements, changed)
    this.#plan = plan
    return changed
  }

  #writeLayer({ parameters }: Shelf, { name: strategy }: StrategyInputs, { numbers, from, counts, times, yearly, to }: PlannedLayer, elements: Float64Array, changed: number[]): void {
    const apart = this.#apart
    for (let entry = 0; entry < numbers.length; entry++) {
      const number = numbers[entry] as number
      const first = from[entry] as number
      const found = writeValues(elements, first, counts[entry] as number, times[entry] as number, yearly[entry] === 1 ? this.series : this.scalars, this.#lane + (to[entry] as number) * apart, apart)
      if (found === CHANGED) changed.push(number)
      else if (found !== UNCHANGED) throw notFinite(strategy, parameters[number] as ParameterShape, elements[first + Math.floor(found / (times[entry] as number))] as number, found)
    }
  }

  #put({ parameters, places }: Shelf, { name: strategy, axis }: StrategyInputs, number: number, array: Float64Array | undefined, changed: number[]): void {
    if (array !== undefined && array === this.#from[number]) return
    this.#from[number] = undefined
    const parameter = parameters[number] as ParameterShape
    const { name, yearly } = parameter
    const place = places[number]
    if (place === undefined) throw new Error(`The layout has no parameter '${name}'.`)
    if (array === undefined) throw new Error(`Strategy '${strategy}' gives no value for parameter '${name}'.`)
    const length = yearly ? axis.length : 1
    if (array.length !== place.size * length) throw new Error(`Strategy '${strategy}', parameter '${name}': found ${array.length} values, wanted ${place.size * length}.`)
    const found = writeValues(array, 0, array.length, 1, yearly ? this.series : this.scalars, this.#lane + place.element * length * this.#apart, this.#apart)
    if (found >= 0) throw notFinite(strategy, parameter, array[found] as number, found)
    if (found === CHANGED) changed.push(number)
    this.#from[number] = array
  }
}

type FlatLayer = Values & FlatValues

/** Overlays, the topmost first; undefined where one of them is not flat. */
function flatLayersOf(overlaid: OverlaidMap<string, Float64Array>): readonly FlatLayer[] | undefined {
  const layers: FlatLayer[] = []
  let flat = true
  overlaid.forEachOverlay((overlay) => {
    if (isFlat(overlay)) layers.push(overlay)
    else flat = false
  })
  return flat ? layers : undefined
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

function notFinite(strategy: string, { name }: ParameterShape, value: number, at: number): Error {
  return new Error(`Strategy '${strategy}', parameter '${name}': found ${value} at ${at}, wanted finite numbers.`)
}

const UNCHANGED = -1
const CHANGED = -2

/**
 * Writes so many values from `first` on, each so many times over, from `to` on and so far `apart`. Tells whether any bit
 * differs from what stood there; instead gives the place of one that is not finite, and then leaves off before it.
 */
function writeValues(values: Float64Array, first: number, count: number, times: number, into: Float64Array, to: number, apart: number): number {
  let outcome = UNCHANGED
  for (let at = first; at < first + count; at++) {
    const value = values[at] as number
    for (let time = 0; time < times; time++, to += apart) {
      const held = into[to] as number
      if (value === held && (value !== 0 || Object.is(value, held))) continue
      if (!Number.isFinite(value)) return (at - first) * times + time
      into[to] = value
      outcome = CHANGED
    }
  }
  return outcome
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
