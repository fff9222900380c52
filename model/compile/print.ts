/** Expression back to text of the language, with what the compiler added: conversion factors and the names of hidden variables. */
import type { Binding, Expression } from './program.ts'

export interface PrintOptions {
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  /** Leaves conversion factors out, as they are in the text an author writes. */
  readonly withoutFactors?: boolean
  /** Text in place of a hidden variable's name. */
  readonly hidden?: (name: string) => string
}

// How tightly each form binds, as the grammar has it; a part that binds less is put in brackets.
const CHOOSE = 1
const OR = 2
const AND = 3
const COMPARE = 4
const SUM = 5
const PRODUCT = 6
const UNARY = 7
const POWER = 8
const ATOM = 9

interface Printed {
  readonly text: string
  readonly binds: number
}

export function printExpression(expression: Expression, options: PrintOptions): string {
  return print(expression, options).text
}

function print(expression: Expression, options: PrintOptions): Printed {
  const inside = (part: Expression, least: number): string => {
    const printed = print(part, options)
    return printed.binds < least ? `(${printed.text})` : printed.text
  }
  const hidden = (name: string): string => options.hidden?.(name) ?? name
  switch (expression.kind) {
    case 'number':
      return numeral(expression.value)
    case 'none':
    case 'year':
    case 'year_step':
    case 'age':
      return atom(expression.kind)
    case 'read': {
      const members = expression.bindings.flatMap((binding) => memberOf(binding, options))
      const name = members.length === 0 ? expression.name : `at(${[expression.name, ...members].join(', ')})`
      return atom(expression.lag === 1 ? `previous(${name})` : name)
    }
    case 'negate':
      return { text: `-${inside(expression.of, POWER)}`, binds: UNARY }
    case 'not':
      return { text: `not ${inside(expression.of, ATOM)}`, binds: UNARY }
    case 'convert':
      if (options.withoutFactors === true) return print(expression.of, options)
      return { text: `${inside(expression.of, PRODUCT)} * ${numeral(expression.factor).text}`, binds: PRODUCT }
    case 'binary': {
      const { operator } = expression
      if (operator === '^') return { text: `${inside(expression.left, ATOM)} ^ ${inside(expression.right, ATOM)}`, binds: POWER }
      const binds = operator === '*' || operator === '/' ? PRODUCT : SUM
      return { text: `${inside(expression.left, binds)} ${operator} ${inside(expression.right, binds + 1)}`, binds }
    }
    case 'compare':
      return { text: `${inside(expression.left, SUM)} ${expression.operator} ${inside(expression.right, SUM)}`, binds: COMPARE }
    case 'logic': {
      const binds = expression.operator === 'and' ? AND : OR
      return { text: `${inside(expression.left, binds)} ${expression.operator} ${inside(expression.right, binds + 1)}`, binds }
    }
    case 'choose':
      return {
        text: `${inside(expression.condition, OR)} ? ${inside(expression.then, CHOOSE)} : ${inside(expression.otherwise, CHOOSE)}`,
        binds: CHOOSE,
      }
    case 'call':
      return atom(call(expression.name, expression.arguments.map((argument) => inside(argument, CHOOSE))))
    case 'reduce':
      return atom(call(expression.operator, [inside(expression.of, CHOOSE), expression.dimension]))
    case 'alive':
      return atom(call(expression.from === 0 ? 'alive' : 'carried', [hidden(expression.flow), hidden(expression.kernel)]))
    case 'delayed':
    case 'ahead':
      return atom(call(expression.kind, [hidden(expression.of), inside(expression.lead, CHOOSE)]))
    case 'over_years':
      return atom(call(expression.name, [hidden(print(expression.series, options).text), ...expression.arguments.map((argument) => inside(argument, CHOOSE))]))
  }
}

function atom(text: string): Printed {
  return { text, binds: ATOM }
}

function numeral(value: number): Printed {
  return value < 0 || Object.is(value, -0) ? { text: `-${String(-value)}`, binds: UNARY } : atom(String(value))
}

function call(name: string, parts: readonly string[]): string {
  return `${name}(${parts.join(', ')})`
}

function memberOf(binding: Binding, { dimensions }: PrintOptions): string[] {
  return 'member' in binding ? [(dimensions[binding.dimension] ?? [])[binding.member] ?? String(binding.member)] : []
}
