import fc from 'fast-check'
import { quantile } from 'simple-statistics'
import { expect, test } from 'vitest'
import { QuantileError, quantiles, quantilesOfColumns } from '../../../model/numeric/quantiles.ts'
import { cases } from '../../conformance/ensemble/cases.ts'
import { draws } from './draws.ts'

const NINE = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]

/** Type 7 from a whole sort. */
function sorted(values: Float64Array, probabilities: readonly number[]): number[] {
  const order = values.map((value) => value + 0).sort()
  return probabilities.map((probability) => {
    const at = (order.length - 1) * probability
    const lower = Math.floor(at)
    return lower === at ? order[lower]! : order[lower]! + (at - lower) * (order[lower + 1]! - order[lower]!)
  })
}

test.each(cases.quantiles)('published quantiles of type 7: $id', ({ data, p, expected }) => {
  const found = quantiles(Float64Array.from(data), p)
  expect(found).toHaveLength(expected.length)
  for (const [at, value] of expected.entries()) expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(1e-13 * Math.abs(value))
})

test.each(cases.otherTypes)('the type is the seventh and no other: $id', ({ data, p, byType }) => {
  const found = quantiles(Float64Array.from(data), p)
  for (const [type, values] of Object.entries(byType)) {
    expect([type, values.every((value, at) => Math.abs(found[at]! - value) <= 1e-13 * value)]).toEqual([type, type === '7'])
  }
})

test('selection gives bit for bit what a whole sort gives, whatever the shape of the column', () => {
  const random = draws(11)
  const shapes: ((i: number) => number)[] = [
    () => random(), () => Math.exp(200 * random() - 100), (i) => (i % 7 === 0 ? random() * 1e-300 : 1), () => Math.round(5 * random()), () => -1 / (random() + 1e-12), (i) => i,
    (i) => (random() - 0.5) * 10 ** (500 * random() - 250) * (i % 2 === 0 ? 1 : 1e-9), (i) => (i === 0 ? 1e300 : random()), () => 5e-324 * Math.floor(3 * random()),
  ]
  for (const shape of shapes) {
    for (const length of [2, 65, 1000, 10_000]) {
      const column = Float64Array.from({ length }, (_, i) => shape(i))
      expect(Array.from(quantiles(column, [0, ...NINE, 1]))).toEqual(sorted(column, [0, ...NINE, 1]))
    }
  }
})

test('a column as wide as doubles are has its quantiles too', () => {
  const found = quantiles(Float64Array.of(-1.7e308, 1.7e308, 0), [0, 0.25, 0.5, 1])
  expect(Array.from(found)).toEqual([-1.7e308, -0.85e308, 0, 1.7e308])
  expect(Array.from(quantiles(Float64Array.of(-1.7e308, 1.7e308), [0.5]))).toEqual([0])
})

test('the order of the values does not matter, they stay as they are, and an independent library agrees on the ends and the middle', () => {
  fc.assert(fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 400 }), (list) => {
    const column = Float64Array.from(list)
    const found = quantiles(column, NINE)
    expect(Array.from(column)).toEqual(list)
    expect(quantiles(column.slice().reverse(), NINE)).toEqual(found)
    if (list.length % 2 === 1) expect(found[4]! + 0).toBe(quantile(list, 0.5) + 0)
    for (const [at, value] of found.entries()) if (at > 0) expect(value).toBeGreaterThanOrEqual(found[at - 1]!)
  }))
})

test('minus zero counts as zero, and a column of one value gives that value', () => {
  expect(Array.from(quantiles(Float64Array.of(0, -0, -0, 0), NINE)).every((value) => Object.is(value, 0))).toBe(true)
  expect(Array.from(quantiles(new Float64Array(5000).fill(0.1), NINE))).toEqual(NINE.map(() => 0.1))
})

test('an empty column, a number that is not finite and a probability outside 0..1 are refused by name', () => {
  const refused = (values: number[], probability: number) => {
    try {
      return String(quantiles(Float64Array.from(values), [probability]))
    } catch (error) {
      return (error as QuantileError).code
    }
  }
  expect([refused([], 0.5), refused([1, NaN], 0.5), refused([1, Infinity], 0.5), refused([1, 2], -0.1), refused([1, 2], 1.1), refused([1, 2], NaN)])
    .toEqual(['empty', 'not_finite', 'not_finite', 'probability', 'probability', 'probability'])
})

test('many columns in one call give what each gives alone', () => {
  const random = draws(12)
  const columns = Array.from({ length: 5 }, () => Float64Array.from({ length: 300 }, () => random()))
  expect(Array.from(quantilesOfColumns(columns, NINE))).toEqual(columns.flatMap((column) => Array.from(quantiles(column, NINE))))
})
