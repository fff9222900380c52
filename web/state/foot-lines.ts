/** What stands at the foot of every printed page: which run it shows, when it was printed, and how to get it back. */
import type { ChartWords } from '../chart/summary.ts'
import type { Outcome } from './outcome.ts'

// Two lines of the foot hold about this much; a longer link stands whole at the end of the last page.
const MOST_LINK = 320

/** `name` is the scenario's own, where the page stands on one. */
export function footLines(result: Outcome, name: string | undefined, link: string | undefined, date: string, words: ChartWords): readonly string[] {
  const [first = 0, last = 0] = [result.years[0], result.years[result.years.length - 1]]
  const hash = result.hash.split('+').map((part) => part.slice(0, 12)).join(' + ')
  const place = `${result.economyName}, ${words.years(first, last)}`
  return [
    `${name === undefined ? place : `${name} (${place})`}. ${words.run(result.modelVersion, hash)} ${words.printed(date)}.`,
    ...(link === undefined ? [] : [link.length > MOST_LINK ? `${link.slice(0, MOST_LINK)}\u2026` : link]),
  ]
}

/** Lines as a string of CSS, where `\a` begins a new one. */
export function cssText(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replaceAll(/[\\"]/g, '\\$&').replaceAll(/[\n\r\f]/g, ' '))
  return `"${escaped.join('\\a ')}"`
}
