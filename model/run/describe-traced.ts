/** What a proof says of a record beside its values: the same for all of them. */
import { computedText, equationText } from '../compile/equation-text.ts'
import { isMapped } from '../compile/layout.ts'
import type { Parameter, Program, Variable } from '../compile/program.ts'
import { referenceOf } from './scenario.ts'
import type { TraceRecord } from './trace-graph.ts'

type Described = Omit<TraceRecord, 'values' | 'source'>

export function describeParameter({ name, over, yearly, unit, definition }: Parameter): Described {
  const world = definition.role === 'world' ? referenceOf(name) : undefined
  return {
    label: definition.label, kind: 'parameter', unit, doc: definition.doc, cite: [definition.origin], over, yearly, ...(world === undefined ? {} : { world }),
  }
}

/** `start`: the first year that is computed from stocks. */
export function describeVariable(variable: Variable, program: Program, variables: ReadonlyMap<string, Variable>, start: number): Described {
  const { name, kind, definition, over, stage, exogenous, unit, categories, is } = variable
  const written = equationText(variable, program).is
  const computed = computedText(variable, program)
  const owner = variables.get(name.slice(0, name.indexOf('__')))
  return {
    label: definition?.label ?? (owner?.definition === undefined ? name : `Part of: ${owner.definition.label}`),
    kind: kind === 'flow' || kind === 'kernel' ? 'flow' : 'record',
    unit,
    doc: definition?.doc ?? '',
    cite: definition?.cite ?? [],
    over,
    yearly: stage === 'yearly',
    equation: written,
    ...(JSON.stringify(computed.is) === JSON.stringify(written) ? {} : { computed: computed.is }),
    ...(isMapped(is) ? { by: is.by } : {}),
    ...(stage === 'yearly' && !exogenous ? { since: start } : {}),
    ...(computed.initial === undefined ? {} : { initial: computed.initial }),
    ...(computed.history === undefined ? {} : { history: computed.history }),
    ...(categories === undefined ? {} : { categories }),
  }
}
