/** An equation with this year's values in place of its names, as it is computed: whoever types it in gets the figure. */
import { evaluatePrinted, type PrintedPlace, type PrintedSource } from '../../model/run/evaluate-printed.ts'
import { readPrinted, type PrintedExpression } from '../../model/run/printed-expression.ts'
import { SCALARS } from '../../model/run/printed-functions.ts'
import type { TraceGraph } from '../../model/run/trace-graph.ts'
import { computedOf, type TraceNode } from '../../model/run/trace-nodes.ts'

/** Signs and names as text; a value with the text it stands for. */
export type SubstitutedPart = string | { readonly value: number; readonly of: string }

/** Undefined for inputs and totals, which have no equation. */
export function substituted(graph: TraceGraph, nodes: ReadonlyMap<string, TraceNode>, node: TraceNode): readonly SubstitutedPart[] | undefined {
  const record = graph.records[node.variable]
  const text = record === undefined ? undefined : computedOf(record, node)
  if (text === undefined) return undefined
  const valueOf = (id: string): number | undefined => {
    const found = nodes.get(id)
    return found === undefined ? undefined : (found.value ?? NaN)
  }
  return joined(new Substitution({ graph, valueOf }, { index: node.index, year: node.year ?? 0 }).parts(readPrinted(text), 0))
}

// How tightly signs bind; a part that binds less tightly than its surroundings stands in brackets.
const BINDING: Readonly<Record<string, number>> = { or: 1, and: 2, '<': 3, '<=': 3, '>': 3, '>=': 3, '==': 3, '!=': 3, '+': 4, '-': 4, '*': 5, '/': 5, '^': 7 }
const CHOICE = 0
const UNARY = 6
const SIGNS: Readonly<Record<string, string>> = { '*': '×', '-': '\u2212', '/': '∕', '<=': '≤', '>=': '≥', '!=': '≠', '==': '=' }

class Substitution {
  readonly #source: PrintedSource
  readonly #place: PrintedPlace

  constructor(source: PrintedSource, place: PrintedPlace) {
    this.#source = source
    this.#place = place
  }

  parts(expression: PrintedExpression, around: number): SubstitutedPart[] {
    switch (expression.kind) {
      case 'number':
        return [{ value: expression.value, of: String(expression.value) }]
      case 'name':
        return this.#value(expression, expression.name)
      case 'unary': {
        const sign = expression.operator === '-' ? '\u2212' : 'not '
        return bracketed(UNARY < around, [sign, ...this.parts(expression.of, UNARY)])
      }
      case 'binary': {
        const { operator } = expression
        const binding = BINDING[operator] ?? CHOICE
        // a − (b − c) and a ∕ (b ∕ c) keep their brackets; a power binds its right side first.
        const left = this.parts(expression.left, operator === '^' ? binding + 1 : binding)
        const right = this.parts(expression.right, operator === '^' ? binding : binding + 1)
        return bracketed(binding < around, [...left, ` ${SIGNS[operator] ?? operator} `, ...right])
      }
      case 'choose': {
        const { value } = evaluatePrinted(expression.condition, this.#place, this.#source)
        const [condition, then, otherwise] = [expression.condition, expression.then, expression.otherwise].map((part) => this.parts(part, CHOICE + 1))
        // What is not chosen has no values to show.
        return bracketed(around > CHOICE, [...condition!, ' ? ', ...(value === 0 ? ['…'] : then!), ' : ', ...(value === 0 || value === undefined ? otherwise! : ['…'])])
      }
      case 'call': {
        const text = printed(expression)
        if (!this.#isScalar(expression)) return this.#value(expression, text)
        return [`${expression.name}(`, ...expression.parts.flatMap((part, place) => [...(place === 0 ? [] : [', ']), ...this.parts(part, CHOICE)]), ')']
      }
    }
  }

  /** A function of numbers. Others look at more than this year and these members, so their result stands for them. */
  #isScalar({ name, parts }: Extract<PrintedExpression, { kind: 'call' }>): boolean {
    const [, over] = parts
    const reduces = parts.length === 2 && over?.kind === 'name' && this.#source.graph.dimensions[over.name] !== undefined
    return SCALARS[name] !== undefined && !reduces
  }

  /** The value of a part; its text where the graph left it out because nothing depends on it. */
  #value(expression: PrintedExpression, text: string): SubstitutedPart[] {
    const { value } = evaluatePrinted(expression, this.#place, this.#source)
    return value === undefined ? [text] : [{ value, of: text }]
  }
}

function bracketed(needed: boolean, parts: readonly SubstitutedPart[]): SubstitutedPart[] {
  return needed ? ['(', ...parts, ')'] : [...parts]
}

/** Texts that follow each other as one. */
function joined(parts: readonly SubstitutedPart[]): readonly SubstitutedPart[] {
  const found: SubstitutedPart[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (typeof part === 'string' && typeof last === 'string') found[found.length - 1] = last + part
    else found.push(part)
  }
  return found
}

/** The text of a part, brackets only where a reader needs them to know what it speaks of. */
function printed(expression: PrintedExpression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'name':
      return expression.name
    case 'unary':
      return `${expression.operator} ${printed(expression.of)}`
    case 'binary':
      return `(${printed(expression.left)} ${expression.operator} ${printed(expression.right)})`
    case 'choose':
      return `(${printed(expression.condition)} ? ${printed(expression.then)} : ${printed(expression.otherwise)})`
    case 'call':
      return `${expression.name}(${expression.parts.map(printed).join(', ')})`
  }
}
