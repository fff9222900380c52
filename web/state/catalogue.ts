/** What can be picked on the page: economies, growth paths, strategies, levers and outcomes, in the words the page shows. */
import type { ReadAs } from '../../model/equations/definition.ts'
import { CALENDAR_YEAR, PER_CENT, TIMES } from '../chart/number-format.ts'

export interface EconomyEntry {
  readonly iso3: string
  readonly name: string
  /** More than two facts in five are stand-ins. */
  readonly indicative: boolean
  readonly standIns: readonly string[]
}

export interface GrowthPathEntry {
  readonly name: string
  readonly title: string
  readonly publisher: string
  readonly publication: string
  readonly note: string
  readonly url?: string
  /** Years with a published point, ascending. */
  readonly points: readonly number[]
}

export interface StrategyEntry {
  readonly name: string
  readonly title: string
  readonly summary: string
}

export interface LeverEntry {
  readonly name: string
  readonly label: string
  readonly doc: string
  readonly unit: string
  readonly side: 'choice' | 'world'
  /** What it belongs to, such as 'hardware'. */
  readonly group: string
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly standard: number
  /** Range that the sources give; absent where none is cited. */
  readonly cited?: { readonly low: number; readonly high: number; readonly citation: string }
  /** How well the default is founded, such as 'found' or 'judgement'. */
  readonly grade?: string
  /** Where the default comes from. */
  readonly source: { readonly citation: string; readonly url?: string }
}

/** A record that readers are offered as an outcome. */
export interface OutcomeEntry {
  readonly variable: string
  readonly label: string
  readonly doc: string
  readonly unit: string
  /** Such as 'money'. */
  readonly group: string
  /** By year, or one figure for the whole run. */
  readonly kind: 'yearly' | 'summary'
  /** Dimensions it can be taken apart by. */
  readonly over: readonly string[]
  readonly total: string
  /** Whose money it counts, where its record says. */
  readonly account?: string
  /** Fixed top of its axis, for shares. */
  readonly top?: number
  /** As a multiple or a year of the calendar, where its record says so. */
  readonly readAs?: ReadAs
}

export interface Catalogue {
  readonly economies: readonly EconomyEntry[]
  readonly growthPaths: readonly GrowthPathEntry[]
  readonly strategies: readonly StrategyEntry[]
  readonly levers: readonly LeverEntry[]
  readonly outcomes: readonly OutcomeEntry[]
  /** Members by dimension, in declared order. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
}

const shortTitles: Readonly<Record<string, string>> = {
  'extensive-domestic-ownership': 'Own',
  'trusted-international-partnerships': 'Partner',
  'digital-embassy-guest': 'Embassy',
  'regional-pooling': 'Pool',
  'sovereign-operated-cloud': 'Sovereign cloud',
  'foreign-cloud-reliance': 'Foreign cloud',
  'balanced-portfolio': 'Balanced',
}

/** Name for the end of a line, where there is room for a word or two. */
export function shortTitle(name: string, title: string): string {
  return shortTitles[name] ?? (title.length <= 16 ? title : `${title.slice(0, 15).trimEnd()}\u2026`)
}

/**
 * What an outcome is read in, where its unit leaves that open: what its record says, and otherwise shares in per cent.
 * Scores out of a fixed top are no shares of anything.
 */
export function readIn({ unit, top, readAs }: Pick<OutcomeEntry, 'unit' | 'top' | 'readAs'>): string | undefined {
  if (readAs === 'multiple') return TIMES
  if (readAs === 'calendar_year') return CALENDAR_YEAR
  return unit === '1' && top === undefined ? PER_CENT : undefined
}

export function outcomeOf(catalogue: Catalogue, variable: string): OutcomeEntry | undefined {
  return catalogue.outcomes.find((entry) => entry.variable === variable)
}

/** A member's name in words: `sovereign_cloud` reads 'sovereign cloud'. */
export function memberLabel(member: string): string {
  const words = member.replaceAll('_', ' ')
  return words === 'it' ? 'IT' : words
}
