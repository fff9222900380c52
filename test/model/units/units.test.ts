import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensionOf } from '../../../model/units/dimensions.ts'
import { editDistance, nearestSymbol } from '../../../model/units/nearest-symbol.ts'
import { parseUnit } from '../../../model/units/parse-unit.ts'
import { sameQuantity } from '../../../model/units/quantity.ts'
import { unitSymbols } from '../../../model/units/registry.ts'
import { UnitError } from '../../../model/units/unit-error.ts'
import { convertFactor, divide, formatFactors, formatUnit, multiply, one, power, sameDimension } from '../../../model/units/unit.ts'

const factor = (from: string, to: string) => convertFactor(parseUnit(from), parseUnit(to))

function refusal(text: string): UnitError {
  try {
    parseUnit(text)
  } catch (error) {
    if (error instanceof UnitError) return error
    throw error
  }
  throw new Error(`${text} was accepted.`)
}

describe('reading', () => {
  test.each([
    ['USD2025/MWh', { USD2025: 1, energy: -1 }], ['H100e*h/year', { H100e: 1 }], ['GWh/year', { energy: 1, time: -1 }],
    ['MW', { energy: 1, time: -1 }], ['kW/unit', { energy: 1, time: -1, unit: -1 }], ['m2/MW', { length: 2, energy: -1, time: 1 }],
    ['m^2', { length: 2 }], ['L/kWh', { length: 3, energy: -1 }], ['ML/year', { length: 3, time: -1 }], ['ha', { length: 2 }], ['km2', { length: 2 }],
    ['USD2025/person/year', { USD2025: 1, person: -1, time: -1 }], ['1', {}], ['1/year', { time: -1 }], ['Gbit/s', { byte: 1, time: -1 }],
    ['PB', { byte: 1 }], ['kg/kWh', { mass: 1, energy: -1 }], ['ktCO2e/year', { mass: 1, time: -1 }], ['USD2025/H100e/h', { USD2025: 1, H100e: -1, time: -1 }],
    ['TFLOP/s/unit', { FLOP: 1, time: -1, unit: -1 }], ['FLOP/token', { FLOP: 1, token: -1 }], ['m2^2', { length: 4 }],
  ] as const)('%s', (text, exponents) => {
    expect(parseUnit(text).dimension).toEqual(dimensionOf(exponents))
    expect(formatUnit(parseUnit(text))).toBe(text)
  })
  test('every registered symbol reads as itself', () => {
    for (const symbol of unitSymbols) expect(parseUnit(symbol).factors).toEqual([{ symbol, exponent: 1 }])
  })
})

describe('converting', () => {
  test('factors are the nearest doubles of the exact ratios', () => {
    expect([factor('MW', 'GWh/year'), factor('GWh/year', 'MW'), factor('year', 'h'), factor('kW/unit', 'MW/unit'), factor('g/kWh', 'ktCO2e/GWh'),
      factor('ML/year', 'L/year'), factor('km2', 'ha'), factor('Gbit/s', 'PB/year'), factor('MJ', 'kWh'), factor('USD2025/MWh', 'USD2025/kWh'),
      factor('L/kWh', 'ML/GWh'), factor('month', 'h'), factor('m2/MW', 'ha/GW')])
      .toEqual([8.76, 25 / 219, 8760, 0.001, 0.001, 1e6, 100, 3.942, 1 / 3.6, 0.001, 1, 730, 0.1])
  })
  test('unlike units are refused with both named', () => {
    expect(() => factor('MW', 'MWh')).toThrow(expect.objectContaining({ code: 'unlike_units', found: 'MW', wanted: 'MWh' }))
    expect(() => factor('t', 'm')).toThrow(UnitError)
  })
  test('extreme ratios stay correctly rounded', () => {
    const large = power(parseUnit('ZB'), 9)
    const small = power(parseUnit('bit'), 9)
    expect(convertFactor(large, small)).toBe(8 ** 9 * 1e189)
    expect(convertFactor(small, large) * convertFactor(large, small)).toBeCloseTo(1, 15)
  })
  test('there and back is 1 for any two like units', () => {
    const texts = ['MW', 'GWh/year', 'J/s', 'kWh/h', 'TWh/month', 'kW']
    fc.assert(fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (a, b) => {
      expect(factor(a, b) * factor(b, a)).toBeCloseTo(1, 15)
    }), { seed: 1 })
  })
})

