/** A variable on its way through the compiler: resolved, not yet classified. */
import type { RecordDefinition, Stage } from '../equations/definition.ts'
import type { Unit } from '../units/unit.ts'
import type { Fault, Span } from './model-error.ts'
import type { Expression } from './program.ts'

export interface Draft {
  readonly name: string
  readonly sector: string
  /** The record it is, or for hidden variables the record it was made for. */
  readonly owner: string
  readonly kind: 'number' | 'category' | 'flow' | 'kernel'
  readonly stage: Stage
  readonly over: readonly string[]
  readonly definition?: RecordDefinition
  readonly by?: string
  readonly quantity?: string
  categories?: string
  unit: Unit
  unitText: string
  /** One expression, or one for each member of `by`. */
  is: readonly Expression[]
  initial?: Expression
  history?: Expression
  readonly stock: boolean
  exogenous: boolean
  /** Read for years to come, itself or through what reads it. */
  ahead: boolean
  /** Goes on after the last reported year. */
  runsOff: boolean
  /** Feeds, through earlier or later years, on itself. */
  ring: boolean
  gaps: boolean
}

/** Where an expression was written: faults found long after parsing still point at the characters. */
export interface Source {
  readonly text: string
  readonly span: Span
}

/** Sources of expressions, by identity. */
export type Sources = WeakMap<Expression, Source>

/** Takes a fault of a record; the expression, when given, tells where in the text. */
export type Report = (record: string, fault: Fault, where?: Source) => void
