/** Planted faults: each must be refused with the file, the row and the column it stands in. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dollarFactor } from '../../data/price-base.ts'
import { readTables } from '../../data/read.ts'
import { TableError } from '../../data/table-error.ts'
import { parseTable } from '../../data/table.ts'

const original = fileURLToPath(new URL('../../data/', import.meta.url))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'))
  cpSync(original, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Replaces the row that starts with `start` and returns its number, the header being row 1. */
function plant(file: string, start: string, change: (line: string) => string | readonly string[]): number {
  const path = join(folder, file)
  const lines = readFileSync(path, 'utf8').split('\n')
  const index = lines.findIndex((line) => line.startsWith(start))
  if (index < 0) throw new Error(`${file} has no row ${start}`)
  const changed = change(lines[index] ?? '')
  lines.splice(index, 1, ...(typeof changed === 'string' ? [changed] : changed))
  writeFileSync(path, lines.join('\n'))
  return index + 1
}

function refusal(): TableError {
  try {
    readTables(folder)
  } catch (error) {
    if (error instanceof TableError) return error
    throw error
  }
  throw new Error('the fault was not refused')
}

const cases: readonly [string, string, string, string, (line: string) => string][] = [
  ['a number that is none', 'economy/population.csv', 'KEN,', 'value', (line) => line.replace('56432944', '56e')],
  ['a number that is infinite', 'economy/population.csv', 'KEN,', 'value', (line) => line.replace('56432944', '1e999')],
  ['an empty value', 'economy/population.csv', 'KEN,', 'value', (line) => line.replace('56432944', '')],
  ['a share above 1', 'economy/internet-use.csv', 'KEN,', 'value', (line) => line.replace('0.349762', '34.9762')],
  ['a price of nothing', 'economy/electricity-price.csv', 'KEN,', 'value', (line) => line.replace(',217,', ',0,')],
  ['an unknown origin', 'economy/gdp.csv', 'FRA,', 'origin', (line) => line.replace('world-bank-gdp', 'world-bank-gpd')],
  ['an origin named as a method', 'economy/gdp.csv', 'FRA,', 'origin', (line) => line.replace('world-bank-gdp', 'constructor')],
  ['no origin', 'economy/gdp.csv', 'FRA,', 'origin', (line) => line.replace('world-bank-gdp', '')],
  ['a unit of another thing', 'economy/land.csv', 'FRA,', 'unit', (line) => line.replace(',ha,', ',km2,')],
  ['money without a year', 'economy/gdp.csv', 'FRA,', 'unit', (line) => line.replace('USD2023', 'USD')],
  ['money of a year without inflation', 'economy/gdp.csv', 'FRA,', 'unit', (line) => line.replace('USD2023', 'USD2001')],
  ['a year from another age', 'economy/gdp.csv', 'FRA,', 'year', (line) => line.replace('FRA,2023', 'FRA,1023')],
  ['half a year', 'economy/gdp.csv', 'FRA,', 'year', (line) => line.replace('FRA,2023', 'FRA,2023.5')],
  ['an unknown economy', 'economy/gdp.csv', 'FRA,', 'entity', (line) => line.replace('FRA', 'FRE')],
  ['shares that do not sum to 1', 'economy/generation-mix.csv', 'FRA,nuclear', 'value', (line) => line.replace(/0\.65\d+/, '0.5')],
  ['a technology twice', 'economy/generation-mix.csv', 'FRA,nuclear', 'member', (line) => line.replace('nuclear', 'coal')],
  ['an answer between answers', 'trust-tests.csv', 'embassy,LUX,EST,lasting_term', 'value', (line) => line.replace(',0.5,', ',0.7,')],
  ['an answer that is unknown', 'trust-tests.csv', 'embassy,LUX,EST,lasting_term', 'value', (line) => line.replace(',0.5,', ',-1,')],
  ['an answer without an origin', 'trust-tests.csv', 'embassy,LUX,EST,lasting_term', 'origin', (line) => line.replace('estonia-embassy-2017', '')],
  ['an answer on an assumption', 'trust-tests.csv', 'embassy,LUX,EST,lasting_term', 'origin', (line) => line.replace('estonia-embassy-2017', 'assumption-gates')],
  ['an answer given twice', 'trust-tests.csv', 'embassy,LUX,EST,lasting_term', 'test', (line) => line.replace('lasting_term', 'ratified_treaty')],
  ['no such arrangement', 'trust-tests.csv', 'embassy,LUX,EST,lasting_term', 'arrangements', (line) => line.replace('embassy', 'embasy')],
  ['no such alliance', 'trust-tests.csv', 'pool,EU,CHE,', 'place', (line) => line.replace('EU', 'EUU')],
  ['a member twice', 'alliance-members.csv', 'EU,BEL,', 'economy', (line) => line.replace('BEL', 'AUT')],
  ['a supplier of no layer', 'supplier-shares.csv', 'chips,AMD,', 'layer', (line) => line.replace('chips', 'chip')],
  ['a low above the value', 'large-user-electricity-price.csv', 'FRA,', 'low', (line) => line.replace(',80,', ',180,')],
  ['a high below the value', 'large-user-electricity-price.csv', 'FRA,', 'high', (line) => line.replace(',188,', ',18,')],
  ['an unknown income group', 'economies.csv', 'FRA,', 'income_group', (line) => line.replace(',high,', ',rich,')],
  ['a place off the globe', 'economies.csv', 'FRA,', 'latitude', (line) => line.replace('48.867', '148.867')],
  ['an unknown host', 'hosting-regimes.csv', 'BHR,', 'host', (line) => line.replace('BHR', 'BAH')],
  ['an assumption without a reason', 'origins.csv', 'assumption-life-shape,', 'note', (line) => `${line.slice(0, line.indexOf('judgement'))}judgement,`],
  ['an origin without a licence', 'origins.csv', 'world-bank-gdp,', 'licence', (line) => line.replace('CC BY 4.0', '')],
  ['a chip that costs nothing', 'chip-figures.csv', 'h100,price', 'value', (line) => line.replace(',28000,', ',0,')],
  ['a chip price without a year', 'chip-figures.csv', 'h100,price', 'unit', (line) => line.replace('USD2023', 'USD')],
  ['a chip figure without an origin', 'chip-figures.csv', 'h100,design_power', 'origin', (line) => line.replace('aiinframap-tco-h100', '')],
  ['a figure of no chip', 'chip-figures.csv', 'h100,design_power', 'entity', (line) => line.replace('h100', 'h1000')],
  ['a figure chips do not have', 'chip-figures.csv', 'h100,design_power', 'member', (line) => line.replace('design_power', 'weight')],
  ['a range beside its value', 'chip-figures.csv', 'gh200,design_power', 'low', (line) => line.replace(',450,', ',750,')],
  ['an unknown price basis', 'chips.csv', 'h100,', 'price_basis', (line) => line.replace(',alone,', ',lonely,')],
  ['a chip of an unknown origin', 'chips.csv', 'h100,', 'origin', (line) => line.replace('chip-supply', 'ship-supply')],
  ['an unknown grade', 'parameter-evidence.csv', 'hw_life_economic,', 'grade', (line) => line.replace('found', 'sure')],
]

