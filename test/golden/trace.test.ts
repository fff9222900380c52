/** Two hundred numbers drawn at random, and those that rest on everything, each followed back to its inputs and computed again from what is printed alone. */
import { expect, test } from 'vitest'
import { evaluateGraph } from '../../model/run/evaluate-graph.ts'
import { GraphReader } from '../../model/run/graph-reader.ts'
import type { Index } from '../../model/run/result.ts'
import { trace } from '../../model/run/trace.ts'
import type { TraceTarget } from '../../model/run/trace.ts'
import type { TraceGraph, TraceRecord } from '../../model/run/trace-graph.ts'
import { equationOf, sourceOf } from '../../model/run/trace-nodes.ts'
import type { TraceNode } from '../../model/run/trace-nodes.ts'
import type { Provenance } from '../../scenarios/resolved-scenario.ts'
import { facts, library, program, run } from '../model/engine.ts'
import { draws } from '../model/numeric/draws.ts'
import { changedValues } from '../model/run/changed-values.ts'
import { drawnScenarios } from './draws.ts'

const NUMBERS = 200
const WITHIN = 1e-12
const LARGEST = 5_000_000
const SUMMARIES = ['discounted_cost', 'equal_service_cost', 'levelised_compute_cost']

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

type Ran = ReturnType<typeof run>

function proofOf({ resolved, strategies }: Ran, strategy: string, target: TraceTarget): Proof {
  const result = strategies.get(strategy)!
  const { provenance } = resolved.strategies.find(({ name }) => name === strategy)!
  const { variable, index = {}, year } = target
  const text = JSON.stringify(trace(program, result, target, provenance))
  return {
    scenario: resolved.name, strategy, name: `${resolved.economy}, ${strategy}: ${variable} ${Object.values(index).join(' ')} ${year ?? ''}`,
    value: result.value(variable, index, year)!, graph: JSON.parse(text) as TraceGraph<Provenance>, bytes: new TextEncoder().encode(text).length,
  }
}

function* drawnProofs(): Generator<Proof> {
  const draw = draws(2027)
  const whole = (below: number): number => Math.floor(draw() * below)
  for (const scenario of drawnScenarios(NUMBERS)) {
    const ran = run(scenario)
    const result = ran.strategy()
    const record = records[whole(records.length)]!
    const indices = result.indices(record.name)
    const total = (record.definition?.total ?? 'none') !== 'none' && draw() < 0.25
    const index: Index = total ? {} : indices[whole(indices.length)]!
    const year = record.stage === 'yearly' ? result.years[whole(result.years.length)]! : undefined
    yield proofOf(ran, result.name, { variable: record.name, index, ...(year === undefined ? {} : { year }) })
  }
}

/** The figures that rest on everything: of each strategy, over all years. */
function* summaryProofs(scenario: Parameters<typeof run>[0]): Generator<Proof> {
  const ran = run(scenario)
  for (const strategy of ran.strategies.keys()) for (const variable of SUMMARIES) yield proofOf(ran, strategy, { variable })
}

/** What is wrong with where a leaf says it comes from; undefined where nothing is. */
function leafFault(node: TraceNode, proof: Proof): string | undefined {
  const { graph } = proof
  const record = graph.records[node.variable]!
  if (node.rule !== 'input') {
    // A record that rests on no input is a formula of the calendar, a sum of no vintages, or a level before anything stood.
    return node.value === 0 || /^(year - \w+\(\d+\)|year - \d+|[\d.]+)$/.test(equationOf(record, node) ?? '') ? undefined : `${node.id} rests on nothing: ${equationOf(record, node)}`
  }
  const source = graph.sources[sourceOf(record, node) ?? -1]
  if (source === undefined) return `${node.id} has no source`
  if (source.origin === '') return `${node.id} has a source without an origin`
  if (record.world !== undefined || Object.hasOwn(facts.origins, source.origin) || NAMES[source.layer]?.(source.origin, proof) === true) return undefined
  return `${node.id}: '${source.origin}' of layer ${source.layer} names neither a publication nor what set the value`
}

/** How many values stand in the table of a record. */
function printedIn({ values }: TraceRecord): number {
  return Object.values(values).flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value).flat() : value)).length
}

const seen = { proofs: 0, variables: new Set<string>(), leaves: 0 }

function faultsOf(proof: Proof): string[] {
  const { name, value, graph, bytes } = proof
  const faults: string[] = []
  const found = evaluateGraph(graph)
  const same = Number.isNaN(value) ? Number.isNaN(found) : Math.abs(found - value) <= WITHIN * Math.abs(value)
  if (!same) faults.push(`is ${value}, its graph gives ${found}`)
  if (bytes > LARGEST) faults.push(`takes ${bytes} bytes`)
  const reader = new GraphReader(graph)
  const nodes = [...reader.nodes.values()]
  const values = Object.values(graph.records).reduce((count, record) => count + printedIn(record), 0)
  if (values !== nodes.filter(({ rule }) => rule !== 'total').length) faults.push('holds a record, year and index twice')
  // Every value belongs to the proof: the root rests on it, directly or through others.
  const leaves: TraceNode[] = []
  const reached = new Set([graph.root.id])
  for (const id of reached) {
    const inputs = reader.inputsOf(reader.nodes.get(id)!)
    if (inputs.length === 0) leaves.push(reader.nodes.get(id)!)
    for (const input of inputs) reached.add(input)
  }
  const idle = nodes.find(({ id }) => !reached.has(id))
  if (idle !== undefined) faults.push(`holds ${idle.id}, on which it does not rest`)
  const unnamed = nodes.filter(({ rule }) => rule === 'input').concat(leaves).flatMap((leaf) => leafFault(leaf, proof) ?? [])[0]
  if (unnamed !== undefined) faults.push(unnamed)
  seen.proofs += 1
  seen.variables.add(graph.root.variable)
  seen.leaves += leaves.length
  return faults.map((fault) => `${name} ${fault}`)
}

test('each number is recomputed from its graph alone, holds each value once, stays small, and ends in named sources', () => {
  expect([...drawnProofs()].flatMap(faultsOf)).toEqual([])
  expect(seen.proofs).toBe(NUMBERS)
  expect(seen.variables.size).toBeGreaterThan(100)
  expect(seen.leaves).toBeGreaterThan(NUMBERS * 10)
}, 300_000)

test.each(['EST', 'KEN', 'USA'] as const)('the figures of whole runs of %s are proved down to every input', (economy) => {
  const strategies = ['extensive-domestic-ownership', 'foreign-cloud-reliance', 'balanced-portfolio']
  expect([...summaryProofs({ economy, strategies })].flatMap(faultsOf)).toEqual([])
}, 120_000)

test('so are those of the world', () => {
  expect([...summaryProofs({ economy: 'WLD', strategies: ['world'] })].flatMap(faultsOf)).toEqual([])
})

test('and those of the longest run there may be', () => {
  expect([...summaryProofs({ economy: 'USA', years: [2026, 2075], strategies: ['balanced-portfolio'] })].flatMap(faultsOf)).toEqual([])
})

test('a graph in which one input is not what was computed with does not give the number', () => {
  const { strategy } = run({ economy: 'KEN' })
  const graph = trace(program, strategy(), { variable: 'compute_required', year: 2035 })
  const share = graph.records['inference_share']!
  const moved = changedValues(share.values, (value) => value + 1e-9)
  const changed = { ...graph, records: { ...graph.records, inference_share: { ...share, values: moved } } }
  expect(Math.abs(evaluateGraph(changed) / evaluateGraph(graph) - 1)).toBeGreaterThan(WITHIN)
})
