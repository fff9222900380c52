/** Packing over what stands in a buffer: the bits of packing anew, and the names of what differs. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutOf } from '../../../model/compile/layout.ts'
import { DrawnShape, DrawnValues } from '../../../model/ensemble/drawn-values.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'
import { JoinedValues } from '../../../model/run/joined-values.ts'
import { OverlaidMap } from '../../../model/run/overlaid-map.ts'
import { PackedInputs, packInputs } from '../../../model/run/packed-inputs.ts'

const parameters = [
  { name: 'price', over: [], yearly: false },
  { name: 'share', over: ['side'], yearly: false },
  { name: 'path', over: [], yearly: true },
  { name: 'use', over: ['side'], yearly: true },
]
const SIDES = 2
const layout = layoutOf({ dimensions: { side: ['left', 'right'] }, parameters, variables: [] })
const axis = makeAxis(2025, 2026)
const elementsOf = ({ over }: (typeof parameters)[number]): number => SIDES ** over.length
const lengthOf = (parameter: (typeof parameters)[number]): number => elementsOf(parameter) * (parameter.yearly ? axis.length : 1)
const drawn = DrawnShape.of(parameters, parameters.map((parameter) => ({ name: parameter.name, elements: elementsOf(parameter) })))

const number = fc.constantFrom(0, -0, 1, 2)
const entries = parameters.map((parameter) => ({ name: parameter.name, values: fc.array(number, { minLength: lengthOf(parameter), maxLength: lengthOf(parameter) }).map((values) => Float64Array.from(values)) }))
const whole = fc.tuple(...entries.map(({ values }) => values)).map((arrays) => new Map(arrays.map((array, at) => [parameters[at]!.name, array])))
const some = fc.tuple(whole, fc.subarray(parameters.map(({ name }) => name))).map(([values, names]) => new Map(names.map((name) => [name, values.get(name)!])))
const count = parameters.reduce((sum, parameter) => sum + elementsOf(parameter), 0)
const flat = fc.tuple(fc.array(number, { minLength: count, maxLength: count }), fc.subarray(parameters.map(({ name }) => name)))
  .map(([elements, names]) => new DrawnValues(drawn.among((name) => names.includes(name)), Float64Array.from(elements), axis.length))

const joined = some.map((values) => JoinedValues.of(parameters, values))

const inputsOf = (values: StrategyInputs['values']): StrategyInputs => ({ name: 'packed', axis, values })
const bitsOf = (values: Float64Array): BigUint64Array => new BigUint64Array(values.slice().buffer)

test('gives the bits of packing anew, and tells what differs, whatever lay over whatever before', () => {
  fc.assert(
    fc.property(fc.tuple(whole, whole), fc.array(fc.record({ ground: fc.constantFrom(0, 0, 1), overlays: fc.array(fc.oneof({ weight: 1, arbitrary: some }, { weight: 2, arbitrary: flat }, { weight: 2, arbitrary: joined }), { maxLength: 3 }), lane: fc.constantFrom(0, 1) }), { minLength: 2, maxLength: 8 }), (grounds, steps) => {
      const [scalars, series] = [new Float64Array(layout.scalars * 2), new Float64Array(layout.series * axis.length * 2)]
      const lanes = [0, 1].map((lane) => ({ into: new PackedInputs(scalars, series, { lane, apart: 2 }), before: packInputs(parameters, layout, inputsOf(new Map(parameters.map((parameter) => [parameter.name, new Float64Array(lengthOf(parameter))])))) }))
      for (const { ground, overlays, lane } of steps) {
        const values = overlays.reduce<StrategyInputs['values']>((below, overlay) => new OverlaidMap(below, overlay), grounds[ground]!)
        const wanted = packInputs(parameters, layout, inputsOf(new Map(values)))
        const place = lanes[lane]!
        const differing = place.into.pack(parameters, layout, inputsOf(values))
        const inLane = (buffer: Float64Array, from: number): BigUint64Array => bitsOf(buffer.filter((_, at) => at % 2 === from))
        expect(inLane(scalars, lane)).toEqual(bitsOf(wanted.scalars))
        expect(inLane(series, lane)).toEqual(bitsOf(wanted.series))
        const { before } = place
        const apart = parameters.flatMap((parameter, at) => {
          const { element, size } = layout.parameters.get(parameter.name)!
          const years = parameter.yearly ? axis.length : 1
          const [from, to] = [element * years, (element + size) * years]
          const [old, now] = parameter.yearly ? [before.series, wanted.series] : [before.scalars, wanted.scalars]
          return old.subarray(from, to).every((value, place) => Object.is(value, now[from + place])) ? [] : [at]
        })
        expect([...differing].sort()).toEqual(apart)
        place.before = wanted
      }
    }),
    { numRuns: 500, seed: 21 },
  )
})

test('drawn values are the map of their inputs, as drawn and by year', () => {
  const elements = Float64Array.of(1, 2, 3, 4, 5, 6)
  const some = drawn.among((name) => name !== 'price')
  expect(new Map(new DrawnValues(some, elements))).toEqual(new Map([['share', Float64Array.of(2, 3)], ['path', Float64Array.of(4)], ['use', Float64Array.of(5, 6)]]))
  const { length } = axis
  const yearly = new DrawnValues(some, elements, length)
  expect(yearly.get('use')).toEqual(Float64Array.from({ length: 2 * length }, (_, at) => (at < length ? 5 : 6)))
  expect([yearly.has('price'), yearly.get('price'), yearly.size]).toEqual([false, undefined, 3])
  expect(() => DrawnShape.of(parameters, [{ name: 'nothing', elements: 1 }])).toThrow("no parameter 'nothing'")
})

test('joined values are the map they were made of', () => {
  const values = new Map([['use', Float64Array.from({ length: 2 * axis.length }, (_, at) => at)], ['price', Float64Array.of(7)]])
  const made = JoinedValues.of(parameters, values)
  values.get('price')![0] = 8
  expect(new Map(made)).toEqual(new Map([['use', values.get('use')!], ['price', Float64Array.of(7)]]))
  expect([made.has('share'), made.get('share'), made.size]).toEqual([false, undefined, 2])
  expect(JoinedValues.of(parameters, values).shape).toBe(made.shape)
  expect(JoinedValues.of(parameters, new Map([['price', Float64Array.of(7)]])).shape).not.toBe(made.shape)
  expect(() => JoinedValues.of(parameters, new Map([['nothing', Float64Array.of(1)]]))).toThrow("no parameter 'nothing'")
})

test('what differs is the same list where it is what differed before', () => {
  const ground = new Map(parameters.map((parameter) => [parameter.name, new Float64Array(lengthOf(parameter))]))
  const into = new PackedInputs(new Float64Array(layout.scalars), new Float64Array(layout.series * axis.length))
  const pack = (price: number, share: number) => into.pack(parameters, layout, inputsOf(new OverlaidMap(ground, JoinedValues.of(parameters, new Map([['price', Float64Array.of(price)], ['share', Float64Array.of(share, 0)]])))))
  pack(1, 1)
  const both = pack(2, 2)
  expect(both).toEqual([0, 1])
  expect(pack(3, 3)).toBe(both)
  expect(pack(4, 3)).toEqual([0])
  expect(pack(5, 4)).toEqual([0, 1])
})

test('an overlay goes where the program at hand has its parameters', () => {
  const others = [...parameters].reverse()
  const overlay = new Map([['price', Float64Array.of(3)], ['share', Float64Array.of(4, 5)]])
  const inputs = inputsOf(new OverlaidMap(new Map(parameters.map((parameter) => [parameter.name, new Float64Array(lengthOf(parameter))])), overlay))
  expect([...packInputs(parameters, layout, inputs).scalars]).toEqual([3, 4, 5])
  expect([...packInputs(others, layoutOf({ dimensions: { side: ['left', 'right'] }, parameters: others, variables: [] }), inputs).scalars]).toEqual([4, 5, 3])
})

test('refuses what is missing, too long or not finite, and forgets what stood there', () => {
  const sound = new Map(parameters.map((parameter) => [parameter.name, new Float64Array(lengthOf(parameter)).fill(1)]))
  const into = new PackedInputs(new Float64Array(layout.scalars), new Float64Array(layout.series * axis.length))
  const pack = (values: StrategyInputs['values']) => into.pack(parameters, layout, inputsOf(values))
  pack(sound)
  const missing = new Map(sound)
  missing.delete('share')
  const refused: readonly (readonly [StrategyInputs['values'], string])[] = [
    [missing, "gives no value for parameter 'share'"],
    [new OverlaidMap(sound, new Map([['price', Float64Array.of(1, 2)]])), "'price': found 2 values, wanted 1"],
    [new OverlaidMap(sound, new Map([['share', Float64Array.of(1, NaN)]])), "'share': found NaN at 1, wanted finite numbers"],
    [new OverlaidMap(sound, new DrawnValues(drawn, Float64Array.of(1, 1, 1, 1, 1, Infinity), axis.length)), `'use': found Infinity at ${axis.length}, wanted finite numbers`],
    [new OverlaidMap(sound, JoinedValues.of(parameters, new Map([['path', Float64Array.from({ length: axis.length }, (_, at) => (at === 1 ? NaN : 2))]]))), "'path': found NaN at 1, wanted finite numbers"],
    [new OverlaidMap(sound, JoinedValues.of(parameters, new Map([['path', Float64Array.of(2)]]))), `'path': found 1 values, wanted ${axis.length}`],
    [new OverlaidMap(sound, new DrawnValues(DrawnShape.of(parameters, [{ name: 'share', elements: 1 }]), Float64Array.of(1))), "'share': found 1 values, wanted 2"],
  ]
  for (const [values, message] of refused) {
    expect(() => pack(values)).toThrow(message)
    pack(sound)
    expect([...into.scalars, ...into.series].every((value) => value === 1)).toBe(true)
  }
})
