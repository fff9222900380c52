import { describe, expect, test } from 'vitest'
import { beliefsOf } from '../../../scenarios/decide/beliefs.ts'
import { endsOf } from '../../../scenarios/decide/sampled-runs.ts'
import type { Uncertainty } from '../../../scenarios/schema.ts'
import { library, program, resolved } from '../sources.ts'

const beliefs = (changes: Readonly<Record<string, unknown>> = {}) => beliefsOf(resolved(changes), program, library)
const why = (changes: Readonly<Record<string, unknown>>, name: string) => beliefs(changes).kept.find((one) => one.name === name)?.why

describe('the beliefs of a scenario', () => {
  test('are uncertainties with a cited range, no lever, and no switch that shocks turn', () => {
    const { drawn } = beliefs()
    expect(drawn.length).toBeGreaterThan(100)
    for (const { parameter } of drawn) expect(parameter.definition.role, parameter.name).toBe('uncertainty')
    expect(['disruption_strength', 'struck', 'chip_regime', 'grid_open'].map((name) => why({}, name))).toEqual(Array.from({ length: 4 }, () => 'left_to_shocks'))
    expect(drawn.map(({ name }) => name)).toContain('hardware_price_factor')
  })

  test('keep what the scenario, a strategy or a shock sets, and what is read before a run', () => {
    expect(why({ set: { accelerator_life: 6 } }, 'accelerator_life')).toBe('set_by_scenario')
    expect(why({ strategies: [{ use: 'extensive-domestic-ownership', set: { accelerator_life: { plus: 1 } } }] }, 'accelerator_life')).toBe('set_by_scenario')
    expect(why({ shocks: [{ use: 'hardware-price', year: 2030 }] }, 'hardware_price_factor')).toBe('set_by_scenario')
    expect(why({}, 'consumption_elasticity')).toBe('read_before_the_run')
  })

  test('take a range of the scenario\'s own in place of the cited one, in its unit', () => {
    const found = beliefs({ set: { accelerator_life: 6 }, uncertainties: { accelerator_life: { uniform: [36, 84], unit: 'month' }, flop_growth: { triangular: [0.1, 0.2, 0.4] }, real_core_wacc: { fixed: 0.08 } } })
    const of = (name: string) => found.drawn.find((belief) => belief.name === name)?.distributions[0]
    expect(of('accelerator_life')).toEqual({ kind: 'uniform', low: expect.closeTo(3, 2), high: expect.closeTo(7, 2) })
    expect(of('flop_growth')).toEqual({ kind: 'triangular', low: 0.1, mode: 0.2, high: 0.4 })
    expect(of('real_core_wacc')).toBeUndefined()
  })

  test.each<[Uncertainty, low: number, high: number]>([
    [{ loguniform: [36, 84], unit: 'month' }, 3, 7],
    [{ discrete: { values: [84, 36, 60], probabilities: [0.01, 0.01, 0.98] }, unit: 'month' }, 3, 7],
    // The 5th and 95th percentile of the whole normal: it is cut off further out.
    [{ truncated_normal: [5, 0.1, 1, 20] }, 5 - 0.16448536269514727, 5 + 0.16448536269514727],
    // Scale times the shape's root of -ln(1 - p).
    [{ weibull: [2, 60], unit: 'month' }, 5 * Math.sqrt(-Math.log(0.95)), 5 * Math.sqrt(-Math.log(0.05))],
  ])('%o has ends to be moved to', (uncertainty, low, high) => {
    const belief = beliefs({ uncertainties: { accelerator_life: uncertainty } }).drawn.find(({ name }) => name === 'accelerator_life')!
    expect(endsOf(belief.distributions[0]!)).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)])
  })

  test('are no choices, and nothing that is read before a run', () => {
    expect(() => beliefs({ uncertainties: { ambition: { uniform: [0.5, 2] } } })).toThrow(/\/scenario\/uncertainties\/ambition.*choices are not drawn/)
    expect(() => beliefs({ uncertainties: { consumption_elasticity: { uniform: [0.5, 0.9] } } })).toThrow('read before it')
  })
})
