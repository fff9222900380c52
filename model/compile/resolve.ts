/**
 * Terms to expressions: every name is found, every index bound, and what a vintage, a delay or a lead refers to becomes a
 * hidden variable of its own.
 */
import { collectDimensions, freeDimensions } from './free-dimensions.ts'
import { functionNames, reductions, scalars, seriesForms, structures } from './functions/registry.ts'
import type { ReduceFunction, ScalarFunction, SeriesFunction } from './functions/function.ts'
import type { Fault, Span } from './model-error.ts'
import { unbound, unknownMember, unknownName } from './name-faults.ts'
import { suggestName } from './names.ts'
import type { Names } from './names.ts'
import type { Term } from './parse.ts'
import type { Binding, Expression } from './program.ts'
import type { Sources } from './draft.ts'
import { varying } from './varying.ts'

/** Dimensions in reach: run over by a loop, or fixed to one member. */
type Scope = ReadonlyMap<string, 'loop' | number>

export interface HiddenRequest {
  readonly kind: 'flow' | 'kernel'
  readonly over: readonly string[]
  readonly is: Expression
}

export interface ResolveOptions {
  readonly names: Names
  readonly sources: Sources
  readonly text: string
  readonly report: (fault: Fault, span: Span) => void
  /** Registers a hidden variable and gives its name; absent where none can be made. */
  readonly hide?: (request: HiddenRequest) => string
  /** Dimensions of a hidden variable by name. */
  readonly overOf: (name: string) => readonly string[]
  readonly categoriesOf: (name: string) => string | undefined
}

type CallTerm = Extract<Term, { kind: 'call' }>
type Read = Extract<Expression, { kind: 'read' }>

// Stands in for what could not be resolved, so that the rest of the formula is still looked at; known by identity.
const PLACEHOLDER: Expression = { kind: 'number', value: 0 }

export function resolve(term: Term, scope: Scope, options: ResolveOptions): Expression {
  return new Resolver(options).resolve(term, scope, false)
}

class Resolver {
  private readonly options: ResolveOptions

  constructor(options: ResolveOptions) {
    this.options = options
  }

  resolve(term: Term, scope: Scope, kernel: boolean): Expression {
    const expression = this.build(term, scope, kernel)
    this.mark(expression, term)
    return expression
  }

  private mark(expression: Expression, span: Span): void {
    this.options.sources.set(expression, { text: this.options.text, span: { start: span.start, end: span.end } })
  }

  private fault(span: Span, fault: Fault): Expression {
    this.options.report(fault, span)
    return PLACEHOLDER
  }

  private build(term: Term, scope: Scope, kernel: boolean): Expression {
    switch (term.kind) {
      case 'number':
        return { kind: 'number', value: term.value }
      case 'name':
        return this.name(term, scope, kernel)
      case 'negate':
      case 'not':
        return { kind: term.kind, of: this.resolve(term.of, scope, kernel) }
      case 'binary':
        return {
          kind: 'binary', operator: term.operator,
          left: this.resolve(term.left, scope, kernel), right: this.resolve(term.right, scope, kernel),
        }
      case 'compare':
        return this.compare(term, scope, kernel)
      case 'logic':
        return {
          kind: 'logic', operator: term.operator,
          left: this.resolve(term.left, scope, kernel), right: this.resolve(term.right, scope, kernel),
        }
      case 'choose':
        return {
          kind: 'choose',
          condition: this.resolve(term.condition, scope, kernel),
          then: this.resolve(term.then, scope, kernel),
          otherwise: this.resolve(term.otherwise, scope, kernel),
        }
      case 'call':
        return this.call(term, scope, kernel)
    }
  }

  private name(term: Extract<Term, { kind: 'name' }>, scope: Scope, kernel: boolean): Expression {
    if (term.name === 'none') return { kind: 'none' }
    if (term.name === 'year' || term.name === 'year_step') return { kind: term.name }
    if (term.name === 'age') {
      if (kernel) return { kind: 'age' }
      return this.fault(term, {
        code: 'age', problem: '`age` has a meaning only inside a kernel', suggestion: 'Use it in the second argument of alive or carried.',
      })
    }
    const { names } = this.options
    const target = names.values.get(term.name)
    if (target === undefined) return this.fault(term, unknownName(term.name, names))
    const bindings: Binding[] = []
    for (const dimension of target.over) {
      const bound = scope.get(dimension)
      if (bound === undefined) return this.fault(term, unbound(target, dimension, scope))
      bindings.push(bound === 'loop' ? { dimension } : { dimension, member: bound })
    }
    return { kind: 'read', name: term.name, bindings, lag: 0 }
  }

