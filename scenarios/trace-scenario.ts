/** The proof behind a number of a scenario, with the publications behind its inputs: what the API answers and the page shows. */
import type { Origin } from '../data/facts.ts'
import type { Program } from '../model/compile/program.ts'
import { atOnce, type Steps } from '../model/run/steps.ts'
import { tracing } from '../model/run/trace.ts'
import type { TraceGraph, TraceRecord as GraphRecord, TraceRoot } from '../model/run/trace-graph.ts'
import { eachNode, keyOf } from '../model/run/trace-nodes.ts'
import { gapReason } from './gap-reason.ts'
import type { Layer, Provenance, ResolvedScenario } from './resolved-scenario.ts'
import { runHash } from './run-hash.ts'
import type { ScenarioTrace, TracedRecord, TracedSource } from './scenario-trace.ts'
import { functionsIn, READING } from './trace-legend.ts'
import { WORLD_RUN, type RunResults, type TraceTarget } from './trace-target.ts'

export interface TraceParts {
  readonly program: Program
  /** MathML of a record's equation, by record. */
  readonly mathml: ReadonlyMap<string, string>
  readonly origins: Readonly<Record<string, Origin>>
}

/** A scenario with its numbers. */
export interface ScenarioRun extends RunResults {
  readonly resolved: ResolvedScenario
}

export function traceScenario(parts: TraceParts, run: ScenarioRun, target: TraceTarget): ScenarioTrace {
  return atOnce(tracingScenario(parts, run, target))
}

/** The same in steps, none of which takes long. */
export function* tracingScenario({ program, mathml, origins }: TraceParts, { resolved, strategies, world }: ScenarioRun, { strategy, ...target }: TraceTarget): Steps<ScenarioTrace> {
  const chosen = strategies.findIndex((result) => result.name === strategy)
  const result = chosen === -1 && strategy === WORLD_RUN ? world : strategies[chosen]!
  const provenance = resolved.strategies[chosen]?.provenance ?? declaredSources(program)
  const graph = yield* tracing(program, result, target, provenance)
  const { root, strategy: name, years, dimensions } = graph
  const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  const reasonOf: ReasonOf = ({ variable, index, year }) => gapReason(program, result, variables.get(variable)!, index, year)
  const reasons = yield* reasonsOf(graph, reasonOf)
  const records = Object.fromEntries(Object.entries(graph.records).map(([name, record]) => [name, recordOf(record, mathml.get(name), reasons.get(name))]))
  const sources = graph.sources.map(sourceOf)
  return {
    hash: runHash(program, resolved),
    model: { version: program.version, hash: program.hash },
    reading: READING,
    root: { ...root, ...(root.value === null ? { reason: reasonOf(root) } : {}) },
    strategy: name,
    years,
    dimensions,
    records,
    functions: functionsIn(records),
    sources,
    origins: originsOf({ records, sources }, origins),
  }
}

type Reasons = Record<string, Record<string, string>>
type ReasonOf = (place: Pick<TraceRoot, 'variable' | 'index' | 'year'>) => string

/** Why values of records are missing, by record. Parameters have no reason but themselves. */
function* reasonsOf(graph: TraceGraph, reasonOf: ReasonOf): Steps<ReadonlyMap<string, Reasons>> {
  const reasons = new Map<string, Reasons>()
  for (const node of eachNode(graph)) {
    yield
    if (node.value !== null || node.rule === 'input' || node.rule === 'total') continue
    const known = reasons.get(node.variable) ?? {}
    reasons.set(node.variable, known)
    const key = keyOf(graph.records[node.variable]!.over, node.index)
    known[key] = { ...known[key], [node.year ?? '']: reasonOf(node) }
  }
  return reasons
}

// In the order in which a proof is printed.
function recordOf({ cite, over, equation, computed, source, world, values, ...plain }: GraphRecord, formula: string | undefined, reasons: Reasons | undefined): TracedRecord {
  return {
    ...plain, cite, over,
    ...(equation === undefined ? {} : { equation }),
    ...(computed === undefined ? {} : { computed }),
    ...(formula === undefined ? {} : { mathml: formula }),
    ...(world === undefined ? {} : { world }),
    ...(source === undefined ? {} : { source }),
    values,
    ...(reasons === undefined ? {} : { reasons }),
  }
}

function sourceOf({ standIn, modifies, ...plain }: Provenance): TracedSource {
  return {
    ...plain,
    ...(standIn === undefined ? {} : { stand_in: standIn }),
    ...(modifies === undefined ? {} : { modifies: withoutPast(sourceOf(modifies)) }),
  }
}

/** One step back is told; further ones have left no trace in the value but through it. */
function withoutPast({ modifies: _modifies, ...source }: TracedSource): Omit<TracedSource, 'modifies'> {
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
function originsOf({ records, sources }: Pick<ScenarioTrace, 'records' | 'sources'>, known: Readonly<Record<string, Origin>>): Record<string, Origin> {
  const named = [
    ...Object.values(records).flatMap(({ cite }) => cite),
    ...sources.flatMap(({ origin, modifies }) => [origin, modifies?.origin ?? origin]),
  ]
  return Object.fromEntries([...new Set(named)].flatMap((id) => (Object.hasOwn(known, id) ? [[id, known[id]!]] : [])))
}
