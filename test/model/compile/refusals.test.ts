/** What else an author, or a user with an indicator, may get wrong; and the near misses that are right. */
import { describe, expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { evaluate as evaluateExpression } from '../../../model/compile/evaluate.ts'
import { compileIndicator } from '../../../model/compile/indicator.ts'
import { layoutOf, offsetOf } from '../../../model/compile/layout.ts'
import { ModelError, ModelFaults } from '../../../model/compile/model-error.ts'
import type { Program } from '../../../model/compile/program.ts'
import { parameterFaults } from '../../../model/compile/check-parameters.ts'
import { defineParameters, type ParameterDefinition, type RecordDefinition } from '../../../model/equations/definition.ts'
import { evaluate, modelWith } from './evaluate.ts'
import { faultsOf } from './faults-of.ts'

type Records = Readonly<Record<string, Partial<RecordDefinition>>>

const complete = (records: Records): Readonly<Record<string, RecordDefinition>> =>
  Object.fromEntries(Object.entries(records).map(([name, record]) => [name, { label: name, doc: 'Invented.', ...(record.kind === 'category' ? {} : { unit: '1' }), ...record }]))

/** A second dimension that shares the member `a`, and a pair of records over it. */
function wide(records: Records) {
  const model = modelWith(complete(records))
  return { ...model, dimensions: { ...model.dimensions, plot: ['a', 'west'] } }
}

const faults = (records: Records) => faultsOf(wide(records)).map(({ code, found, wanted, suggestion }) => ({ code, found, wanted, suggestion }))
const variableOf = (records: Records, name: string) => compile(wide(records)).variables.find((variable) => variable.name === name)!
const near = (name: string): string => `Did you mean ${name} ?`

describe('the nearest name is offered only where one is near', () => {
  test('for dimensions, members, weights and functions', () => {
    expect(faults({ x: { over: ['warehouse'], is: '1' } })).toEqual([{ code: 'unknown-dimension', found: 'warehouse', wanted: undefined, suggestion: undefined }])
    expect(faults({ x: { over: ['plott'], is: '1' } })[0]?.suggestion).toBe(near('plot'))
    expect(faults({ x: { is: 'sum(height, sites)', unit: 'm' } })).toMatchObject([{ code: 'unknown-dimension', suggestion: near('site') }])
    expect(faults({ x: { is: 'sum(height, 3)', unit: 'm' } })).toMatchObject([{ code: 'unknown-dimension', suggestion: undefined }])
    expect(faults({ x: { is: '1', total: 'weighted(quarters)' } })).toMatchObject([{ code: 'unknown-name', found: 'quarters', suggestion: undefined }])
    expect(faults({ x: { is: 'cosine_of_nothing(1)' } })).toMatchObject([{ code: 'unknown-function', suggestion: undefined }])
    expect(faults({ x: { over: ['plot'], by: 'plot', is: { a: '1', west: '1', northernmost: '1' } } })).toMatchObject([{ code: 'unknown-member', suggestion: undefined }])
    expect(faults({ x: { over: ['plot'], by: 'plot', is: { a: '1', west: '1', wset: '1' } } })).toMatchObject([{ code: 'unknown-member', suggestion: near('west') }])
    expect(faults({ x: { is: 'at(height, somewhere_else)', unit: 'm' } })).toMatchObject([{ code: 'unknown-member', wanted: 'a member of site', suggestion: undefined }])
    expect(faults({ x: { is: 'at(count, a)' } })).toMatchObject([{ code: 'unknown-member', wanted: 'a term with dimensions' }])
  })

  test('for units', () => {
    expect(faults({ x: { unit: 'Mwh', is: '1' } })).toMatchObject([{ code: 'unit', suggestion: near('MWh') }])
    expect(faults({ x: { unit: 'furlongs', is: '1' } })).toMatchObject([{ code: 'unit', suggestion: undefined }])
  })

  test('for origins and outcomes; a long list of missing members is cut', () => {
    const parameter: ParameterDefinition = { label: 'P', unit: '1', role: 'fact', origin: 'table-9', doc: 'Invented.', over: ['long'], central: {} }
    const dimensions = { long: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }
    const found = parameterFaults({ ...parameter, moves: { outcome: 'bankruptcy', direction: 1, economy: 'KEN', strategy: 'x' } }, dimensions, new Set(['uptime-2025']), new Set(['level']))
    expect(found.map(({ code, found, suggestion }) => [code, found, suggestion])).toEqual([
      ['no-origin', 'table-9', undefined],
      ['no-value', 'a, b, c, d, e and 2 more', undefined],
      ['unknown-name', 'bankruptcy', undefined],
    ])
    const [misspelt] = parameterFaults({ ...parameter, central: 1, moves: { outcome: 'levle', direction: 1, economy: 'KEN', strategy: 'x' } }, dimensions, undefined, new Set(['level']))
    expect(misspelt?.suggestion).toBe(near('level'))
    expect(parameterFaults({ ...parameter, central: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, gg: 1, g: 1 } }, dimensions, undefined, new Set())).toMatchObject([{ code: 'unknown-member', suggestion: near('g') }])
  })
})

