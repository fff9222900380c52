/** Values of an input at which an outcome reaches a target, or two options tie: all of them within a range. */
import { bracketedRoot } from '../finance/bracketed-root.ts'
import type { Steps } from '../run/steps.ts'

export interface BreakEven {
  readonly input: number
  /** What is left of the difference there: 0 but for rounding at a crossing. */
  readonly difference: number
  /**
   * `crossing`: the difference changes sign. `touch`: it reaches zero and turns back. `jump`: it changes sign without
   * being zero anywhere near, as where a limit begins to hold.
   */
  readonly kind: 'crossing' | 'touch' | 'jump'
}

export interface BreakEvens {
  /** Rising; empty where there is none in range. */
  readonly found: readonly BreakEven[]
  /** Ends of the search with their differences; NaN where there is no number. */
  readonly from: { readonly input: number; readonly difference: number }
  readonly to: { readonly input: number; readonly difference: number }
  /** Points looked at that have no number. */
  readonly gaps: number
  /** The difference is zero, but for rounding, at every point that has a number: every input breaks even. */
  readonly everywhere: boolean
}

/** Points of the first look: two roots closer than the range over as many may be missed. */
export const SCAN_POINTS = 65
// Golden-section search shrinks a bracket by 0.618 a step: 30 steps take it to a millionth of its width.
const GOLDEN = 0.6180339887498949
const TURN_STEPS = 30
// Of the largest difference in the range: less is zero.
const NOUGHT = 1e-9
// A value so near to a root that the difference beside it must be small if it is continuous, as part of the range.
const NEAR = 1e-6

/**
 * All inputs between two ends at which the difference is zero: a look at evenly spaced points, each change of sign closed
 * in on, each turn towards zero followed to where it is nearest.
 *
 * @param difference of the outcome and its target, or of two options; NaN where there is none
 * @throws Error where the ends are not finite and rising
 */
export function* breakEvens(difference: (input: number) => number, from: number, to: number, points: number = SCAN_POINTS): Steps<BreakEvens> {
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) throw new Error(`Found a range from ${from} to ${to}, wanted finite ends that rise.`)
  const inputs = Array.from({ length: points }, (_, at) => (at === points - 1 ? to : from + ((to - from) * at) / (points - 1)))
  const differences: number[] = []
  for (const input of inputs) {
    differences.push(difference(input))
    yield
  }
  const size = differences.reduce((largest, value) => (value === value ? Math.max(largest, Math.abs(value)) : largest), 0)
  const isNought = (value: number): boolean => Math.abs(value) <= NOUGHT * size
  const numbers = differences.filter((value) => value === value)
  const ends = { from: { input: from, difference: differences[0] as number }, to: { input: to, difference: differences[points - 1] as number }, gaps: points - numbers.length }
  if (numbers.length > 0 && numbers.every((value) => value === 0)) return { found: [], everywhere: true, ...ends }
  const found: BreakEven[] = []
  for (let at = 0; at < points; at++) {
    const here = differences[at] as number
    if (here === 0) found.push({ input: inputs[at] as number, difference: 0, kind: signsDiffer(differences[at - 1], differences[at + 1]) ? 'crossing' : 'touch' })
    const next = differences[at + 1]
    if (signsDiffer(here, next)) {
      found.push(closedIn(difference, inputs[at] as number, inputs[at + 1] as number, size, (to - from) * NEAR))
      yield
    }
    const before = differences[at - 1]
    if (before === undefined || next === undefined || here === 0 || before * here <= 0 || here * next <= 0) continue
    // A turn towards zero between two points: it may touch, or cross twice, unseen by both.
    if (Math.abs(here) > Math.abs(before) || Math.abs(here) > Math.abs(next)) continue
    const low = inputs[at - 1] as number
    const high = inputs[at + 1] as number
    const turn = yield* nearestToZero(difference, here > 0 ? 1 : -1, low, high)
    if (turn.difference !== turn.difference) continue
    if (isNought(turn.difference)) found.push({ ...turn, kind: 'touch' })
    else if (turn.difference * here < 0) found.push(closedIn(difference, low, turn.input, size, (to - from) * NEAR), closedIn(difference, turn.input, high, size, (to - from) * NEAR))
    yield
  }
  const rising = found.sort((left, right) => left.input - right.input)
  // Neighbouring turns can lead to one and the same point.
  const apart = rising.filter(({ input }, at) => at === 0 || input - (rising[at - 1] as BreakEven).input > (to - from) * NEAR)
  return { found: apart, everywhere: false, ...ends }
}

function signsDiffer(left: number | undefined, right: number | undefined): boolean {
  return left !== undefined && right !== undefined && left * right < 0
}

function closedIn(difference: (input: number) => number, low: number, high: number, size: number, near: number): BreakEven {
  const input = bracketedRoot(difference, low, high)
  const left = difference(input)
  const [below, above] = [difference(Math.max(low, input - near)), difference(Math.min(high, input + near))]
  // Across a continuous root the difference moves by about as small a part of its size as the input does of its range.
  const step = Math.abs(above - below)
  const jumps = Math.abs(left) > NOUGHT * size && step > size / 1000
  return { input, difference: left, kind: jumps ? 'jump' : 'crossing' }
}

/** Where between the ends a difference of the given sign comes nearest to zero. */
function* nearestToZero(difference: (input: number) => number, sign: number, from: number, to: number): Steps<{ input: number; difference: number }> {
  let [low, high] = [from, to]
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let [atLeft, atRight] = [difference(left), difference(right)]
  for (let step = 0; step < TURN_STEPS; step++) {
    // Beyond zero there are two crossings, and no need to go on.
    if (sign * atLeft < 0 || sign * atRight < 0) break
    if (sign * atLeft < sign * atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - GOLDEN * (high - low)
      atLeft = difference(left)
    } else {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + GOLDEN * (high - low)
      atRight = difference(right)
    }
    yield
  }
  return sign * atLeft <= sign * atRight ? { input: left, difference: atLeft } : { input: right, difference: atRight }
}

export interface FrontierPoint extends BreakEven {
  /** Value of the other input. */
  readonly other: number
}

/**
 * Two-way frontier: for evenly spaced values of another input, every value of the input at which the difference is zero.
 * Each point carries what is left of the difference when it is run again.
 */
export function* breakEvenFrontier(
  difference: (input: number, other: number) => number,
  range: readonly [number, number],
  otherRange: readonly [number, number],
  rows: number,
  points: number = SCAN_POINTS,
): Steps<readonly FrontierPoint[]> {
  const found: FrontierPoint[] = []
  for (let row = 0; row < rows; row++) {
    const other = rows === 1 ? otherRange[0] : otherRange[0] + ((otherRange[1] - otherRange[0]) * row) / (rows - 1)
    const line = yield* breakEvens((input) => difference(input, other), range[0], range[1], points)
    found.push(...line.found.map((point) => ({ ...point, other })))
  }
  return found
}
