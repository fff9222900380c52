/** Faults an author is likely to make, each with the message it gets. */
import { describe, expect, test } from 'vitest'
import { checkShares } from '../../../model/compile/check-shares.ts'
import { ModelError } from '../../../model/compile/model-error.ts'
import { defineParameters, defineSector, type ModelDefinition, type RecordDefinition } from '../../../model/equations/definition.ts'
import { faultsOf } from './faults-of.ts'

const invented = { role: 'lever', origin: 'invented', doc: 'Invented.' } as const

function energy(records: Readonly<Record<string, RecordDefinition>>): ModelDefinition {
  return {
    version: 'invented',
    dimensions: { site: ['north', 'south'] },
    parameters: [
      defineParameters('energy', {
        it_load: { ...invented, label: 'IT load', unit: 'MW', quantity: 'it nameplate', over: ['site'], central: 10 },
        pue: { ...invented, label: 'PUE', unit: '1', central: 1.3 },
        life: { ...invented, label: 'Life', unit: 'year', yearly: true, central: 5 },
      }),
    ],
    sectors: [defineSector('energy', records)],
  }
}

function record(is: string, more: Partial<RecordDefinition> = {}): RecordDefinition {
  return { label: 'A record', unit: 'MW', over: ['site'], is, doc: 'Invented.', ...more }
}

function only(definition: ModelDefinition): ModelError {
  const faults = faultsOf(definition)
  expect(faults.map((fault) => fault.message)).toHaveLength(1)
  return faults[0]!
}