describe('stocks, totals and mapped formulas', () => {
  test('a stock that only drains falls by its outflow', () => {
    expect(variableOf({ pool: { unit: 'USD2025', initial: '100 * dollar', outflow: 'previous(pool) / life' } }, 'pool').is).toMatchObject({
      operator: '+', right: { operator: '*', left: { kind: 'negate' }, right: { kind: 'year_step' } },
    })
  })

  test('`by` names one of the dimensions of the record', () => {
    expect(faults({ x: { over: ['site'], by: 'plot', is: { a: '1', west: '1' } } })).toMatchObject([{ code: 'mapping', found: 'plot' }])
  })

  test('a weight varies over no more than the record', () => {
    expect(faults({ x: { over: ['plot'], is: '1', total: 'weighted(height)' } })).toMatchObject([{ code: 'dimension', found: 'site', wanted: 'some of plot' }])
    expect(faults({ x: { over: ['site'], is: '1', total: 'sum' } })).toEqual([])
  })

  test('a hidden flow is a number and keeps its quantity', () => {
    expect(faults({ x: { is: 'alive(at(lowest_by_plot, west), 0.5)' }, lowest_by_plot: { kind: 'category', over: ['plot'], is: 'lowest' } }).map(({ code }) => code)).toContain('category')
    const paid = { paid: { unit: 'USD2025/year', quantity: 'money paid', is: 'flow' }, later: { unit: 'USD2025/year', quantity: 'money paid', is: 'delayed(paid * 2, 1)' } }
    expect(faults(paid)).toEqual([])
    expect(faults({ ...paid, owed: { unit: 'USD2025/year', quantity: 'money owed', is: 'flow' }, sum: { unit: 'USD2025/year', is: 'owed' } })).toMatchObject([{ code: 'name' }])
    expect(faults({ ...paid, owed: { unit: 'USD2025/year', quantity: 'money owed', is: 'flow' }, both: { unit: 'USD2025/year', is: 'owed + delayed(paid * 2, 1)' } })).toMatchObject([
      { code: 'unlike-quantities', found: 'money paid', wanted: 'money owed' },
    ])
  })
})

