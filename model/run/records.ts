import type { Program, Variable } from '../compile/program.ts'

/** The records of the model, without the flows and kernels the compiler made of their parts. */
export function recordsOf(program: Program): readonly Variable[] {
  return program.variables.filter((variable) => variable.kind === 'number' || variable.kind === 'category')
}
