/** The graph behind a figure: each record, year and index once, down to numbers somebody published or assumed. */
import type { ProofRequest } from './page-state.ts'

export interface ProofOrigin {
  /** Which layer set the number: 'Economy fact', 'Growth path', 'Set on this page', ... */
  readonly layer: string
  readonly citation: string
  readonly url?: string
  readonly published?: string
  readonly licence?: string
  readonly grade?: string
  /** The rule that chose a stand-in for a missing fact. */
  readonly standIn?: string
  readonly detail?: string
}

export interface ProofNode {
  readonly id: string
  /** Name in the model. */
  readonly name: string
  readonly label: string
  readonly doc: string
  readonly unit: string
  readonly year?: number
  /** Members that the value belongs to, such as 'domestic, home'. */
  readonly index: string
  readonly value: number
  /** Words for a value that is not a number to read: a category's member. */
  readonly member?: string
  /** Text of the equation; absent for inputs. */
  readonly equation?: string
  readonly mathml?: string
  readonly inputs: readonly string[]
  /** The figure of another run that this one repeats: what to ask for to see behind it. */
  readonly behind?: ProofRequest
  readonly origins: readonly ProofOrigin[]
}

export interface Proof {
  readonly root: string
  readonly nodes: ReadonlyMap<string, ProofNode>
}

/** Leaves of the graph under a node: where its figure comes from in the end. Each origin once. */
export function originsUnder(proof: Proof, id: string): readonly ProofOrigin[] {
  const seen = new Set<string>()
  const origins = new Map<string, ProofOrigin>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const node = proof.nodes.get(next)
    if (node === undefined) continue
    for (const origin of node.origins) origins.set(origin.citation, origin)
    waiting.push(...node.inputs)
  }
  return [...origins.values()].sort((a, b) => a.citation.localeCompare(b.citation, 'en'))
}

/** A proof with another put behind one of its nodes. Graphs of different runs are kept apart by `run`. */
export function withBehind(proof: Proof, id: string, behind: Proof, run: string): Proof {
  const named = (name: string): string => `${run} ${name}`
  const nodes = new Map(proof.nodes)
  for (const [name, node] of behind.nodes) nodes.set(named(name), { ...node, id: named(name), inputs: node.inputs.map(named) })
  const node = nodes.get(id)
  if (node !== undefined) {
    const { behind: _, ...rest } = node
    nodes.set(id, { ...rest, inputs: [named(behind.root)] })
  }
  return { ...proof, nodes }
}

/** One line to paste under a figure. */
export function citationText(node: ProofNode, value: string, link: string, modelVersion: string): string {
  const place = [node.index, node.year === undefined ? '' : String(node.year)].filter((part) => part !== '').join(', ')
  return `${node.label}${place === '' ? '' : ` (${place})`}: ${value}. Sovereign Compute, model ${modelVersion}. ${link}`
}
