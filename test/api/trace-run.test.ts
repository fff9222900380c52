import { expect, test } from 'vitest'
import type { Trace } from '../../api/schemas/trace.ts'
import { traceRun } from '../../api/trace-run.ts'
import { evaluateGraph } from '../../model/run/evaluate-graph.ts'
import type { TraceGraph } from '../../model/run/trace-graph.ts'
import { recordsOf } from '../../model/run/records.ts'
import { nodesOf, reasonOf, sourceOf } from '../../model/run/trace-nodes.ts'
import { checkTraceTarget, type AskedTarget } from '../../scenarios/trace-target.ts'
import { engine } from './sample-app.ts'

const LARGEST_BYTES = 5_000_000
const TARGETS = 30
const STRATEGIES = ['extensive-domestic-ownership', 'regional-pooling', 'foreign-cloud-reliance'] as const
const evaluations = new Map(['USA', 'EST'].map((economy) => [economy, engine.evaluate({
  version: 1, name: 'proved', economy, years: [2025, 2040], growth_path: 'multi-source-central', strategies: STRATEGIES,
})]))

function expectProved(economy: string, asked: AskedTarget): void {
  const evaluation = evaluations.get(economy)!
  const text = JSON.stringify(traceRun(engine, evaluation, checkTraceTarget(engine.program, evaluation, asked)))
  const name = `${economy} ${JSON.stringify(asked)}`
  expect(Buffer.byteLength(text), name).toBeLessThanOrEqual(LARGEST_BYTES)
  const wanted = evaluation.strategies.find((result) => result.name === asked.strategy)!.value(asked.variable, asked.index ?? {}, asked.year)!
  const found = evaluateGraph(JSON.parse(text) as TraceGraph)
  if (Number.isNaN(wanted)) expect(found, name).toBeNaN()
  else expect(Math.abs(found - wanted), `${name}: ${found} against ${wanted}`).toBeLessThanOrEqual(1e-12 * Math.abs(wanted))
  expectEverythingNamed(JSON.parse(text) as Trace)
}

/** Every reference of the answer is answered in it, and nothing stands in it unused. */
function expectEverythingNamed(answer: Trace): void {
  const { records, sources, dimensions, functions, origins } = answer
  const named = new Set<number>()
  for (const node of nodesOf(answer).values()) {
    const record = records[node.variable]!
    const source = sourceOf(record, node)
    if (source !== undefined) named.add(source)
    if (node.rule === 'input') expect(sources[source ?? -1]?.origin, node.id).toBeTruthy()
    else if (node.value === null) expect(reasonOf(answer, node), node.id).toBeTruthy()
    if (record.categories !== undefined && node.value !== null) expect(dimensions[record.categories]![node.value], node.id).toBeTypeOf('string')
  }
  expect(named).toEqual(new Set(sources.keys()))
  for (const { over, cite } of Object.values(records)) {
    expect(Object.keys(dimensions)).toEqual(expect.arrayContaining(over))
    expect(Object.keys(origins)).toEqual(expect.arrayContaining(cite))
  }
  const texts = Object.values(records).flatMap(({ equation = '', computed = '', initial = '', history = '' }) => [equation, computed, initial, history])
  const explained = new Set(Object.keys(functions).map((signature) => signature.slice(0, signature.indexOf('('))))
  expect(new Set(JSON.stringify(texts).match(/\w+(?=\()/g) ?? [])).toEqual(explained)
}

test.each(['USA', 'EST'])('the dearest figures of %s are given again by their answers alone, whole, in 5 MB at most', (economy) => {
  for (const strategy of STRATEGIES) {
    for (const variable of ['discounted_cost', 'equal_service_cost', 'levelised_compute_cost']) {
      expectProved(economy, { strategy, variable })
    }
  }
  expectProved(economy, { strategy: STRATEGIES[0], variable: 'total_spend', year: 2040 })
})

test('of the longest run there may be, too', () => {
  const longest = engine.evaluate({
    version: 1, name: 'proved', economy: 'USA', years: [2026, 2075], growth_path: 'multi-source-central', strategies: ['balanced-portfolio'],
  })
  evaluations.set('USA to 2075', longest)
  expectProved('USA to 2075', { strategy: 'balanced-portfolio', variable: 'levelised_compute_cost' })
  evaluations.delete('USA to 2075')
})

test('figures taken at random are given again by their answers alone, in 5 MB at most', () => {
  const records = recordsOf(engine.program)
  // A fixed walk through the records and years: the same targets each time.
  let state = 20250101
  const draw = <Value>(values: readonly Value[]): Value => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return values[Math.floor((state / 2 ** 32) * values.length)]!
  }
  for (let count = 0; count < TARGETS; count++) {
    const economy = draw([...evaluations.keys()])
    const strategy = draw(STRATEGIES)
    const { name, over, stage, definition } = draw(records)
    const result = evaluations.get(economy)!.strategies.find((other) => other.name === strategy)!
    const index = over.length > 0 && (definition?.total ?? 'none') !== 'none' && draw([true, false]) ? {} : draw(result.indices(name))
    expectProved(economy, { strategy, variable: name, index, ...(stage === 'yearly' ? { year: draw([2025, 2029, 2034, 2040]) } : {}) })
  }
})

test('the calibration run is proved the same way', () => {
  const evaluation = evaluations.get('EST')!
  const answer = traceRun(engine, evaluation, checkTraceTarget(engine.program, evaluation, { strategy: 'world', variable: 'total_spend', year: 2030 }))
  const wanted = evaluation.world.value('total_spend', {}, 2030)!
  const found = evaluateGraph(JSON.parse(JSON.stringify(answer)) as TraceGraph)
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted))
})

test('what repeats the calibration names the figure there that it repeats', () => {
  const evaluation = evaluations.get('EST')!
  const answerTo = (asked: AskedTarget): Trace => traceRun(engine, evaluation, checkTraceTarget(engine.program, evaluation, asked))
  const checked = new Set<string>()
  for (const asked of [{ variable: 'total_spend', year: 2030 }, { variable: 'national_compute_in_2025' }]) {
    const answer = answerTo({ strategy: STRATEGIES[0], ...asked })
    for (const { variable, year, value } of nodesOf(answer).values()) {
      const { world } = answer.records[variable]!
      if (world === undefined || (year !== undefined && year !== 2029)) continue
      checked.add(variable)
      expect(answerTo({ strategy: 'world', variable: world.variable, year: world.year ?? year }).root.value, variable).toBe(value)
    }
  }
  expect([...checked]).toEqual(expect.arrayContaining(['reference_service_in_2025', 'reference_accelerator_additions']))
})

test('a number that is missing says why, and so does every value it is missing for', () => {
  const evaluation = evaluations.get('EST')!
  const asked = { strategy: 'world', variable: 'buildable_by', index: { arrangement: 'domestic', limit: 'grid' }, year: 2030 }
  const answer = traceRun(engine, evaluation, checkTraceTarget(engine.program, evaluation, asked))
  expect(answer.root).toMatchObject({ value: null, reason: 'it does not apply here: limits_hold > 0 does not hold' })
  expect(answer.records['buildable_by']).toMatchObject({ values: { 'domestic,grid': { 2030: [null] } }, reasons: { 'domestic,grid': { 2030: 'it does not apply here: limits_hold > 0 does not hold' } } })
  expect(evaluateGraph(answer)).toBeNaN()
  expectEverythingNamed(answer)
})
