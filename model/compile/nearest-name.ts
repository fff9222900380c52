/**
 * The candidate nearest to a misspelt name, or undefined when none is near enough to be worth offering.
 * Distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted form).
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  // Beyond a third of the length the offer misleads more often than it helps.
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const distance = editDistance(name, candidate)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? sharedWords(name, candidates)
}

function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let distance = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, before[column - 2]! + 1)
      }
      current.push(distance)
    }
    before = previous
    previous = current
  }
  return previous[b.length]!
}

/** The candidate made of the same words in another order, or with one word more or less: `load_facility` for `facility_load`. */
function sharedWords(name: string, candidates: Iterable<string>): string | undefined {
  const words = new Set(name.split('_'))
  if (words.size < 2) return undefined
  let best: string | undefined
  let bestExtra = 2
  for (const candidate of candidates) {
    const others = new Set(candidate.split('_'))
    const shared = [...others].filter((word) => words.has(word)).length
    const extra = words.size + others.size - 2 * shared
    if (shared >= 2 && extra < bestExtra) {
      best = candidate
      bestExtra = extra
    }
  }
  return best
}
