/** The recomputation of a trace, on graphs written by hand: known answers, what was left out, and what is refused. */
import { describe, expect, test } from 'vitest'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { nodeId } from '../../../model/run/trace-graph.ts'
import type { TraceGraph, TraceNode, TraceRecord } from '../../../model/run/trace-graph.ts'

const record = (kind: TraceRecord['kind'], more: Partial<TraceRecord> = {}): TraceRecord => ({
  label: 'Invented', kind, unit: '1', doc: 'Invented for a test.', cite: [], over: [], yearly: false, ...more,
})

const node = (variable: string, value: number | null, more: Partial<TraceNode> = {}): TraceNode => {
  const { year, index = {} } = more
  return { id: nodeId(variable, year, Object.values(index)), variable, index, value, inputs: [], ...more }
}

const records = {
  two: record('parameter'), zero: record('parameter'), gap: record('parameter'), lost: record('parameter'),
  width: record('parameter', { over: ['site'] }),
  yield: record('parameter', { yearly: true }),
}
const leaves = [
  node('two', 2), node('zero', 0), node('gap', null),
  node('width', 5, { index: { site: 'a' } }), node('width', 3, { index: { site: 'b' } }), node('width', 3, { index: { site: 'c' } }),
  ...[[2025, 10], [2026, 30], [2027, 30]].map(([year, value]) => node('yield', value as number, { year: year as number })),
]

/** A graph whose root has the equation, resting on every leaf. `years`: decision 2026, axis 2025 to 2027. */
function graphOf(equation: string, root: Partial<TraceNode> = {}): TraceGraph {
  const answer = node('answer', null, { inputs: leaves.map((leaf) => leaf.id), ...root })
  return {
    root: answer.id, strategy: 'invented', years: { first: 2025, last: 2027, decision: 2026, axis: [2025, 2027] },
    dimensions: { site: ['a', 'b', 'c'] }, sources: [],
    records: { ...records, answer: record('record', { equation, yearly: root.year !== undefined }) },
    nodes: [answer, ...leaves],
  }
}

const valueOf = (equation: string, root: Partial<TraceNode> = {}): number => evaluateGraph(graphOf(equation, root))

describe('known answers', () => {
  test.each([
    ['two <= 2', 1], ['two >= 3', 0], ['two != 2', 0], ['two == 2', 1], ['not two', 0], ['not zero', 1], ['-two ^ 2', -4],
    ['zero and two', 0], ['two and two', 1], ['two and zero', 0], ['two or zero', 1], ['zero or two', 1], ['zero or zero', 0],
    ['ratio(6, two)', 3], ['ratio(two, zero)', NaN], ['share(two, zero)', 0], ['share(two, 8)', 0.25], ['none', NaN],
    ['floor(two - 1e-12)', 2], ['ceil(two + 1e-12)', 2], ['clamp(two, 3, 4)', 3], ['clamp(9, 3, 4)', 4],
    ['min(two, 7)', 2], ['max(two, 7, 1)', 7], ['gap', NaN], ['gap + 1', NaN],
    ['sum(width, site)', 11], ['min(width, site)', 3], ['max(width, site)', 5], ['which_min(width, site)', 1],
    ['max(width > 4 ? none : width, site)', 3], ['at(width, b)', 3],
  ])('%s', (equation, wanted) => {
    expect(valueOf(equation)).toBe(wanted)
  })

  test.each([
    ['total(yield)', 60], ['mean(yield)', 30], ['peak(yield)', 30], ['year_of_peak(yield)', 2026], ['last(yield)', 30],
    ['peak(none)', NaN], ['year_of_peak(none)', NaN], ['npv(yield, 0)', 60], ['present_value_last(yield, 0)', 30],
  ])('%s over 2026 and 2027', (equation, wanted) => {
    expect(valueOf(equation)).toBe(wanted)
  })

  test.each([
    ['previous(yield)', 10], ['delayed(yield, 1)', 10], ['delayed(yield, 0.25)', 25], ['delayed(yield, 3)', 0], ['ahead(yield, 9)', 30],
    ['alive(yield, age < 1 ? 1 : 0)', 30], ['alive(yield, two)', 80], ['carried(yield, two)', 20], ['year - 2000', 26], ['year_step', 1],
  ])('%s in 2026', (equation, wanted) => {
    expect(valueOf(equation, { year: 2026 })).toBe(wanted)
  })
})

