import { scaleLinear } from 'd3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearScale, roundEnds } from '../../../web/chart/linear-scale.ts'

// Figures as axes have them: d3 itself refuses ticks between the smallest doubles.
const end = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000)
const ends = fc.tuple(end, end)

test('half way between two values stands half way between their places, and back', () => {
  const scale = linearScale([2020, 2040], [10, 110])
  expect(scale(2030)).toBe(60)
  expect(scale.invert(60)).toBe(2030)
  expect(linearScale([5, 5], [0, 8])(5)).toBe(4)
})

test('ends move out to round values', () => {
  expect(roundEnds([0.13, 9.2], 5)).toEqual([0, 10])
  expect(roundEnds([-3, 17], 5)).toEqual([-5, 20])
  expect(roundEnds([4, 4], 5)).toEqual([4, 4])
})

test('places, values, ticks and round ends are those of d3', () => {
  fc.assert(fc.property(ends, ends, end, fc.integer({ min: 1, max: 12 }), (domain, range, value, count) => {
    const ours = linearScale(domain, range)
    const theirs = scaleLinear().domain(domain).range(range)
    expect(ours(value)).toBe(theirs(value))
    expect(ours.invert(value)).toBe(theirs.invert(value))
    expect(ours.ticks(count)).toEqual(theirs.ticks(count))
    if (domain[0] <= domain[1]) expect(roundEnds(domain, count)).toEqual(theirs.nice(count).domain())
  }))
})
