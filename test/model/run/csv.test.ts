import { describe, expect, test } from 'vitest'
import { csvCell, csvText, neutralise } from '../../../model/run/csv.ts'

// What a spreadsheet could run: threat rows 38 and 39 of formulas in text cells.
const FORMULAS = [
  '=HYPERLINK("http://x")', '+1+1', '-2+3+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =cmd', '\u00a0=cmd', '\u200b=cmd', '\ufeff=cmd', '\u3000=cmd',
  '\uff1d1+1', '\uff0b1', '\uff0d1', '\uff20SUM', '\u22121+1', '"=cmd"', ';=1+1', 'safe;=1+1', 'safe\n=cmd', 'safe\r\n  =cmd', 'safe\t=cmd', 'a,=cmd', 'a| +1',
]

describe('text cells', () => {
  test.each(FORMULAS)('%j cannot start a formula', (text) => {
    const neutral = neutralise(text)
    expect(neutral).not.toBe(text)
    expect(neutral.replaceAll("'", '')).toBe(text)
    for (const cell of neutral.split(/[,;\t|\r\n]/)) expect(cell).not.toMatch(/^[\s"\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/u)
  })

  test.each(['plain', '2025-2040', 'a = b', 'USD2025/MWh', "O'Brien", 'x (y)', '1'])('%j stays as it is', (text) => {
    expect(neutralise(text)).toBe(text)
  })

  test('a hundred thousand separators take no time', () => {
    const started = performance.now()
    neutralise(';\n '.repeat(100_000))
    neutralise(' '.repeat(300_000))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('cells', () => {
  test.each([
    [5e-324, '5e-324'], [1.7976931348623157e308, '1.7976931348623157e+308'], [0.1 * 3, '0.30000000000000004'], [2 ** 53 + 2, '9007199254740994'], [-5, '-5'], [0, '0'],
  ])('%s reads back to the same double', (value, text) => {
    expect(csvCell(value)).toBe(text)
    expect(Object.is(Number(csvCell(value)), value)).toBe(true)
  })

  test('missing is empty, and what is not finite never becomes text', () => {
    expect(csvCell(null)).toBe('')
    expect(() => csvCell(Number.NaN)).toThrow('not finite')
    expect(() => csvCell(Number.POSITIVE_INFINITY)).toThrow('not finite')
  })

  test('quotes, separators and line ends are quoted', () => {
    expect(csvText(['a', 'b'], [['x "y"', 'one,two'], ['line\nbreak', 1]])).toBe('a,b\r\n"x ""y""","one,two"\r\n"line\nbreak",1\r\n')
  })
})
