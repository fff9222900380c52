/**
 * Thirty charts, over economies, screens, outcomes, forms and levers: the files and the table twin of each hold the doubles
 * that the engine of the API computes for the same scenario, and the link in each brings back the same files to the last byte.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadEngine, type Engine as ServerEngine } from '../../api/engine.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { METADATA_FORM } from '../../web/chart/export-metadata.ts'
import { byYear, nextOrder, tableCsv, tableRows } from '../../web/chart/table.ts'
import { decodeAddress } from '../../web/state/address.ts'
import type { Engine } from '../../web/state/engine.ts'
import { chartState } from '../../web/state/export-context.ts'
import { stateOfScenario } from '../../web/state/open-scenario.ts'
import { defaultState, withEconomy, withLevers, withoutStrategy, withStrategy, withUntil, withView, type PageState } from '../../web/state/page-state.ts'
import { scenariosOf } from '../../web/state/scenario.ts'
import { chartOf, exportedOf, type Exported } from './charts-of-screens.ts'
import { readCsv } from './chart/read-csv.ts'
import { pageEngine } from './page-engine.ts'

interface Row {
  readonly year: number
  readonly strategy: string
  readonly variable: string
  readonly index: string
  readonly value: number | null
  readonly less?: string
}

let engine: Engine
let server: ServerEngine

beforeAll(async () => {
  engine = pageEngine()
  server = await loadEngine()
})

const of = (economy: string, more: Partial<PageState> = {}): PageState => ({ ...withEconomy(defaultState, economy), ...more })
const compare = (state: PageState, view: Readonly<Record<string, string>> = {}): PageState => withView({ ...state, screen: 'compare' }, view)
const explore = (state: PageState, selected: string, view: Readonly<Record<string, string>> = {}): PageState => withView({ ...state, screen: 'explore', selected }, view)
const library = (name: string): PageState => stateOfScenario(engine.library.scenarios.get(name)!, { library: name }, engine.library, defaultState)

const DOMESTIC = 'extensive-domestic-ownership'
const PARTNER = 'trusted-international-partnerships'
const EMBASSY = 'digital-embassy-guest'
const POOL = 'regional-pooling'
const CLOUD = 'foreign-cloud-reliance'

const cases: readonly (readonly [name: string, variable: string, state: () => PageState])[] = [
  ['Kenya as the page opens', 'total_spend', () => compare(of('KEN'))],
  ['Kenya, difference', 'total_spend', () => compare(of('KEN'), { form: 'difference' })],
  ['Kenya, panels', 'facility_power', () => compare(of('KEN'), { form: 'multiples' })],
  ['Kenya, by what it is spent on', 'total_spend', () => explore(of('KEN'), DOMESTIC)],
  ['Kenya, running cost by expense', 'operating_spend', () => explore(of('KEN'), POOL)],
  ['Kenya until 2035', 'spend_share_of_gdp', () => compare(withUntil(of('KEN'), 2035))],
  ['Kenya until 2055', 'grid_share_of_peak', () => compare(withUntil(of('KEN'), 2055))],
  ['United States', 'capital_spend', () => explore(of('USA', { perimeter: 'national' }), DOMESTIC, { stack: 'part' })],
  ['United States, difference', 'electricity_use', () => compare(of('USA', { perimeter: 'national' }), { form: 'difference' })],
  ['China, seen by investors', 'emissions', () => compare(of('CHN', { perspective: 'investor' }), { form: 'multiples', scale: 'free' })],
  ['China, whole', 'accelerator_stock', () => explore(of('CHN'), PARTNER, { stack: 'none' })],
  ['Nauru', 'water_withdrawal_onsite', () => explore(of('NRU'), EMBASSY, { stack: 'location' })],
  ['Nauru, difference', 'land_use', () => compare(of('NRU'), { form: 'difference' })],
  ['São Tomé and Príncipe', 'public_spend', () => explore(of('STP'), POOL, { stack: 'arrangement' })],
  ['France on another path', 'foreign_currency_spend', () => compare(of('FRA', { growthPath: 'ubs-2026' }))],
  ['France, state services', 'compute_required', () => explore(of('FRA', { perimeter: 'state' }), PARTNER, { stack: 'workload' })],
  ['France by use', 'compute_served', () => explore(of('FRA'), EMBASSY, { stack: 'use' })],
  ['Singapore with levers moved', 'total_spend', () => compare(withLevers(of('SGP'), { ambition: 2.35, accelerator_life: 4.25, electricity_price_factor: 1.3 }), { form: 'difference' })],
  ['Singapore, spending with levers moved and kept', 'resource_cost', () => explore({ ...withLevers(of('SGP'), { ambition: 0.1 }), saved: { ambition: 1.7 } }, DOMESTIC)],
  ['India, low path', 'talent_required', () => compare(of('IND', { growthPath: 'multi-source-low' }), { form: 'multiples' })],
  ['India per head beside guests', 'compute_per_head', () => compare(withStrategy(withStrategy(withoutStrategy(withoutStrategy(of('IND'), CLOUD), POOL), DOMESTIC, 'USA'), CLOUD, 'EST'))],
  ['Estonia, difference from a guest', 'compute_installed', () => compare(withStrategy({ ...of('EST'), strategies: [{ key: 'digital-embassy-guest--LUX', name: EMBASSY, slot: 3, economy: 'LUX' }], selected: 'digital-embassy-guest--LUX' }, DOMESTIC), { form: 'difference' })],
  ['Estonia, control', 'domestic_control', () => compare(of('EST'))],
  ['Malta without renewable water worth the name', 'water_share_of_renewable', () => compare(of('MLT'))],
  ['Germany, one strategy', 'network_capacity', () => explore(of('DEU', { strategies: [{ key: CLOUD, name: CLOUD, slot: 5 }] }), CLOUD, { stack: 'location' })],
  ['the library\'s Kenya', 'total_spend', () => ({ ...library('kenya-2040'), screen: 'compare' })],
  ['the library\'s twenty thousand chips', 'accelerator_additions', () => explore(library('india-twenty-thousand'), library('india-twenty-thousand').selected, { stack: 'location' })],
  ['a file of the reader\'s own', 'partner_capital_spend', () => {
    const file = { version: 1 as const, name: 'own', title: 'Own, "quoted", & <marked>', economy: 'RWA' as const, growth_path: 'idc-2025', years: [2026, 2037] as [number, number], strategies: [PARTNER, { use: POOL, as: 'pool-two', set: { ambition: 1.5 } }] }
    return { ...stateOfScenario(file, { file }, engine.library, defaultState), screen: 'compare' }
  }],
  ['the world', 'implied_global_spend', () => ({ ...library('world-to-2040'), screen: 'compare' })],
  ['Brazil, storage under an extreme', 'storage_capacity', () => explore(withLevers(of('BRA', { growthPath: 'multi-source-high', perimeter: 'national', perspective: 'public' }), { dry_cooling: 1, ambition: 5 }), DOMESTIC, { stack: 'arrangement' })],
]

/** Strategies as the server's engine computes them, by their key on the page. */
function computed(state: PageState): ReadonlyMap<string, StrategyResult> {
  return new Map(scenariosOf(state, engine.library).flatMap(({ scenario, choices }) => {
    const { strategies } = server.evaluate(JSON.parse(JSON.stringify(scenario)))
    return choices.map((choice, place) => [choice.key, strategies[place]!] as const)
  }))
}

