/** What one step of control costs: the cheapest of the presets that lifts a strategy to the next stance. */
import { nextStance, type Stance } from './spectrum.ts'

/** A strategy by what it costs and how much control it leaves somewhere. */
export interface Offer {
  readonly cost: number | undefined
  readonly score: number | undefined
}

export type Step<Preset extends Offer> =
  /** Control already: there is no further step. */
  | { readonly kind: 'top' }
  /** The strategy has no cost or no score here, so there is nothing to measure from. */
  | { readonly kind: 'unknown' }
  /** No preset reaches the next stance. */
  | { readonly kind: 'none'; readonly stance: Stance }
  | {
    readonly kind: 'step'
    readonly stance: Stance
    readonly preset: Preset
    /** Its cost less that of the strategy; below 0 where more control costs less. */
    readonly extra: number
    /** The same for each point of control gained, a point being 0.01. */
    readonly extraPerPoint: number
  }

const POINTS = 100

export function cheapestStep<Preset extends Offer>({ cost, score }: Offer, presets: readonly Preset[]): Step<Preset> {
  if (score === undefined) return { kind: 'unknown' }
  const next = nextStance(score)
  if (next === undefined) return { kind: 'top' }
  if (cost === undefined) return { kind: 'unknown' }
  let best: { readonly preset: Preset; readonly cost: number; readonly gained: number } | undefined
  for (const preset of presets) {
    if (preset.cost === undefined || preset.score === undefined || preset.score < next.from) continue
    if (best === undefined || preset.cost < best.cost) best = { preset, cost: preset.cost, gained: preset.score - score }
  }
  if (best === undefined) return { kind: 'none', stance: next.stance }
  const extra = best.cost - cost
  return { kind: 'step', stance: next.stance, preset: best.preset, extra, extraPerPoint: extra / (best.gained * POINTS) }
}
