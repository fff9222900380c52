import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { explainGap } from '../../../model/run/explain-gap.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { instantiate } from '../compile/instantiate.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))
const run = (change?: (value: number, name: string) => number) => runStrategy(kernel, program, centralInputs(program, makeAxis(2025, 2030), change))

test('a ratio by nothing names what is 0', () => {
  expect(explainGap(program, run(), 'unserved', { site: 'isle' }, 2028)).toEqual({
    variable: 'unserved', index: { site: 'isle' }, year: 2028, reason: 'asked is 0',
  })
})

test('a gap that is said to be one names the record that says so', () => {
  const result = run((value, name) => (name === 'price' ? 0 : name === 'order_size' ? value + 1 : value))
  expect(explainGap(program, result, 'mean_price', {}, 2028)).toEqual({ variable: 'mean_price', index: {}, year: 2028, reason: 'it does not apply here: sum(sum(energy_cost, side), site) > 0 does not hold' })
  expect(explainGap(program, result, 'buildable_by', { site: 'north', limit: 'grid' }, 2028)?.reason).toMatch(/^it does not apply here/)
})

test('a number needs no reason, and an unknown name has none', () => {
  expect(explainGap(program, run(), 'unserved', { site: 'north' }, 2028)).toBeUndefined()
  expect(() => explainGap(program, run(), 'nothing', {}, 2028)).toThrow("no variable 'nothing'")
})
