/** GET /api/reality and the command: the same numbers. A few members stand for the two thousand, which a test of their own runs. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realityCommand } from '../../api/cli/reality-command.ts'
import type { Terminal } from '../../api/cli/terminal.ts'
import { createApp } from '../../api/app.ts'
import { Problem } from '../../api/problem-details.ts'
import { keepReality, keptReality, realityStamp } from '../../api/reality/kept-reality.ts'
import type { RealityDraw } from '../../api/reality/reality-draw.ts'
import { serialiseReality } from '../../api/reality/serialise-reality.ts'
import { reality } from '../../api/routes/reality.ts'
import { Reality, type RealityAnswer } from '../../api/schemas/reality.ts'
import { readReality } from '../../data/read-reality.ts'
import { realityTest } from '../../scenarios/reality/reality.ts'
import { ThreadPool } from '../../api/threads/thread-pool.ts'
import { app, engine } from './sample-app.ts'

const FEW = 3
const drawn = serialiseReality(engine, realityTest(readReality(engine.facts), engine, FEW))
const routes = reality({ ask: () => ({ answer: drawn }) })
const asked = () => routes.request('/api/reality')

function command(args: readonly string[]): string {
  let out = ''
  const terminal: Terminal = { out: (text) => { out += text }, error: () => undefined, readStandardInput: async () => '' }
  realityCommand(args, engine, terminal, FEW)
  return out
}

describe('the reality test as an answer', () => {
  test('is as its schema says: every group with its marks, every row with its flags', async () => {
    const answer = await (await asked()).json() as RealityAnswer
    expect(Reality.safeParse(answer).error).toBeUndefined()
    expect(answer.method).toMatchObject({ members: FEW, price_base: expect.any(String) })
    expect(answer.groups).toHaveLength(9)
    expect(answer.rows).toHaveLength(234)
    expect(answer.rows.filter(({ scored }) => !scored).length).toBeGreaterThan(50)
    expect(answer.rows.find(({ id }) => id === 'dgx-2-cost')).toMatchObject({ as_published: { value: 399_000, unit: 'USD2018' }, unit: 'USD2025', reading: 'capital_server_list' })
  })

  test('is made once and revalidated', async () => {
    const first = await asked()
    const again = await routes.request('/api/reality', { headers: { 'If-None-Match': first.headers.get('etag')! } })
    expect(again.status).toBe(304)
  })

  test('is kept as long as nothing it rests on changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'))
    expect(keptReality(folder)).toBeUndefined()
    const answer = await (await asked()).json() as RealityAnswer
    keepReality(answer, realityStamp(), folder)
    expect(keptReality(folder)).toEqual(answer)
    const file = join(folder, 'reality.json')
    const { stamp, ...kept } = JSON.parse(readFileSync(file, 'utf8')) as { stamp: string }
    writeFileSync(file, JSON.stringify({ ...kept, stamp: `${stamp}0` }))
    expect(keptReality(folder)).toBeUndefined()
  })

  test('answers 503 while it is drawn: how far it is, and when to ask again, which is no failure in the log', async () => {
    const logged: Readonly<Record<string, unknown>>[] = []
    let state: ReturnType<RealityDraw['ask']> = { drawn: 0, members: 2000, seconds: undefined }
    const draw = { begin: () => undefined, ask: () => state, stop: async () => undefined }
    const drawing = createApp({ engine, log: (entry) => void logged.push(entry), pageDirectory: '/nonexistent', reality: draw, threads: new ThreadPool(1) })
    const early = await drawing.request('/api/reality')
    expect([early.status, early.headers.get('retry-after'), early.headers.get('cache-control')]).toEqual([503, '2', 'no-store'])
    state = { drawn: 500, members: 2000, seconds: 29.2 }
    const later = await drawing.request('/api/reality')
    expect([later.status, later.headers.get('retry-after')]).toEqual([503, '8'])
    const problem = Problem.parse(await later.json())
    expect(problem).toMatchObject({ code: 'being_drawn', progress: 0.25, detail: 'The model is being held against published figures: 500 of 2000 draws are made, about 30 s to go.' })
    state = { answer: drawn }
    expect(await (await drawing.request('/api/reality')).json()).toEqual(drawn)
    expect(logged.map(({ level, status }) => [level, status])).toEqual([['info', 503], ['info', 503], ['info', 200]])
  })

  test('is the same from the command', async () => {
    expect(JSON.parse(command(['--format', 'json']))).toEqual(await (await asked()).json())
  })

  test('comes as a table with groups beneath, and as CSV with one row a figure', () => {
    const text = command([])
    expect(text).toMatch(/^row +published +model/)
    expect(text).toMatch(/\ngroup +count +inside/)
    expect(text).toContain('abci-q-power')
    const [header, ...rows] = command(['--format', 'csv']).trimEnd().split('\r\n')
    expect(header).toMatch(/^row,group,entity,year,published,.*,price_base,source,note,reason,hash$/)
    expect(rows).toHaveLength(234)
  })

  test('refuses a format it does not have', () => {
    expect(() => command(['--format', 'xml'])).toThrow('wanted table, csv or json')
  })

  test('is told in the OpenAPI document', async () => {
    const { paths, components } = (await (await app.request('/api/openapi.json')).json()) as { paths: object; components: { schemas: object } }
    expect(paths).toHaveProperty(['/api/reality', 'get'])
    for (const name of ['Reality', 'RealityGroup', 'RealityRow']) expect(components.schemas).toHaveProperty(name)
  })
})
