/** Reader of a printed proof: its values, and what each gives and rests on by the text that the graph prints for it. */
import { evaluatePrinted } from './evaluate-printed.ts'
import type { PrintedResult, Value } from './evaluate-printed.ts'
import { readPrinted } from './printed-expression.ts'
import type { PrintedExpression } from './printed-expression.ts'
import { nodeId } from './trace-graph.ts'
import type { TraceGraph, TraceRecord } from './trace-graph.ts'
import { computedOf, nodesOf } from './trace-nodes.ts'
import type { TraceNode } from './trace-nodes.ts'

export class GraphReader {
  /** Every value of the graph by id. */
  readonly nodes: ReadonlyMap<string, TraceNode>
  readonly #graph: TraceGraph
  readonly #read = new Map<string, PrintedExpression>()

  /** Throws where the graph does not hold its root. `nodes` are those of the graph, where the caller has them. */
  constructor(graph: TraceGraph, nodes = nodesOf(graph)) {
    this.#graph = graph
    this.nodes = nodes
  }

  /** Ids of the values a node rests on, in the order of its text. None for inputs. */
  inputsOf(node: TraceNode): readonly string[] {
    return this.apply(node, ({ value }) => value ?? NaN).inputs
  }

  /** What a node's text gives from the values of others, and which those are; for an input, the value printed. */
  apply(node: TraceNode, valueOf: (node: TraceNode) => number): PrintedResult {
    const read = (id: string): Value => {
      const found = this.nodes.get(id)
      return found === undefined ? undefined : valueOf(found)
    }
    switch (node.rule) {
      case 'input':
        return { value: node.value ?? NaN, reads: [], inputs: [] }
      case 'nothing':
        return { value: 0, reads: [], inputs: [] }
      case 'total':
        return this.#total(node, read)
      default: {
        const text = computedOf(this.#graph.records[node.variable] as TraceRecord, node)
        if (text === undefined) throw new Error(`The graph prints no equation for '${node.id}'.`)
        return evaluatePrinted(this.#parse(text), { index: node.index, year: node.year ?? 0 }, { graph: this.#graph, valueOf: read })
      }
    }
  }

  /** The sum of the parts that are no gaps, or the mean of those that weigh. */
  #total({ variable, year, index: fixed }: TraceNode, read: (id: string) => Value): PrintedResult {
    const weight = this.#graph.root.total?.match(/^weighted\((.*)\)$/)?.[1]
    const inputs = new Set<string>()
    const at = (name: string, index: TraceNode['index']): Value => {
      const { over, yearly } = this.#describedBy(name)
      const id = nodeId(name, yearly ? year : undefined, over.map((dimension) => index[dimension] as string))
      const value = read(id)
      if (value !== undefined) inputs.add(id)
      return value
    }
    let sum = 0
    let weights = 0
    for (const index of this.#indices(this.#describedBy(variable), fixed)) {
      const share = weight === undefined ? 1 : at(weight, index)
      if (share === 0) continue
      const value = at(variable, index)
      if (share === undefined || value === undefined) return { value: undefined, reads: [...inputs], inputs: [...inputs] }
      if (weight === undefined && Number.isNaN(value)) continue
      sum += value * share
      weights += share
    }
    const value = weights === 0 ? NaN : weight === undefined ? sum : sum / weights
    return { value, reads: [...inputs], inputs: [...inputs] }
  }

  #indices({ over }: TraceRecord, fixed: TraceNode['index']): TraceNode['index'][] {
    let indices: TraceNode['index'][] = [{}]
    for (const dimension of over) {
      const members = fixed[dimension] === undefined ? this.#graph.dimensions[dimension] : [fixed[dimension]]
      if (members === undefined) throw new Error(`The graph does not list the members of '${dimension}'.`)
      indices = indices.flatMap((index) => members.map((member) => ({ ...index, [dimension]: member })))
    }
    return indices
  }

  #describedBy(name: string): TraceRecord {
    const record = this.#graph.records[name]
    if (record === undefined) throw new Error(`The graph does not describe '${name}'.`)
    return record
  }

  #parse(text: string): PrintedExpression {
    let expression = this.#read.get(text)
    if (expression === undefined) this.#read.set(text, (expression = readPrinted(text)))
    return expression
  }
}
