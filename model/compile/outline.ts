/** The program without its expressions: all that running and showing it takes, small enough for a page to load first. */
import type { Program, Variable } from './program.ts'

export type VariableOutline = Omit<Variable, 'is' | 'initial' | 'history' | 'reads'>

export interface ProgramOutline extends Omit<Program, 'variables'> {
  readonly variables: readonly VariableOutline[]
}

export function outlineOf(program: Program): ProgramOutline {
  return {
    ...program,
    variables: program.variables.map(({ is: _is, initial: _initial, history: _history, reads: _reads, ...outline }) => outline),
  }
}
