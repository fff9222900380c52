/** Latin hypercubes: every stratum of every input holds exactly one member (McKay, Beckman and Conover 1979, doi:10.2307/1268522). */

/**
 * Where a number from 0 to `length` - 1 goes in an order of them all that the key chooses: Kensler 2013, Correlated
 * multi-jittered sampling, Pixar technical memo 13-01. One to one, and needs no table.
 */
export function permutedPlace(number: number, length: number, key: number): number {
  if (length === 1) return 0
  let mask = length - 1
  mask |= mask >>> 1
  mask |= mask >>> 2
  mask |= mask >>> 4
  mask |= mask >>> 8
  mask |= mask >>> 16
  mask >>>= 0
  let at = number
  // Numbers beyond the length are sent on until one falls within.
  do {
    at = Math.imul(at ^ key, 0xe170893d)
    at ^= key >>> 16
    at ^= (at & mask) >>> 4
    at = Math.imul(at ^ (key >>> 8), 0x0929eb3f)
    at ^= key >>> 23
    at ^= (at & mask) >>> 1
    at = Math.imul(at, 1 | (key >>> 27))
    at = Math.imul(at, 0x6935fa69)
    at ^= (at & mask) >>> 11
    at = Math.imul(at, 0x74dcb303)
    at ^= (at & mask) >>> 2
    at = Math.imul(at, 0x9e501cc3)
    at ^= (at & mask) >>> 2
    at = Math.imul(at, 0xc860a3df)
    at = (at & mask) >>> 0
    at = (at ^ (at >>> 5)) >>> 0
  } while (at >= length)
  return (at + (key >>> 0)) % length
}

/** Probability of a member: a place within its stratum, given as a number between 0 and 1. */
export function latinHypercubePlace(member: number, members: number, key: number, within: number): number {
  return (permutedPlace(member, members, key) + within) / members
}
