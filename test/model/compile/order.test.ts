import { expect, test } from 'vitest'
import { isRing, ringThrough, stableOrder, strongComponents } from '../../../model/compile/order.ts'

test('what waits for nothing keeps its place', () => {
  expect(stableOrder([[], [], []])).toEqual([0, 1, 2])
  expect(stableOrder([[2], [], [], [0]])).toEqual([1, 2, 0, 3])
})

test('nodes on a ring, and behind one, are left out', () => {
  expect(stableOrder([[1], [0], [], [1]])).toEqual([2])
})

test('components come after those they wait for', () => {
  expect(strongComponents([[1], [2], [1], []])).toEqual([[1, 2], [0], [3]])
})

test('a ring is listed from its first node, by the shortest way round', () => {
  const waits = [[1], [2, 3], [0], [2]]
  const [component] = strongComponents(waits)
  expect(component).toEqual([0, 1, 2, 3])
  expect(isRing(component!, waits)).toBe(true)
  expect(ringThrough(component!, waits)).toEqual([0, 1, 2])
  expect([isRing([0], [[0]]), isRing([0], [[]]), ringThrough([0], [[0]])]).toEqual([true, false, [0]])
})

test('a chain of 100,000 nodes needs no recursion', () => {
  const waits = Array.from({ length: 100_000 }, (_, node) => (node === 0 ? [] : [node - 1]))
  expect(stableOrder(waits).at(-1)).toBe(99_999)
  expect(strongComponents(waits)).toHaveLength(100_000)
})
