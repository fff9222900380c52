import { describe, expect, test } from 'vitest'
import { measureBox } from '../../../model/decide/box.ts'
import { boxSentence, percentOf } from '../../../model/decide/box-sentence.ts'
import { binomialTail, discover } from '../../../model/decide/discovery.ts'
import { makeSampler } from '../../../model/ensemble/sampler.ts'
import { atOnce } from '../../../model/run/steps.ts'
import { cases } from '../../conformance/ensemble/cases.ts'

const byId = new Map(cases.decisions.map((one) => [one.id, one]))
const MEMBERS = 10_000
const SPANS = { power: [20, 220], delay: [0, 8], price: [0.5, 1.5], idle: [0, 1], other: [-5, 5] } as const

/** Draws in a box of high power and long delay lose, but for one in twenty; of the others one in fifty does. */
function planted(seed: number) {
  const names = Object.keys(SPANS) as (keyof typeof SPANS)[]
  const sample = makeSampler('random', [...names, 'luck'], MEMBERS, seed)
  const inputs = names.map((name, column) => ({ name, values: Float64Array.from({ length: MEMBERS }, (_, member) => SPANS[name][0] + (SPANS[name][1] - SPANS[name][0]) * sample(member, column)) }))
  const interest = Uint8Array.from({ length: MEMBERS }, (_, member) => {
    const inBox = inputs[0]!.values[member]! >= 130 && inputs[1]!.values[member]! >= 3 && inputs[1]!.values[member]! <= 6.4
    return sample(member, names.length) < (inBox ? 0.95 : 0.02) ? 1 : 0
  })
  return { inputs, interest }
}

describe('scenario discovery', () => {
  test.each([1, 2, 3])('finds a planted box within a twentieth of each edge and of its width, and nothing else (draws %i)', (seed) => {
    const { inputs, interest } = planted(seed)
    const found = atOnce(discover(inputs, interest))
    const conditions = new Map(found.conditions.map((condition) => [condition.name, condition]))
    expect([...conditions.keys()].sort()).toEqual(['delay', 'power'])
    const [power, delay] = [conditions.get('power')!, conditions.get('delay')!]
    // Of whichever is less: a width is never more than that of the range drawn from.
    for (const [found, edge, width] of [[power.from!, 130, 90], [delay.from!, 3, 3.4], [delay.to!, 6.4, 3.4]] as const) expect(Math.abs(found - edge)).toBeLessThan(0.05 * Math.min(edge, width))
    expect(power.to).toBeUndefined()
    expect(found.coverage).toBeGreaterThanOrEqual(0.8)
    expect(found.density).toBeGreaterThanOrEqual(0.8)
    for (const { chance } of found.conditions) expect(chance).toBeLessThan(0.05)
    expect(measureBox(inputs, interest, found.conditions)).toEqual({ inBox: found.inBox, interestInBox: found.interestInBox, coverage: found.coverage, density: found.density, mass: found.mass })
  })

  test('is said in one sentence whose numbers are those of the box', () => {
    const { inputs, interest } = planted(1)
    const found = atOnce(discover(inputs, interest))
    const sentence = boxSentence('the plan loses', found.conditions.map((condition) => ({ ...condition, label: condition.name, unit: condition.name === 'power' ? 'MW' : 'year' })), found)
    const numbers = sentence.match(/-?\d+(\.\d+)?(?=\D|$)/g)!.map(Number)
    expect(numbers).toEqual([...found.conditions.flatMap(({ from, to }) => [from, to].filter((end) => end !== undefined)), percentOf(found.density), percentOf(found.coverage)])
    expect(sentence).toContain('power is at least')
    expect(boxSentence('the plan loses', [], found)).toBe('No conditions tell when the plan loses.')
  })

  test('finds no box where chance alone decides, or all draws are alike', () => {
    const { inputs } = planted(1)
    const sample = makeSampler('random', ['luck'], MEMBERS, 9)
    expect(atOnce(discover(inputs, Uint8Array.from({ length: MEMBERS }, (_, member) => (sample(member, 0) < 0.3 ? 1 : 0)))).conditions).toEqual([])
    expect(atOnce(discover(inputs, new Uint8Array(MEMBERS))).conditions).toEqual([])
  })

  test('says an end alone, both ends, and no unit where there is none; and refuses a box of what is no input', () => {
    const measures = { inBox: 8, interestInBox: 6, coverage: 0.6, density: 0.75, mass: 0.1 }
    expect(boxSentence('it loses', [{ name: 'a', label: 'a', unit: '1', to: 3 }, { name: 'b', label: 'b', unit: 'year', from: 1, to: 2 }], measures)).toBe(
      'Where a is at most 3 and b is between 1 and 2 year, it loses in 75 % of draws; 60 % of the draws in which that happens are among them.',
    )
    expect(() => measureBox([], Uint8Array.of(1), [{ name: 'nothing', from: 1 }])).toThrow("restricts 'nothing'")
    expect(measureBox([{ name: 'a', values: Float64Array.of(1) }], Uint8Array.of(0), [{ name: 'a', from: 2 }])).toMatchObject({ coverage: 0, density: 0 })
    expect(() => atOnce(discover([], new Uint8Array(0)))).toThrow('at least one')
    expect(binomialTail(0, 5, 0.5)).toBe(1)
  })

  test('takes inputs of few values whole', () => {
    const values = Float64Array.from({ length: 600 }, (_, draw) => draw % 3)
    const found = atOnce(discover([{ name: 'rung', values }], Uint8Array.from(values, (value) => (value === 2 ? 1 : 0))))
    expect([found.coverage, found.density, found.conditions[0]!.from]).toEqual([1, 1, 1.5])
  })

  test.each(['prim-box-all', 'prim-box-right-low'])('%s: coverage, density and mass as published', (id) => {
    const { params, expected } = byId.get(id)!
    const { points, low, high } = params as { points: number[][]; low: number[]; high: number[] }
    const inputs = [0, 1].map((column) => ({ name: `${column}`, values: Float64Array.from(points, (point) => point[column]!) }))
    const edges = inputs.map(({ name }, column) => ({ name, from: low[column]!, to: high[column]! }))
    expect(measureBox(inputs, Uint8Array.from(points, (point) => point[2]!), edges)).toEqual(expected)
  })

  test.each(['prim-quasip-8-10', 'prim-quasip-20-100'])('%s: the chance of so many hits', (id) => {
    const { params, expected } = byId.get(id)!
    expect(binomialTail(params['k'], params['n'], params['p']) / expected).toBeCloseTo(1, 10)
  })
})
