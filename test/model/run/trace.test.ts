import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { isMapped } from '../../../model/compile/layout.ts'
import { indexOfYear, makeAxis, yearOfIndex } from '../../../model/run/axis.ts'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { GraphReader } from '../../../model/run/graph-reader.ts'
import { relevantReads } from '../../../model/run/relevant-reads.ts'
import { ResultSource } from '../../../model/run/result-source.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { trace } from '../../../model/run/trace.ts'
import { nodeId } from '../../../model/run/trace-graph.ts'
import type { TraceGraph } from '../../../model/run/trace-graph.ts'
import { computedOf, nodesOf, sourceOf } from '../../../model/run/trace-nodes.ts'
import { instantiate } from '../compile/instantiate.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'
import { changedValues } from './changed-values.ts'

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
        expectClose(evaluateGraph(graph), result.value(name, index, year) as number, graph.root.id)
      }
    }
  }
})

test('totals are recomputed too, weighted means and partial sums among them', () => {
  for (const [variable, index, total] of [['load', {}, 'sum'], ['order_share', {}, 'weighted(orders)'], ['energy_cost', {}, 'sum'], ['energy_cost', { side: 'abroad' }, 'sum']] as const) {
    const graph = trace(program, result, { variable, index, year: 2030 })
    expectClose(evaluateGraph(graph), result.value(variable, index, 2030) as number, graph.root.id)
    expect(graph.root).toMatchObject({ id: expect.stringContaining('total of'), variable, index, total })
  }
})

test('what a value rests on is read out of the printed text as the engine reads it', () => {
  for (const name of ['discounted', 'energy_cost', 'load']) {
    const year = records.find((record) => record.name === name)?.stage === 'yearly' ? 2033 : undefined
    const reader = new GraphReader(trace(program, result, { variable: name, ...(year === undefined ? {} : { year }) }))
    const source = new ResultSource(program, result)
    const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
    for (const node of reader.nodes.values()) {
      const variable = variables.get(node.variable)
      if (variable === undefined || node.rule !== 'equation') continue
      const members = variable.over.map((dimension) => program.dimensions[dimension]!.indexOf(node.index[dimension]!))
      const expression = isMapped(variable.is) ? variable.is.members[members[variable.over.indexOf(variable.is.by)]!]! : variable.is
      const t = node.year === undefined ? 0 : indexOfYear(result.axis, node.year)
      const read = new Set<string>()
      relevantReads(expression, { members: new Map(variable.over.map((dimension, axis) => [dimension, members[axis]!])), t, age: 0 }, source, (other, at, when) => {
        const { over, yearly } = variables.has(other) ? { over: variables.get(other)!.over, yearly: variables.get(other)!.stage === 'yearly' } : program.parameters.find((parameter) => parameter.name === other)!
        read.add(nodeId(other, yearly ? yearOfIndex(result.axis, when) : undefined, at.map((member, axis) => program.dimensions[over[axis]!]![member]!)))
      })
      expect([...reader.inputsOf(node)].sort(), node.id).toEqual([...read].sort())
    }
  }
})

test('runs of years hold each year once, in order and without holes', () => {
  const { records: traced } = trace(program, result, { variable: 'discounted' })
  for (const [name, { values, yearly }] of Object.entries(traced)) {
    for (const runs of Object.values(values)) {
      if (!yearly) expect(typeof runs, name).toBe('number')
      else {
        const years = Object.entries(runs!).flatMap(([first, run]: [string, readonly unknown[]]) => run.map((_, offset) => Number(first) + offset))
        expect(years, name).toEqual([...new Set(years)].sort((a, b) => a - b))
        for (const first of Object.keys(runs!)) expect(years, name).not.toContain(Number(first) - 1)
      }
    }
  }
})

test('the graph ends in parameters only, each with its source', () => {
  const sources = new Map(program.parameters.map(({ name }) => [name, [{ layer: 'parameter', origin: 'invented' }]]))
  const graph = trace(program, result, { variable: 'discounted' }, sources)
  const reader = new GraphReader(graph)
  for (const node of reader.nodes.values()) {
    const record = graph.records[node.variable]!
    if (node.rule === 'input') expect(graph.sources[sourceOf(record, node) ?? NaN]).toEqual({ layer: 'parameter', origin: 'invented' })
    // A record that rests on nothing is a formula of the calendar, or a vintage sum of nothing.
    else if (node.value !== 0 && reader.inputsOf(node).length === 0) expect(computedOf(record, node)).toMatch(/^year - \d+$/)
  }
})

test('a source stands once, and by members where it differs', () => {
  const sources = new Map([['order_size', ['one', 'other', 'one'].map((origin) => ({ layer: 'scenario', origin }))], ['growth', [{ layer: 'scenario', origin: 'one' }]]])
  const { records: traced, sources: listed } = trace(program, result, { variable: 'orders', year: 2030 }, sources)
  expect(listed).toEqual([{ layer: 'scenario', origin: 'one' }, { layer: 'scenario', origin: 'other' }])
  expect(traced['order_size']?.source).toEqual({ north: 0, south: 1, isle: 0 })
  expect(traced['growth']?.source).toBe(0)
  expect(trace(program, result, { variable: 'orders', year: 2030 }).records['growth']).not.toHaveProperty('source')
})

test('what is multiplied by zero is not followed', () => {
  const graph = trace(program, result, { variable: 'kenya_people', year: 2030 })
  expect([...nodesOf(graph).keys()]).toEqual(['kenya_people[2030]', 'people[2030][KEN]'])
})

test('a changed leaf changes the recomputed root: the graph is a proof and not a copy', () => {
  const graph = trace(program, result, { variable: 'spend', year: 2030 })
  const price = graph.records['unit_price']!
  const changed = { ...graph, records: { ...graph.records, unit_price: { ...price, values: { '': (price.values[''] as number) * 2 } } } }
  const value = result.value('spend', {}, 2030) as number
  expect(evaluateGraph(changed)).toBeGreaterThan(value * 1.5)
})

test('printed values of records do not enter the number', () => {
  const graph = trace(program, result, { variable: 'discounted' })
  const spoilt = Object.fromEntries(Object.entries(graph.records).map(([name, record]) => [name, record.kind === 'parameter' ? record : { ...record, values: changedValues(record.values, (value) => value * 1.01) }]))
  expectClose(evaluateGraph({ ...graph, records: spoilt }), result.value('discounted') as number, graph.root.id)
})

test('a lost value is noticed', () => {
  const graph = trace(program, result, { variable: 'load', index: { site: 'north' }, year: 2026 })
  const { overhead: _, ...rest } = graph.records
  expect(() => evaluateGraph({ ...graph, records: rest })).toThrow("leaves out what 'load[2026][north]' needs")
})

test('a record without a total has no graph of its total', () => {
  expect(() => trace(program, result, { variable: 'asked', year: 2030 })).toThrow('no total')
})

function expectClose(found: number, wanted: number, root: string): void {
  if (Number.isNaN(wanted)) expect(found, root).toBeNaN()
  else expect(Math.abs(found - wanted), `${root}: ${found} against ${wanted}`).toBeLessThanOrEqual(1e-12 * Math.abs(wanted))
}
