/** Where the values of flat overlays go: worked out once for those that lie over one another in every run. */
import type { Layout } from '../compile/layout.ts'
import type { FlatShape, FlatValues, ParameterShape, StrategyInputs } from './inputs.ts'

/** Some values of an overlay, and where they go. */
export interface PlannedValues {
  readonly parameter: number
  /** In the overlay's elements. */
  readonly from: number
  readonly count: number
  /** How often each is written. */
  readonly times: number
  readonly yearly: boolean
  readonly to: number
}

export interface PackingPlan {
  /** By overlay, the topmost first: parameters of which one above tells are left out. */
  readonly layers: readonly (readonly PlannedValues[])[]
  /** By parameter, 1 where one of them tells of it. */
  readonly tells: Uint8Array
  /** Numbers of the parameters of which one of them tells. */
  readonly told: readonly number[]
}

interface KnownPlan extends PackingPlan {
  readonly shapes: readonly FlatShape[]
  readonly layout: Layout
  readonly length: number
}

/** Where the values of a parameter begin in its buffer. Throws where there are none, or not as many as it has. */
export function placeFor(layout: Layout, { name, yearly }: ParameterShape, { name: strategy, axis }: StrategyInputs, count: number | undefined): number {
  const place = layout.parameters.get(name)
  if (place === undefined) throw new Error(`The layout has no parameter '${name}'.`)
  if (count === undefined) throw new Error(`Strategy '${strategy}' gives no value for parameter '${name}'.`)
  const years = yearly ? axis.length : 1
  if (count !== place.size * years) throw new Error(`Strategy '${strategy}', parameter '${name}': found ${count} values, wanted ${place.size * years}.`)
  return place.element * years
}

// Over one world lie other choices from time to time.
const MOST_PLANS = 16

const plans = new WeakMap<FlatShape, KnownPlan[]>()

/** For what is laid over the ground of a run, the topmost first. Throws where a parameter has the wrong number of values. */
export function planOf(parameters: readonly ParameterShape[], layout: Layout, inputs: StrategyInputs, overlays: readonly FlatValues[]): PackingPlan {
  const { shape } = overlays[0] as FlatValues
  const { length } = inputs.axis
  let known = plans.get(shape)
  if (known === undefined) plans.set(shape, (known = []))
  for (const plan of known) if (plan.layout === layout && plan.length === length && isFor(plan, overlays)) return plan
  const made = { ...planned(parameters, layout, inputs, overlays), shapes: overlays.map((overlay) => overlay.shape), layout, length }
  if (known.length >= MOST_PLANS) known.length = 0
  known.push(made)
  return made
}

function isFor({ shapes }: KnownPlan, overlays: readonly FlatValues[]): boolean {
  return shapes.length === overlays.length && shapes.every((shape, at) => shape === (overlays[at] as FlatValues).shape)
}

function planned(parameters: readonly ParameterShape[], layout: Layout, inputs: StrategyInputs, overlays: readonly FlatValues[]): PackingPlan {
  const tells = new Uint8Array(parameters.length)
  const layers = overlays.map(({ shape: { numbers, from, counts, everyYear } }) => [...numbers].flatMap((parameter, place): PlannedValues[] => {
    if (tells[parameter] === 1) return []
    tells[parameter] = 1
    const shape = parameters[parameter] as ParameterShape
    const { yearly } = shape
    const count = counts[place] as number
    const times = yearly && everyYear ? inputs.axis.length : 1
    return [{ parameter, from: from[place] as number, count, times, yearly, to: placeFor(layout, shape, inputs, count * times) }]
  }))
  return { layers, tells, told: layers.flatMap((layer) => layer.map(({ parameter }) => parameter)) }
}