describe('categories', () => {
  const plots = { nearest_plot: { kind: 'category', is: 'which_min(depth, plot)' }, depth: { over: ['plot'], is: '1' } } as const

  test('are told from the first formula that has one', () => {
    expect(variableOf({ x: { kind: 'category', is: 'previous(lowest)', initial: 'lowest' } }, 'x').categories).toBe('site')
    expect(variableOf({ x: { kind: 'category', over: ['site'], by: 'site', is: { a: 'none', b: 'lowest', c: 'count > 1 ? lowest : none' } } }, 'x').categories).toBe('site')
    expect(variableOf({ x: { kind: 'category', is: 'count > 5 ? none : lowest' } }, 'x').categories).toBe('site')
  })

  test('are found nowhere in numbers, in text that cannot be read, or in one another alone', () => {
    for (const is of ['count', 'level', 'which_min(height, 3)', 'abs(lowest)', 'lowest +', '-lowest', 'which_min(height)']) {
      expect([is, faults({ x: { kind: 'category', is } }).map(({ code }) => code).includes('category')]).toEqual([is, true])
    }
    expect(faults({ x: { kind: 'category', is: 'y' }, y: { kind: 'category', is: 'x' } }).map(({ code }) => code)).toContain('category')
  })

  test('of unlike dimensions are not compared, ordered, or chosen between', () => {
    expect(faults({ ...plots, x: { is: 'lowest == nearest_plot ? 1 : 0' } })).toMatchObject([{ code: 'category', found: 'plot', wanted: 'site' }])
    expect(faults({ x: { is: 'lowest < b ? 1 : 0' } })).toMatchObject([{ code: 'category', found: '<', wanted: '== or !=' }])
    expect(faults({ x: { is: 'lowest == 1 ? 1 : 0' } })).toMatchObject([{ code: 'category', found: '1' }])
    expect(faults({ x: { is: 'lowest == count ? 1 : 0' } })).toMatchObject([{ code: 'category', wanted: 'a member of site' }])
    expect(faults({ ...plots, x: { kind: 'category', is: 'count > 1 ? lowest : nearest_plot' } })).toMatchObject([{ code: 'category', found: 'plot', wanted: 'site' }])
    expect(faults({ x: { kind: 'category', is: 'count > 1 ? 1 : lowest' } })).toMatchObject([{ code: 'category', found: 'site', wanted: 'a number' }])
  })

  test('are no vintages and no arguments', () => {
    expect(faults({ x: { is: 'npv(lowest, rate)', stage: 'after' } }).map(({ code }) => code)).toEqual(['category'])
  })
})

describe('units', () => {
  test('a bare number beside a time is a calendar year or a span', () => {
    expect(faults({ x: { is: 'year > 2030 ? 1 : 0' } })).toMatchObject([{ code: 'unlike-units', suggestion: 'Did you mean calendar(2030) ?' }])
    expect(faults({ x: { is: 'life > 3 ? 1 : 0' } })).toMatchObject([{ code: 'unlike-units', suggestion: 'Did you mean 3 * year_step ?' }])
    expect(faults({ x: { is: 'years(3)' } })).toMatchObject([{ code: 'wrong-unit', suggestion: 'Did you mean 3 * year_step ?' }])
  })

  test('two units that no factor joins get no suggestion; branches agree too', () => {
    expect(faults({ x: { unit: 'm', is: 'kilometre + dollar' } })).toMatchObject([{ code: 'unlike-units', suggestion: undefined }])
    expect(faults({ x: { unit: 'm', is: 'count > 1 ? kilometre : dollar' } })).toMatchObject([{ code: 'unlike-units', found: 'USD2025', wanted: 'km' }])
    expect(faults({ x: { unit: 'm', is: 'dollar' } })).toMatchObject([{ code: 'wrong-unit', suggestion: undefined }])
    expect(faults({ x: { is: 'kilometre and count ? 1 : 0' } })).toMatchObject([{ code: 'condition', found: 'km' }])
    expect(faults({ x: { unit: 'USD2025/year', is: 'dollar' } })).toMatchObject([{ suggestion: 'Did you forget / year_step ?' }])
    expect(faults({ x: { unit: 'USD2025', is: 'flow' } })).toMatchObject([{ suggestion: 'Did you forget * year_step ?' }])
  })

  test('nothing agrees with every unit', () => {
    for (const is of ['0', '-0', 'max(0, 0)', 'ceil(0)', 'sqrt(0)', 'count > 1 ? 0 : 0', 'ratio(0, kilometre)', 'count > 1 ? none : kilometre', 'kilometre + 0', '0 - kilometre', '(count > 1 ? 0 : 0) + kilometre']) {
      expect([is, faults({ x: { unit: 'm', is } })]).toEqual([is, []])
    }
  })

  test('series of nothing, and series with a quantity', () => {
    expect(faults({ x: { stage: 'after', unit: 'm', is: 'peak(nothing)' }, nothing: { unit: 'm', is: '0' } })).toEqual([])
    const paid = { paid: { unit: 'USD2025/year', quantity: 'money paid', is: 'flow' }, owed: { stage: 'after', unit: 'USD2025/year', quantity: 'money owed', is: 'last(flow)' } } as const
    expect(faults({ ...paid, x: { stage: 'after', unit: 'USD2025/year', is: 'owed + peak(paid)' } })).toMatchObject([{ code: 'unlike-quantities', found: 'money paid' }])
  })

  test('known answers', () => {
    expect(evaluate({ is: 'count <= 4 ? 1 : 0', unit: '1' })).toBe(1)
    expect(evaluate({ is: 'count >= 5 ? 1 : 0', unit: '1' })).toBe(0)
    expect(evaluate({ is: '-kilometre', unit: 'm' })).toBe(-1000)
    expect(evaluate({ is: 'max(2 * kilometre, at(height, a))', unit: 'm' })).toBe(2000)
  })
})

