/** The proof behind a number, with the publications behind its inputs. */
import type { Origin } from '../data/facts.ts'
import type { EquationText } from '../model/compile/equation-text.ts'
import type { Program } from '../model/compile/program.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { trace } from '../model/run/trace.ts'
import type { TraceGraph, TraceRecord as GraphRecord, TraceRoot } from '../model/run/trace-graph.ts'
import { keyOf, nodesOf } from '../model/run/trace-nodes.ts'
import type { Layer, Provenance } from '../scenarios/resolved-scenario.ts'
import type { Engine, Evaluation } from './engine.ts'
import { gapReason } from './gap-reason.ts'
import type { Trace, TraceRecord, TraceSource } from './schemas/trace.ts'
import { runHash } from './serialise-run.ts'
import { functionsIn, READING } from './trace-legend.ts'
import { WORLD_RUN, type TraceTarget } from './trace-target.ts'

export function traceRun({ program, facts, mathml }: Engine, { resolved, strategies, world }: Evaluation, { strategy, ...target }: TraceTarget): Trace {
  const chosen = strategies.findIndex((result) => result.name === strategy)
  const result: StrategyResult = chosen === -1 && strategy === WORLD_RUN ? world : strategies[chosen]!
  const provenance = resolved.strategies[chosen]?.provenance ?? declaredSources(program)
  const graph = trace(program, result, target, provenance)
  const { root, years, dimensions } = graph
  const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  const reasonOf: ReasonOf = ({ variable, index, year }) => gapReason(program, result, variables.get(variable)!, index, year)
  const reasons = reasonsOf(graph, reasonOf)
  const records = mapValues(graph.records, (record, name) => recordOf(record, mathml.get(name), reasons.get(name)))
  const sources = graph.sources.map(sourceOf)
  return {
    hash: runHash(program, resolved),
    model: { version: program.version, hash: program.hash },
    reading: READING,
    root: { ...root, index: { ...root.index }, ...(root.value === null ? { reason: reasonOf(root) } : {}) },
    strategy: result.name,
    years: { ...years, axis: [...years.axis] },
    dimensions: mapValues(dimensions, (members) => [...members]),
    records,
    functions: functionsIn(records),
    sources,
    origins: originsOf({ records, sources }, facts.origins),
  }
}

type Reasons = NonNullable<TraceRecord['reasons']>
type ReasonOf = (place: Pick<TraceRoot, 'variable' | 'index' | 'year'>) => string

/** Why values of records are missing, by record. Parameters have no reason but themselves. */
function reasonsOf(graph: TraceGraph, reasonOf: ReasonOf): ReadonlyMap<string, Reasons> {
  const reasons = new Map<string, Reasons>()
  for (const node of nodesOf(graph).values()) {
    if (node.value !== null || node.rule === 'input' || node.rule === 'total') continue
    const known = reasons.get(node.variable) ?? {}
    reasons.set(node.variable, known)
    const key = keyOf(graph.records[node.variable]!.over, node.index)
    known[key] = { ...known[key], [node.year ?? '']: reasonOf(node) }
  }
  return reasons
}

function recordOf({ cite, over, equation, computed, source, world, values, ...plain }: GraphRecord, formula: string | undefined, reasons: Reasons | undefined): TraceRecord {
  return {
    ...plain,
    cite: [...cite],
    over: [...over],
    ...(equation === undefined ? {} : { equation: textOf(equation) }),
    ...(computed === undefined ? {} : { computed: textOf(computed) }),
    ...(formula === undefined ? {} : { mathml: formula }),
    ...(world === undefined ? {} : { world: { ...world } }),
    ...(source === undefined ? {} : { source: typeof source === 'number' ? source : { ...source } }),
    values: mapValues(values, (value) => (typeof value === 'object' && value !== null ? mapValues(value, (run) => [...run]) : value)),
    ...(reasons === undefined ? {} : { reasons }),
  }
}

function textOf(text: EquationText): string | Record<string, string> {
  return typeof text === 'string' ? text : { ...text }
}

function mapValues<From, To>(entries: Readonly<Record<string, From>>, change: (value: From, name: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value, name)]))
}

function sourceOf({ standIn, modifies, ...plain }: Provenance): TraceSource {
  return {
    ...plain,
    ...(standIn === undefined ? {} : { stand_in: { ...standIn } }),
    ...(modifies === undefined ? {} : { modifies: withoutPast(sourceOf(modifies)) }),
  }
}

/** One step back is told; further ones have left no trace in the value but through it. */
function withoutPast({ modifies: _modifies, ...source }: TraceSource): Omit<TraceSource, 'modifies'> {
  return source
}

const LAYER_OF_ROLE: Readonly<Record<string, Layer>> = { fact: 'fact', choice: 'world', world: 'world' }

/** Where the calibration's inputs come from: each parameter's own origin, since no scenario changes them. */
function declaredSources(program: Program): ReadonlyMap<string, readonly Provenance[]> {
  return new Map(program.parameters.map(({ name, definition: { role, origin, grade } }) => [
    name, [{ layer: LAYER_OF_ROLE[role] ?? 'parameter', origin, ...(grade === undefined ? {} : { grade }) }],
  ]))
}

/** Every origin that a record cites or a source names. */
function originsOf({ records, sources }: Pick<Trace, 'records' | 'sources'>, known: Readonly<Record<string, Origin>>): Record<string, Origin> {
  const named = [
    ...Object.values(records).flatMap(({ cite }) => cite),
    ...sources.flatMap(({ origin, modifies }) => [origin, modifies?.origin ?? origin]),
  ]
  return Object.fromEntries([...new Set(named)].flatMap((id) => (Object.hasOwn(known, id) ? [[id, { ...known[id]! }]] : [])))
}
