import { describe, expect, test } from 'vitest'
import type { z } from '@hono/zod-openapi'
import { Problem } from '../../api/problem-details.ts'
import { EconomyDetail, EconomyList } from '../../api/schemas/economy.ts'
import { FactsAnswer } from '../../api/schemas/facts.ts'
import { Health } from '../../api/schemas/health.ts'
import { ReplayList } from '../../api/schemas/replay.ts'
import { GrowthPathList, ScenarioList, ShockList, StrategyList, StressPackList } from '../../api/schemas/library.ts'
import { Model } from '../../api/schemas/model.ts'
import { OriginList } from '../../api/schemas/origin.ts'
import { Run } from '../../api/schemas/run.ts'
import { Trace } from '../../api/schemas/trace.ts'
import { evaluateGraph } from '../../model/run/evaluate-graph.ts'
import type { TraceGraph } from '../../model/run/trace-graph.ts'
import { nodesOf, sourceOf } from '../../model/run/trace-nodes.ts'
import { app, engine, post, SCENARIO } from './sample-app.ts'

const READ: readonly (readonly [string, z.ZodType])[] = [
  ['/api/health', Health],
  ['/api/model', Model],
  ['/api/economies', EconomyList],
  ['/api/economies/KEN', EconomyDetail],
  ['/api/economies/MCO', EconomyDetail],
  ['/api/strategies', StrategyList],
  ['/api/growth-paths', GrowthPathList],
  ['/api/shocks', ShockList],
  ['/api/stress-packs', StressPackList],
  ['/api/replays', ReplayList],
  ['/api/scenarios', ScenarioList],
  ['/api/origins', OriginList],
  ['/api/facts', FactsAnswer],
]