  /** A category may be compared with the name of a member. */
  private compare(term: Extract<Term, { kind: 'compare' }>, scope: Scope, kernel: boolean): Expression {
    const left = this.category(term.left)
    const right = this.category(term.right)
    return {
      kind: 'compare', operator: term.operator,
      left: this.member(term.left, right, scope, kernel),
      right: this.member(term.right, left, scope, kernel),
    }
  }

  private category(term: Term): string | undefined {
    const inner = term.kind === 'call' && (term.name === 'at' || term.name === 'previous') ? term.arguments[0] : term
    return inner?.kind === 'name' ? this.options.categoriesOf(inner.name) : undefined
  }

  private member(term: Term, categories: string | undefined, scope: Scope, kernel: boolean): Expression {
    if (categories !== undefined && term.kind === 'number') {
      return this.fault(term, { code: 'category', problem: 'a category is compared by name', found: String(term.value), wanted: `a member of ${categories}` })
    }
    if (categories !== undefined && term.kind === 'name' && !this.options.names.values.has(term.name)) {
      const members = this.options.names.dimensions.get(categories)!
      const index = members.indexOf(term.name)
      const expression: Expression =
        index >= 0 ? { kind: 'number', value: index } : this.fault(term, unknownMember(term.name, members, categories))
      this.mark(expression, term)
      return expression
    }
    return this.resolve(term, scope, kernel)
  }

  private call(term: CallTerm, scope: Scope, kernel: boolean): Expression {
    const reduction = reductions.get(term.name)
    const scalar = scalars.get(term.name)
    if (reduction !== undefined && (scalar === undefined || this.reduces(term))) return this.reduce(term, reduction, scope, kernel)
    const known = scalar ?? seriesForms.get(term.name) ?? structures.get(term.name)
    if (known === undefined) {
      const suggestion = suggestName(term.name, functionNames)
      return this.fault(term, { code: 'unknown-function', problem: 'no such function', found: term.name, ...(suggestion ? { suggestion } : {}) })
    }
    const [fewest, most] = known.arity
    if (term.arguments.length < fewest || term.arguments.length > most) {
      return this.fault(term, {
        code: 'arguments', problem: 'wrong number of arguments',
        found: String(term.arguments.length), wanted: known.signature,
      })
    }
    if (known.form === 'scalar') return this.scalar(term, known, scope, kernel)
    if (known.form === 'series') return this.series(term, known, scope, kernel)
    switch (term.name) {
      case 'at':
        return this.at(term, scope, kernel)
      case 'previous':
        return this.previous(term, scope, kernel)
      case 'alive':
      case 'carried':
        return this.alive(term, scope)
      case 'delayed':
      case 'ahead':
        return this.shifted(term, term.name, scope)
      default:
        return this.scalarCall(term, scope, kernel)
    }
  }

  private scalar(term: CallTerm, known: ScalarFunction, scope: Scope, kernel: boolean): Expression {
    const implied = (known.implied ?? []).map((kind): Expression => ({ kind }))
    for (const expression of implied) this.mark(expression, term)
    return { kind: 'call', name: known.name, arguments: [...implied, ...this.all(term.arguments, scope, kernel)] }
  }

  private all(terms: readonly Term[], scope: Scope, kernel: boolean): Expression[] {
    return terms.map((argument) => this.resolve(argument, scope, kernel))
  }

  /** `years` and `calendar`: the unit check takes them away again. */
  private scalarCall(term: CallTerm, scope: Scope, kernel: boolean): Expression {
    if (term.name === 'calendar' && term.arguments[0]!.kind !== 'number') {
      return this.fault(term, { code: 'arguments', problem: 'calendar takes a literal year', wanted: 'calendar(2025)' })
    }
    return { kind: 'call', name: term.name, arguments: this.all(term.arguments, scope, kernel) }
  }

