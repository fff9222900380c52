import { describe, expect, test } from 'vitest'
import { elementaryEffect, morris, morrisMeasures } from '../../../model/sensitivity/morris.ts'
import { tornado } from '../../../model/sensitivity/tornado.ts'
import { cases } from '../../conformance/ensemble/cases.ts'

const byId = new Map(cases.sensitivity.map((one) => [one.id, one]))

const ishigami = (u: Float64Array): number => {
  const [x, y, z] = Array.from(u, (v) => Math.PI * (2 * v - 1)) as [number, number, number]
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}
const interaction = (u: Float64Array): number => u[0]! * u[1]! + u[2]!

describe('Morris', () => {
  test.each([['morris-ishigami-p4', ishigami], ['morris-interaction', interaction]] as const)('%s: the whole grid of four levels gives the measures worked out by enumeration', (id, outcome) => {
    const grid = [0, 1, 2, 3].map((level) => level / 3)
    for (const [input, expected] of (byId.get(id)!.expected as Record<string, string>[]).entries()) {
      const effects: number[] = []
      for (const low of grid.slice(0, 2)) for (const one of grid) for (const other of grid) {
        const rest = [one, other]
        effects.push(elementaryEffect(outcome, Float64Array.from([0, 1, 2], (at) => (at === input ? low : rest.shift()!)), input, 2 / 3))
      }
      const { mu, muStar, sigma, effects: count } = morrisMeasures(effects)
      expect(Math.abs(mu - Number(expected['mu']))).toBeLessThan(1e-12)
      expect(Math.abs(muStar - Number(expected['muStar']))).toBeLessThan(1e-12)
      expect(Math.abs(sigma * Math.sqrt((count - 1) / count) - Number(expected['sigmaPopulation']))).toBeLessThan(1e-12)
    }
  })

  test('trajectories come to the same within their standard error, and cost one run more than there are inputs', () => {
    let runs = 0
    const measures = morris((u) => (runs++, ishigami(u)), 3, 1000, 5)
    expect(runs).toBe(4000)
    for (const [input, expected] of (byId.get('morris-ishigami-p4')!.expected as Record<string, string>[]).entries()) {
      expect(Math.abs(measures[input]!.muStar - Number(expected['muStar']))).toBeLessThan(3.5 * measures[input]!.standardError + 1e-9)
    }
    expect(measures[1]!.muStar).toBeCloseTo(7.875, 9)
  })

  test('a straight line has the same effect everywhere; an idle input has none; odd levels are refused', () => {
    const [straight, idle] = morris((u) => 3 * u[0]!, 2, 20, 1, 6)
    expect([straight!.mu, straight!.muStar]).toEqual([expect.closeTo(3, 12), expect.closeTo(3, 12)])
    expect(straight!.sigma).toBeLessThan(1e-12)
    expect([idle!.muStar, idle!.sigma]).toEqual([0, 0])
    expect(() => morris(interaction, 3, 5, 1, 3)).toThrow('wanted an even number from 2')
  })
})

describe('tornado', () => {
  const drawn = (id: string, outcome: (values: Float64Array) => number) => {
    const { base, low, high } = byId.get(id)!.params as { base: number[]; low: number[]; high: number[] }
    return tornado(base.map((central, at) => ({ name: `${at + 1}`, low: low[at]!, central, high: high[at]! })), outcome)
  }

  test('a straight line, by hand: widest first, and a low input may give the high outcome', () => {
    const { base, bars, order } = byId.get('tornado-linear')!.expected
    const found = drawn('tornado-linear', (x) => 10 * x[0]! + 2 * x[1]! - 5 * x[2]!)
    expect(found.central).toBe(base)
    expect(found.bars.map(({ name }) => Number(name))).toEqual(order)
    for (const [at, { low, high, swing }] of (bars as { low: number; high: number; swing: number }[]).entries()) {
      expect([found.bars[at]!.low, found.bars[at]!.high, found.bars[at]!.swing]).toEqual([low, high, swing].map((value) => expect.closeTo(value, 12)))
    }
  })

  test('where both ends lie on one side of the centre the span shows it', () => {
    const found = drawn('tornado-nonmonotone', (x) => x[0]! ** 2 + x[1]!)
    expect(found.bars[0]).toEqual({ name: '1', low: 1, high: 1, swing: 0, least: 0, greatest: 1 })
    expect(found.bars[1]!.swing).toBeCloseTo(0.2, 12)
  })
})
