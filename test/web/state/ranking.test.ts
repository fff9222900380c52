import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { costsAtRate, crossing, type CostsAt } from '../../../web/state/crossing.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import { probesOf, ranking, turns, type Probe } from '../../../web/state/ranking.ts'
import { madeUpOutcome } from './made-up-outcome.ts'
import { pageEngine } from '../page-engine.ts'

const probes: readonly Probe[] = [{ member: 'low', rate: 0.03 }, { member: 'middle', rate: 0.05 }, { member: 'high', rate: 0.08 }]

/** Pays `now` at once and `later` a year on: its present value is known at every rate. */
const present = (now: number, later: number) => (rate: number): number => now + later / (1 + rate)

function compared(strategies: Readonly<Record<string, (rate: number) => number>>, own = 0.05) {
  return ranking(madeUpOutcome(Object.entries(strategies).map(([key, cost]) => ({
    key, summaries: { equal_service_cost: cost(own) }, at: Object.fromEntries(probes.map(({ member, rate }) => [member, cost(rate)])),
  }))), probes)
}

test('the cheapest comes first, with what the others cost over it', () => {
  const ranked = compared({ dear: () => 30, cheap: () => 10, alike: () => 10 })
  expect(ranked.map(({ strategy, place, excess }) => [strategy.key, place, excess])).toEqual([['cheap', 1, 0], ['alike', 1, 0], ['dear', 3, 20]])
})

test('a strategy without a cost is not ranked', () => {
  expect(ranking(madeUpOutcome([{ key: 'none', summaries: { equal_service_cost: NaN } }, { key: 'one', summaries: { equal_service_cost: 1 } }]), probes).map(({ strategy }) => strategy.key)).toEqual(['one'])
})

test('two strategies change places where one pays now and the other later, and the rate is the one worked out by hand', () => {
  // 100 now against 106 in a year: equal at six per cent, and later is cheaper above.
  const strategies = { now: present(100, 0), later: present(0, 106) }
  const found = turns(compared(strategies))
  expect(found.map(({ low, high, from, to }) => [low.strategy.key, high.strategy.key, from.member, to.member])).toEqual([['now', 'later', 'middle', 'high']])
  const costsAt: CostsAt = (rate) => new Map(Object.entries(strategies).map(([key, cost]) => [key, cost(rate)]))
  expect(crossing(found[0]!, costsAt)).toBeCloseTo(0.06, 12)
})

test('runs that do not repeat the figures shown give no rate', () => {
  const strategies = { now: present(100, 0), later: present(0, 106) }
  const [turn] = turns(compared(strategies))
  expect(crossing(turn!, (rate) => new Map(Object.entries(strategies).map(([key, cost]) => [key, cost(rate) * 1.01])))).toBeUndefined()
})

test('an order that never turns has no turns, and a tie at one rate is no turn', () => {
  expect(turns(compared({ a: () => 1, b: () => 2 }))).toEqual([])
  expect(turns(compared({ a: () => 1, b: (rate) => (rate === 0.05 ? 1 : 2) }))).toEqual([])
})

test('turns are told exactly for the pairs whose order differs at neighbouring rates', () => {
  const costs = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(fc.property(fc.array(costs, { minLength: 2, maxLength: 6 }), (rows) => {
    const ranked = compared(Object.fromEntries(rows.map((row, place) => [`s${place}`, (rate: number) => row[probes.findIndex((probe) => probe.rate === rate)] ?? NaN])))
    const expected = rows.flatMap((a, place) => rows.slice(place + 1).map((b) => {
      const signs = a.map((cost, at) => Math.sign(cost - (b[at] ?? NaN))).filter((sign) => sign !== 0)
      return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length
    })).reduce((sum, count) => sum + count, 0)
    expect(turns(ranked)).toHaveLength(expected)
  }))
})

let engine: Engine
beforeAll(() => void (engine = pageEngine()))

test('the model shows the cost at three, five and eight per cent', () => {
  expect(probesOf(engine.model).map(({ rate }) => rate)).toEqual([0.03, 0.05, 0.08])
})

test('at the rate where two strategies of a country change places, a run of the model costs them alike', () => {
  const found = turns(ranking(engine.runBeside(defaultState), probesOf(engine.model)))
  expect(found.length).toBeGreaterThan(0)
  for (const turn of found) {
    const rate = crossing(turn, costsAtRate(engine, defaultState, turn)!)!
    expect(rate).toBeGreaterThan(turn.from.rate)
    expect(rate).toBeLessThan(turn.to.rate)
    const { strategies } = engine.runBeside({ ...defaultState, levers: { social_rate: rate } })
    const [low, high] = [turn.low, turn.high].map((one) => strategies.find(({ key }) => key === one.strategy.key)?.summary('equal_service_cost') ?? NaN)
    expect(Math.abs(low! / high! - 1)).toBeLessThan(1e-9)
  }
})

test('a government that borrows has a rate to move, an investor has none', () => {
  const state = { ...defaultState, economy: 'BRA', perspective: 'public' as const }
  const found = turns(ranking(engine.runBeside(state), probesOf(engine.model)))
  expect(found.length).toBeGreaterThan(0)
  for (const turn of found) {
    expect(crossing(turn, costsAtRate(engine, state, turn)!)).toBeTypeOf('number')
    expect(costsAtRate(engine, { ...state, perspective: 'investor' }, turn)).toBeUndefined()
  }
})