describe('what a graph leaves out', () => {
  test('counts as nothing where it is multiplied by zero, divided into zero, or not needed', () => {
    for (const equation of ['zero * lost', 'lost * zero', 'zero / lost', 'zero and lost', 'share(zero, lost)', 'share(lost, zero)', 'ratio(zero, lost)', 'delayed(lost, 1)']) {
      expect([equation, valueOf(equation, { year: 2026 })]).toEqual([equation, 0])
    }
    expect(valueOf('two or lost')).toBe(1)
    expect(valueOf('two ? 7 : lost')).toBe(7)
  })

  test('is missed everywhere else', () => {
    for (const equation of [
      'lost', '-lost', 'not lost', 'lost + 1', 'two / lost', 'lost and two', 'two and lost', 'lost ? 1 : 2', 'ratio(two, lost)', 'abs(lost)',
      'sum(lost, site)', 'at(absent, a)', 'absent', 'width', 'delayed(yield, lost)', 'alive(yield, lost)', 'total(lost)', 'npv(yield, lost)', 'sum(width, plot)',
    ]) {
      expect(() => valueOf(equation, { year: 2026 }), equation).toThrow("leaves out what 'answer[2026]' needs")
    }
  })
})

describe('totals', () => {
  const parts = ['a', 'b', 'c'].map((site, position) => node('load', [4, 8, 6][position] as number, { index: { site }, cut: true }))
  const weights = ['a', 'b', 'c'].map((site, position) => node('people', [1, 3, 0][position] as number, { index: { site } }))
  const totalOf = (nodes: readonly TraceNode[], index: TraceNode['index'] = {}) => {
    const root: TraceNode = { id: 'load', variable: 'load', index, value: null, rule: 'total', inputs: nodes.map(({ id }) => id) }
    return evaluateGraph({
      ...graphOf('0'), root: 'load', nodes: [root, ...nodes],
      records: { load: record('record', { over: ['site'] }), people: record('parameter', { over: ['site'] }) },
    })
  }

  test('are sums of the parts, and a gap without any', () => {
    expect(totalOf(parts)).toBe(18)
    expect(totalOf([])).toBeNaN()
  })

  test('are means by the weights where weights are listed; a part of no weight does not count', () => {
    expect(totalOf([...parts, ...weights])).toBe((4 * 1 + 8 * 3) / 4)
    expect(totalOf([...parts, ...weights], { site: 'b' })).toBe(8)
    expect(totalOf([...parts, weights[0] as TraceNode])).toBe(4)
  })

  test('are gaps where nothing weighs, or where what weighs was left out', () => {
    expect(totalOf([...parts, weights[2] as TraceNode])).toBeNaN()
    expect(totalOf([parts[0] as TraceNode, ...weights])).toBeNaN()
  })
})

describe('refusals', () => {
  test.each([
    ['at(two + 1, a)', 'at() is printed of names only'],
    ['at(width, 1)', 'A member is a name'],
    ['at(width, d)', "'width' has no member 'd'"],
    ['sum(width, 1)', 'A reduction runs over a dimension'],
    ['cosine(two)', "unknown function 'cosine'"],
  ])('%s', (equation, message) => {
    expect(() => valueOf(equation)).toThrow(message)
  })

  test('of graphs that lack what they speak of, or go round', () => {
    const graph = graphOf('two')
    expect(() => evaluateGraph({ ...graph, nodes: graph.nodes.slice(1) })).toThrow("lists 'answer' as an input and does not hold it")
    expect(() => evaluateGraph({ ...graph, records: { answer: graph.records['answer'] as TraceRecord } })).toThrow('does not describe')
    expect(() => evaluateGraph({ ...graphOf('at(width, a)'), dimensions: {} })).toThrow("does not list the members of 'site'")
    expect(() => evaluateGraph({ ...graph, nodes: [node('answer', null, { inputs: ['answer'] })] })).toThrow("'answer' rests on itself")
  })

  test('of the level before the first year: without inputs a stock of 0 began at nothing', () => {
    const stock = (value: number, initial: string) => {
      const graph = graphOf('9', { year: 2024, rule: 'initial', value, inputs: [] })
      return evaluateGraph({ ...graph, records: { ...graph.records, answer: record('record', { yearly: true, equation: '9', initial, history: '4' }) } })
    }
    expect(stock(0, '7')).toBe(0)
    expect(stock(7, '7')).toBe(7)
  })
})
