/**
 * The look at a formula before any parser sees it: characters, length, nesting and words. Everything a parser could be
 * made to overflow, allocate or misread on is refused here, in time linear in the length.
 */
import type { Fault, Span } from './model-error.ts'

export const MAXIMUM_LENGTH = 2000
export const MAXIMUM_NODES = 500
export const MAXIMUM_DEPTH = 40

export interface Token extends Span {
  readonly kind: 'number' | 'name' | 'operator'
  readonly text: string
}

/** A refusal with the characters it concerns. */
export class Refusal extends Error {
  readonly fault: Fault
  readonly span: Span

  constructor(fault: Fault, span: Span) {
    super(fault.problem)
    this.name = 'Refusal'
    this.fault = fault
    this.span = { start: span.start, end: span.end }
  }
}

const NUMBER = /(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const NAME = /[A-Za-z][A-Za-z0-9_]*/y
const OPERATOR = /<=|>=|==|!=|[-+*/^<>?:(),]/y

// Words the syntax gives a meaning of its own; a name written like one would silently mean something else.
const REFUSED_WORDS = new Set([
  'to', 'in', 'mod', 'xor', 'end', 'true', 'false', 'null', 'undefined', 'constructor', 'prototype',
])
export const OPERATOR_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not'])

/** Throws a Refusal; otherwise gives the tokens in order. */
export function scan(text: string): readonly Token[] {
  if (text.length > MAXIMUM_LENGTH) {
    throw new Refusal(
      { code: 'too-long', problem: 'formula is too long', found: `${text.length} characters`, wanted: `at most ${MAXIMUM_LENGTH}` },
      { start: 0, end: 1 },
    )
  }
  const tokens: Token[] = []
  let position = 0
  while (position < text.length) {
    if (/[ \t\r\n]/.test(text[position]!)) {
      position++
      continue
    }
    const token = take(text, position)
    tokens.push(token)
    position = token.end
  }
  if (tokens.length === 0) throw new Refusal({ code: 'syntax', problem: 'formula is empty' }, { start: 0, end: 1 })
  checkDepth(tokens)
  return tokens
}

function take(text: string, start: number): Token {
  const number = match(NUMBER, text, start)
  if (number !== undefined) {
    const end = start + number.length
    const next = text[end]
    if (next !== undefined && /[A-Za-z0-9_.]/.test(next)) {
      const written = /^[A-Za-z0-9_.]+/.exec(text.slice(start))![0]
      throw new Refusal(
        {
          code: 'number',
          problem: 'number is not written plainly',
          found: written.slice(0, 40),
          wanted: 'digits such as 1000, 0.5 or 1e3',
          ...(/^[0-9]+[a-z]/.test(written) ? { suggestion: `Did you mean ${number} * ${written.slice(number.length, 40)} ?` } : {}),
        },
        { start, end: start + written.length },
      )
    }
    if (!Number.isFinite(Number(number))) {
      throw new Refusal({ code: 'number', problem: 'number is out of range', found: number.slice(0, 40) }, { start, end })
    }
    return { kind: 'number', text: number, start, end }
  }
  const name = match(NAME, text, start)
  if (name !== undefined) {
    const end = start + name.length
    if (REFUSED_WORDS.has(name)) {
      throw new Refusal({ code: 'not-allowed', problem: 'word is not part of the language', found: name }, { start, end })
    }
    return { kind: 'name', text: name, start, end }
  }
  const operator = match(OPERATOR, text, start)
  if (operator !== undefined) return { kind: 'operator', text: operator, start, end: start + operator.length }
  throw new Refusal(strange(text, start), { start, end: start + 1 })
}

function match(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0]
}

function strange(text: string, start: number): Fault {
  const point = text.codePointAt(start)!
  const shown = point > 0x7e || point < 0x20 ? `U+${point.toString(16).toUpperCase().padStart(4, '0')}` : String.fromCodePoint(point)
  const hints: Record<string, string> = {
    '=': 'Write == to compare; a formula assigns nothing.',
    '%': 'Rates are fractions: write 0.05 for five percent.',
    '.': 'Write 0.5 rather than .5; there are no members to reach into.',
    '!': 'Write not x, or a != b.',
    '|': 'Write a or b.',
    '&': 'Write a and b.',
    ';': 'A formula is one expression.',
    'U+2212': 'Write the minus sign as - .',
  }
  const suggestion = hints[shown]
  return { code: 'not-allowed', problem: 'character is not part of the language', found: shown, ...(suggestion ? { suggestion } : {}) }
}

/**
 * Bounds what a recursive parser can be made to nest: brackets, runs of prefix operators, towers of powers and chains of
 * conditions. Long sums and products are loops in the parser, and bounded by its term count.
 */
function checkDepth(tokens: readonly Token[]): void {
  let brackets = 0
  let conditions = 0
  let prefixes = 0
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') brackets++
    else if (token.text === ')') brackets--
    else if (token.text === '?') conditions++
    else if (token.text === 'not' || token.text === '^' || (isSign(token) && opens(tokens[index - 1]))) prefixes++
    else if (token.kind === 'operator') prefixes = 0
    if (brackets + conditions + prefixes > MAXIMUM_DEPTH) {
      throw new Refusal({ code: 'too-deep', problem: 'formula is nested too deeply', wanted: `at most ${MAXIMUM_DEPTH} levels` }, token)
    }
  }
}

function isSign(token: Token): boolean {
  return token.text === '+' || token.text === '-'
}

/** Whether a sign after this token is a prefix. */
function opens(before: Token | undefined): boolean {
  return before === undefined || (before.kind === 'operator' && before.text !== ')') || OPERATOR_WORDS.has(before.text)
}
