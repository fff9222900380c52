/** A trace of the API as the proof panel reads it. */
import type { Trace, TraceNode } from '../../api/schemas/trace.ts'
import { equationOf } from '../../model/run/trace-graph.ts'
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

const rules: Readonly<Record<string, string>> = {
  total: 'This is the total over its members; the equation holds for each.',
  initial: 'This is the level before the first year.',
  history: 'This is a year before the first that is computed.',
}

/** `strategy` is the one that was traced: what lies behind a cut is asked of it again. */
export function proofOfTrace(trace: Trace, strategy: string): Proof {
  return { root: trace.root, nodes: new Map(trace.nodes.map((node) => [node.id, proofNode(trace, node, strategy)])) }
}

function behindOf(node: TraceNode, strategy: string): ProofRequest | undefined {
  if (node.world !== undefined) return { strategy: WORLD_RUN, variable: node.world.variable, year: node.world.year }
  if (node.cut === undefined) return undefined
  return { strategy, variable: node.variable, ...(node.year === undefined ? {} : { year: node.year }), index: node.index }
}

function proofNode(trace: Trace, node: TraceNode, strategy: string): ProofNode {
  const record = trace.records[node.variable]
  if (record === undefined) throw new Error(`The proof does not describe ${node.variable}.`)
  const equation = equationOf(record, node)
  const source = trace.sources[node.source ?? -1]
  const behind = behindOf(node, strategy)
  return {
    id: node.id,
    name: node.variable,
    label: record.label,
    doc: [record.doc, rules[node.rule ?? ''], node.reason].filter((part) => part !== undefined && part !== '').join(' '),
    unit: record.unit,
    ...(node.year === undefined ? {} : { year: node.year }),
    index: Object.values(node.index).map((member) => member.replaceAll('_', ' ')).join(', '),
    value: node.value ?? NaN,
    ...(node.member === undefined ? {} : { member: node.member.replaceAll('_', ' ') }),
    ...(equation === undefined ? {} : { equation }),
    ...(record.mathml === undefined ? {} : { mathml: record.mathml }),
    ...(behind === undefined ? {} : { behind }),
    inputs: node.inputs,
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
