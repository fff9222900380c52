/** Settings of a scenario with the weights of the reader laid over them. */
import { changesOf } from '../../scenarios/merge-parents.ts'
import type { Change, Settings } from '../../scenarios/schema.ts'
import { everyWeight, weighing, type Weighing, type Weights } from './weights.ts'

/** The settings that weights change, over what `set` gives them. */
export function weighed(set: Settings, weights: Weights = {}): Settings {
  const laid: Record<string, Change[]> = {}
  for (const key of everyWeight) {
    if (!(key in weights)) continue
    const [parameter, member = ''] = key.split('.') as [Weighing, string?]
    ;(laid[parameter] ??= [...changesOf(set[parameter] ?? [])]).push({ value: weights[key]!, at: { [weighing[parameter]]: member } })
  }
  return laid
}
