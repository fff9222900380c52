/** From one number of a result back to the parameters it rests on. */
import { computedText, equationText } from '../compile/equation-text.ts'
import { elementOf, isMapped, membersAt } from '../compile/layout.ts'
import type { Place } from '../compile/layout.ts'
import type { Expression, Parameter, Program, Variable } from '../compile/program.ts'
import { HISTORY } from '../compile/time.ts'
import { yearOfIndex } from './axis.ts'
import { relevantReads } from './relevant-reads.ts'
import { ResultSource } from './result-source.ts'
import type { Index, StrategyResult } from './result.ts'
import { nodeId } from './trace-graph.ts'
import type { TraceGraph, TraceNode, TraceRecord, TraceSource } from './trace-graph.ts'

export interface TraceTarget {
  readonly variable: string
  /** Left out for values that belong to no year. */
  readonly year?: number
  /** With dimensions left out, the total over them. */
  readonly index?: Index
}

// A page takes a graph of this many characters in well under a second. What an answer adds to it (formulas, publications,
// reasons of gaps) has room below 5 MB.
const LARGEST_GRAPH = 4_700_000
// What may still be said of a node that waits: `,"inputs":[],"rule":"initial"`, or that the graph is cut there.
const NODE_CHARACTERS = 30
const QUOTES = '"",'.length

/** A value waiting for its node. */
interface Wanted {
  readonly base: Pick<TraceNode, 'id' | 'variable' | 'year' | 'index' | 'value'>
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
  largest: number = LARGEST_GRAPH,
): TraceGraph<Source> {
  return new Tracer(program, result, sources).graph(target, largest)
}

class Tracer<Source extends TraceSource> {
  readonly #values: ResultSource
  readonly #program: Program
  readonly #result: StrategyResult
  readonly #sources: ReadonlyMap<string, readonly Source[]>
  readonly #variables: ReadonlyMap<string, Variable>
  readonly #parameters: ReadonlyMap<string, Parameter>
  readonly #nodes = new Map<string, TraceNode>()
  readonly #records = new Map<string, TraceRecord>()
  readonly #listed: Source[] = []
  readonly #positions = new Map<string, number>()
  readonly #queue: Wanted[] = []
  readonly #queued = new Set<string>()
  /** Of the graph in JSON if it were cut now, with every value that waits. */
  #characters = 0

  constructor(program: Program, result: StrategyResult, sources: ReadonlyMap<string, readonly Source[]>) {
    this.#values = new ResultSource(program, result)
    this.#program = program
    this.#result = result
    this.#sources = sources
    this.#variables = new Map(program.variables.map((variable) => [variable.name, variable]))
    this.#parameters = new Map(program.parameters.map((parameter) => [parameter.name, parameter]))
  }

