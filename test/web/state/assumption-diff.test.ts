import { beforeAll, expect, test } from 'vitest'
import { assumptionRows, resolvePage, spread, workloadWeights, type AssumptionRow } from '../../../web/state/assumption-diff.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { defaultState, withStrategy, withoutStrategy, type PageState } from '../../../web/state/page-state.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => void (engine = pageEngine()))

function rowsOf(state: PageState): readonly AssumptionRow[] {
  return assumptionRows(resolvePage(engine, state), engine.model, workloadWeights(engine.runBeside(state), engine.model.dimensions['workload'] ?? []))
}

const apart = (state: PageState): readonly AssumptionRow[] => rowsOf(state).filter((row) => row.differs)

const only = (...names: readonly string[]): PageState => ({ ...defaultState, strategies: defaultState.strategies.filter(({ name }) => names.includes(name)) })

test('one strategy differs from nothing', () => {
  expect(apart(only('regional-pooling'))).toEqual([])
})

test('the presets of a country differ in where work is placed, and in no number', () => {
  const kinds = new Set(apart(defaultState).map(({ subject }) => subject.kind))
  expect([...kinds]).toEqual(['workload', 'place'])
})

test('a mixed strategy shows its shares, the largest first, as its preset has them', () => {
  const rows = rowsOf(withStrategy(only('extensive-domestic-ownership'), 'balanced-portfolio'))
  const critical = rows.find((row) => row.id === 'workload state_critical')
  expect(critical?.cells[0]).toEqual({ kind: 'mix', parts: [{ member: 'domestic', share: 1 }] })
  expect(critical?.cells[1]).toEqual({ kind: 'mix', parts: [{ member: 'domestic', share: 0.7 }, { member: 'embassy', share: 0.3 }] })
})

test('workloads that ask for most come first, and their shares make a whole', () => {
  const shares = rowsOf(defaultState).flatMap(({ subject }) => (subject.kind === 'workload' ? [subject.share ?? NaN] : []))
  expect(shares).toEqual([...shares].sort((a, b) => b - a))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
})

test('a place is told of the strategies that use it only', () => {
  const host = rowsOf(defaultState).find((row) => row.id === 'place embassy')
  expect(host?.cells.map((cell) => cell.kind)).toEqual(defaultState.strategies.map(({ name }) => (name === 'digital-embassy-guest' ? 'places' : 'unused')))
})

test('strategies of two countries differ in the countries\' own numbers, those furthest apart first', () => {
  const state = withStrategy(only('extensive-domestic-ownership'), 'extensive-domestic-ownership', 'EST')
  const rows = apart(state)
  expect(rows[0]?.subject.kind).toBe('country')
  const price = rows.find((row) => row.id.startsWith('number electricity_price '))
  expect(price?.cells.map((cell) => cell.kind)).toEqual(['number', 'number'])
  const distances = rows.flatMap((row) => (row.subject.kind === 'number' ? [spread(row)] : []))
  expect(distances.length).toBeGreaterThan(3)
  expect(distances).toEqual([...distances].sort((a, b) => b - a))
})

test('asked for all, the rails that nobody moved are there too, as alike', () => {
  const state = withoutStrategy(defaultState, 'regional-pooling')
  const labels = rowsOf(state).flatMap((row) => (row.subject.kind === 'number' && !row.differs ? [row.subject.label] : []))
  expect(labels).toEqual(expect.arrayContaining(engine.catalogue.levers.map((lever) => lever.label)))
})

test('numbers that differ only later lie as far apart as they then do', () => {
  const cell = (value: number, later?: number) => ({ kind: 'number' as const, value, ...(later === undefined ? {} : { later }) })
  expect(spread({ cells: [cell(0, 5), cell(0, 50)] })).toBe(0.9)
  expect(spread({ cells: [cell(10, 5), cell(20, 50)] })).toBe(0.5)
  expect(spread({ cells: [cell(0), cell(0), { kind: 'unused' }] })).toBe(0)
})