  /** min and max reduce when all that follows the first argument are dimensions. */
  private reduces(term: CallTerm): boolean {
    const [, ...rest] = term.arguments
    return rest.length > 0 && rest.every((argument) => argument.kind === 'name' && this.options.names.dimensions.has(argument.name))
  }

  private reduce(term: CallTerm, known: ReduceFunction, scope: Scope, kernel: boolean): Expression {
    const [first, ...rest] = term.arguments
    const [fewest, most] = known.arity
    if (first === undefined || term.arguments.length < fewest || term.arguments.length > most) {
      return this.fault(term, {
        code: 'arguments', problem: 'wrong number of arguments', found: String(term.arguments.length), wanted: known.signature,
      })
    }
    const { dimensions } = this.options.names
    const inner = new Map(scope)
    const over: string[] = []
    for (const argument of rest) {
      if (argument.kind !== 'name' || !dimensions.has(argument.name)) {
        const suggestion = argument.kind === 'name' ? suggestName(argument.name, dimensions.keys()) : undefined
        return this.fault(argument, {
          code: 'unknown-dimension', problem: 'no such dimension', wanted: known.signature, ...(suggestion ? { suggestion } : {}),
        })
      }
      if (over.includes(argument.name)) {
        return this.fault(argument, { code: 'dimension', problem: 'dimension is named twice', found: argument.name })
      }
      over.push(argument.name)
      inner.set(argument.name, 'loop')
    }
    const of = this.resolve(first, inner, kernel)
    const free = freeDimensions(of, this.options.overOf)
    for (const [index, dimension] of over.entries()) {
      if (!free.has(dimension) && of !== PLACEHOLDER) {
        return this.fault(rest[index]!, {
          code: 'dimension', problem: `${known.name} over a dimension its argument does not vary over`, found: dimension,
          ...(free.size > 0 ? { wanted: [...free].join(' or ') } : {}),
        })
      }
    }
    // The last dimension named is the innermost loop.
    let expression = of
    for (const dimension of over.toReversed()) {
      expression = { kind: 'reduce', operator: known.operator, dimension, of: expression }
      this.mark(expression, term)
    }
    return expression
  }

  private series(term: CallTerm, known: SeriesFunction, scope: Scope, kernel: boolean): Expression {
    const [first, ...rest] = term.arguments
    const resolved = this.resolve(first!, scope, kernel)
    const series = this.asSeries(resolved, first!)
    if (series === undefined) return PLACEHOLDER
    const { name, bindings } = series
    const read: Read = { kind: 'read', name, bindings, lag: 0 }
    this.mark(read, first!)
    return { kind: 'over_years', name: known.name, series: read, arguments: this.all(rest, scope, kernel) }
  }

  private asSeries(resolved: Expression, term: Term): Read | undefined {
    if (resolved.kind === 'read') {
      const target = this.options.names.values.get(resolved.name)!
      if (target.timing !== 'yearly') {
        this.fault(term, { code: 'stage', problem: 'a function of years needs a yearly record', found: `${resolved.name}, which has one value` })
        return undefined
      }
      if (target.origin === 'record' && resolved.lag === 0) return resolved
    }
    const name = this.hide(term, 'flow', resolved)
    if (name === undefined) return undefined
    return { kind: 'read', name, bindings: this.options.overOf(name).map((dimension) => ({ dimension })), lag: 0 }
  }

  private at(term: CallTerm, scope: Scope, kernel: boolean): Expression {
    const [first, ...rest] = term.arguments
    const { dimensions, values } = this.options.names
    const candidates = new Set<string>()
    collectDimensions(first!, values, candidates)
    const inner = new Map(scope)
    const fixed = new Set<string>()
    for (const argument of rest) {
      if (argument.kind !== 'name') {
        return this.fault(argument, { code: 'unknown-member', problem: 'a member is a name', wanted: 'at(x, member)' })
      }
      const holders = [...candidates].filter((name) => dimensions.get(name)!.includes(argument.name))
      if (holders.length === 0) {
        const members = [...candidates].flatMap((name) => dimensions.get(name)!)
        return this.fault(argument, unknownMember(argument.name, members, [...candidates].join(', ')))
      }
      if (holders.length > 1) {
        return this.fault(argument, {
          code: 'unknown-member', problem: 'member belongs to more than one dimension', found: `${argument.name} of ${holders.join(' and ')}`,
        })
      }
      const [dimension] = holders
      if (fixed.has(dimension!)) {
        return this.fault(argument, { code: 'dimension', problem: 'dimension is fixed twice', found: dimension! })
      }
      fixed.add(dimension!)
      inner.set(dimension!, dimensions.get(dimension!)!.indexOf(argument.name))
    }
    return this.resolve(first!, inner, kernel)
  }

