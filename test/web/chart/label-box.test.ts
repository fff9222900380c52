import { expect, test } from 'vitest'
import { boxAround, overlap, placeBeside } from '../../../web/chart/label-box.ts'

const label = { width: 30, height: 12 }

test('overlap is the area shared, none where boxes only touch', () => {
  expect(overlap({ left: 0, top: 0, width: 10, height: 10 }, { left: 6, top: 8, width: 10, height: 10 })).toBe(8)
  expect(overlap(boxAround(0, 0, 10), boxAround(10, 0, 10))).toBe(0)
})

test('a label stands above its mark, and clear of it', () => {
  const box = placeBeside(label, 100, 100, 10, [boxAround(100, 100, 10)])
  expect(box).toEqual({ left: 85, top: 81, ...label })
})

test('it goes below, then aside, where that is taken', () => {
  expect(placeBeside(label, 100, 100, 10, [boxAround(100, 85, 10)]).top).toBeGreaterThan(100)
  expect(placeBeside(label, 100, 100, 10, [boxAround(100, 85, 10), boxAround(100, 115, 10)])).toMatchObject({ left: 107, top: 94 })
})

test('where nothing is free it covers least', () => {
  const wall = { left: 0, top: 0, width: 200, height: 98 }
  const rest = { left: 0, top: 98, width: 200, height: 100 }
  const box = placeBeside(label, 100, 100, 10, [wall, rest, wall])
  expect(box.top).toBeGreaterThanOrEqual(98)
})
