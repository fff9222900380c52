/** What functions of the module know of one another while they are written. */
import type { CodedFunction, Signature } from './module-bytes.ts'
import type { Source, Stored } from './source.ts'

/**
 * What a piece of code leaves on the stack. Of both members: `whole` (32-bit integer), `test` (true or not). Of each:
 * `value` (double, or a pair of them), `wholes`, `truth` (all bits of a lane or none).
 */
export type Kind = 'whole' | 'test' | 'value' | 'wholes' | 'truth'

/** What a parameter is given: a number of some kind, or an array. */
export type Argument = Kind | { readonly stored: Stored }

export interface Finished extends CodedFunction {
  readonly result?: Kind
}

export interface Callee {
  readonly callee: number
  readonly result?: Kind
}

export interface Callees {
  readonly source: Source
  /** A function for two members side by side. */
  pair(name: string, given: readonly Argument[]): Callee
  /** The same for one member: its last parameter tells which, as the first byte of its lane. */
  single(name: string, given: readonly Argument[]): Callee
  /** Whether the host keeps this function. */
  isCalledBack(name: string): boolean
  /** Number of a function of the host. */
  callBack(name: string, signature: Signature): number
}
