/**
 * The proof behind one number, complete in itself, as it is printed. What is the same for all values of a record stands once;
 * its values stand in a table by members and year. What a value rests on is not listed: the text of its record, read at the
 * value's members and year, names it.
 */
import type { EquationText } from '../compile/equation-text.ts'

/** Where a parameter's value came from; more may stand beside these. */
export interface TraceSource {
  readonly layer: string
  readonly origin: string
}

/** Null for a gap. */
export type TraceValue = number | null

/** By the first year of each unbroken run of years: the values of that year and the ones that follow. */
export type TraceRuns = Readonly<Record<string, readonly TraceValue[]>>

export interface TraceRecord {
  readonly label: string
  /** `flow`: a part of a record that is reckoned by itself. */
  readonly kind: 'record' | 'flow' | 'parameter'
  /** Empty for categories. */
  readonly unit: string
  readonly doc: string
  readonly cite: readonly string[]
  readonly over: readonly string[]
  /** Whether its values differ by year. */
  readonly yearly: boolean
  /** As an author writes it, hidden flows and kernels written out. Parameters have none. */
  readonly equation?: EquationText | undefined
  /** As it is computed: with conversion factors, and hidden flows by name. Left out where that is the equation as written. */
  readonly computed?: EquationText | undefined
  /** Dimension whose members tell the texts apart, where there are several. */
  readonly by?: string | undefined
  /** First year the equation gives, where it does not give all: earlier years follow `history`, or `initial` in the year before, or are 0. */
  readonly since?: number | undefined
  /** Last year of a record that goes on after the reported years; of one that stops with them, where later years are read: there it is 0. */
  readonly until?: number | undefined
  /** Computed text of the level in the year before `since`, and of all years before it. */
  readonly initial?: string | undefined
  readonly history?: string | undefined
  /** Dimension whose members the values number, from 0. */
  readonly categories?: string | undefined
  /** Of a series that repeats the world's run: the variable there, and the year where it is one and the same for all values. */
  readonly world?: { readonly variable: string; readonly year?: number | undefined } | undefined
  /** Of a parameter: position in `sources` of where its values came from, by members where that differs. */
  readonly source?: number | Readonly<Record<string, number>> | undefined
  /**
   * By members, in the order of `over` with commas between them, so '' without dimensions: the value, or those of the years.
   * Holds what the root rests on. What is multiplied by zero, not chosen, or a vintage of nothing is left out.
   */
  readonly values: Readonly<Record<string, TraceValue | TraceRuns>>
  /** Why a value is null, where it is told: by members, then by year, '' without years. */
  readonly reasons?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
}

/** The number that is proved. */
export interface TraceRoot {
  readonly id: string
  readonly variable: string
  readonly year?: number | undefined
  /** Member names by dimension. */
  readonly index: Readonly<Record<string, string>>
  readonly value: TraceValue
  /** Where the index leaves dimensions out: how the record adds up over them, `sum` or `weighted(name)`. Gaps add nothing. */
  readonly total?: string | undefined
  /** Why there is no value, where it is told. */
  readonly reason?: string | undefined
}

export interface TraceGraph<Source extends TraceSource = TraceSource> {
  readonly root: TraceRoot
  readonly strategy: string
  /** Reported years, the year from which whole-series functions count, and the first and last year of the axis. */
  readonly years: { readonly first: number; readonly last: number; readonly decision: number; readonly axis: readonly [number, number] }
  /** Members of the dimensions the records run over or number, in order. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  /** Nearest to the root first. */
  readonly records: Readonly<Record<string, TraceRecord>>
  /** Each once; records tell theirs by its position. */
  readonly sources: readonly Source[]
}

/** `variable[year][members]`, each bracket only where there is one. */
export function nodeId(variable: string, year: number | undefined, members: readonly string[]): string {
  return `${variable}${year === undefined ? '' : `[${year}]`}${members.length === 0 ? '' : `[${members.join(',')}]`}`
}

/** Key of a value among those of its record. */
export function membersKey(members: readonly string[]): string {
  return members.join(',')
}
