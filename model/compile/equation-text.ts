/** A variable's equation as text: as an author would write it, or exactly as it is computed. */
import { isMapped } from './layout.ts'
import { printExpression } from './print.ts'
import type { Expression, Program, Variable } from './program.ts'

/** One text, or one for each member of the dimension the record is mapped over. */
export type EquationText = string | Readonly<Record<string, string>>

export interface Equation {
  readonly is: EquationText
  readonly initial?: string
  readonly history?: string
}

/** With what the compiler hid written out where it is used, and without conversion factors. */
export function equationText(variable: Variable, program: Program): Equation {
  const variables = new Map(program.variables.map((other) => [other.name, other]))
  const write = (expression: Expression): string =>
    printExpression(expression, {
      dimensions: program.dimensions,
      withoutFactors: true,
      hidden: (name) => {
        const hidden = variables.get(name)
        return hidden === undefined || (hidden.kind !== 'flow' && hidden.kind !== 'kernel') || isMapped(hidden.is) ? name : write(hidden.is)
      },
    })
  return equation(variable, program, write)
}

/** With every conversion factor; hidden flows by name, since they have values of their own; kernels written out. */
export function computedText(variable: Variable, program: Program): Equation {
  const variables = new Map(program.variables.map((other) => [other.name, other]))
  const write = (expression: Expression): string =>
    printExpression(expression, {
      dimensions: program.dimensions,
      hidden: (name) => {
        const hidden = variables.get(name)
        return hidden?.kind !== 'kernel' || isMapped(hidden.is) ? name : write(hidden.is)
      },
    })
  return equation(variable, program, write)
}

function equation(variable: Variable, program: Program, write: (expression: Expression) => string): Equation {
  const { is, initial, history } = variable
  return {
    is: isMapped(is)
      ? Object.fromEntries(is.members.map((expression, member) => [(program.dimensions[is.by] ?? [])[member] ?? String(member), write(expression)]))
      : write(is),
    ...(initial === undefined ? {} : { initial: write(initial) }),
    ...(history === undefined ? {} : { history: write(history) }),
  }
}
