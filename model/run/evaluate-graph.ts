/**
 * Recomputes the root of a trace from what the graph prints: equations, parameters and the values of cut nodes. It shares
 * the elementary and financial functions with the engine, and nothing else.
 */
import { annuityDue } from '../finance/annuity.ts'
import { recoveryFactor } from '../finance/recovery-factor.ts'
import { unexpired } from '../finance/unexpired.ts'
import { compensatedSum } from '../numeric/compensated-sum.ts'
import { exp } from '../numeric/exponential.ts'
import { log } from '../numeric/logarithm.ts'
import { pow } from '../numeric/power.ts'
import { survival } from '../numeric/survival.ts'
import { readPrinted } from './printed-expression.ts'
import type { PrintedExpression } from './printed-expression.ts'
import { nodeId, textFor } from './trace-graph.ts'
import type { TraceGraph, TraceNode, TraceRecord } from './trace-graph.ts'

/** Undefined: the graph left it out, because it is multiplied by zero or not chosen. */
type Value = number | undefined

interface Place {
  readonly index: Readonly<Record<string, string>>
  readonly year: number
  readonly age: number
  /** Inside a total, a delay or a vintage sum, what was left out counts as nothing. */
  readonly nothing: boolean
}

/** Throws where the graph lacks a value it needs. A gap gives NaN. */
export function evaluateGraph(graph: TraceGraph): number {
  return new GraphEvaluation(graph).root()
}

class GraphEvaluation {
  readonly #graph: TraceGraph
  readonly #nodes: ReadonlyMap<string, TraceNode>
  readonly #values = new Map<string, number>()
  readonly #read = new Map<string, PrintedExpression>()

  constructor(graph: TraceGraph) {
    this.#graph = graph
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  }

  root(): number {
    // Inputs first, without recursion: a proof reaches back through every year.
    const stack = [this.#graph.root]
    const open = new Set<string>()
    while (stack.length > 0) {
      const id = stack.at(-1) as string
      const node = this.#nodes.get(id)
      if (node === undefined) throw new Error(`The graph lists '${id}' as an input and does not hold it.`)
      const waiting = this.#values.has(id) ? [] : node.inputs.filter((input) => !this.#values.has(input))
      if (waiting.length > 0) {
        if (open.has(id)) throw new Error(`'${id}' rests on itself.`)
        open.add(id)
        stack.push(...waiting)
        continue
      }
      if (!this.#values.has(id)) this.#values.set(id, this.#valueOf(node))
      open.delete(id)
      stack.pop()
    }
    return this.#values.get(this.#graph.root) as number
  }

  #valueOf(node: TraceNode): number {
    const record = this.#record(node.variable)
    if (record.kind === 'parameter' || node.cut === true) return node.value ?? NaN
    const place: Place = { index: node.index, year: node.year ?? 0, age: 0, nothing: false }
    if (node.rule === 'total') return this.#total(node, record, place)
    const text = this.#textOf(node, record)
    const value = text === undefined ? 0 : this.#evaluate(this.#parse(text), place)
    if (value === undefined) throw new Error(`The graph leaves out what '${node.id}' needs.`)
    return value
  }

  #textOf(node: TraceNode, record: TraceRecord): string | undefined {
    if (node.rule === 'initial') return node.inputs.length === 0 && node.value === 0 ? undefined : record.initial
    if (node.rule === 'history') return record.history
    return textFor(record.computed ?? record.equation, record.by, node.index)
  }

  /** The sum of the parts, or their mean by the weights listed beside them. */
  #total(node: TraceNode, record: TraceRecord, place: Place): number {
    const parts = node.inputs.map((id) => this.#nodes.get(id) as TraceNode)
    const own = parts.filter((part) => part.variable === node.variable)
    if (own.length === parts.length) return parts.length === 0 ? NaN : own.reduce((sum, part) => sum + (this.#values.get(part.id) as number), 0)
    const weight = parts.find((part) => part.variable !== node.variable)?.variable as string
    let sum = 0
    let weights = 0
    for (const index of this.#indices(record, place.index)) {
      const share = this.#lookUp(weight, { ...place, index }) ?? 0
      if (share === 0) continue
      sum += (this.#lookUp(node.variable, { ...place, index }) ?? NaN) * share
      weights += share
    }
    return weights === 0 ? NaN : sum / weights
  }

  #indices(record: TraceRecord, fixed: Readonly<Record<string, string>>): Record<string, string>[] {
    let indices: Record<string, string>[] = [{}]
    for (const dimension of record.over) {
      const members = fixed[dimension] === undefined ? this.#members(dimension) : [fixed[dimension]]
      indices = indices.flatMap((index) => members.map((member) => ({ ...index, [dimension]: member })))
    }
    return indices
  }

  #record(name: string): TraceRecord {
    const record = this.#graph.records[name]
    if (record === undefined) throw new Error(`The graph does not describe '${name}'.`)
    return record
  }

  #members(dimension: string): readonly string[] {
    const members = this.#graph.dimensions[dimension]
    if (members === undefined) throw new Error(`The graph does not list the members of '${dimension}'.`)
    return members
  }