describe('planted faults', () => {
  test('an unknown name, with the nearest one', () => {
    const fault = only(energy({ facility_load: record('it_laod * pue') }))
    expect(fault.code).toBe('unknown-name')
    expect(fault.message).toBe(
      'energy.ts: facility_load  no such name\n' +
      '    it_laod * pue\n' +
      '    ^^^^^^^\n' +
      '  found it_laod. Did you mean it_load ?',
    )
    expect(fault).toMatchObject({ sector: 'energy', variable: 'facility_load', position: { start: 0, end: 7 } })
  })

  test('unlike units in a sum', () => {
    const fault = only(energy({ facility_load: record('it_load + pue') }))
    expect(fault.code).toBe('unlike-units')
    expect(fault.message).toBe(
      'energy.ts: facility_load  cannot add unlike units\n' +
      '    it_load + pue\n' +
      '              ^^^\n' +
      '  found 1, wanted MW. Did you mean it_load * pue ?',
    )
  })

  test('unlike quantities in a sum', () => {
    const fault = only(energy({
      facility_load: record('it_load * pue', { quantity: 'facility nameplate' }),
      load: record('it_load + facility_load'),
    }))
    expect(fault.code).toBe('unlike-quantities')
    expect(fault.message).toContain('load  cannot add unlike quantities\n    it_load + facility_load\n              ^^^^^^^^^^^^^\n  found facility nameplate, wanted it nameplate.')
  })

  test('quantities scaled by a plain number stay what they are; a factor with a quantity converts', () => {
    const facility = record('it_load * 2', { quantity: 'facility nameplate' })
    expect(only(energy({ facility, load: record('pue * it_load > facility ? it_load : 0') })).code).toBe('unlike-quantities')
    const factor = record('pue', { unit: '1', quantity: 'facility per it' })
    expect(faultsOf(energy({ facility, factor, load: record('factor * it_load + facility') }))).toEqual([])
  })

  test('a same-year ring, named', () => {
    const fault = only(energy({ demand: record('price_of * pue'), price_of: record('cost * pue'), cost: record('demand + it_load') }))
    expect(fault.code).toBe('ring')
    expect(fault.message).toContain('found demand -> price_of -> cost -> demand.')
  })

  test('a record that reads itself in the same year', () => {
    expect(only(energy({ demand: record('demand + it_load') })).found).toBe('demand -> demand')
  })

  test('a ring through a branch that is never taken is still a ring', () => {
    expect(only(energy({ a_load: record('1 > 2 ? b_load : 0'), b_load: record('a_load') })).found).toBe('a_load -> b_load -> a_load')
  })

  test('a stock without an initial value', () => {
    const fault = only(energy({ stock: { label: 'Stock', unit: 'MW', over: ['site'], inflow: 'it_load / year_step', doc: 'Invented.' } }))
    expect(fault.code).toBe('no-initial')
    expect(fault.message).toBe('energy.ts: stock  a stock without an initial value\n  wanted initial: the level before the first year.')
  })

  test('a kernel that varies with time', () => {
    const fault = only(energy({ alive_load: record('alive(it_load / year_step, survival(age, life, 2, 0))') }))
    expect(fault.code).toBe('varying-kernel')
    expect(fault.message).toContain('                                            ^^^^\n  found life, which differs by year.')
    expect(only(energy({ alive_load: record('alive(it_load / year_step, age > year ? 1 : 0)') })).code).toBe('varying-kernel')
  })

  test('shares that do not sum to one', () => {
    const dimensions = { site: ['north', 'south'], use: ['training', 'inference'] }
    expect(checkShares([0.25, 0.5, 0.75, 0.5], ['site', 'use'], 'site', dimensions)).toEqual([])
    expect(checkShares([0.25, 0.5, 0.75, 0.4], ['site', 'use'], 'site', dimensions)).toEqual([
      { code: 'shares', problem: 'shares do not sum to one for inference', found: '0.9', wanted: '1', suggestion: 'Check the shares over site.' },
    ])
    expect(checkShares([0.5, 0.5, 0.7, 0.7], ['site', 'use'], 'use', dimensions).map((fault) => fault.problem)).toEqual(['shares do not sum to one for south'])
    expect(checkShares([1.5, -0.5], ['site'], 'site', dimensions).map((fault) => fault.problem)).toEqual(['share outside 0..1'])
    expect(checkShares([0.1, 0.2, 0.7], ['of'], 'of', { of: ['a', 'b', 'c'] })).toEqual([])
    expect(() => checkShares([1], ['site'], 'use', dimensions)).toThrow('cannot be summed along use')
    expect(() => checkShares([1], ['site'], 'site', dimensions)).toThrow('Found 1 shares, wanted 2.')
  })

  test('a number without an origin', () => {
    const parameter = { ...invented, label: 'A number', unit: '1', central: 1 }
    const definition = { ...energy({}), parameters: [defineParameters('power', { bare: { ...parameter, origin: '' }, strange: { ...parameter, origin: 'uptme-2025' } })] }
    expect(faultsOf(definition).map((fault) => fault.message)).toEqual([
      'parameters/power.ts: bare  a number without an origin\n  wanted the id of a row of the origins table.',
    ])
    expect(faultsOf(definition, { origins: new Set(['uptime-2025']) })[1]!.message).toBe(
      'parameters/power.ts: strange  no such origin\n  found uptme-2025, wanted the id of a row of the origins table. Did you mean uptime-2025 ?',
    )
  })

  test('a unit of the wrong dimension', () => {
    const fault = only(energy({ use: record('it_load * year_step') }))
    expect(fault.code).toBe('wrong-unit')
    expect(fault.message).toBe(
      'energy.ts: use  unit differs from the one declared\n' +
      '    it_load * year_step\n' +
      '    ^^^^^^^^^^^^^^^^^^^\n' +
      '  found MW*year, wanted MW. Did you forget / year_step ?',
    )
  })

  test('a name used twice, across sectors and parameters', () => {
    const definition = energy({ pue: record('it_load') })
    const twice = { ...definition, sectors: [...definition.sectors, defineSector('water', { use: record('it_load') }), defineSector('land', { use: record('it_load') })] }
    expect(faultsOf(twice).map((fault) => [fault.code, fault.sector, fault.found])).toEqual([
      ['duplicate-name', 'energy', 'pue, parameter of energy'],
      ['duplicate-name', 'land', 'use, record of water'],
    ])
  })

  test('several faults are found in one go, in the order of the definition', () => {
    const faults = faultsOf(energy({ first: record('it_load + nothing + nowhere'), second: record('it_load + 1'), third: record('first') }))
    expect(faults.map((fault) => [fault.variable, fault.code])).toEqual([['first', 'unknown-name'], ['first', 'unknown-name'], ['second', 'unlike-units']])
  })

  test('names that are not plain, or belong to the language', () => {
    for (const name of ['Load', 'load__two', '2load', 'constructor', 'year', 'sum', 'none', '__proto__x', 'löad', 'l'.repeat(81)]) {
      expect([name, faultsOf(energy({ [name]: record('it_load') })).map((fault) => fault.code)]).toEqual([name, ['name']])
    }
    expect(only(energy({ site: record('it_load') })).code).toBe('duplicate-name')
  })
})
