import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { computedText, equationText } from '../../../model/compile/equation-text.ts'
import { printExpression } from '../../../model/compile/print.ts'
import type { Expression } from '../../../model/compile/program.ts'
import { readPrinted } from '../../../model/run/printed-expression.ts'
import { torture } from './torture-sector.ts'

const program = compile(torture)
const textOf = (expression: Expression): string => printExpression(expression, { dimensions: program.dimensions })
const number = (value: number): Expression => ({ kind: 'number', value })
const binary = (operator: '+' | '-' | '*' | '/' | '^', left: Expression, right: Expression): Expression => ({ kind: 'binary', operator, left, right })
const [one, two, three] = [number(1), number(2), number(3)]

test('brackets stand where they change the meaning, and only there', () => {
  expect(textOf(binary('*', binary('+', one, two), three))).toBe('(1 + 2) * 3')
  expect(textOf(binary('-', one, binary('-', two, three)))).toBe('1 - (2 - 3)')
  expect(textOf(binary('-', binary('-', one, two), three))).toBe('1 - 2 - 3')
  expect(textOf(binary('^', { kind: 'negate', of: two }, two))).toBe('(-2) ^ 2')
  expect(textOf({ kind: 'negate', of: binary('^', two, two) })).toBe('-2 ^ 2')
  expect(textOf({ kind: 'negate', of: binary('*', two, two) })).toBe('-(2 * 2)')
  expect(textOf({ kind: 'convert', of: binary('+', one, two), factor: 1e-7 })).toBe('(1 + 2) * 1e-7')
})

test('a number below zero keeps its sign beside what binds tighter, and a member without a name is its number', () => {
  expect(textOf(binary('^', number(-2), two))).toBe('(-2) ^ 2')
  expect(textOf(binary('-', one, number(-2)))).toBe('1 - -2')
  expect(textOf(number(-0))).toBe('-0')
  expect(printExpression({ kind: 'read', name: 'x', bindings: [{ dimension: 'plot', member: 3 }], lag: 0 }, { dimensions: { plot: ['a'] } })).toBe('at(x, 3)')
  expect(printExpression({ kind: 'read', name: 'x', bindings: [{ dimension: 'plot', member: 3 }], lag: 0 }, { dimensions: {} })).toBe('at(x, 3)')
  expect(textOf({ kind: 'delayed', of: 'flow', lead: two })).toBe('delayed(flow, 2)')
})

test('conversions and hidden flows are printed as computed, and left out as written', () => {
  const young = program.variables.find((variable) => variable.name === 'young')
  if (young === undefined) throw new Error('young')
  expect(computedText(young, program).is).toBe('alive(young__flow_1, age < 3 * year_step ? 1 : 0) * 0.001')
  expect(equationText(young, program).is).toBe('alive(built * unit_power, age < 3 * year_step ? 1 : 0)')
})

test('a second reader reads back every printed equation', () => {
  for (const variable of program.variables) {
    for (const texts of [computedText(variable, program), equationText(variable, program)]) {
      for (const text of typeof texts.is === 'string' ? [texts.is] : Object.values(texts.is)) expect(() => readPrinted(text)).not.toThrow()
    }
  }
})

test('the second reader binds as the language does and refuses what is no expression', () => {
  expect(readPrinted('-2 ^ 2')).toMatchObject({ kind: 'unary', of: { operator: '^' } })
  expect(readPrinted('1 - 2 - 3')).toMatchObject({ operator: '-', left: { operator: '-' } })
  expect(readPrinted('a or b and c')).toMatchObject({ operator: 'or', right: { operator: 'and' } })
  expect(readPrinted('a < b ? 1 : b ? 2 : 3')).toMatchObject({ kind: 'choose', otherwise: { kind: 'choose' } })
  for (const text of ['', '1 +', '(1', 'f(1', '1 2', 'a $ b', ')', 'a ? b']) expect(() => readPrinted(text), text).toThrow()
})
