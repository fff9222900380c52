/** Taken apart on the real model: the layers of every way offered add up to the outcome. */
import { beforeAll, expect, test } from 'vitest'
import { SLOTS } from '../../../web/chart/palette.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { outcomeOf, type OutcomeEntry } from '../../../web/state/catalogue.ts'
import { strategyOf, type Outcome, type StrategyOutcome } from '../../../web/state/outcome.ts'
import { attribute, attributionLevers } from '../../../web/state/attribution.ts'
import { withOnlySelected } from '../../../web/state/saved-comparison.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import { pageEngine } from '../page-engine.ts'
import { stackOf, stackOr, stacksOf, wholeOf, WHOLE } from '../../../web/state/stack-data.ts'

const KEY = 'balanced-portfolio'
const state = { ...defaultState, strategies: [{ key: KEY, name: KEY, slot: 0 }], selected: KEY }
const words = { member: (dimension: string, member: string) => `${dimension} ${member}`, other: (count: number) => `other ${count}` }
let engine: Engine
let outcome: Outcome
let strategy: StrategyOutcome

beforeAll(() => {
  engine = pageEngine()
  outcome = engine.run(state)
  strategy = strategyOf(outcome, KEY) as StrategyOutcome
})

function entry(variable: string): OutcomeEntry {
  return outcomeOf(engine.catalogue, variable) as OutcomeEntry
}

test('every way of taking any yearly outcome apart adds up to it, in no more layers than can be told apart', () => {
  let ways = 0
  for (const shown of engine.catalogue.outcomes.filter(({ kind }) => kind === 'yearly')) {
    for (const stack of stacksOf(shown)) {
      if (stack === WHOLE) continue
      ways++
      const data = stackOf(outcome, strategy, shown, stack, engine.catalogue.dimensions, words)
      expect(data?.series.length).toBeLessThanOrEqual(SLOTS)
      expect(new Set(data?.series.map(({ slot }) => slot)).size).toBe(data?.series.length)
      outcome.years.forEach((year, index) => {
        const total = data?.total?.values[index] ?? NaN
        const sum = (data?.series ?? []).reduce((so, series) => so + (series.values[index] ?? NaN), 0)
        expect(Math.abs(sum - total), `${shown.variable} by ${stack} in ${year}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(total)))
      })
    }
  }
  expect(ways).toBeGreaterThan(40)
})

test('exactly the dimensions of the record are offered, and only of records that are sums', () => {
  expect(stacksOf(entry('facility_power'))).toEqual(['none', 'arrangement', 'location'])
  expect(stacksOf(entry('total_spend'))).toEqual(['none', 'part', 'arrangement', 'location'])
  expect(stacksOf(entry('domestic_control'))).toEqual(['none'])
})

test('a way that the outcome does not have falls back to its own', () => {
  expect(stackOr(entry('total_spend'), 'nonsense')).toBe('part')
  expect(stackOr(entry('total_spend'), 'none')).toBe('none')
  expect(stackOr(entry('facility_power'), 'workload')).toBe('none')
})

test('layers carry the address of their own record and members, and what is joined that of the total', () => {
  const data = stackOf(outcome, strategy, entry('total_spend'), 'part', engine.catalogue.dimensions, words)
  expect(data?.series.find(({ id }) => id === 'capital_by_part.it')?.proof).toEqual({ strategy: KEY, variable: 'capital_by_part', index: { part: 'it' } })
  expect(data?.series.at(-1)).toMatchObject({ id: 'other', proof: { strategy: KEY, variable: 'total_spend' } })
})

test('an arrangement keeps its slot whichever others are in use', () => {
  const own = { ...state, strategies: [{ key: 'regional-pooling', name: 'regional-pooling', slot: 0 }], selected: 'regional-pooling' }
  const pooled = engine.runBeside(own)
  const slot = (of: Outcome, key: string) => stackOf(of, strategyOf(of, key) as StrategyOutcome, entry('facility_power'), 'arrangement', engine.catalogue.dimensions, words)?.series.find(({ id }) => id === 'pool')?.slot
  expect(slot(pooled, 'regional-pooling')).toBe(slot(outcome, KEY))
})

test('the line of what was stands behind the whole', () => {
  const before = Float64Array.from(outcome.years, () => 1)
  expect(wholeOf(outcome, strategy, entry('facility_power'), before)?.series[0]?.before).toBe(before)
})

test('four runs of the model explain the whole change', () => {
  const moved = { ...state, levers: { ambition: 1.5, dry_cooling: 0.5, accelerator_life: 7 }, saved: { dry_cooling: 0.2 } }
  const levers = attributionLevers(moved, engine.catalogue.levers)
  const cost = (of: Readonly<Record<string, number>>): number => strategyOf(engine.runBeside(withOnlySelected(moved, of)), KEY)?.summary('equal_service_cost') ?? NaN
  const parts = attribute({ start: cost(levers?.start ?? {}), choices: cost(levers?.choices ?? {}), world: cost(levers?.world ?? {}), end: cost(moved.levers) })
  expect(parts.choices).not.toBe(0)
  expect(parts.world).not.toBe(0)
  expect(Math.abs(parts.choices + parts.world + parts.together - parts.total) / parts.end).toBeLessThan(1e-9)
})
