/**
 * A sector of two lines, added to the model here alone: its lever and its outcomes reach the rail, the charts, the lists of
 * evidence, the files and the API, and nothing but the model was told of them.
 */
import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { createEngine } from '../../api/engine.ts'
import { readSources } from '../../api/library.ts'
import { realityDraw } from '../../api/reality/reality-draw.ts'
import { ThreadPool } from '../../api/threads/thread-pool.ts'
import { writtenEquations } from '../../model/book/written-equations.ts'
import { compile } from '../../model/compile/compile.ts'
import { emit } from '../../model/compile/emit/emit.ts'
import { outlineOf } from '../../model/compile/outline.ts'
import { defineSector, type ModelDefinition, type ParameterGroup } from '../../model/equations/definition.ts'
import { model } from '../../model/equations/model.ts'
import { standIns } from '../../scenarios/stand-ins.ts'
import type { FactsAnswer } from '../../web/client.ts'
import { leverDisplay, leverSaid } from '../../web/control/lever-display.ts'
import { outcomeOf } from '../../web/state/catalogue.ts'
import { holdLines, linesOf } from '../../web/state/chart-data.ts'
import { makeEngine } from '../../web/state/engine.ts'
import { parameterEntries } from '../../web/state/evidence-parameters.ts'
import { filterRecords, readersOf, recordEntries, sectorsOf } from '../../web/state/evidence-records.ts'
import { searchEntries } from '../../web/state/evidence-search.ts'
import { defaultState, withLever, withView, type PageState } from '../../web/state/page-state.ts'
import { stacksOf } from '../../web/state/stack-data.ts'
import { summaryTable } from '../../web/state/summary-table.ts'
import { instantiate } from '../model/compile/instantiate.ts'
import { readCsv } from './chart/read-csv.ts'
import { chartOf, exportedOf } from './charts-of-screens.ts'

const LEVER = 'lighthouse_levy'
const YEARLY = 'lighthouse_spend'
const SUMMARY = 'lighthouse_peak'
const OWN = 'extensive-domestic-ownership'

const parameters: ParameterGroup = {
  name: 'lighthouses',
  parameters: {
    [LEVER]: {
      label: 'Levy for lighthouses', unit: '1', role: 'lever', low: 0, central: 0.1, high: 0.5, distribution: 'triangular', year: 2025, origin: 'assumption-water-cap', grade: 'judgement',
      rail: { group: 'lighthouses', step: 0.05 }, doc: 'Over what residents pay.',
    },
  },
}

const lighthouses = defineSector('lighthouses', {
  [YEARLY]: { label: 'Spend on lighthouses', outcome: { group: 'money' }, account: 'public', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: `total_spend * ${LEVER}`, doc: 'A tenth of the rest.' },
  [SUMMARY]: { label: 'Lighthouse peak', outcome: { group: 'lighthouses' }, unit: 'USD2025/year', stage: 'after', total: 'none', is: 'peak(lighthouse_total)', doc: 'Largest year.' },
  lighthouse_total: { label: 'Spend on lighthouses in all', unit: 'USD2025/year', total: 'none', is: `sum(sum(${YEARLY}, location), arrangement)`, doc: 'All places.' },
})

const definition: ModelDefinition = { ...model, parameters: [...model.parameters, parameters], sectors: [...model.sectors, lighthouses] }
const program = compile(definition)
const kernel = await instantiate(emit(program))
const { facts, library } = readSources()
const equations = writtenEquations(program)

const page = makeEngine(JSON.parse(JSON.stringify({
  model: { version: program.version, hash: program.hash }, facts,
  library: {
    strategies: [...library.strategies.values()], growthPaths: [...library.growthPaths.values()],
    shocks: [...library.shocks.values()], stressPacks: [...library.stressPacks.values()], scenarios: [...library.scenarios.values()],
  },
})) as FactsAnswer, outlineOf(program), kernel)