const membersOf = (text: string): Record<string, string> => Object.fromEntries(text.split(' ').filter((part) => part !== '').map((part) => part.split('.')))

function wanted(results: ReadonlyMap<string, StrategyResult>, { strategy, variable, index, year, less }: Row): number | null {
  const own = results.get(strategy)!.value(variable, membersOf(index), year)!
  const [from = '', ...members] = (less ?? '').split(' ')
  const [baseline = '', record = ''] = from.split('~')
  const value = less === undefined ? own : own - results.get(baseline)!.value(record, membersOf(members.join(' ')), year)!
  return Number.isFinite(value) ? value : null
}

function expectAgreement(rows: readonly Row[], results: ReadonlyMap<string, StrategyResult>): void {
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(Object.is(row.value, wanted(results, row)), `${row.strategy} ${row.variable} ${row.index} ${row.year}: ${row.value} is not ${wanted(results, row)}`).toBe(true)
}

function csvRows(csv: string): readonly Row[] {
  return readCsv(csv).map(({ year, strategy, variable, index, value, less }) => ({
    year: Number(year), strategy: strategy!, variable: variable!, index: index!, value: value === '' ? null : Number(value), ...(less === '' ? {} : { less: less! }),
  }))
}

function metadataOf(svg: string): { readonly form: string; readonly rows: readonly Row[]; readonly link?: string } {
  const text = /<metadata[^>]*>(.*?)<\/metadata>/s.exec(svg)![1]!
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as ReturnType<typeof metadataOf>
}

function made(state: PageState, variable: string, by: Engine): { readonly exported: Exported; readonly chart: ReturnType<typeof chartOf> } {
  const outcome = by.run(state)
  const chart = chartOf(state, variable, outcome, by)
  return { chart, exported: exportedOf(chart, variable, outcome, state, by) }
}

