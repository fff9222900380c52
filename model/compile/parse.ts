/**
 * Text to term: mathjs' grammar, none of its behaviour. The parser comes from its smallest build, gets only text that
 * has passed the scan, and of its tree only the node kinds of the language are taken over.
 */
import { create, parseDependencies } from 'mathjs/number'
import type { MathNode } from 'mathjs'
import { MAXIMUM_DEPTH, MAXIMUM_NODES, OPERATOR_WORDS, Refusal, scan } from './scan.ts'
import type { Token } from './scan.ts'
import type { Span } from './model-error.ts'

export type Term = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'negate'; readonly of: Term }
    | { readonly kind: 'not'; readonly of: Term }
    | { readonly kind: 'binary'; readonly operator: '+' | '-' | '*' | '/' | '^'; readonly left: Term; readonly right: Term }
    | { readonly kind: 'compare'; readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!='; readonly left: Term; readonly right: Term }
    | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly left: Term; readonly right: Term }
    | { readonly kind: 'choose'; readonly condition: Term; readonly then: Term; readonly otherwise: Term }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Term[] }
  )

// The types of the package do not know that this entry always has its factories.
const { parse: parseText } = create({ parseDependencies: parseDependencies! })

/** Throws a Refusal with its span. */
export function parse(text: string): Term {
  const tokens = scan(text)
  let tree: MathNode
  try {
    // A line break separates statements in mathjs; in a formula it is only a space.
    tree = parseText(text.replace(/\s/g, ' '))
  } catch (error) {
    throw new Refusal({ code: 'syntax', problem: 'formula cannot be read', found: readable(error) }, place(error, text))
  }
  return new Reader(text, tokens).read(tree)
}

function readable(error: unknown): string {
  if (error instanceof RangeError) return 'too much nesting'
  return error instanceof Error ? error.message.replace(/ \(char \d+\)$/, '').toLowerCase() : 'no expression'
}

function place(error: unknown, text: string): Span {
  const column = (error as { char?: unknown }).char
  const start = typeof column === 'number' ? Math.max(0, Math.min(column - 1, text.length - 1)) : 0
  return { start, end: typeof column === 'number' ? start + 1 : text.length }
}

/** mathjs nodes by the fields read here; the library's own types hide which field goes with which kind. */
interface Node {
  readonly type: string
  readonly op: string
  readonly implicit: boolean
  readonly value: unknown
  readonly name: string
  readonly fn: Node
  readonly args: readonly Node[]
  readonly content: Node
  readonly condition: Node
  readonly trueExpr: Node
  readonly falseExpr: Node
}

const WHAT: Readonly<Record<string, string>> = {
  AccessorNode: 'access to a member',
  ArrayNode: 'an array',
  AssignmentNode: 'an assignment',
  BlockNode: 'several statements',
  FunctionAssignmentNode: 'a function definition',
  IndexNode: 'an index',
  ObjectNode: 'an object',
  RangeNode: 'a range',
}

/**
 * Takes over the tree, giving each term its place: leaves of the tree stand in the order of the names and numbers of
 * the text, so the n-th leaf visited is the n-th such token.
 */