describe('a planted fault', () => {
  it.each(cases)('%s', (_, file, start, column, change) => {
    const row = plant(file, start, change)
    const error = refusal()
    expect({ file: error.file, column: error.column }).toEqual({ file, column })
    // A mix is judged as a whole, at the first row of its economy; a repeated member at the repetition.
    if (file === 'economy/generation-mix.csv') expect(Math.abs((error.row ?? 0) - row)).toBeLessThan(9)
    else expect(error.row).toBe(row)
    expect(error.message).toContain(`${file}, row ${error.row}, column ${column}`)
    expect(error.message).toMatch(/\n {2}found {3}.+\n {2}wanted {2}.+/)
  })

  it('a row given twice', () => {
    const row = plant('economy/gdp.csv', 'FRA,', (line) => [line, line])
    expect(refusal()).toMatchObject({ file: 'economy/gdp.csv', row: row + 1, column: 'entity' })
  })

  it('a chip without a figure, and a figure without its chip', () => {
    plant('chip-figures.csv', 'b200,price', () => [])
    expect(refusal()).toMatchObject({ file: 'chips.csv', column: 'chip', found: 'b200 without price' })
    plant('chips.csv', 'b200,', () => [])
    const row = plant('chip-figures.csv', 'b200,dense_fp16', (line) => line)
    expect(refusal()).toMatchObject({ file: 'chip-figures.csv', row, column: 'entity', found: 'b200' })
  })

  it('a chip given twice', () => {
    const row = plant('chips.csv', 'a100,', (line) => [line, line])
    expect(refusal()).toMatchObject({ file: 'chips.csv', row: row + 1, column: 'chip' })
  })

  it('a missing technology', () => {
    plant('economy/generation-mix.csv', 'FRA,nuclear', () => [])
    expect(refusal()).toMatchObject({ file: 'economy/generation-mix.csv', found: 'FRA without nuclear' })
  })

  it('a missing economy', () => {
    const row = plant('economies.csv', 'FRA,', () => [])
    expect(refusal()).toMatchObject({ file: 'economies.csv', row, found: 'FRO' })
  })

  it('a missing member', () => {
    plant('hosting-anchors.csv', 'europe,', () => [])
    expect(refusal()).toMatchObject({ file: 'hosting-anchors.csv', found: 'no row for europe' })
  })

  it('a short row', () => {
    const row = plant('economy/gdp.csv', 'FRA,', (line) => line.slice(0, line.lastIndexOf(',')))
    expect(refusal()).toMatchObject({ file: 'economy/gdp.csv', row, wanted: '8 cells' })
  })

  it('a renamed column', () => {
    plant('economy/gdp.csv', 'entity,', (line) => line.replace('origin', 'source'))
    expect(refusal()).toMatchObject({ file: 'economy/gdp.csv', row: 1 })
  })
})

