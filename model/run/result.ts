/** What a run gives: values by variable, members and year, and their totals as each record says it adds up. */
import { membersAt, offsetOf, strideOf } from '../compile/layout.ts'
import type { Layout, Place, ProgramShape, VariableShape } from '../compile/layout.ts'
import type { Variable } from '../compile/program.ts'
import { RUN_OFF } from '../compile/time.ts'
import { indexOfYear } from './axis.ts'
import type { StrategyInputs } from './inputs.ts'
import { weightOf } from './totals.ts'

/** Member names by dimension. With dimensions left out it means their total. */
export type Index = Readonly<Record<string, string>>

/** What results need to know of a program: also true of the outline the page loads. */
export interface ResultShape extends ProgramShape {
  readonly variables: readonly (VariableShape & Pick<Variable, 'definition' | 'categories'>)[]
}

/** Buffers that hold what is read of a result once it is to be read. */
export interface Figures {
  /** Where a variable that is about to be read stands. */
  reading(name: string): Float64Array
  /** Where all of them do. */
  finish(): Float64Array
}

/** Where the elements of a selection stand in results on so many years, whose values are so far apart. */
interface Stand {
  readonly length: number
  readonly apart: number
  readonly starts: readonly number[]
  readonly stride: number
}

/** Elements an index stands for, and what each counts with. */
interface Selection {
  readonly place: Place
  readonly elements: readonly number[]
  /** For a weighted mean: place of the weight, and its element for each element. */
  readonly weights?: { readonly place: Place; readonly elements: readonly number[]; readonly parameter?: string; readonly variable?: string }
  /** Of the result that was read last. */
  stand?: Stand
}

/** What every result of a program reads it by. */
interface Reading {
  readonly variables: ReadonlyMap<string, ResultShape['variables'][number]>
  /** By name and index; as many as are ever asked for. */
  readonly selections: Map<string, Selection | undefined>
}

/** Leaves every dimension out. */
const WHOLE: Index = {}

const readings = new WeakMap<ResultShape, Reading>()

function readingOf(program: ResultShape): Reading {
  let known = readings.get(program)
  if (known === undefined) readings.set(program, (known = { variables: new Map(program.variables.map((variable) => [variable.name, variable])), selections: new Map() }))
  return known
}

export class StrategyResult {
  readonly inputs: StrategyInputs
  readonly layout: Layout
  // What was read last stands here.
  #out: Float64Array
  readonly #figures: Figures | undefined
  readonly #program: ResultShape
  readonly #reading: Reading
  readonly #apart: number

  /**
   * Unless there are figures to ask for them, all values stand in `out`, and stay there. They stand `apart` doubles from one
   * another: 1, or more where those of other members lie between them.
   */
  constructor(program: ResultShape, layout: Layout, inputs: StrategyInputs, out: Float64Array, figures?: Figures, apart = 1) {
    this.#program = program
    this.layout = layout
    this.inputs = inputs
    this.#out = out
    this.#figures = figures
    this.#reading = readingOf(program)
    this.#apart = apart
  }

  /** The result buffer, laid out by `layoutOf`. */
  get out(): Float64Array {
    this.finish()
    const apart = this.#apart
    const found = this.#out
    if (apart === 1) return found
    const own = new Float64Array(Math.ceil(found.length / apart))
    for (let at = 0; at < own.length; at++) own[at] = found[at * apart] as number
    return own
  }

