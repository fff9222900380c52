/** Finds words of the glossary: those whose name fits come before those whose explanation does. */
import { fold } from '../control/fold.ts'

export interface Term {
  readonly id: string
  readonly name: string
  readonly says: string
}

/** In the order of the alphabet; every part of the query must be found. An empty query finds all. */
export function findTerms<Entry extends Term>(terms: readonly Entry[], query: string, locale = 'en'): readonly Entry[] {
  const parts = plain(query).split(/\s+/).filter((part) => part !== '')
  const has = (text: string): boolean => parts.every((part) => text.includes(part))
  const sorted = terms.toSorted((a, b) => a.name.localeCompare(b.name, locale))
  const named = sorted.filter(({ name }) => has(plain(name)))
  return [...named, ...sorted.filter((term) => !named.includes(term) && has(plain(`${term.name} ${term.says}`)))]
}

/** Without case, accents and hyphens: what a hurried reader types. */
function plain(text: string): string {
  return fold(text).replaceAll('-', ' ')
}
