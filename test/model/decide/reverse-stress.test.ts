import { describe, expect, test } from 'vitest'
import { reverseStress } from '../../../model/decide/reverse-stress.ts'
import { atOnce } from '../../../model/run/steps.ts'

type Limits = (point: Float64Array) => number[]

/** Length of the smallest shock on a grid of a fiftieth in each of three axes, closed in on along the ray through it. */
function exhaustive(limits: Limits): number {
  let least = Infinity
  for (let x = -50; x <= 50; x++) for (let y = -50; y <= 50; y++) for (let z = -50; z <= 50; z++) {
    const size = Math.sqrt(x * x + y * y + z * z) / 50
    if (size >= least * 1.05) continue
    if (!limits(Float64Array.of(x / 50, y / 50, z / 50)).some((margin) => margin < 0)) continue
    let [low, high] = [0, 1]
    for (let step = 0; step < 20; step++) {
      const middle = (low + high) / 2
      if (limits(Float64Array.of((x / 50) * middle, (y / 50) * middle, (z / 50) * middle)).some((margin) => margin < 0)) high = middle
      else low = middle
    }
    least = Math.min(least, size * high)
  }
  return least
}

describe('reverse stress in three dimensions', () => {
  test.each<[string, Limits, number]>([
    ['a sloping plane', ([x, y, z]) => [1 - (x! + 0.8 * y! + 0.5 * z!)], 0],
    ['two planes, the second nearer', ([x, y, z]) => [1.2 - x! - y!, 0.8 - z! + 0.3 * x!], 1],
    ['a hollow that opens off the axes', ([x, y, z]) => [(x! - 0.7) ** 2 + (y! + 0.5) ** 2 + (z! - 0.2) ** 2 - 0.09], 0],
    ['a product of all three', ([x, y, z]) => [0.2 - x! * y! * z!], 0],
    ['a limit with a corner', ([x, y, z]) => [Math.max(0.5 - x!, 0.4 - y!, -z! - 0.9)], 0],
  ])('%s: within two per cent of exhaustive search, names the limit, and 95 per cent of it breaks nothing', (_, limits, limit) => {
    const found = atOnce(reverseStress(3, limits, 1))
    const best = exhaustive(limits)
    expect(found.size! / best).toBeLessThan(1.02)
    expect(found.broken).toEqual([limit])
    expect(limits(found.shock!).some((margin) => margin < 0)).toBe(true)
    expect(limits(found.shock!.map((part) => part * 0.95)).some((margin) => margin < 0)).toBe(false)
    expect(found.runs).toBeLessThan(2500)
  })

  test('says that nothing within the ranges breaks a limit, and which is broken without a shock', () => {
    const none = atOnce(reverseStress(3, ([x]) => [2 - x!], 1))
    expect([none.shock, none.broken, none.brokenAlready]).toEqual([undefined, [], []])
    expect(atOnce(reverseStress(2, () => [1, -1], 1)).brokenAlready).toEqual([1])
  })

  test('goes on to a nearer break where 95 per cent of the first one found breaks too', () => {
    // A sliver beside the limit proper, narrower than the steps of the look.
    const found = atOnce(reverseStress(1, ([x]) => [Math.abs(x!) > 0.82 || (Math.abs(x!) > 0.777 && Math.abs(x!) < 0.781) ? -1 : 1], 1))
    expect(found.size).toBeCloseTo(0.777, 3)
  })

  test('moves axes that have one side that way alone', () => {
    const { shock } = atOnce(reverseStress(2, ([x, y]) => [0.5 + x!, 0.8 - y!], 1, [true, true]))
    expect([shock![0], shock![1]]).toEqual([expect.closeTo(0, 3), expect.closeTo(0.8, 3)])
  })
})
