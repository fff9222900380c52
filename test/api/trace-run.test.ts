import { expect, test } from 'vitest'
import type { Trace } from '../../api/schemas/trace.ts'
import { recordsOf } from '../../api/serialise-run.ts'
import { traceRun } from '../../api/trace-run.ts'
import { checkTraceTarget, type AskedTarget } from '../../api/trace-target.ts'
import { evaluateGraph } from '../../model/run/evaluate-graph.ts'
import type { TraceGraph } from '../../model/run/trace-graph.ts'
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
function expectEverythingNamed({ records, sources, nodes }: Trace): void {
  expect(new Set(nodes.map(({ variable }) => variable))).toEqual(new Set(Object.keys(records)))
  const named = new Set(nodes.flatMap(({ source }) => (source === undefined ? [] : [source])))
  expect(named).toEqual(new Set(sources.keys()))
  for (const { value, reason, variable } of nodes) {
    if (value === null && records[variable]!.kind !== 'parameter') expect(reason, variable).toBeTruthy()
  }
}

test.each(['USA', 'EST'])('the dearest figures of %s are given again by their answers alone, in 5 MB at most', (economy) => {
  const [strategy] = STRATEGIES
  for (const asked of [{ variable: 'discounted_cost' }, { variable: 'equal_service_cost' }, { variable: 'total_spend', year: 2040 }]) {
    expectProved(economy, { strategy, ...asked })
  }
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
