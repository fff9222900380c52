/** Undo and redo: the states a reader passed through, each with the words for what led there. */
import type { Work } from './page-state.ts'

export interface HistoryEntry {
  readonly work: Work
  /** What was done: "Ambition: 1.5"; empty for the state the page opened with. */
  readonly label: string
  /** The lever it moved, for a way back to it. */
  readonly lever?: string
}

export interface History {
  /** Never empty. */
  readonly entries: readonly HistoryEntry[]
  readonly at: number
  /** The slide that led to the entry of now and is not over: further moves under the same mark belong to that entry. */
  readonly slide?: string
}

/** A longer past is forgotten from its far end. */
export const MOST_ENTRIES = 100

export function beginHistory(work: Work, label = ''): History {
  return { entries: [{ work, label }], at: 0 }
}

/** Records where a move led. What had been undone is given up; moves under the same `mark` one after the other are one entry. */
export function record({ entries, at, slide }: History, entry: HistoryEntry, mark?: string): History {
  const history = slide === undefined ? { entries, at } : { entries, at, slide }
  if (sameWork(currentEntry(history).work, entry.work)) return mark === slide ? history : settle(history)
  const merges = mark !== undefined && mark === slide
  const before = entries.slice(0, at + (merges ? 0 : 1))
  const last = before[before.length - 1]
  // A slide that returns to where it set out from leaves nothing to undo.
  if (merges && last !== undefined && sameWork(last.work, entry.work)) return { entries: before, at: before.length - 1 }
  const grown = [...before, entry].slice(-MOST_ENTRIES)
  return { entries: grown, at: grown.length - 1, ...(mark === undefined ? {} : { slide: mark }) }
}

/** Ends a slide: the next move of the same lever is an entry of its own. */
export function settle(history: History): History {
  if (history.slide === undefined) return history
  const { entries, at } = history
  return { entries, at }
}

export function canUndo({ at }: History): boolean {
  return at > 0
}

export function canRedo({ entries, at }: History): boolean {
  return at < entries.length - 1
}

/** The history at another of its entries; places beyond its ends are held to them. */
export function jump({ entries, at }: History, to: number): History {
  return { entries, at: Number.isFinite(to) ? Math.max(0, Math.min(entries.length - 1, Math.trunc(to))) : at }
}

/** Place of the entry with this work, the nearest to now where there are several. */
export function placeOf({ entries, at }: History, work: Work): number | undefined {
  let found: number | undefined
  for (const [place, entry] of entries.entries()) {
    if (sameWork(entry.work, work) && (found === undefined || Math.abs(place - at) <= Math.abs(found - at))) found = place
  }
  return found
}

export function currentEntry({ entries, at }: History): HistoryEntry {
  const entry = entries[at]
  if (entry === undefined) throw new Error(`A history of ${entries.length} entries stands at ${at}.`)
  return entry
}

/** Equal in everything the figures depend on. */
export function sameWork(a: Work, b: Work): boolean {
  return a === b || (sameBase(a.base, b.base) && JSON.stringify(canonical(a)) === JSON.stringify(canonical(b)))
}

/** Apart from the rest: a file is large, and a lever that moves does not change it. */
function sameBase(a: Work['base'], b: Work['base']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function canonical(work: Work): unknown {
  const sorted = (levers: Work['levers']) => Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1))
  return [work.economy, work.growthPath, work.perimeter, work.perspective, work.until, work.strategies.map(({ key, slot }) => [key, slot]), work.selected, sorted(work.levers), sorted(work.saved), sorted(work.answers ?? {}), sorted(work.weights ?? {}), (work.stresses ?? []).map(({ use, year, strength }) => [use, year, strength])]
}
