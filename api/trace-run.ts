/** The proof behind a number, with the publications behind its inputs. */
import type { Origin } from '../data/facts.ts'
import type { EquationText } from '../model/compile/equation-text.ts'
import type { Program } from '../model/compile/program.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { trace } from '../model/run/trace.ts'
import type { TraceNode as GraphNode, TraceRecord } from '../model/run/trace-graph.ts'
import type { Layer, Provenance } from '../scenarios/resolved-scenario.ts'
import type { Engine, Evaluation } from './engine.ts'
import { gapReason } from './gap-reason.ts'
import type { Trace, TraceNode, TraceSource } from './schemas/trace.ts'
import { runHash } from './serialise-run.ts'
import { WORLD_RUN, type TraceTarget } from './trace-target.ts'

export function traceRun({ program, facts, mathml }: Engine, { resolved, strategies, world }: Evaluation, { strategy, ...target }: TraceTarget): Trace {
  const chosen = strategies.findIndex((result) => result.name === strategy)
  const result: StrategyResult = chosen === -1 && strategy === WORLD_RUN ? world : strategies[chosen]!
  const provenance = resolved.strategies[chosen]?.provenance ?? declaredSources(program)
  const graph = trace(program, result, target, provenance)
  const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  const described = new Set<string>()
  const nodes = graph.nodes.map((node): TraceNode => {
    const record = graph.records[node.variable]!
    const variable = variables.get(node.variable)
    const formula = described.has(node.variable) ? undefined : mathml.get(node.variable)
    described.add(node.variable)
    const member = record.categories === undefined || node.value === null ? undefined : program.dimensions[record.categories]?.[node.value]
    return {
      id: node.id,
      name: node.variable,
      kind: record.kind,
      label: record.label,
      unit: record.unit,
      doc: record.doc,
      ...(node.year === undefined ? {} : { year: node.year }),
      index: { ...node.index },
      value: node.value,
      ...(node.value === null && variable !== undefined ? { reason: gapReason(program, result, variable, node.index, node.year) } : {}),
      ...(member === undefined ? {} : { member }),
      ...equationsOf(record, node),
      ...(formula === undefined ? {} : { mathml: formula }),
      inputs: [...node.inputs],
      sources: sourcesOf(record, node),
      cite: [...record.cite],
      ...(node.rule === undefined ? {} : { rule: node.rule }),
      ...(node.world === undefined ? {} : { world: { ...node.world } }),
      ...(node.cut === undefined ? {} : { cut: node.cut }),
    }
  })
  return {
    hash: runHash(program, resolved),
    model: { version: program.version, hash: program.hash },
    root: graph.root,
    nodes,
    origins: originsOf(nodes, facts.origins),
  }
}

/** The text that gives a value, as written and as computed. Of a total there is none: its rule says it. */
function equationsOf({ equation, computed, by, initial, history }: TraceRecord, { rule, index }: GraphNode): Pick<TraceNode, 'equation' | 'computed'> {
  if (rule === 'total') return {}
  const textOf = (text: EquationText | undefined) => (text === undefined || typeof text === 'string' ? text : text[index[by ?? ''] ?? ''])
  const exact = rule === 'initial' ? initial : rule === 'history' ? history : textOf(computed)
  const written = rule === undefined ? textOf(equation) : exact
  return { ...(written === undefined ? {} : { equation: written }), ...(exact === undefined || exact === written ? {} : { computed: exact }) }
}

/** Where a parameter's value at this element came from. */
function sourcesOf({ sources }: TraceRecord<Provenance>, { element = 0 }: GraphNode): TraceSource[] {
  const source = sources?.length === 1 ? sources[0] : sources?.[element]
  return source === undefined ? [] : [sourceOf(source)]
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
function originsOf(nodes: readonly TraceNode[], known: Readonly<Record<string, Origin>>): Record<string, Origin> {
  const origins: Record<string, Origin> = {}
  for (const { cite, sources } of nodes) {
    for (const id of [...cite, ...sources.flatMap(({ origin, modifies }) => [origin, modifies?.origin ?? origin])]) {
      if (Object.hasOwn(known, id)) origins[id] ??= { ...known[id]! }
    }
  }
  return origins
}