describe('a table', () => {
  it('keeps commas, quotes and line breaks inside quoted cells', () => {
    const [row] = parseTable('t.csv', 'a,b\r\n"one, ""two""","three\nfour"\r\n', ['a', 'b'])
    expect([row?.text('a'), row?.text('b')]).toEqual(['one, "two"', 'three\nfour'])
  })

  it('reads a file that starts with a byte-order mark', () => {
    expect(parseTable('t.csv', '\uFEFFa\n1\n', ['a'])[0]?.number('a')).toBe(1)
  })

  it('refuses hexadecimal and words', () => {
    for (const cell of ['0x10', 'Infinity', 'NaN', '1 2', '-', '.']) {
      expect(() => parseTable('t.csv', `a\n${cell}\n`, ['a'])[0]?.number('a')).toThrow('t.csv, row 2, column a')
    }
  })
})

describe('the price base', () => {
  const inflation = new Map([[2023, 0.1], [2024, 0.05], [2025, 0.02], [2026, 0.25]])

  it('compounds the years after the price year', () => {
    expect(dollarFactor(2025, inflation)).toBe(1)
    expect(dollarFactor(2023, inflation)).toBeCloseTo(1.05 * 1.02, 12)
    expect(dollarFactor(2022, inflation)).toBeCloseTo(1.1 * 1.05 * 1.02, 12)
  })

  it('divides for years after 2025', () => {
    expect(dollarFactor(2026, inflation)).toBeCloseTo(0.8, 12)
  })

  it('refuses a year it cannot reach', () => {
    expect(() => dollarFactor(2020, inflation)).toThrow('no dollar inflation for 2021')
  })
})
