import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { ModelFaults } from '../../../model/compile/model-error.ts'
import { languageFunctions } from '../../../model/compile/functions/registry.ts'
import { evaluate, type FormulaCase } from './evaluate.ts'

const folder = new URL('../../conformance/language/', import.meta.url)

type ConformanceCase = FormulaCase & { readonly value: number | 'gap'; readonly within?: number }

function read<T>(file: string): T {
  return parseYaml(readFileSync(new URL(file, folder), 'utf8')) as T
}

function check(given: ConformanceCase): void {
  const value = evaluate(given)
  if (given.value === 'gap') expect(value).toBeNaN()
  else if (given.within === undefined) expect(value).toBe(given.value)
  else expect(Math.abs(value - given.value)).toBeLessThanOrEqual(given.within * Math.abs(given.value))
}

const files = readdirSync(new URL('functions/', folder))

test('every registered function has its cases', () => {
  const names = new Set(languageFunctions.map(({ name }) => name))
  expect(files.map((file) => file.replace('.yaml', '').replaceAll('-', '_')).sort()).toEqual([...names].sort())
})

test.each(files)('function %s', (file) => {
  for (const given of read<ConformanceCase[]>(`functions/${file}`)) check(given)
})

test.each(read<ConformanceCase[]>('formulas.yaml'))('$is is $value', (given) => check(given))

describe('formulas that are refused', () => {
  test.each(read<[string, string][]>('refused.yaml'))('%s: %s', (is, code) => {
    const site = /height/.test(is) && !/sum\(|max\(|at\(/.test(is) ? { site: 'a' } : /max\(height/.test(is) ? { site: 'a' } : {}
    let caught: unknown
    try {
      evaluate({ is, unit: '1', ...site })
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(ModelFaults)
    expect((caught as ModelFaults).faults.map((fault) => fault.code)).toEqual([code])
  })
})
