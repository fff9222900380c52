/**
 * The oracle: evaluates a program by walking its expressions, one value at a time, and remembers each. It shares the
 * functions of the language with the emitted kernel and nothing else of its making; both must agree bit for bit.
 */
import { evaluate } from './evaluate.ts'
import type { Members, ValueSource } from './evaluate.ts'
import type { Kernel } from './kernel.ts'
import { elementOf, isMapped, layoutOf, membersAt, offsetOf, strideOf } from './layout.ts'
import type { Layout, Place } from './layout.ts'
import type { Expression, Program, Variable } from './program.ts'
import { AGES, HISTORY, rowsOf, RUN_OFF } from './time.ts'

interface Inputs {
  readonly scalars: Float64Array
  readonly series: Float64Array
  readonly length: number
  readonly start: number
  readonly first: number
  readonly last: number
  readonly decisionYear: number
}

/** A kernel that interprets: slow, simple, and the judge of the emitted one. */
export function interpreter(program: Program): Kernel {
  const layout = layoutOf(program)
  return {
    hash: program.hash,
    version: program.version,
    run(scalars, series, length, start, first, last, decisionYear, out) {
      const run = new Interpretation(program, layout, { scalars, series, length, start, first, last, decisionYear })
      out.fill(0)
      // Year by year, so that no value waits for a chain of fifty years behind it.
      for (const variable of program.variables) {
        const place = layout.variables.get(variable.name) as Place
        if (variable.stage !== 'once') continue
        for (let element = 0; element < place.size; element++) {
          const offset = offsetOf(layout, place, element, length)
          if (variable.kind === 'kernel') {
            for (let age = 0; age < Math.min(AGES, rowsOf(length)); age++) out[offset + age] = run.value(variable, membersAt(place.shape, element), age)
          } else out[offset] = run.value(variable, membersAt(place.shape, element), 0)
        }
      }
      for (let t = 0; t < rowsOf(length); t++) {
        for (const variable of program.variables) {
          if (variable.stage !== 'yearly' || (t >= length && !variable.runsOff)) continue
          const place = layout.variables.get(variable.name) as Place
          for (let element = 0; element < place.size; element++) {
            out[offsetOf(layout, place, element, length) + t * strideOf(layout, place)] = run.value(variable, membersAt(place.shape, element), t)
          }
        }
      }
      for (const variable of program.variables) {
        if (variable.stage !== 'after') continue
        const place = layout.variables.get(variable.name) as Place
        for (let element = 0; element < place.size; element++) {
          out[offsetOf(layout, place, element, length)] = run.value(variable, membersAt(place.shape, element), 0)
        }
      }
    },
  }
}

class Interpretation implements ValueSource {
  readonly dimensions: Program['dimensions']
  readonly span: ValueSource['span']
  readonly #layout: Layout
  readonly #inputs: Inputs
  readonly #variables: ReadonlyMap<string, Variable>
  /** By variable; the key of a value is its members and its axis index (or age). */
  readonly #known = new Map<string, Map<string, number>>()
  readonly #under = new Set<string>()

  constructor(program: Program, layout: Layout, inputs: Inputs) {
    this.dimensions = program.dimensions
    this.span = inputs
    this.#layout = layout
    this.#inputs = inputs
    this.#variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  }

  /** Value of a variable for one member of each of its dimensions, at an axis index; at an age for a kernel. */
  value(variable: Variable, members: readonly number[], t: number): number {
    let known = this.#known.get(variable.name)
    if (known === undefined) this.#known.set(variable.name, (known = new Map()))
    const key = `${members.join(',')}@${t}`
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const name = `${variable.name}[${key}]`
    if (this.#under.has(name)) throw new Error(`${name} depends on itself.`)
    this.#under.add(name)
    const value = this.#compute(variable, new Map(variable.over.map((dimension, axis) => [dimension, members[axis] as number])), t)
    this.#under.delete(name)
    known.set(key, value)
    return value
  }

  #compute(variable: Variable, members: Members, t: number): number {
    const { start, last } = this.#inputs
    // Years after the last are there for leads, and for what was bought to run off.
    if (variable.stage === 'yearly' && !variable.ahead && t > last - start + HISTORY + (variable.runsOff ? RUN_OFF : 0)) return 0
    if (variable.stage === 'yearly' && !variable.exogenous) {
      if (t < HISTORY) {
        if (variable.history !== undefined) return this.#evaluate(variable.history, members, t, 0)
        if (variable.initial !== undefined && t === HISTORY - 1) return this.#evaluate(variable.initial, members, t, 0)
        return 0
      }
    }
    const age = variable.kind === 'kernel' ? t : 0
    if (!isMapped(variable.is)) return this.#evaluate(variable.is, members, t, age)
    return this.#evaluate(variable.is.members[members.get(variable.is.by) as number] as Expression, members, t, age)
  }

  #evaluate(expression: Expression, members: Members, t: number, age: number): number {
    return evaluate(expression, { members, t, age }, this)
  }

  /** Of a source of values: what a name has at an axis index, in the same year or the year before. */
  read(name: string, at: readonly number[], t: number, lag: 0 | 1): number {
    const variable = this.#variables.get(name)
    if (variable === undefined) {
      const place = this.#layout.parameters.get(name)
      if (place === undefined) throw new Error(`The program has no variable or parameter '${name}'.`)
      const element = place.element + elementOf(place, at)
      if (place.block === 'scalar') return this.#inputs.scalars[element] as number
      return this.#inputs.series[element * this.#inputs.length + Math.max(t - lag, 0)] as number
    }
    if (variable.stage !== 'yearly') return this.value(variable, at, 0)
    if (t - lag >= 0) return this.value(variable, at, t - lag)
    // Before the axis: what nothing feeds stays as it began, what stocks feed is not there.
    return variable.exogenous ? this.value(variable, at, 0) : 0
  }

  runsOff(name: string): boolean {
    return this.#variables.get(name)?.runsOff === true
  }

  hidden(name: string, members: Members, t: number): number {
    const variable = this.#variables.get(name) as Variable
    return this.value(variable, variable.over.map((dimension) => members.get(dimension) as number), t)
  }
}