describe('names in formulas', () => {
  test('a member is a name, of one dimension, once', () => {
    expect(faults({ x: { unit: 'm', is: 'at(height, 1)' } })).toMatchObject([{ code: 'unknown-member', wanted: 'at(x, member)' }])
    expect(faults({ x: { unit: 'm', is: 'at(height, a, b)' } })).toMatchObject([{ code: 'dimension', found: 'site' }])
    expect(faults({ grid: { over: ['site', 'plot'], is: '1' }, x: { is: 'at(grid, a, west)' } })).toMatchObject([{ code: 'unknown-member', found: 'a of site and plot' }])
  })

  test('a reduction runs over what varies, once', () => {
    expect(faults({ x: { unit: 'm', over: ['site'], is: 'sum(height, plot)' } })).toMatchObject([{ code: 'dimension', found: 'plot', wanted: 'site' }])
    expect(faults({ x: { is: 'sum(count, plot)' } })).toMatchObject([{ code: 'dimension', found: 'plot', wanted: undefined }])
    expect(faults({ x: { unit: 'm', is: 'sum(height, site, site)' } })).toMatchObject([{ code: 'dimension', found: 'site' }])
    expect(faults({ x: { unit: 'm', is: 'sum(height)' } })).toMatchObject([{ code: 'arguments', found: '1' }])
  })

  test('functions and dimensions are no values, and calendar takes a literal', () => {
    expect(faults({ x: { is: 'max + 1' } })).toMatchObject([{ code: 'unknown-name', found: 'max' }])
    expect(faults({ x: { is: 'site + 1' } })).toMatchObject([{ code: 'unknown-name', found: 'site' }])
    expect(faults({ x: { unit: 'year', is: 'calendar(count)' } })).toMatchObject([{ code: 'arguments', wanted: 'calendar(2025)' }])
    expect(faults({ x: { is: 'abs(1, 2)' } })).toMatchObject([{ code: 'arguments', found: '2' }])
  })

  test('previous takes one yearly name, once', () => {
    expect(faults({ x: { is: 'previous(count + 1)' } })).toMatchObject([{ code: 'previous' }])
    expect(faults({ x: { is: 'previous(count)' } })).toMatchObject([{ code: 'previous', found: 'count' }])
    expect(faults({ x: { unit: 'USD2025/year', is: 'previous(previous(flow))' } })).toMatchObject([{ code: 'previous' }])
    expect(faults({ x: { is: 'previous(nowhere_to_be_found)' } })).toMatchObject([{ code: 'unknown-name' }])
  })

  test('leads and kernels name what moves', () => {
    expect(faults({ late: { unit: 'year', is: 'year_step' }, x: { unit: 'USD2025/year', is: 'delayed(flow, late)' } })).toMatchObject([{ code: 'varying-lead', found: 'late, which differs by year' }])
    expect(faults({ x: { unit: 'USD2025/year', is: 'ahead(flow, year)' } })).toMatchObject([{ code: 'varying-lead', found: 'year' }])
  })

  test('a lead into what feeds on its own past says so', () => {
    expect(faults({ x: { is: '0.5 * previous(x) + 1', initial: '1' }, y: { is: 'ahead(x, 1)' } })).toMatchObject([{ code: 'ahead', found: expect.stringContaining('x, which') }])
    expect(faults({ x: { is: '0.5 * previous(z) + 1', initial: '1' }, z: { is: 'x', initial: '1' }, y: { is: 'ahead(z, 1)' } })).toMatchObject([{ code: 'ahead' }])
  })

  test('what cannot be read is refused where it cannot', () => {
    expect(faults({ x: { is: '' } })).toHaveLength(1)
    expect(faults({ x: { is: '   ' } })).toHaveLength(1)
    expect(faults({ x: { is: 'pow()' } })).toMatchObject([{ code: 'arguments', found: '0' }])
    expect(faults({ x: { is: '1e999' } })).toHaveLength(1)
    expect(faults({ x: { is: '+count' } })).toHaveLength(1)
    expect(faults({ x: { is: 'not count == 1 ? 1 : 0' } })).toMatchObject([{ code: 'not-allowed', suggestion: 'Write not (a == b), or (not a) == b.' }])
  })
})

