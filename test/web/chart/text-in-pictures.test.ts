import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elide } from '../../../web/chart/elide.ts'
import { hatchPath } from '../../../web/chart/hatch.ts'
import { wrapText } from '../../../web/chart/wrap-text.ts'

test('a name with room stays whole, a longer one ends in an ellipsis', () => {
  expect(elide('São Tomé', 8)).toBe('São Tomé')
  expect(elide('São Tomé and Príncipe', 9.4)).toBe('São Tomé\u2026')
  expect(elide('Own', 0)).toBe('O\u2026')
})

test('lines break between words, and inside a word only where it is longer than a line', () => {
  expect(wrapText('one two three', 8)).toEqual(['one two', 'three'])
  expect(wrapText('see abcdefghij now', 4)).toEqual(['see', 'abcd', 'efgh', 'ij', 'now'])
  expect(wrapText('', 10)).toEqual([])
})

test('no line is longer than its room, and nothing is lost', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-'), maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (text, room) => {
    const lines = wrapText(text, room)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(room)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }))
})

test('hatching stays inside its box and leaves none of it bare', () => {
  const strokes = [...hatchPath(10, 20, 70, 50, 9).matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/g)].map((match) => match.slice(1).map(Number))
  expect(strokes.length).toBeGreaterThanOrEqual(Math.floor((60 + 30) / 9))
  for (const [x1, y1, x2, y2] of strokes as [number, number, number, number][]) {
    for (const x of [x1, x2]) expect(x >= 10 && x <= 70).toBe(true)
    for (const y of [y1, y2]) expect(y >= 20 && y <= 50).toBe(true)
    expect(x2 - x1).toBeCloseTo(y1 - y2, 5)
  }
  expect(hatchPath(10, 20, 10, 50, 9)).toBe('')
})
