import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regret } from '../../../model/decide/regret.ts'
import { cases } from '../../conformance/ensemble/cases.ts'

const byId = new Map(cases.decisions.map((one) => [one.id, one]))

/** Three strategies in four draws, costs: regrets by hand against the cheapest of each draw, 10, 20, 15 and 40. */
const COSTS = [[10, 35, 20, 40], [14, 20, 25, 44], [25, 22, 15, 60]].map((row) => Float64Array.from(row))
const REGRETS = [[0, 15, 5, 0], [4, 0, 10, 4], [15, 2, 0, 20]]

describe('regret', () => {
  test('of three strategies in four draws is the matrix worked out by hand', () => {
    const found = regret(COSTS, 'less', [0.5])
    expect(found.options.map(({ regrets }) => Array.from(regrets))).toEqual(REGRETS)
    expect(found.options.map(({ worst, worstDraw }) => [worst, worstDraw])).toEqual([[15, 1], [10, 2], [20, 3]])
    expect(found.minimax).toEqual([1])
    // Medians of four by type 7: halfway between the middle two.
    expect(found.options.map(({ quantiles }) => quantiles[0])).toEqual([2.5, 4, 8.5])
    expect(found.percentile).toEqual([[0]])
    expect(found.options.map(({ mean }) => mean)).toEqual([5, 4.5, 9.25])
  })

  test('is the same whatever the order of the strategies and of the draws', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }), fc.constantFrom('more', 'less'), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (rows, better, order, draws) => {
      const columns = rows.map((row) => Float64Array.from(row))
      const [plain, turned] = [regret(columns, better, [0.75]), regret(order.map((option) => Float64Array.from(draws, (draw) => columns[option]![draw]!)), better, [0.75])]
      for (const [place, option] of order.entries()) {
        expect(Array.from(turned.options[place]!.regrets)).toEqual(draws.map((draw) => plain.options[option]!.regrets[draw]))
        expect(turned.options[place]!.worst).toBe(plain.options[option]!.worst)
        expect(turned.options[place]!.quantiles).toEqual(plain.options[option]!.quantiles)
      }
      expect(turned.minimax.map((place) => order[place]!).sort()).toEqual(plain.minimax)
    }))
  })

  test.each(['regret-4x3', 'regret-cost'])('%s: the published table', (id) => {
    const { params, expected } = byId.get(id)!
    const found = regret(((params['payoff'] ?? params['cost']) as number[][]).map((row) => Float64Array.from(row)), params['payoff'] === undefined ? 'less' : 'more')
    expect(found.options.map(({ regrets }) => Array.from(regrets))).toEqual(expected.regret)
    expect(found.options.map(({ worst }) => worst)).toEqual(expected.maxRegret)
    expect(found.minimax[0]).toBe(expected.minimaxRegretChoice)
  })

  test('names every option that ties, leaves out draws in which any has no number, and refuses what cannot be compared', () => {
    expect(regret([Float64Array.of(1, 2), Float64Array.of(2, 1)], 'less').minimax).toEqual([0, 1])
    const found = regret([Float64Array.of(1, NaN, 3), Float64Array.of(2, 1, 1)], 'less')
    expect([found.draws, found.leftOut]).toEqual([2, 1])
    expect(Array.from(found.options[0]!.regrets)).toEqual([0, NaN, 2])
    expect(() => regret([], 'less')).toThrow('at least one option')
    expect(() => regret([Float64Array.of(1), Float64Array.of(1, 2)], 'less')).toThrow('common draws')
    expect(() => regret([Float64Array.of(NaN)], 'less')).toThrow('No draw has a number')
  })
})