const engine = createEngine({ kernel, program, facts: standIns(facts), library, mathml: new Map(Object.entries(equations).map(([name, { mathml }]) => [name, mathml])) })
const app = createApp({ engine, log: () => undefined, pageDirectory: '/nonexistent', reality: realityDraw(engine, () => undefined), threads: new ThreadPool(2) })

const compare: PageState = { ...defaultState, screen: 'compare' }
const values = (series: ArrayLike<number> | undefined): number[] => Array.from(series ?? [])

describe('on the page', () => {
  test('the lever stands on the rail in its group, read in per cent', () => {
    const lever = page.catalogue.levers.find(({ name }) => name === LEVER)!
    expect(lever).toMatchObject({ label: 'Levy for lighthouses', side: 'choice', group: 'lighthouses', minimum: 0, maximum: 0.5, step: 0.05, standard: 0.1, grade: 'judgement' })
    expect(lever.source.citation).not.toBe('')
    expect(page.catalogue.levers.filter(({ group }) => group === 'lighthouses')).toEqual([lever])
    expect(leverDisplay(lever).percent).toBe(true)
    expect(leverSaid(lever, 0.2)).toBe('20 %')
  })

  test('the outcomes are among the choices, and the yearly one can be taken apart', () => {
    const entry = outcomeOf(page.catalogue, YEARLY)!
    expect(entry).toEqual({ variable: YEARLY, label: 'Spend on lighthouses', doc: 'A tenth of the rest.', unit: 'USD2025/year', group: 'money', kind: 'yearly', over: ['arrangement', 'location'], total: 'sum', account: 'public' })
    expect(stacksOf(entry)).toEqual(['none', 'arrangement', 'location'])
    expect(outcomeOf(page.catalogue, SUMMARY)?.kind).toBe('summary')
    expect(outcomeOf(page.catalogue, 'lighthouse_total')).toBeUndefined()
  })

  test('moving the lever moves the chart in proportion, against the line of before', () => {
    const before = page.run(compare)
    const held = holdLines(before, [YEARLY])
    const kept = new Map(before.strategies.map((strategy) => [strategy.key, values(strategy.series(YEARLY))]))
    const total = values(before.strategies[0]!.series('total_spend'))
    kept.get(OWN)!.forEach((value, place) => expect(value).toBeCloseTo(total[place]! * 0.1, 2))

    const after = page.run(withLever(compare, LEVER, 0.2))
    const data = linesOf(after, outcomeOf(page.catalogue, YEARLY)!, held)!
    expect(data.series.map(({ id }) => id)).toEqual(compare.strategies.map(({ key }) => key))
    for (const { id, values: now, before: ghost } of data.series) {
      expect(values(ghost)).toEqual(kept.get(id))
      values(now).forEach((value, place) => expect(value).toBe(kept.get(id)![place]! * 2))
    }
    expect(after.standards[LEVER]).toBe(0.1)
    expect(after.hash).not.toBe(before.hash)
  })

  test('the table of all figures has the summary', () => {
    const result = page.run(compare)
    const row = summaryTable(result, page.catalogue, { label: '', doc: '' }).find(({ variable }) => variable === SUMMARY)!
    expect(row).toMatchObject({ label: 'Lighthouse peak', group: 'lighthouses' })
    expect(row.cells.find(({ strategy }) => strategy === OWN)?.value).toBe(Math.max(...values(result.strategies[0]!.series(YEARLY))))
  })

  test('the evidence lists record, parameter, sector and equation, and search finds them', () => {
    const records = recordEntries(page.model)
    expect(records.filter(({ record }) => record.sector === 'lighthouses').map(({ name }) => name).sort()).toEqual([SUMMARY, YEARLY, 'lighthouse_total'].sort())
    expect(sectorsOf(records)).toContain('lighthouses')
    expect(filterRecords(records, { sector: 'lighthouses' })).toHaveLength(3)
    const listed = parameterEntries(page.model, page.facts)
    expect(listed.find(({ name }) => name === LEVER)?.label).toBe('Levy for lighthouses')
    expect(searchEntries(listed, 'lighthouses').map(({ name }) => name)).toEqual([LEVER])
    expect(equations[YEARLY]?.mathml).toContain('<math')
    expect(readersOf(equations).get(LEVER)).toEqual([YEARLY])
    expect(readersOf(equations).get('total_spend')).toContain(YEARLY)
  })

  test('its files carry every value, with account, prices and a link', () => {
    const state = withView(withLever(compare, LEVER, 0.35), { charts: YEARLY })
    const result = page.run(state)
    const { csv, svg, document } = exportedOf(chartOf(state, YEARLY, result, page), YEARLY, result, state, page)
    const rows = readCsv(csv)
    expect(rows).toHaveLength(6 * 16)
    for (const { strategy, year, value, variable, unit, account, price_base, link } of rows) {
      expect([variable, unit, account, price_base]).toEqual([YEARLY, 'USD2025/year', 'public', 'real 2025 US dollars'])
      expect(link).toContain(`set.${LEVER}=0.35`)
      expect(Number(value)).toBe(result.strategies.find(({ key }) => key === strategy)!.series(YEARLY)![result.years.indexOf(Number(year))])
    }
    expect(document.facts.title).toBe('Spend on lighthouses')
    expect(svg).toContain('Spend on lighthouses')
  })
})

