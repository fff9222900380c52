/**
 * The meaning of a printed equation at one place of a graph, and which values it rests on. Shares the elementary and
 * financial functions with the engine, and nothing else.
 */
import { pow } from '../numeric/power.ts'
import type { PrintedExpression } from './printed-expression.ts'
import { SCALARS, SERIES } from './printed-functions.ts'
import { nodeId } from './trace-graph.ts'
import type { TraceGraph } from './trace-graph.ts'

/** Undefined: the graph left it out, because it is multiplied by zero or not chosen. */
export type Value = number | undefined

export interface PrintedPlace {
  readonly index: Readonly<Record<string, string>>
  /** 0 for what belongs to no year. */
  readonly year: number
}

interface Place extends PrintedPlace {
  readonly age: number
  /** Inside a total, a delay or a vintage sum, what was left out counts as nothing. */
  readonly nothing: boolean
}

/** What an equation is read against: the graph, and the value of an id, undefined where the graph does not hold it. */
export interface PrintedSource {
  readonly graph: TraceGraph
  readonly valueOf: (id: string) => Value
}

export interface PrintedResult {
  readonly value: Value
  /** Ids of all that was read, each once, in the order of the text. */
  readonly reads: readonly string[]
  /** Those the value rests on: without what is multiplied by zero, or a vintage of nothing. */
  readonly inputs: readonly string[]
}

export function evaluatePrinted(expression: PrintedExpression, place: PrintedPlace, source: PrintedSource): PrintedResult {
  const evaluation = new PrintedEvaluation(source)
  const value = evaluation.evaluate(expression, { ...place, age: 0, nothing: false })
  return { value, reads: [...evaluation.reads], inputs: [...new Set(evaluation.inputs)] }
}

class PrintedEvaluation {
  readonly reads = new Set<string>()
  /** Of what is read, each time, what has not been proved to be without effect. */
  readonly inputs: string[] = []
  readonly #graph: TraceGraph
  readonly #valueOf: PrintedSource['valueOf']

  constructor({ graph, valueOf }: PrintedSource) {
    this.#graph = graph
    this.#valueOf = valueOf
  }

