/** Which strategies are alike in some of their parameters, whatever else tells them apart. */
import type { CompiledChange } from './compiled-setting.ts'
import type { Prepared } from './prepare.ts'
import { sharedLayers, strategyLayers } from './prepared-runs.ts'
import { framesOf } from './run-frames.ts'

/**
 * What some parameters of a strategy hang on: where it is equal, those that are chosen, and what follows from them, have the
 * same values. Undefined where the strategy has guests, whose inputs hang on more.
 *
 * @param chosen true of facts, and of what they are derived from, at least
 */
export function groundsOf(prepared: Prepared, own: readonly CompiledChange[], position: number, chosen: (parameter: CompiledChange['parameter']) => boolean): string | undefined {
  const { own: { economy, places }, guests } = framesOf(prepared).strategies[position]!
  if (guests.length > 0) return undefined
  const { below, above } = strategyLayers(prepared, position)
  const layers = [...below, ...sharedLayers(prepared, own), ...above]
  return JSON.stringify([prepared.worldKeyPrefix, economy, places ?? null, layers.flatMap(({ changes }) => changes.filter(({ parameter }) => chosen(parameter)).map(({ parameter, form, number, points, elements, during }) => (
    [parameter.name, form, number, points ?? null, elements ?? null, during ?? null]
  )))])
}
