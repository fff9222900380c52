/** Two hundred numbers drawn at random, each followed back to its inputs and computed again from what is printed alone. */
import { beforeAll, expect, test } from 'vitest'
import { evaluateGraph } from '../../model/run/evaluate-graph.ts'
import type { Index, StrategyResult } from '../../model/run/result.ts'
import { trace } from '../../model/run/trace.ts'
import { equationOf } from '../../model/run/trace-graph.ts'
import type { TraceGraph, TraceNode } from '../../model/run/trace-graph.ts'
import type { Provenance } from '../../scenarios/resolved-scenario.ts'
import { facts, library, program, run } from '../model/engine.ts'
import { draws } from '../model/numeric/draws.ts'
import { drawnScenarios } from './draws.ts'

const NUMBERS = 200
const WITHIN = 1e-12
const LARGEST = 5_000_000

const records = program.variables.filter(({ definition }) => definition !== undefined)
// Layers whose origin is not a publication but the name of what set the value.
const NAMES: Readonly<Record<string, (origin: string, proof: Pick<Proof, 'scenario' | 'strategy'>) => boolean>> = {
  'growth-path': (origin) => library.growthPaths.has(origin),
  preset: (origin) => library.strategies.has(origin),
  parent: (origin) => library.scenarios.has(origin),
  scenario: (origin, { scenario }) => origin === scenario,
  strategy: (origin, { strategy }) => origin === strategy,
}

interface Proof {
  readonly name: string
  readonly scenario: string
  readonly strategy: string
  readonly value: number
  /** As a reader gets it: through text. */
  readonly graph: TraceGraph<Provenance>
  readonly bytes: number
}

function* proofs(): Generator<Proof> {
  const draw = draws(2027)
  const whole = (below: number): number => Math.floor(draw() * below)
  for (const scenario of drawnScenarios(NUMBERS)) {
    const { resolved, strategy } = run(scenario)
    const result: StrategyResult = strategy()
    const record = records[whole(records.length)]!
    const indices = result.indices(record.name)
    const total = (record.definition?.total ?? 'none') !== 'none' && draw() < 0.25
    const index: Index = total ? {} : indices[whole(indices.length)]!
    const year = record.stage === 'yearly' ? result.years[whole(result.years.length)]! : undefined
    const target = { variable: record.name, index, ...(year === undefined ? {} : { year }) }
    const text = JSON.stringify(trace(program, result, target, resolved.strategies[0]!.provenance))
    yield {
      scenario: resolved.name, strategy: result.name, name: `${scenario.economy}, ${result.name}: ${record.name} ${Object.values(index).join(' ')} ${year ?? ''}`,
      value: result.value(record.name, index, year)!, graph: JSON.parse(text) as TraceGraph<Provenance>, bytes: new TextEncoder().encode(text).length,
    }
  }
}

/** What is wrong with where a leaf says it comes from; undefined where nothing is. */
function leafFault(node: TraceNode, proof: Proof): string | undefined {
  const { graph } = proof
  const record = graph.records[node.variable]!
  if (node.cut === true) return undefined
  if (record.kind !== 'parameter') {
    // A record that rests on no input is a formula of the calendar, a sum of no vintages, or a level before anything stood.
    return node.value === 0 || /^(year - \w+\(\d+\)|year - \d+|[\d.]+)$/.test(equationOf(record, node) ?? '') ? undefined : `${node.id} rests on nothing: ${equationOf(record, node)}`
  }
  const source = node.source === undefined ? undefined : graph.sources[node.source]
  if (source === undefined) return `${node.id} has no source`
  if (source.origin === '') return `${node.id} has a source without an origin`
  if (node.world !== undefined || Object.hasOwn(facts.origins, source.origin) || NAMES[source.layer]?.(source.origin, proof) === true) return undefined
  return `${node.id}: '${source.origin}' of layer ${source.layer} names neither a publication nor what set the value`
}

function faultsOf(proof: Proof): string[] {
  const { name, value, graph, bytes } = proof
  const faults: string[] = []
  const found = evaluateGraph(graph)
  const same = Number.isNaN(value) ? Number.isNaN(found) : Math.abs(found - value) <= WITHIN * Math.abs(value)
  if (!same) faults.push(`is ${value}, its graph gives ${found}`)
  const ids = graph.nodes.map(({ id }) => id)
  const known = new Set(ids)
  if (known.size !== ids.length) faults.push('holds a record, year and index twice')
  const missing = graph.nodes.flatMap(({ inputs }) => inputs).find((id) => !known.has(id))
  if (missing !== undefined) faults.push(`lacks ${missing}`)
  if (bytes > LARGEST) faults.push(`takes ${bytes} bytes`)
  const leaf = graph.nodes.flatMap((node) => (node.inputs.length === 0 ? (leafFault(node, proof) ?? []) : []))[0]
  if (leaf !== undefined) faults.push(leaf)
  return faults.map((fault) => `${name} ${fault}`)
}

let faults: string[]
const seen = { proofs: 0, whole: 0, variables: new Set<string>(), leaves: 0 }

beforeAll(() => {
  faults = []
  for (const proof of proofs()) {
    faults.push(...faultsOf(proof))
    seen.proofs += 1
    if (proof.graph.nodes.every(({ cut }) => cut !== true)) seen.whole += 1
    seen.variables.add(proof.graph.nodes[0]!.variable)
    seen.leaves += proof.graph.nodes.filter(({ inputs }) => inputs.length === 0).length
  }
}, 300_000)

test('each number is recomputed from its graph alone, holds each value once, stays small, and ends in named sources', () => {
  expect(faults).toEqual([])
})

test('a graph in which one input is not what was computed with does not give the number', () => {
  const { strategy } = run({ economy: 'KEN' })
  const graph = trace(program, strategy(), { variable: 'compute_required', year: 2035 })
  const changed = { ...graph, nodes: graph.nodes.map((node) => (node.variable === 'inference_share' ? { ...node, value: node.value! + 1e-9 } : node)) }
  expect(Math.abs(evaluateGraph(changed) / evaluateGraph(graph) - 1)).toBeGreaterThan(WITHIN)
})

test('two hundred numbers of many records were followed, most of them back to every input', () => {
  expect(seen.proofs).toBe(NUMBERS)
  expect(seen.variables.size).toBeGreaterThan(100)
  expect(seen.leaves).toBeGreaterThan(NUMBERS * 10)
  expect(seen.whole).toBeGreaterThan(NUMBERS / 2)
})
