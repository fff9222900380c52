import type { ParameterValue } from '../equations/definition.ts'

type Dimensions = Readonly<Record<string, readonly string[]>>

/** Numbers of a value, row-major in the order of the dimensions. */
export function flatten(value: ParameterValue, over: readonly string[], dimensions: Dimensions): number[] {
  const [dimension, ...rest] = over
  if (dimension === undefined) return [value as number]
  return dimensions[dimension]!.flatMap((member) => flatten(typeof value === 'number' ? value : value[member]!, rest, dimensions))
}
