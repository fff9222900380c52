/** A trace of the API as the proof panel reads it. */
import type { Trace } from '../../api/schemas/trace.ts'
import { GraphReader } from '../../model/run/graph-reader.ts'
import { equationOf, reasonOf, sourceOf } from '../../model/run/trace-nodes.ts'
import type { TraceNode, TraceRule } from '../../model/run/trace-nodes.ts'
import type { ProofRequest } from './page-state.ts'
import type { Proof, ProofNode, ProofOrigin } from './proof.ts'

const layers: Readonly<Record<string, string>> = {
  parameter: 'Model parameter',
  fact: 'Fact about the economy',
  'growth-path': 'Growth path',
  preset: 'Strategy preset',
  parent: 'Parent scenario',
  scenario: 'Set on this page',
  strategy: 'Set for this strategy',
  shock: 'Shock',
  world: 'Calibration of the world',
}

const WORLD_RUN = 'world'

const rules: Readonly<Partial<Record<TraceRule, string>>> = {
  total: 'This is the total over its members; the equation holds for each.',
  initial: 'This is the level before the first year.',
  history: 'This is a year before the first that is computed.',
  nothing: 'In this year nothing stood yet.',
}

export function proofOfTrace(trace: Trace): Proof {
  const graph = new GraphReader(trace)
  return { root: trace.root.id, nodes: new Map([...graph.nodes.values()].map((node) => [node.id, proofNode(trace, graph, node)])) }
}

/** The calibration's own figure, where a node repeats one of its reported years. */
function behindOf({ records, years }: Trace, node: TraceNode): ProofRequest | undefined {
  const world = records[node.variable]?.world
  const year = world?.year ?? node.year
  if (world === undefined || year === undefined || year < years.first || year > years.last) return undefined
  return { strategy: WORLD_RUN, variable: world.variable, year }
}

function proofNode(trace: Trace, graph: GraphReader, node: TraceNode): ProofNode {
  const record = trace.records[node.variable]!
  const equation = equationOf(record, node)
  const source = trace.sources[sourceOf(record, node) ?? -1]
  const behind = behindOf(trace, node)
  const member = record.categories === undefined || node.value === null ? undefined : trace.dimensions[record.categories]?.[node.value]
  return {
    id: node.id,
    name: node.variable,
    label: record.label,
    doc: [record.doc, rules[node.rule], reasonOf(trace, node)].filter((part) => part !== undefined && part !== '').join(' '),
    unit: record.unit,
    ...(node.year === undefined ? {} : { year: node.year }),
    index: Object.values(node.index).map((member) => member.replaceAll('_', ' ')).join(', '),
    value: node.value ?? NaN,
    ...(member === undefined ? {} : { member: member.replaceAll('_', ' ') }),
    ...(equation === undefined ? {} : { equation }),
    ...(record.mathml === undefined ? {} : { mathml: record.mathml }),
    ...(behind === undefined ? {} : { behind }),
    inputs: graph.inputsOf(node),
    origins: [
      ...(source === undefined ? [] : [source]).map((source): ProofOrigin => ({
        ...published(trace, source.origin),
        layer: layers[source.layer] ?? source.layer,
        ...(source.grade === undefined ? {} : { grade: source.grade }),
        ...(source.stand_in === undefined ? {} : { standIn: `Stand-in by rule ${source.stand_in.rule.replaceAll('-', ' ')}, from ${source.stand_in.from}.` }),
        ...(source.detail === undefined ? {} : { detail: source.detail }),
      })),
      ...record.cite.map((origin): ProofOrigin => ({ ...published(trace, origin), layer: 'Cited for the equation' })),
    ],
  }
}

/** What the origins table says of an origin; the name itself for presets and scenarios, which are no publications. */
function published(trace: Trace, id: string): Omit<ProofOrigin, 'layer'> {
  const origin = trace.origins[id]
  if (origin === undefined) return { citation: id }
  return {
    citation: origin.page === undefined ? origin.citation : `${origin.citation}, ${origin.page}`,
    published: origin.published,
    licence: origin.licence,
    grade: origin.grade,
    // Only addresses a browser may safely open.
    ...(origin.url !== undefined && /^https?:\/\//.test(origin.url) ? { url: origin.url } : {}),
  }
}
