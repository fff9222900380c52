/** Values of some parameters, written out by year, one after another in one array: read as a map of them, packed without one. */
import type { FlatShape, FlatValues, ParameterShape } from './inputs.ts'
import { ViewedMap } from './viewed-map.ts'

class JoinedShape implements FlatShape {
  readonly numbers: Int32Array
  readonly from: Int32Array
  readonly counts: Int32Array
  readonly everyYear = false
  /** Names in the order of the above, with their place in it. */
  readonly places: ReadonlyMap<string, number>
  readonly length: number

  /** Throws on a name that is no parameter's. */
  constructor(parameters: readonly ParameterShape[], values: ReadonlyMap<string, Float64Array>) {
    const names = [...values.keys()]
    const numbers = names.map((name) => parameters.findIndex((parameter) => parameter.name === name))
    const unknown = numbers.indexOf(-1)
    if (unknown >= 0) throw new Error(`There is no parameter '${names[unknown]}' to give a value to.`)
    this.numbers = Int32Array.from(numbers)
    this.counts = Int32Array.from(values.values(), ({ length }) => length)
    let length = 0
    this.from = this.counts.map((count) => (length += count) - count)
    this.places = new Map(names.map((name, place) => [name, place]))
    this.length = length
  }

  /** Whether a map has these names, and as many values of each. */
  fits(values: ReadonlyMap<string, Float64Array>): boolean {
    if (values.size !== this.places.size) return false
    for (const [name, { length }] of values) {
      const place = this.places.get(name)
      if (place === undefined || this.counts[place] !== length) return false
    }
    return true
  }
}

// Members of an ensemble give the same names and lengths again and again, and so do the moves of a lever.
const MOST_SHAPES = 64
const shapes = new WeakMap<readonly ParameterShape[], JoinedShape[]>()

export class JoinedValues extends ViewedMap<string, Float64Array> implements FlatValues {
  readonly shape: JoinedShape
  readonly elements: Float64Array

  private constructor(shape: JoinedShape, elements: Float64Array) {
    super()
    this.shape = shape
    this.elements = elements
  }

  /** A copy of what a map holds. Throws on a name that is no parameter's. */
  static of(parameters: readonly ParameterShape[], values: ReadonlyMap<string, Float64Array>): JoinedValues {
    let known = shapes.get(parameters)
    if (known === undefined) shapes.set(parameters, (known = []))
    let shape = known.find((one) => one.fits(values))
    if (shape === undefined) {
      if (known.length >= MOST_SHAPES) known.length = 0
      known.push((shape = new JoinedShape(parameters, values)))
    }
    const elements = new Float64Array(shape.length)
    for (const [name, array] of values) elements.set(array, shape.from[shape.places.get(name) as number])
    return new JoinedValues(shape, elements)
  }

  get(name: string): Float64Array | undefined {
    const place = this.shape.places.get(name)
    if (place === undefined) return undefined
    const from = this.shape.from[place] as number
    return this.elements.subarray(from, from + (this.shape.counts[place] as number))
  }

  has(name: string): boolean {
    return this.shape.places.has(name)
  }

  protected copy(): ReadonlyMap<string, Float64Array> {
    return new Map(Array.from(this.shape.places.keys(), (name) => [name, this.get(name) as Float64Array]))
  }
}
