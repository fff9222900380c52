/** What the language knows of a function: how it is written, what units it takes and gives, where it comes from, and its value. */

/** What an argument must be. A rate is per year: written with unit 1/year, or with unit 1 as a fraction per yearly step. */
export type Wanted = 'number' | 'years' | 'per_year' | 'rate'

export type UnitRule =
  /** Arguments agree with the first, whose unit the result has. */
  | { readonly kind: 'same' }
  /** Unit of the first over unit of the second. */
  | { readonly kind: 'quotient' }
  /** Square root of the unit. */
  | { readonly kind: 'root' }
  /** Unit of the argument, which must be countable: a plain number, or a name in its own unit. */
  | { readonly kind: 'count' }
  | { readonly kind: 'fixed'; readonly wanted: readonly Wanted[]; readonly result: 'number' | 'per_year' }

/** Where the numbers come from: an export of a file of the model, or one of the exact functions of Math. */
export type Implementation =
  | { readonly module: string; readonly name: string }
  | { readonly math: 'min' | 'max' | 'abs' | 'sqrt' }

interface Documented {
  readonly name: string
  /** How a call is written. */
  readonly signature: string
  /** Fewest and most arguments as written. */
  readonly arity: readonly [number, number]
  readonly doc: string
  /** Publication, standard or convention the function follows. */
  readonly source: string
}

export interface ScalarFunction extends Documented {
  readonly form: 'scalar'
  readonly unit: UnitRule
  readonly value: (...values: number[]) => number
  readonly from: Implementation
  /** The same as text, of the texts of its arguments, each of which stands in it once: for where an engine would not look into the function. */
  readonly inPlace?: (...values: string[]) => string
  /** Names the compiler puts in front of the arguments as written. */
  readonly implied?: readonly 'year'[]
  /** True when the result can be a gap although no argument is one. */
  readonly makesGaps?: true
}

export interface ReduceFunction extends Documented {
  readonly form: 'reduce'
  readonly operator: 'sum' | 'min' | 'max' | 'which_min'
}

/** A function of a whole yearly series from the decision year (or the first year, if later) to the last, or to the last of its run-off. */
export interface SeriesFunction extends Documented {
  readonly form: 'series'
  /** True where only the last reported year counts, whatever runs off after it. */
  readonly ofLast?: true
  /** Of the arguments after the series. */
  readonly wanted: readonly Wanted[]
  /** Unit of the result: of a flow summed over years, of the series itself, a year, or a plain number. */
  readonly result: 'summed' | 'same' | 'year' | 'number'
  /** `offset` places axis index 0; `from` and `to` are axis indices; `year` is the year of index `from`. */
  readonly value: (values: Float64Array, offset: number, stride: number, from: number, to: number, year: number, ...rest: number[]) => number
  readonly from: Implementation
  /** Why there can be no value although the series has one in every year. */
  readonly without?: string
}

/** Part of the grammar rather than of arithmetic: it binds an index, a year or an age. */
export interface StructureFunction extends Documented {
  readonly form: 'structure'
}

export type LanguageFunction = ScalarFunction | ReduceFunction | SeriesFunction | StructureFunction
