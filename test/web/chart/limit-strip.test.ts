import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretches, stripCells } from '../../../web/chart/limit-strip.ts'

test('cells meet half-way between years and the outer ones stay inside the picture', () => {
  const cells = stripCells([2025, 2026, 2027], (year) => 10 + (year - 2025) * 40, 100)
  expect(cells).toEqual([{ left: 0, right: 30 }, { left: 30, right: 70 }, { left: 70, right: 100 }])
})

test('stretches cover every cell once, and neighbours differ', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('grid', 'land', undefined), { maxLength: 30 }), (cells) => {
    const found = stretches(cells)
    expect(found.flatMap(({ says, from, to }) => Array.from({ length: to - from + 1 }, () => says))).toEqual(cells)
    for (let place = 1; place < found.length; place++) expect(found[place]?.says).not.toBe(found[place - 1]?.says)
  }))
})
