/** The recomputation of a proof, on graphs written by hand: known answers, what was left out, what a value rests on, and what is refused. */
import { describe, expect, test } from 'vitest'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { GraphReader } from '../../../model/run/graph-reader.ts'
import { nodeId } from '../../../model/run/trace-graph.ts'
import type { TraceGraph, TraceRecord, TraceRoot } from '../../../model/run/trace-graph.ts'

const record = (kind: TraceRecord['kind'], values: TraceRecord['values'], more: Partial<TraceRecord> = {}): TraceRecord => ({
  label: 'Invented', kind, unit: '1', doc: 'Invented for a test.', cite: [], over: [], yearly: false, values, ...more,
})

const inputs = {
  two: record('parameter', { '': 2 }), zero: record('parameter', { '': 0 }), gap: record('parameter', { '': null }),
  width: record('parameter', { a: 5, b: 3, c: 3 }, { over: ['site'] }),
  yield: record('parameter', { '': { 2025: [10], 2026: [30, 30] } }, { yearly: true }),
}

/** A graph whose root has the equation, beside every input. `years`: decision 2026, axis 2025 to 2027. */
function graphOf(equation: string, year?: number, more: Partial<TraceRecord> = {}): TraceGraph {
  return {
    root: { id: nodeId('answer', year, []), variable: 'answer', ...(year === undefined ? {} : { year }), index: {}, value: null },
    strategy: 'invented', years: { first: 2025, last: 2027, decision: 2026, axis: [2025, 2027] },
    dimensions: { site: ['a', 'b', 'c'] }, sources: [],
    records: { answer: record('record', { '': year === undefined ? null : { [year]: [null] } }, { equation, yearly: year !== undefined, ...more }), ...inputs },
  }
}

const valueOf = (equation: string, year?: number): number => evaluateGraph(graphOf(equation, year))

/** What the root of a graph rests on, by the text. */
function inputsOf(equation: string, year?: number): readonly string[] {
  const graph = graphOf(equation, year)
  const reader = new GraphReader(graph)
  return reader.inputsOf(reader.nodes.get(graph.root.id)!)
}

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
    expect(valueOf(equation, 2026)).toBe(wanted)
  })
})

describe('what a graph leaves out', () => {
  test('counts as nothing where it is multiplied by zero, divided into zero, or not needed', () => {
    for (const equation of ['zero * lost', 'lost * zero', 'zero / lost', 'zero and lost', 'share(zero, lost)', 'share(lost, zero)', 'ratio(zero, lost)', 'delayed(lost, 1)']) {
      expect([equation, valueOf(equation, 2026)]).toEqual([equation, 0])
    }
    expect(valueOf('two or lost')).toBe(1)
    expect(valueOf('two ? 7 : lost')).toBe(7)
  })

  test('is missed everywhere else', () => {
    for (const equation of [
      'lost', '-lost', 'not lost', 'lost + 1', 'two / lost', 'lost and two', 'two and lost', 'lost ? 1 : 2', 'ratio(two, lost)', 'abs(lost)',
      'sum(lost, site)', 'at(absent, a)', 'absent', 'width', 'delayed(yield, lost)', 'alive(yield, lost)', 'total(lost)', 'npv(yield, lost)', 'sum(width, plot)',
    ]) {
      expect(() => valueOf(equation, 2026), equation).toThrow("leaves out what 'answer[2026]' needs")
    }
  })
})

describe('what a value rests on', () => {
  test.each([
    ['two + zero', ['two', 'zero']], ['two * zero', ['zero']], ['zero * two', ['zero']], ['zero / two', ['zero']], ['two * two', ['two']],
    ['(two + yield) * zero', ['zero']], ['share(zero, two)', ['zero']], ['share(two, zero)', ['zero']], ['ratio(zero, two)', ['zero']], ['share(two, 8)', ['two']],
    ['two ? zero : gap', ['two', 'zero']], ['zero and two', ['zero']], ['sum(width, site)', ['width[a]', 'width[b]', 'width[c]']], ['at(width, b)', ['width[b]']],
    ['gap * zero', ['gap', 'zero']], ['7', []],
  ])('%s', (equation, wanted) => {
    expect(inputsOf(equation)).toEqual(wanted)
  })

  test.each([
    ['previous(yield)', ['yield[2025]']], ['delayed(yield, 0.5)', ['yield[2026]', 'yield[2025]']], ['alive(yield, age < 1 ? 1 : 0)', ['yield[2026]']],
    ['alive(yield * zero, two)', []], ['carried(yield, two)', ['yield[2025]', 'two']], ['npv(yield, two)', ['yield[2026]', 'yield[2027]', 'two']],
  ])('%s in 2026', (equation, wanted) => {
    expect(inputsOf(equation, 2026)).toEqual(wanted)
  })
})

