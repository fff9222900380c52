import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from '../../../web/chart/label-placement.ts'

test('labels with room stand where they wish', () => {
  expect(placeLabels([10, 50, 90], 15, 0, 100)).toEqual([10, 50, 90])
})

test('two labels that touch share the way apart', () => {
  expect(placeLabels([50, 50], 10, 0, 100)).toEqual([45, 55])
})

test('a crowd at the edge stays inside', () => {
  expect(placeLabels([99, 99, 99], 10, 0, 100)).toEqual([80, 90, 100])
})

test('labels keep their order, their distance and the bounds whenever they fit', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 6 }), (wishes) => {
      const placed = placeLabels(wishes, 15, 0, 200)
      const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]! - wishes[b]! || a - b)
      order.forEach((index, position) => {
        expect(placed[index]).toBeGreaterThanOrEqual(-1e-9)
        expect(placed[index]).toBeLessThanOrEqual(200 + 1e-9)
        const before = order[position - 1]
        if (before !== undefined) expect(placed[index]! - placed[before]!).toBeGreaterThanOrEqual(15 - 1e-6)
      })
    }),
  )
})
