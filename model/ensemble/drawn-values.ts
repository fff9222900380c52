/** What is drawn for a member: the elements of many inputs in one array, read as a map of each of them. */
import type { FlatShape, FlatValues, ParameterShape } from '../run/inputs.ts'
import { overYears } from '../run/over-years.ts'
import { ViewedMap } from '../run/viewed-map.ts'

/** Which inputs stand in the elements of a member, and where. */
export class DrawnShape implements FlatShape {
  readonly numbers: Int32Array
  readonly from: Int32Array
  readonly counts: Int32Array
  readonly everyYear = true
  /** Names in the order of the above, with their place in it and whether they have a value for each year. */
  readonly places: ReadonlyMap<string, { readonly place: number; readonly yearly: boolean }>

  private constructor(entries: readonly Entry[]) {
    this.numbers = Int32Array.from(entries, ({ number }) => number)
    this.from = Int32Array.from(entries, ({ from }) => from)
    this.counts = Int32Array.from(entries, ({ count }) => count)
    this.places = new Map(entries.map(({ name, yearly }, place) => [name, { place, yearly }]))
  }

  /** Of inputs that stand one after another. Throws on one that is no parameter. */
  static of(parameters: readonly ParameterShape[], inputs: readonly { readonly name: string; readonly elements: number }[]): DrawnShape {
    const numbers = new Map(parameters.map(({ name }, number) => [name, number]))
    let from = 0
    return new DrawnShape(inputs.map(({ name, elements }): Entry => {
      const number = numbers.get(name)
      if (number === undefined) throw new Error(`There is no parameter '${name}' to draw.`)
      from += elements
      return { name, number, from: from - elements, count: elements, yearly: (parameters[number] as ParameterShape).yearly }
    }))
  }

  /** Those of them that are chosen, where they stand. */
  among(chosen: (name: string) => boolean): DrawnShape {
    return new DrawnShape([...this.places].flatMap(([name, { place, yearly }]) => (chosen(name) ? [{ name, yearly, number: this.numbers[place] as number, from: this.from[place] as number, count: this.counts[place] as number }] : [])))
  }
}

interface Entry {
  readonly name: string
  readonly number: number
  readonly from: number
  readonly count: number
  readonly yearly: boolean
}

/** As inputs of a run on so many years; as they were drawn, an element each, where none are given. */
export class DrawnValues extends ViewedMap<string, Float64Array> implements FlatValues {
  readonly shape: DrawnShape
  readonly elements: Float64Array
  readonly #years: number | undefined

  constructor(shape: DrawnShape, elements: Float64Array, years?: number) {
    super()
    this.shape = shape
    this.elements = elements
    this.#years = years
  }

  get(name: string): Float64Array | undefined {
    const found = this.shape.places.get(name)
    if (found === undefined) return undefined
    const { place, yearly } = found
    const from = this.shape.from[place] as number
    const own = this.elements.subarray(from, from + (this.shape.counts[place] as number))
    return yearly && this.#years !== undefined ? overYears(own, this.#years) : own
  }

  has(name: string): boolean {
    return this.shape.places.has(name)
  }

  protected copy(): ReadonlyMap<string, Float64Array> {
    return new Map(Array.from(this.shape.places.keys(), (name) => [name, this.get(name) as Float64Array]))
  }
}