describe('combining', () => {
  test('products, quotients and powers keep dimension, size and text', () => {
    const energy = multiply(parseUnit('MW'), parseUnit('h'))
    expect([energy.text, energy.scale, sameDimension(energy, parseUnit('GWh'))]).toEqual(['MW*h', 1, true])
    expect(divide(parseUnit('USD2025'), energy).text).toBe('USD2025/MW/h')
    expect([divide(parseUnit('MW'), parseUnit('MW')).text, multiply(parseUnit('m'), parseUnit('m')).text, power(parseUnit('h'), -1).text])
      .toEqual(['1', 'm2', '1/h'])
    expect(power(parseUnit('kW'), 0)).toEqual(one)
    expect(formatFactors([{ symbol: 'm', exponent: 12 }])).toBe('m^12')
  })
  test('only squares have roots', () => {
    expect([power(parseUnit('km2'), 0.5).text, power(parseUnit('m2'), 1.5).text, power(parseUnit('km2'), -0.5).scale]).toEqual(['km', 'm3', 0.001])
    expect(power(one, 0.3)).toBe(one)
    for (const [text, exponent] of [['kW', 0.5], ['m2', 0.3], ['ha', 0.5], ['W', 0.5], ['m', 65], ['m2', 64.5], ['m', NaN], ['MW*h', 0.5]] as const) {
      expect(() => power(parseUnit(text), exponent)).toThrow(expect.objectContaining({ code: 'fractional_power' }))
    }
  })
})

describe('refusing', () => {
  test.each([
    ['KW', 'kW'], ['mw', 'MW'], ['kwh', 'kWh'], ['TWH', 'TWh'], ['USD', 'USD2025'], ['USD2024', 'USD2025'], ['years', 'year'], ['yr', 'year'],
    ['GPU', 'unit'], ['H100', 'H100e'], ['persons', 'person'], ['ktCO2', 'ktCO2e'], ['Gbps', 'Gbit/s'],
  ])('%s, with %s suggested', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ code: 'unknown_unit', found: text, suggestion, position: 0 })
    expect(refusal(`1/${text}`)).toMatchObject({ suggestion, position: 2 })
  })
  test.each(['constructor', 'toString', 'zzzz', 'm0', 'm1', '2', '1e3', 'x'.repeat(199), 'hasOwnProperty'])('the unknown word %s', (text) => {
    expect(refusal(text).code).toBe('unknown_unit')
  })
  test.each([
    ['', 0], ['/h', 0], ['MW*', 3], ['MW//h', 3], ['MW h', 2], [' MW', 0], ['(MW)', 0], ['MW^', 3], ['MW^0', 3], ['MW^-1', 3], ['m²', 1], ['H100e·h', 5],
    ['％', 0], ['__proto__', 0], ['м', 0], ['h\u200b', 1], ['MW\n', 2], ['H100e-h', 5], ['m^12', 3],
  ])('the malformed %j at its place', (text, position) => {
    expect(refusal(text)).toMatchObject({ code: 'malformed_unit', position })
  })
  test('look-alike signs come with the sign meant', () => {
    expect([refusal('H100e·h').suggestion, refusal('m²').suggestion, refusal('MW h').message])
      .toEqual(['*', '2', 'Found " ", wanted * or /. Did you mean *?'])
  })
  test('anything over 200 characters', () => {
    expect(refusal('m*'.repeat(150)).code).toBe('unit_too_long')
    expect(refusal('h'.repeat(10_000_000)).code).toBe('unit_too_long')
    expect(parseUnit(Array.from({ length: 100 }, () => 'h').join('*')).dimension).toEqual(dimensionOf({ time: 100 }))
  })
  test('any text is read or refused with a UnitError, quickly', () => {
    const piece = fc.constantFrom('MW', 'h', '*', '/', '^', '1', '2', 'm', 'year', ' ', '·', 'K', '-', '(', '\u0000')
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 220 }), fc.array(piece, { maxLength: 90 }).map((pieces) => pieces.join(''))), (text) => {
      try {
        const unit = parseUnit(text)
        expect(parseUnit(formatFactors(unit.factors).replaceAll(/\^\d\d+/g, '')).factors.length).toBe(unit.factors.length)
      } catch (error) {
        expect(error).toBeInstanceOf(UnitError)
      }
    }), { seed: 1, numRuns: 2000 })
  })
})

test('edit distance counts letters', () => {
  expect([editDistance('kitten', 'sitting'), editDistance('', 'abc'), editDistance('year', 'year')]).toEqual([3, 3, 0])
  expect(nearestSymbol('entirely_else')).toBeUndefined()
})
test('quantity tags agree when equal or when one side has none', () => {
  expect([sameQuantity('it nameplate', 'it nameplate'), sameQuantity(undefined, 'x'), sameQuantity('x', undefined), sameQuantity('it nameplate', 'facility nameplate')])
    .toEqual([true, true, true, false])
})
