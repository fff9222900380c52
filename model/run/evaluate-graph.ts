/** Recomputes the root of a proof from what the graph prints: its equations and the values of its inputs. */
import { GraphReader } from './graph-reader.ts'
import type { TraceGraph } from './trace-graph.ts'
import type { TraceNode } from './trace-nodes.ts'

/**
 * Throws where the graph lacks a value it needs, or goes round. A gap gives NaN. Printed values of records only tell what to
 * compute first; the number is made of computed ones.
 */
export function evaluateGraph(graph: TraceGraph): number {
  const reader = new GraphReader(graph)
  const computed = new Map<string, number>()
  const open = new Set<string>()
  // What a value rests on first, without recursion: a proof reaches back through every year.
  const stack = [graph.root.id]
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    if (computed.has(id)) {
      stack.pop()
      continue
    }
    const { value, reads } = reader.apply(reader.nodes.get(id) as TraceNode, (other) => computed.get(other.id) ?? other.value ?? NaN)
    const waiting = reads.filter((read) => !computed.has(read))
    open.add(id)
    const ring = waiting.find((read) => open.has(read))
    if (ring !== undefined) throw new Error(`'${ring}' rests on itself.`)
    if (waiting.length > 0) stack.push(...waiting)
    else if (value === undefined) throw new Error(`The graph leaves out what '${id}' needs.`)
    else {
      computed.set(id, value)
      open.delete(id)
    }
  }
  return computed.get(graph.root.id) as number
}
