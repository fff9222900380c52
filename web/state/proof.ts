/** The graph behind a figure: each record, year and index once, down to numbers somebody published or assumed. */
import type { TraceRule } from '../../model/run/trace-nodes.ts'
import type { Steps } from '../../model/run/steps.ts'
import type { Layer } from '../../scenarios/resolved-scenario.ts'
import type { ProofRequest } from './page-state.ts'
import type { SubstitutedPart } from './substituted.ts'

/** A publication. */
export interface Publication {
  readonly producer: string
  readonly title: string
  readonly citation: string
  readonly page?: string
  readonly url?: string
  readonly published: string
  readonly retrieved: string
  readonly licence: string
  readonly grade: string
  readonly note?: string
}

/** Where a number comes from: what set it, and the publication or the assumption behind that. */
export interface ProofOrigin {
  /** Which layer set the number; `cited` for what an equation rests on. */
  readonly layer: Layer | 'cited'
  /** Id of the origin, or the name of the preset, path or scenario that set the number. */
  readonly name: string
  /** Absent where a preset, a path or a scenario set the number. */
  readonly publication?: Publication
  /** How well the number is known: found, derived, recalled or judgement. */
  readonly grade?: string
  /** The rule that chose a stand-in for a missing fact. */
  readonly standIn?: { readonly rule: string; readonly from: string }
  /** Place, year or rule, in words. */
  readonly detail?: string
  /** What a change by a sum or a factor started from. */
  readonly modifies?: ProofOrigin
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
  /** NaN for a gap. */
  readonly value: number
  /** Words for a value that is not a number to read: a category's member. */
  readonly member?: string
  readonly rule: TraceRule
  /** Why there is no value. */
  readonly reason?: string
  /** Text of the equation, of a total that of each member; absent for inputs. */
  readonly equation?: string
  readonly mathml?: string
  /** In words: the member whose equation holds, where members have different ones. */
  readonly by?: string
  readonly inputs: readonly string[]
  /** The figure of another run that this one repeats: what to ask for to see behind it. */
  readonly behind?: ProofRequest
  readonly origins: readonly ProofOrigin[]
}

/** Nodes are read when they are asked for: few of thousands are ever looked at. */
export interface Proof {
  readonly root: string
  node(id: string): ProofNode | undefined
  /** A node's equation with its values put in, exactly as it is computed; undefined where nothing is computed. */
  substituted(id: string): readonly SubstitutedPart[] | undefined
}

/** Every origin in the graph under a node, each once: where its figure comes from in the end. A step for each node. */
export function* originsUnder(proof: Proof, id: string): Steps<readonly ProofOrigin[]> {
  const seen = new Set<string>()
  const origins = new Map<string, ProofOrigin>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    yield
    const node = proof.node(next)
    if (node === undefined) continue
    for (const origin of node.origins) if (!origins.has(origin.name)) origins.set(origin.name, origin)
    waiting.push(...node.inputs)
  }
  const title = ({ publication, name }: ProofOrigin): string => publication?.citation ?? name
  return [...origins.values()].sort((a, b) => title(a).localeCompare(title(b), 'en'))
}

/** A proof with another put behind one of its nodes. Graphs of different runs are kept apart by `run`. */
export function withBehind(proof: Proof, id: string, behind: Proof, run: string): Proof {
  const prefix = `${run} `
  const named = (name: string): string => prefix + name
  const within = (name: string): string | undefined => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined)
  return {
    root: proof.root,
    node(name) {
      const inner = within(name)
      if (inner !== undefined) {
        const node = behind.node(inner)
        return node === undefined ? undefined : { ...node, id: name, inputs: node.inputs.map(named) }
      }
      const node = proof.node(name)
      if (node === undefined || name !== id) return node
      const { behind: _, ...rest } = node
      return { ...rest, inputs: [named(behind.root)] }
    },
    substituted(name) {
      const inner = within(name)
      return inner === undefined ? proof.substituted(name) : behind.substituted(inner)
    },
  }
}
