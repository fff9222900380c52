/** Cases worked by hand, each a folder with the paper, the scenario, the inputs and what paper gives. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { conformanceRun, expectedOf } from './conformance-run.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const WITHIN = 1e-9

const cases = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(HERE, entry.name, 'expected.csv'))).map(({ name }) => name)

test('there is a case worked by hand, and each shows its paper', () => {
  expect(cases.length).toBeGreaterThan(0)
  expect(cases.filter((name) => !existsSync(join(HERE, name, 'README.md')))).toEqual([])
})

test.each(cases)('the engine agrees with paper on %s to nine digits', (name) => {
  const folder = join(HERE, name)
  const result = conformanceRun(folder)
  const expected = expectedOf(folder)
  expect(expected.filter(({ kind }) => kind !== 'given' && kind !== 'worked')).toEqual([])
  expect(expected.filter(({ kind }) => kind === 'worked').length).toBeGreaterThan(expected.length / 2)
  const apart = expected.flatMap(({ kind, variable, index, year, value }) => {
    const found = result.value(variable, index, year)!
    const agrees = Math.abs(found - value) <= WITHIN * Math.abs(value)
    return agrees ? [] : [`${variable} ${Object.values(index).join(' ')} ${year ?? ''}: ${kind} ${value}, engine ${found}, relative ${((found - value) / Math.abs(value)).toExponential(2)}`]
  })
  expect(apart).toEqual([])
})
