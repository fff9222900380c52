/** The meaning of an expression: a walk over its tree, given where values come from. */
import { scalars, seriesForms } from './functions/registry.ts'
import type { Expression } from './program.ts'
import { AGES, HISTORY, LEAD, rowsOf, RUN_OFF } from './time.ts'

/** Member numbers by dimension. */
export type Members = ReadonlyMap<string, number>

export interface Position {
  readonly members: Members
  /** Axis index of the year. */
  readonly t: number
  /** Age of a vintage, inside a kernel. */
  readonly age: number
}

export interface ValueSource {
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly span: {
    readonly length: number
    readonly start: number
    readonly first: number
    readonly last: number
    readonly decisionYear: number
  }
  /** Value of a record or parameter for one member of each of its dimensions, `lag` years before axis index t. */
  read(name: string, members: readonly number[], t: number, lag: 0 | 1): number
  /** Whether a record goes on after the last reported year. */
  runsOff(name: string): boolean
  /** Value of a flow at an axis index, or of a kernel at an age, over the dimensions in scope. */
  hidden(name: string, members: Members, t: number): number
}

export function evaluate(expression: Expression, position: Position, source: ValueSource): number {
  const { members, t, age } = position
  const of = (part: Expression): number => evaluate(part, position, source)
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'none':
      return NaN
    case 'year':
      return source.span.start + t - HISTORY
    case 'year_step':
      return 1
    case 'age':
      return age
    case 'read':
      return source.read(expression.name, membersOf(expression, members), t, expression.lag)
    case 'negate':
      return -of(expression.of)
    case 'not':
      return of(expression.of) !== 0 ? 0 : 1
    case 'convert':
      return of(expression.of) * expression.factor
    case 'binary':
      return arithmetic(expression.operator, of(expression.left), of(expression.right))
    case 'compare':
      return compares(expression.operator, of(expression.left), of(expression.right)) ? 1 : 0
    case 'logic':
      if (expression.operator === 'and') return of(expression.left) !== 0 && of(expression.right) !== 0 ? 1 : 0
      return of(expression.left) !== 0 || of(expression.right) !== 0 ? 1 : 0
    case 'choose':
      return of(expression.condition) !== 0 ? of(expression.then) : of(expression.otherwise)
    case 'call':
      return scalarFunction(expression.name)(...expression.arguments.map(of))
    case 'reduce':
      return reduce(expression, position, source)
    case 'alive': {
      let total = 0
      for (let years = expression.from; years <= t && years < AGES; years++) {
        total += source.hidden(expression.flow, members, t - years) * source.hidden(expression.kernel, members, years)
      }
      return total
    }
    case 'delayed':
      return splitLead(of(expression.lead), Infinity, (years) => (t - years >= 0 ? source.hidden(expression.of, members, t - years) : 0))
    case 'ahead': {
      // The axis ends flat: nothing later is known.
      const end = source.span.length - 1
      return splitLead(of(expression.lead), LEAD, (years) => source.hidden(expression.of, members, Math.min(t + years, end)))
    }
    case 'over_years': {
      const entry = seriesForms.get(expression.name)
      if (entry === undefined) throw new Error(`No function '${expression.name}' of a series is registered.`)
      const { start, first, last, decisionYear, length } = source.span
      const at = membersOf(expression.series, members)
      const runsOff = entry.ofLast !== true && source.runsOff(expression.series.name)
      const values = Float64Array.from({ length: rowsOf(length) }, (_, index) => (index < length || runsOff ? source.read(expression.series.name, at, index, 0) : 0))
      const year = Math.max(decisionYear, first)
      return entry.value(values, 0, 1, year - start + HISTORY, last - start + HISTORY + (runsOff ? RUN_OFF : 0), year, ...expression.arguments.map(of))
    }
  }
}

/** Member numbers of a read's target, in the order of its dimensions. */
export function membersOf({ bindings }: Extract<Expression, { kind: 'read' }>, members: Members): number[] {
  return bindings.map((binding) => ('member' in binding ? binding.member : (members.get(binding.dimension) as number)))
}

/** A fractional lead takes part of the value at the years below it and part at the years above; NaN outside 0..most. */
export function splitLead(lead: number, most: number, at: (years: number) => number): number {
  if (!(lead >= 0 && lead <= most)) return NaN
  const whole = Math.floor(lead)
  const part = lead - whole
  return part === 0 ? at(whole) : (1 - part) * at(whole) + part * at(whole + 1)
}

function scalarFunction(name: string): (...values: number[]) => number {
  const entry = scalars.get(name)
  if (entry === undefined) throw new Error(`No function '${name}' is registered.`)
  return entry.value
}

function reduce(expression: Extract<Expression, { kind: 'reduce' }>, { members, t, age }: Position, source: ValueSource): number {
  const names = source.dimensions[expression.dimension] as readonly string[]
  const values = names.map((_, member) => evaluate(expression.of, { members: new Map(members).set(expression.dimension, member), t, age }, source))
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
      return scalarFunction('pow')(left, right)
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
