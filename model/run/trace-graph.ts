/** The proof behind one number, complete in itself: texts once for each record, values once for each record, year and index. */
import type { EquationText } from '../compile/equation-text.ts'

/** Where a parameter's value came from; more may stand beside these. */
export interface TraceSource {
  readonly layer: string
  readonly origin: string
}

export interface TraceRecord<Source extends TraceSource = TraceSource> {
  readonly label: string
  readonly kind: 'record' | 'flow' | 'parameter'
  /** Empty for categories. */
  readonly unit: string
  readonly doc: string
  readonly cite: readonly string[]
  readonly over: readonly string[]
  /** Whether its values differ by year. */
  readonly yearly: boolean
  /** As an author writes it, hidden flows and kernels written out. */
  readonly equation?: EquationText
  /** As it is computed: with conversion factors, and hidden flows by name. */
  readonly computed?: EquationText
  /** Dimension whose members tell the texts apart, where there are several. */
  readonly by?: string
  /** Computed text of the level before the first year, and of the years before the first. */
  readonly initial?: string
  readonly history?: string
  /** Dimension whose members the value numbers. */
  readonly categories?: string
  /** Of a parameter: one for each element, or one for all. */
  readonly sources?: readonly Source[]
}

export interface TraceNode {
  /** `variable[year][members]`, each bracket only where there is one. */
  readonly id: string
  readonly variable: string
  readonly year?: number
  /** Member names by dimension. */
  readonly index: Readonly<Record<string, string>>
  /** Null for a gap. */
  readonly value: number | null
  /** Ids of the values this one rests on. What is multiplied by zero, not chosen, or a vintage of nothing is left out. */
  readonly inputs: readonly string[]
  /** Which text of the record gives it: the one for each year unless said otherwise. */
  readonly rule?: 'initial' | 'history' | 'total'
  /** Element number of a parameter's value, for `sources`. */
  readonly element?: number
  /** A world series: the value of the world's run it repeats. */
  readonly world?: { readonly variable: string; readonly year: number }
  /** True where the graph was cut to stay small: what is behind has a graph of its own under this node's variable, year and index. */
  readonly cut?: true
}

export interface TraceGraph<Source extends TraceSource = TraceSource> {
  readonly root: string
  readonly strategy: string
  /** Reported years, the year from which whole-series functions count, and the first and last year of the axis. */
  readonly years: { readonly first: number; readonly last: number; readonly decision: number; readonly axis: readonly [number, number] }
  /** Members of the dimensions the records run over. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly records: Readonly<Record<string, TraceRecord<Source>>>
  /** Nearest to the root first. */
  readonly nodes: readonly TraceNode[]
}

export function nodeId(variable: string, year: number | undefined, members: readonly string[]): string {
  return `${variable}${year === undefined ? '' : `[${year}]`}${members.length === 0 ? '' : `[${members.join(',')}]`}`
}
