import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { trace } from '../../../model/run/trace.ts'
import type { TraceGraph } from '../../../model/run/trace-graph.ts'
import { instantiate } from '../compile/instantiate.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))
const result = runStrategy(kernel, program, centralInputs(program, makeAxis(2025, 2035)))
const records = program.variables.filter((variable) => variable.kind === 'number' || variable.kind === 'category')

test('every value of every record is recomputed from its printed graph alone', () => {
  for (const { name, stage } of records) {
    for (const index of result.indices(name)) {
      for (const year of stage === 'yearly' ? [2025, 2031, 2035] : [undefined]) {
        const target = { variable: name, index, ...(year === undefined ? {} : { year }) }
        // Through text, as a reader would get it.
        const graph = JSON.parse(JSON.stringify(trace(program, result, target))) as TraceGraph
        expectClose(evaluateGraph(graph), result.value(name, index, year) as number, graph.root)
      }
    }
  }
})

test('totals are recomputed too, weighted means and partial sums among them', () => {
  for (const [variable, index] of [['load', {}], ['order_share', {}], ['energy_cost', {}], ['energy_cost', { side: 'abroad' }]] as const) {
    const graph = trace(program, result, { variable, index, year: 2030 })
    expectClose(evaluateGraph(graph), result.value(variable, index, 2030) as number, graph.root)
    expect(graph.nodes[0]).toMatchObject({ id: graph.root, rule: 'total' })
  }
})

test('each record, year and index stands once, and every input is in the graph', () => {
  const graph = trace(program, result, { variable: 'discounted' })
  const ids = graph.nodes.map((node) => node.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(graph.nodes.flatMap((node) => node.inputs).filter((id) => !ids.includes(id))).toEqual([])
  expect(graph.nodes.every((node) => graph.records[node.variable] !== undefined)).toBe(true)
})

test('the graph ends in parameters only, each with its source', () => {
  const sources = new Map(program.parameters.map(({ name }) => [name, [{ layer: 'parameter', origin: 'invented' }]]))
  const graph = trace(program, result, { variable: 'discounted' }, sources)
  for (const node of graph.nodes) {
    const record = graph.records[node.variable]
    if (record?.kind === 'parameter') expect(graph.sources[node.source ?? NaN]).toEqual({ layer: 'parameter', origin: 'invented' })
    // A record that rests on nothing is a formula of the calendar, or a vintage sum of nothing.
    else if (node.inputs.length === 0 && node.value !== 0) expect(record?.computed ?? record?.equation).toMatch(/^year - \d+$/)
  }
})

test('what is multiplied by zero is not followed', () => {
  const graph = trace(program, result, { variable: 'kenya_people', year: 2030 })
  expect(graph.nodes.map((node) => node.id)).toEqual(['kenya_people[2030]', 'people[2030][KEN]'])
})

test('a changed leaf changes the recomputed root: the graph is a proof and not a copy', () => {
  const graph = trace(program, result, { variable: 'spend', year: 2030 })
  const nodes = graph.nodes.map((node) => (node.variable === 'unit_price' ? { ...node, value: (node.value as number) * 2 } : node))
  const value = result.value('spend', {}, 2030) as number
  expect(evaluateGraph({ ...graph, nodes })).toBeGreaterThan(value * 1.5)
})

test('a graph that would grow too large is cut, says so, and still gives the root', () => {
  const graph = trace(program, result, { variable: 'discounted' }, new Map(), 20_000)
  expect(graph.nodes.some((node) => node.cut === true)).toBe(true)
  expect(JSON.stringify(graph).length).toBeLessThan(60_000)
  expectClose(evaluateGraph(graph), result.value('discounted') as number, graph.root)
})

test('a lost node is noticed', () => {
  const graph = trace(program, result, { variable: 'load', index: { site: 'north' }, year: 2026 })
  const nodes = graph.nodes.filter((node) => node.variable !== 'overhead')
  expect(() => evaluateGraph({ ...graph, nodes })).toThrow('does not hold')
})

test('a record without a total has no graph of its total', () => {
  expect(() => trace(program, result, { variable: 'asked', year: 2030 })).toThrow('no total')
})

function expectClose(found: number, wanted: number, root: string): void {
  if (Number.isNaN(wanted)) expect(found, root).toBeNaN()
  else expect(Math.abs(found - wanted), `${root}: ${found} against ${wanted}`).toBeLessThanOrEqual(1e-12 * Math.abs(wanted))
}
