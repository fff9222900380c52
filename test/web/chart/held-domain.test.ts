import fc from 'fast-check'
import { expect, test } from 'vitest'
import { easeDomain, holdDomain } from '../../../web/chart/held-domain.ts'

test('an axis stands still while what it shows stays inside', () => {
  const shown = [0, 500] as const
  expect(holdDomain(shown, [0, 120])).toBe(shown)
  expect(holdDomain(shown, [0, 500])).toBe(shown)
})

test('a value that leaves it draws it out with room to spare, and it holds everything from then on', () => {
  const grown = holdDomain([0, 500], [-30, 600])
  expect(grown[1]).toBeGreaterThanOrEqual(750)
  expect(grown[0]).toBeLessThanOrEqual(-30)
  expect(holdDomain(grown, [-30, 740])).toBe(grown)
})

test('a held axis never shrinks', () => {
  const end = fc.double({ min: 0, max: 1e12, noNaN: true })
  fc.assert(fc.property(end, end, end, end, (a, b, c, d) => {
    const held = holdDomain([-a, b], [-c, d])
    expect(held[0]).toBeLessThanOrEqual(Math.min(-a, -c))
    expect(held[1]).toBeGreaterThanOrEqual(Math.max(b, d))
  }))
})

test('easing begins where it stood, ends where it should, and goes one way', () => {
  expect(easeDomain([0, 10], [-5, 20], 0)).toEqual([0, 10])
  expect(easeDomain([0, 10], [-5, 20], 1.2)).toEqual([-5, 20])
  const tops = [0.1, 0.4, 0.5, 0.8].map((share) => easeDomain([0, 10], [-5, 20], share)[1])
  expect(tops).toEqual([...tops].sort((x, y) => x - y))
  expect(tops[2]).toBe(15)
})
