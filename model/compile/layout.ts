/** Where each value of a program stands in the buffers of a run. */
import type { Stage } from '../equations/definition.ts'
import type { Expression, Program, Variable } from './program.ts'
import { AGES, rowsOf } from './time.ts'

/** What the layout needs to know of a variable: also true of the outline the page loads, which has no expressions. */
export type VariableShape = Pick<Variable, 'name' | 'kind' | 'stage' | 'over' | 'exogenous' | 'ahead' | 'runsOff' | 'gaps'>

export interface ProgramShape {
  readonly dimensions: Program['dimensions']
  readonly parameters: readonly { readonly name: string; readonly over: readonly string[]; readonly yearly: boolean }[]
  readonly variables: readonly VariableShape[]
}

export type Block = 'scalar' | 'series' | Stage | 'kernel'

export interface Place {
  readonly block: Block
  /** Number of elements of the same block that stand before. */
  readonly element: number
  /** Members of each dimension, in the order of `over`. */
  readonly shape: readonly number[]
  /** Elements to skip for one member more, by dimension: row-major. */
  readonly strides: readonly number[]
  /** Product of `shape`. */
  readonly size: number
}

/**
 * Parameters: `scalars[element]`, `series[element * n + t]`. Results, all in `out`: the once block (one double an element),
 * kernels (AGES doubles an element), the yearly block (for each year of the axis and of the run-off a row of all its elements), the after block (one
 * double an element). A year stands in one row so that the distance between two elements is known when the kernel is made.
 */
export interface Layout {
  readonly parameters: ReadonlyMap<string, Place>
  readonly variables: ReadonlyMap<string, Place>
  readonly scalars: number
  /** Elements of yearly parameters; the buffer holds this many times the axis length. */
  readonly series: number
  readonly once: number
  readonly kernels: number
  /** Index of the first double of the yearly block. */
  readonly head: number
  readonly yearly: number
  readonly after: number
}

export function layoutOf(program: ProgramShape): Layout {
  const counts: Record<Block, number> = { scalar: 0, series: 0, once: 0, kernel: 0, yearly: 0, after: 0 }
  const place = (block: Block, over: readonly string[]): Place => {
    const shape = over.map((name) => {
      const members = program.dimensions[name]
      if (members === undefined) throw new Error(`The program has no dimension '${name}'.`)
      return members.length
    })
    const strides = stridesOf(shape)
    const size = shape.reduce((product, length) => product * length, 1)
    const element = counts[block]
    counts[block] += size
    return { block, element, shape, strides, size }
  }
  const parameters = new Map(
    program.parameters.map((parameter) => [parameter.name, place(parameter.yearly ? 'series' : 'scalar', parameter.over)]),
  )
  const variables = new Map(
    program.variables.map((variable) => [variable.name, place(variable.kind === 'kernel' ? 'kernel' : variable.stage, variable.over)]),
  )
  return {
    parameters,
    variables,
    scalars: counts.scalar,
    series: counts.series,
    once: counts.once,
    kernels: counts.kernel,
    head: counts.once + counts.kernel * AGES,
    yearly: counts.yearly,
    after: counts.after,
  }
}

/** Doubles in the result buffer for an axis of `length` years. */
export function outputLength(layout: Layout, length: number): number {
  return layout.head + layout.yearly * rowsOf(length) + layout.after
}

/**
 * First double of an element of a result: once and after values stand there alone, a kernel's ages and the years' values
 * follow from there `strideOf` apart.
 */
export function offsetOf(layout: Layout, place: Place, element: number, length: number): number {
  switch (place.block) {
    case 'once':
      return place.element + element
    case 'kernel':
      return layout.once + (place.element + element) * AGES
    case 'yearly':
      return layout.head + place.element + element
    case 'after':
      return layout.head + layout.yearly * rowsOf(length) + place.element + element
    default:
      throw new Error('Parameters do not stand in the result buffer.')
  }
}

/** Doubles from the value of one year (of one age, for a kernel) to that of the next; 0 for values that belong to neither. */
export function strideOf(layout: Layout, place: Place): number {
  return place.block === 'yearly' ? layout.yearly : place.block === 'kernel' ? 1 : 0
}

export function stridesOf(shape: readonly number[]): number[] {
  const strides = shape.map(() => 1)
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = (strides[axis + 1] as number) * (shape[axis + 1] as number)
  return strides
}

/** Members of each dimension at a row-major element number. */
export function membersAt(shape: readonly number[], element: number): number[] {
  return stridesOf(shape).map((stride, axis) => Math.floor(element / stride) % (shape[axis] as number))
}

/** Row-major element number of a member of each dimension. */
export function elementOf(place: Place, members: readonly number[]): number {
  return members.reduce((element, member, axis) => element + member * (place.strides[axis] as number), 0)
}

export function isMapped(is: Variable['is']): is is { readonly by: string; readonly members: readonly Expression[] } {
  return 'by' in is
}
