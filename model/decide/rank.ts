/** Which of two options is better, in how many draws, and how far that share can be trusted. */
import { type ShareInterval, shareInterval } from '../ensemble/share-interval.ts'
import { type Better, gainOver } from './better.ts'

// Runs that should agree differ in their last digits, by the order of their sums.
const ROUNDING = 1e-9

/** An order that holds in fewer draws than nine of ten is not one to build on. */
export const SURE = 0.9

export type Order =
  /** Better in at least the share of draws that counts as sure, its whole interval included. */
  | 'first' | 'second'
  /** The same in at least that share of draws. */
  | 'tie'
  /** Neither is sure. */
  | 'unknown'

export interface Comparison {
  readonly order: Order
  /** Share of draws in which the first option is better, with its interval of 95 per cent. */
  readonly first: ShareInterval
  readonly second: ShareInterval
  /** Share of draws in which they are the same but for rounding. */
  readonly ties: ShareInterval
  /** Draws in which both have a number. */
  readonly draws: number
  readonly leftOut: number
}

/**
 * Two options on common draws. Undefined where no draw has a number for both.
 *
 * @param sure share of draws from which an order counts as known
 */
export function compare(first: Float64Array, second: Float64Array, better: Better, sure: number = SURE): Comparison | undefined {
  if (first.length !== second.length) throw new Error(`Found columns of ${first.length} and of ${second.length} draws: options are compared on common draws.`)
  let [draws, ahead, behind] = [0, 0, 0]
  for (let draw = 0; draw < first.length; draw++) {
    const [one, other] = [first[draw] as number, second[draw] as number]
    if (one !== one || other !== other) continue
    draws++
    const gain = gainOver(one, other, better)
    if (Math.abs(gain) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other))) continue
    if (gain > 0) ahead++
    else behind++
  }
  if (draws === 0) return undefined
  const shares = { first: shareInterval(ahead, draws), second: shareInterval(behind, draws), ties: shareInterval(draws - ahead - behind, draws) }
  const order = shares.first.low >= sure ? 'first' : shares.second.low >= sure ? 'second' : shares.ties.low >= sure || ahead + behind === 0 ? 'tie' : 'unknown'
  return { order, ...shares, draws, leftOut: first.length - draws }
}

export interface YearOrder {
  readonly year: number
  readonly comparison: Comparison | undefined
}

/**
 * The last year up to which the order of the first year stays known and the same; undefined where it is not known in the
 * first year either.
 */
export function knownUntil(years: readonly YearOrder[]): number | undefined {
  const order = years[0]?.comparison?.order
  if (order === undefined || order === 'unknown') return undefined
  let known: number | undefined
  for (const { year, comparison } of years) {
    if (comparison?.order !== order) break
    known = year
  }
  return known
}

export interface Standing {
  /** By place, from the best: share of draws in which the option stands there. Options that tie share the better place. */
  readonly places: readonly ShareInterval[]
  /** Mean place, from 1. */
  readonly meanPlace: number
}

/** Places of every option over the draws in which all have a number. Undefined where there is no such draw. */
export function standings(columns: readonly Float64Array[], better: Better): readonly Standing[] | undefined {
  const counts = columns.map(() => columns.map(() => 0))
  const length = columns[0]?.length ?? 0
  let draws = 0
  for (let draw = 0; draw < length; draw++) {
    const values = columns.map((column) => column[draw] as number)
    if (values.some(Number.isNaN)) continue
    draws++
    for (const [option, value] of values.entries()) {
      let ahead = 0
      for (const other of values) if (gainOver(other, value, better) > ROUNDING * Math.max(Math.abs(other), Math.abs(value))) ahead++
      counts[option]![ahead]!++
    }
  }
  if (draws === 0) return undefined
  return counts.map((places) => ({ places: places.map((hits) => shareInterval(hits, draws)), meanPlace: places.reduce((sum, hits, place) => sum + hits * (place + 1), 0) / draws }))
}