  /** Computes what has not been read yet; throws a RunFailure where the run fails in it. */
  finish(): void {
    if (this.#figures !== undefined) this.#out = this.#figures.finish()
  }

  get name(): string {
    return this.inputs.name
  }

  get axis(): StrategyInputs['axis'] {
    return this.inputs.axis
  }

  /** Reported years. */
  get years(): readonly number[] {
    const { first, last } = this.axis
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  }

  /**
   * Value of a variable; NaN is a gap. With dimensions left out of the index, the total over them; undefined where the
   * record has none. `year` is left out for values that belong to no year. Throws on unknown names, members and years.
   */
  value(name: string, index: Index = WHOLE, year?: number): number | undefined {
    const selection = this.#select(name, index)
    return selection === undefined ? undefined : this.#combine(name, selection, this.#time(name, year))
  }

  /** Values in the reported years; undefined where the record has no total over what the index leaves out. */
  series(name: string, index: Index = WHOLE): number[] | undefined {
    const selection = this.#select(name, index)
    if (selection === undefined) return undefined
    const { axis } = this
    return this.#combined(name, selection, indexOfYear(axis, axis.first), axis.last - axis.first + 1)
  }

  /** Writes the values of `series` so many places apart, from one place on; gives false, and writes nothing, where there are none. */
  writeSeries(name: string, index: Index | undefined, into: Float64Array, place: number, apart: number): boolean {
    const selection = this.#select(name, index ?? WHOLE)
    if (selection === undefined) return false
    const { axis } = this
    const from = indexOfYear(axis, axis.first)
    for (let year = 0; year <= axis.last - axis.first; year++) into[place + year * apart] = this.#combine(name, selection, from + year)
    return true
  }

  /** Values in the years after the last reported one, to the end of the run-off; undefined also for a record that stops with the reported years. */
  runOff(name: string, index: Index = WHOLE): number[] | undefined {
    const selection = this.variable(name).runsOff ? this.#select(name, index) : undefined
    if (selection === undefined) return undefined
    return this.#combined(name, selection, indexOfYear(this.axis, this.axis.last) + 1, RUN_OFF)
  }

  /** Total at an axis index, history and lead included; for the only element of a record without dimensions, its value. */
  totalAt(name: string, t: number): number | undefined {
    const selection = this.#select(name, WHOLE)
    return selection === undefined ? undefined : this.#combine(name, selection, t)
  }

  /** Name of the member a category stands at; undefined for a gap. */
  member(name: string, index: Index = WHOLE, year?: number): string | undefined {
    const categories = this.variable(name).categories
    if (categories === undefined) throw new Error(`'${name}' is not a category.`)
    const value = this.value(name, index, year)
    return value === undefined ? undefined : this.#program.dimensions[categories]?.[value]
  }

  /** Every combination of members of the given dimensions of a variable, in declared order; all its dimensions by default. */
  indices(name: string, by: readonly string[] = this.variable(name).over): readonly Index[] {
    let indices: Index[] = [{}]
    for (const dimension of this.variable(name).over) {
      if (!by.includes(dimension)) continue
      const members = this.#program.dimensions[dimension] ?? []
      indices = indices.flatMap((index) => members.map((member) => ({ ...index, [dimension]: member })))
    }
    return indices
  }

  variable(name: string): ResultShape['variables'][number] {
    const variable = this.#reading.variables.get(name)
    if (variable === undefined) throw new Error(`There is no variable '${name}'.`)
    return variable
  }

  #time(name: string, year: number | undefined): number {
    const { stage, runsOff } = this.variable(name)
    if (stage !== 'yearly') return 0
    const { first } = this.axis
    const last = this.axis.last + (runsOff ? RUN_OFF : 0)
    if (year === undefined || !Number.isInteger(year) || year < first || year > last) {
      throw new Error(`'${name}' has values for ${first} to ${last}; found ${year ?? 'no year'}.`)
    }
    return indexOfYear(this.axis, year)
  }

  /** In so many years from an axis index on. */
  #combined(name: string, selection: Selection, from: number, years: number): number[] {
    const values: number[] = []
    for (let year = 0; year < years; year++) values.push(this.#combine(name, selection, from + year))
    return values
  }