describe('a user\'s indicator', () => {
  const program = compile(wide({ paid: { unit: 'USD2025/year', quantity: 'money paid', is: 'flow' }, owed: { unit: 'USD2025/year', quantity: 'money owed', is: 'flow' } }))
  const codes = (is: string, unit = '1', within: Program = program): string[] => {
    try {
      compileIndicator({ name: 'mine', unit, is }, within)
      return []
    } catch (error) {
      if (error instanceof ModelFaults) return error.faults.map((fault) => `${fault.code}${fault.suggestion === undefined ? '' : `: ${fault.suggestion}`}`)
      throw error
    }
  }

  test('keeps apart quantities of the model, and says which unit was meant', () => {
    expect(codes('paid + owed', 'USD2025/year')).toEqual(['unlike-quantities: Convert one by a factor that carries a quantity of its own.'])
    expect(codes('1', 'Mwh')).toEqual([`unit: ${near('MWh')}`])
  })

  test('may read yearly parameters and those with a quantity, and no hidden variable', () => {
    const model = modelWith({ slow: { label: 'Slow', unit: 'USD2025/year', is: 'delayed(flow * 2, 1)', doc: 'With a hidden flow.' } })
    const tagged = compile({
      ...model,
      parameters: [...model.parameters, defineParameters('tagged', {
        price: { label: 'Price', unit: 'USD2025/year', yearly: true, quantity: 'money asked', role: 'fact', origin: 'invented', doc: 'Invented.' },
      })],
    })
    expect(compileIndicator({ name: 'mine', unit: 'USD2025/year', is: 'price * 2' }, tagged)).toMatchObject({ stage: 'yearly', reads: ['price'] })
    expect(codes('slow__flow_1', 'USD2025/year', tagged)[0]).toMatch(/^(unknown-name|name|not-allowed)/)
    expect(compileIndicator({ name: 'mine', unit: 'USD2025/year', is: 'not (count > 1) or 1 > 2 ? price : -price' }, tagged).over).toEqual([])
  })
})

describe('faults and layouts', () => {
  test('a fault of a whole formula underlines all of it', () => {
    const fault = new ModelError({ sector: '', variable: 'mine', text: 'a + b' }, { code: 'x', problem: 'odd' })
    expect(fault.position).toEqual({ text: 'a + b', start: 0, end: 5 })
    expect(fault.message).toBe('mine  odd\n    a + b\n    ^^^^^')
  })

  test('a program without one of its dimensions has no layout, and parameters are not in the result', () => {
    const program = compile(modelWith({}))
    expect(() => layoutOf({ ...program, dimensions: {} })).toThrow("no dimension 'site'")
    const layout = layoutOf(program)
    expect(() => offsetOf(layout, layout.parameters.get('height')!, 0, 20)).toThrow('Parameters do not stand in the result buffer')
  })

  test('functions that are not registered cannot be evaluated', () => {
    const source = { dimensions: {}, span: { length: 20, start: 2025, first: 2025, last: 2026, decisionYear: 2025 }, read: () => 1, runsOff: () => false, hidden: () => 1 }
    const position = { members: new Map(), t: 6, age: 0 }
    const series = { kind: 'read', name: 'x', bindings: [], lag: 0 } as const
    expect(() => evaluateExpression({ kind: 'call', name: 'cosine', arguments: [] }, position, source)).toThrow("No function 'cosine'")
    expect(() => evaluateExpression({ kind: 'over_years', name: 'median', series, arguments: [] }, position, source)).toThrow("No function 'median' of a series")
    expect(evaluateExpression({ kind: 'over_years', name: 'total', series, arguments: [] }, position, source)).toBe(2)
  })
})
