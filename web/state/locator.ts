/** Where in a publication a figure stands, as far as that is known. */
import type { Origin } from '../../data/facts.ts'

type Located = Pick<Origin, 'page' | 'url' | 'note'> & { readonly grade: string }

/**
 * What leads a reader to a figure: `place` is a page, table, series or section; `document` the address of the very document, not
 * of its publisher's site alone; `own` the working or the reasons of a figure of ours, which its note tells. `none`: nothing is known.
 */
export type Locator = 'place' | 'document' | 'own' | 'none'

export function locatorOf({ page, url, grade, note }: Located): Locator {
  if (page !== undefined) return 'place'
  if (url !== undefined && /^https?:\/\/[^/]+\/./.test(url)) return 'document'
  return (grade === 'derived' || grade === 'judgement') && note !== undefined ? 'own' : 'none'
}

/** The place in words; where none is named, what there is in its stead. */
export function placeIn(publication: Located, words: Readonly<Record<Exclude<Locator, 'place'>, string>>): string {
  const locator = locatorOf(publication)
  return locator === 'place' ? publication.page ?? words.none : words[locator]
}
