import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { tiedMembers } from '../../../model/run/tied-members.ts'
import { instantiate } from '../compile/instantiate.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))

test('members of equal value tie, and the one declared first is chosen', () => {
  // Nothing is asked for and nothing is in the queue: every limit is 0.
  const zero = centralInputs(program, makeAxis(2025, 2030), (value, name) => (name === 'grid_queue' ? 0 : name === 'order_size' ? 1e-300 * value : value))
  const result = runStrategy(kernel, program, { ...zero, values: new Map(zero.values).set('unit_power', Float64Array.of(1e-300)) })
  expect(tiedMembers(program, result, 'binding', { site: 'south' }, 2025)).toEqual(['demand', 'ramp'])
  expect(result.member('binding', { site: 'south' }, 2025)).toBe('demand')
})

test('a clear smallest ties with nothing, and a number is no choice', () => {
  const result = runStrategy(kernel, program, centralInputs(program, makeAxis(2025, 2030)))
  expect(tiedMembers(program, result, 'binding', { site: 'north' }, 2030)).toEqual([])
  expect(tiedMembers(program, result, 'load', { site: 'north' }, 2030)).toEqual([])
  expect(() => tiedMembers(program, result, 'nothing', {}, 2030)).toThrow("no variable 'nothing'")
})
