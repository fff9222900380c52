/** Finds entries by words, wherever in an entry they stand. */
import { fold } from '../control/fold.ts'

export interface Searchable {
  readonly name: string
  readonly label: string
  /** What it is called, folded. */
  readonly title: string
  /** Everything said of it, folded, its titles included. */
  readonly text: string
}

export function searchable(name: string, label: string, parts: readonly (string | undefined)[]): Searchable {
  const title = fold(`${label} ${name} ${name.replaceAll('_', ' ')}`)
  return { name, label, title, text: `${title} ${fold(parts.filter((part) => part !== undefined).join(' '))}` }
}

function wordsOf(query: string): readonly string[] {
  return fold(query).split(/[^\p{L}\p{N}_]+/u).filter((word) => word !== '')
}

/** Entries that hold every word; those that are called so before those that only speak of it, otherwise in the order given. */
export function searchEntries<Entry extends Searchable>(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = wordsOf(query)
  if (words.length === 0) return entries
  const called: Entry[] = []
  const spoken: Entry[] = []
  for (const entry of entries) {
    if (words.every((word) => entry.title.includes(word))) called.push(entry)
    else if (words.every((word) => entry.text.includes(word))) spoken.push(entry)
  }
  return [...called, ...spoken]
}

// Links hold plain letters and digits; longer searches find nothing more.
const LONGEST_QUERY = 120

/** The query as a link can hold it: in Latin letters it finds the same entries. Undefined where there is none. */
export function linkedQuery(query: string): string | undefined {
  const words = wordsOf(query).map((word) => word.replace(/[^\w]/g, '')).filter((word) => word !== '').join(' ').slice(0, LONGEST_QUERY).trim()
  return words === '' ? undefined : words
}
