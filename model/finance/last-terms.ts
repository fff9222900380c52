/**
 * The terms that were asked for last: a kernel asks for one schedule at every age, which is made for the first and read for
 * the others. Kept in a flat array, which the kernel's lanes have a form for.
 */

/** Numbers in which a schedule keeps its six terms, and whether there are any yet. */
export const LAST_TERMS = 7

/**
 * Whether these are the terms of the call before; keeps them in `last` for the next. 0 for those that a schedule does not
 * take; never where one is NaN.
 */
// Terms one by one: asked some ten thousand times a run, where a list would have to be made each time.
export function areLastTerms(last: Float64Array, a: number, b: number, c: number, d: number, e: number, f: number): boolean {
  const same = last[6]! === 1 && a === last[0]! && b === last[1]! && c === last[2]! && d === last[3]! && e === last[4]! && f === last[5]!
  if (!same) {
    last[0] = a
    last[1] = b
    last[2] = c
    last[3] = d
    last[4] = e
    last[5] = f
    last[6] = 1
  }
  return same
}
