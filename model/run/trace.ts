/** From one number of a result back to the parameters it rests on. */
import { elementOf, isMapped, membersAt } from '../compile/layout.ts'
import type { Place } from '../compile/layout.ts'
import type { Expression, Parameter, Program, Variable } from '../compile/program.ts'
import { HISTORY, RUN_OFF } from '../compile/time.ts'
import { indexOfYear, yearOfIndex } from './axis.ts'
import { describeParameter, describeVariable } from './describe-traced.ts'
import { relevantReads } from './relevant-reads.ts'
import { ResultSource } from './result-source.ts'
import type { Index, StrategyResult } from './result.ts'
import { atOnce, type Steps } from './steps.ts'
import { membersKey, nodeId } from './trace-graph.ts'
import type { TraceGraph, TraceRecord, TraceRoot, TraceRuns, TraceSource, TraceValue } from './trace-graph.ts'

export interface TraceTarget {
  readonly variable: string
  /** Left out for values that belong to no year. */
  readonly year?: number
  /** With dimensions left out, the total over them. */
  readonly index?: Index
}

/** A value on the way: of which name, at which members, at which axis index (0 where it belongs to no year). */
interface Wanted {
  readonly name: string
  readonly members: readonly number[]
  readonly t: number
}

/**
 * The graph behind a number of a result, each record, year and index once. Throws where the record has no total over what
 * the index leaves out. `sources` tells where each parameter's value came from.
 */
export function trace<Source extends TraceSource>(
  program: Program,
  result: StrategyResult,
  target: TraceTarget,
  sources: ReadonlyMap<string, readonly Source[]> = new Map(),
): TraceGraph<Source> {
  return atOnce(tracing(program, result, target, sources))
}

/** The same in steps: one for each value followed, one for each record described. */
export function tracing<Source extends TraceSource>(
  program: Program,
  result: StrategyResult,
  target: TraceTarget,
  sources: ReadonlyMap<string, readonly Source[]>,
): Steps<TraceGraph<Source>> {
  return new Tracer(program, result, sources).graph(target)
}

class Tracer<Source extends TraceSource> {
  readonly #values: ResultSource
  readonly #program: Program
  readonly #result: StrategyResult
  readonly #sources: ReadonlyMap<string, readonly Source[]>
  readonly #variables: ReadonlyMap<string, Variable>
  readonly #parameters: ReadonlyMap<string, Parameter>
  /** Axis indices by element, by name. */
  readonly #found = new Map<string, Map<number, Set<number>>>()
  readonly #queue: Wanted[] = []
  readonly #listed: Source[] = []
  readonly #positions = new Map<string, number>()

  constructor(program: Program, result: StrategyResult, sources: ReadonlyMap<string, readonly Source[]>) {
    this.#values = new ResultSource(program, result)
    this.#program = program
    this.#result = result
    this.#sources = sources
    this.#variables = new Map(program.variables.map((variable) => [variable.name, variable]))
    this.#parameters = new Map(program.parameters.map((parameter) => [parameter.name, parameter]))
  }