  #parse(text: string): PrintedExpression {
    let expression = this.#read.get(text)
    if (expression === undefined) this.#read.set(text, (expression = readPrinted(text)))
    return expression
  }

  /** Value of a name at a place; undefined where the graph left it out. */
  #lookUp(name: string, { index, year, nothing }: Place): Value {
    const record = this.#graph.records[name]
    if (record === undefined) return nothing ? 0 : undefined
    const members = record.over.map((dimension) => index[dimension] ?? '')
    const id = nodeId(name, record.yearly ? year : undefined, members)
    return this.#values.get(id) ?? (nothing ? 0 : undefined)
  }

  #evaluate(expression: PrintedExpression, place: Place): Value {
    switch (expression.kind) {
      case 'number':
        return expression.value
      case 'name':
        return this.#name(expression.name, place)
      case 'unary': {
        const of = this.#evaluate(expression.of, place)
        if (of === undefined) return undefined
        return expression.operator === '-' ? -of : of !== 0 ? 0 : 1
      }
      case 'choose': {
        const condition = this.#evaluate(expression.condition, place)
        if (condition === undefined) return undefined
        return this.#evaluate(condition !== 0 ? expression.then : expression.otherwise, place)
      }
      case 'binary':
        return this.#binary(expression, place)
      case 'call':
        return this.#call(expression, place)
    }
  }

  #name(name: string, place: Place): Value {
    switch (name) {
      case 'year':
        return place.year
      case 'year_step':
        return 1
      case 'age':
        return place.age
      case 'none':
        return NaN
      default:
        return this.#lookUp(name, place)
    }
  }

  #binary({ operator, left: first, right: second }: Extract<PrintedExpression, { kind: 'binary' }>, place: Place): Value {
    const left = this.#evaluate(first, place)
    if (operator === 'and' || operator === 'or') {
      if (left === undefined) return undefined
      if ((left !== 0) !== (operator === 'and')) return operator === 'and' ? 0 : 1
      const right = this.#evaluate(second, place)
      return right === undefined ? undefined : Number(right !== 0)
    }
    const right = this.#evaluate(second, place)
    if (left === undefined || right === undefined) {
      if (operator === '*' && (left === 0 || right === 0)) return 0
      return operator === '/' && left === 0 ? 0 : undefined
    }
    switch (operator) {
      case '+':
        return left + right
      case '-':
        return left - right
      case '*':
        return left * right
      case '/':
        return left / right
      case '^':
        return pow(left, right)
      case '<':
        return Number(left < right)
      case '<=':
        return Number(left <= right)
      case '>':
        return Number(left > right)
      case '>=':
        return Number(left >= right)
      case '==':
        return Number(left === right)
      default:
        return Number(left !== right)
    }
  }

  #call({ name, parts }: Extract<PrintedExpression, { kind: 'call' }>, place: Place): Value {
    const [first, second] = parts as [PrintedExpression, PrintedExpression]
    switch (name) {
      case 'at':
        return this.#at(parts, place)
      case 'previous':
        // Nothing is known before the axis: what does not accumulate stays as it began there.
        return this.#evaluate(first, { ...place, year: Math.max(place.year - 1, this.#graph.years.axis[0]), nothing: place.year === this.#graph.years.axis[0] })
      case 'sum':
        return this.#reduce(name, first, second, place)
      case 'min':
      case 'max':
      case 'which_min':
        if (second.kind === 'name' && this.#graph.dimensions[second.name] !== undefined && parts.length === 2) return this.#reduce(name, first, second, place)
        return this.#scalar(name, parts, place)
      case 'alive':
      case 'carried':
        return this.#vintages(name === 'alive' ? 0 : 1, first, second, place)
      case 'delayed':
      case 'ahead':
        return this.#shifted(name, first, second, place)
      default:
        if (SERIES[name] !== undefined) return this.#series(name, first, parts.slice(1), place)
        return this.#scalar(name, parts, place)
    }
  }

  #at([of, ...members]: readonly PrintedExpression[], place: Place): Value {
    if (of?.kind !== 'name') throw new Error('at() is printed of names only.')
    const index: Record<string, string> = { ...place.index }
    for (const member of members) {
      if (member.kind !== 'name') throw new Error('A member is a name.')
      const record = this.#graph.records[of.name]
      if (record === undefined) return undefined
      const dimension = record.over.find((name) => this.#members(name).includes(member.name))
      if (dimension === undefined) throw new Error(`'${of.name}' has no member '${member.name}'.`)
      index[dimension] = member.name
    }
    return this.#lookUp(of.name, { ...place, index })
  }

  #reduce(operator: string, of: PrintedExpression, over: PrintedExpression, place: Place): Value {
    if (over.kind !== 'name') throw new Error('A reduction runs over a dimension.')
    let best = operator === 'sum' ? 0 : NaN
    let which = NaN
    // Dimensions of nothing but what was left out are not listed.
    const members = this.#graph.dimensions[over.name]
    if (members === undefined) return undefined
    for (const [number, member] of members.entries()) {
      const value = this.#evaluate(of, { ...place, index: { ...place.index, [over.name]: member } })
      if (value === undefined) return undefined
      if (operator === 'sum') best += value
      else if (value === value && (best !== best || (operator === 'max' ? value > best : value < best))) {
        best = value
        which = number
      }
    }
    return operator === 'which_min' ? which : best
  }

  /** Vintages that the graph leaves out are of nothing. */
  #vintages(from: number, flow: PrintedExpression, kernel: PrintedExpression, place: Place): Value {
    let total = 0
    for (let age = from; place.year - age >= this.#graph.years.axis[0]; age++) {
      const vintage = this.#evaluate(flow, { ...place, year: place.year - age, nothing: true }) as number
      if (vintage === 0) continue
      const left = this.#evaluate(kernel, { ...place, age })
      if (left === undefined) return undefined
      total += vintage * left
    }
    return total
  }

  #shifted(name: 'delayed' | 'ahead', of: PrintedExpression, leadText: PrintedExpression, place: Place): Value {
    const lead = this.#evaluate(leadText, place)
    if (lead === undefined) return undefined
    const whole = Math.floor(lead)
    const part = lead - whole
    const sign = name === 'delayed' ? -1 : 1
    const [first, last] = this.#graph.years.axis
    const at = (years: number): number => {
      const year = Math.min(place.year + sign * years, last)
      return year < first ? 0 : (this.#evaluate(of, { ...place, year, nothing: true }) as number)
    }
    return part === 0 ? at(whole) : (1 - part) * at(whole) + part * at(whole + 1)
  }

  #series(name: string, of: PrintedExpression, rest: readonly PrintedExpression[], place: Place): Value {
    const { decision, last } = this.#graph.years
    const values: number[] = []
    const onlyLast = name === 'last' || name === 'present_value_last'
    for (let year = onlyLast ? last : decision; year <= last; year++) {
      const value = this.#evaluate(of, { ...place, year })
      if (value === undefined) return undefined
      values.push(value)
    }
    const numbers = rest.map((part) => this.#evaluate(part, place))
    if (numbers.some((number) => number === undefined)) return undefined
    return SERIES[name]?.(values, decision, last, numbers[0] ?? NaN)
  }

  #scalar(name: string, parts: readonly PrintedExpression[], place: Place): Value {
    const values = parts.map((part) => this.#evaluate(part, place))
    const [first, second] = values
    if (name === 'share' && (first === 0 || second === 0)) return 0
    if (name === 'ratio' && first === 0 && second === undefined) return 0
    if (values.some((value) => value === undefined)) return undefined
    const known = SCALARS[name]
    if (known === undefined) throw new Error(`The graph prints an unknown function '${name}'.`)
    return known(...(values as number[]))
  }
}

