/** The proof behind a number, with the publications behind its inputs. */
import type { Origin } from '../data/facts.ts'
import type { Program } from '../model/compile/program.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { trace } from '../model/run/trace.ts'
import type { Layer, Provenance } from '../scenarios/resolved-scenario.ts'
import type { Engine, Evaluation } from './engine.ts'
import { gapReason } from './gap-reason.ts'
import type { Trace, TraceRecord, TraceSource } from './schemas/trace.ts'
import { runHash } from './serialise-run.ts'
import { WORLD_RUN, type TraceTarget } from './trace-target.ts'

export function traceRun({ program, facts, mathml }: Engine, { resolved, strategies, world }: Evaluation, { strategy, ...target }: TraceTarget): Trace {
  const chosen = strategies.findIndex((result) => result.name === strategy)
  const result: StrategyResult = chosen === -1 && strategy === WORLD_RUN ? world : strategies[chosen]!
  const provenance = resolved.strategies[chosen]?.provenance ?? declaredSources(program)
  const graph = trace(program, result, target, provenance)
  const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  const records = Object.fromEntries(Object.entries(graph.records).map(([name, record]): [string, TraceRecord] => {
    const { sources, cite, over, equation, computed, ...plain } = record
    const formula = mathml.get(name)
    return [name, {
      ...plain,
      cite: [...cite],
      over: [...over],
      ...(equation === undefined ? {} : { equation: typeof equation === 'string' ? equation : { ...equation } }),
      ...(computed === undefined ? {} : { computed: typeof computed === 'string' ? computed : { ...computed } }),
      ...(formula === undefined ? {} : { mathml: formula }),
      ...(sources === undefined ? {} : { sources: sources.map(sourceOf) }),
    }]
  }))
  return {
    hash: runHash(program, resolved),
    model: { version: program.version, hash: program.hash },
    root: graph.root,
    strategy: graph.strategy,
    years: { ...graph.years, axis: [...graph.years.axis] },
    dimensions: Object.fromEntries(Object.entries(graph.dimensions).map(([name, members]) => [name, [...members]])),
    records,
    nodes: graph.nodes.map((node) => {
      const variable = node.value === null ? variables.get(node.variable) : undefined
      return { ...node, index: { ...node.index }, inputs: [...node.inputs], ...(variable === undefined ? {} : { reason: gapReason(variable, variables) }) }
    }),
    origins: originsOf(records, facts.origins),
  }
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
function originsOf(records: Readonly<Record<string, TraceRecord>>, known: Readonly<Record<string, Origin>>): Record<string, Origin> {
  const origins: Record<string, Origin> = {}
  for (const { cite, sources } of Object.values(records)) {
    const named = [...cite, ...(sources ?? []).flatMap(({ origin, modifies }) => [origin, modifies?.origin ?? origin])]
    for (const id of named) {
      if (Object.hasOwn(known, id)) origins[id] = { ...known[id]! }
    }
  }
  return origins
}
