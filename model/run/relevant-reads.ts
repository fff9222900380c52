/** Which values a value rests on: those its expression reads, less those multiplied by zero or not chosen. */
import { evaluate, membersOf } from '../compile/evaluate.ts'
import type { Position, ValueSource } from '../compile/evaluate.ts'
import { seriesForms } from '../compile/functions/registry.ts'
import { isMapped } from '../compile/layout.ts'
import type { Expression, Variable } from '../compile/program.ts'
import { AGES, HISTORY, RUN_OFF } from '../compile/time.ts'
import { parts } from '../compile/walk.ts'

export interface ReadSource extends ValueSource {
  variable(name: string): Variable | undefined
}

/** Takes a name, its member numbers, and the axis index at which it is read (already shifted by lags and leads). */
export type Visit = (name: string, members: readonly number[], t: number) => void

export function relevantReads(expression: Expression, position: Position, source: ReadSource, visit: Visit): void {
  const { members, t } = position
  const follow = (part: Expression): void => relevantReads(part, position, source, visit)
  const value = (part: Expression): number => evaluate(part, position, source)
  switch (expression.kind) {
    case 'read':
      return visitRead(expression, position, source, visit)
    case 'binary': {
      const { operator, left, right } = expression
      // A product is proved zero by a factor of zero, a quotient by what is divided, unless the other part is no number. A
      // zero of two parts that are none, too small to be written, rests on both.
      if ((operator === '*' || operator === '/') && value(expression) === 0) {
        if (value(left) === 0) return follow(left)
        if (operator === '*' && value(right) === 0) return follow(right)
      }
      follow(left)
      return follow(right)
    }
    case 'call': {
      const [first, second] = expression.arguments
      if ((expression.name === 'share' || expression.name === 'ratio') && first !== undefined && second !== undefined && value(expression) === 0) {
        return follow(value(first) === 0 ? first : second)
      }
      return expression.arguments.forEach(follow)
    }
    case 'logic':
      follow(expression.left)
      if ((value(expression.left) !== 0) === (expression.operator === 'and')) follow(expression.right)
      return
    case 'choose':
      follow(expression.condition)
      return follow(value(expression.condition) !== 0 ? expression.then : expression.otherwise)
    case 'reduce':
      source.dimensions[expression.dimension]?.forEach((_, member) => {
        relevantReads(expression.of, { ...position, members: new Map(members).set(expression.dimension, member) }, source, visit)
      })
      return
    case 'alive':
      return visitVintages(expression, position, source, visit)
    case 'delayed':
    case 'ahead':
      follow(expression.lead)
      return visitShifted(expression.of, expression.kind === 'delayed' ? -value(expression.lead) : value(expression.lead), position, source, visit)
    case 'over_years': {
      const { start, first, last, decisionYear } = source.span
      const at = membersOf(expression.series, members)
      const to = last - start + HISTORY
      const onlyLast = seriesForms.get(expression.name)?.ofLast === true
      const end = !onlyLast && source.runsOff(expression.series.name) ? to + RUN_OFF : to
      for (let year = onlyLast ? to : Math.max(decisionYear, first) - start + HISTORY; year <= end; year++) visit(expression.series.name, at, year)
      return expression.arguments.forEach(follow)
    }
    default:
      for (const part of parts(expression)) relevantReads(part, { members, t, age: position.age }, source, visit)
  }
}

function visitRead(expression: Extract<Expression, { kind: 'read' }>, { members, t }: Position, source: ReadSource, visit: Visit): void {
  const at = t - expression.lag
  const variable = source.variable(expression.name)
  // What stocks feed is nothing before the axis.
  if (at < 0 && variable !== undefined && variable.stage === 'yearly' && !variable.exogenous) return
  visit(expression.name, membersOf(expression, members), Math.max(at, 0))
}

function visitVintages(expression: Extract<Expression, { kind: 'alive' }>, { members, t }: Position, source: ReadSource, visit: Visit): void {
  const flow = source.variable(expression.flow)
  const kernel = source.variable(expression.kernel)
  if (flow === undefined || kernel === undefined || isMapped(kernel.is)) return
  const at = flow.over.map((dimension) => members.get(dimension) as number)
  for (let age = expression.from; age <= t && age < AGES; age++) {
    // A vintage of nothing, or of which nothing is left, adds nothing and is left out.
    if (source.hidden(expression.flow, members, t - age) === 0 || source.hidden(expression.kernel, members, age) === 0) continue
    visit(expression.flow, at, t - age)
    relevantReads(kernel.is, { members, t, age }, source, visit)
  }
}

function visitShifted(name: string, lead: number, { members, t }: Position, source: ReadSource, visit: Visit): void {
  const variable = source.variable(name)
  if (variable === undefined || Number.isNaN(lead)) return
  const at = variable.over.map((dimension) => members.get(dimension) as number)
  const whole = Math.floor(Math.abs(lead))
  const years = whole === Math.abs(lead) ? [whole] : [whole, whole + 1]
  for (const shift of years) {
    const moved = lead < 0 ? t - shift : t + shift
    if (moved >= 0) visit(name, at, Math.min(moved, source.span.length - 1))
  }
}
