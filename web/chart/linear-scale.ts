/**
 * A straight scale between two ends of an axis: d3's, without the colours, dates and number formats that come with it
 * and that no first picture needs.
 */
import { tickIncrement, ticks } from 'd3'

export type Ends = readonly [number, number]

export interface LinearScale {
  /** The place of a value. */
  (value: number): number
  readonly domain: Ends
  /** The value at a place. */
  invert(place: number): number
  /** About so many round values within the domain. */
  ticks(count: number): number[]
}

export function linearScale(domain: Ends, range: Ends): LinearScale {
  return Object.assign((value: number): number => mapped(value, domain, range), {
    domain,
    invert: (place: number): number => mapped(place, range, domain),
    ticks: (count: number): number[] => ticks(domain[0], domain[1], count),
  })
}

/** Between the ends in proportion; the middle where the ends `from` are one. */
function mapped(value: number, from: Ends, to: Ends): number {
  const [low, high] = from[1] < from[0] ? [from[1], from[0]] : from
  const [start, end] = from[1] < from[0] ? [to[1], to[0]] : to
  const share = high === low ? 0.5 : (value - low) / (high - low)
  return start * (1 - share) + end * share
}

// Wider ends can ask for a larger step; it settles after a few.
const MOST_STEPS = 10

/** The ends moved out to round values, for about `count` ticks between them. */
export function roundEnds([low, high]: Ends, count: number): Ends {
  let [from, to] = [low, high]
  let before: number | undefined
  for (let round = 0; round < MOST_STEPS; round++) {
    const step = tickIncrement(from, to, count)
    if (step === before) return [from, to]
    if (step > 0) [from, to] = [Math.floor(from / step) * step, Math.ceil(to / step) * step]
    else if (step < 0) [from, to] = [Math.ceil(from * step) / step, Math.floor(to * step) / step]
    else break
    before = step
  }
  return [low, high]
}