  graph(target: TraceTarget, largest: number): TraceGraph<Source> {
    const root = this.#root(target)
    for (let next = 0; next < this.#queue.length; next++) {
      this.#addNode(this.#queue[next] as Wanted, this.#characters > largest)
    }
    const over = new Set([...this.#records.values()].flatMap((record) => record.over))
    const { first, last, start, length, decisionYear } = this.#values.span
    return {
      root,
      strategy: this.#result.name,
      years: { first, last, decision: Math.max(decisionYear, first), axis: [start - HISTORY, start - HISTORY + length - 1] },
      dimensions: Object.fromEntries(Object.entries(this.#program.dimensions).filter(([name]) => over.has(name))),
      records: Object.fromEntries(this.#records),
      sources: this.#listed,
      nodes: [...this.#nodes.values()],
    }
  }

  #root({ variable: name, year, index = {} }: TraceTarget): string {
    const value = this.#result.value(name, index, year)
    if (value === undefined) throw new Error(`'${name}' has no total over the dimensions its index leaves out.`)
    const variable = this.#variables.get(name) as Variable
    const t = year === undefined ? 0 : year - this.#values.span.start + HISTORY
    const open = variable.over.filter((dimension) => index[dimension] === undefined)
    const fixed = new Map(variable.over.filter((dimension) => index[dimension] !== undefined).map((dimension) => [
      dimension, (this.#program.dimensions[dimension] as readonly string[]).indexOf(index[dimension] as string),
    ]))
    if (open.length === 0) return this.#want(name, variable.over.map((dimension) => fixed.get(dimension) as number), t)
    const place = this.#result.layout.variables.get(name) as Place
    const inputs: string[] = []
    const weight = (variable.definition?.total ?? 'none').match(/^weighted\((.*)\)$/)?.[1]
    for (let element = 0; element < place.size; element++) {
      const members = membersAt(place.shape, element)
      if (!variable.over.every((dimension, axis) => !fixed.has(dimension) || fixed.get(dimension) === members[axis])) continue
      const value = this.#values.read(name, members, t, 0)
      if (weight === undefined) {
        if (!Number.isNaN(value)) inputs.push(this.#want(name, members, t))
        continue
      }
      const at = (this.#variables.get(weight) ?? this.#parameters.get(weight))?.over.map((dimension) => members[variable.over.indexOf(dimension)] as number) ?? []
      inputs.push(this.#want(weight, at, t))
      if (this.#values.read(weight, at, t, 0) !== 0) inputs.push(this.#want(name, members, t))
    }
    const members = variable.over.flatMap((dimension) => index[dimension] ?? [])
    const id = `total of ${nodeId(name, year, members)}`
    const node: TraceNode = {
      id, variable: name, ...(year === undefined ? {} : { year }), index, value: Number.isNaN(value) ? null : value,
      inputs: [...new Set(inputs)], rule: 'total',
    }
    this.#nodes.set(id, node)
    this.#characters += JSON.stringify(node).length
    this.#describe(name)
    return id
  }

  #want(name: string, members: readonly number[], t: number): string {
    const { over, yearly } = this.#describe(name)
    const names = members.map((member, axis) => (this.#program.dimensions[over[axis] as string] as readonly string[])[member] as string)
    const year = yearly ? yearOfIndex(this.#result.axis, t) : undefined
    const id = nodeId(name, year, names)
    if (!this.#queued.has(id)) {
      this.#queued.add(id)
      const value = this.#values.read(name, members, t, 0)
      const index = Object.fromEntries(over.map((dimension, axis) => [dimension, names[axis] as string]))
      const base = { id, variable: name, ...(year === undefined ? {} : { year }), index, value: Number.isNaN(value) ? null : value }
      this.#queue.push({ base, members, t })
      this.#characters += JSON.stringify(base).length + NODE_CHARACTERS
    }
    return id
  }

  #addNode({ base, members, t }: Wanted, cut: boolean): void {
    const variable = this.#variables.get(base.variable)
    if (variable === undefined) this.#addParameter(base, members, t)
    else if (cut) this.#nodes.set(base.id, { ...base, inputs: [], cut: true })
    else {
      const [expression, rule] = this.#ruleOf(variable, members, t)
      const inputs = new Set<string>()
      if (expression !== undefined) {
        const position = { members: new Map(variable.over.map((dimension, axis) => [dimension, members[axis] as number])), t, age: 0 }
        relevantReads(expression, position, this.#values, (read, at, when) => inputs.add(this.#want(read, at, when)))
      }
      this.#nodes.set(base.id, { ...base, inputs: [...inputs], ...(rule === undefined ? {} : { rule }) })
      for (const input of inputs) this.#characters += input.length + QUOTES
    }
  }

  #addParameter(base: Wanted['base'], members: readonly number[], t: number): void {
    const { name, definition } = this.#parameters.get(base.variable) as Parameter
    const series = definition.role === 'world' && name.startsWith('reference_') ? name.slice('reference_'.length) : undefined
    const source = this.#sourceOf(name, members)
    const world = series === undefined ? undefined : { variable: series, year: yearOfIndex(this.#result.axis, t) }
    this.#nodes.set(base.id, { ...base, inputs: [], ...(source === undefined ? {} : { source }), ...(world === undefined ? {} : { world }) })
    if (world !== undefined) this.#characters += JSON.stringify({ world }).length
  }

  /** Position in the list of where a parameter's value at these members came from. */
  #sourceOf(name: string, members: readonly number[]): number | undefined {
    const sources = this.#sources.get(name)
    const source = sources?.length === 1 ? sources[0] : sources?.[elementOf(this.#result.layout.parameters.get(name) as Place, members)]
    if (source === undefined) return undefined
    const text = JSON.stringify(source)
    const known = this.#positions.get(text)
    if (known !== undefined) return known
    const position = this.#listed.push(source) - 1
    this.#positions.set(text, position)
    this.#characters += text.length + 1
    return position
  }

  /** The expression a value comes from, and which text of its record that is. */
  #ruleOf(variable: Variable, members: readonly number[], t: number): readonly [Expression | undefined, TraceNode['rule']] {
    if (variable.stage === 'yearly' && !variable.exogenous && t < HISTORY) {
      if (variable.history !== undefined) return [variable.history, 'history']
      return [t === HISTORY - 1 ? variable.initial : undefined, 'initial']
    }
    if (!isMapped(variable.is)) return [variable.is, undefined]
    return [variable.is.members[members[variable.over.indexOf(variable.is.by)] as number], undefined]
  }

  #describe(name: string): TraceRecord {
    const known = this.#records.get(name)
    if (known !== undefined) return known
    const record = this.#makeRecord(name)
    this.#records.set(name, record)
    this.#characters += JSON.stringify(record).length
    return record
  }

  #makeRecord(name: string): TraceRecord {
    const variable = this.#variables.get(name)
    if (variable === undefined) {
      const { over, yearly, unit, definition } = this.#parameters.get(name) as Parameter
      return { label: definition.label, kind: 'parameter', unit, doc: definition.doc, cite: [definition.origin], over, yearly }
    }
    const { definition, over, stage, unit, categories, is } = variable
    const hidden = variable.kind === 'flow' || variable.kind === 'kernel'
    const written = equationText(variable, this.#program).is
    const computed = computedText(variable, this.#program)
    const owner = this.#variables.get(name.slice(0, name.indexOf('__')))
    return {
      label: definition?.label ?? (owner?.definition === undefined ? name : `Part of: ${owner.definition.label}`),
      kind: hidden ? 'flow' : 'record',
      unit,
      doc: definition?.doc ?? '',
      cite: definition?.cite ?? [],
      over,
      yearly: stage === 'yearly',
      equation: written,
      ...(JSON.stringify(computed.is) === JSON.stringify(written) ? {} : { computed: computed.is }),
      ...(isMapped(is) ? { by: is.by } : {}),
      ...(computed.initial === undefined ? {} : { initial: computed.initial }),
      ...(computed.history === undefined ? {} : { history: computed.history }),
      ...(categories === undefined ? {} : { categories }),
    }
  }
}