class Reader {
  private readonly text: string
  private readonly leaves: readonly Token[]
  private next = 0
  private nodes = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.leaves = tokens.filter((token) => token.kind !== 'operator' && !OPERATOR_WORDS.has(token.text))
  }

  read(tree: unknown): Term {
    return this.term(tree as Node, 1)
  }

  private term(node: Node, depth: number, memberAllowed = false): Term {
    if (++this.nodes > MAXIMUM_NODES) this.refuse('too-large', 'formula is too large', undefined, `at most ${MAXIMUM_NODES} terms`)
    if (depth > MAXIMUM_DEPTH) this.refuse('too-deep', 'formula is nested too deeply', undefined, `at most ${MAXIMUM_DEPTH} levels`)
    switch (node.type) {
      case 'ConstantNode': {
        const leaf = this.leaf()
        if (typeof node.value !== 'number' || !Number.isFinite(node.value)) {
          throw new Refusal({ code: 'not-allowed', problem: 'only plain numbers are constants', found: leaf.text }, leaf)
        }
        return { kind: 'number', value: node.value, start: leaf.start, end: leaf.end }
      }
      case 'SymbolNode': {
        const leaf = this.leaf()
        checkName(leaf, memberAllowed)
        return { kind: 'name', name: leaf.text, start: leaf.start, end: leaf.end }
      }
      case 'ParenthesisNode': {
        const inner = this.term(node.content, depth, memberAllowed)
        return { ...inner, start: this.opening(inner.start), end: this.closing(inner.end) }
      }
      case 'OperatorNode':
        return this.operator(node, depth)
      case 'ConditionalNode': {
        const condition = this.term(node.condition, depth + 1)
        const then = this.term(node.trueExpr, depth + 1)
        const otherwise = this.term(node.falseExpr, depth + 1)
        return { kind: 'choose', condition, then, otherwise, start: condition.start, end: otherwise.end }
      }
      case 'FunctionNode': {
        if (node.fn.type !== 'SymbolNode') return this.refuse('not-allowed', 'only a registered function can be called')
        const leaf = this.leaf()
        checkName(leaf, false)
        const parameters = node.args.map((argument, index) => this.term(argument, depth + 1, leaf.text === 'at' && index > 0))
        const inside = parameters.at(-1)?.end ?? this.text.indexOf('(', leaf.end) + 1
        return { kind: 'call', name: leaf.text, arguments: parameters, start: leaf.start, end: this.closing(inside) }
      }
      case 'RelationalNode':
        return this.refuse('not-allowed', 'comparisons cannot be chained', undefined, undefined, 'Write a < b and b < c.')
      default:
        return this.refuse('not-allowed', `${WHAT[node.type] ?? node.type} is not part of the language`)
    }
  }

  private operator(node: Node, depth: number): Term {
    if (node.implicit) {
      this.refuse('not-allowed', 'multiplication must be written out', undefined, undefined, 'Write a * b.')
    }
    const [first, second] = node.args
    if (second === undefined) {
      const from = this.next
      const of = this.term(first!, depth + 1)
      const start = this.before(from, node.op === 'not' ? 'not' : node.op)
      if (node.op === '-') return { kind: 'negate', of, start, end: of.end }
      if (node.op === 'not') return { kind: 'not', of, start, end: of.end }
      throw new Refusal({ code: 'not-allowed', problem: `operator ${node.op} is not part of the language` }, { start, end: of.end })
    }
    const left = this.term(first!, depth + 1)
    const right = this.term(second, depth + 1)
    const span = { start: left.start, end: right.end }
    switch (node.op) {
      case '+':
      case '-':
      case '*':
      case '/':
        checkNot(first!, left)
        return { kind: 'binary', operator: node.op, left, right, ...span }
      case '^':
        if (right.kind !== 'number' || ![2, 3, 4].includes(right.value)) {
          throw new Refusal(
            { code: 'power', problem: 'an exponent is a literal 2, 3 or 4', suggestion: 'Write pow(x, p) for any other power of a plain number.' },
            right,
          )
        }
        return { kind: 'binary', operator: '^', left, right, ...span }
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '==':
      case '!=':
        checkNot(first!, left)
        return { kind: 'compare', operator: node.op, left, right, ...span }
      case 'and':
      case 'or':
        return { kind: 'logic', operator: node.op, left, right, ...span }
      default:
        throw new Refusal({ code: 'not-allowed', problem: `operator ${node.op} is not part of the language` }, span)
    }
  }

  private leaf(): Token {
    const leaf = this.leaves[this.next++]
    if (leaf === undefined) throw new Refusal({ code: 'syntax', problem: 'formula cannot be read' }, { start: 0, end: this.text.length })
    return leaf
  }

  private opening(start: number): number {
    const found = this.text.lastIndexOf('(', start - 1)
    return found < 0 ? start : found
  }

  private closing(end: number): number {
    const found = this.text.indexOf(')', end)
    return found < 0 ? end : found + 1
  }

  /** Start of the prefix operator in front of leaf number `from`. */
  private before(from: number, operator: string): number {
    const leaf = this.leaves[from]?.start ?? this.text.length
    const previous = this.leaves[from - 1]?.end ?? 0
    const found = this.text.slice(previous, leaf).lastIndexOf(operator)
    return found < 0 ? leaf : previous + found
  }

  private refuse(code: string, problem: string, found?: string, wanted?: string, suggestion?: string): never {
    const leaf = this.leaves[this.next] ?? { start: 0, end: this.text.length }
    throw new Refusal(
      { code, problem, ...(found ? { found } : {}), ...(wanted ? { wanted } : {}), ...(suggestion ? { suggestion } : {}) },
      leaf,
    )
  }
}

function checkName(leaf: Token, memberAllowed: boolean): void {
  // Members of a dimension may be codes such as KEN; every other name is snake_case.
  if (memberAllowed ? /^[A-Za-z][A-Za-z0-9_]*$/.test(leaf.text) : /^[a-z][a-z0-9_]*$/.test(leaf.text)) return
  throw new Refusal(
    { code: 'unknown-name', problem: 'no such name', found: leaf.text.slice(0, 60), wanted: 'a name in snake_case' },
    leaf,
  )
}

/** `not a == b` binds as `(not a) == b` in this grammar, which nobody means. */
function checkNot(node: Node, left: Term): void {
  if (node.type === 'OperatorNode' && node.op === 'not') {
    throw new Refusal(
      { code: 'not-allowed', problem: '`not` binds tighter than a comparison', suggestion: 'Write not (a == b), or (not a) == b.' },
      left,
    )
  }
}
