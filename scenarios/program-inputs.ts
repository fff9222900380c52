import type { Program } from '../model/compile/program.ts'

/** What resolving reads of a program: also true of the outline the page loads. */
export type ProgramInputs = Pick<Program, 'hash' | 'dimensions' | 'parameters'>