  #combine(name: string, selection: Selection, t: number): number {
    const { weights } = selection
    const { starts, stride } = this.#standsAt(selection)
    const out = this.#out
    const shift = t * stride
    if (starts.length === 1) return out[(starts[0] as number) + shift] as number
    let sum = 0
    if (weights === undefined) {
      let found = 0
      for (let at = 0; at < starts.length; at++) {
        const value = out[(starts[at] as number) + shift] as number
        // A member to which a record does not apply adds nothing.
        if (Number.isNaN(value)) continue
        sum += value
        found += 1
      }
      return found === 0 && this.variable(name).gaps ? NaN : sum
    }
    let weight = 0
    for (let at = 0; at < starts.length; at++) {
      const share = this.#weight(weights, at, t)
      if (share === 0) continue
      sum += (out[(starts[at] as number) + shift] as number) * share
      weight += share
    }
    return weight === 0 ? NaN : sum / weight
  }

  /** Where the elements stand at the first axis index, and how far it is from one to the next. Results of one kind follow one another. */
  #standsAt(selection: Selection): Stand {
    const { place, elements, stand } = selection
    const { length } = this.axis
    const apart = this.#apart
    if (stand?.length === length && stand.apart === apart) return stand
    const starts = elements.map((element) => offsetOf(this.layout, place, element, length) * apart)
    return (selection.stand = { length, apart, starts, stride: strideOf(this.layout, place) * apart })
  }

  #weight(weights: NonNullable<Selection['weights']>, at: number, t: number): number {
    const { place, elements, parameter } = weights
    const element = elements[at] as number
    if (parameter === undefined) return this.#at(place, element, t)
    const values = this.inputs.values.get(parameter) as Float64Array
    return (place.block === 'series' ? values[element * this.axis.length + t] : values[element]) as number
  }

  #at(place: Place, element: number, t: number): number {
    return this.#out[(offsetOf(this.layout, place, element, this.axis.length) + t * strideOf(this.layout, place)) * this.#apart] as number
  }

  #select(name: string, index: Index): Selection | undefined {
    const key = index === WHOLE ? name : `${name}|${Object.entries(index).map(([dimension, member]) => `${dimension}=${member}`).sort().join('|')}`
    const { selections } = this.#reading
    let selection = selections.get(key)
    if (selection === undefined && !selections.has(key)) {
      selection = this.#makeSelection(name, index)
      selections.set(key, selection)
    }
    if (selection === undefined) return undefined
    if (this.#figures !== undefined) {
      this.#out = this.#figures.reading(name)
      if (selection.weights?.variable !== undefined) this.#out = this.#figures.reading(selection.weights.variable)
    }
    return selection
  }

  #makeSelection(name: string, index: Index): Selection | undefined {
    const variable = this.variable(name)
    const place = this.layout.variables.get(name) as Place
    const unknown = Object.keys(index).find((dimension) => !variable.over.includes(dimension))
    if (unknown !== undefined) throw new Error(`'${name}' has no dimension '${unknown}'; it has ${variable.over.join(', ') || 'none'}.`)
    const wanted = variable.over.map((dimension) => {
      const member = index[dimension]
      if (member === undefined) return -1
      const number = (this.#program.dimensions[dimension] ?? []).indexOf(member)
      if (number < 0) throw new Error(`Dimension '${dimension}' has no member '${member}'.`)
      return number
    })
    const elements: number[] = []
    const positions: number[][] = []
    for (let element = 0; element < place.size; element++) {
      const members = membersAt(place.shape, element)
      if (!members.every((member, axis) => wanted[axis] === -1 || wanted[axis] === member)) continue
      elements.push(element)
      positions.push(members)
    }
    if (wanted.every((member) => member >= 0)) return { place, elements }
    const by = weightOf(variable)
    if (by === undefined) return variable.definition?.total === 'sum' ? { place, elements } : undefined
    const weight = this.#program.variables.find((other) => other.name === by) ?? this.#program.parameters.find((other) => other.name === by)
    const weightPlace = this.layout.variables.get(by) ?? this.layout.parameters.get(by)
    if (weight === undefined || weightPlace === undefined) throw new Error(`'${name}' is weighted by '${by}', which does not exist.`)
    const axes = weight.over.map((dimension) => variable.over.indexOf(dimension))
    const weightElements = positions.map((members) => axes.reduce((sum, axis, at) => sum + (members[axis] ?? 0) * (weightPlace.strides[at] as number), 0))
    return {
      place,
      elements,
      weights: { place: weightPlace, elements: weightElements, ...(this.layout.parameters.has(by) ? { parameter: by } : { variable: by }) },
    }
  }
}
