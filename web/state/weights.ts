/** Weights that the reader gives: of layers in the mean of dependence and of dimensions in trust. */
import { dimensions } from '../../model/equations/dimensions.ts'
import { changesOf } from '../../scenarios/merge-parents.ts'
import type { Change, Settings } from '../../scenarios/schema.ts'

/** 0 leaves out, 1 counts in full; by `parameter.member`. Weights left out stand as they are by default. */
export type Weights = Readonly<Record<string, number>>

/** Parameters that hold weights, and what each weighs. */
export const weighing = { layer_weight: 'layer', trust_weight: 'trust_dimension' } as const

export type Weighing = keyof typeof weighing

const EVERY_KEY = Object.entries(weighing).flatMap(([parameter, dimension]) => dimensions[dimension].map((member) => weightKey(parameter, member)))

export function weightKey(parameter: string, member: string): string {
  return `${parameter}.${member}`
}

/** `parameter.member.weight`, in the declared order; undefined where none is given. */
export function encodeWeights(weights: Weights = {}): string | undefined {
  return EVERY_KEY.flatMap((key) => (weights[key] === undefined ? [] : [`${key}.${weights[key]}`])).join('~') || undefined
}

/** What cannot be read is left out; undefined where none is given. */
export function decodeWeights(text: string): Weights | undefined {
  const weights: Record<string, number> = {}
  for (const part of text.split('~')) {
    const key = EVERY_KEY.find((known) => part.startsWith(`${known}.`))
    const written = part.slice((key?.length ?? 0) + 1)
    const weight = /^[\d.e-]+$/.test(written) ? Number(written) : NaN
    if (key !== undefined && weight >= 0 && weight <= 1) weights[key] = weight + 0
  }
  return Object.keys(weights).length === 0 ? undefined : weights
}

// A lever that moves finds the settings of the same weights unchanged, and what hangs on them need not be made again.
const changesBy = new WeakMap<Weights, Readonly<Record<string, Change[]>>>()

/** Settings that lay the weights over those that `set` gives. */
export function weighed(set: Settings, weights: Weights = {}): Settings {
  let changes = changesBy.get(weights)
  if (changes === undefined) {
    const found: Record<string, Change[]> = {}
    for (const key of EVERY_KEY) {
      const [parameter = '', member = ''] = key.split('.')
      if (weights[key] !== undefined) (found[parameter] ??= []).push({ value: weights[key], at: { [weighing[parameter as Weighing]]: member } })
    }
    changesBy.set(weights, (changes = found))
  }
  return Object.fromEntries(Object.entries(changes).map(([parameter, own]) => {
    const given = set[parameter]
    return [parameter, given === undefined ? own : [...changesOf(given), ...own]]
  }))
}
