/** The values of a printed proof one by one, each with its place and the rule that gives it. */
import type { EquationText } from '../compile/equation-text.ts'
import { membersKey, nodeId } from './trace-graph.ts'
import type { TraceGraph, TraceRecord, TraceRuns, TraceValue } from './trace-graph.ts'

/** `nothing`: a year before the first in which nothing stood yet, or after the last of what stops with it: 0. */
export type TraceRule = 'input' | 'equation' | 'history' | 'initial' | 'nothing' | 'total'

export interface TraceNode {
  readonly id: string
  readonly variable: string
  readonly year?: number
  /** Member names by dimension. */
  readonly index: Readonly<Record<string, string>>
  readonly value: TraceValue
  readonly rule: TraceRule
}

/** Every value of the graph by id, the root first. Throws where the graph does not hold its root. */
export function nodesOf(graph: TraceGraph): ReadonlyMap<string, TraceNode> {
  const nodes = new Map<string, TraceNode>()
  for (const node of eachNode(graph)) nodes.set(node.id, node)
  if (!nodes.has(graph.root.id)) throw new Error(`The graph does not hold its root '${graph.root.id}'.`)
  return nodes
}

/** Every value of the graph one after the other. */
export function* eachNode(graph: TraceGraph): Generator<TraceNode> {
  const { id, variable, year, index, value, total } = graph.root
  if (total !== undefined) yield { id, variable, ...(year === undefined ? {} : { year }), index, value, rule: 'total' }
  for (const [name, record] of Object.entries(graph.records)) {
    for (const [key, values] of Object.entries(record.values)) {
      const members = record.over.length === 0 ? [] : key.split(',')
      const index = Object.fromEntries(record.over.map((dimension, axis) => [dimension, members[axis] as string]))
      const node = (value: TraceValue, at: { readonly year?: number }): TraceNode => (
        { id: nodeId(name, at.year, members), variable: name, ...at, index, value, rule: ruleOf(record, at.year) }
      )
      if (!isRuns(values)) yield node(values, {})
      else for (const [first, run] of Object.entries(values)) for (const [offset, value] of run.entries()) yield node(value, { year: Number(first) + offset })
    }
  }
}

/** The text that gives a node its value, as written. Inputs have none, nor have totals: their rule says it. */
export function equationOf(record: TraceRecord, node: Pick<TraceNode, 'rule' | 'index'>): string | undefined {
  return textOf(record, node, record.equation)
}

/** The text that gives a node its value, exactly as it is computed. */
export function computedOf(record: TraceRecord, node: Pick<TraceNode, 'rule' | 'index'>): string | undefined {
  return textOf(record, node, record.computed ?? record.equation)
}

/** Position in the graph's `sources` of where a value came from; undefined for all but parameters. */
export function sourceOf({ source, over }: TraceRecord, { index }: Pick<TraceNode, 'index'>): number | undefined {
  return typeof source === 'object' ? source[keyOf(over, index)] : source
}

/** Why a node has no value; undefined where it has one, and where it is not told. */
export function reasonOf({ root, records }: TraceGraph, { rule, variable, year, index }: Omit<TraceNode, 'id' | 'value'>): string | undefined {
  if (rule === 'total') return root.reason
  const record = records[variable]
  return record?.reasons?.[keyOf(record.over, index)]?.[year ?? '']
}

/** Key of a node among the values of its record. */
export function keyOf(over: readonly string[], index: TraceNode['index']): string {
  return membersKey(over.map((dimension) => index[dimension] as string))
}

function textOf({ by, history, initial }: TraceRecord, { rule, index }: Pick<TraceNode, 'rule' | 'index'>, text: EquationText | undefined): string | undefined {
  switch (rule) {
    case 'equation':
      return typeof text === 'object' ? text[index[by ?? ''] ?? ''] : text
    case 'history':
      return history
    case 'initial':
      return initial
    default:
      return undefined
  }
}

function ruleOf({ kind, since, until, history, initial }: TraceRecord, year: number | undefined): TraceRule {
  if (kind === 'parameter') return 'input'
  if (until !== undefined && year !== undefined && year > until) return 'nothing'
  if (since === undefined || year === undefined || year >= since) return 'equation'
  if (history !== undefined) return 'history'
  return initial !== undefined && year === since - 1 ? 'initial' : 'nothing'
}

function isRuns(values: TraceValue | TraceRuns): values is TraceRuns {
  return typeof values === 'object' && values !== null
}
