/** Weights that the reader gives: of layers in the mean of dependence and of dimensions in trust. */
import { dimensions } from '../../model/equations/dimensions.ts'

/** 0 leaves out, 1 counts in full; by `parameter.member`. Weights left out stand as they are by default. */
export type Weights = Readonly<Record<string, number>>

/** Parameters that hold weights, and what each weighs. */
export const weighing = { layer_weight: 'layer', trust_weight: 'trust_dimension' } as const

export type Weighing = keyof typeof weighing

export const everyWeight = Object.entries(weighing).flatMap(([parameter, dimension]) => dimensions[dimension].map((member) => weightKey(parameter, member)))

export function weightKey(parameter: string, member: string): string {
  return `${parameter}.${member}`
}

/** `parameter.member.weight`, in the declared order; empty where none is given. */
export function encodeWeights(weights: Weights = {}): string {
  return everyWeight.flatMap((key) => (key in weights ? `${key}.${weights[key]}` : [])).join('~')
}

/** What cannot be read is left out; undefined where none is given. */
export function decodeWeights(text: string): Weights | undefined {
  const weights: Record<string, number> = {}
  for (const part of text.split('~')) {
    const [, key = '', written] = /^(\w+\.\w+)\.([\de.-]+)$/.exec(part) ?? []
    const weight = Number(written)
    if (everyWeight.includes(key) && weight >= 0 && weight <= 1) weights[key] = weight + 0
  }
  return Object.keys(weights).length === 0 ? undefined : weights
}
