import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { defineParameters, defineSector } from '../../../model/equations/definition.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { tiedMembers } from '../../../model/run/tied-members.ts'
import { instantiate } from '../compile/instantiate.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))

test('members of equal value tie, and the one declared first is chosen', async () => {
  const invented = { role: 'lever', origin: 'invented', doc: 'Invented for a test.' } as const
  const tie = compile({
    version: 'tie-1',
    dimensions: { limit: ['demand', 'grid', 'ramp'] },
    parameters: [defineParameters('tie', { room: { ...invented, label: 'Room', unit: 'MW', over: ['limit'], central: { demand: 3, grid: 2, ramp: 2 } } })],
    sectors: [defineSector('tie', { binding: { label: 'Binding', kind: 'category', stage: 'once', is: 'which_min(room, limit)', doc: 'A tie.' } })],
  })
  const result = runStrategy(await instantiate(emit(tie)), tie, centralInputs(tie, makeAxis(2025, 2030)))
  expect(result.member('binding')).toBe('grid')
  expect(tiedMembers(tie, result, 'binding', {})).toEqual(['grid', 'ramp'])
})

test('a clear smallest ties with nothing, and a number is no choice', () => {
  const result = runStrategy(kernel, program, centralInputs(program, makeAxis(2025, 2030)))
  expect(tiedMembers(program, result, 'binding', { site: 'north' }, 2030)).toEqual([])
  expect(tiedMembers(program, result, 'load', { site: 'north' }, 2030)).toEqual([])
  expect(() => tiedMembers(program, result, 'nothing', {}, 2030)).toThrow("no variable 'nothing'")
})
