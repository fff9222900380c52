/**
 * Units of every term: sums and comparisons of like with like, arguments of functions as they are wanted, results in the
 * unit the record declares. Where only the scale differs a conversion is put in; the left operand's scale wins.
 */
import { parseUnit } from '../units/parse-unit.ts'
import { sameQuantity } from '../units/quantity.ts'
import { type Unit, convertFactor, divide, multiply, one, power, sameDimension } from '../units/unit.ts'
import type { Wanted } from './functions/function.ts'
import { scalars, seriesForms } from './functions/registry.ts'
import type { Fault } from './model-error.ts'
import type { Names } from './names.ts'
import type { Expression } from './program.ts'
import type { Source, Sources } from './draft.ts'

export const YEAR = parseUnit('year')
const PER_YEAR = parseUnit('1/year')

export interface Typed {
  readonly expression: Expression
  /** 'any' for a literal 0 and for what does not apply: they agree with every unit. */
  readonly unit: Unit | 'any'
  readonly quantity?: string
  readonly categories?: string
}

export interface UnitContext {
  readonly names: Names
  readonly sources: Sources
  /** Unit, scale and categories of a hidden variable. */
  readonly hidden: (name: string) => { readonly unit: Unit; readonly quantity?: string; readonly categories?: string }
  readonly report: (fault: Fault, where: Source | undefined) => void
}

/** Thrown after a fault has been reported, to leave the rest of the formula alone: one mistake is one message. */
export class Unresolved extends Error {}

/** The expression with conversions put in, and its unit. Throws Unresolved. */
export function checkUnits(expression: Expression, context: UnitContext): Typed {
  return new Checker(context).check(expression)
}

/** As checkUnits, converted to the unit a record declares. `where` is the whole formula. */
export function checkAgainst(
  expression: Expression, wanted: { readonly unit: Unit; readonly categories?: string }, context: UnitContext,
): Expression {
  return new Checker(context).against(expression, wanted)
}

class Checker {
  private readonly context: UnitContext

  constructor(context: UnitContext) {
    this.context = context
  }

  against(expression: Expression, wanted: { readonly unit: Unit; readonly categories?: string }): Expression {
    const typed = this.check(expression)
    if (wanted.categories !== undefined) {
      if (typed.categories !== undefined || expression.kind === 'none') return typed.expression
      return this.fault(expression, { code: 'category', problem: 'a category needs which_min or another category', found: show(typed.unit) })
    }
    this.number(expression, typed)
    if (typed.unit !== 'any' && !sameDimension(typed.unit, wanted.unit)) {
      const suggestion = timeFix(typed.unit, wanted.unit)
      return this.fault(expression, {
        code: 'wrong-unit', problem: 'unit differs from the one declared', found: show(typed.unit), wanted: wanted.unit.text,
        ...(suggestion ? { suggestion } : {}),
      })
    }
    return this.convert(typed, wanted.unit)
  }

  check(expression: Expression): Typed {
    const typed = this.type(expression)
    if (typed.expression !== expression) {
      const source = this.context.sources.get(expression)
      if (source !== undefined) this.context.sources.set(typed.expression, source)
    }
    return typed
  }

  private fault(where: Expression, fault: Fault): never {
    this.context.report(fault, this.context.sources.get(where))
    throw new Unresolved(fault.problem)
  }

  private convert(typed: Typed, to: Unit): Expression {
    if (typed.unit === 'any') return typed.expression
    const factor = convertFactor(typed.unit, to)
    if (factor === 1) return typed.expression
    const converted: Expression = { kind: 'convert', of: typed.expression, factor }
    const source = this.context.sources.get(typed.expression)
    if (source !== undefined) this.context.sources.set(converted, source)
    return converted
  }

  private number(where: Expression, typed: Typed): Typed {
    if (typed.categories !== undefined) {
      this.fault(where, {
        code: 'category', problem: 'a category is not a number', found: `a member of ${typed.categories}`,
        suggestion: 'Compare it with a member: x == member.',
      })
    }
    return typed
  }

  private numeric(expression: Expression): Typed {
    return this.number(expression, this.check(expression))
  }

