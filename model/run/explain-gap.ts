/** Why a value does not apply, found by following the gap back to where it began. */
import { evaluate } from '../compile/evaluate.ts'
import type { Position } from '../compile/evaluate.ts'
import { seriesForms } from '../compile/functions/registry.ts'
import { isMapped } from '../compile/layout.ts'
import { printExpression } from '../compile/print.ts'
import type { Expression, Program } from '../compile/program.ts'
import { HISTORY } from '../compile/time.ts'
import { parts } from '../compile/walk.ts'
import { ResultSource } from './result-source.ts'
import { relevantReads } from './relevant-reads.ts'
import type { Index, StrategyResult } from './result.ts'

/** Where a gap began, and why. */
export interface GapReason {
  readonly variable: string
  readonly index: Index
  readonly year?: number
  /** A clause without a full stop: 'electricity_use is 0'. */
  readonly reason: string
}

/** Undefined where the value is a number, or nothing but an input is to blame. Wants a full index. */
export function explainGap(program: Program, result: StrategyResult, variable: string, index: Index, year?: number): GapReason | undefined {
  const source = new ResultSource(program, result)
  const t = year === undefined ? 0 : year - source.span.start + HISTORY
  const target = source.variable(variable)
  if (target === undefined) throw new Error(`There is no variable '${variable}'.`)
  let at = { name: variable, members: target.over.map((dimension) => (program.dimensions[dimension] ?? []).indexOf(index[dimension] ?? '')), t }
  for (;;) {
    if (!Number.isNaN(source.read(at.name, at.members, at.t, 0))) return undefined
    const current = source.variable(at.name)
    if (current === undefined) return undefined
    const { is, over, stage } = current
    const expression = isMapped(is) ? is.members[at.members[over.indexOf(is.by)] as number] : is
    if (expression === undefined) return undefined
    const position: Position = { members: new Map(over.map((dimension, axis) => [dimension, at.members[axis] as number])), t: at.t, age: 0 }
    const own = begins(expression, position, source, program)
    if (own !== undefined) {
      const names = Object.fromEntries(over.map((dimension, axis) => [dimension, program.dimensions[dimension]?.[at.members[axis] as number] ?? '']))
      return { variable: at.name, index: names, ...(stage === 'yearly' ? { year: source.span.start + at.t - HISTORY } : {}), reason: own }
    }
    let next: typeof at | undefined
    relevantReads(expression, position, source, (name, members, when) => {
      if (next === undefined && Number.isNaN(source.read(name, members, when, 0))) next = { name, members: [...members], t: when }
    })
    if (next === undefined) return undefined
    at = next
  }
}

/** The reason when the gap begins in this expression and not in something it reads. */
function begins(expression: Expression, position: Position, source: ResultSource, program: Program): string | undefined {
  if (!Number.isNaN(evaluate(expression, position, source))) return undefined
  const text = (part: Expression): string => printExpression(part, { dimensions: program.dimensions, withoutFactors: true })
  switch (expression.kind) {
    case 'none':
      return 'it does not apply here'
    case 'read':
      return undefined
    case 'choose': {
      const holds = evaluate(expression.condition, position, source) !== 0
      const chosen = holds ? expression.then : expression.otherwise
      if (chosen.kind === 'none') return `it does not apply here: ${text(expression.condition)} ${holds ? 'holds' : 'does not hold'}`
      return begins(chosen, position, source, program)
    }
    case 'reduce': {
      const members = program.dimensions[expression.dimension] ?? []
      const values = members.map((_, member) => evaluate(expression.of, { ...position, members: new Map(position.members).set(expression.dimension, member) }, source))
      return expression.operator !== 'sum' && values.every(Number.isNaN) ? `no member of ${expression.dimension} applies` : undefined
    }
    default: {
      const inside = parts(expression)
      for (const part of inside) {
        const reason = begins(part, position, source, program)
        if (reason !== undefined) return reason
      }
      if (inside.length === 0 || inside.some((part) => Number.isNaN(evaluate(part, position, source)))) return undefined
      const [, divisor] = inside
      if (expression.kind === 'over_years') {
        const without = seriesForms.get(expression.name)?.without
        if (without !== undefined) return `${text(expression)}: ${without}`
      }
      const divides = (expression.kind === 'call' && expression.name === 'ratio') || (expression.kind === 'binary' && expression.operator === '/')
      if (divides && divisor !== undefined) return `${text(divisor)} is 0`
      return `${text(expression)} has no value`
    }
  }
}
