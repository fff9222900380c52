import * as kernel from '#kernel'
import { program } from '#metadata'
import { beforeAll, expect, test } from 'vitest'
import type { FactsAnswer } from '../../../web/client.ts'
import { linesOf } from '../../../web/state/chart-data.ts'
import { makeEngine, type Engine } from '../../../web/state/engine.ts'
import { headlines } from '../../../web/state/headlines.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { hosts } from '../../../web/state/hosting.ts'
import { defaultState, withHosting, withLever, withStrategy } from '../../../web/state/page-state.ts'
import { scenariosOf, type EconomyScenario } from '../../../web/state/scenario.ts'
import { pageAnswer } from '../page-engine.ts'

let answer: FactsAnswer
let engine: Engine
let outcome: Outcome

beforeAll(() => {
  answer = pageAnswer()
  engine = makeEngine(answer, program)
  outcome = engine.runBeside(defaultState)
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

test('every outcome that the records offer by year is drawn for all six strategies, and the five tiles have numbers', () => {
  const { outcomes } = engine.catalogue
  // A ratio has no value where what it is taken over is not there.
  const mayGap = new Set(program.variables.filter(({ gaps }) => gaps).map(({ name }) => name))
  expect(outcomes.map((entry) => entry.variable)).toEqual(expect.arrayContaining(['total_spend', 'facility_power', 'electricity_use', 'domestic_control', 'equal_service_cost']))
  for (const entry of outcomes.filter(({ kind }) => kind === 'yearly')) {
    const data = linesOf(outcome, entry)
    expect(data?.series, entry.variable).toHaveLength(6)
    for (const series of data?.series ?? []) expect(Array.from(series.values).every((value) => Number.isFinite(value) || mayGap.has(entry.variable)), entry.variable).toBe(true)
  }
  for (const entry of outcomes.filter(({ kind }) => kind === 'summary')) {
    for (const strategy of outcome.strategies) expect(strategy.summary(entry.variable), entry.variable).toBeTypeOf('number')
  }
  for (const { key } of defaultState.strategies) {
    for (const headline of headlines(outcome, key)) expect(headline.value, headline.variable).toBeTypeOf('number')
  }
})

test('a strategy of another economy has the figures it has on a page of its own', () => {
  const mixed = engine.run(withStrategy({ ...defaultState, strategies: defaultState.strategies.slice(0, 2) }, 'regional-pooling', 'UGA'))
  const own = engine.runBeside({ ...defaultState, economy: 'UGA', strategies: [{ key: 'regional-pooling', name: 'regional-pooling', slot: 0 }], selected: 'regional-pooling' })
  const guest = mixed.strategies[2]
  expect(guest?.key).toBe('regional-pooling--UGA')
  expect(guest?.economyName).toBe('Uganda')
  expect(guest?.series('total_spend')).toEqual(own.strategies[0]?.series('total_spend'))
  expect(mixed.strategies[0]?.series('total_spend')).toEqual(outcome.strategies[0]?.series('total_spend'))
  expect(mixed.hash.split('+')).toHaveLength(2)
})

test('a strategy that is told to host is the same with halls for others, and no more when it is told to stop', () => {
  const asHost = withHosting(defaultState, 'extensive-domestic-ownership', true)
  const [host, ...others] = engine.runBeside(asHost).strategies
  expect(host?.title).toBe('Extensive domestic ownership, as host')
  expect(host?.guests).toHaveLength(5)
  expect(hosts(host!)).toBe(true)
  expect(host?.summary('equal_service_cost')).not.toBe(outcome.strategies[0]?.summary('equal_service_cost'))
  expect(others.map((other) => other.summary('equal_service_cost'))).toEqual(outcome.strategies.slice(1).map((other) => other.summary('equal_service_cost')))
  expect(withHosting(asHost, 'extensive-domestic-ownership', false)).toEqual(defaultState)
  // The same from a file, which says it as an overlay.
  const [{ scenario }] = scenariosOf(asHost, engine.library) as [EconomyScenario]
  expect(scenario.strategies?.[0]).toEqual({ use: 'extensive-domestic-ownership', title: 'Extensive domestic ownership, as host', overlay: 'digital-embassy-host' })
})

test('the world hosts nobody, whatever it is told', () => {
  const world = engine.runBeside({ ...defaultState, economy: 'WLD', strategies: [{ key: 'world', name: 'world', slot: 0, hosts: true }], selected: 'world', base: { library: 'world-to-2040' } })
  expect(hosts(world.strategies[0]!)).toBe(false)
})

test('a run beside leaves the figures of the page readable', () => {
  const shown = engine.run(defaultState)
  const before = shown.strategies[3]?.summary('discounted_cost')
  for (const ambition of [2, 3, 4]) engine.runBeside(withLever(defaultState, 'ambition', ambition))
  expect(shown.strategies[3]?.summary('discounted_cost')).toBe(before)
})

test('a page that stands on a scenario of the library has its figures, and its levers stand over it', () => {
  const scenario = engine.library.scenarios.get('kenya-2040')
  if (scenario?.strategies === undefined) throw new Error('The library has no kenya-2040 with strategies of its own.')
  const names = scenario.strategies.map((entry) => (typeof entry === 'string' ? entry : (entry.as ?? entry.use)))
  const state = {
    ...defaultState, base: { library: 'kenya-2040' }, growthPath: scenario.growth_path ?? '', perimeter: scenario.perimeter ?? 'sovereign',
    strategies: names.map((name, slot) => ({ key: name, name, slot })), selected: names[0] ?? '',
  }
  const opened = engine.run(state)
  expect(opened.strategies.map((strategy) => strategy.key)).toEqual(names)
  const capital = opened.strategies[0]?.summary('cumulative_capital')
  expect(engine.run(withLever(state, 'ambition', 2)).strategies[0]?.summary('cumulative_capital')).toBeGreaterThan(capital ?? Infinity)
  expect(() => engine.run({ ...defaultState, base: { library: 'no-such-scenario' } })).toThrow('no-such-scenario')
})

test('a lever moves the figures, and the same state gives the same figures and hash again', () => {
  const last = (run: Outcome): number => run.strategies[0]?.series('facility_power')?.[run.years.length - 1] ?? NaN
  const before = engine.run(defaultState)
  const stood = last(before)
  expect(last(engine.run(withLever(defaultState, 'ambition', 2)))).toBeGreaterThan(stood)
  const again = engine.run(defaultState)
  expect(again.hash).toBe(before.hash)
  expect(last(again)).toBe(stood)
})

test('levers moved one after another give the figures of a page that opens with them', () => {
  const levers = ['path_growth_after', 'ambition', 'path_growth_after', 'captive_share', 'consumption_elasticity', 'contract_margin', 'accelerator_life']
  let state = defaultState
  for (const [turn, name] of levers.entries()) {
    const lever = engine.catalogue.levers.find((known) => known.name === name)!
    state = withLever(state, name, lever.minimum + ((lever.maximum - lever.minimum) * (turn + 1)) / (levers.length + 1))
    const moved = engine.run(state)
    const opened = makeEngine(answer, program).run(state)
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

test('figures that were not read of earlier runs are right when they are read after all', () => {
  const read = (run: Outcome, variable: string): unknown => run.strategies.map((strategy) => strategy.series(variable) ?? strategy.summary(variable))
  const always = ['facility_power', 'equal_service_cost']
  const rarely = ['cash_out_all', 'prerequisite_gap', 'minimum_dscr', 'emissions', 'facility_power']
  for (const [turn, ambition] of [1.1, 1.2, 1.3, 1.4, 1.5, 1.6].entries()) {
    const state = withLever(defaultState, 'ambition', ambition)
    const moved = engine.run(state)
    const opened = makeEngine(answer, program).run(state)
    for (const variable of turn % 3 === 2 ? [...always, ...rarely] : always) expect(read(moved, variable), variable).toEqual(read(opened, variable))
  }
})

test('the figures of a run stay as they were, whatever runs follow it and whatever had been read', () => {
  const kept = engine.run(defaultState)
  const fresh = makeEngine(answer, program).run(defaultState)
  const same = (variable: string): void => {
    for (const [place, strategy] of kept.strategies.entries()) {
      const other = fresh.strategies[place]!
      expect(strategy.series(variable) ?? strategy.summary(variable), variable).toEqual(other.series(variable) ?? other.summary(variable))
    }
  }
  same('facility_power')
  engine.run(withLever(defaultState, 'ambition', 2))
  same('peak_funding')
  expect(() => engine.run({ ...defaultState, growthPath: 'no-such-path' })).toThrow()
  same('equal_service_cost')
  for (const ambition of [3, 4]) engine.run(withLever(defaultState, 'ambition', ambition))
  kept.finish?.()
  for (const variable of ['facility_power', 'water_withdrawal_onsite', 'minimum_dscr', 'total_spend']) same(variable)
})

test('a world lever that bends the growth path is calibrated anew', () => {
  const last = (run: Outcome): number => run.strategies[5]?.series('total_spend')?.[run.years.length - 1] ?? NaN
  const before = last(engine.run(defaultState))
  expect(last(engine.run(withLever(defaultState, 'path_growth_after', 0.1)))).not.toBe(before)
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
