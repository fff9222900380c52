import { type BaseDimension, type Dimension, dimensionOf } from './dimensions.ts'
import { type Fraction, fraction } from './fraction.ts'

/** A unit symbol: its dimension and its exact size in base units (MWh, t, m, h, USD2025, H100e, unit, person, FLOP, token, byte). */
export interface RegisteredUnit {
  readonly symbol: string
  readonly dimension: Dimension
  readonly scale: Fraction
}

const PREFIXES: readonly (readonly [string, number])[] = [
  ['', 0], ['k', 3], ['M', 6], ['G', 9], ['T', 12], ['P', 15], ['E', 18], ['Z', 21],
]

/** ratio * 10^power. */
function decimal(power: number, ratio: Fraction = { numerator: 1n, denominator: 1n }): Fraction {
  const ten = BigInt(`1${'0'.repeat(Math.abs(power))}`)
  return power < 0
    ? fraction(ratio.numerator, ratio.denominator * ten)
    : fraction(ratio.numerator * ten, ratio.denominator)
}

const registry = new Map<string, RegisteredUnit>()

function register(symbol: string, exponents: Readonly<Partial<Record<BaseDimension, number>>>, scale: Fraction): void {
  registry.set(symbol, { symbol, dimension: dimensionOf(exponents), scale })
}

/** The symbol with the first `count` prefixes; `power` and `ratio` give the size of the one without prefix. */
function registerPrefixed(
  symbol: string, exponents: Readonly<Partial<Record<BaseDimension, number>>>, count: number, power = 0, ratio?: Fraction,
): void {
  for (const [prefix, more] of PREFIXES.slice(0, count)) register(prefix + symbol, exponents, decimal(power + more, ratio))
}

registerPrefixed('Wh', { energy: 1 }, 6, -6)
registerPrefixed('W', { energy: 1, time: -1 }, 6, -6)
// 1 MWh is 3.6e9 J.
registerPrefixed('J', { energy: 1 }, 7, -9, fraction(10n, 36n))

registerPrefixed('g', { mass: 1 }, 2, -6)
// CO2e is a label: a tonne of CO2 equivalent is a tonne.
registerPrefixed('gCO2e', { mass: 1 }, 2, -6)
registerPrefixed('t', { mass: 1 }, 4)
registerPrefixed('tCO2e', { mass: 1 }, 4)

register('mm', { length: 1 }, decimal(-3))
register('cm', { length: 1 }, decimal(-2))
registerPrefixed('m', { length: 1 }, 2)
register('ha', { length: 2 }, decimal(4))
register('mL', { length: 3 }, decimal(-6))
registerPrefixed('L', { length: 3 }, 4, -3)

register('s', { time: 1 }, fraction(1n, 3600n))
register('min', { time: 1 }, fraction(1n, 60n))
register('h', { time: 1 }, decimal(0))
register('day', { time: 1 }, fraction(24n, 1n))
// A year of the model is exactly 8760 h and a month a twelfth of it.
register('month', { time: 1 }, fraction(730n, 1n))
register('year', { time: 1 }, fraction(8760n, 1n))

register('USD2025', { USD2025: 1 }, decimal(0))
register('H100e', { H100e: 1 }, decimal(0))
register('unit', { unit: 1 }, decimal(0))
registerPrefixed('person', { person: 1 }, 3)
registerPrefixed('FLOP', { FLOP: 1 }, 8)
registerPrefixed('token', { token: 1 }, 5)
register('byte', { byte: 1 }, decimal(0))
registerPrefixed('B', { byte: 1 }, 8)
registerPrefixed('bit', { byte: 1 }, 6, 0, fraction(1n, 8n))

/** Every known symbol, in the order registered. */
export const unitSymbols: readonly string[] = [...registry.keys()]

export function findUnit(symbol: string): RegisteredUnit | undefined {
  return registry.get(symbol)
}
