/** Expression to presentation MathML, as a reader of papers expects it. */
import type { Expression, Program, Variable } from '../compile/program.ts'
import { isMapped } from '../compile/layout.ts'

const SUM = 5
const PRODUCT = 6
const ATOM = 9

interface Printed {
  readonly markup: string
  /** How tightly it binds; a part that binds less than its place asks is put in brackets. */
  readonly binds: number
}

export interface MathmlOptions {
  readonly dimensions: Program['dimensions']
  /** Hidden variables are written out where they are used. */
  readonly hidden: ReadonlyMap<string, Variable>
  /** Names whose values differ by year: only these are marked with the year they are read in. */
  readonly yearly: ReadonlySet<string>
}

/** Markup of one element, without the `math` element around it. */
export function mathml(expression: Expression, options: MathmlOptions): string {
  return print(expression, options, '').markup
}

/** `shift` is what follows the year in subscripts: the year of a vintage is not the year of the record. */
function print(expression: Expression, options: MathmlOptions, shift: string): Printed {
  const inside = (part: Expression, least: number): string => {
    const printed = print(part, options, shift)
    return printed.binds < least ? row(operator('('), printed.markup, operator(')')) : printed.markup
  }
  const hidden = (name: string, shifted: string): Printed => {
    const variable = options.hidden.get(name)
    if (variable === undefined || isMapped(variable.is)) return atom(shifted === '' ? word(name) : `<msub>${word(name)}${shifted}</msub>`)
    return print(variable.is, options, shifted)
  }
  switch (expression.kind) {
    case 'number':
      return expression.value < 0 ? { markup: row(operator('−'), number(-expression.value)), binds: SUM } : atom(number(expression.value))
    case 'none':
      return atom('<mtext>does not apply</mtext>')
    case 'year':
      return atom(shift === '' ? word('year') : row(operator('('), shift, operator(')')))
    case 'year_step':
      return atom(number(1))
    case 'age':
      return atom(word('age'))
    case 'read':
      return atom(read(expression, options, shift))
    case 'negate':
      return { markup: row(operator('−'), inside(expression.of, PRODUCT)), binds: SUM }
    case 'not':
      return { markup: row(operator('¬'), inside(expression.of, ATOM)), binds: PRODUCT }
    case 'convert':
      return print(expression.of, options, shift)
    case 'binary':
      return binary(expression, inside)
    case 'compare':
      return { markup: row(inside(expression.left, SUM), operator(SIGNS[expression.operator]), inside(expression.right, SUM)), binds: 4 }
    case 'logic': {
      const binds = expression.operator === 'and' ? 3 : 2
      return { markup: row(inside(expression.left, binds), `<mtext> ${expression.operator} </mtext>`, inside(expression.right, binds + 1)), binds }
    }
    case 'choose':
      return { markup: cases(expression, (part) => inside(part, 0)), binds: ATOM }
    case 'call':
      return scalar(expression, inside)
    case 'reduce':
      return reduction(expression, inside)
    case 'alive': {
      const vintage = row(shift === '' ? word('year') : shift, operator('−'), word('age'))
      const from = row(word('age'), operator('≥'), number(expression.from))
      const [flow, kernel] = [hidden(expression.flow, vintage), hidden(expression.kernel, '')]
      return {
        markup: row(`<munder>${operator('∑')}${from}</munder>`, bracketed(flow, PRODUCT), operator('⋅'), bracketed(kernel, PRODUCT)),
        binds: PRODUCT,
      }
    }
    case 'delayed':
    case 'ahead': {
      const moved = row(shift === '' ? word('year') : shift, operator(expression.kind === 'delayed' ? '−' : '+'), inside(expression.lead, PRODUCT))
      return hidden(expression.of, moved)
    }
    case 'over_years': {
      const series = options.hidden.has(expression.series.name) ? hidden(expression.series.name, '').markup : inside(expression.series, 0)
      return atom(applied(expression.name, [series, ...expression.arguments.map((argument) => inside(argument, 0))]))
    }
  }
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '==': '=', '!=': '≠' } as const