  private previous(term: CallTerm, scope: Scope, kernel: boolean): Expression {
    const of = this.resolve(term.arguments[0]!, scope, kernel)
    if (of.kind !== 'read') {
      if (of === PLACEHOLDER) return of
      return this.fault(term.arguments[0]!, { code: 'previous', problem: 'previous takes one name', wanted: 'previous(x)' })
    }
    if (of.lag === 1) return this.fault(term, { code: 'previous', problem: 'previous reaches back one year only', suggestion: 'Use delayed(x, lead).' })
    if (this.options.names.values.get(of.name)!.timing !== 'yearly') {
      return this.fault(term, { code: 'previous', problem: 'previous of a value that does not change', found: of.name })
    }
    return { ...of, lag: 1 }
  }

  private alive(term: CallTerm, scope: Scope): Expression {
    const [flowTerm, kernelTerm] = term.arguments
    const flow = this.resolve(flowTerm!, scope, false)
    const kernel = this.resolve(kernelTerm!, scope, true)
    const moving = varying(kernel, this.options.names)
    if (moving !== undefined) {
      const span = this.options.sources.get(moving)?.span ?? kernelTerm!
      return this.fault(span, {
        code: 'varying-kernel', problem: 'a kernel may not vary with time',
        found: moving.kind === 'read' ? `${moving.name}, which differs by year` : moving.kind,
        suggestion: 'Put what changes by year into the flow, where it is read in the year of the vintage.',
      })
    }
    const flowName = this.flow(flowTerm!, flow)
    const kernelName = this.hide(kernelTerm!, 'kernel', kernel)
    if (flowName === undefined || kernelName === undefined) return PLACEHOLDER
    return { kind: 'alive', flow: flowName, kernel: kernelName, from: term.name === 'alive' ? 0 : 1 }
  }

  private shifted(term: CallTerm, kind: 'delayed' | 'ahead', scope: Scope): Expression {
    const [ofTerm, leadTerm] = term.arguments
    const of = this.resolve(ofTerm!, scope, false)
    const lead = this.resolve(leadTerm!, scope, false)
    const moving = varying(lead, this.options.names)
    if (moving !== undefined) {
      return this.fault(this.options.sources.get(moving)?.span ?? leadTerm!, {
        code: 'varying-lead', problem: 'a lead may not vary with time',
        found: moving.kind === 'read' ? `${moving.name}, which differs by year` : moving.kind,
      })
    }
    const name = this.flow(ofTerm!, of)
    return name === undefined ? PLACEHOLDER : { kind, of: name, lead }
  }

  /** The variable that holds a flow: the record itself when it is named as it stands, else a hidden one. */
  private flow(term: Term, expression: Expression): string | undefined {
    if (expression.kind === 'read' && expression.lag === 0 && expression.bindings.every((binding) => !('member' in binding))) {
      const target = this.options.names.values.get(expression.name)!
      if (target.origin === 'record' && target.timing === 'yearly') return expression.name
    }
    return this.hide(term, 'flow', expression)
  }

  private hide(term: Term, kind: 'flow' | 'kernel', is: Expression): string | undefined {
    const { hide, overOf, names } = this.options
    if (hide === undefined) {
      this.fault(term, { code: 'not-allowed', problem: 'vintages, delays and leads belong to the model, not to an indicator' })
      return undefined
    }
    const free = freeDimensions(is, overOf)
    const over = [...names.dimensions.keys()].filter((dimension) => free.has(dimension))
    return hide({ kind, over, is })
  }
}
