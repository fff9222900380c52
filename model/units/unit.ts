import { type Dimension, combineDimensions, dimensionless, equalDimensions } from './dimensions.ts'
import {
  type Fraction, invertFraction, multiplyFractions, nearestDouble, powerOfFraction, rootOfFraction,
} from './fraction.ts'
import { UnitError } from './unit-error.ts'

/** One symbol of a unit and its power, as written: `m2` is { symbol: 'm', exponent: 2 }. */
export interface UnitFactor {
  readonly symbol: string
  readonly exponent: number
}

export interface Unit {
  readonly dimension: Dimension
  /** Size in base units (MWh, t, m, h, ...), to the nearest double. */
  readonly scale: number
  /** The same, exactly. */
  readonly ratio: Fraction
  readonly factors: readonly UnitFactor[]
  /** How it reads: `USD2025/MWh`. */
  readonly text: string
}

/** `USD2025/person/year` from its factors; `1` from none; `1/year` where all are below the line. */
export function formatFactors(factors: readonly UnitFactor[]): string {
  const write = ({ symbol, exponent }: UnitFactor) => {
    const size = Math.abs(exponent)
    return size === 1 ? symbol : size < 10 ? `${symbol}${size}` : `${symbol}^${size}`
  }
  const above = factors.filter(({ exponent }) => exponent > 0).map(write)
  const below = factors.filter(({ exponent }) => exponent < 0).map(write)
  return [above.join('*') || '1', ...below].join('/')
}

export function unitOf(dimension: Dimension, ratio: Fraction, factors: readonly UnitFactor[], text = formatFactors(factors)): Unit {
  return { dimension, scale: nearestDouble(ratio), ratio, factors, text }
}

export const one: Unit = unitOf(dimensionless, { numerator: 1n, denominator: 1n }, [])

export function formatUnit(unit: Unit): string {
  return unit.text
}

export function sameDimension(a: Unit, b: Unit): boolean {
  return equalDimensions(a.dimension, b.dimension)
}

/** Factors of a * b^times, each symbol once, those that cancel left out. */
function combineFactors(a: readonly UnitFactor[], b: readonly UnitFactor[], times: number): UnitFactor[] {
  const exponents = new Map<string, number>()
  for (const { symbol, exponent } of a) exponents.set(symbol, (exponents.get(symbol) ?? 0) + exponent)
  for (const { symbol, exponent } of b) exponents.set(symbol, (exponents.get(symbol) ?? 0) + times * exponent)
  return [...exponents].filter(([, exponent]) => exponent !== 0).map(([symbol, exponent]) => ({ symbol, exponent }))
}

export function multiply(a: Unit, b: Unit): Unit {
  return unitOf(
    combineDimensions(a.dimension, b.dimension, 1),
    multiplyFractions(a.ratio, b.ratio),
    combineFactors(a.factors, b.factors, 1),
  )
}

export function divide(a: Unit, b: Unit): Unit {
  return unitOf(
    combineDimensions(a.dimension, b.dimension, -1),
    multiplyFractions(a.ratio, invertFraction(b.ratio)),
    combineFactors(a.factors, b.factors, -1),
  )
}

// Beyond this no quantity of the model has a meaning, and the exact scales would grow without bound.
const LARGEST_EXPONENT = 64

/**
 * unit^exponent. Whole exponents up to 64 and, where the unit is a perfect square (m2, km2), halves; the plain number 1
 * takes any exponent. Throws UnitError otherwise.
 */
export function power(unit: Unit, exponent: number): Unit {
  if (unit.factors.length === 0) return one
  if (Number.isInteger(exponent) && Math.abs(exponent) <= LARGEST_EXPONENT) {
    return unitOf(
      combineDimensions(dimensionless, unit.dimension, exponent),
      powerOfFraction(unit.ratio, exponent),
      combineFactors([], unit.factors, exponent),
    )
  }
  const refused = new UnitError('fractional_power', {
    found: `${unit.text} to the power ${exponent}`,
    wanted: 'a whole power, or the root of a square',
  })
  if (!Number.isInteger(2 * exponent) || Math.abs(exponent) > LARGEST_EXPONENT) throw refused
  const root = rootOfFraction(unit.ratio)
  const even = (whole: number) => whole % 2 === 0
  if (root === undefined || !unit.dimension.every(even) || !unit.factors.every((factor) => even(factor.exponent))) throw refused
  const halved = unitOf(
    unit.dimension.map((whole) => whole / 2),
    root,
    unit.factors.map((factor) => ({ symbol: factor.symbol, exponent: factor.exponent / 2 })),
  )
  return power(halved, 2 * exponent)
}

/** The number by which a value in `from` is multiplied to be in `to`, to the nearest double. Throws UnitError on unlike units. */
export function convertFactor(from: Unit, to: Unit): number {
  if (!sameDimension(from, to)) throw new UnitError('unlike_units', { found: from.text, wanted: to.text })
  return nearestDouble(multiplyFractions(from.ratio, invertFraction(to.ratio)))
}
