/** Ends of a value axis while a lever is held and after: still, so that lines move and not the axis under them. */
import { roundEnds } from './linear-scale.ts'

export type Domain = readonly [number, number]

// How far beyond a value that leaves the axis the axis is drawn out, so that it does not have to move again at once.
const AIR = 1.25

/** The axis as it stood, drawn out in one large step where a value would leave it; it never shrinks while held. */
export function holdDomain(shown: Domain, wanted: Domain): Domain {
  if (wanted[0] >= shown[0] && wanted[1] <= shown[1]) return shown
  const low = wanted[0] < shown[0] ? wanted[0] * AIR : shown[0]
  const high = wanted[1] > shown[1] ? wanted[1] * AIR : shown[1]
  const [from, to] = roundEnds([low, high], 5)
  return [Math.min(from, low), Math.max(to, high)]
}

/** Between two axes, `share` of the way in time, slow at both ends. */
export function easeDomain(from: Domain, to: Domain, share: number): Domain {
  if (share >= 1) return to
  const way = share <= 0 ? 0 : share * share * (3 - 2 * share)
  return [from[0] + (to[0] - from[0]) * way, from[1] + (to[1] - from[1]) * way]
}
