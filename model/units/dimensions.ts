/** The independent kinds of thing the model counts. Every unit is a product of whole powers of these. */
export const baseDimensions = [
  'energy', 'mass', 'length', 'time', 'USD2025', 'H100e', 'unit', 'person', 'FLOP', 'token', 'byte',
] as const

export type BaseDimension = (typeof baseDimensions)[number]

/** Exponents in the order of `baseDimensions`. Power is energy 1, time -1; a volume is length 3. */
export type Dimension = readonly number[]

export const dimensionless: Dimension = baseDimensions.map(() => 0)

export function dimensionOf(exponents: Readonly<Partial<Record<BaseDimension, number>>>): Dimension {
  return baseDimensions.map((name) => exponents[name] ?? 0)
}

export function equalDimensions(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, i) => exponent === b[i])
}

/** Sum of the exponents of a and `times` times those of b: the dimension of a * b^times. */
export function combineDimensions(a: Dimension, b: Dimension, times: number): Dimension {
  // + 0 turns -0 into 0.
  return a.map((exponent, i) => exponent + times * b[i]! + 0)
}
