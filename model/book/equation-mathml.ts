/** The whole equation of a record as one `math` element. */
import { isMapped } from '../compile/layout.ts'
import type { Expression, Program, Variable } from '../compile/program.ts'
import { mathml, operator, row, word } from './mathml.ts'
import type { MathmlOptions } from './mathml.ts'

const optionsOf = new WeakMap<Program, MathmlOptions>()

/** Undefined for hidden variables, which stand written out in the records that use them. */
export function equationMathml(variable: Variable, program: Program): string | undefined {
  if (variable.kind === 'flow' || variable.kind === 'kernel') return undefined
  let options = optionsOf.get(program)
  if (options === undefined) optionsOf.set(program, (options = makeOptions(program)))
  const name = word(variable.name)
  const rows = isMapped(variable.is)
    ? mappedRows(name, variable.is, program, options)
    : [[name, mathml(variable.is, options)] as const]
  const before: (readonly [string, string])[] = []
  const past = row(operator('('), '<mtext>before the first year</mtext>', operator(')'))
  if (variable.initial !== undefined) before.push([`<msub>${name}${past}</msub>`, mathml(variable.initial, options)])
  if (variable.history !== undefined) before.push([`<msub>${name}${past}</msub>`, mathml(variable.history, options)])
  const lines = [...rows, ...before]
  const [first] = lines
  if (lines.length === 1 && first !== undefined) return math(row(first[0], operator('='), first[1]))
  return math(
    `<mtable columnalign="right center left">${lines
      .map(([left, right]) => `<mtr><mtd>${left}</mtd><mtd>${operator('=')}</mtd><mtd>${right}</mtd></mtr>`)
      .join('')}</mtable>`,
  )
}

function makeOptions(program: Program): MathmlOptions {
  const yearly = [
    ...program.variables.filter((variable) => variable.stage === 'yearly'),
    ...program.parameters.filter((parameter) => parameter.yearly),
  ]
  return {
    dimensions: program.dimensions,
    hidden: new Map(program.variables.filter(({ kind }) => kind === 'flow' || kind === 'kernel').map((variable) => [variable.name, variable])),
    yearly: new Set(yearly.map(({ name }) => name)),
  }
}

function mappedRows(
  name: string,
  { by, members }: { readonly by: string; readonly members: readonly Expression[] },
  program: Program,
  options: MathmlOptions,
): (readonly [string, string])[] {
  const names = program.dimensions[by] ?? []
  return members.map((expression, member) => [`<msub>${name}${word(names[member] ?? String(member))}</msub>`, mathml(expression, options)] as const)
}

function math(content: string): string {
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${content}</math>`
}
