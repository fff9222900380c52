import type { Parameter, Program } from '../model/compile/program.ts'
import type { ParameterValue } from '../model/equations/definition.ts'
import { type LayeredValue, elementCount } from './compiled-setting.ts'

/** Numbers of a nested value, row-major in the order of the parameter's dimensions. */
function flatten(parameter: Parameter, value: ParameterValue, dimensions: Program['dimensions'], depth = 0, path = ''): number[] {
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
export function centralValue(parameter: Parameter, program: Program, axisLength: number): LayeredValue | undefined {
  const { definition } = parameter
  if (definition.central === undefined) return undefined
  const elements = flatten(parameter, definition.central, program.dimensions)
  const span = parameter.yearly ? axisLength : 1
  const values = new Float64Array(elements.length * span)
  for (const [element, value] of elements.entries()) values.fill(value, element * span, (element + 1) * span)
  return {
    values,
    provenance: [{ layer: 'parameter', origin: definition.origin, ...(definition.grade === undefined ? {} : { grade: definition.grade }), ...(definition.year === undefined ? {} : { detail: String(definition.year) }) }],
  }
}
