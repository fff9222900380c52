/** What is wanted without the rest is computed without the rest. */
import { expect, test } from 'vitest'
import { groupsOf } from '../../../model/compile/emit/functions-text.ts'
import { computedApart } from '../../../model/equations/computed-apart.ts'
import { neededFor } from '../../../model/run/due.ts'
import { referenceOf } from '../../../model/run/scenario.ts'
import { kernel, program } from '../engine.ts'

const functions = kernel.functions!
const numbers = new Map(program.variables.map(({ name }, number) => [name, number]))

test('the lists name records of the model, each once, and the first all that the calibration of the world gives', () => {
  const names = computedApart.flat() as string[]
  expect(names.filter((name) => !numbers.has(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  const given = program.parameters.flatMap(({ name, definition }) => (definition.role === 'world' ? referenceOf(name)?.variable ?? [] : []))
  expect([...computedApart[0]].sort()).toEqual([...new Set(given)].sort())
})

test('every record stands in one group, after all it needs', () => {
  const groups = groupsOf(program, computedApart)
  expect(groups).toHaveLength(computedApart.length + 1)
  expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(program.variables.length)
  expect(new Set(groups.flatMap((group) => [...group])).size).toBe(program.variables.length)
  for (const { size } of groups) expect(size).toBeGreaterThan(0)
})

test('no function of what a list needs computes what only a later one, or the rest, needs', () => {
  const groups = groupsOf(program, computedApart)
  for (const [number, names] of computedApart.entries()) {
    const allowed = new Set(groups.slice(0, number + 1).flatMap((group) => [...group]))
    const due = neededFor(functions, new Set(names.map((name) => numbers.get(name)!)))
    const computed = functions.computes.flatMap((variables, each) => (due[each] === 1 ? variables.map((variable) => program.variables[variable]!.name) : []))
    expect(computed.filter((name) => !allowed.has(name)), names[0]).toEqual([])
    expect(computed).toEqual(expect.arrayContaining([...names]))
  }
})
