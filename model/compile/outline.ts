/** The program without its expressions: all that running and showing it takes, small enough for a page to load first. */
import type { RecordDefinition } from '../equations/definition.ts'
import type { Program, Variable } from './program.ts'

/** What is said of a record, without its texts: they come with the written equations. */
export type RecordOutline = Omit<RecordDefinition, 'is' | 'initial' | 'inflow' | 'outflow' | 'history' | 'unit' | 'over' | 'by' | 'stage'>

export interface VariableOutline extends Omit<Variable, 'is' | 'initial' | 'history' | 'reads' | 'definition'> {
  readonly definition?: RecordOutline
}

export interface ProgramOutline extends Omit<Program, 'variables'> {
  readonly variables: readonly VariableOutline[]
}

export function outlineOf(program: Program): ProgramOutline {
  return { ...program, variables: program.variables.map(variableOutline) }
}

function variableOutline({ is: _is, initial: _initial, history: _history, reads: _reads, definition, ...outline }: Variable): VariableOutline {
  if (definition === undefined) return outline
  const { is: _text, initial: _first, inflow: _in, outflow: _out, history: _past, unit: _unit, over: _over, by: _by, stage: _stage, ...said } = definition
  return { ...outline, definition: said }
}
