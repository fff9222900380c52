/** The kernel's parameter buffers, and what stands in them: what is packed over it costs what differs. */
import type { Layout, Place } from '../compile/layout.ts'
import type { Axis } from './axis.ts'
import { type FlatValues, isFlat, type ParameterShape, type StrategyInputs } from './inputs.ts'
import { OverlaidMap } from './overlaid-map.ts'

type Values = StrategyInputs['values']

/** What is known of a program's parameters: their numbers by name, and by number where each stands. */
interface Shelf {
  readonly parameters: readonly ParameterShape[]
  readonly numbers: ReadonlyMap<string, number>
  readonly places: readonly (Place | undefined)[]
}

const shelves = new WeakMap<Layout, Shelf>()

function shelfOf(parameters: readonly ParameterShape[], layout: Layout): Shelf {
  let shelf = shelves.get(layout)
  if (shelf?.parameters !== parameters) {
    shelf = { parameters, numbers: new Map(parameters.map(({ name }, number) => [name, number])), places: parameters.map(({ name }) => layout.parameters.get(name)) }
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

/** A run's own buffers, or, of runs side by side, what one of them has in buffers where their values alternate. */
export class PackedInputs {
  readonly scalars: Float64Array
  readonly series: Float64Array
  readonly #lane: number
  readonly #apart: number
  /** By parameter, the array that was packed last: what it holds need not be looked at again. */
  #from: (Float64Array | undefined)[] = []
  /** By parameter, the turn in which it was packed last. */
  #packed = new Uint32Array(0)
  #turn = 0
  /** What the last inputs were laid over. Absent where they were refused. */
  #ground: Ground | undefined
  /** Numbers of the parameters that were laid over it. */
  #laid: number[] = []

  /** @param lane where the first value stands, and each following one `apart` doubles after it */
  constructor(scalars: Float64Array, series: Float64Array, { lane = 0, apart = 1 }: { readonly lane?: number; readonly apart?: number } = {}) {
    this.scalars = scalars
    this.series = series
    this.#lane = lane
    this.#apart = apart
  }

  /**
   * Packs over the inputs of an earlier run on as many years, and gives the numbers of the parameters that differ from it by
   * any bit. Throws where a parameter is missing, has the wrong number of values, or a value that is not finite, and then
   * leaves a mixture behind.
   */
  pack(parameters: readonly ParameterShape[], layout: Layout, inputs: StrategyInputs): number[] {
    const shelf = shelfOf(parameters, layout)
    const changed: number[] = []
    const laid: number[] = []
    const { values } = inputs
    const overlaid = values instanceof OverlaidMap ? (values as OverlaidMap<string, Float64Array>) : undefined
    const before = this.#ground
    const ground = groundOf(parameters, overlaid?.ground ?? values)
    if (this.#packed.length !== parameters.length) this.#makeRoom(parameters.length)
    const turn = ++this.#turn
    this.#ground = undefined
    const put = (number: number, array: Float64Array | undefined): void => {
      this.#packed[number] = turn
      if (array !== undefined && array === this.#from[number]) return
      this.#from[number] = undefined
      if (this.#write(shelf, inputs, number, array, 0, array?.length ?? 0, 1)) changed.push(number)
      this.#from[number] = array
    }
    overlaid?.forEachOverlay((overlay) => {
      if (isFlat(overlay)) {
        this.#packFlat(shelf, inputs, overlay, laid, changed)
        return
      }
      overlay.forEach((array, name) => {
        const number = shelf.numbers.get(name)
        if (number === undefined || this.#packed[number] === turn) return
        laid.push(number)
        put(number, array)
      })
    })
    const bare = (number: number): void => void (this.#packed[number] === turn || put(number, ground.arrays[number]))
    this.#laid.forEach(bare)
    if (ground !== before) apart(ground, before).forEach(bare)
    this.#ground = ground
    this.#laid = laid
    return changed
  }

  /** For what is known of each parameter, none of which has been packed. */
  #makeRoom(parameters: number): void {
    this.#from = Array.from({ length: parameters }, () => undefined)
    this.#packed = new Uint32Array(parameters)
  }

  #packFlat(shelf: Shelf, inputs: StrategyInputs, { shape: { numbers, from, counts }, elements }: FlatValues, laid: number[], changed: number[]): void {
    const turn = this.#turn
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as number
      if (this.#packed[number] === turn) continue
      this.#packed[number] = turn
      laid.push(number)
      this.#from[number] = undefined
      const years = shelf.parameters[number]?.yearly === true ? inputs.axis.length : 1
      if (this.#write(shelf, inputs, number, elements, from[at] as number, counts[at] as number, years)) changed.push(number)
    }
  }

  /** So many values from `first` on, each so many times over; whether any bit differs from what stood there. */
  #write({ parameters, places }: Shelf, { name: strategy, axis }: StrategyInputs, number: number, values: Float64Array | undefined, first: number, count: number, times: number): boolean {
    const { name, yearly } = parameters[number] as ParameterShape
    const place = places[number]
    if (place === undefined) throw new Error(`The layout has no parameter '${name}'.`)
    if (values === undefined) throw new Error(`Strategy '${strategy}' gives no value for parameter '${name}'.`)
    const length = yearly ? axis.length : 1
    if (count * times !== place.size * length) throw new Error(`Strategy '${strategy}', parameter '${name}': found ${count * times} values, wanted ${place.size * length}.`)
    const apart = this.#apart
    const found = writeValues(values, first, count, times, yearly ? this.series : this.scalars, this.#lane + place.element * length * apart, apart)
    if (found >= 0) throw new Error(`Strategy '${strategy}', parameter '${name}': found ${values[first + Math.floor(found / times)]} at ${found}, wanted finite numbers.`)
    return found === CHANGED
  }
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
