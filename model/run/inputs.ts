/** What a strategy's run is given, and its packing into the kernel's parameter buffers. */
import type { Layout, Place } from '../compile/layout.ts'
import type { Program } from '../compile/program.ts'
import type { Axis } from './axis.ts'
import { OverlaidMap } from './overlaid-map.ts'

export interface StrategyInputs {
  readonly name: string
  readonly title?: string
  readonly axis: Axis
  /**
   * Every parameter of the program: row-major over its `over`; for yearly parameters `axis.length` years for each element.
   * Nothing is written to an array once a run was given it.
   */
  readonly values: ReadonlyMap<string, Float64Array>
  /** Runs of the economies that place embassies here, as their own; on the same axis. */
  readonly guests?: readonly StrategyInputs[]
}

/** Parameters of a program as a run needs them: also true of the outline the page loads. */
export type ParameterShape = Pick<Program['parameters'][number], 'name' | 'over' | 'yearly'>

export interface PackedInputs {
  readonly scalars: Float64Array
  readonly series: Float64Array
  /** By parameter, the array that was packed last: what it holds need not be looked at again. */
  readonly from: (Float64Array | undefined)[]
}

type Arrays = (Float64Array | undefined)[]

const numbersByParameters = new WeakMap<readonly ParameterShape[], ReadonlyMap<string, number>>()

function numbersOf(parameters: readonly ParameterShape[]): ReadonlyMap<string, number> {
  let numbers = numbersByParameters.get(parameters)
  if (numbers === undefined) numbersByParameters.set(parameters, (numbers = new Map(parameters.map(({ name }, number) => [name, number]))))
  return numbers
}

const placesByLayout = new WeakMap<Layout, { readonly parameters: readonly ParameterShape[]; readonly places: readonly (Place | undefined)[] }>()

function placesOf(parameters: readonly ParameterShape[], layout: Layout): readonly (Place | undefined)[] {
  const known = placesByLayout.get(layout)
  if (known?.parameters === parameters) return known.places
  const places = parameters.map(({ name }) => layout.parameters.get(name))
  placesByLayout.set(layout, { parameters, places })
  return places
}

// Members of an ensemble, and the moves of a lever, are laid over the same few grounds again and again.
const arraysByGround = new WeakMap<StrategyInputs['values'], { readonly parameters: readonly ParameterShape[]; readonly arrays: Readonly<Arrays> }>()

/** What a map under all overlays gives for each parameter. */
function groundArrays(parameters: readonly ParameterShape[], ground: StrategyInputs['values']): Readonly<Arrays> {
  const known = arraysByGround.get(ground)
  if (known?.parameters === parameters) return known.arrays
  const arrays = parameters.map(({ name }) => ground.get(name))
  arraysByGround.set(ground, { parameters, arrays })
  return arrays
}

/** What a strategy is given for each parameter: to go through the overlays once costs less than to look every name up in each. */
function arraysOf(parameters: readonly ParameterShape[], given: StrategyInputs['values']): Readonly<Arrays> {
  if (!(given instanceof OverlaidMap)) return groundArrays(parameters, given)
  const overlaid = given as OverlaidMap<string, Float64Array>
  const arrays = groundArrays(parameters, overlaid.ground).slice()
  const numbers = numbersOf(parameters)
  overlaid.forEachOverlaid((values, name) => {
    const number = numbers.get(name)
    if (number !== undefined) arrays[number] = values
  })
  return arrays
}

/** Throws where a parameter is missing, has the wrong number of values, or a value that is not finite. */
export function packInputs(
  parameters: readonly ParameterShape[],
  layout: Layout,
  inputs: StrategyInputs,
  into: PackedInputs = emptyInputs(layout, inputs.axis),
): PackedInputs {
  repackInputs(parameters, layout, inputs, into)
  return into
}

/**
 * Packs over the inputs of an earlier run on as many years, and gives the numbers of the parameters that differ from it by
 * any bit. Throws as `packInputs` does, and then leaves a mixture behind.
 */
export function repackInputs(parameters: readonly ParameterShape[], layout: Layout, inputs: StrategyInputs, into: PackedInputs): number[] {
  const { length } = inputs.axis
  const arrays = arraysOf(parameters, inputs.values)
  const places = placesOf(parameters, layout)
  const changed: number[] = []
  for (let number = 0; number < parameters.length; number++) {
    const values = arrays[number]
    if (values !== undefined && values === into.from[number]) continue
    const parameter = parameters[number] as ParameterShape
    const place = places[number]
    if (place === undefined) throw new Error(`The layout has no parameter '${parameter.name}'.`)
    into.from[number] = undefined
    const wanted = parameter.yearly ? place.size * length : place.size
    if (values === undefined) throw new Error(`Strategy '${inputs.name}' gives no value for parameter '${parameter.name}'.`)
    if (values.length !== wanted) {
      throw new Error(`Strategy '${inputs.name}', parameter '${parameter.name}': found ${values.length} values, wanted ${wanted}.`)
    }
    const buffer = parameter.yearly ? into.series : into.scalars
    const offset = parameter.yearly ? place.element * length : place.element
    let differs = false
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number
      const held = buffer[offset + at] as number
      if (value === held && (value !== 0 || Object.is(value, held))) continue
      if (!Number.isFinite(value)) throw new Error(`Strategy '${inputs.name}', parameter '${parameter.name}': found ${value} at ${at}, wanted finite numbers.`)
      buffer[offset + at] = value
      differs = true
    }
    if (differs) changed.push(number)
    into.from[number] = values
  }
  return changed
}

export function emptyInputs(layout: Layout, axis: Axis): PackedInputs {
  return { scalars: new Float64Array(layout.scalars), series: new Float64Array(layout.series * axis.length), from: [] }
}
