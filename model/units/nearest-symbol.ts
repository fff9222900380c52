import { unitSymbols } from './registry.ts'

// What people write for units that have another name here.
const MEANT = new Map([
  ['USD', 'USD2025'], ['dollar', 'USD2025'], ['yr', 'year'], ['y', 'year'], ['hr', 'h'], ['hour', 'h'], ['sec', 's'],
  ['GPU', 'unit'], ['accelerator', 'unit'], ['FTE', 'person'], ['capita', 'person'], ['litre', 'L'], ['liter', 'L'],
  ['tonne', 't'], ['gCO2', 'gCO2e'], ['kgCO2', 'kgCO2e'], ['tCO2', 'tCO2e'], ['ktCO2', 'ktCO2e'], ['MtCO2', 'MtCO2e'],
  ['Gbps', 'Gbit/s'], ['Tbps', 'Tbit/s'], ['Mbps', 'Mbit/s'], ['percent', '1'], ['ratio', '1'], ['dimensionless', '1'],
])

// Longer words are no slip of the hand, and the bound keeps the search small.
const LONGEST_COMPARED = 24

/** Number of letters to insert, delete or replace to turn a into b (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

/** The known symbol most likely meant, or undefined when none is near. Letters that differ only in case count for little. */
export function nearestSymbol(symbol: string): string | undefined {
  const meant = MEANT.get(symbol)
  if (meant !== undefined) return meant
  if (symbol.length > LONGEST_COMPARED) return undefined
  const lower = symbol.toLowerCase()
  let nearest: string | undefined
  // At most a third of the letters may differ (one of the first two), beyond that it is a guess.
  let least = Math.max(1, Math.floor(symbol.length / 3)) + 0.9
  for (const known of unitSymbols) {
    const distance = editDistance(lower, known.toLowerCase()) + editDistance(symbol, known) / 100
    if (distance < least) {
      least = distance
      nearest = known
    }
  }
  return nearest
}
