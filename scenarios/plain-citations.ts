/** Publications as nearly all are cited, "producer, title (date)": a page that fetches hundreds writes such lines itself. */
import type { Facts, Origin } from '../data/facts.ts'

type Origins = Facts['origins']
export type OriginsInShort = Readonly<Record<string, Omit<Origin, 'citation'> & { readonly citation?: string }>>

function plainCitation({ producer, title, published }: Pick<Origin, 'producer' | 'title' | 'published'>): string {
  return `${producer}, ${title} (${published})`
}

/** Leaves out the citations that `withCitations` writes. */
export function withoutPlainCitations(origins: Origins): OriginsInShort {
  return Object.fromEntries(Object.entries(origins).map(([id, { citation, ...rest }]) => [id, citation === plainCitation(rest) ? rest : { ...rest, citation }]))
}

export function withCitations(origins: OriginsInShort): Origins {
  return Object.fromEntries(Object.entries(origins).map(([id, origin]) => [id, { ...origin, citation: origin.citation ?? plainCitation(origin) }]))
}
