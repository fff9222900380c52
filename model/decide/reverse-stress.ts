/** The smallest shock that breaks a limit: how far the world may move before something gives, and what gives first. */
import { normalQuantile } from '../numeric/normal-quantile.ts'
import { makeSampler } from '../ensemble/sampler.ts'
import type { Steps } from '../run/steps.ts'

export interface ReverseStress {
  /** By axis: 0 is its central value, -1 and 1 the ends of its range. Absent where no shock within the ranges breaks anything. */
  readonly shock?: Float64Array
  /** Length of the shock: the root of the sum of squares of its parts. */
  readonly size?: number
  /** Limits that break at it, by their places. */
  readonly broken: readonly number[]
  /** Margins at the shock and at 95 per cent of it, where none is broken. */
  readonly margins?: readonly number[]
  readonly marginsBefore?: readonly number[]
  /** Limits broken without any shock: there is nothing to look for. */
  readonly brokenAlready: readonly number[]
  readonly runs: number
}

/** Part of a shock at which nothing may break, or a smaller one would have been the answer. */
export const JUST_BELOW = 0.95
// Steps along a ray from no shock to the nearest break known: a break and its mending within one step can be missed.
const RAY_STEPS = 6
// Beside a ray that is known the break is about as far: its middle and its end tell.
const TURN_STEPS = 2
// The distance along a ray is closed in on to this part of itself.
const TOLERANCE = 1e-4
const DIRECTIONS_AN_AXIS = 20
// Of the best directions, as many are turned until no turn brings the break nearer.
const TURNED = 4
const FIRST_TURN = 0.4
const LAST_TURN = 0.005

/**
 * Looks along rays from the central values in directions spread evenly (scrambled Sobol points made normal) and along the
 * axes, then turns the best of them, by coordinates, until no turn brings the break nearer.
 *
 * @param axes how many inputs move, each between -1 and 1
 * @param margins of every limit at a point: negative where it is broken, NaN where it does not apply
 * @param oneSided axes that move towards 1 alone
 */
export function* reverseStress(axes: number, margins: (point: Float64Array) => readonly number[], seed: number, oneSided: readonly boolean[] = []): Steps<ReverseStress> {
  let runs = 0
  const at = (direction: Float64Array, distance: number): readonly number[] => {
    runs++
    return margins(direction.map((part) => part * distance))
  }
  const brokenIn = (found: readonly number[]): number[] => found.flatMap((margin, limit) => (margin < 0 ? [limit] : []))
  const brokenAlready = brokenIn(at(new Float64Array(axes), 0))
  if (brokenAlready.length > 0) return { broken: [], brokenAlready, runs }

  /** Where along a direction of length 1 the first limit breaks; Infinity where none does before `within` or the end of the ranges. */
  function* breakAlong(direction: Float64Array, within: number, steps: number = RAY_STEPS): Steps<number> {
    const end = Math.min(within, 1 / direction.reduce((largest, part) => Math.max(largest, Math.abs(part)), 0))
    let [low, high] = [0, 0]
    for (let step = 1; step <= steps; step++) {
      high = (end * step) / steps
      const breaks = brokenIn(at(direction, high)).length > 0
      yield
      if (breaks) break
      low = high
      if (step === steps) return Infinity
    }
    while (high - low > TOLERANCE * high) {
      const middle = (low + high) / 2
      if (brokenIn(at(direction, middle)).length > 0) high = middle
      else low = middle
      yield
    }
    return high
  }

  let best = Infinity
  const found: { readonly direction: Float64Array; readonly distance: number }[] = []
  for (const direction of directionsOn(axes, seed, oneSided)) {
    // Rays a little longer than the best are worth turning.
    const distance = yield* breakAlong(direction, best * 1.5)
    if (distance === Infinity) continue
    found.push({ direction, distance })
    best = Math.min(best, distance)
  }
  if (found.length === 0) return { broken: [], brokenAlready, runs }
  found.sort((left, right) => left.distance - right.distance)
  let nearest = found[0] as (typeof found)[number]
  for (const start of found.slice(0, TURNED)) {
    let here = start
    for (let turn = FIRST_TURN; turn >= LAST_TURN;) {
      let turned = false
      for (let axis = 0; axis < axes; axis++) {
        for (const way of [turn, -turn]) {
          const next = here.direction.slice()
          next[axis] = (next[axis] as number) + way
          if (oneSided[axis] === true && (next[axis] as number) < 0) next[axis] = 0
          const direction = ofLengthOne(next)
          if (direction === undefined) continue
          const distance = yield* breakAlong(direction, here.distance * (1 - TOLERANCE), TURN_STEPS)
          if (distance === Infinity) continue
          here = { direction, distance }
          turned = true
        }
      }
      if (!turned) turn /= 2
    }
    if (here.distance < nearest.distance) nearest = here
  }
  // A limit may break, mend and break again along a ray: what breaks nearer is the answer, until nothing does.
  for (;;) {
    const before = at(nearest.direction, nearest.distance * JUST_BELOW)
    if (brokenIn(before).length === 0) {
      const margins = at(nearest.direction, nearest.distance)
      return { shock: nearest.direction.map((part) => part * nearest.distance), size: nearest.distance, broken: brokenIn(margins), margins, marginsBefore: before, brokenAlready, runs }
    }
    nearest = { direction: nearest.direction, distance: yield* breakAlong(nearest.direction, nearest.distance * JUST_BELOW, 1) }
  }
}

/** Axes, then directions spread over the sphere. */
function* directionsOn(axes: number, seed: number, oneSided: readonly boolean[]): Generator<Float64Array> {
  const folded = (direction: Float64Array): Float64Array => direction.map((part, axis) => (oneSided[axis] === true ? Math.abs(part) : part))
  for (let axis = 0; axis < axes; axis++) {
    for (const way of oneSided[axis] === true ? [1] : [1, -1]) {
      const direction = new Float64Array(axes)
      direction[axis] = way
      yield direction
    }
  }
  if (axes === 1) return
  const rays = DIRECTIONS_AN_AXIS * axes
  const sample = makeSampler('sobol', Array.from({ length: axes }, (_, axis) => `reverse stress ${axis}`), rays, seed)
  for (let ray = 0; ray < rays; ray++) {
    const drawn = Float64Array.from({ length: axes }, (_, axis) => normalQuantile(sample(ray, axis)))
    const direction = ofLengthOne(folded(drawn))
    if (direction !== undefined) yield direction
  }
}

function ofLengthOne(direction: Float64Array): Float64Array | undefined {
  const length = Math.sqrt(direction.reduce((sum, part) => sum + part * part, 0))
  return length > 0 ? direction.map((part) => part / length) : undefined
}