  private type(expression: Expression): Typed {
    switch (expression.kind) {
      case 'number':
        return { expression, unit: expression.value === 0 ? 'any' : one }
      case 'none':
        return { expression, unit: 'any' }
      case 'year':
      case 'year_step':
      case 'age':
        return { expression, unit: YEAR }
      case 'read': {
        const { unit, quantity, categories } = this.context.names.values.get(expression.name) ?? this.context.hidden(expression.name)
        return { expression, unit, ...(quantity !== undefined ? { quantity } : {}), ...(categories !== undefined ? { categories } : {}) }
      }
      case 'negate': {
        const of = this.numeric(expression.of)
        return { ...of, expression: { kind: 'negate', of: of.expression } }
      }
      case 'convert': {
        const of = this.numeric(expression.of)
        return { ...of, expression: { ...expression, of: of.expression } }
      }
      case 'binary':
        return this.binary(expression)
      case 'compare': {
        const left = this.check(expression.left)
        const right = this.check(expression.right)
        if (left.categories !== undefined || right.categories !== undefined) {
          return { expression: this.compareCategories(expression, left, right), unit: one }
        }
        const [a, b] = this.agree(expression.left, left, expression.right, right, 'compare')
        return { expression: { ...expression, left: a, right: b }, unit: one }
      }
      case 'logic':
        return { expression: { ...expression, left: this.flag(expression.left), right: this.flag(expression.right) }, unit: one }
      case 'not':
        return { expression: { kind: 'not', of: this.flag(expression.of) }, unit: one }
      case 'choose':
        return this.choose(expression)
      case 'call':
        return this.call(expression)
      case 'reduce': {
        const of = this.numeric(expression.of)
        const reduced: Expression = { ...expression, of: of.expression }
        if (expression.operator === 'which_min') return { expression: reduced, unit: one, categories: expression.dimension }
        return { ...of, expression: reduced }
      }
      case 'alive': {
        const flow = this.unitOf(expression.flow)
        const kernel = this.unitOf(expression.kernel)
        return { expression, unit: multiply(multiply(flow.unit, kernel.unit), YEAR) }
      }
      case 'delayed':
      case 'ahead': {
        const { unit, quantity } = this.unitOf(expression.of)
        const lead = this.argument(expression.lead, 'years', true)
        return { expression: { ...expression, lead }, unit, ...(quantity !== undefined ? { quantity } : {}) }
      }
      case 'over_years':
        return this.overYears(expression)
    }
  }

  private unitOf(name: string): { readonly unit: Unit; readonly quantity?: string } {
    return this.context.names.values.get(name) ?? this.context.hidden(name)
  }

  private binary(expression: Extract<Expression, { kind: 'binary' }>): Typed {
    const left = this.numeric(expression.left)
    const right = this.numeric(expression.right)
    const { operator } = expression
    if (operator === '+' || operator === '-') {
      const [a, b] = this.agree(expression.left, left, expression.right, right, operator === '+' ? 'add' : 'subtract')
      const unit = left.unit === 'any' ? right.unit : left.unit
      const quantity = left.unit === 'any' ? right.quantity : right.unit === 'any' ? left.quantity : common(left, right)
      return { expression: { ...expression, left: a, right: b }, unit, ...(quantity !== undefined ? { quantity } : {}) }
    }
    const built: Expression = { ...expression, left: left.expression, right: right.expression }
    const leftUnit = left.unit === 'any' ? one : left.unit
    if (operator === '^') {
      const exponent = (expression.right as Extract<Expression, { kind: 'number' }>).value
      return { expression: built, unit: power(leftUnit, exponent) }
    }
    const rightUnit = right.unit === 'any' ? one : right.unit
    const quantity = scaled(left, right, operator)
    return {
      expression: built,
      unit: operator === '*' ? multiply(leftUnit, rightUnit) : divide(leftUnit, rightUnit),
      ...(quantity !== undefined ? { quantity } : {}),
    }
  }

  /** Both sides in the scale of the left; refuses unlike units and unlike quantities. */
  private agree(
    leftSource: Expression, left: Typed, rightSource: Expression, right: Typed, verb: 'add' | 'subtract' | 'compare',
  ): [Expression, Expression] {
    if (left.unit !== 'any' && right.unit !== 'any') {
      if (!sameDimension(left.unit, right.unit)) {
        const suggestion = this.productFix(leftSource, left.unit, rightSource, right.unit)
        this.fault(rightSource, {
          code: 'unlike-units', problem: `cannot ${verb} unlike units`, found: show(right.unit), wanted: show(left.unit),
          ...(suggestion ? { suggestion } : {}),
        })
      }
      if (!sameQuantity(left.quantity, right.quantity)) {
        this.fault(rightSource, {
          code: 'unlike-quantities', problem: `cannot ${verb} unlike quantities`, found: right.quantity!, wanted: left.quantity!,
          suggestion: 'Convert one by a factor that carries a quantity of its own.',
        })
      }
      return [left.expression, this.convert(right, left.unit)]
    }
    return [left.expression, right.expression]
  }

