/** The table of published figures: its form, its closed lists, and what its flags say of rows. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readTables } from '../../data/read.ts'
import { readReality } from '../../data/read-reality.ts'
import { REALITY_GROUPS } from '../../data/reality.ts'
import { TableError } from '../../data/table-error.ts'

const { facts } = readTables()
const rows = readReality(facts)
const folder = fileURLToPath(new URL('../../data/', import.meta.url))

test('every group has rows, and every row an origin of its grade', () => {
  for (const group of REALITY_GROUPS) expect(rows.filter((row) => row.group === group).length, group).toBeGreaterThan(5)
  for (const row of rows) {
    for (const origin of row.origins) expect(facts.origins, row.id).toHaveProperty(origin)
    if (row.grade === 'found') expect(row.origins.some((origin) => facts.origins[origin]!.grade !== 'recalled'), row.id).toBe(true)
  }
})

test('power worked out from chips, and chips from power, is listed and never independent', () => {
  const marked = (independent: string) => rows.filter((row) => row.independent === independent).map(({ id }) => id)
  expect(marked('megawatts_from_chips')).toEqual(['abci-q-power', 'nebius-power', 'colossus-power'])
  expect(marked('chips_from_megawatts')).toEqual(['stargate-uae-power', 'jamnagar-power', 'fluidstack-power'])
})

test('what a parameter rests on is marked as fitted', () => {
  const fitted = new Set(rows.filter((row) => row.independent === 'fitted').map(({ id }) => id))
  // Overheads of servers, load factor, cost of a facility, its premium, prices, margins, PUE and water of operators.
  for (const id of ['dgx-h100-power', 'nvl72-power', 'cloudmatrix-power', 'gartner-energy-2025', 'jll-facility', 'goldman-facility', 'h100-all-in', 'bernstein-network-part', 'h100-contract', 'aws-pue-2025', 'aws-wue-2025']) expect(fitted).toContain(id)
})

test('Bernstein counts a rack by the origin that is a parameter', () => {
  expect(rows.find(({ id }) => id === 'bernstein-all-in')?.independent).toBe('fitted')
})

describe('a table that cannot be trusted is refused', () => {
  const spoilt = (file: string, change: (text: string) => string) => {
    const copy = mkdtempSync(join(tmpdir(), 'reality-'))
    for (const name of ['reality-rows.csv', 'reality-reasons.csv']) cpSync(join(folder, name), join(copy, name))
    writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
    return () => readReality(facts, copy)
  }
  test.each<[string, string, (text: string) => string]>([
    ['an unknown group', 'reality-rows.csv', (text) => text.replace(',countries,', ',nations,')],
    ['a reason of no list', 'reality-rows.csv', (text) => text.replace(',subsidy,subsidy,', ',subsidy,perhaps,')],
    ['an origin that is none', 'reality-rows.csv', (text) => text.replace(',hpc6-2024,', ',hpc7-2024,')],
    ['an amount without a unit', 'reality-rows.csv', (text) => text.replace(',13888 unit,', ',13888,')],
    ['a range that leaves out its value', 'reality-rows.csv', (text) => text.replace(',9300000,', ',99300000,')],
    ['half a range', 'reality-rows.csv', (text) => text.replace(',9300000,', ',,')],
    ['a row twice', 'reality-rows.csv', (text) => text.replace('\nhpc6-power,', '\nlumi-power,')],
    ['a row not in small letters', 'reality-rows.csv', (text) => text.replace('\nhpc6-power,', '\nHPC6,')],
    ['a reason for no row', 'reality-reasons.csv', (text) => `${text}nothing,why\n`],
    ['two reasons for a row', 'reality-reasons.csv', (text) => `${text}jupiter-cost,why\n`],
  ])('%s', (_, file, change) => {
    expect(spoilt(file, change)).toThrow(TableError)
  })
})