describe('routes that are read', () => {
  test.each(READ)('%s answers as its schema says', async (path, schema) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const body = await answer.json()
    expect(schema.safeParse(body).error).toBeUndefined()
  })

  test('every economy has the same facts it is run with', async () => {
    for (const economy of Object.values(engine.facts.economies)) {
      const answer = await app.request(`/api/economies/${economy.iso3}`)
      expect(EconomyDetail.safeParse(await answer.json()).error).toBeUndefined()
    }
  })

  test('every scenario of the library is served as it is written', async () => {
    for (const scenario of engine.library.scenarios.values()) {
      const answer = await app.request(`/api/scenarios/${scenario.name}`)
      expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(scenario)))
    }
  })

  test('a list is revalidated by its hash, plain and compressed apart', async () => {
    const plain = await app.request('/api/facts')
    const zipped = await app.request('/api/facts', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')) / 3)
    const again = await app.request('/api/facts', { headers: { 'If-None-Match': plain.headers.get('etag')! } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('an answer for HEAD has the head of the answer for GET', async () => {
    const answer = await app.request('/api/health', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })
})

describe('POST /api/runs', () => {
  test('gives every series of every strategy, as its schema says', async () => {
    const answer = await post('/api/runs', SCENARIO)
    expect(answer.status).toBe(200)
    const run = Run.parse(await answer.json())
    expect(run.years).toEqual([2025, 2026, 2027, 2028, 2029, 2030])
    expect(new Set(run.series.map((series) => series.strategy))).toEqual(new Set(SCENARIO.strategies))
    expect(run.series.every((series) => series.values.length === run.years.length)).toBe(true)
    expect(run.model).toEqual({ version: engine.program.version, hash: engine.program.hash })
  })

  test('is pure: the same scenario, written otherwise, gives the same bytes', async () => {
    const reversed = Object.fromEntries(Object.entries(SCENARIO).reverse())
    const first = await (await post('/api/runs', SCENARIO)).text()
    expect(await (await post('/api/runs', JSON.stringify(reversed, null, 2))).text()).toBe(first)
  })

  test('another input gives another hash', async () => {
    const hash = async (changes: object) => ((await (await post('/api/runs?variables=total_spend', { ...SCENARIO, ...changes })).json()) as Run).hash
    const hashes = await Promise.all([{}, { perimeter: 'state' }, { years: [2025, 2031] }, { economy: 'RWA' }, { growth_path: 'ubs-2026' }].map(hash))
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('shows the variables and partial sums asked for', async () => {
    const run = Run.parse(await (await post('/api/runs?variables=total_spend&by=arrangement', SCENARIO)).json())
    expect(new Set(run.series.map((series) => series.variable))).toEqual(new Set(['total_spend']))
    const own = run.series.filter((series) => series.strategy === SCENARIO.strategies[0])
    const sumOf = (dimensions: number, year: number) => own
      .filter((series) => Object.keys(series.index).length === dimensions)
      .reduce((sum, series) => sum + series.values[year]!, 0)
    expect(sumOf(1, 5)).toBeCloseTo(sumOf(2, 5), -3)
    expect(sumOf(0, 5)).toBeCloseTo(sumOf(2, 5), -3)
    expect(sumOf(0, 5)).toBeGreaterThan(0)
  })

  test('is CSV when asked for, with the same numbers', async () => {
    const run = Run.parse(await (await post('/api/runs?variables=total_spend', SCENARIO)).json())
    for (const [path, headers] of [['/api/runs?variables=total_spend', { Accept: 'text/csv' }], ['/api/runs?variables=total_spend&format=csv', {}]] as const) {
      const answer = await post(path, SCENARIO, headers)
      expect(answer.headers.get('content-type')).toContain('text/csv')
      expect(answer.headers.get('content-disposition')).toContain(`filename="kenya-two-ways-${run.hash.slice(0, 8)}.csv"`)
      const [head, ...rows] = (await answer.text()).trimEnd().split('\r\n').map((row) => row.split(','))
      const column = (name: string) => head!.indexOf(name)
      const totals = rows.filter((row) => row[column('strategy')] === SCENARIO.strategies[1] && row[column('arrangement')] === '' && row[column('location')] === '')
      const wanted = run.series.find((series) => series.strategy === SCENARIO.strategies[1] && Object.keys(series.index).length === 0)!
      expect(totals.map((row) => Number(row[column('value')]))).toEqual(wanted.values)
      expect(totals[0]![column('account')]).toBe('national')
      expect(totals[0]![column('price_base')]).toBe('real 2025 US dollars')
    }
  })
})

describe('POST /api/traces', () => {
  test('gives the graph behind a number that a run shows', async () => {
    const strategy = SCENARIO.strategies[0]
    const run = Run.parse(await (await post('/api/runs?variables=total_spend', SCENARIO)).json())
    const answer = await post('/api/traces', { scenario: SCENARIO, strategy, variable: 'total_spend', year: 2030 })
    expect(answer.status).toBe(200)
    const trace = Trace.parse(await answer.json())
    expect(trace.root.value).toBe(run.series.find((series) => series.strategy === strategy && Object.keys(series.index).length === 0)!.values.at(-1))
    expect(trace.root).toMatchObject({ id: 'total of total_spend[2030]', variable: 'total_spend', year: 2030, index: {}, total: 'sum' })
    for (const node of nodesOf(trace).values()) {
      if (node.rule === 'input') expect(trace.sources[sourceOf(trace.records[node.variable]!, node) ?? -1], node.id).toBeDefined()
    }
    expect(trace.hash).toBe(run.hash)
  })

  test('with a dimension left out gives the total over it, as the run shows it', async () => {
    const strategy = SCENARIO.strategies[0]
    const run = Run.parse(await (await post('/api/runs?variables=total_spend&by=arrangement', SCENARIO)).json())
    const answer = await post('/api/traces', { scenario: SCENARIO, strategy, variable: 'total_spend', year: 2030, index: { arrangement: 'foreign_cloud' } })
    const trace = Trace.parse(await answer.json())
    expect(trace.root.value).toBe(run.series.find((series) => series.strategy === strategy && series.index['arrangement'] === 'foreign_cloud' && series.index['location'] === undefined)!.values.at(-1))
    expect(trace.root.value).toBeGreaterThan(0)
    expect(evaluateGraph(trace as TraceGraph)).toBe(trace.root.value)
  })

  test.each([
    [{ strategy: 'nobody' }, '/strategy'],
    [{ variable: 'total_spent' }, '/variable'],
    [{ year: 2041 }, '/year'],
    [{ year: undefined }, '/year'],
    [{ variable: 'class_control', index: { workload: 'research' } }, '/index'],
    [{ index: { planet: 'mars' } }, '/index/planet'],
    [{ index: { arrangement: 'domestik', location: 'home' } }, '/index/arrangement'],
    [{ scenario: { ...SCENARIO, economy: 'XXX' } }, '/scenario/economy'],
    [{ colour: 'red' }, '/colour'],
  ])('%j is refused at %s', async (changes, pointer) => {
    const answer = await post('/api/traces', { scenario: SCENARIO, strategy: SCENARIO.strategies[0], variable: 'total_spend', year: 2030, ...changes })
    expect(answer.status).toBe(422)
    expect(Problem.parse(await answer.json()).pointer).toBe(pointer)
  })
})

describe('the description of the API', () => {
  test('has every route and resolves all its references', async () => {
    const answer = await app.request('/api/openapi.json')
    const document = await answer.json() as { openapi: string; paths: Record<string, unknown>; components: { schemas: Record<string, unknown> } }
    expect(document.openapi).toBe('3.1.0')
    for (const path of ['/api/health', '/api/model', '/api/economies/{iso3}', '/api/runs', '/api/traces', '/api/facts', '/api/scenarios/{name}', '/api/sensitivities', '/api/decisions/regret', '/api/decisions/frontier', '/api/stress-packs']) {
      expect(document.paths).toHaveProperty([path])
    }
    for (const [, name] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) expect(document.components.schemas).toHaveProperty([name!])
    expect(JSON.stringify(document)).not.toContain('#/$defs/')
  })

  test('is readable without a request to anybody else', async () => {
    const answer = await app.request('/api/docs')
    const html = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(html).not.toMatch(/https?:\/\//)
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy')!)![1]!
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`)
    const script = await app.request(/<script src="([^"]+)"/.exec(html)![1]!)
    expect(script.status).toBe(200)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })
})

describe('what is not built', () => {
  test.each(['/api/decisions', '/api/decisions/nothing', '/api/', '/api', '/nothing'])('%s is not found', async (path) => {
    for (const answer of [await app.request(path), await post(path, {})]) {
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(Problem.parse(await answer.json()).code).toBe('not_found')
    }
  })
})