  /** A plain number beside a quantity was mostly meant to multiply it; a bare number beside a time is mostly a year. */
  private productFix(leftSource: Expression, left: Unit, rightSource: Expression, right: Unit): string | undefined {
    const leftText = this.text(leftSource)
    const rightText = this.text(rightSource)
    if (leftText === undefined || rightText === undefined) return undefined
    for (const [source, text, other] of [[rightSource, rightText, left], [leftSource, leftText, right]] as const) {
      if (source.kind === 'number' && sameDimension(other, YEAR)) {
        return source.value >= 1900 ? `Did you mean calendar(${text}) ?` : `Did you mean ${text} * year_step ?`
      }
    }
    if (sameDimension(right, one) || sameDimension(left, one)) return `Did you mean ${leftText} * ${rightText} ?`
    return undefined
  }

  private text(expression: Expression): string | undefined {
    const source = this.context.sources.get(expression)
    return source === undefined ? undefined : source.text.slice(source.span.start, source.span.end)
  }

  private compareCategories(expression: Extract<Expression, { kind: 'compare' }>, left: Typed, right: Typed): Expression {
    if (expression.operator !== '==' && expression.operator !== '!=') {
      this.fault(expression, { code: 'category', problem: 'categories have no order', found: expression.operator, wanted: '== or !=' })
    }
    for (const [source, typed, other] of [[expression.left, left, right], [expression.right, right, left]] as const) {
      if (typed.categories === undefined && source.kind !== 'number') {
        this.fault(source, { code: 'category', problem: 'a category is compared with a member or a category', wanted: `a member of ${other.categories}` })
      }
    }
    if (left.categories !== undefined && right.categories !== undefined && left.categories !== right.categories) {
      this.fault(expression.right, { code: 'category', problem: 'categories of different dimensions', found: right.categories, wanted: left.categories })
    }
    return { ...expression, left: left.expression, right: right.expression }
  }

  private flag(expression: Expression): Expression {
    const typed = this.numeric(expression)
    if (typed.unit !== 'any' && !sameDimension(typed.unit, one)) {
      this.fault(expression, { code: 'condition', problem: 'a condition is a comparison or a flag', found: show(typed.unit), wanted: '1' })
    }
    return typed.expression
  }

  private choose(expression: Extract<Expression, { kind: 'choose' }>): Typed {
    const condition = this.flag(expression.condition)
    const then = this.check(expression.then)
    const otherwise = this.check(expression.otherwise)
    if (then.categories !== otherwise.categories && expression.then.kind !== 'none' && expression.otherwise.kind !== 'none') {
      this.fault(expression.otherwise, {
        code: 'category', problem: 'branches differ in kind',
        found: otherwise.categories ?? 'a number', wanted: then.categories ?? 'a number',
      })
    }
    const categories = then.categories ?? otherwise.categories
    if (then.unit !== 'any' && otherwise.unit !== 'any' && !sameDimension(then.unit, otherwise.unit)) {
      this.fault(expression.otherwise, {
        code: 'unlike-units', problem: 'branches have unlike units', found: show(otherwise.unit), wanted: show(then.unit),
      })
    }
    const unit = then.unit === 'any' ? otherwise.unit : then.unit
    const converted = unit === 'any' ? otherwise.expression : this.convert(otherwise, unit)
    const quantity = then.unit === 'any' ? otherwise.quantity : otherwise.unit === 'any' ? then.quantity : common(then, otherwise)
    return {
      expression: { kind: 'choose', condition, then: then.expression, otherwise: converted }, unit,
      ...(quantity !== undefined ? { quantity } : {}), ...(categories !== undefined ? { categories } : {}),
    }
  }

  private call(expression: Extract<Expression, { kind: 'call' }>): Typed {
    if (expression.name === 'calendar') return { expression: expression.arguments[0]!, unit: YEAR }
    if (expression.name === 'years') return { expression: this.argument(expression.arguments[0]!, 'years'), unit: one }
    const { unit: rule } = scalars.get(expression.name)!
    const { arguments: given } = expression
    const built = (values: readonly Expression[]): Expression => ({ ...expression, arguments: values })
    switch (rule.kind) {
      case 'same':
        return this.same(expression)
      case 'quotient': {
        const [a, b] = given.map((argument) => this.numeric(argument)) as [Typed, Typed]
        const unit = divide(a.unit === 'any' ? one : a.unit, b.unit === 'any' ? one : b.unit)
        return { expression: built([a.expression, b.expression]), unit: a.unit === 'any' ? 'any' : unit }
      }
      case 'root': {
        const of = this.numeric(given[0]!)
        if (of.unit === 'any') return { ...of, expression: built([of.expression]) }
        if (sameDimension(of.unit, one)) return { expression: built([this.convert(of, one)]), unit: one }
        try {
          return { expression: built([of.expression]), unit: power(of.unit, 0.5) }
        } catch {
          return this.fault(given[0]!, { code: 'wrong-unit', problem: 'no square root of the unit', found: show(of.unit), wanted: 'a square such as km2' })
        }
      }
      case 'count': {
        const of = this.numeric(given[0]!)
        if (of.unit === 'any') return { ...of, expression: built([of.expression]) }
        if (sameDimension(of.unit, one)) return { expression: built([this.convert(of, one)]), unit: one }
        // Rounding depends on the scale, and the scale of a longer term is nowhere to be read.
        if (given[0]!.kind !== 'read' && of.unit.scale !== 1) {
          return this.fault(given[0]!, {
            code: 'wrong-unit', problem: `${expression.name} of a term whose scale is not declared`, found: show(of.unit),
            wanted: 'a plain number or one name', suggestion: 'Give the term a record of its own, with its unit.',
          })
        }
        return { ...of, expression: built([of.expression]) }
      }
      case 'fixed': {
        const values = given.map((argument, index) => this.argument(argument, rule.wanted[index]!, expression.name === 'step_after' && index === 2))
        return { expression: built(values), unit: rule.result === 'number' ? one : PER_YEAR }
      }
    }
  }

