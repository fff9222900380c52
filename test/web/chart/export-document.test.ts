/** Downloads read back: nothing but the file is needed to have the engine's figures, whose they are and how to get them again. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportCsv, CSV_COLUMNS } from '../../../web/chart/export-csv.ts'
import { exportDocument, type ExportDocument } from '../../../web/chart/export-document.ts'
import { metadataText } from '../../../web/chart/export-metadata.ts'
import { pngTexts } from '../../../web/chart/export-png.ts'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { stackSummary } from '../../../web/chart/stack-summary.ts'
import { chartSummary } from '../../../web/chart/summary.ts'
import { outcomeOf } from '../../../web/state/catalogue.ts'
import { differencesOf, linesOf, partsOf } from '../../../web/state/chart-data.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { exportContext } from '../../../web/state/export-context.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { defaultState, withStrategy, withoutStrategy, type PageState } from '../../../web/state/page-state.ts'
import { pageEngine } from '../page-engine.ts'
import { chart as words } from '../../../web/text/english/chart.ts'
import { readCsv } from './read-csv.ts'

const LINK = 'http://localhost/#economy=KEN&set.ambition=2'

let engine: Engine
let outcome: Outcome
let state: PageState

beforeAll(() => {
  engine = pageEngine()
  // One strategy stands in another economy.
  state = withStrategy(withoutStrategy(defaultState, 'foreign-cloud-reliance'), 'foreign-cloud-reliance', 'RWA')
  outcome = engine.run(state)
})

function spend(): LineChartData {
  return linesOf(outcome, outcomeOf(engine.catalogue, 'total_spend')!)!
}

function documentOf(data: LineChartData, link: string | undefined = LINK): ExportDocument {
  return exportDocument(data, exportContext('total_spend', outcome, state, engine, link, words))
}

/** The engine's own double for a row of a file. */
function engineValue(row: { readonly strategy: string; readonly variable: string; readonly year: number | null; readonly index: string }): number {
  const index = Object.fromEntries(row.index.split(' ').filter((part) => part !== '').map((part) => part.split('.')))
  return outcome.strategies.find(({ key }) => key === row.strategy)!.series(row.variable, index)![outcome.years.indexOf(row.year ?? NaN)]!
}

describe('CSV', () => {
  test('has its columns, a row a value, and in each the engine\'s double', () => {
    const text = exportCsv(documentOf(spend()))
    const rows = readCsv(text)
    expect(text.split('\r\n')[0]).toBe(CSV_COLUMNS.join(','))
    expect(text.split('\r\n')[0]).toMatch(/^year,strategy,economy,variable,index,unit,value,perimeter,account,price_base,source,licence,model,hash,link,/)
    expect(rows).toHaveLength(6 * outcome.years.length)
    for (const row of rows) expect(Number(row.value)).toBe(engineValue({ strategy: row.strategy!, variable: row.variable!, year: Number(row.year), index: row.index! }))
  })

  test('says in every row whose run it is and how to get it again', () => {
    for (const row of readCsv(exportCsv(documentOf(spend())))) {
      expect(row).toMatchObject({
        unit: 'USD2025/year', perimeter: 'sovereign', account: 'national', price_base: 'real 2025 US dollars', source: outcome.source, licence: words.licence,
        model: outcome.modelVersion, hash: outcome.hash, link: LINK, title: 'Annual spend', summary: chartSummary(spend()), scenario: '',
      })
      expect(row.economy).toBe(row.strategy === 'foreign-cloud-reliance--RWA' ? 'RWA' : 'KEN')
    }
  })

  test('carries the scenarios where no link can', () => {
    const exported = exportDocument(spend(), exportContext('total_spend', outcome, state, engine, undefined, words))
    const [first, second] = readCsv(exportCsv(exported))
    const scenarios = JSON.parse(decodeURIComponent(first!.scenario!)) as { economy: string }[]
    expect(scenarios.map(({ economy }) => economy)).toEqual(['KEN', 'RWA'])
    expect(first!.link).toBe('')
    expect(second!.scenario).toBe('')
  })

  test('leaves gaps empty', () => {
    const data = spend()
    const holed = { ...data, series: data.series.slice(0, 1).map((series) => ({ ...series, values: data.years.map((_, place) => (place === 1 ? NaN : 0.1)) })) }
    expect(readCsv(exportCsv(documentOf(holed))).slice(0, 3).map(({ value }) => value)).toEqual(['0.1', '', '0.1'])
  })
})

describe('metadata of pictures', () => {
  test('hold every value as the engine has it', () => {
    const read = JSON.parse(metadataText(documentOf(spend()))) as ExportDocument & Record<string, unknown>
    expect(read.rows).toHaveLength(6 * outcome.years.length)
    for (const row of read.rows) expect(row.value).toBe(engineValue(row))
    expect(read).toMatchObject({ title: 'Annual spend', summary: chartSummary(spend()), economy: 'KEN', perimeter: 'sovereign', hash: outcome.hash, link: LINK })
  })

  test('hold the scenarios where no link can', () => {
    const exported = exportDocument(spend(), exportContext('total_spend', outcome, state, engine, undefined, words))
    const read = JSON.parse(metadataText(exported)) as { scenarios: { economy: string }[] }
    expect(read.scenarios.map(({ economy }) => economy)).toEqual(['KEN', 'RWA'])
  })

  test('of parts name the members, and add up to the whole', () => {
    const entry = outcomeOf(engine.catalogue, 'total_spend')!
    const strategy = outcome.strategies[0]!
    const members = engine.catalogue.dimensions['location']!.map((name) => ({ name, label: name }))
    const { rows } = documentOf(partsOf(outcome, strategy, entry, 'location', members)!)
    for (const row of rows) expect(row.value).toBe(engineValue(row))
    const last = rows.filter(({ year }) => year === 2040).reduce((sum, { value }) => sum + value!, 0)
    expect(last).toBeCloseTo(strategy.series('total_spend')![15]!, 0)
  })

  test('of a stack say what it adds up to, as its card does', () => {
    const data = spend()
    const stack = { ...data, total: { ...data.series[0]!, label: 'In all', values: data.years.map((_, place) => data.series.reduce((sum, { values }) => sum + values[place]!, 0)) } }
    expect(documentOf(stack).facts.summary).toBe(stackSummary(stack))
    expect(stackSummary(stack)).toContain('the parts add up to')
  })

  test('of differences say what was taken off', () => {
    const { rows, facts } = documentOf(differencesOf(spend()))
    expect(facts.title).toBe('Annual spend, difference from Extensive domestic ownership')
    for (const row of rows) {
      expect(row.less).toBe('extensive-domestic-ownership~total_spend')
      expect(row.value).toBe(engineValue(row) - engineValue({ ...row, strategy: 'extensive-domestic-ownership' }))
    }
  })
})

test('the texts of a PNG say what it is under the keywords of the format', () => {
  const texts = pngTexts(documentOf(spend()))
  expect(texts).toMatchObject({ Title: 'Annual spend', Copyright: words.licence, Source: outcome.source })
  // At most 79 Latin letters, or readers drop the chunk.
  for (const keyword of Object.keys(texts)) expect(keyword).toMatch(/^[A-Za-z-]{1,79}$/)
})

test('files are named by economy, variable and years', () => {
  expect(documentOf(spend()).name).toBe('KEN-total_spend-2025-2040')
})

test('the licence line is the one the data ask for', () => {
  expect(readFileSync(new URL('../../../data/ATTRIBUTION.md', import.meta.url), 'utf8')).toContain(`> ${words.licence}`)
})