  evaluate(expression: PrintedExpression, place: Place): Value {
    switch (expression.kind) {
      case 'number':
        return expression.value
      case 'name':
        return this.#name(expression.name, place)
      case 'unary': {
        const of = this.evaluate(expression.of, place)
        if (of === undefined) return undefined
        return expression.operator === '-' ? -of : of !== 0 ? 0 : 1
      }
      case 'choose': {
        const condition = this.evaluate(expression.condition, place)
        if (condition === undefined) return undefined
        return this.evaluate(condition !== 0 ? expression.then : expression.otherwise, place)
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

  /** Value of a name at a place; undefined where the graph left it out. */
  #lookUp(name: string, { index, year, nothing }: Place): Value {
    const record = this.#graph.records[name]
    if (record === undefined) return nothing ? 0 : undefined
    const id = nodeId(name, record.yearly ? year : undefined, record.over.map((dimension) => index[dimension] ?? ''))
    const value = this.#valueOf(id)
    if (value === undefined) return nothing ? 0 : undefined
    this.reads.add(id)
    this.inputs.push(id)
    return value
  }

  #binary({ operator, left: first, right: second }: Extract<PrintedExpression, { kind: 'binary' }>, place: Place): Value {
    const start = this.inputs.length
    const left = this.evaluate(first, place)
    if (operator === 'and' || operator === 'or') {
      if (left === undefined) return undefined
      if ((left !== 0) !== (operator === 'and')) return operator === 'and' ? 0 : 1
      const right = this.evaluate(second, place)
      return right === undefined ? undefined : Number(right !== 0)
    }
    const middle = this.inputs.length
    const right = this.evaluate(second, place)
    const value = arithmetic(operator, left, right)
    // A product is proved zero by a factor of zero, a quotient by what is divided.
    if (value === 0 && (operator === '*' || operator === '/')) {
      if (left === 0) this.inputs.length = middle
      else if (operator === '*' && right === 0) this.inputs.splice(start, middle - start)
    }
    return value
  }

  #call({ name, parts }: Extract<PrintedExpression, { kind: 'call' }>, place: Place): Value {
    const [first, second] = parts as [PrintedExpression, PrintedExpression]
    switch (name) {
      case 'at':
        return this.#at(parts, place)
      case 'previous': {
        // Nothing is known before the axis: what does not accumulate stays as it began there.
        const [start] = this.#graph.years.axis
        return this.evaluate(first, { ...place, year: Math.max(place.year - 1, start), nothing: place.year === start })
      }
      case 'sum':
        return this.#reduce(name, first, second, place)
      case 'min':
      case 'max':
      case 'which_min':
        if (parts.length === 2 && second.kind === 'name' && this.#graph.dimensions[second.name] !== undefined) return this.#reduce(name, first, second, place)
        return this.#scalar(name, parts, place)
      case 'alive':
      case 'carried':
        return this.#vintages(name === 'alive' ? 0 : 1, first, second, place)
      case 'delayed':
      case 'ahead':
        return this.#shifted(name, first, second, place)
      default:
        return SERIES[name] === undefined ? this.#scalar(name, parts, place) : this.#series(name, first, parts.slice(1), place)
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

  #members(dimension: string): readonly string[] {
    const members = this.#graph.dimensions[dimension]
    if (members === undefined) throw new Error(`The graph does not list the members of '${dimension}'.`)
    return members
  }

  #reduce(operator: string, of: PrintedExpression, over: PrintedExpression, place: Place): Value {
    if (over.kind !== 'name') throw new Error('A reduction runs over a dimension.')
    let best = operator === 'sum' ? 0 : NaN
    let which = NaN
    // Dimensions of nothing but what was left out are not listed.
    const members = this.#graph.dimensions[over.name]
    if (members === undefined) return undefined
    for (const [number, member] of members.entries()) {
      const value = this.evaluate(of, { ...place, index: { ...place.index, [over.name]: member } })
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
      const start = this.inputs.length
      const vintage = this.evaluate(flow, { ...place, year: place.year - age, nothing: true }) as number
      const left = vintage === 0 ? 0 : this.evaluate(kernel, { ...place, age })
      if (left === undefined) return undefined
      if (left === 0) this.inputs.length = start
      total += vintage * left
    }
    return total
  }

  #shifted(name: 'delayed' | 'ahead', of: PrintedExpression, leadText: PrintedExpression, place: Place): Value {
    const lead = this.evaluate(leadText, place)
    if (lead === undefined) return undefined
    const whole = Math.floor(lead)
    const part = lead - whole
    const sign = name === 'delayed' ? -1 : 1
    const [first, last] = this.#graph.years.axis
    const at = (years: number): number => {
      const year = Math.min(place.year + sign * years, last)
      return year < first ? 0 : (this.evaluate(of, { ...place, year, nothing: true }) as number)
    }
    return part === 0 ? at(whole) : (1 - part) * at(whole) + part * at(whole + 1)
  }

  #series(name: string, of: PrintedExpression, rest: readonly PrintedExpression[], place: Place): Value {
    const { decision, last } = this.#graph.years
    const values: number[] = []
    const onlyLast = name === 'last' || name === 'present_value_last'
    const named = of.kind === 'call' && of.name === 'at' ? of.parts[0] : of
    const end = onlyLast || named?.kind !== 'name' ? last : (this.#graph.records[named.name]?.until ?? last)
    for (let year = onlyLast ? last : decision; year <= end; year++) {
      const value = this.evaluate(of, { ...place, year })
      if (value === undefined) return undefined
      values.push(value)
    }
    const numbers = rest.map((part) => this.evaluate(part, place))
    if (numbers.some((number) => number === undefined)) return undefined
    return SERIES[name]?.(values, decision, last, ...(numbers as number[]))
  }

  #scalar(name: string, parts: readonly PrintedExpression[], place: Place): Value {
    const start = this.inputs.length
    const ends: number[] = []
    const values = parts.map((part) => {
      const value = this.evaluate(part, place)
      ends.push(this.inputs.length)
      return value
    })
    const [first, second] = values
    if (first === 0 && (name === 'share' || (name === 'ratio' && second !== 0))) {
      this.inputs.length = ends[0] as number
      return 0
    }
    if (second === 0 && name === 'share') {
      this.inputs.splice(start, (ends[0] as number) - start)
      return 0
    }
    if (values.some((value) => value === undefined)) return undefined
    const known = SCALARS[name]
    if (known === undefined) throw new Error(`The graph prints an unknown function '${name}'.`)
    return known(...(values as number[]))
  }
}

/** Undefined where a part is missing that nothing makes zero. */
function arithmetic(operator: string, left: Value, right: Value): Value {
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
