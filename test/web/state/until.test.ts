/** The last year of the figures: a choice of the reader, over that of the scenario. */
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { beginHistory, record, sameWork } from '../../../web/state/history.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { movedAssumptions } from '../../../web/state/moved-assumptions.ts'
import { beginSession, chosen, travelled } from '../../../web/state/moves.ts'
import { defaultState, withEconomy, withoutBase, withProof, withUntil, workOf, type PageState } from '../../../web/state/page-state.ts'
import { ownLastYear, scenariosOf } from '../../../web/state/scenario.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => void (engine = pageEngine()))

const file = { version: 1 as const, name: 'late', economy: 'KEN' as const, growth_path: defaultState.growthPath, years: [2030, 2050] as [number, number], decision_year: 2032, strategies: ['regional-pooling'] }
const onFile: PageState = { ...defaultState, strategies: [{ key: 'regional-pooling', name: 'regional-pooling', slot: 0 }], selected: 'regional-pooling', base: { file } }

describe('the run', () => {
  test('ends where it is asked to, and the years up to then keep their figures', () => {
    const long = engine.runBeside(defaultState)
    const short = engine.runBeside(withUntil(defaultState, 2035))
    expect(long.years.at(-1)).toBe(2040)
    expect(short.years).toEqual(long.years.slice(0, 11))
    for (const [place, strategy] of short.strategies.entries()) {
      expect(Array.from(strategy.series('total_spend')!)).toEqual(Array.from(long.strategies[place]!.series('total_spend')!).slice(0, 11))
      // A total over fewer years of spending is smaller.
      expect(strategy.summary('cumulative_capital')!).toBeLessThan(long.strategies[place]!.summary('cumulative_capital')! + 1)
      expect(strategy.summary('discounted_cost')!).toBeLessThan(long.strategies[place]!.summary('discounted_cost')!)
    }
  })

  test('reaches the last year that can be asked for', () => {
    const { years, strategies } = engine.runBeside(withUntil(defaultState, 2060))
    expect(years.at(-1)).toBe(2060)
    expect(Array.from(strategies[0]!.series('total_spend')!).every(Number.isFinite)).toBe(true)
  })

  test('keeps the first year of the scenario the page stands on', () => {
    expect(scenariosOf(withUntil(onFile, 2040), engine.library).map(({ scenario }) => scenario.years)).toEqual([[2030, 2040]])
    expect(engine.runBeside(withUntil(onFile, 2040)).years.at(0)).toBe(2030)
    expect(scenariosOf(onFile, engine.library)[0]?.scenario.years).toEqual([2030, 2050])
  })

  test('is refused in words where nothing is decided by then', () => {
    expect(() => engine.runBeside(withUntil(onFile, 2031))).toThrow(/2031/)
  })
})

test('the last year of a scenario is its own, its parent\'s or that of every scenario; what cannot be read has none of its own', () => {
  const own = (state: Pick<PageState, 'base'>): number => ownLastYear(state, engine.library)
  expect(own({})).toBe(2040)
  expect(own(onFile)).toBe(2050)
  const { years: _, ...silent } = file
  expect(own({ base: { file: silent } })).toBe(2040)
  expect(own({ base: { file: { ...silent, extends: 'nobody' } } })).toBe(2040)
  expect(own({ base: { file: { ...silent, years: ['2030', 'never'] } as never } })).toBe(2040)
  expect(own({ base: { library: 'nobody' } })).toBe(2040)
})

test('the year every scenario ends with is no choice, unless the scenario under the page ends elsewhere', () => {
  expect(withUntil(withUntil(defaultState, 2035), 2040)).toEqual(defaultState)
  expect(withUntil(onFile, 2040).until).toBe(2040)
  expect(withUntil(withUntil(onFile, 2040), undefined)).toEqual(onFile)
  const presets = engine.catalogue.strategies.map(({ name }) => name)
  expect(withoutBase(withUntil(onFile, 2040), presets)).not.toHaveProperty('until')
  expect(withoutBase(withUntil(onFile, 2035), presets).until).toBe(2035)
})

test('a proof of a year that is gone closes, others stay', () => {
  const proof = { strategy: defaultState.selected, variable: 'total_spend' }
  expect(withUntil(withProof(defaultState, { ...proof, year: 2038 }), 2035)).not.toHaveProperty('proof')
  expect(withUntil(withProof(defaultState, { ...proof, year: 2035 }), 2035).proof?.year).toBe(2035)
  expect(withUntil(withProof(defaultState, proof), 2035).proof).toEqual(proof)
})

test('a proof of a year that an undone choice brought closes with it', () => {
  const proof = { strategy: defaultState.selected, variable: 'total_spend', year: 2038 }
  const short = withUntil(defaultState, 2030)
  const session = chosen(beginSession(short), withUntil(short, 2040), 'Until 2040')
  const proven = { ...session, page: withProof(session.page, proof) }
  expect(travelled(proven, 1).page.proof).toEqual(proof)
  expect(travelled(proven, 0).page).toEqual(short)
  // Without a last year of its own a page ends with every scenario's, and one on a scenario with that of the scenario.
  const late = { ...proof, year: 2050 }
  expect(withUntil(withProof(withUntil(defaultState, 2055), late), undefined)).toEqual(defaultState)
  expect(withUntil(withProof(withUntil(onFile, 2055), { ...late, strategy: 'regional-pooling' }), undefined)).toEqual(onFile)
})

test('leaving the world, a last year that is every scenario\'s says nothing', () => {
  const world: PageState = { ...defaultState, economy: 'WLD', strategies: [{ key: 'world', name: 'world', slot: 0 }], selected: 'world', base: { library: 'world-2040' }, until: 2040 }
  expect(withEconomy(world, 'FRA')).toEqual(decodeAddress(encodeAddress(withEconomy(world, 'FRA'))))
  expect(withEconomy({ ...world, until: 2035 }, 'FRA').until).toBe(2035)
})

test('it is a step to undo, and one of the moves whose cost the comparison tells', () => {
  const moved = withUntil(defaultState, 2035)
  expect(sameWork(workOf(moved), workOf(defaultState))).toBe(false)
  expect(record(beginHistory(workOf(defaultState)), { work: workOf(moved), label: 'Until 2035' }).entries).toHaveLength(2)
  const [first] = movedAssumptions(moved, engine.runBeside(moved).standards, engine)
  expect(first?.what).toEqual({ kind: 'until', now: '2035', standard: '2040' })
  expect(first?.without).toEqual(defaultState)
})
