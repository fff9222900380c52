/** A result as a source of values for expressions: what is asked for is read from the buffers, nothing is computed again. */
import type { Members } from '../compile/evaluate.ts'
import { elementOf, offsetOf, strideOf } from '../compile/layout.ts'
import type { Program, Variable } from '../compile/program.ts'
import { decisionYearOf } from './inputs.ts'
import type { ReadSource } from './relevant-reads.ts'
import type { StrategyResult } from './result.ts'

export class ResultSource implements ReadSource {
  readonly dimensions: Program['dimensions']
  readonly span: ReadSource['span']
  readonly #result: StrategyResult
  readonly #variables: ReadonlyMap<string, Variable>

  constructor(program: Program, result: StrategyResult) {
    const { axis } = result.inputs
    this.dimensions = program.dimensions
    this.span = { length: axis.length, start: axis.start, first: axis.first, last: axis.last, decisionYear: decisionYearOf(result.inputs) }
    this.#result = result
    this.#variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  }

  variable(name: string): Variable | undefined {
    return this.#variables.get(name)
  }

  read(name: string, members: readonly number[], t: number, lag: 0 | 1): number {
    const { out, layout, inputs } = this.#result
    const variable = this.#variables.get(name)
    const place = (variable === undefined ? layout.parameters : layout.variables).get(name)
    if (place === undefined) throw new Error(`The program has no variable or parameter '${name}'.`)
    const element = elementOf(place, members)
    if (variable === undefined) {
      const values = inputs.values.get(name) as Float64Array
      return (place.block === 'series' ? values[element * inputs.axis.length + Math.max(t - lag, 0)] : values[element]) as number
    }
    const offset = offsetOf(layout, place, element, inputs.axis.length)
    if (place.block !== 'yearly') return out[offset + t * strideOf(layout, place)] as number
    if (t - lag < 0) return variable.exogenous ? (out[offset] as number) : 0
    return out[offset + (t - lag) * strideOf(layout, place)] as number
  }

  runsOff(name: string): boolean {
    return this.#variables.get(name)?.runsOff === true
  }

  hidden(name: string, members: Members, t: number): number {
    const variable = this.#variables.get(name) as Variable
    return this.read(name, variable.over.map((dimension) => members.get(dimension) as number), t, 0)
  }
}