  *graph(target: TraceTarget): Steps<TraceGraph<Source>> {
    const root = this.#root(target)
    for (let next = 0; next < this.#queue.length; next++) {
      this.#follow(this.#queue[next] as Wanted)
      yield
    }
    const records: Record<string, TraceRecord> = {}
    for (const [name, elements] of this.#found) {
      records[name] = this.#record(name, elements)
      yield
    }
    const named = new Set(Object.values(records).flatMap(({ over, categories }) => [...over, categories]))
    const { first, last, decisionYear, length } = this.#values.span
    const { axis } = this.#result
    return {
      root,
      strategy: this.#result.name,
      years: { first, last, decision: Math.max(decisionYear, first), axis: [yearOfIndex(axis, 0), yearOfIndex(axis, length - 1)] },
      dimensions: Object.fromEntries(Object.entries(this.#program.dimensions).filter(([name]) => named.has(name))),
      records,
      sources: this.#listed,
    }
  }

  #root({ variable: name, year, index = {} }: TraceTarget): TraceRoot {
    const value = this.#result.value(name, index, year)
    if (value === undefined) throw new Error(`'${name}' has no total over the dimensions its index leaves out.`)
    const { over, definition } = this.#variables.get(name) as Variable
    const t = year === undefined ? 0 : indexOfYear(this.#result.axis, year)
    const fixed = over.map((dimension) => (index[dimension] === undefined ? -1 : (this.#program.dimensions[dimension] as readonly string[]).indexOf(index[dimension])))
    const members = over.flatMap((dimension) => index[dimension] ?? [])
    const whole = !fixed.includes(-1)
    const total = definition?.total ?? 'none'
    const weight = total.match(/^weighted\((.*)\)$/)?.[1]
    const { shape, size } = this.#place(name)
    // Described even where nothing weighs and none of its values counts.
    this.#found.set(name, new Map())
    for (let element = 0; element < size; element++) {
      const at = membersAt(shape, element)
      if (!fixed.every((member, axis) => member === -1 || member === at[axis])) continue
      if (!whole && weight !== undefined) {
        const weighing = this.#overOf(weight).map((dimension) => at[over.indexOf(dimension)] as number)
        this.#want(weight, weighing, t)
        // What weighs nothing does not count.
        if (this.#values.read(weight, weighing, t, 0) === 0) continue
      }
      this.#want(name, at, t)
    }
    const id = nodeId(name, year, members)
    return {
      id: whole ? id : `total of ${id}`, variable: name, ...(year === undefined ? {} : { year }), index, value: printed(value), ...(whole ? {} : { total }),
    }
  }

  #want(name: string, members: readonly number[], t: number): void {
    let elements = this.#found.get(name)
    if (elements === undefined) this.#found.set(name, (elements = new Map()))
    const element = elementOf(this.#place(name), members)
    let times = elements.get(element)
    if (times === undefined) elements.set(element, (times = new Set()))
    const when = this.#isYearly(name) ? t : 0
    if (times.has(when)) return
    times.add(when)
    this.#queue.push({ name, members, t: when })
  }

  #follow({ name, members, t }: Wanted): void {
    const variable = this.#variables.get(name)
    const expression = variable === undefined ? undefined : expressionAt(variable, members, t, indexOfYear(this.#result.axis, this.#result.axis.last))
    if (variable === undefined || expression === undefined) return
    const position = { members: new Map(variable.over.map((dimension, axis) => [dimension, members[axis] as number])), t, age: 0 }
    relevantReads(expression, position, this.#values, (read, at, when) => this.#want(read, at, when))
  }

  #record(name: string, elements: ReadonlyMap<number, ReadonlySet<number>>): TraceRecord {
    const { shape } = this.#place(name)
    const keys = new Map<string, number>()
    const values: Record<string, TraceValue | TraceRuns> = {}
    const over = this.#overOf(name)
    for (const element of [...elements.keys()].sort((a, b) => a - b)) {
      const members = membersAt(shape, element)
      const key = membersKey(members.map((member, axis) => (this.#program.dimensions[over[axis] as string] as readonly string[])[member] as string))
      keys.set(key, element)
      const read = (t: number): TraceValue => printed(this.#values.read(name, members, t, 0))
      values[key] = this.#isYearly(name) ? this.#runs(elements.get(element) as ReadonlySet<number>, read) : read(0)
    }
    const parameter = this.#parameters.get(name)
    if (parameter !== undefined) return { ...describeParameter(parameter), ...this.#sourceOf(name, keys), values }
    const variable = this.#variables.get(name) as Variable
    return { ...describeVariable(variable, this.#program, this.#variables, this.#result.axis.start), ...this.#until(variable, elements), values }
  }

  /** Last year of what runs off, and of what is read in years in which it has stopped. */
  #until({ stage, exogenous, runsOff }: Variable, elements: ReadonlyMap<number, ReadonlySet<number>>): Pick<TraceRecord, 'until'> {
    const { axis } = this.#result
    if (runsOff) return { until: axis.last + RUN_OFF }
    const end = indexOfYear(axis, axis.last)
    const stopped = stage === 'yearly' && !exogenous && [...elements.values()].some((times) => [...times].some((t) => t > end))
    return stopped ? { until: axis.last } : {}
  }

  #runs(times: ReadonlySet<number>, read: (t: number) => TraceValue): TraceRuns {
    const runs: Record<string, TraceValue[]> = {}
    let run: TraceValue[] = []
    for (const t of [...times].sort((a, b) => a - b)) {
      if (!times.has(t - 1)) runs[yearOfIndex(this.#result.axis, t)] = run = []
      run.push(read(t))
    }
    return runs
  }

  /** Where a parameter's values came from: one position in the list where it is the same for all. */
  #sourceOf(name: string, keys: ReadonlyMap<string, number>): Pick<TraceRecord, 'source'> {
    const sources = this.#sources.get(name)
    if (sources === undefined) return {}
    const positions = [...keys].map(([key, element]) => [key, this.#position((sources.length === 1 ? sources[0] : sources[element]) as Source)] as const)
    const distinct = new Set(positions.map(([, position]) => position))
    return { source: distinct.size === 1 ? [...distinct][0] : Object.fromEntries(positions) }
  }

  #position(source: Source): number {
    const text = JSON.stringify(source)
    const position = this.#positions.get(text) ?? this.#listed.push(source) - 1
    this.#positions.set(text, position)
    return position
  }

  #place(name: string): Place {
    const { variables, parameters } = this.#result.layout
    return (variables.get(name) ?? parameters.get(name)) as Place
  }

  #overOf(name: string): readonly string[] {
    return ((this.#variables.get(name) ?? this.#parameters.get(name)) as Variable | Parameter).over
  }

  #isYearly(name: string): boolean {
    const { block } = this.#place(name)
    return block === 'yearly' || block === 'series'
  }
}

/** The expression a value comes from; undefined before the first year where nothing stood yet, and after the last of what stops with it. */
function expressionAt(variable: Variable, members: readonly number[], t: number, end: number): Expression | undefined {
  const { is, over, stage, exogenous, runsOff, history, initial } = variable
  if (stage === 'yearly' && !exogenous && !runsOff && t > end) return undefined
  if (stage === 'yearly' && !exogenous && t < HISTORY) return history ?? (t === HISTORY - 1 ? initial : undefined)
  return isMapped(is) ? is.members[members[over.indexOf(is.by)] as number] : is
}

function printed(value: number): TraceValue {
  return Number.isNaN(value) ? null : value
}