  /** Arguments in the scale of the first that has a unit. */
  private same(expression: Extract<Expression, { kind: 'call' }>): Typed {
    const typed = expression.arguments.map((argument) => this.numeric(argument))
    const leader = typed.findIndex((argument) => argument.unit !== 'any')
    if (leader < 0) return { expression: { ...expression, arguments: typed.map((argument) => argument.expression) }, unit: 'any' }
    const first = typed[leader]!
    const values = typed.map((argument, index) =>
      index === leader ? argument.expression : this.agree(expression.arguments[leader]!, first, expression.arguments[index]!, argument, 'compare')[1])
    const tags = new Set(typed.filter((argument) => argument.unit !== 'any').map((argument) => argument.quantity))
    const quantity = tags.size === 1 ? first.quantity : undefined
    return {
      expression: { ...expression, arguments: values }, unit: first.unit, ...(quantity !== undefined ? { quantity } : {}),
    }
  }

  /** An argument in the unit a function wants. `literal` lets a bare number stand for that many years. */
  private argument(expression: Expression, wanted: Wanted, literal = false): Expression {
    const typed = this.numeric(expression)
    if (typed.unit === 'any' || (literal && expression.kind === 'number')) return typed.expression
    const units: Readonly<Record<Wanted, readonly Unit[]>> = {
      number: [one], years: [YEAR], per_year: [PER_YEAR], rate: [PER_YEAR, one],
    }
    for (const unit of units[wanted]) if (sameDimension(typed.unit, unit)) return this.convert(typed, unit)
    const suggestion = expression.kind === 'number' && wanted === 'years' ? `Did you mean ${expression.value} * year_step ?` : undefined
    return this.fault(expression, {
      code: 'wrong-unit', problem: 'argument has the wrong unit', found: show(typed.unit),
      wanted: units[wanted].map((unit) => unit.text).join(' or '), ...(suggestion ? { suggestion } : {}),
    })
  }

  private overYears(expression: Extract<Expression, { kind: 'over_years' }>): Typed {
    const known = seriesForms.get(expression.name)!
    const series = this.numeric(expression.series)
    const values = expression.arguments.map((argument, index) => this.argument(argument, known.wanted[index]!))
    const built: Expression = { ...expression, arguments: values }
    if (known.result === 'year') return { expression: built, unit: YEAR }
    if (known.result === 'number') return { expression: built, unit: one }
    if (known.result === 'same' || series.unit === 'any') {
      return { expression: built, unit: series.unit, ...(series.quantity !== undefined ? { quantity: series.quantity } : {}) }
    }
    return { expression: built, unit: multiply(series.unit, YEAR) }
  }
}

/** Tag of a sum or choice: kept only where both sides carry it. */
function common(left: Typed, right: Typed): string | undefined {
  return left.quantity === right.quantity ? left.quantity : undefined
}

/** Tag of a product: scaling by a plain number keeps it, unless that number carries a tag, which makes it a conversion. */
function scaled(left: Typed, right: Typed, operator: '*' | '/'): string | undefined {
  const number = (typed: Typed) => typed.quantity === undefined && (typed.unit === 'any' || sameDimension(typed.unit, one))
  if (number(right)) return left.quantity
  if (operator === '*' && number(left)) return right.quantity
  return undefined
}

/** A unit for a message: dimensionless scales such as MW/kW are shown as written. */
export function show(unit: Unit | 'any'): string {
  return unit === 'any' ? '0' : unit.text
}

function timeFix(found: Unit, wanted: Unit): string | undefined {
  if (sameDimension(multiply(found, YEAR), wanted)) return 'Did you forget * year_step ?'
  if (sameDimension(divide(found, YEAR), wanted)) return 'Did you forget / year_step ?'
  return undefined
}
