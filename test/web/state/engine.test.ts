import * as kernel from '#kernel'
import { program } from '#metadata'
import { beforeAll, expect, test } from 'vitest'
import { readSources } from '../../../api/library.ts'
import type { Program } from '../../../model/compile/program.ts'
import type { FactsAnswer } from '../../../web/client.ts'
import { makeEngine } from '../../../web/state/engine.ts'
import { chartData, charts, headlines, type Outcome } from '../../../web/state/outcome.ts'
import { defaultState, withLever } from '../../../web/state/page-state.ts'
import type { Engine } from '../../../web/state/store.ts'

let answer: FactsAnswer
let engine: Engine
let outcome: Outcome

beforeAll(() => {
  const { facts, library } = readSources()
  // Through JSON, as the page receives it.
  answer = JSON.parse(JSON.stringify({
    model: { version: program.version, hash: program.hash },
    facts,
    library: {
      strategies: [...library.strategies.values()],
      growthPaths: [...library.growthPaths.values()],
      shocks: [...library.shocks.values()],
      scenarios: [...library.scenarios.values()],
    },
  })) as FactsAnswer
  engine = makeEngine(answer, program as Program)
  outcome = engine.run(defaultState)
})

test('kernel and outline are of one model', () => {
  expect(kernel.hash).toBe(program.hash)
})

test('every economy, the seven presets and the levers of both sides can be picked', () => {
  const { economies, strategies, levers } = engine.catalogue
  expect(economies.length).toBeGreaterThan(200)
  expect(strategies.map((strategy) => strategy.name)).toEqual(expect.arrayContaining([...defaultState.strategies.map((choice) => choice.name), 'balanced-portfolio']))
  expect(strategies.map((strategy) => strategy.name)).not.toContain('world')
  expect(levers.filter((lever) => lever.side === 'choice').length).toBeGreaterThanOrEqual(3)
  expect(levers.filter((lever) => lever.side === 'world').length).toBeGreaterThanOrEqual(3)
  for (const lever of levers) {
    expect(lever.minimum).toBeLessThan(lever.maximum)
    expect(lever.standard).toBeGreaterThanOrEqual(lever.minimum)
    expect(lever.standard).toBeLessThanOrEqual(lever.maximum)
    expect(lever.step).toBeGreaterThan(0)
  }
})

test('the four charts and the five tiles have numbers for all six strategies', () => {
  for (const chart of charts) {
    const data = chartData(outcome, chart)
    expect(data?.series).toHaveLength(6)
    for (const series of data?.series ?? []) expect(Array.from(series.values).every(Number.isFinite)).toBe(true)
  }
  for (const { name } of defaultState.strategies) {
    for (const headline of headlines(outcome, name)) expect(headline.value, headline.variable).toBeTypeOf('number')
  }
})

test('a lever moves the figures, and the same state gives the same figures and hash again', () => {
  const last = (run: Outcome): number => run.strategies[0]?.series('facility_power')?.[run.years.length - 1] ?? NaN
  const before = engine.run(defaultState)
  const more = engine.run(withLever(defaultState, 'ambition', 2))
  expect(last(more)).toBeGreaterThan(last(before))
  const again = engine.run(defaultState)
  expect(again.hash).toBe(before.hash)
  expect(last(again)).toBe(last(before))
})

test('levers moved one after another give the figures of a page that opens with them', () => {
  const levers = ['path_growth_after', 'ambition', 'path_growth_after', 'captive_share', 'consumption_elasticity', 'contract_margin', 'accelerator_life']
  let state = defaultState
  for (const [turn, name] of levers.entries()) {
    const lever = engine.catalogue.levers.find((known) => known.name === name)!
    state = withLever(state, name, lever.minimum + ((lever.maximum - lever.minimum) * (turn + 1)) / (levers.length + 1))
    const moved = engine.run(state)
    const opened = makeEngine(answer, program as Program).run(state)
    expect(moved.hash).toBe(opened.hash)
    for (const [index, strategy] of moved.strategies.entries()) {
      for (const { name: variable, stage } of program.variables) {
        const other = opened.strategies[index]!
        if (stage === 'yearly') expect(strategy.series(variable), `${name}: ${variable}`).toEqual(other.series(variable))
        else if (stage === 'after') expect(strategy.summary(variable), `${name}: ${variable}`).toBe(other.summary(variable))
      }
    }
  }
})

test('the figures of a run can be read while the next is computed, and refuse to be read once their buffers are in use again', () => {
  const kept = engine.run(defaultState)
  engine.run(withLever(defaultState, 'ambition', 2))
  expect(Array.from(kept.strategies[0]?.series('facility_power') ?? [NaN]).every(Number.isFinite)).toBe(true)
  const peak = kept.strategies[0]?.summary('peak_funding')
  expect(() => engine.run({ ...defaultState, growthPath: 'no-such-path' })).toThrow()
  expect(kept.strategies[0]?.summary('peak_funding')).toBe(peak)
  engine.run(withLever(defaultState, 'ambition', 3))
  expect(() => kept.strategies[0]?.summary('peak_funding')).toThrow('in use again')
  expect(() => kept.strategies[0]?.series('water_withdrawal_onsite')).toThrow('in use again')
})

test('a world lever that bends the growth path is calibrated anew', () => {
  const before = engine.run(defaultState)
  const changed = engine.run(withLever(defaultState, 'path_growth_after', 0.1))
  const last = (run: Outcome): number => run.strategies[5]?.series('total_spend')?.[run.years.length - 1] ?? NaN
  expect(last(changed)).not.toBe(last(before))
})

test('an economy that trains frontier models has its own default on the lever', () => {
  expect(outcome.standards.training_ambition).toBe(engine.catalogue.levers.find((lever) => lever.name === 'training_ambition')?.standard)
  expect(engine.run({ ...defaultState, economy: 'USA' }).standards.training_ambition).toBe(1)
})

test('a name that the library lacks is refused with the name in the words', () => {
  expect(() => engine.run({ ...defaultState, growthPath: 'no-such-path' })).toThrow('no-such-path')
})

test('every economy of the picker can be run', () => {
  const failed: string[] = []
  for (const { iso3 } of engine.catalogue.economies) {
    try {
      engine.run({ ...defaultState, economy: iso3 })
    } catch (error) {
      failed.push(`${iso3}: ${String(error)}`)
    }
  }
  expect(failed).toEqual([])
})
