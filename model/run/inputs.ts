/** What a strategy's run is given, and its packing into the kernel's parameter buffers. */
import type { Layout } from '../compile/layout.ts'
import type { Program } from '../compile/program.ts'
import type { Axis } from './axis.ts'

export interface StrategyInputs {
  readonly name: string
  readonly title?: string
  readonly axis: Axis
  /**
   * Every parameter of the program: row-major over its `over`; for yearly parameters `axis.length` years for each element.
   */
  readonly values: ReadonlyMap<string, Float64Array>
}

/** Parameters of a program as a run needs them: also true of the outline the page loads. */
export type ParameterShape = Pick<Program['parameters'][number], 'name' | 'over' | 'yearly'>

export interface PackedInputs {
  readonly scalars: Float64Array
  readonly series: Float64Array
}

/** Throws where a parameter is missing, has the wrong number of values, or a value that is not finite. */
export function packInputs(
  parameters: readonly ParameterShape[],
  layout: Layout,
  inputs: StrategyInputs,
  into: PackedInputs = emptyInputs(layout, inputs.axis),
): PackedInputs {
  const { length } = inputs.axis
  for (const parameter of parameters) {
    const place = layout.parameters.get(parameter.name)
    if (place === undefined) throw new Error(`The layout has no parameter '${parameter.name}'.`)
    const values = inputs.values.get(parameter.name)
    const wanted = parameter.yearly ? place.size * length : place.size
    if (values === undefined) throw new Error(`Strategy '${inputs.name}' gives no value for parameter '${parameter.name}'.`)
    if (values.length !== wanted) {
      throw new Error(`Strategy '${inputs.name}', parameter '${parameter.name}': found ${values.length} values, wanted ${wanted}.`)
    }
    // Infinity and NaN times 0 are NaN, and a NaN stays in the sum.
    let trace = 0
    for (let at = 0; at < values.length; at++) trace += (values[at] as number) * 0
    const bad = trace === 0 ? -1 : values.findIndex((value) => !Number.isFinite(value))
    if (bad >= 0) throw new Error(`Strategy '${inputs.name}', parameter '${parameter.name}': found ${values[bad]} at ${bad}, wanted finite numbers.`)
    if (parameter.yearly) into.series.set(values, place.element * length)
    else into.scalars.set(values, place.element)
  }
  return into
}

export function emptyInputs(layout: Layout, axis: Axis): PackedInputs {
  return { scalars: new Float64Array(layout.scalars), series: new Float64Array(layout.series * axis.length) }
}
