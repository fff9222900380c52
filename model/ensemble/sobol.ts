/** Sobol sequences, and Owen's scrambling of them. */
import { directionNumbers } from './direction-numbers.ts'
import { mix32 } from './mix.ts'

/** Points are whole numbers of 2^-32. */
const BITS = 32

/** Columns the table of direction numbers serves. */
export const MOST_DIMENSIONS = 1000

let parsed: readonly (readonly number[])[] | undefined

function dimensionsOfTable(): readonly (readonly number[])[] {
  return (parsed ??= directionNumbers.split(';').map((part) => part.split(' ').map(Number)))
}

/**
 * Direction numbers of a dimension from 0, as 32-bit integers, by the recurrence of Bratley and Fox 1988, algorithm 659
 * (doi:10.1145/42288.214372). Throws outside the table.
 */
export function directionsOf(dimension: number): Uint32Array {
  if (!(Number.isInteger(dimension) && dimension >= 0 && dimension < MOST_DIMENSIONS)) {
    throw new Error(`Found Sobol dimension ${dimension}, wanted a whole number from 0 to ${MOST_DIMENSIONS - 1}.`)
  }
  const directions = new Uint32Array(BITS)
  if (dimension === 0) return directions.map((_, bit) => 1 << (31 - bit))
  const [coefficients, ...first] = dimensionsOfTable()[dimension - 1] as [number, ...number[]]
  const degree = first.length
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      directions[bit] = (first[bit] as number) << (31 - bit)
      continue
    }
    const back = directions[bit - degree] as number
    let direction = back ^ (back >>> degree)
    for (let k = 1; k < degree; k++) if (((coefficients >> (degree - 1 - k)) & 1) === 1) direction ^= directions[bit - k] as number
    directions[bit] = direction
  }
  return directions
}

/** Point of a number from 0 in Gray-code order, as a whole number of 2^-32. */
export function sobolPoint(directions: Uint32Array, number: number): number {
  let gray = (number ^ (number >>> 1)) >>> 0
  let point = 0
  for (let bit = 0; gray !== 0; bit++, gray >>>= 1) if ((gray & 1) === 1) point ^= directions[bit] as number
  return point >>> 0
}

/**
 * Owen scrambling of a point (1995, doi:10.1007/978-1-4612-2552-2_19): every bit is turned or not by a fair draw that
 * depends on all bits before it. The draws are a mixing of the seed and those bits, so a point is scrambled alone.
 */
export function owenScramble(point: number, seed: number): number {
  let scrambled = 0
  for (let bit = 31; bit >= 0; bit--) {
    // A leading one marks how many bits there are before it.
    const before = bit === 31 ? 1 : (1 << (31 - bit)) | (point >>> (bit + 1))
    const turned = mix32((seed ^ mix32(before)) >>> 0) >>> 31
    scrambled |= (((point >>> bit) & 1) ^ turned) << bit
  }
  return scrambled >>> 0
}
