/** Where the values of flat overlays go: worked out once for those that lie over one another in every run. */
import type { Layout, Place } from '../compile/layout.ts'
import type { Axis } from './axis.ts'
import type { FlatShape, FlatValues, ParameterShape, StrategyInputs } from './inputs.ts'

/** What one overlay gives, entry by entry: parameters of which an overlay above it tells are left out. */
export interface PlannedLayer {
  readonly numbers: Int32Array
  /** In its elements. */
  readonly from: Int32Array
  readonly counts: Int32Array
  /** How often each element is written. */
  readonly times: Int32Array
  /** 1 where they go to the series. */
  readonly yearly: Uint8Array
  readonly to: Int32Array
}

export interface PackingPlan {
  /** The topmost first, as the shapes they are for. */
  readonly layers: readonly PlannedLayer[]
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

const plans = new WeakMap<FlatShape, KnownPlan[]>()

/** For what is laid over the ground of a run, the topmost first. Throws where a parameter has the wrong number of values. */
export function planOf(parameters: readonly ParameterShape[], layout: Layout, { name: strategy, axis }: StrategyInputs, overlays: readonly FlatValues[]): PackingPlan {
  const { shape } = overlays[0] as FlatValues
  let known = plans.get(shape)
  if (known === undefined) plans.set(shape, (known = []))
  for (const plan of known) if (plan.layout === layout && plan.length === axis.length && isFor(plan, overlays)) return plan
  const made = { ...planned(parameters, layout, strategy, axis, overlays), shapes: overlays.map(({ shape }) => shape), layout, length: axis.length }
  known.push(made)
  return made
}

function isFor({ shapes }: KnownPlan, overlays: readonly FlatValues[]): boolean {
  if (shapes.length !== overlays.length) return false
  for (let at = 0; at < shapes.length; at++) if (shapes[at] !== (overlays[at] as FlatValues).shape) return false
  return true
}

function planned(parameters: readonly ParameterShape[], layout: Layout, strategy: string, axis: Axis, overlays: readonly FlatValues[]): PackingPlan {
  const tells = new Uint8Array(parameters.length)
  const layers = overlays.map(({ shape }): PlannedLayer => {
    const places = [...shape.numbers.keys()].filter((place) => tells[shape.numbers[place] as number] !== 1)
    const entries = places.map((place) => {
      const number = shape.numbers[place] as number
      tells[number] = 1
      const { name, yearly } = parameters[number] as ParameterShape
      const { element, size } = layout.parameters.get(name) as Place
      const length = yearly ? axis.length : 1
      const count = shape.counts[place] as number
      const times = yearly && shape.everyYear ? axis.length : 1
      if (count * times !== size * length) throw new Error(`Strategy '${strategy}', parameter '${name}': found ${count * times} values, wanted ${size * length}.`)
      return { number, from: shape.from[place] as number, count, times, yearly: Number(yearly), to: element * length }
    })
    return {
      numbers: Int32Array.from(entries, ({ number }) => number),
      from: Int32Array.from(entries, ({ from }) => from),
      counts: Int32Array.from(entries, ({ count }) => count),
      times: Int32Array.from(entries, ({ times }) => times),
      yearly: Uint8Array.from(entries, ({ yearly }) => yearly),
      to: Int32Array.from(entries, ({ to }) => to),
    }
  })
  return { layers, tells, told: layers.flatMap(({ numbers }) => [...numbers]) }
}
