/** Inputs of a program from the central values of its parameters. */
import type { ParameterValue } from '../../../model/equations/definition.ts'
import { membersAt } from '../../../model/compile/layout.ts'
import type { Program } from '../../../model/compile/program.ts'
import type { Axis } from '../../../model/run/axis.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'

/** `change` may replace each value; it is given the parameter's name, its element and the axis index. */
export function centralInputs(
  program: Program,
  axis: Axis,
  change: (value: number, name: string, element: number, t: number) => number = (value) => value,
): StrategyInputs {
  const values = new Map<string, Float64Array>()
  for (const { name, over, yearly, definition } of program.parameters) {
    const shape = over.map((dimension) => (program.dimensions[dimension] as readonly string[]).length)
    const size = shape.reduce((product, length) => product * length, 1)
    const years = yearly ? axis.length : 1
    values.set(
      name,
      Float64Array.from({ length: size * years }, (_, at) => {
        const element = Math.floor(at / years)
        const members = membersAt(shape, element).map((member, at) => (program.dimensions[over[at] as string] as readonly string[])[member] as string)
        return change(centralAt(definition.central ?? 0, members), name, element, at % years)
      }),
    )
  }
  return { name: 'central', axis, values }
}

function centralAt(value: ParameterValue, members: readonly string[]): number {
  if (typeof value === 'number') return value
  const [first, ...rest] = members
  return centralAt(value[first as string] as ParameterValue, rest)
}
