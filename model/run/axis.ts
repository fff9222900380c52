/** The years a run computes, around the years it reports. */
import { HISTORY, LEAD } from '../compile/time.ts'

export { HISTORY, LEAD }

/** Every scenario starts its stocks no later than this, so that one past is computed whatever years are reported. */
const LATEST_START = 2025

/**
 * An axis of a class of its own. Engines keep plain objects whose properties have the same names in the same order in one
 * shape, and where one of them holds a fraction, all hold floating numbers from then on: the years would reach the kernel
 * as such, and each of its functions compiled for whole ones would be given up and compiled again while a lever moves.
 */
class ComputedYears {
  /** Calendar year of axis index `history`: the first year that is computed from stocks. */
  readonly start: number
  /** First and last reported year. */
  readonly first: number
  readonly last: number
  readonly history: number
  readonly lead: number
  /** Years on the axis: history, computed years, lead. */
  readonly length: number

  constructor(first: number, last: number) {
    this.start = Math.min(first, LATEST_START)
    this.first = first
    this.last = last
    this.history = HISTORY
    this.lead = LEAD
    this.length = HISTORY + (last - this.start + 1) + LEAD
  }
}

export type Axis = ComputedYears

/** Axis for reporting `first` to `last`, both included. */
export function makeAxis(first: number, last: number): Axis {
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first) {
    throw new Error(`Reported years ${first} to ${last}: found a wrong order or a fraction, wanted whole years, the first not after the last.`)
  }
  return new ComputedYears(first, last)
}

/** Axis index of a calendar year. */
export function indexOfYear(axis: Axis, year: number): number {
  return year - axis.start + axis.history
}

/** Calendar year of an axis index. */
export function yearOfIndex(axis: Axis, t: number): number {
  return axis.start + t - axis.history
}

/** Whether two axes start in the same year and report the same ones. */
export function sameYears(one: Axis, other: Axis): boolean {
  return one.start === other.start && one.first === other.first && one.last === other.last
}
