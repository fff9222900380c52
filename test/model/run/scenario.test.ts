import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { defineParameters, defineSector } from '../../../model/equations/definition.ts'
import type { ModelDefinition } from '../../../model/equations/definition.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { runScenario, runWorld } from '../../../model/run/scenario.ts'
import { instantiate } from '../compile/instantiate.ts'
import { centralInputs } from './central-inputs.ts'

const invented = { origin: 'invented', doc: 'Invented for a test.' } as const
const model: ModelDefinition = {
  version: 'world-1',
  dimensions: { side: ['home', 'abroad'] },
  parameters: [
    defineParameters('world', {
      calibrating: { ...invented, role: 'choice', label: 'Calibrating', unit: '1', central: 0 },
      path: { ...invented, role: 'choice', label: 'Path', unit: 'H100e/year', yearly: true, central: 5 },
      reference_fleet: { ...invented, role: 'world', label: 'World fleet', unit: 'H100e', yearly: true },
    }),
  ],
  sectors: [
    defineSector('world', {
      fleet: { label: 'Fleet', unit: 'H100e', over: ['side'], initial: '0', inflow: 'path * calibrating', outflow: '0', doc: 'Grows by the path.', total: 'sum' },
      tenth: { label: 'Tenth', unit: 'H100e', is: 'reference_fleet * 0.1', doc: 'A tenth of the world.' },
    }),
  ],
}
const program = compile(model)
const kernel = await instantiate(emit(program))

test('the world runs first and each strategy reads its totals year by year', () => {
  const axis = makeAxis(2025, 2027)
  const world = { ...centralInputs(program, axis), name: 'world', values: new Map(centralInputs(program, axis).values).set('calibrating', Float64Array.of(1)) }
  const strategies = ['one', 'two'].map((name) => ({ ...centralInputs(program, axis), name }))
  const { world: calibrated, strategies: results } = runScenario(kernel, program, { world, strategies })
  expect(calibrated.series('fleet')).toEqual([10, 20, 30])
  expect(results.map((result) => [result.name, result.series('tenth')])).toEqual([['one', [1, 2, 3]], ['two', [1, 2, 3]]])
  const again = runScenario(kernel, program, { world, strategies }, runWorld(kernel, program, world))
  expect(again.strategies[0]?.out).toEqual(results[0]?.out)
})

test('years the world did not compute take its nearest computed year', () => {
  const wide = makeAxis(2023, 2030)
  const world = { ...centralInputs(program, makeAxis(2025, 2026)), name: 'world' }
  world.values = new Map(world.values).set('calibrating', Float64Array.of(1))
  const { strategies } = runScenario(kernel, program, { world, strategies: [centralInputs(program, wide)] })
  expect(strategies[0]?.series('tenth')).toEqual([1, 1, 1, 2, 2, 2, 2, 2])
})

test('a world parameter that follows no rule is refused', () => {
  const odd = { ...program, parameters: program.parameters.map((parameter) => (parameter.name === 'reference_fleet' ? { ...parameter, name: 'fleet_of_world' } : parameter)) }
  expect(() => runWorld(kernel, odd, centralInputs(program, makeAxis(2025, 2026)))).toThrow("World series 'fleet_of_world'")
})
