/** Small functions of plain numbers that the language defines itself. */

/** a / b; a gap where b is 0. */
export function ratio(a: number, b: number): number {
  return b === 0 ? NaN : a / b
}

/** a / b; 0 where b is 0. */
export function share(a: number, b: number): number {
  return b === 0 ? 0 : a / b
}

/** x held between low and high; low where the two cross. */
export function clamp(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, x))
}

/** Part of the year, 0 to 1, that lies after `start + lead`, start being the first of January of a year. */
export function stepAfter(year: number, start: number, lead: number): number {
  return clamp(year + 1 - (start + lead), 0, 1)
}

// A count that is whole but for rounding must not buy one more: 100.00000000000001 accelerators are 100.
const ROUNDING = 1e-9

/** Smallest whole number not below x, x being taken as whole when within 1e-9 above a whole number. */
export function ceil(x: number): number {
  // + 0 turns -0 into 0.
  return Math.ceil(x - ROUNDING) + 0
}

/** Largest whole number not above x, x being taken as whole when within 1e-9 below a whole number. */
export function floor(x: number): number {
  return Math.floor(x + ROUNDING) + 0
}
