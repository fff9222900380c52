/** POST /api/ensembles and what follows from it: figures in three forms, jobs that can be watched and cancelled, and every refusal. */
import { describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { runCli } from '../../api/cli/main.ts'
import { decodeEnsemble } from '../../api/ensembles/ensemble-buffer.ts'
import { DEFAULT_QUOTAS, type EnsembleQuotas } from '../../api/ensembles/ensemble-jobs.ts'
import { Problem } from '../../api/problem-details.ts'
import { Ensemble, EnsembleJob } from '../../api/schemas/ensemble.ts'
import { Stopped, type Threads } from '../../api/threads/thread-pool.ts'
import { app, draw, engine, post, SCENARIO } from './sample-app.ts'

const PATH = '/api/ensembles'
const scenario = { ...SCENARIO, years: [2025, 2027], strategies: ['extensive-domestic-ownership'] }
const ASK = { scenario, members: 12, seed: 5, outcomes: [{ variable: 'total_spend' }, { variable: 'it_power', index: { location: 'home' } }, { variable: 'equal_service_cost' }] }

/** Threads on which nothing ever ends, but by being given up. */
function stillThreads(): Threads & { readonly open: Threads['open'] } {
  return {
    size: 2,
    close: async () => undefined,
    open: () => {
      const waiting: ((error: Error) => void)[] = []
      return { run: () => new Promise((_, reject) => void waiting.push(reject)), close: () => waiting.splice(0).forEach((reject) => reject(new Stopped())) }
    },
  }
}

function appWith(quotas: Partial<EnsembleQuotas> = {}, threads: Threads = stillThreads()) {
  const own = createApp({ engine, log: () => undefined, pageDirectory: '/nonexistent', reality: draw, threads, quotas: { jobsOfClient: 100, jobs: { most: 100, within: 1e6 }, ...quotas } })
  const ask = (body: unknown, headers: Readonly<Record<string, string>> = {}) => own.request(PATH, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })
  return { app: own, ask, take: (body: unknown = ASK, headers: Readonly<Record<string, string>> = {}) => ask(body, { Prefer: 'respond-async', ...headers }) }
}

async function refused(answer: Response | Promise<Response>, status: number): Promise<Problem> {
  const found = await answer
  const problem = Problem.parse(await found.json())
  expect([found.status, problem.detail]).toEqual([status, problem.detail])
  return problem
}

