import type { Fault } from './model-error.ts'

// A sum of a dozen written decimals misses 1 by some ulp; a mistake misses it by far more.
const TOLERANCE = 1e-9

/**
 * Faults of shares that do not sum to one along a dimension, or lie outside 0..1. `values` are row-major over `over`;
 * `shape` gives the members of each. One fault for each line of shares that is off, named by its other members.
 * Throws RangeError when `along` is not in `over` or the number of values does not fit.
 */
export function checkShares(
  values: ArrayLike<number>, over: readonly string[], along: string, dimensions: Readonly<Record<string, readonly string[]>>,
): Fault[] {
  const axis = over.indexOf(along)
  if (axis < 0) throw new RangeError(`Shares over ${over.join(', ')} cannot be summed along ${along}.`)
  const members = over.map((name) => dimensions[name]!)
  const size = members.reduce((product, names) => product * names.length, 1)
  if (values.length !== size) throw new RangeError(`Found ${values.length} shares, wanted ${size}.`)
  const stride = members.slice(axis + 1).reduce((product, names) => product * names.length, 1)
  const length = members[axis]!.length
  const faults: Fault[] = []
  for (let start = 0; start < size; start++) {
    // Only the elements with the first member of `along` start a line.
    if (Math.floor(start / stride) % length !== 0) continue
    let sum = 0
    let outside: number | undefined
    for (let step = 0; step < length; step++) {
      const value = values[start + step * stride]!
      sum += value
      if (!(value >= -TOLERANCE && value <= 1 + TOLERANCE)) outside ??= value
    }
    const where = describe(start, members, axis)
    if (outside !== undefined) {
      faults.push({ code: 'shares', problem: `share outside 0..1${where}`, found: String(outside), wanted: '0 to 1' })
    } else if (Math.abs(sum - 1) > TOLERANCE) {
      faults.push({
        code: 'shares', problem: `shares do not sum to one${where}`, found: String(Number(sum.toPrecision(12))), wanted: '1',
        suggestion: `Check the shares over ${along}.`,
      })
    }
  }
  return faults
}

function describe(element: number, members: readonly (readonly string[])[], axis: number): string {
  const names: string[] = []
  let rest = element
  for (let dimension = members.length - 1; dimension >= 0; dimension--) {
    const { length } = members[dimension]!
    if (dimension !== axis) names.unshift(members[dimension]![rest % length]!)
    rest = Math.floor(rest / length)
  }
  return names.length === 0 ? '' : ` for ${names.join(', ')}`
}
