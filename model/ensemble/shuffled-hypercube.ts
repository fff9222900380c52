/** Latin hypercube drawn in one go, and the generator that seeds it. */

/**
 * Numbers from 0 to 1, evenly, from a seed: mulberry32, by Tommy Ettinger, public domain.
 * Every seed gives the same numbers on every machine.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * One column for each input: each of `members` strata of equal probability holds exactly one number, at a random place,
 * and the order of the strata is random (McKay, Beckman and Conover 1979, doi:10.2307/1268522).
 */
export function latinHypercube(members: number, inputs: number, random: () => number): Float64Array[] {
  return Array.from({ length: inputs }, () => {
    const column = Float64Array.from({ length: members }, (_, stratum) => (stratum + random()) / members)
    for (let last = members - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const kept = column[last]!
      column[last] = column[other]!
      column[other] = kept
    }
    return column
  })
}
