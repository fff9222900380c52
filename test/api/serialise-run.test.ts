import { expect, test } from 'vitest'
import { runCsv } from '../../api/run-table.ts'
import { Run } from '../../api/schemas/run.ts'
import { serialiseRun } from '../../api/serialise-run.ts'
import { runHash } from '../../scenarios/run-hash.ts'
import { compile } from '../../model/compile/compile.ts'
import { interpreter } from '../../model/compile/interpret.ts'
import { defineParameters, defineSector } from '../../model/equations/definition.ts'
import { makeAxis } from '../../model/run/axis.ts'
import { runStrategy } from '../../model/run/run.ts'
import type { ResolvedScenario } from '../../scenarios/resolved-scenario.ts'
import { centralInputs } from '../model/run/central-inputs.ts'

// Two crops on two fields; nothing grows on the stony one, so its yield has no value.
const program = compile({
  version: 'farm',
  dimensions: { crop: ['rye', 'oats'], field: ['near', 'far'] },
  parameters: [defineParameters('farm', {
    area: { label: 'Area', unit: 'ha', over: ['crop', 'field'], role: 'lever', central: { rye: { near: 1, far: 2 }, oats: { near: 3, far: 4 } }, origin: 'x', doc: '' },
    good: { label: 'Good part', unit: '1', over: ['field'], role: 'lever', central: { near: 1, far: 0 }, origin: 'x', doc: '' },
  })],
  sectors: [defineSector('farm', {
    sown: { label: 'Sown', unit: 'ha', over: ['crop', 'field'], is: 'area', total: 'sum', doc: '', cite: ['almanac'] },
    quality: { label: 'Quality', unit: '1', over: ['crop', 'field'], is: 'ratio(area, area * good)', total: 'none', doc: '' },
    best: { label: 'Best crop', kind: 'category', over: ['field'], is: 'which_min(area, crop)', doc: '' },
    most: { label: 'Most sown', unit: 'ha', over: ['crop', 'field'], stage: 'after', is: 'peak(sown)', total: 'sum', doc: '' },
  })],
})
const result = runStrategy(interpreter(program), program, { ...centralInputs(program, makeAxis(2025, 2026)), name: 'plain' })
const resolved = {
  name: 'farm', title: 'Farm', economy: 'KEN', years: [2025, 2026], perimeter: 'national', warnings: [{ code: 'stand_in', message: 'one' }], hash: 'h',
} as unknown as ResolvedScenario

function show(by: readonly string[] = [], variables?: readonly string[]) {
  return serialiseRun(program, resolved, [result], { by: new Set(by), variables: variables && new Set(variables) })
}

test('a run has every full index and the total, in the declared order', () => {
  const run = show([], ['sown'])
  expect(run.years).toEqual([2025, 2026])
  expect(run.series.map(({ index, values }) => [index, values])).toEqual([
    [{ crop: 'rye', field: 'near' }, [1, 1]],
    [{ crop: 'rye', field: 'far' }, [2, 2]],
    [{ crop: 'oats', field: 'near' }, [3, 3]],
    [{ crop: 'oats', field: 'far' }, [4, 4]],
    [{}, [10, 10]],
  ])
  expect(Run.parse(show())).toEqual(show())
})

test('partial sums stand beside them when asked for', () => {
  const sums = show(['crop', 'unrelated'], ['sown']).series.filter(({ index }) => Object.keys(index).length === 1)
  expect(sums.map(({ index, values }) => [index, values])).toEqual([[{ crop: 'rye' }, [3, 3]], [{ crop: 'oats' }, [7, 7]]])
})

test('a record that does not add up has no total', () => {
  expect(show(['crop'], ['quality']).series.every(({ index }) => Object.keys(index).length === 2)).toBe(true)
})

test('a value that does not exist is null, with its year and reason', () => {
  const far = show([], ['quality']).series.find(({ index }) => index['crop'] === 'rye' && index['field'] === 'far')!
  expect(far.values).toEqual([null, null])
  expect(far.gaps).toEqual([{ year: 2025, reason: 'area * good is 0' }, { year: 2026, reason: 'area * good is 0' }])
  expect(show([], ['sown']).series[0]).not.toHaveProperty('gaps')
})

test('a category counts into its members', () => {
  const best = show([], ['best']).series[0]!
  expect(best.members).toEqual(['rye', 'oats'])
  expect(best.values).toEqual([0, 0])
})

test('figures of the whole run are a summary, with their convention', () => {
  const { summary, series } = show([], ['most'])
  expect(series).toEqual([])
  expect(summary.map(({ value }) => value)).toEqual([1, 2, 3, 4, 10])
  expect(summary[0]!.convention).toContain('Largest value')
})

test('the hash follows the model and everything the scenario resolved to', () => {
  expect(runHash(program, resolved)).toMatch(/^[0-9a-f]{64}$/)
  expect(runHash(program, resolved)).not.toBe(runHash(program, { ...resolved, hash: 'other' }))
  expect(runHash(program, resolved)).not.toBe(runHash({ ...program, hash: 'other' }, resolved))
})

test('as a table each row is complete in itself', () => {
  const run = show([], ['sown', 'quality', 'best', 'most'])
  const [head, ...rows] = runCsv(run, program, resolved).trimEnd().split('\r\n')
  expect(head).toBe('strategy,variable,crop,field,year,value,unit,perimeter,account,price_base,source,hash,gap_reason')
  expect(rows).toHaveLength(2 * (5 + 4 + 2) + 5)
  expect(rows[0]).toBe(`plain,sown,rye,near,2025,1,ha,national,,,almanac,${run.hash},`)
  expect(rows).toContain(`plain,quality,rye,far,2025,,1,national,,,,${run.hash},area * good is 0`)
  expect(rows.some((row) => row.startsWith('plain,best,,near,2025,rye,'))).toBe(true)
})
