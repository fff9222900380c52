/** The stream of draws that belongs to one name under one seed. */
import { hashText } from '../compile/hash.ts'
import { openUnit, philox } from './philox.ts'

/** Key of a stream: it follows from the seed and the name alone, so another input beside it moves none of its draws. */
export interface Stream {
  readonly seed: number
  /** First 64 bits of the name's SHA-256. */
  readonly name0: number
  readonly name1: number
}

/** Throws where the seed is no whole number from 0 to 2^53 - 1. */
export function streamOf(seed: number, name: string): Stream {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new Error(`Found the seed ${seed}, wanted a whole number from 0 to 2^53 - 1.`)
  const digest = hashText(name)
  return { seed, name0: Number.parseInt(digest.slice(0, 8), 16), name1: Number.parseInt(digest.slice(8, 16), 16) }
}

const words = new Uint32Array(4)

/** Four words for a number of the stream, from 0 to 2^32 - 1; `draw` tells draws of one number apart. They stand until the next call. */
export function wordsOf({ seed, name0, name1 }: Stream, number: number, draw = 0): Uint32Array {
  words[0] = number
  words[1] = draw
  words[2] = name0
  words[3] = name1
  philox(words, seed >>> 0, Math.floor(seed / 4294967296))
  return words
}

/** Draw between 0 and 1, both left out. */
export function unitOf(stream: Stream, number: number, draw = 0): number {
  const drawn = wordsOf(stream, number, draw)
  return openUnit(drawn[0] as number, drawn[1] as number)
}
