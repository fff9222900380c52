import { describe, expect, test } from 'vitest'
import { makeSampler } from '../../../model/ensemble/sampler.ts'
import { regionalSensitivity } from '../../../model/sensitivity/regional.ts'

describe('regional sensitivity', () => {
  test('is the distance of two steps by hand', () => {
    // Marked at 1, 2 and 5, others at 3 and 4: after 2 all but a third of the marked are passed, and none of the others.
    const [found] = regionalSensitivity([Float64Array.of(1, 2, 3, 4, 5)], Uint8Array.of(1, 1, 0, 0, 1))!
    expect(found!.distance).toBeCloseTo(2 / 3, 12)
    expect(found!.at).toBe(2)
    expect(found!.byChance).toBeCloseTo(1.3581 * Math.sqrt(5 / 6), 4)
  })

  test('tells what decides from what is idle, and is none where all draws are alike', () => {
    const sample = makeSampler('random', ['deciding', 'idle'], 2000, 4)
    const columns = [0, 1].map((column) => Float64Array.from({ length: 2000 }, (_, draw) => sample(draw, column)))
    const marked = Uint8Array.from({ length: 2000 }, (_, draw) => (columns[0]![draw]! > 0.7 ? 1 : 0))
    const [deciding, idle] = regionalSensitivity(columns, marked)!
    expect(deciding!.distance).toBe(1)
    expect(idle!.distance).toBeLessThan(idle!.byChance)
    expect(regionalSensitivity(columns, new Uint8Array(2000))).toBeUndefined()
  })
})