describe('a small ask', () => {
  test('is answered at once, with all that was drawn, the same each time', async () => {
    const answer = await post(PATH, { ...ASK, thresholds: [{ variable: 'total_spend', above: 0, year: 2027 }, { variable: 'equal_service_cost', above: 1e15 }] })
    expect(answer.status).toBe(200)
    const ensemble = Ensemble.parse(await answer.json())
    expect(ensemble).toMatchObject({ members: 12, counted: 12, seed: 5, sampler: 'sobol', years: [2025, 2026, 2027], failures: { runs: 0, members: 0, first: [] }, held: [] })
    expect(ensemble.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(ensemble.sampled.length).toBeGreaterThan(200)
    expect(ensemble.sampled.find(({ name }) => name === 'flop_growth')).toMatchObject({ unit: '1/year', kept_in: [], origin: expect.any(String) })
    expect(ensemble.series.map(({ variable, index }) => [variable, index])).toEqual([['total_spend', {}], ['it_power', { location: 'home' }]])
    for (const { counts, quantiles } of ensemble.series) {
      expect(counts).toEqual([12, 12, 12])
      expect(quantiles).toHaveLength(9)
      for (const at of [0, 1, 2]) expect(quantiles.map((values) => values[at])).toEqual(quantiles.map((values) => values[at]!).sort((left, right) => left! - right!))
    }
    expect(ensemble.summary).toMatchObject([{ variable: 'equal_service_cost', unit: 'USD2025', count: 12 }])
    expect(ensemble.exceedances).toMatchObject([
      { variable: 'total_spend', year: 2027, above: 0, probability: 1, high: 1, count: 12 }, { variable: 'equal_service_cost', above: 1e15, probability: 0, low: 0 },
    ])
    expect(ensemble.exceedances[1]!.high).toBeGreaterThan(0.1)
    const again = Ensemble.parse(await (await post(PATH, ASK)).json())
    expect(again.hash).toBe(ensemble.hash)
    expect(again.series).toEqual(ensemble.series)
    expect(Ensemble.parse(await (await post(PATH, { ...ASK, seed: 6 })).json()).hash).not.toBe(ensemble.hash)
  })

  test('has the same numbers as CSV and as bytes', async () => {
    const ensemble = Ensemble.parse(await (await post(PATH, ASK)).json())
    const csv = await post(PATH, ASK, { Accept: 'text/csv' })
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const [head, ...rows] = (await csv.text()).trim().split('\r\n').map((line) => line.split(','))
    expect(rows).toHaveLength(7)
    const column = (name: string) => head!.indexOf(name)
    expect(rows.map((row) => Number(row[column('p50')]))).toEqual([...ensemble.series.flatMap(({ quantiles }) => quantiles[4]!), ensemble.summary[0]!.quantiles[4]])
    expect(rows.map((row) => row[column('hash')])).toEqual(rows.map(() => ensemble.hash))
    const bytes = await post(`${PATH}?format=binary`, ASK)
    expect(bytes.headers.get('content-type')).toBe('application/octet-stream')
    const { head: described, numbers } = decodeEnsemble(await bytes.arrayBuffer())
    expect(described.hash).toBe(ensemble.hash)
    expect(Array.from(numbers)).toEqual([...ensemble.series.flatMap(({ quantiles }) => quantiles.flat()), ...ensemble.summary.flatMap(({ quantiles }) => quantiles)])
    expect(() => decodeEnsemble(new ArrayBuffer(16))).toThrow('Not the bytes of an ensemble.')
  })

  test('draws what the scenario states, and says so', async () => {
    const stated = { ...scenario, uncertainties: { accelerator_life: { triangular: [3, 4, 6] } }, set: { real_core_wacc: 0.07 } }
    const ensemble = Ensemble.parse(await (await post(PATH, { ...ASK, scenario: stated })).json())
    expect(ensemble.sampled.find(({ name }) => name === 'accelerator_life')).toMatchObject({ basis: 'stated', origin: SCENARIO.name, distributions: [{ index: {}, distribution: { kind: 'triangular', low: 3, mode: 4, high: 6 } }] })
    expect(ensemble.held).toEqual([{ name: 'real_core_wacc', layer: 'scenario', origin: SCENARIO.name }])
  })

  test('tells what it has drawn from, in every family', async () => {
    const uncertainties = {
      accelerator_life: { loguniform: [3, 6] }, tariff_ratio: { truncated_normal: [0.7, 0.1, 0.5, 0.8] }, grid_connection_cost: { weibull: [4, 5] },
      real_core_wacc: { discrete: { values: [0.08, 0.05], probabilities: [0.4, 0.6] } },
    }
    const ensemble = Ensemble.parse(await (await post(PATH, { ...ASK, scenario: { ...scenario, uncertainties } })).json())
    expect(ensemble.sampled.filter(({ basis }) => basis === 'stated').map(({ name, distributions }) => [name, distributions[0]!.distribution]).sort()).toEqual([
      ['accelerator_life', { kind: 'loguniform', low: 3, high: 6 }],
      ['grid_connection_cost', { kind: 'weibull', shape: 4, scale: 5 }],
      ['real_core_wacc', { kind: 'discrete', values: [0.05, 0.08], probabilities: [0.6, 0.4] }],
      ['tariff_ratio', { kind: 'truncated_normal', mean: 0.7, deviation: 0.1, low: 0.5, high: 0.8 }],
    ])
    expect(ensemble.failures.runs).toBe(0)
  })

  test('is printed by the command with the same hash', async () => {
    let [out, error] = ['', '']
    const terminal = { out: (text: string) => { out += text }, error: (text: string) => { error += text }, readStandardInput: async () => JSON.stringify(scenario) }
    const options = ['--members', '12', '--seed', '5', '--outcomes', 'total_spend,equal_service_cost', '--above', 'total_spend=1e8@2027', '--threads', '1']
    expect(await runCli(['ensemble', '-', ...options, '--format', 'json'], terminal)).toBe(0)
    const ensemble = Ensemble.parse(await (await post(PATH, { ...ASK, outcomes: [{ variable: 'total_spend' }, { variable: 'equal_service_cost' }] })).json())
    expect(Ensemble.parse(JSON.parse(out)).hash).toBe(ensemble.hash)
    out = ''
    expect(await runCli(['ensemble', '-', ...options], terminal)).toBe(0)
    expect(out).toContain(`ensemble ${ensemble.hash!.slice(0, 16)}`)
    expect(out).toMatch(/^total_spend +extensive-domestic-ownership +2027 +100,000,000 +USD2025\/year/m)
    expect(await runCli(['ensemble', '-', '--members', 'many'], terminal)).toBe(2)
    expect(await runCli(['ensemble', '-', '--above', 'total_spend'], terminal)).toBe(2)
    expect(await runCli(['ensemble', '-', '--members', '0'], terminal)).toBe(1)
    expect(error).toContain('/members: found 0, wanted at least 1')
  })
})

describe('what cannot be asked is refused where it stands', () => {
  test.each([0, -1, 1.5, 2 ** 31, 1e9, '12', null, 9007199254740993])('members %o', async (members) => {
    expect((await refused(post(PATH, { ...ASK, members }), 422)).pointer).toBe('/members')
  })

  test.each([[-1, '/seed'], [0.5, '/seed'], [2 ** 53, '/seed']])('the seed %o', async (seed, pointer) => {
    expect((await refused(post(PATH, { ...ASK, seed }), 422)).pointer).toBe(pointer)
  })

  test('more numbers than one ensemble may have, before any is drawn', async () => {
    const whole = { ...SCENARIO, years: [2025, 2074], strategies: ['extensive-domestic-ownership', 'foreign-cloud-reliance', 'regional-pooling', 'balanced-portfolio'] }
    const problem = await refused(post(PATH, { scenario: whole, members: 1_000_000 }), 422)
    expect([problem.code, problem.pointer]).toEqual(['too_much', '/members'])
    expect(problem.suggestion).toMatch(/^\d+ members$/)
  })

  test.each([
    [{ triangular: [1, 9, 5] }], [{ triangular: [5, 4, 3] }], [{ normal: [4, 0] }], [{ normal: [4, -1] }], [{ lognormal: [0, 0] }], [{ uniform: [5, 4] }], [{ uniform: [4, 4] }],
    [{ pert: [4, 4, 4] }], [{ pert: [1, 2, 3], fixed: 2 }], [{}], [{ beta: [1, 2] }], [{ triangular: [1, 2] }], [{ fixed: '4' }],
  ])('the distribution %o', async (distribution) => {
    const problem = await refused(post(PATH, { ...ASK, scenario: { ...scenario, uncertainties: { accelerator_life: distribution } } }), 422)
    expect(problem.pointer).toMatch(/^\/scenario\/uncertainties\/accelerator_life/)
  })

  const [one, two] = ['accelerator_life', 'grid_connection_cost']
  test.each([
    [[{ first: one, second: two, rank: 1 }], '/correlations/0/rank'],
    [[{ first: one, second: two, rank: 1.5 }], '/correlations/0/rank'],
    [[{ first: one, second: 'nothing', rank: 0.5 }], '/correlations/0/second'],
    [[{ first: one, second: one, rank: 0.5 }], '/correlations/0'],
    [[{ first: one, second: two, rank: 0.5 }, { first: two, second: one, rank: 0.5 }], '/correlations/1'],
    [{ names: [one, two], rows: [[1, 0.5], [0.4, 1]] }, '/correlations/rows/0/1'],
    [{ names: [one, two], rows: [[1, 0.5], [0.5, 0.9]] }, '/correlations/rows/1/1'],
    [{ names: [one, two], rows: [[1, 0.5]] }, '/correlations/rows'],
    [{ names: [one, two], rows: [[1, 2], [2, 1]] }, '/correlations/rows/0/1'],
  ])('the correlations %j', async (correlations, pointer) => {
    const problem = await refused(post(PATH, { ...ASK, correlations }), 422)
    expect(problem.pointer).toContain(pointer.slice(0, '/correlations'.length))
  })

  test('correlations that cannot be together, with the smallest eigenvalue of their matrix', async () => {
    const names = [one, two, 'price_elasticity']
    const problem = await refused(post(PATH, { ...ASK, correlations: { names, rows: [[1, -0.9, -0.9], [-0.9, 1, -0.9], [-0.9, -0.9, 1]] } }), 422)
    expect(problem.detail).toMatch(/smallest eigenvalue of the matrix is -0\.8/)
  })

  test.each([
    [{ sampler: 'sobl' }, '/sampler', 'sobol'],
    [{ outcomes: [] }, '/outcomes', undefined],
    [{ outcomes: [{ variable: 'total_spent' }] }, '/outcomes/0/variable', 'total_spend'],
    [{ outcomes: [{ variable: 'total_spend' }, { variable: 'total_spend' }] }, '/outcomes/1', undefined],
    [{ thresholds: [{ variable: 'public_spend', above: 1 }] }, '/thresholds/0/variable', undefined],
    [{ thresholds: [{ variable: 'total_spend', above: 1, year: 2050 }] }, '/thresholds/0/year', undefined],
    [{ thresholds: [{ variable: 'equal_service_cost', above: 1, year: 2026 }] }, '/thresholds/0/year', undefined],
    [{ thresholds: [{ variable: 'total_spend', above: 1, strategy: 'none' }] }, '/thresholds/0/strategy', undefined],
    [{ thresholds: [{ variable: 'total_spend' }] }, '/thresholds/0/above', undefined],
    [{ scenario: { ...scenario, economy: 'XXX' } }, '/scenario/economy', undefined],
    [{ scenario: { ...scenario, uncertainties: { ambition: { uniform: [1, 2] } } } }, '/scenario/uncertainties/ambition', undefined],
    [{ hash: 'x' }, '/hash', undefined],
  ])('%j', async (change, pointer, suggestion) => {
    const problem = await refused(post(PATH, { ...ASK, ...change }), 422)
    expect(problem.pointer).toBe(pointer)
    if (suggestion !== undefined) expect(problem.suggestion).toBe(suggestion)
  })

  test('other methods, forms and queries', async () => {
    await refused(app.request(PATH), 405)
    await refused(post(PATH, ASK, { Accept: 'image/png' }), 406)
    await refused(post(`${PATH}?form=csv`, ASK), 400)
    await refused(app.request(PATH, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' }), 415)
    await refused(post(PATH, '{"members":1,"members":2}'), 400)
  })
})

describe('a large ask', () => {
  test('is taken on, watched to its end, and its figures are those of the same ask answered at once', async () => {
    const answer = await post(PATH, ASK, { Prefer: 'respond-async' })
    expect(answer.status).toBe(202)
    const where = answer.headers.get('location')!
    expect(where).toMatch(/^\/api\/ensembles\/[0-9a-f-]{36}$/)
    expect(EnsembleJob.parse(await answer.json())).toMatchObject({ members: 12, ensemble: null })
    const events = await app.request(`${where}/events`)
    expect(events.headers.get('content-type')).toBe('text/event-stream')
    const text = await events.text()
    expect(text).toMatch(/event: stage\ndata: \{"counted":12\}/)
    expect(text.trim().split('\n\n').at(-1)).toMatch(/^event: end\ndata: \{.*"state":"done"/)
    const job = EnsembleJob.parse(await (await app.request(where)).json())
    expect(job).toMatchObject({ state: 'done', done: 12, failed_runs: 0, reason: null })
    expect(job.ensemble!.hash).toBe(Ensemble.parse(await (await post(PATH, ASK)).json()).hash)
    expect((await app.request(where, { headers: { Accept: 'text/csv' } })).status).toBe(200)
    expect((await refused(app.request(where, { method: 'DELETE' }), 409)).code).toBe('already_ended')
    expect(EnsembleJob.parse(await (await app.request(where)).json()).state).toBe('done')
  })

  test('is what the number of runs says, or the asker', async () => {
    const { ask } = appWith()
    expect((await ask({ ...ASK, members: 1001 })).status).toBe(202)
    expect(DEFAULT_QUOTAS.smallRuns).toBe(2000)
  })

  test('can be cancelled once or twice, and ends its event stream', async () => {
    const { app: own, take } = appWith()
    const where = (await take()).headers.get('location')!
    const events = (await own.request(`${where}/events`)).text()
    expect((await refused(own.request(where, { headers: { Accept: 'text/csv' } }), 409)).code).toBe('not_ready')
    for (const _ of ['once', 'twice']) {
      const answer = await own.request(where, { method: 'DELETE' })
      expect([answer.status, EnsembleJob.parse(await answer.json()).state]).toEqual([200, 'cancelled'])
    }
    expect(await events).toMatch(/event: end\ndata: \{.*"state":"cancelled"/)
    expect(EnsembleJob.parse(await (await own.request(where)).json()).state).toBe('cancelled')
  })

  test('waits while others run, and runs once they have ended', async () => {
    const { app: own, take } = appWith({ running: 1 })
    const [first, second] = [(await take()).headers.get('location')!, (await take()).headers.get('location')!]
    const stateOf = async (where: string) => EnsembleJob.parse(await (await own.request(where)).json()).state
    expect([await stateOf(first), await stateOf(second)]).toEqual(['running', 'queued'])
    await own.request(first, { method: 'DELETE' })
    expect([await stateOf(first), await stateOf(second)]).toEqual(['cancelled', 'running'])
  })

  test('that the server fails is failed, without what went wrong inside', async () => {
    const failing: Threads = { size: 1, close: async () => undefined, open: () => ({ run: () => Promise.reject(new Error('a secret of the server')), close: () => undefined }) }
    const { app: own, take, ask } = appWith({}, failing)
    const where = (await take()).headers.get('location')!
    await (await own.request(`${where}/events`)).text()
    const job = await (await own.request(where)).text()
    expect(EnsembleJob.parse(JSON.parse(job)).state).toBe('failed')
    expect(job).not.toContain('secret')
    expect((await refused(ask(ASK), 500)).detail).not.toContain('secret')
  })

  test.each(['no-such', '00000000-0000-4000-8000-000000000000', '..%2f..%2fhealth', '%00'])('there is none at %s', async (id) => {
    for (const method of ['GET', 'DELETE']) expect((await refused(app.request(`${PATH}/${id}`, { method }), 404)).code).toBe('not_found')
    expect((await refused(app.request(`${PATH}/${id}/events`), 404)).code).toBe('not_found')
  })

  test('is forgotten where too many have ended since', async () => {
    const { app: own, take } = appWith({ kept: 2 })
    const places: string[] = []
    for (let turn = 0; turn < 4; turn++) {
      const where = (await take()).headers.get('location')!
      await own.request(where, { method: 'DELETE' })
      places.push(where)
    }
    expect(await Promise.all(places.map(async (where) => (await own.request(where)).status))).toEqual([404, 404, 200, 200])
  })
})

describe('who asks too much', () => {
  test('is told when to ask again: asks a minute, large ones an hour, and those under way', async () => {
    const asks = appWith({ asks: { most: 2, within: 60_000 } })
    for (const _ of [1, 2]) expect((await asks.take()).status).toBe(202)
    const third = await asks.take()
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(50)
    expect((await refused(third, 429)).code).toBe('too_many_requests')
    const hourly = appWith({ jobs: { most: 1, within: 3_600_000 } })
    await hourly.take()
    const second = await hourly.take()
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(3500)
    await refused(second, 429)
    const open = appWith({ jobsOfClient: 2 })
    const first = (await open.take()).headers.get('location')!
    await open.take()
    await refused(open.take(), 429)
    await open.app.request(first, { method: 'DELETE' })
    expect((await open.take()).status).toBe(202)
    const full = appWith({ running: 1, waiting: 1 })
    await full.take()
    await full.take()
    await refused(full.take(), 429)
    const small = appWith({ small: 1 })
    void small.ask(ASK)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await refused(small.ask(ASK), 429)
  })

  test('ten thousand times is refused as often, and nothing is stored', async () => {
    const { take } = appWith()
    let refusals = 0
    for (let turn = 0; turn < 2000; turn++) if ((await take({ members: 'many' })).status === 429) refusals++
    expect(refusals).toBe(2000 - DEFAULT_QUOTAS.asks.most)
  })

  test('five event streams of one client are open at one time', async () => {
    const { app: own, take } = appWith()
    const where = (await take()).headers.get('location')!
    const streams = await Promise.all(Array.from({ length: 5 }, () => own.request(`${where}/events`, { headers: { 'Last-Event-ID': 'x'.repeat(10_000) } })))
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await refused(own.request(`${where}/events`), 429)).code).toBe('too_many_streams')
    await streams[0]!.body!.cancel()
    const another = await own.request(`${where}/events`)
    expect(another.status).toBe(200)
    await own.request(where, { method: 'DELETE' })
    await Promise.all([...streams.slice(1), another].map((stream) => stream.text()))
    expect((await own.request(`${where}/events`)).status).toBe(200)
  })
})

describe('an idempotency key', () => {
  test('leads the same ask to the same ensemble, and refuses another', async () => {
    const { take, app: own } = appWith()
    const key = { 'Idempotency-Key': 'one-of-mine' }
    const first = await take(ASK, key)
    const where = first.headers.get('location')
    const { seed, ...rest } = ASK
    expect((await take({ seed, ...rest }, key)).headers.get('location')).toBe(where)
    expect((await refused(take({ ...ASK, seed: 6 }, key), 409)).code).toBe('idempotency_conflict')
    expect((await take(ASK, { 'Idempotency-Key': 'another' })).headers.get('location')).not.toBe(where)
    await own.request(where!, { method: 'DELETE' })
    expect((await take(ASK, key)).headers.get('location')).toBe(where)
    await refused(take(ASK, { 'Idempotency-Key': 'x'.repeat(129) }), 400)
    await refused(take(ASK, { 'Idempotency-Key': 'with space' }), 400)
  })
})
