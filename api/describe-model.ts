import { languageFunctions } from '../model/compile/functions/registry.ts'
import type { Parameter, Program, Variable } from '../model/compile/program.ts'
import type { RecordDefinition } from '../model/equations/definition.ts'
import type { Model } from './schemas/model.ts'
import { recordsOf } from '../model/run/records.ts'

/** The model as readable data: every record with its equation and every parameter with its range and origin. */
export function describeModel(program: Program, mathml: ReadonlyMap<string, string>): Model {
  return {
    model: { version: program.version, hash: program.hash },
    dimensions: Object.fromEntries(Object.entries(program.dimensions).map(([name, members]) => [name, [...members]])),
    variables: recordsOf(program).map((variable) => describeVariable(variable, mathml.get(variable.name))),
    parameters: program.parameters.map(describeParameter),
    functions: languageFunctions.map(({ name, signature, form, doc, source }) => ({ name, signature, form, doc, source })),
  }
}

function describeVariable(variable: Variable, mathml: string | undefined): Model['variables'][number] {
  const { definition } = variable
  return {
    name: variable.name,
    sector: variable.sector,
    label: definition?.label ?? variable.name,
    doc: definition?.doc ?? '',
    kind: variable.kind === 'category' ? 'category' : 'number',
    stage: variable.stage,
    unit: variable.unit,
    ...(variable.quantity === undefined ? {} : { quantity: variable.quantity }),
    over: [...variable.over],
    ...(definition?.total === undefined ? {} : { total: definition.total }),
    ...(definition?.readAs === undefined ? {} : { read_as: definition.readAs }),
    exogenous: variable.exogenous,
    equation: definition === undefined ? {} : equationTexts(definition),
    ...(mathml === undefined ? {} : { mathml }),
    reads: [...variable.reads],
    cite: [...(definition?.cite ?? [])],
  }
}

/** The texts of a record as written, by their key; a mapped `is` gives one text a member. */
export function equationTexts(definition: RecordDefinition): Record<string, string> {
  const { is, initial, inflow, outflow, history } = definition
  const texts: [string, string | undefined][] = typeof is === 'object'
    ? Object.entries(is).map(([member, text]) => [`is.${member}`, text])
    : [['is', is]]
  texts.push(['initial', initial], ['inflow', inflow], ['outflow', outflow], ['history', history])
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function describeParameter({ name, group, over, yearly, unit, definition }: Parameter): Model['parameters'][number] {
  const { label, doc, role, origin, quantity, low, central, high, distribution, year, grade, rail, moves } = definition
  const given = { quantity, low, central, high, distribution, year, grade, rail, moves }
  return {
    name, group, label, doc, unit, over: [...over], yearly, role, origin,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}
