/** Ends of ranges and totals of a sizing, made again from what the screen shows of them, each of which has a proof that gives the same figure. */
import { describe, expect, test } from 'vitest'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { SIZED_STRATEGY } from '../../../scenarios/sizing-scenario.ts'
import { combine } from '../../../scenarios/sizing-range.ts'
import { decodeProof, encodeProof } from '../../../web/state/proof-address.ts'
import { traceOf } from '../../../web/state/prove.ts'
import { sizedBy } from '../../../web/state/sized-proof.ts'
import { firstAsked, type Asked } from '../../../web/state/sizing-asked.ts'
import { encodeWorked, proofOf, termsOf, valueUnder, workedOf, type EndMove } from '../../../web/state/sizing-range.ts'
import { sizedScenario, sizingOf } from '../../../web/state/sizing.ts'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const asked: Asked = { ...firstAsked, economy: 'KEN' }
const sizing = sizingOf(asked, engine)
const named = (name: string) => sizing.figures.find((figure) => figure.name === name)!
const ENDS = ['low', 'high'] as const

test('low and high of every figure are its swings combined', () => {
  for (const { name, low, central, high, swings } of sizing.figures) {
    const again = combine(central, swings)
    expect(Math.abs(again.low - low), name).toBeLessThanOrEqual(1e-12 * Math.abs(low))
    expect(Math.abs(again.high - high), name).toBeLessThanOrEqual(1e-12 * Math.abs(high))
    expect(swings.every(({ move }) => sizing.moves.some((known) => known.name === move)), name).toBe(true)
  }
})

test('the total is the sum of its terms, at the centre and under every move', () => {
  const total = named('capital')
  const moves: (EndMove | undefined)[] = [undefined, ...sizing.moves.flatMap(({ name }) => ENDS.map((to) => ({ parameter: name, to })))]
  for (const moved of moves) {
    const sum = termsOf(total, sizing).reduce((so, term) => so + valueUnder(term, moved), 0)
    expect(Math.abs(sum - valueUnder(total, moved)), JSON.stringify(moved)).toBeLessThanOrEqual(1e-8 * sum)
  }
  expect(proofOf(total)).toBeUndefined()
})

describe('a figure under a moved assumption has a proof that gives it', () => {
  // A figure of the chip, one of the climate, a parameter, one that differs by member, and the run in which chips are bought alone.
  const byMember = sizing.moves.find(({ range }) => range === undefined)!.name
  const moving = (move: string): string => sizing.figures.find(({ proof, swings }) => proof !== undefined && swings.some((swing) => swing.move === move))!.name
  const cases: readonly (readonly [string, string])[] = [
    ['it_power', 'server_overhead'], ['facility_power', 'new_build_pue'], ['capital_spend_facility', 'facility_cost'], ['capital_spend_accelerators', 'price'], [moving(byMember), byMember],
  ]
  test.each(cases.flatMap(([figure, move]) => ENDS.map((to) => [figure, move, to] as const)))('%s with %s at its %s', async (figure, parameter, to) => {
    const request = proofOf(named(figure), { parameter, to })!
    expect(decodeProof(encodeProof(request))).toEqual(request)
    const bought = sizedBy(request)!
    const graph = await traceOf(sizedScenario(asked, bought, request, engine), { ...request, strategy: SIZED_STRATEGY }, engine)
    const value = valueUnder(named(figure), { parameter, to })
    expect(Math.abs(graph.root.value! - value)).toBeLessThanOrEqual(1e-9 * value)
    expect(Math.abs(evaluateGraph(graph) - value)).toBeLessThanOrEqual(1e-9 * value)
    expect(value).not.toBe(named(figure).central)
  })
})

test('what is worked out is an address; what names no figure is none, and only totals have sums under a move', () => {
  const { move } = named('capital').swings[0]!
  for (const worked of [{ figure: 'it_power' }, { figure: 'capital', moved: { parameter: move, to: 'low' as const } }]) expect(workedOf(encodeWorked(worked), sizing)).toEqual(worked)
  expect(workedOf('nothing', sizing)).toBeUndefined()
  expect(workedOf(undefined, sizing)).toBeUndefined()
  expect(workedOf(`it_power~${move}.low`, sizing)).toEqual({ figure: 'it_power' })
  expect(workedOf('capital~unheard_of.low', sizing)).toEqual({ figure: 'capital' })
})
