/**
 * The oracle: evaluates a program by walking its expressions, one value at a time, and remembers each. It shares the
 * functions of the language with the emitted kernel and nothing else; both must agree bit for bit.
 */
import { scalars as scalarFunctions, seriesForms } from './functions/registry.ts'
import type { Kernel } from './kernel.ts'
import { isMapped, layoutOf, membersAt, offsetOf } from './layout.ts'
import type { Layout, Place } from './layout.ts'
import type { Expression, Program, Variable } from './program.ts'
import { AGES, HISTORY, LEAD } from './time.ts'

type Members = ReadonlyMap<string, number>

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
            for (let age = 0; age < Math.min(AGES, length); age++) out[offset + age] = run.value(variable, membersAt(place.shape, element), age)
          } else out[offset] = run.value(variable, membersAt(place.shape, element), 0)
        }
      }
      for (let t = 0; t < length; t++) {
        for (const variable of program.variables) {
          if (variable.stage !== 'yearly') continue
          const place = layout.variables.get(variable.name) as Place
          for (let element = 0; element < place.size; element++) {
            out[offsetOf(layout, place, element, length) + t] = run.value(variable, membersAt(place.shape, element), t)
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

class Interpretation {
  readonly #program: Program
  readonly #layout: Layout
  readonly #inputs: Inputs
  readonly #variables: ReadonlyMap<string, Variable>
  /** By variable; the key of a value is its members and its axis index (or age). */
  readonly #known = new Map<string, Map<string, number>>()
  readonly #under = new Set<string>()

  constructor(program: Program, layout: Layout, inputs: Inputs) {
    this.#program = program
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
    if (variable.stage === 'yearly' && !variable.exogenous) {
      if (t < HISTORY) {
        if (variable.history !== undefined) return this.#evaluate(variable.history, members, t, 0)
        if (variable.initial !== undefined && t === HISTORY - 1) return this.#evaluate(variable.initial, members, t, 0)
        return 0
      }
      if (t > last - start + HISTORY) return 0
    }
    const age = variable.kind === 'kernel' ? t : 0
    if (!isMapped(variable.is)) return this.#evaluate(variable.is, members, t, age)
    return this.#evaluate(variable.is.members[members.get(variable.is.by) as number] as Expression, members, t, age)
  }

  #evaluate(expression: Expression, members: Members, t: number, age: number): number {
    const evaluate = (part: Expression): number => this.#evaluate(part, members, t, age)
    switch (expression.kind) {
      case 'number':
        return expression.value
      case 'none':
        return NaN
      case 'year':
        return this.#inputs.start + t - HISTORY
      case 'year_step':
        return 1
      case 'age':
        return age
      case 'read':
        return this.#read(expression, members, t)
      case 'negate':
        return -evaluate(expression.of)
      case 'not':
        return evaluate(expression.of) !== 0 ? 0 : 1
      case 'convert':
        return evaluate(expression.of) * expression.factor
      case 'binary':
        return arithmetic(expression.operator, evaluate(expression.left), evaluate(expression.right))
      case 'compare':
        return compares(expression.operator, evaluate(expression.left), evaluate(expression.right)) ? 1 : 0
      case 'logic':
        if (expression.operator === 'and') return evaluate(expression.left) !== 0 && evaluate(expression.right) !== 0 ? 1 : 0
        return evaluate(expression.left) !== 0 || evaluate(expression.right) !== 0 ? 1 : 0
      case 'choose':
        return evaluate(expression.condition) !== 0 ? evaluate(expression.then) : evaluate(expression.otherwise)
      case 'call': {
        const entry = scalarFunctions.get(expression.name)
        if (entry === undefined) throw new Error(`No function '${expression.name}' is registered.`)
        return entry.value(...expression.arguments.map(evaluate))
      }
      case 'reduce':
        return this.#reduce(expression, members, t, age)
      case 'alive': {
        let total = 0
        for (let years = expression.from; years <= t && years < AGES; years++) {
          total += this.#hidden(expression.flow, members, t - years) * this.#hidden(expression.kernel, members, years)
        }
        return total
      }
      case 'delayed': {
        const lead = evaluate(expression.lead)
        return splitLead(lead, Infinity, (years) => (t - years >= 0 ? this.#hidden(expression.of, members, t - years) : 0))
      }
      case 'ahead': {
        // The axis ends flat: nothing later is known.
        const end = this.#inputs.length - 1
        return splitLead(evaluate(expression.lead), LEAD, (years) => this.#hidden(expression.of, members, Math.min(t + years, end)))
      }
      case 'over_years':
        return this.#overYears(expression, members, evaluate)
    }
  }

  #read(expression: Extract<Expression, { kind: 'read' }>, members: Members, t: number): number {
    const { name, bindings, lag } = expression
    const at = bindings.map((binding) => ('member' in binding ? binding.member : (members.get(binding.dimension) as number)))
    const variable = this.#variables.get(name)
    if (variable === undefined) {
      const place = this.#layout.parameters.get(name)
      if (place === undefined) throw new Error(`The program has no variable or parameter '${name}'.`)
      const element = place.element + at.reduce((sum, member, axis) => sum + member * (place.strides[axis] as number), 0)
      if (place.block === 'scalar') return this.#inputs.scalars[element] as number
      return this.#inputs.series[element * this.#inputs.length + Math.max(t - lag, 0)] as number
    }
    if (variable.stage !== 'yearly') return this.value(variable, at, 0)
    if (t - lag >= 0) return this.value(variable, at, t - lag)
    // Before the axis: what nothing feeds stays as it began, what stocks feed is not there.
    return variable.exogenous ? this.value(variable, at, 0) : 0
  }

  /** A hidden variable over the dimensions in scope. */
  #hidden(name: string, members: Members, t: number): number {
    const variable = this.#variables.get(name) as Variable
    return this.value(variable, variable.over.map((dimension) => members.get(dimension) as number), t)
  }

  #reduce(expression: Extract<Expression, { kind: 'reduce' }>, members: Members, t: number, age: number): number {
    const names = this.#program.dimensions[expression.dimension] as readonly string[]
    const values = names.map((_, member) => this.#evaluate(expression.of, new Map(members).set(expression.dimension, member), t, age))
    if (expression.operator === 'sum') return values.reduce((sum, value) => sum + value, 0)
    let best = NaN
    let which = NaN
    values.forEach((value, member) => {
      if (Number.isNaN(value)) return
      const better = expression.operator === 'max' ? value > best : value < best
      if (!Number.isNaN(best) && !better) return
      best = value
      which = member
    })
    return expression.operator === 'which_min' ? which : best
  }

  #overYears(
    expression: Extract<Expression, { kind: 'over_years' }>,
    members: Members,
    evaluate: (part: Expression) => number,
  ): number {
    const { start, first, last, decisionYear, length } = this.#inputs
    const entry = seriesForms.get(expression.name)
    if (entry === undefined) throw new Error(`No function '${expression.name}' of a series is registered.`)
    const values = Float64Array.from({ length }, (_, t) => this.#read(expression.series, members, t))
    const year = Math.max(decisionYear, first)
    return entry.value(values, 0, year - start + HISTORY, last - start + HISTORY, year, ...expression.arguments.map(evaluate))
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): number {
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
      return (scalarFunctions.get('pow') as { value: (...values: number[]) => number }).value(left, right)
  }
}

function compares(operator: '<' | '<=' | '>' | '>=' | '==' | '!=', left: number, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case '==':
      return left === right
    case '!=':
      return left !== right
  }
}

/** A fractional lead takes part of the value at the years below it and part at the years above; NaN outside 0..most. */
function splitLead(lead: number, most: number, at: (years: number) => number): number {
  if (!(lead >= 0 && lead <= most)) return NaN
  const whole = Math.floor(lead)
  const part = lead - whole
  return part === 0 ? at(whole) : (1 - part) * at(whole) + part * at(whole + 1)
}
