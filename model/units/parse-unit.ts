import { combineDimensions, type Dimension, dimensionless } from './dimensions.ts'
import { type Fraction, multiplyFractions, powerOfFraction } from './fraction.ts'
import { nearestSymbol } from './nearest-symbol.ts'
import { findUnit } from './registry.ts'
import { type Unit, type UnitFactor, unitOf } from './unit.ts'
import { UnitError } from './unit-error.ts'

const LONGEST_TEXT = 200

// Printed alike, or meant alike, by people and spreadsheets.
const MEANT_SIGN = new Map([['·', '*'], ['×', '*'], ['⋅', '*'], ['÷', '/'], ['²', '2'], ['³', '3'], ['%', '1'], [' ', '*']])

function isSymbolCharacter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9')
}

/** `m2` is m to the power 2 unless `m2` itself is a unit: USD2025 and H100e are. */
function readFactor(word: string, position: number): UnitFactor {
  if (findUnit(word) !== undefined) return { symbol: word, exponent: 1 }
  const last = word.slice(-1)
  const symbol = word.slice(0, -1)
  if (last >= '2' && last <= '9' && findUnit(symbol) !== undefined) return { symbol, exponent: Number(last) }
  throw new UnitError('unknown_unit', { found: word, wanted: 'a known unit', suggestion: nearestSymbol(word), position })
}

/**
 * Reads a unit: symbols joined by * and /, each with an optional whole power (`m2`, `m^2`), or 1. Every / divides by the
 * one symbol after it: `USD2025/person/year`. No spaces, no brackets; case matters, so `KW` is refused.
 * Throws UnitError with what was found, what was wanted and the nearest known symbol. Time is linear in the text.
 */
export function parseUnit(text: string): Unit {
  if (text.length > LONGEST_TEXT) {
    throw new UnitError('unit_too_long', { found: `${text.length} characters`, wanted: `at most ${LONGEST_TEXT}` })
  }
  const exponents = new Map<string, number>()
  let dimension: Dimension = dimensionless
  let ratio: Fraction = { numerator: 1n, denominator: 1n }
  let sign = 1
  let position = 0
  for (;;) {
    const start = position
    while (position < text.length && isSymbolCharacter(text[position]!)) position++
    if (position === start) throw malformed(text, position, 'a unit symbol or 1')
    const word = text.slice(start, position)
    let caret = 1
    if (text[position] === '^') {
      position++
      const digit = text[position] ?? ''
      if (!(digit >= '1' && digit <= '9')) throw malformed(text, position, 'a power from 1 to 9')
      caret = Number(digit)
      position++
    }
    if (word !== '1') {
      const factor = readFactor(word, start)
      const exponent = sign * factor.exponent * caret
      const unit = findUnit(factor.symbol)!
      exponents.set(factor.symbol, (exponents.get(factor.symbol) ?? 0) + exponent)
      dimension = combineDimensions(dimension, unit.dimension, exponent)
      ratio = multiplyFractions(ratio, powerOfFraction(unit.scale, exponent))
    }
    if (position === text.length) break
    const joint = text[position]
    if (joint !== '*' && joint !== '/') throw malformed(text, position, '* or /')
    sign = joint === '*' ? 1 : -1
    position++
  }
  const factors = [...exponents].filter(([, exponent]) => exponent !== 0).map(([symbol, exponent]) => ({ symbol, exponent }))
  return unitOf(dimension, ratio, factors, text)
}

function malformed(text: string, position: number, wanted: string): UnitError {
  const found = text[position]
  return new UnitError('malformed_unit', {
    found: found === undefined ? 'the end of the unit' : JSON.stringify(found),
    wanted,
    suggestion: found === undefined ? undefined : MEANT_SIGN.get(found),
    position,
  })
}