const SCALARS: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp,
  log,
  pow,
  // Counts forgive a rounding of 1e-9, as the language says.
  floor: (x) => Math.floor((x as number) + 1e-9),
  ceil: (x) => Math.ceil((x as number) - 1e-9),
  ratio: (a, b) => (b === 0 ? NaN : (a as number) / (b as number)),
  share: (a, b) => (b === 0 ? 0 : (a as number) / (b as number)),
  clamp: (x, low, high) => Math.max(low as number, Math.min(high as number, x as number)),
  step_after: (year, start, lead) => Math.max(0, Math.min(1, (year as number) + 1 - ((start as number) + (lead as number)))),
  survival: survival as (...values: number[]) => number,
  recovery_factor: recoveryFactor as (...values: number[]) => number,
  unexpired: unexpired as (...values: number[]) => number,
  annuity: annuityDue as (...values: number[]) => number,
}

const SERIES: Readonly<Record<string, (values: readonly number[], decision: number, last: number, rate: number) => number>> = {
  npv: (values, _decision, _last, rate) => compensatedSum(values.map((value, years) => value * pow(1 + rate, -(years + 0.5)))),
  present_value_last: (values, decision, last, rate) => (values[0] as number) * pow(1 + rate, -(last + 1 - decision + 0.5)),
  peak: (values) => values.reduce((best, value) => (best !== best || value > best ? value : best), NaN),
  year_of_peak: (values, decision) => {
    const best = values.reduce((most, value) => (most !== most || value > most ? value : most), NaN)
    return best === best ? decision + values.indexOf(best) : NaN
  },
  total: (values) => compensatedSum(values),
  mean: (values) => compensatedSum(values) / values.length,
  last: (values) => values.at(-1) ?? NaN,
}
