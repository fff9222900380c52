import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../../api/problem-details.ts'
import { Run } from '../../api/schemas/run.ts'
import { dimensions } from '../../model/equations/dimensions.ts'
import { app, engine, post, SCENARIO } from './sample-app.ts'

// SOAK=1 asks many times more.
const RUNS = process.env['SOAK'] === '1' ? 20_000 : 250

const settable = engine.program.parameters.filter(({ definition: { role } }) => role === 'lever' || role === 'uncertainty').map(({ name }) => name)

const setting = fc.tuple(fc.constantFrom(...settable), fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.record({ times: fc.double({ min: 0, max: 1e6, noNaN: true }) }),
  fc.record({ plus: fc.double({ min: -1e9, max: 1e9, noNaN: true }) }),
  fc.record({ points: fc.dictionary(fc.constantFrom('2025', '2030', '2041'), fc.double({ min: 0, max: 100, noNaN: true })) }),
))

/** Scenarios that mean something, over everything that can be chosen, at values that may go beyond reason. */
const scenario = fc.record({
  version: fc.constant(1),
  name: fc.constant('fuzz'),
  economy: fc.constantFrom('WLD', ...dimensions.economy),
  years: fc.tuple(fc.integer({ min: 2010, max: 2075 }), fc.integer({ min: 0, max: 49 })).map(([first, more]) => [first, Math.min(first + more, 2075)]),
  growth_path: fc.constantFrom(...engine.library.growthPaths.keys()),
  perimeter: fc.constantFrom('state', 'sovereign', 'national'),
  perspective: fc.constantFrom('social', 'public', 'investor'),
  demand: fc.oneof(
    fc.record({ ambition: fc.double({ min: 0.25, max: 4, noNaN: true }) }),
    fc.record({ mode: fc.constant('programme'), accelerators: fc.double({ min: 1, max: 1e9, noNaN: true }), by: fc.integer({ min: 2026, max: 2060 }) }),
  ),
  strategies: fc.uniqueArray(fc.constantFrom(...engine.library.strategies.keys()), { minLength: 1, maxLength: 3 }),
  set: fc.array(setting, { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
}, { requiredKeys: ['version', 'name', 'economy', 'growth_path', 'strategies'] })

/** A body that was a scenario before one of its members became something else. */
const mutated = fc.tuple(fc.constantFrom(...Object.keys(SCENARIO), 'set', 'places', 'demand', 'extends', 'shocks', 'indicators', 'uncertainties'), fc.json({ maxDepth: 3 }))
  .map(([key, json]) => ({ ...SCENARIO, [key]: JSON.parse(json) as unknown }))

async function answeredSoundly(answer: Response): Promise<void> {
  const text = await answer.text()
  if (answer.status === 200) expect(Run.safeParse(JSON.parse(text)).error).toBeUndefined()
  else {
    expect([400, 413, 422], text).toContain(answer.status)
    expect(Problem.safeParse(JSON.parse(text)).error).toBeUndefined()
  }
}

test('any scenario is run or refused, never failed', async () => {
  await fc.assert(fc.asyncProperty(scenario, async (body) => answeredSoundly(await post('/api/runs?variables=total_spend,equal_service_cost,binding_limit', body))), { numRuns: RUNS })
}, 600_000)

test('any other body is refused or run, never failed', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(mutated, fc.jsonValue()), async (body) => answeredSoundly(await post('/api/runs?variables=total_spend', JSON.stringify(body)))), { numRuns: RUNS })
}, 600_000)

test('any bytes and any address are answered', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.webPath(), async (bytes, path) => {
    expect((await post('/api/runs', new Uint8Array(bytes))).status).toBeLessThan(500)
    expect((await app.request(`/api/economies${path}`)).status).toBeLessThan(500)
  }), { numRuns: RUNS })
}, 600_000)
