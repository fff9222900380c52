/** Small pieces of JavaScript text. */

/** The shortest text that reads back as the same double. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return '(-0)'
  return value < 0 ? `(${value})` : String(value)
}

/** A name or a number: nothing to compute. */
export function isAtom(text: string): boolean {
  return /^(?:\w|\.|\(-[\w.]+\)$)+$/.test(text)
}

/**
 * One element of a buffer. An index that is worked out is cut to 32 bits, which it has anyhow: so told, the engine does
 * not look after every sum whether it has outgrown them, and takes sums that a loop does not change out of it.
 */
export function elementText(buffer: string, index: string): string {
  return /^\d+$/.test(index) ? `${buffer}[${index}]` : `${buffer}[${index} | 0]`
}
