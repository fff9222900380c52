/** Model definition to program: every record parsed, resolved, checked and put in order. */
import type { ModelDefinition } from '../equations/definition.ts'
import { checkGaps } from './gaps.ts'
import { checkPasts, checkRings, evaluationOrder, extendHistories, Graph, markAhead, markExogenous, markRunOff } from './classify.ts'
import { declare } from './declare.ts'
import { dependencies } from './dependencies.ts'
import type { Draft, Report, Sources } from './draft.ts'
import { draftRecords } from './draft-records.ts'
import { hashText } from './hash.ts'
import { ModelError, ModelFaults } from './model-error.ts'
import { parameterFaults } from './check-parameters.ts'
import type { Parameter, Program, Variable } from './program.ts'

// Part of the hash: the same definition means something else when the language changes.
const LANGUAGE = 1

export interface CompileOptions {
  /** Ids of the origins table; when given, every parameter's origin must be one. */
  readonly origins?: ReadonlySet<string>
}

/** Throws ModelFaults with every fault found, in the order of the definition. */
export function compile(definition: ModelDefinition, options: CompileOptions = {}): Program {
  const faults: ModelError[] = []
  const declarations = declare(definition, faults)
  const recordNames = new Set(declarations.records.map(({ name }) => name))
  for (const { name, group, definition: parameter } of declarations.parameters) {
    for (const fault of parameterFaults(parameter, definition.dimensions, options.origins, recordNames)) {
      faults.push(new ModelError({ sector: group, variable: name, parameter: true }, fault))
    }
  }

  const sectors = new Map(declarations.records.map(({ name, sector }) => [name, sector]))
  const sources: Sources = new WeakMap()
  const report: Report = (record, fault, where) => {
    faults.push(new ModelError(
      { sector: sectors.get(record)!, variable: record, ...(where !== undefined ? { text: where.text, span: where.span } : {}) },
      fault,
    ))
  }
  const drafts = draftRecords({ declarations, sources, report })
  const graph = new Graph(drafts)
  let ordered: readonly Draft[] = []
  if (checkRings(graph, report)) {
    markExogenous(graph)
    markAhead(graph)
    markRunOff(graph, new Set(declarations.parameters.filter(({ definition: { yearly } }) => yearly === true).map(({ name }) => name)), sources, report)
    checkPasts(graph, sources, report)
    ordered = evaluationOrder(graph)
    extendHistories(ordered, graph, sources, report)
    checkGaps(drafts, sources, report)
  }
  if (faults.length > 0) throw new ModelFaults(inDefinitionOrder(faults, declarations.records.map(({ name }) => name)))

  return {
    version: definition.version,
    hash: hashText(JSON.stringify([LANGUAGE, definition])),
    dimensions: definition.dimensions,
    parameters: declarations.parameters.map(({ name, group, definition: parameter }): Parameter => {
      const { over, unit } = declarations.values.get(name)!
      return { name, group, over, yearly: parameter.yearly === true, unit: parameter.unit, scale: unit.scale, definition: parameter }
    }),
    variables: ordered.map(toVariable),
  }
}

/** Parameters and names first, then by record; a stable sort keeps the order within one record. */
function inDefinitionOrder(faults: readonly ModelError[], records: readonly string[]): ModelError[] {
  const positions = new Map(records.map((name, index) => [name, index]))
  return [...faults].sort((a, b) => (positions.get(a.variable) ?? -1) - (positions.get(b.variable) ?? -1))
}

function toVariable(draft: Draft): Variable {
  const formulas = [...draft.is, ...(draft.initial ? [draft.initial] : []), ...(draft.history ? [draft.history] : [])]
  return {
    name: draft.name,
    sector: draft.sector,
    kind: draft.kind,
    stage: draft.stage,
    exogenous: draft.exogenous,
    ahead: draft.ahead,
    runsOff: draft.runsOff,
    over: draft.over,
    unit: draft.unitText,
    scale: draft.unit.scale,
    is: draft.by === undefined ? draft.is[0]! : { by: draft.by, members: draft.is },
    gaps: draft.gaps,
    reads: [...new Set(dependencies(formulas).map(({ name }) => name))],
    ...(draft.quantity !== undefined ? { quantity: draft.quantity } : {}),
    ...(draft.initial !== undefined ? { initial: draft.initial } : {}),
    ...(draft.history !== undefined ? { history: draft.history } : {}),
    ...(draft.categories !== undefined ? { categories: draft.categories } : {}),
    ...(draft.definition !== undefined ? { definition: draft.definition } : {}),
  }
}
