import type { Parameter } from '../model/compile/program.ts'
import type { ParameterValue } from '../model/equations/definition.ts'
import { overYears } from '../model/run/over-years.ts'
import { type LayeredValue, elementCount } from './compiled-setting.ts'
import type { ProgramInputs } from './program-inputs.ts'

/** Numbers of a nested value, row-major in the order of the parameter's dimensions. */
export function flatten(parameter: Parameter, value: ParameterValue, dimensions: ProgramInputs['dimensions'], depth = 0, path = ''): number[] {
  if (typeof value === 'number') {
    const count = elementCount(parameter.over.slice(depth), dimensions)
    return Array.from({ length: count }, () => value)
  }
  const dimension = parameter.over[depth]
  if (dimension === undefined) throw new Error(`${parameter.name}: values are nested deeper than its dimensions`)
  return dimensions[dimension]!.flatMap((member) => {
    const inner = value[member]
    if (inner === undefined) throw new Error(`${parameter.name}: no value for ${path}${member}`)
    return flatten(parameter, inner, dimensions, depth + 1, `${path}${member}.`)
  })
}

/** The default of a parameter, constant over the years. @throws Error where the parameter's record is incomplete */
function centralValue(parameter: Parameter, program: ProgramInputs, axisLength: number): LayeredValue | undefined {
  const { definition } = parameter
  if (definition.central === undefined) return undefined
  const elements = flatten(parameter, definition.central, program.dimensions)
  const span = parameter.yearly ? axisLength : 1
  return {
    values: overYears(Float64Array.from(elements), span),
    provenance: [{ layer: 'parameter', origin: definition.origin, ...(definition.grade === undefined ? {} : { grade: definition.grade }), ...(definition.year === undefined ? {} : { detail: String(definition.year) }) }],
  }
}

const programCentrals = new WeakMap<ProgramInputs, Map<number, ReadonlyMap<string, LayeredValue>>>()
/** Defaults of every parameter that has one, made once for a program and a length of axis. */
export function centralsOf(program: ProgramInputs, axisLength: number): ReadonlyMap<string, LayeredValue> {
  let byLength = programCentrals.get(program)
  if (byLength === undefined) programCentrals.set(program, (byLength = new Map()))
  let centrals = byLength.get(axisLength)
  if (centrals === undefined) {
    const made = new Map<string, LayeredValue>()
    for (const parameter of program.parameters) {
      const central = centralValue(parameter, program, axisLength)
      if (central !== undefined) made.set(parameter.name, central)
    }
    centrals = made
    byLength.set(axisLength, centrals)
  }
  return centrals
}
