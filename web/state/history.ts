/** Undo and redo: the states a reader passed through, each with the words for what led there. */
import type { Work } from './page-state.ts'

export interface HistoryEntry {
  readonly work: Work
  /** What was done: "Ambition 1.5". */
  readonly label: string
  /** Moves that carry the same mark one after the other are one entry: the many places of one slide. */
  readonly mark?: string
}

export interface History {
  /** Never empty. */
  readonly entries: readonly HistoryEntry[]
  readonly at: number
}

/** A longer past is forgotten from its far end. */
export const MOST_ENTRIES = 100

export function beginHistory(work: Work, label: string): History {
  return { entries: [{ work, label }], at: 0 }
}

/** Records where a move led. What had been undone is given up. */
export function record(history: History, entry: HistoryEntry): History {
  const current = currentEntry(history)
  if (sameWork(current.work, entry.work)) return history
  const merges = entry.mark !== undefined && entry.mark === current.mark
  const before = history.entries.slice(0, history.at + (merges ? 0 : 1))
  // A slide that returns to where it set out from leaves nothing to undo.
  const last = before[before.length - 1]
  if (merges && last !== undefined && sameWork(last.work, entry.work)) return { entries: before, at: before.length - 1 }
  const entries = [...before, entry].slice(-MOST_ENTRIES)
  return { entries, at: entries.length - 1 }
}

/** Ends a slide: the next move of the same lever is an entry of its own. */
export function settle(history: History): History {
  const { mark, ...entry } = currentEntry(history)
  if (mark === undefined) return history
  return { ...history, entries: history.entries.map((other, place) => (place === history.at ? entry : other)) }
}

export function canUndo({ at }: History): boolean {
  return at > 0
}

export function canRedo({ entries, at }: History): boolean {
  return at < entries.length - 1
}

/** The history at another of its entries; places beyond its ends are held to them. */
export function jump(history: History, to: number): History {
  const at = Math.max(0, Math.min(history.entries.length - 1, to))
  return at === history.at ? history : settle({ ...history, at })
}

export function currentEntry({ entries, at }: History): HistoryEntry {
  const entry = entries[at]
  if (entry === undefined) throw new Error(`A history of ${entries.length} entries stands at ${at}.`)
  return entry
}

/** Equal in everything the figures depend on. */
export function sameWork(a: Work, b: Work): boolean {
  return a === b || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
}

function canonical(work: Work): unknown {
  const sorted = (levers: Work['levers']) => Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1))
  return [work.economy, work.growthPath, work.perimeter, work.perspective, work.strategies.map(({ key, slot }) => [key, slot]), work.selected, sorted(work.levers), sorted(work.saved), work.base ?? null]
}
