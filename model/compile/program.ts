/**
 * The checked, ordered form of the model: what the front of the compiler (parse, resolve, check-units, order) hands to
 * emit, interpret, trace and the equation book.
 */
import type { ParameterDefinition, RecordDefinition, Stage } from '../equations/definition.ts'

/** How an index of a read target is bound: by a dimension in scope of the same name, or to one fixed member. */
export type Binding = { readonly dimension: string } | { readonly dimension: string; readonly member: number }

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** Does not apply: a gap. */
  | { readonly kind: 'none' }
  /** A record or parameter in the same year (lag 0) or the year before (lag 1). Bindings follow the target's `over`. */
  | { readonly kind: 'read'; readonly name: string; readonly bindings: readonly Binding[]; readonly lag: 0 | 1 }
  | { readonly kind: 'year' }
  /** Length of a step: exactly 1 year. */
  | { readonly kind: 'year_step' }
  /** Age of a vintage in years; only inside a kernel. */
  | { readonly kind: 'age' }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: '+' | '-' | '*' | '/' | '^'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!='; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'choose'; readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression }
  /** A registered scalar function: min, max, exp, log, pow, survival, ... */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  /** Unit conversion the compiler inserted: `of` times `factor`. */
  | { readonly kind: 'convert'; readonly of: Expression; readonly factor: number }
  /** Reduction over one dimension, in declared member order; gaps are skipped by min, max and which_min, fatal in sum. */
  | { readonly kind: 'reduce'; readonly operator: 'sum' | 'min' | 'max' | 'which_min'; readonly dimension: string; readonly of: Expression }
  /** Sum over ages (from 0, or from 1 when carried) of flow(year - age) * kernel(age). `flow` and `kernel` name hidden variables. */
  | { readonly kind: 'alive'; readonly flow: string; readonly kernel: string; readonly from: 0 | 1 }
  /** Hidden variable `of`, `lead` years earlier (delayed) or later (ahead); a fractional lead splits between two years. */
  | { readonly kind: 'delayed' | 'ahead'; readonly of: string; readonly lead: Expression }
  /** A function of a whole series (stage after): npv, peak, year_of_peak, total, last ... `series` names a yearly variable. */
  | { readonly kind: 'over_years'; readonly name: string; readonly series: Extract<Expression, { kind: 'read' }>; readonly arguments: readonly Expression[] }

export interface Variable {
  readonly name: string
  readonly sector: string
  /** A record of the model, a hidden flow (per year) or a hidden kernel (per age). */
  readonly kind: 'number' | 'category' | 'flow' | 'kernel'
  readonly stage: Stage
  /**
   * Exogenous variables depend on no stock, so they are computed from the first year of the axis on, history included.
   * Others start in the first reported year, and before it have only their `history`.
   */
  readonly exogenous: boolean
  /** Exogenous, and read for years to come: computed for the years after the last reported one too, which leads reach. */
  readonly ahead: boolean
  /** Goes on after the last reported year, while what was bought runs off; everything else that stocks feed is 0 there. */
  readonly runsOff: boolean
  readonly over: readonly string[]
  readonly unit: string
  readonly quantity?: string
  /** Factor from the record's unit to base units. */
  readonly scale: number
  /** By element of `by` when mapped; otherwise one expression. */
  readonly is: Expression | { readonly by: string; readonly members: readonly Expression[] }
  /** Stocks only: `is` is then previous level + net inflow, already written as an expression that reads itself with lag 1. */
  readonly initial?: Expression
  readonly history?: Expression
  /** Category records: the dimension whose members the value numbers. */
  readonly categories?: string
  /** May hold gaps (NaN). Anywhere else a non-finite value fails the run. */
  readonly gaps: boolean
  readonly definition?: RecordDefinition
  /** What it reads: names, each with its lag, for the graph. */
  readonly reads: readonly string[]
}

export interface Parameter {
  readonly name: string
  readonly group: string
  readonly over: readonly string[]
  readonly yearly: boolean
  readonly unit: string
  readonly scale: number
  readonly definition: ParameterDefinition
}

export interface Program {
  readonly version: string
  /** Stable text hash of the whole definition. */
  readonly hash: string
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly parameters: readonly Parameter[]
  /** In evaluation order: once, then exogenous, then yearly, then what runs off, then after. Hidden variables stand where they are needed. */
  readonly variables: readonly Variable[]
}
