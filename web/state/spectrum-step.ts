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

// Scores are judgements: a price over less than this would be one of rounding.
const LEAST_STEP = 0.05

export type PointPrice<Strategy extends Offer> =
  /** `dominated`: another has no less control for no more cost. `narrow`: the next on the frontier is less than 0.05 away. */
  | { readonly kind: 'unknown' | 'dominated' | 'top' | 'narrow' }
  | { readonly kind: 'price'; readonly next: Strategy; readonly perPoint: number }

/** Price of one more point of control: the slope of cost along the efficient frontier, from one of its strategies to the next. */
export function pointPrice<Strategy extends Offer>(from: Strategy, compared: readonly Strategy[]): PointPrice<Strategy> {
  const { cost, score } = from
  if (cost === undefined || score === undefined) return { kind: 'unknown' }
  const known = compared.flatMap((strategy) => (strategy.cost === undefined || strategy.score === undefined ? [] : [{ strategy, cost: strategy.cost, score: strategy.score }]))
  if (known.some((other) => other.cost <= cost && other.score >= score && (other.cost < cost || other.score > score))) return { kind: 'dominated' }
  // What has more control costs more; the cheapest of it is undominated, and of equals in cost the one with most.
  const next = known.filter((other) => other.score > score).sort((a, b) => a.cost - b.cost || b.score - a.score)[0]
  if (next === undefined) return { kind: 'top' }
  const gained = next.score - score
  return gained < LEAST_STEP ? { kind: 'narrow' } : { kind: 'price', next: next.strategy, perPoint: (next.cost - cost) / (gained * POINTS) }
}
