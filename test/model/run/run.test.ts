/** Runs on the torture model: axes, totals, refusals, failures, and results as bytes. */
import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { outlineOf } from '../../../model/compile/outline.ts'
import { indexOfYear, makeAxis, yearOfIndex } from '../../../model/run/axis.ts'
import { decodeResult, encodeResult } from '../../../model/run/result-buffer.ts'
import { RunFailure } from '../../../model/run/run-failure.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { instantiate } from '../compile/instantiate.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))
const axis = makeAxis(2025, 2035)
const inputs = centralInputs(program, axis)
const result = runStrategy(kernel, program, inputs)
const caught = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

test('an axis reaches six years back and twelve ahead, and starts no later than 2025', () => {
  expect(axis).toEqual({ start: 2025, first: 2025, last: 2035, history: 6, lead: 12, length: 29 })
  const late = makeAxis(2028, 2030)
  expect([late.start, late.length, indexOfYear(late, 2028), yearOfIndex(late, 0)]).toEqual([2025, 24, 9, 2019])
  expect(makeAxis(2019, 2020).start).toBe(2019)
  expect(() => makeAxis(2030, 2025)).toThrow('wrong order')
  expect(() => makeAxis(2025.5, 2030)).toThrow('fraction')
})

test('a run that reports later years computes the same numbers', () => {
  const late = runStrategy(kernel, program, centralInputs(program, makeAxis(2030, 2035)))
  expect(late.series('fleet', { site: 'north' })).toEqual(result.series('fleet', { site: 'north' })?.slice(5))
})

test('totals follow the rule of the record: a sum, a weighted mean, or none', () => {
  const sites = ['north', 'south', 'isle']
  const loads = sites.map((site) => result.value('load', { site }, 2030) as number)
  expect(result.value('load', {}, 2030)).toBe((loads[0] as number) + (loads[1] as number) + (loads[2] as number))
  const orders = sites.map((site) => result.value('orders', { site }, 2030) as number)
  const shares = sites.map((site) => result.value('order_share', { site }, 2030) as number)
  const weighted = shares.reduce((sum, share, site) => sum + share * (orders[site] as number), 0) / orders.reduce((sum, order) => sum + order, 0)
  expect(result.value('order_share', {}, 2030)).toBeCloseTo(weighted, 14)
  expect(result.value('asked', {}, 2030)).toBeUndefined()
  expect(result.series('asked')).toBeUndefined()
  expect(result.value('spend', {}, 2030)).toBeGreaterThan(0)
})

test('an index that names some dimensions gives the partial sum over the others', () => {
  const whole = result.value('energy_cost', {}, 2030) as number
  const home = result.value('energy_cost', { side: 'home' }, 2030) as number
  const abroad = result.value('energy_cost', { side: 'abroad' }, 2030) as number
  expect(home + abroad).toBeCloseTo(whole, 6)
  expect(result.indices('energy_cost', ['side'])).toEqual([{ side: 'home' }, { side: 'abroad' }])
})

test('a category gives the name of its member', () => {
  expect(result.member('binding', { site: 'north' }, 2030)).toBe('ramp')
  expect(() => result.member('load', { site: 'north' }, 2030)).toThrow('not a category')
})

test('names, members and years that do not exist are refused', () => {
  expect(() => result.value('nothing')).toThrow("no variable 'nothing'")
  expect(() => result.value('load', { site: 'west' }, 2030)).toThrow("no member 'west'")
  expect(() => result.value('load', { side: 'home' }, 2030)).toThrow("no dimension 'side'")
  expect(() => result.value('load', { site: 'north' }, 2036)).toThrow('2025 to 2035')
  expect(() => result.value('load', { site: 'north' })).toThrow('no year')
})

test('a value that is no number fails the run and names variable, index and year where the fault began', () => {
  const failure = caught(() => runStrategy(kernel, program, centralInputs(program, axis, (value, name, element) => (name === 'lead' && element === 1 ? 13 : value))))
  expect(failure).toBeInstanceOf(RunFailure)
  expect(failure).toMatchObject({ variable: 'planned', index: { site: 'south' }, year: 2019, value: NaN })
  const divided = caught(() => runStrategy(kernel, program, centralInputs(program, axis, (value, name) => (name === 'plot_units' ? 0 : value))))
  expect(divided).toMatchObject({ variable: 'land', index: { site: 'north' }, year: 2025, value: NaN })
})

test('inputs are checked: missing, short, and not finite', () => {
  const without = new Map(inputs.values)
  without.delete('life')
  expect(() => runStrategy(kernel, program, { ...inputs, values: without })).toThrow("no value for parameter 'life'")
  expect(() => runStrategy(kernel, program, { ...inputs, values: new Map(inputs.values).set('life', new Float64Array(2)) })).toThrow('found 2 values, wanted 3')
  expect(() => runStrategy(kernel, program, { ...inputs, values: new Map(inputs.values).set('rate', Float64Array.of(NaN)) })).toThrow('found NaN at 0')
})

test('a kernel of another model is refused', () => {
  expect(() => runStrategy({ ...kernel, hash: 'other' }, program, inputs)).toThrow('was made from model other')
})

test('results of two strategies share no memory', () => {
  const other = runStrategy(kernel, program, inputs)
  other.out.fill(0)
  expect(result.value('spend', {}, 2030)).toBeGreaterThan(0)
})

test('the outline of the program runs as well as the program', () => {
  const outline = JSON.parse(JSON.stringify(outlineOf(program))) as ReturnType<typeof outlineOf>
  expect(runStrategy(kernel, outline, inputs).out).toEqual(result.out)
  expect(outline.variables[0]).not.toHaveProperty('is')
})

test('a result survives the way through bytes, and foreign bytes are refused', () => {
  const buffer = encodeResult(result, program.hash)
  const { out, ...head } = decodeResult(buffer)
  expect(head).toEqual({ hash: program.hash, name: 'central', axis })
  expect(out).toEqual(result.out)
  expect(() => decodeResult(new ArrayBuffer(4))).toThrow('Not a result buffer')
  const foreign = buffer.slice(0)
  new Uint8Array(foreign)[0] = 1
  expect(() => decodeResult(foreign)).toThrow('Not a result buffer')
  const newer = buffer.slice(0)
  new Uint8Array(newer)[1] = 9
  expect(() => decodeResult(newer)).toThrow('version 9, this reader knows 2')
  expect(() => decodeResult(buffer.slice(0, buffer.byteLength - 3))).toThrow('cut short')
})
