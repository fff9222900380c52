/** The proof behind one number, complete in itself: texts once for each record, values once for each record, year and index. */
import type { EquationText } from '../compile/equation-text.ts'

/** Where a parameter's value came from; more may stand beside these. */
export interface TraceSource {
  readonly layer: string
  readonly origin: string
}

export interface TraceRecord {
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
  /** As it is computed: with conversion factors, and hidden flows by name. Left out where that is the equation as written. */
  readonly computed?: EquationText
  /** Dimension whose members tell the texts apart, where there are several. */
  readonly by?: string
  /** Computed text of the level before the first year, and of the years before the first. */
  readonly initial?: string
  readonly history?: string
  /** Dimension whose members the value numbers. */
  readonly categories?: string
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
  /** Of a parameter's value: position in `sources` of where it came from. */
  readonly source?: number
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
  readonly records: Readonly<Record<string, TraceRecord>>
  /** Each once; nodes tell theirs by its position. */
  readonly sources: readonly Source[]
  /** Nearest to the root first. */
  readonly nodes: readonly TraceNode[]
}

/** The texts of a record that tell how a value comes about. */
interface Texts {
  readonly equation?: EquationText | undefined
  readonly by?: string | undefined
  readonly initial?: string | undefined
  readonly history?: string | undefined
}

/** The text that gives a node its value, as written. Parameters have none, nor have totals: their rule says it. */
export function equationOf(record: Texts, { rule, index }: { readonly rule?: TraceNode['rule'] | undefined; readonly index: TraceNode['index'] }): string | undefined {
  if (rule === 'total') return undefined
  if (rule !== undefined) return record[rule]
  return textFor(record.equation, record.by, index)
}

/** Of a text by member, the one for the member in this index. */
export function textFor(text: EquationText | undefined, by: string | undefined, index: TraceNode['index']): string | undefined {
  return typeof text === 'object' ? text[index[by ?? ''] ?? ''] : text
}

export function nodeId(variable: string, year: number | undefined, members: readonly string[]): string {
  return `${variable}${year === undefined ? '' : `[${year}]`}${members.length === 0 ? '' : `[${members.join(',')}]`}`
}
