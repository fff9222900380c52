import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { compile } from '../../../model/compile/compile.ts'
import { compileIndicator } from '../../../model/compile/indicator.ts'
import { ModelFaults } from '../../../model/compile/model-error.ts'
import { modelWith } from './evaluate.ts'

const program = compile(modelWith({
  worth: { label: 'Worth', unit: 'USD2025', stage: 'after', is: 'npv(flow, rate)', doc: 'After.' },
  fed: { label: 'Fed', unit: 'USD2025', is: 'level', doc: 'Fed by a stock.' },
}))

function indicator(is: string, unit = '1', name = 'mine') {
  return compileIndicator({ name, unit, is }, program)
}

function codes(is: string, unit = '1', name = 'mine'): string[] {
  try {
    indicator(is, unit, name)
    return []
  } catch (error) {
    if (error instanceof ModelFaults) return error.faults.map((fault) => fault.code)
    throw error
  }
}

describe('a user\'s indicator', () => {
  test('has the dimensions of its names, the stage of what it reads, and its own unit', () => {
    expect(indicator('flow / height', 'USD2025/year/km')).toEqual({
      name: 'mine', unit: 'USD2025/year/km', over: ['site'], stage: 'yearly', gaps: false, reads: ['flow', 'height'],
      is: {
        kind: 'convert', factor: 1000,
        of: {
          kind: 'binary', operator: '/',
          left: { kind: 'read', name: 'flow', bindings: [], lag: 0 },
          right: { kind: 'read', name: 'height', bindings: [{ dimension: 'site' }], lag: 0 },
        },
      },
    })
    expect(indicator('sum(height, site) / at(height, b)').over).toEqual([])
    expect(indicator('height / sum(height, site)').over).toEqual(['site'])
    expect(indicator('worth / npv(flow, 0)').stage).toBe('after')
    expect(indicator('count * 2').stage).toBe('once')
    expect(indicator('ratio(count, 2)').gaps).toBe(true)
    expect(indicator('previous(level) / level').stage).toBe('yearly')
    expect(indicator('lowest == b ? 1 : -count').over).toEqual([])
  })

  test('is refused as the model is', () => {
    expect(codes('flow + level')).toEqual(['unlike-units'])
    expect(codes('flow')).toEqual(['wrong-unit'])
    expect(codes('flwo')).toEqual(['unknown-name'])
    expect(codes('count', 'furlong')).toEqual(['unit'])
    expect(codes('worth + flow * year_step', 'USD2025')).toEqual(['stage'])
    expect(codes('previous(fed)', 'USD2025')).toEqual(['no-initial'])
    expect(codes('sum(height * idle, site)', 'm')).toEqual(['gap'])
  })

  test('adds no vintages, delays, leads or hidden series', () => {
    for (const is of ['alive(additions, 0.5)', 'delayed(flow * 2, 3)', 'ahead(flow * 2, 3)', 'npv(flow * 2, rate)']) expect(codes(is)).toEqual(['not-allowed'])
    expect(codes('survival(age, life, 2, 0)')).toEqual(['age'])
  })

  test('has a name of its own', () => {
    for (const name of ['Mine', '', '__proto__', 'a'.repeat(100), 'a b']) expect(codes('count', '1', name)).toEqual(['name'])
    expect(codes('count', '1', 'flow')).toEqual(['duplicate-name'])
    expect(codes('count', '1', 'site')).toEqual(['duplicate-name'])
  })

  test('every hostile formula is refused, with a short message', () => {
    const folder = new URL('../../conformance/language/', import.meta.url)
    const hostile = parseYaml(readFileSync(new URL('refused.yaml', folder), 'utf8')) as [string, string][]
    for (const [is] of hostile) {
      if (['npv(flow, rate) > 0'].includes(is)) continue
      expect([is, codes(is).length > 0]).toEqual([is, true])
    }
    let message = ''
    try {
      indicator('('.repeat(1_000_000))
    } catch (error) {
      message = (error as Error).message
    }
    expect(message).toContain('formula is too long')
    expect(message.length).toBeLessThan(500)
  })

  test('the message has no file, and a caret', () => {
    expect(() => indicator('flow * hieght')).toThrow('mine  no such name\n    flow * hieght\n           ^^^^^^\n  found hieght. Did you mean height ?')
  })
})
