/** What a formula may name: the dimensions, records and parameters of a model, with what resolving and checking need of each. */
import { one, type Unit } from '../units/unit.ts'
import { nearestName } from './nearest-name.ts'

export interface NamedValue {
  readonly name: string
  readonly origin: 'parameter' | 'record'
  readonly over: readonly string[]
  /** When it has its value: once for all years, in every year, or after the last. */
  readonly timing: 'once' | 'yearly' | 'after'
  readonly unit: Unit
  readonly quantity?: string
  /** Dimension whose members the value numbers. */
  readonly categories?: string
}

export interface Names {
  readonly dimensions: ReadonlyMap<string, readonly string[]>
  readonly values: ReadonlyMap<string, NamedValue>
}

/** Names that mean time rather than a record. */
export const timeNames: ReadonlySet<string> = new Set(['year', 'year_step', 'age'])

/** Words that can be no record, parameter or dimension, besides the functions and the names of time. */
export const reservedWords: ReadonlySet<string> = new Set([
  'none', 'and', 'or', 'not', 'to', 'in', 'mod', 'xor', 'end', 'true', 'false', 'null', 'undefined', 'constructor', 'prototype',
])

/** Unit of category values and of names whose own unit could not be read. */
export const plain: Unit = one

export function suggestName(name: string, candidates: Iterable<string>): string | undefined {
  const nearest = nearestName(name, candidates)
  return nearest === undefined ? undefined : `Did you mean ${nearest} ?`
}
