/** Where in each input's distribution a member stands. */
import { latinHypercubePlace } from './latin-hypercube.ts'
import { MOST_DIMENSIONS, directionsOf, owenScramble, sobolPoint } from './sobol.ts'
import { type Stream, streamOf, unitOf, wordsOf } from './stream.ts'

export type SamplerName = 'random' | 'latin_hypercube' | 'sobol'

/** Probability between 0 and 1, both left out, of a column's input in a member. Any member can be had alone, in any order. */
export type Sampler = (member: number, column: number) => number

const MOST_MEMBERS = 4294967296

/**
 * Sampler of `members` members. Random draws and Latin hypercubes are keyed by the name of each column, so that a further
 * column moves none of the others; Sobol columns follow the order of the names. Throws on a number of members that is not a
 * whole number from 1 to 2^32, a name given twice, and more columns than the Sobol table serves.
 */
export function makeSampler(sampler: SamplerName, names: readonly string[], members: number, seed: number): Sampler {
  if (!(Number.isInteger(members) && members >= 1 && members <= MOST_MEMBERS)) throw new Error(`Found ${members} members, wanted a whole number from 1 to ${MOST_MEMBERS}.`)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`The input '${twice}' is sampled twice.`)
  const streams = names.map((name) => streamOf(seed, name))
  if (sampler === 'random') return (member, column) => unitOf(streams[column] as Stream, member)
  if (sampler === 'latin_hypercube') {
    const keys = streams.map((stream) => wordsOf(stream, 0, 1)[0] as number)
    return (member, column) => latinHypercubePlace(member, members, keys[column] as number, unitOf(streams[column] as Stream, member))
  }
  if (names.length > MOST_DIMENSIONS) throw new Error(`Found ${names.length} inputs, wanted at most ${MOST_DIMENSIONS} for Sobol points: sample at random, or fewer inputs.`)
  const directions = names.map((_, column) => directionsOf(column))
  const seeds = streams.map((stream) => wordsOf(stream, 0, 2)[0] as number)
  // The middle of a point's cell: 0 itself has no normal quantile.
  return (member, column) => (owenScramble(sobolPoint(directions[column] as Uint32Array, member), seeds[column] as number) + 0.5) / MOST_MEMBERS
}
