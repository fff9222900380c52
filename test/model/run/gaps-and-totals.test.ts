/** Gaps and totals on a small model whose every value is known by hand: what they come to, why they are gaps, what fails a run. */
import { describe, expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { interpreter } from '../../../model/compile/interpret.ts'
import { layoutOf } from '../../../model/compile/layout.ts'
import { defineParameters, defineSector } from '../../../model/equations/definition.ts'
import type { RecordDefinition } from '../../../model/equations/definition.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { GraphReader } from '../../../model/run/graph-reader.ts'
import { explainGap } from '../../../model/run/explain-gap.ts'
import { packInputs } from '../../../model/run/packed-inputs.ts'
import { ResultSource } from '../../../model/run/result-source.ts'
import { StrategyResult } from '../../../model/run/result.ts'
import { RunFailure } from '../../../model/run/run-failure.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { runScenario } from '../../../model/run/scenario.ts'
import { tiedMembers } from '../../../model/run/tied-members.ts'
import type { TraceRecord } from '../../../model/run/trace-graph.ts'
import { computedOf, equationOf, nodesOf, reasonOf } from '../../../model/run/trace-nodes.ts'
import { trace } from '../../../model/run/trace.ts'
import { centralInputs } from './central-inputs.ts'

const invented = { role: 'lever', origin: 'invented', doc: 'Invented for a test.' } as const
const over = ['site']
const record = (is: string, more: Partial<RecordDefinition> = {}): RecordDefinition => ({ label: 'Invented', unit: '1', is, doc: 'Invented for a test.', ...more })

function programWith(records: Readonly<Record<string, RecordDefinition>>) {
  return compile({
    version: 'gaps-1',
    dimensions: { site: ['a', 'b', 'c'] },
    parameters: [
      defineParameters('gaps', {
        zero: { ...invented, label: 'Zero', unit: '1', central: 0 },
        pick: { ...invented, label: 'Pick', unit: '1', central: 1 },
        width: { ...invented, label: 'Width', unit: '1', over, central: { a: 2, b: 0, c: 6 } },
        people: { ...invented, label: 'People', unit: '1', over, yearly: true, central: { a: 1, b: 0, c: 3 } },
        nobody: { ...invented, label: 'Nobody', unit: '1', over, central: 0 },
      }),
    ],
    sectors: [defineSector('gaps', records)],
  })
}

const program = programWith({
  inverse: record('ratio(1, width)', { over, total: 'sum' }),
  absent: record('none', { over, total: 'sum' }),
  twice: record('inverse * 2', { over }),
  least: record('pick > 2 ? none : min(absent, site)'),
  summed: record('at(twice, b) + 1'),
  once_only: record('ratio(1, zero)', { stage: 'once' }),
  chosen: record('pick > 0 ? ratio(pick, zero) : 0'),
  refused: record('zero > 0 ? 1 : ratio(pick, zero - zero)'),
  divided: record('pick > 2 ? none : zero / zero'),
  logarithm: record('pick > 2 ? none : log(-pick)'),
  level: record('width', { over, total: 'weighted(people)' }),
  flat: record('width', { over, total: 'weighted(width)' }),
  unheeded: record('width', { over, total: 'weighted(nobody)' }),
  by_record: record('width * 10', { over, total: 'weighted(flat)' }),
  nearest: { label: 'Nearest', kind: 'category', over, is: 'which_min(people, site)', doc: 'Over its own dimension.' },
  any_nearest: { label: 'Nearest of none', kind: 'category', is: 'pick > 2 ? none : which_min(absent, site)', doc: 'Nothing to choose from.' },
  plain: record('1'),
  copy: record('pick'),
  shared: record('share(pick, zero)'),
  guarded: record('zero > 1 and plain > 0 ? 1 : 2'),
  either: record('pick > 0 or plain > 0 ? 1 : 2'),
  fleet: { label: 'Fleet', unit: 'year', initial: '5 * year_step', inflow: 'plain', doc: 'A stock.' },
})
const axis = makeAxis(2025, 2026)
const kernel = interpreter(program)
const inputs = centralInputs(program, axis)
const result = runStrategy(kernel, program, inputs)
const reason = (name: string, index: Readonly<Record<string, string>> = {}) => explainGap(program, result, name, index, 2026)

describe('why a value does not apply', () => {
  test('the gap is followed to the record it began in', () => {
    const wanted = { variable: 'inverse', index: { site: 'b' }, year: 2026, reason: 'width is 0' }
    expect(reason('inverse', { site: 'b' })).toEqual(wanted)
    expect(reason('twice', { site: 'b' })).toEqual(wanted)
    expect(reason('summed')).toEqual(wanted)
  })

  test('a value that belongs to no year is explained without one', () => {
    expect(explainGap(program, result, 'once_only', {})).toEqual({ variable: 'once_only', index: {}, reason: 'zero is 0' })
  })

  test('the branch that was taken is to blame, and no other', () => {
    expect(reason('chosen')?.reason).toBe('zero is 0')
    expect(reason('refused')?.reason).toBe('zero - zero is 0')
  })

  test('nothing by nothing, a logarithm of less than nothing, and a choice among none', () => {
    expect(reason('divided')?.reason).toBe('zero is 0')
    expect(reason('logarithm')?.reason).toBe('log(-pick) has no value')
    expect(reason('least')).toEqual({ variable: 'least', index: {}, year: 2026, reason: 'no member of site applies' })
  })

  test('an input without a value, or a value that does not follow from the program, has no reason', () => {
    const values = new Map(inputs.values).set('pick', Float64Array.of(NaN))
    const broken = new StrategyResult(program, result.layout, { ...inputs, values }, new Float64Array(result.out.length).fill(NaN))
    expect(explainGap(program, broken, 'copy', {}, 2026)).toBeUndefined()
    expect(explainGap(program, broken, 'plain', {}, 2026)).toBeUndefined()
  })
})

describe('totals', () => {
  test('a sum passes over what does not apply, and is a gap when nothing does', () => {
    expect(result.value('inverse', {}, 2026)).toBeCloseTo(1 / 2 + 1 / 6, 15)
    expect(result.value('absent', {}, 2026)).toBeNaN()
  })

  test('a mean is weighted by a yearly parameter, one for all years, or a record', () => {
    expect(result.value('level', {}, 2026)).toBe((2 * 1 + 6 * 3) / 4)
    expect(result.series('flat')).toEqual([(2 * 2 + 6 * 6) / 8, (2 * 2 + 6 * 6) / 8])
    expect(result.value('by_record', {}, 2025)).toBe((20 * 2 + 60 * 6) / 8)
    expect(result.totalAt('level', 6)).toBe(5)
    expect(result.totalAt('twice', 6)).toBeUndefined()
  })

  test('where nothing weighs, the mean is a gap', () => {
    expect(result.value('unheeded', {}, 2026)).toBeNaN()
  })

  test('their proofs give the same numbers', () => {
    for (const name of ['inverse', 'absent', 'level', 'flat', 'unheeded', 'by_record']) {
      const graph = trace(program, result, { variable: name, year: 2026 })
      const value = result.value(name, {}, 2026) as number
      expect(graph.root.value ?? NaN, name).toBe(value)
      if (Number.isNaN(value)) expect(evaluateGraph(graph), name).toBeNaN()
      else expect(evaluateGraph(graph), name).toBeCloseTo(value, 14)
    }
  })

  test('a weight that does not exist is refused', () => {
    const variables = program.variables.map((variable) =>
      variable.name === 'level' ? { ...variable, definition: { ...(variable.definition as RecordDefinition), total: 'weighted(ghosts)' as const } } : variable)
    expect(() => new StrategyResult({ ...program, variables }, layoutOf(program), inputs, result.out).value('level', {}, 2026)).toThrow("weighted by 'ghosts'")
  })

  test('a category has no total, and where nothing is chosen no member', () => {
    expect(result.member('nearest', {}, 2026)).toBeUndefined()
    expect(result.member('nearest', { site: 'a' }, 2026)).toBe('b')
    expect(result.member('any_nearest', {}, 2026)).toBeUndefined()
    expect(tiedMembers(program, result, 'any_nearest', {}, 2026)).toEqual([])
  })

  test('a name without dimensions says so when it is indexed', () => {
    expect(() => result.value('plain', { site: 'a' }, 2026)).toThrow('it has none')
  })
})

describe('what a value rests on', () => {
  test('a share of nothing rests on its divisor, a decided condition on what decided it', () => {
    const inputsOf = (variable: string) => {
      const graph = trace(program, result, { variable, year: 2026 })
      const reader = new GraphReader(graph)
      return reader.inputsOf(reader.nodes.get(graph.root.id)!)
    }
    expect(inputsOf('shared')).toEqual(['zero'])
    expect(inputsOf('guarded')).toEqual(['zero'])
    expect(inputsOf('either')).toEqual(['pick'])
  })

  test('before the axis, what nothing feeds stays as it began and a stock is not there', () => {
    const source = new ResultSource(program, result)
    expect(source.read('copy', [], 0, 1)).toBe(1)
    expect(source.read('fleet', [], 0, 1)).toBe(0)
    expect(source.read('people', [2], 0, 1)).toBe(3)
    expect(result.series('fleet')).toEqual([6, 7])
  })

  test('the text of a node is that of its rule, of its member, or of its record', () => {
    const plain: TraceRecord = { label: '', kind: 'record', unit: '1', doc: '', cite: [], over: ['site'], yearly: true, values: {} }
    const texts = { ...plain, equation: { a: '1', b: '2' }, computed: { a: '10', b: '20' }, by: 'site', initial: '3', history: '4' }
    expect(equationOf(texts, { rule: 'total', index: {} })).toBeUndefined()
    expect(equationOf(texts, { rule: 'nothing', index: { site: 'a' } })).toBeUndefined()
    expect(equationOf(texts, { rule: 'initial', index: { site: 'a' } })).toBe('3')
    expect(equationOf(texts, { rule: 'history', index: { site: 'a' } })).toBe('4')
    expect(equationOf(texts, { rule: 'equation', index: { site: 'b' } })).toBe('2')
    expect(computedOf(texts, { rule: 'equation', index: { site: 'b' } })).toBe('20')
    expect(equationOf(texts, { rule: 'equation', index: {} })).toBeUndefined()
    expect(computedOf({ ...plain, equation: '5' }, { rule: 'equation', index: {} })).toBe('5')
    expect(equationOf({ ...plain, equation: { a: '1' } }, { rule: 'equation', index: { site: 'a' } })).toBeUndefined()
  })

  test('why a value is missing stands with its record, or with the total', () => {
    const graph = trace(program, result, { variable: 'inverse', year: 2026 })
    const told = { ...graph, root: { ...graph.root, reason: 'for the total' }, records: { ...graph.records, inverse: { ...graph.records['inverse']!, reasons: { b: { 2026: 'width is 0' } } } } }
    expect([...nodesOf(told).values()].map((node) => reasonOf(told, node))).toEqual(['for the total', undefined, 'width is 0', undefined, undefined, undefined, undefined])
  })
})

describe('runs that cannot be', () => {
  const failure = (records: Readonly<Record<string, RecordDefinition>>): RunFailure => {
    const failing = programWith(records)
    try {
      runStrategy(interpreter(failing), failing, centralInputs(failing, axis))
    } catch (error) {
      if (error instanceof RunFailure) return error
      throw error
    }
    throw new Error('The run did not fail.')
  }

  test('a value after the last year, and one before all years, fail without a year', () => {
    expect(failure({ late: record('total(one) / zero', { stage: 'after', unit: 'year' }), one: record('1') })).toMatchObject({
      variable: 'late', year: undefined, value: Infinity, message: 'The run failed: late is Infinity, wanted a finite number.',
    })
    expect(failure({ early: record('1 / width', { stage: 'once', over }), follows: record('early', { over }) })).toMatchObject({ variable: 'early', index: { site: 'b' } })
  })

  test('a yearly fault is told before what comes after the last year', () => {
    expect(failure({ late: record('last(wrong)', { stage: 'after' }), wrong: record('pick / zero') })).toMatchObject({ variable: 'wrong', year: 2019 })
  })

  test('a layout of another program and an unknown name are refused', () => {
    expect(() => packInputs([{ name: 'ghost', over: [], yearly: false }], layoutOf(program), inputs)).toThrow("no parameter 'ghost'")
    expect(() => new ResultSource(program, result).read('ghost', [], 0, 0)).toThrow("no variable or parameter 'ghost'")
  })
})

describe('what a strategy takes from the world', () => {
  const worldProgram = (name: string) => compile({
    version: 'world-2',
    dimensions: { site: ['a', 'b'] },
    parameters: [defineParameters('world', { [name]: { ...invented, role: 'world', label: 'World', unit: '1' } })],
    sectors: [defineSector('world', {
      rising: record('years(year - calendar(2020))'), spread: record('1', { over }), seen: record(name),
    })],
  })

  test('a value of one year, by its name', () => {
    const fixed = worldProgram('reference_rising_in_2026')
    const world = centralInputs(fixed, axis)
    expect(runScenario(interpreter(fixed), fixed, { world, strategies: [world] }).strategies[0]?.series('seen')).toEqual([6, 6])
  })

  test('no value of a record without a total', () => {
    const spread = worldProgram('reference_spread_in_2026')
    const world = centralInputs(spread, axis)
    expect(() => runScenario(interpreter(spread), spread, { world, strategies: [world] })).toThrow("'spread' has no total to fill 'reference_spread_in_2026' with")
  })
})
