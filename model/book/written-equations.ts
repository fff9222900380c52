/** Every equation as a reader is shown it: text, MathML, and what it reads. */
import { equationText } from '../compile/equation-text.ts'
import type { Equation } from '../compile/equation-text.ts'
import type { Program } from '../compile/program.ts'
import { directReads } from './direct-reads.ts'
import { equationMathml } from './equation-mathml.ts'

export interface WrittenEquation {
  readonly text: Equation
  readonly mathml: string
  /** Records and parameters it reads directly. */
  readonly reads: readonly string[]
}

export type WrittenEquations = Readonly<Record<string, WrittenEquation>>

/** By record, in evaluation order. */
export function writtenEquations(program: Program): WrittenEquations {
  const reads = directReads(program)
  return Object.fromEntries(program.variables.flatMap((variable) => {
    const mathml = equationMathml(variable, program)
    return mathml === undefined ? [] : [[variable.name, { text: equationText(variable, program), mathml, reads: reads.get(variable.name) ?? [] }]]
  }))
}