describe('over HTTP', () => {
  const scenario = { version: 1, name: 'lit', economy: 'KEN', years: [2025, 2030], growth_path: 'multi-source-central', strategies: [OWN], set: { [LEVER]: 0.2 } }
  const post = (path: string, body: unknown, accept: string) => app.request(path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: accept }, body: JSON.stringify(body) })

  test('the description of the model has records and parameter', async () => {
    const { variables, parameters: described } = await (await app.request('/api/model')).json() as { variables: { name: string; equation: object; mathml?: string }[]; parameters: { name: string; rail?: object }[] }
    expect(variables.find(({ name }) => name === YEARLY)).toMatchObject({ sector: 'lighthouses', equation: { is: `total_spend * ${LEVER}` } })
    expect(variables.find(({ name }) => name === YEARLY)?.mathml).toContain('<math')
    expect(described.find(({ name }) => name === LEVER)).toMatchObject({ group: 'lighthouses', role: 'lever', rail: { group: 'lighthouses', step: 0.05 } })
  })

  test('a run has them, as JSON and as CSV, with the figures of the page', async () => {
    const answer = await post('/api/runs', scenario, 'application/json')
    expect(answer.status).toBe(200)
    const { series, summary } = await answer.json() as { series: { variable: string; index: object; values: number[] }[]; summary: { variable: string; value: number }[] }
    const total = series.find(({ variable, index }) => variable === YEARLY && Object.keys(index).length === 0)!
    const shown = page.run(withLever({ ...compare, strategies: [compare.strategies[0]!] }, LEVER, 0.2))
    expect(total.values).toEqual(values(shown.strategies[0]!.series(YEARLY)).slice(0, 6))
    expect(summary.find(({ variable }) => variable === SUMMARY)?.value).toBe(Math.max(...total.values))

    const rows = readCsv(await (await post('/api/runs', scenario, 'text/csv')).text())
    const whole = rows.filter(({ variable, arrangement, location }) => variable === YEARLY && arrangement === '' && location === '')
    expect(whole.map(({ value }) => Number(value))).toEqual(total.values)
    expect(whole[0]).toMatchObject({ unit: 'USD2025/year', account: 'public', price_base: 'real 2025 US dollars' })
    expect(rows.some(({ variable }) => variable === SUMMARY)).toBe(true)
  })

  test('a figure of it has its proof, down to the origin of the lever', async () => {
    const answer = await post('/api/traces', { scenario, strategy: OWN, variable: YEARLY, year: 2030 }, 'application/json')
    expect(answer.status).toBe(200)
    const text = await answer.text()
    for (const said of [YEARLY, LEVER, 'total_spend', 'assumption-water-cap']) expect(text).toContain(said)
  })

  test('a name mistyped is refused with the nearest one', async () => {
    const answer = await post('/api/runs', { ...scenario, set: { lighthouse_levi: 0.2 } }, 'application/json')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(LEVER)
  })
})
