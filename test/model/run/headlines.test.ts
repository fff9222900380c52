import { expect, test } from 'vitest'
import { loadEngine } from '../../../api/engine.ts'
import { interpreter } from '../../../model/compile/interpret.ts'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { worldSeries } from '../../../model/run/scenario.ts'
import { trace } from '../../../model/run/trace.ts'
import type { TraceGraph } from '../../../model/run/trace-graph.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { firstDifference, outputOf } from '../compile/bits.ts'

const engine = await loadEngine()
const { program, kernel } = engine
const { resolved, world, strategies } = engine.evaluate(defaultScenario('KEN'))
const MEGABYTE = 1_000_000

test('the model gives the same bits interpreted and compiled, for every strategy', () => {
  const oracle = interpreter(program)
  for (const strategy of resolved.strategies) {
    const inputs = { ...strategy, values: new Map([...strategy.values, ...worldSeries(program, world, strategy.axis)]) }
    expect(firstDifference(program, inputs, outputOf(kernel, program, inputs), outputOf(oracle, program, inputs)), strategy.name).toBeUndefined()
  }
})

// The dearest graphs, and every ninth record beside them: all of them take half a minute.
const HEADLINES: ReadonlySet<string> = new Set(['total_spend', 'discounted_cost', 'equal_service_cost', 'levelised_compute_cost', 'facility_power', 'domestic_control', 'electricity_use'])
const chosen = program.variables.filter(({ name, kind }, at) => kind === 'number' && (HEADLINES.has(name) || at % 9 === 0))

test('headlines of the last year are recomputed from their graphs, which stay below 5 MB', () => {
  const [result] = strategies
  if (result === undefined) throw new Error('no strategy')
  for (const { name, stage, over, definition } of chosen) {
    const index = over.length === 0 || (definition?.total ?? 'none') !== 'none' ? {} : (result.indices(name)[0] ?? {})
    const year = stage === 'yearly' ? result.axis.last : undefined
    const text = JSON.stringify(trace(program, result, { variable: name, index, ...(year === undefined ? {} : { year }) }, resolved.strategies[0]?.provenance))
    expect(text.length, name).toBeLessThan(5 * MEGABYTE)
    const found = evaluateGraph(JSON.parse(text) as TraceGraph)
    const wanted = result.value(name, index, year) as number
    if (Number.isNaN(wanted)) expect(found, name).toBeNaN()
    else expect(Math.abs(found - wanted), `${name}: ${found} against ${wanted}`).toBeLessThanOrEqual(1e-12 * Math.abs(wanted))
  }
})