test('there are thirty, no two alike', () => {
  expect(cases).toHaveLength(30)
  expect(new Set(cases.map(([, variable, state]) => JSON.stringify([variable, state()]))).size).toBe(30)
})

describe.each(cases)('%s: %s', (_, variable, stateOf) => {
  test('CSV, picture and table hold the engine\'s doubles', () => {
    const state = stateOf()
    const results = computed(state)
    const { exported: { csv, svg }, chart: { data } } = made(state, variable, engine)
    expectAgreement(csvRows(csv), results)
    expect(metadataOf(svg).form).toBe(METADATA_FORM)
    expectAgreement(metadataOf(svg).rows, results)
    expect(metadataOf(svg).rows).toEqual(csvRows(csv).map((row) => expect.objectContaining(row)))

    // The table as text has the same cells; a layer joined of several is their sum.
    const table = tableCsv(data).trimEnd().split('\r\n').slice(1).map((line) => line.split(','))
    expect(table.map(([year]) => Number(year))).toEqual(data.years)
    const byAddress = new Map(csvRows(csv).map((row) => [JSON.stringify([row.strategy, row.variable, membersOf(row.index), row.year]), row.value]))
    data.series.forEach((series, column) => data.years.forEach((year, place) => {
      const cell = table[place]![column + 1]!
      const parts = (series.joined ?? [series]).map(({ proof }) => byAddress.get(JSON.stringify([proof!.strategy, proof!.variable, proof!.index ?? {}, year])))
      const [first] = parts
      expect(cell === '' ? null : Number(cell)).toBe(parts.length === 1 ? first : parts.reduce((sum: number, part) => sum + (part ?? 0), 0))
    }))
    // Sorted, it has the same rows in another order.
    const sorted = nextOrder(byYear, data.series[0]!.id)
    expect([...tableRows(data, sorted)].sort((a, b) => a - b)).toEqual(data.years.map((_year, place) => place))
    expect(tableCsv(data, sorted).split('\r\n').sort()).toEqual(tableCsv(data).split('\r\n').sort())
  })

  test('its link brings back the same files, byte for byte', () => {
    const state = stateOf()
    const { exported } = made(state, variable, engine)
    const { link } = exported.document.facts
    expect(link).toBeDefined()
    expect(metadataOf(exported.svg).link).toBe(link)
    const opened = decodeAddress(new URL(link!).hash)
    expect(opened).toEqual(chartState(state, variable))
    // In a page of its own, and in one whose reader has been elsewhere.
    const { exported: again } = made(opened, variable, otherEngine())
    expect(again.csv).toBe(exported.csv)
    expect(again.svg).toBe(exported.svg)
    expect(again.document.name).toBe(exported.document.name)
  })
})

let another: Engine | undefined

/** Another page's engine, which has only seen the charts that links led to. */
function otherEngine(): Engine {
  another ??= pageEngine()
  return another
}

test('where no link can hold the page, the scenarios inside the file give the same figures', () => {
  // Numbers without a pattern cannot be written shorter.
  let seed = 7
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const points = Object.fromEntries(Array.from({ length: 16 }, (_, year) => [String(2025 + year), 60 + 60 * random()]))
  const question = Array.from({ length: 160 }, () => random().toString(36).slice(2)).join(' ')
  const file = { version: 1 as const, name: 'rich', question, economy: 'KEN' as const, growth_path: 'ubs-2026', strategies: [DOMESTIC, CLOUD], set: { electricity_price: { points } } }
  const state: PageState = { ...stateOfScenario(file, { file }, engine.library, defaultState), screen: 'compare' }
  const { exported } = made(state, 'total_spend', engine)
  expect(exported.document.facts.link).toBeUndefined()
  const [first] = readCsv(exported.csv)
  const [scenario] = JSON.parse(decodeURIComponent(first!['scenario']!)) as unknown[]
  const { strategies } = server.evaluate(scenario)
  expectAgreement(csvRows(exported.csv), new Map(strategies.map((strategy) => [strategy.name, strategy])))
})

test('a line of before, drawn while a lever is held, is in the picture alone', () => {
  const state = compare(of('KEN'))
  const { exported, chart: { data, form } } = made(state, 'total_spend', engine)
  const outcome = engine.run(state)
  const before = { ...data, series: data.series.map((series) => ({ ...series, before: Float64Array.from(data.years, () => 1) })) }
  const held = exportedOf({ data: before, form }, 'total_spend', outcome, state, engine)
  expect(held.csv).toBe(exported.csv)
  expect(metadataOf(held.svg)).toEqual(metadataOf(exported.svg))
})
