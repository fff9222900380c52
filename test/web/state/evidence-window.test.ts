import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning, widened, windowAround, WINDOW } from '../../../web/state/evidence-window.ts'

test('a place in sight moves nothing, nor does no place', () => {
  expect(windowAround(beginning, WINDOW - 1)).toBe(beginning)
  expect(windowAround(beginning, -1)).toBe(beginning)
})

test('a place out of sight comes into a window no longer than any other', () => {
  fc.assert(fc.property(fc.nat(2000), (place) => {
    const window = windowAround(beginning, place)
    expect(window.from).toBeGreaterThanOrEqual(0)
    expect(place).toBeGreaterThanOrEqual(window.from)
    expect(place).toBeLessThan(window.to)
    expect(window.to - window.from).toBe(WINDOW)
  }))
})

test('a window grows at either end and never before the first row', () => {
  expect(widened({ from: 100, to: 140 }, 'after')).toEqual({ from: 100, to: 180 })
  expect(widened({ from: 100, to: 140 }, 'before')).toEqual({ from: 60, to: 140 })
  expect(widened({ from: 10, to: 50 }, 'before')).toEqual({ from: 0, to: 50 })
})
