/** Whatever is asked of an ensemble is answered or refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { Problem } from '../../api/problem-details.ts'
import { EnsembleJob } from '../../api/schemas/ensemble.ts'
import { Stopped } from '../../api/threads/thread-pool.ts'
import { draw, engine, SCENARIO } from './sample-app.ts'

// SOAK=1 asks many times more.
const RUNS = process.env['SOAK'] === '1' ? 20_000 : 400
const many = { most: 1e9, within: 1 }

const app = createApp({
  engine, log: () => undefined, pageDirectory: '/nonexistent', reality: draw,
  threads: { size: 1, close: async () => undefined, open: () => ({ run: () => Promise.reject(new Stopped()), close: () => undefined }) },
  quotas: { asks: many, jobs: many, jobsOfClient: 1e9, running: 1e9, smallRuns: 0 },
})

const beliefs = engine.program.parameters.filter(({ definition: { role } }) => role === 'uncertainty').map(({ name }) => name)
const records = engine.program.variables.map(({ name }) => name)
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -2, max: 9 }))
const rank = fc.double({ min: -1.1, max: 1.1, noNaN: true })
const distribution = fc.oneof(
  fc.record({ triangular: fc.tuple(number, number, number) }), fc.record({ normal: fc.tuple(number, number) }), fc.record({ lognormal: fc.tuple(number, number) }),
  fc.record({ pert: fc.tuple(number, number, number) }), fc.record({ uniform: fc.tuple(number, number) }), fc.record({ fixed: number }),
  fc.record({ loguniform: fc.tuple(number, number) }), fc.record({ truncated_normal: fc.tuple(number, number, number, number) }), fc.record({ weibull: fc.tuple(number, number) }),
  fc.record({ discrete: fc.record({ values: fc.array(number, { maxLength: 3 }), probabilities: fc.oneof(fc.array(number, { maxLength: 3 }), fc.constantFrom([1], [0.5, 0.5])) }) }),
)
const outcome = fc.record({ variable: fc.oneof(fc.constantFrom(...records), fc.string()), index: fc.dictionary(fc.constantFrom('location', 'arrangement', 'workload', '__proto__'), fc.constantFrom('home', 'domestic', 'research', '')) }, { requiredKeys: ['variable'] })

const ask = fc.record({
  scenario: fc.record({ uncertainties: fc.dictionary(fc.constantFrom(...beliefs), distribution, { maxKeys: 3 }) }).map((change) => ({ ...SCENARIO, ...change })),
  members: fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), number),
  seed: number,
  sampler: fc.oneof(fc.constantFrom('sobol', 'latin_hypercube', 'random'), fc.string()),
  outcomes: fc.array(outcome, { maxLength: 3 }),
  thresholds: fc.array(fc.record({ variable: fc.constantFrom(...records.slice(0, 5)), above: number }), { maxLength: 2 }),
  correlations: fc.oneof(
    fc.array(fc.record({ first: fc.constantFrom(...beliefs), second: fc.constantFrom(...beliefs), rank }), { maxLength: 4 }),
    fc.record({ names: fc.array(fc.constantFrom(...beliefs), { maxLength: 3 }), rows: fc.array(fc.array(rank, { maxLength: 3 }), { maxLength: 3 }) }),
  ),
}, { requiredKeys: ['scenario', 'members'] })

const broken = fc.tuple(fc.constantFrom('scenario', 'members', 'seed', 'sampler', 'outcomes', 'thresholds', 'correlations'), fc.json({ maxDepth: 3 })).map(([key, json]) => ({ scenario: SCENARIO, members: 3, [key]: JSON.parse(json) as unknown }))

test('any ask is taken on or refused, never failed', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(ask, broken, fc.jsonValue()), async (body) => {
    const answer = await app.request('/api/ensembles', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    const text = await answer.text()
    if (answer.status === 202) expect(EnsembleJob.safeParse(JSON.parse(text)).error).toBeUndefined()
    else {
      expect([400, 413, 422], text).toContain(answer.status)
      expect(Problem.safeParse(JSON.parse(text)).error).toBeUndefined()
    }
  }), { numRuns: RUNS })
}, 600_000)

test('any address below it is answered', async () => {
  await fc.assert(fc.asyncProperty(fc.webPath(), fc.constantFrom('GET', 'DELETE', 'POST', 'PUT'), async (path, method) => {
    expect((await app.request(`/api/ensembles${path}`, { method })).status).toBeLessThan(500)
  }), { numRuns: RUNS })
}, 600_000)