function binary({ operator: sign, left, right }: Extract<Expression, { kind: 'binary' }>, inside: (part: Expression, least: number) => string): Printed {
  // A step of one year is there for the units; a reader takes it as read.
  if ((sign === '*' || sign === '/') && right.kind === 'year_step') return { markup: inside(left, PRODUCT), binds: PRODUCT }
  switch (sign) {
    case '^':
      return atom(`<msup>${inside(left, ATOM)}${inside(right, 0)}</msup>`)
    case '/':
      return { markup: `<mfrac>${inside(left, 0)}${inside(right, 0)}</mfrac>`, binds: PRODUCT }
    case '*':
      return { markup: row(inside(left, PRODUCT), operator('⋅'), inside(right, PRODUCT)), binds: PRODUCT }
    case '+':
      return { markup: row(inside(left, SUM), operator('+'), inside(right, SUM)), binds: SUM }
    case '-':
      return { markup: row(inside(left, SUM), operator('−'), inside(right, PRODUCT)), binds: SUM }
  }
}

function scalar(expression: Extract<Expression, { kind: 'call' }>, inside: (part: Expression, least: number) => string): Printed {
  const parts = expression.arguments.map((argument) => inside(argument, 0))
  const [first = '', second = ''] = parts
  switch (expression.name) {
    case 'abs':
      return atom(row(operator('|'), first, operator('|')))
    case 'sqrt':
      return atom(`<msqrt>${first}</msqrt>`)
    case 'exp':
      return atom(`<msup><mi>e</mi>${first}</msup>`)
    case 'pow':
      return atom(`<msup>${inside(expression.arguments[0] as Expression, ATOM)}${second}</msup>`)
    case 'floor':
      return atom(row(operator('⌊'), first, operator('⌋')))
    case 'ceil':
      return atom(row(operator('⌈'), first, operator('⌉')))
    default:
      return atom(applied(expression.name, parts))
  }
}

function reduction(expression: Extract<Expression, { kind: 'reduce' }>, inside: (part: Expression, least: number) => string): Printed {
  const over = word(expression.dimension)
  if (expression.operator === 'sum') {
    return { markup: row(`<munder>${operator('∑')}${over}</munder>`, inside(expression.of, PRODUCT)), binds: PRODUCT }
  }
  const name = expression.operator === 'which_min' ? 'arg min' : expression.operator
  return { markup: row(`<munder><mo>${name}</mo>${over}</munder>`, inside(expression.of, PRODUCT)), binds: PRODUCT }
}

function cases(expression: Extract<Expression, { kind: 'choose' }>, inside: (part: Expression) => string): string {
  const rows: string[] = []
  let rest: Expression = expression
  while (rest.kind === 'choose') {
    rows.push(`<mtr><mtd>${inside(rest.then)}</mtd><mtd><mtext>if </mtext>${inside(rest.condition)}</mtd></mtr>`)
    rest = rest.otherwise
  }
  rows.push(`<mtr><mtd>${inside(rest)}</mtd><mtd><mtext>otherwise</mtext></mtd></mtr>`)
  return row(operator('{'), `<mtable columnalign="left">${rows.join('')}</mtable>`)
}

function read(expression: Extract<Expression, { kind: 'read' }>, { dimensions, yearly }: MathmlOptions, shift: string): string {
  const subscripts = expression.bindings.flatMap((binding) =>
    'member' in binding ? [word((dimensions[binding.dimension] ?? [])[binding.member] ?? '')] : [],
  )
  if (expression.lag === 1) subscripts.push(row(shift === '' ? word('year') : shift, operator('−'), number(1)))
  else if (shift !== '' && yearly.has(expression.name)) subscripts.push(shift)
  if (subscripts.length === 0) return word(expression.name)
  const [first] = subscripts
  return `<msub>${word(expression.name)}${subscripts.length === 1 && first !== undefined ? first : row(subscripts.join(operator(',')))}</msub>`
}

function applied(name: string, parts: readonly string[]): string {
  return row(word(name), operator('('), parts.join(operator(',')), operator(')'))
}

function bracketed({ markup, binds }: Printed, least: number): string {
  return binds < least ? row(operator('('), markup, operator(')')) : markup
}

function atom(markup: string): Printed {
  return { markup, binds: ATOM }
}

export function row(...parts: readonly string[]): string {
  return `<mrow>${parts.join('')}</mrow>`
}

/** A name of the model, its words apart. */
export function word(name: string): string {
  return `<mi>${escaped(name.replaceAll('_', ' '))}</mi>`
}

function number(value: number): string {
  return `<mn>${String(value)}</mn>`
}

export function operator(sign: string): string {
  return `<mo>${escaped(sign)}</mo>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
