import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { mathml } from '../../../model/book/mathml.ts'
import type { Expression } from '../../../model/compile/program.ts'
import { equationMathml } from '../../../model/book/equation-mathml.ts'
import { torture } from '../compile/torture-sector.ts'

const program = compile(torture)
const of = (name: string): string => {
  const variable = program.variables.find((other) => other.name === name)
  if (variable === undefined) throw new Error(name)
  return equationMathml(variable, program) ?? ''
}

test('a product, with the words of names apart', () => {
  expect(of('plot_area')).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><mi>plot area</mi><mo>=</mo><msup><mi>plot side</mi><mn>2</mn></msup></mrow></math>',
  )
})

test('a quotient is a fraction, a sum carries its dimension, and conversions are left out', () => {
  expect(of('spend_per_head')).toContain('<mfrac><mi>spend</mi><mrow><munder><mo>∑</mo><mi>economy</mi></munder>')
  expect(of('asked')).toContain('<mi>planned</mi><mo>⋅</mo><mi>unit power</mi>')
})

test('a vintage sum reads its flow in the year of the vintage', () => {
  expect(of('fleet')).toContain('<munder><mo>∑</mo><mrow><mi>age</mi><mo>≥</mo><mn>0</mn></mrow></munder>')
  expect(of('young')).toContain('<msub><mi>built</mi><mrow><mi>year</mi><mo>−</mo><mi>age</mi></mrow></msub><mo>⋅</mo><mi>unit power</mi>')
})

test('choices are cases, members and earlier years are subscripts', () => {
  expect(of('tightest')).toContain('<mtable columnalign="left">')
  expect(of('kenya_people')).toContain('<msub><mi>people</mi><mi>KEN</mi></msub>')
  expect(of('retired')).toContain('<msub><mi>fleet memory</mi><mrow><mi>year</mi><mo>−</mo><mn>1</mn></mrow></msub>')
})

test('years within a vintage or a delay are shifted with it, and subscripts stand side by side', () => {
  const options = { dimensions: { site: ['a', 'b'] }, hidden: new Map(), yearly: new Set(['flow']) }
  const flow = { ...program.variables[0]!, name: 'x__flow_1', kind: 'flow' as const }
  const shifted = (is: Expression, kernel: string): string =>
    mathml({ kind: 'alive', flow: flow.name, kernel, from: 0 }, { ...options, hidden: new Map([[flow.name, { ...flow, is }]]) })
  const earlier = '<mrow><mi>year</mi><mo>−</mo><mi>age</mi></mrow>'
  expect(shifted({ kind: 'year' }, 'left')).toContain(`<mrow><mo>(</mo>${earlier}<mo>)</mo></mrow><mo>⋅</mo><mi>left</mi>`)
  expect(shifted({ kind: 'read', name: 'flow', bindings: [{ dimension: 'site', member: 1 }], lag: 1 }, 'left')).toContain(
    `<msub><mi>flow</mi><mrow><mi>b</mi><mo>,</mo><mrow>${earlier}<mo>−</mo><mn>1</mn></mrow></mrow></msub>`,
  )
  expect(shifted({ kind: 'delayed', of: 'flow', lead: { kind: 'number', value: 2 } }, 'left')).toContain(`<msub><mi>flow</mi><mrow>${earlier}<mo>−</mo><mn>2</mn></mrow></msub>`)
  expect(shifted({ kind: 'alive', flow: 'flow', kernel: 'left', from: 1 }, 'left')).toContain(`<msub><mi>flow</mi><mrow>${earlier}<mo>−</mo><mi>age</mi></mrow></msub>`)
  expect(mathml({ kind: 'binary', operator: '*', left: { kind: 'number', value: -2 }, right: { kind: 'age' } }, options)).toBe(
    '<mrow><mrow><mo>(</mo><mrow><mo>−</mo><mn>2</mn></mrow><mo>)</mo></mrow><mo>⋅</mo><mi>age</mi></mrow>',
  )
})

test('every record has well-formed markup, hidden variables have none', () => {
  for (const variable of program.variables) {
    const text = equationMathml(variable, program)
    if (variable.kind === 'flow' || variable.kind === 'kernel') {
      expect(text).toBeUndefined()
      continue
    }
    expect(balanced(text ?? ''), variable.name).toBe(true)
    expect(text).not.toContain('__')
  }
})

/** True when every element that opens closes, in order. */
function balanced(markup: string): boolean {
  const open: string[] = []
  for (const [, closing, name, selfClosing] of markup.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (selfClosing === '/') continue
    if (closing === '') open.push(name as string)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
