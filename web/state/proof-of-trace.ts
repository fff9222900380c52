/** A trace as the proof panel reads it. */
import { GraphReader } from '../../model/run/graph-reader.ts'
import type { Steps } from '../../model/run/steps.ts'
import { eachNode, equationOf, reasonOf, sourceOf, type TraceNode, type TraceRule } from '../../model/run/trace-nodes.ts'
import type { ScenarioTrace, TracedSource } from '../../scenarios/scenario-trace.ts'
import { WORLD_RUN } from '../../scenarios/trace-target.ts'
import { memberLabel } from './catalogue.ts'
import type { ProofRequest } from './page-state.ts'
import type { Proof, ProofNode, ProofOrigin, Publication } from './proof.ts'
import { substituted } from './substituted.ts'

// Where the equation holds as it is written; of a total, for each of its members.
const WRITTEN: ReadonlySet<TraceRule> = new Set(['equation', 'total'])

/** A step for each value of the graph. */
export function* readingProof(trace: ScenarioTrace): Steps<Proof> {
  const nodes = new Map<string, TraceNode>()
  for (const node of eachNode(trace)) {
    nodes.set(node.id, node)
    yield
  }
  const graph = new GraphReader(trace, nodes)
  const read = new Map<string, ProofNode>()
  return {
    root: trace.root.id,
    node(id) {
      const known = read.get(id)
      const node = nodes.get(id)
      if (known !== undefined || node === undefined) return known
      const made = proofNode(trace, graph, node)
      read.set(id, made)
      return made
    },
    substituted(id) {
      const node = nodes.get(id)
      return node === undefined ? undefined : substituted(trace, nodes, node)
    },
  }
}

/** The calibration's own figure, where a node repeats one of its reported years. */
function behindOf({ records, years }: ScenarioTrace, node: TraceNode): ProofRequest | undefined {
  const world = records[node.variable]?.world
  const year = world?.year ?? node.year
  if (world === undefined || year === undefined || year < years.first || year > years.last) return undefined
  return { strategy: WORLD_RUN, variable: world.variable, year }
}

function proofNode(trace: ScenarioTrace, graph: GraphReader, node: TraceNode): ProofNode {
  const record = trace.records[node.variable]!
  const whole = node.rule === 'total' && typeof record.equation === 'string' ? record.equation : undefined
  const equation = equationOf(record, node) ?? whole
  const source = trace.sources[sourceOf(record, node) ?? -1]
  const behind = behindOf(trace, node)
  const reason = reasonOf(trace, node)
  const by = node.rule === 'equation' && record.by !== undefined ? node.index[record.by] : undefined
  const member = record.categories === undefined || node.value === null ? undefined : trace.dimensions[record.categories]?.[node.value]
  return {
    id: node.id,
    name: node.variable,
    label: record.label,
    doc: record.doc,
    unit: record.unit,
    ...(node.year === undefined ? {} : { year: node.year }),
    index: Object.values(node.index).map(memberLabel).join(', '),
    value: node.value ?? NaN,
    ...(member === undefined ? {} : { member: memberLabel(member) }),
    rule: node.rule,
    ...(reason === undefined ? {} : { reason }),
    ...(equation === undefined ? {} : { equation }),
    ...(record.mathml === undefined || !WRITTEN.has(node.rule) ? {} : { mathml: record.mathml }),
    ...(by === undefined ? {} : { by: memberLabel(by) }),
    ...(behind === undefined ? {} : { behind }),
    inputs: graph.inputsOf(node),
    // A parameter cites nothing but its declared origin, which its source may have replaced.
    origins: source !== undefined ? [originOf(trace, source)] : record.cite.map((name): ProofOrigin => ({ layer: 'cited', name, ...publicationOf(trace, name) })),
  }
}

function originOf(trace: ScenarioTrace, { layer, origin, grade, stand_in: standIn, detail, modifies }: TracedSource): ProofOrigin {
  return {
    layer,
    name: origin,
    ...publicationOf(trace, origin),
    ...(grade === undefined ? {} : { grade }),
    ...(standIn === undefined ? {} : { standIn }),
    ...(detail === undefined ? {} : { detail }),
    ...(modifies === undefined ? {} : { modifies: originOf(trace, modifies) }),
  }
}

/** What the origins table says of an origin; nothing of presets, paths and scenarios, which are no publications. */
function publicationOf(trace: ScenarioTrace, id: string): { readonly publication?: Publication; readonly grade?: string } {
  const origin = trace.origins[id]
  if (origin === undefined) return {}
  const { url, ...publication } = origin
  // Only addresses a browser may safely open.
  return { publication: { ...publication, ...(url !== undefined && /^https?:\/\//.test(url) ? { url } : {}) }, grade: origin.grade }
}