describe('totals', () => {
  type Part = number | null
  const table = (parts: readonly Part[]): TraceRecord['values'] => Object.fromEntries(parts.map((part, at) => [['a', 'b', 'c'][at], part]))
  const totalOf = (loads: TraceRecord['values'], total: string, people: TraceRecord['values'] = {}, index: TraceRoot['index'] = {}) =>
    evaluateGraph({
      ...graphOf('0'),
      root: { id: 'total of load', variable: 'load', index, value: null, total },
      records: { load: record('parameter', loads, { over: ['site'] }), people: record('parameter', people, { over: ['site'] }) },
    })

  test('are sums of the parts, to which gaps add nothing, and a gap without any', () => {
    expect(totalOf(table([4, 8, 6]), 'sum')).toBe(18)
    expect(totalOf(table([4, null, 6]), 'sum')).toBe(10)
    expect(totalOf(table([4, 8, 6]), 'sum', {}, { site: 'b' })).toBe(8)
    expect(totalOf(table([null, null, null]), 'sum')).toBeNaN()
  })

  test('are means by the weights; a part of no weight does not count and may be left out', () => {
    expect(totalOf(table([4, 8, 6]), 'weighted(people)', table([1, 3, 0]))).toBe((4 * 1 + 8 * 3) / 4)
    expect(totalOf(table([4, 8]), 'weighted(people)', table([1, 3, 0]))).toBe((4 * 1 + 8 * 3) / 4)
    expect(totalOf(table([4, 8, 6]), 'weighted(people)', table([1, 3, 0]), { site: 'b' })).toBe(8)
    expect(totalOf({}, 'weighted(people)', table([0, 0, 0]))).toBeNaN()
  })

  test('miss a part or a weight that is not there', () => {
    expect(() => totalOf(table([4, 8]), 'sum')).toThrow("leaves out what 'total of load' needs")
    expect(() => totalOf(table([4, 8]), 'weighted(people)', table([1, 3, 2]))).toThrow('leaves out')
    expect(() => totalOf(table([4, 8, 6]), 'weighted(people)', table([1, 3]))).toThrow('leaves out')
  })
})

describe('years before the first', () => {
  const stock = (year: number, more: Partial<TraceRecord>) => evaluateGraph(graphOf('9', year, { since: 2026, ...more }))

  test('follow the history, or the initial level in the year before, or are nothing', () => {
    expect(stock(2026, { initial: '7', history: '4' })).toBe(9)
    expect(stock(2025, { initial: '7', history: '4' })).toBe(4)
    expect(stock(2025, { initial: '7' })).toBe(7)
    expect(stock(2024, { initial: '7' })).toBe(0)
    expect(stock(2025, {})).toBe(0)
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
    expect(() => evaluateGraph({ ...graph, records: inputs })).toThrow("does not hold its root 'answer'")
    expect(() => evaluateGraph({ ...graphOf('at(width, a)'), dimensions: {} })).toThrow("does not list the members of 'site'")
    expect(() => valueOf('answer + 1')).toThrow("'answer' rests on itself")
    expect(() => evaluateGraph({ ...graph, records: { ...graph.records, answer: record('record', { '': 1 }) } })).toThrow("prints no equation for 'answer'")
    const total = { id: 'total of width', variable: 'width', index: {}, value: 11, total: 'weighted(ghosts)' }
    expect(() => evaluateGraph({ ...graph, root: total })).toThrow("does not describe 'ghosts'")
    expect(() => evaluateGraph({ ...graph, root: { ...total, total: 'sum' }, dimensions: {} })).toThrow("does not list the members of 'site'")
  })
})
