/** Text as searches compare it. */

/** Lower case without accents, so that "cote" finds Côte d'Ivoire. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Whether every word of the query stands somewhere in the texts. */
export function holdsWords(texts: readonly string[], query: string): boolean {
  const searched = fold(texts.join(' '))
  return fold(query).split(/\s+/).every((word) => searched.includes(word))
}
